package org.ladderwork.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * Signs under assumptions that are linear in a parameter: with p = c x + r &gt; 0 the parameter is replaced by x = (δ − r)/c with a new positive δ. If all terms of the result have
 * one sign, so has the expression.
 */
final class Shifted {
    private Shifted() {}

    /** {@return 1 or −1, or nothing if the sign is not seen} @param x real and rational */
    static Optional<Integer> sign(Scalar x, List<Scalar> positive) {
        ScalarField scratch = copy(x.field());
        Scalar y = moved(x, scratch);
        int used = 0;
        for (Scalar p : positive) {
            if (!p.isRealRational() || p.isRational()) {
                continue;
            }
            Scalar q = Scalar.of(scratch, p.numeratorPolynomial()).times(signOfDenominator(p, scratch));
            Optional<Symbol> linear = q.symbols().stream()
                    .filter(s -> s.isParameter()
                            && q.degree(s) == 1
                            && q.derivative(s).isRational())
                    .findFirst();
            if (linear.isPresent()) {
                Symbol s = linear.get();
                Scalar delta = Scalar.of(scratch.positive("above zero " + ++used));
                Scalar rest = q.with(Map.of(s, Scalar.ZERO));
                y = y.with(Map.of(s, delta.minus(rest).over(q.derivative(s))));
            }
        }
        int sign = used == 0 ? 0 : Positivity.sign(y);
        return sign == 0 ? Optional.empty() : Optional.of(sign);
    }

    private static Scalar signOfDenominator(Scalar p, ScalarField scratch) {
        int sign = Positivity.sign(Scalar.of(scratch, p.denominatorPolynomial()));
        return Scalar.of(sign == 0 ? 1 : sign);
    }

    private static Scalar moved(Scalar x, ScalarField scratch) {
        return Scalar.of(scratch, x.numeratorPolynomial()).over(Scalar.of(scratch, x.denominatorPolynomial()));
    }

    /** A field with the same generators in the same order, so that polynomials mean the same in it. */
    private static ScalarField copy(ScalarField field) {
        ScalarField scratch = new ScalarField();
        for (Symbol s : field.symbols()) {
            if (s.isPositive()) {
                scratch.positive(s.name());
            } else if (s.kind() != Symbol.Kind.COMPLEX) {
                scratch.real(s.name());
            } else if (!s.name().endsWith("*")) {
                scratch.complex(s.name());
            }
        }
        return scratch;
    }
}

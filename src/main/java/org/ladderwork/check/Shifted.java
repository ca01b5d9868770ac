package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * Signs under assumptions that are linear in a parameter: with p = c x + r &gt; 0 the parameter is replaced by x = (δ − r)/c with a new positive δ. Exponentials grow with their
 * exponents: where x &gt; 0, e^x = 1 + δ, and where x &gt; y, e^x = e^y (1 + δ). If all terms of the result have one sign, so has the expression.
 */
final class Shifted {
    private Shifted() {}

    /** {@return 1 or −1, or nothing if the sign is not seen} @param x real and rational */
    static Optional<Integer> sign(Scalar x, List<Scalar> positive) {
        ScalarField scratch = copy(x.field());
        Scalar y = moved(x, scratch);
        List<Map<Symbol, Scalar>> growing = exponentials(x, positive, scratch);
        for (Map<Symbol, Scalar> one : growing) {
            y = y.with(one);
        }
        int used = growing.size();
        List<Map<Symbol, Scalar>> boundary = new ArrayList<>();
        for (Scalar p : positive) {
            if (!p.isRealRational() || p.isRational()) {
                continue;
            }
            Scalar q = Scalar.of(scratch, p.numeratorPolynomial()).times(signOfDenominator(p, scratch));
            Optional<Symbol> linear = linear(q, true).or(() -> linear(q, false));
            if (linear.isPresent()) {
                Symbol s = linear.get();
                Scalar delta = Scalar.of(scratch.positive("above zero " + ++used));
                Scalar rest = q.with(Map.of(s, Scalar.ZERO));
                boundary.add(Map.of(s, delta.minus(rest).over(q.derivative(s))));
            }
        }
        for (int pass = 0; pass < 2; pass++) { // a value that is put in may contain a parameter that has one too
            for (Map<Symbol, Scalar> one : boundary) {
                y = y.with(one);
            }
            if (Positivity.sign(y) != 0) {
                break;
            }
        }
        int sign = used == 0 ? 0 : Positivity.sign(y);
        return sign == 0 ? Optional.empty() : Optional.of(sign);
    }

    /** A parameter in which q is linear, with a slope of known sign. */
    private static Optional<Symbol> linear(Scalar q, boolean constantSlope) {
        return q.symbols().stream()
                .filter(s -> s.isParameter() && q.degree(s) == 1)
                .filter(s -> constantSlope ? q.derivative(s).isRational() : Positivity.sign(q.derivative(s)) != 0)
                .findFirst();
    }

    /** What stands for each exponential, the largest first, so that each may refer to those that come after it. */
    private static List<Map<Symbol, Scalar>> exponentials(Scalar x, List<Scalar> positive, ScalarField scratch) {
        List<Symbol> sorted = new ArrayList<>();
        for (Symbol e : x.symbols()) {
            if (e.kind() == Symbol.Kind.EXPONENTIAL) {
                int at = 0;
                while (at < sorted.size() && !exceeds(sorted.get(at), e, positive)) {
                    at++;
                }
                sorted.add(at, e);
            }
        }
        List<Map<Symbol, Scalar>> found = new ArrayList<>();
        for (int k = sorted.size() - 1; k >= 0; k--) {
            Symbol e = sorted.get(k);
            Optional<Symbol> below = Optional.empty();
            for (Symbol other : sorted.subList(0, k)) {
                below = exceeds(e, other, positive) ? Optional.of(other) : below;
            }
            Scalar more = Scalar.of(scratch.positive("above exponential " + k)).plus(Scalar.ONE);
            Optional<Sign> sign = below.isPresent() ? Optional.of(Sign.POSITIVE) : Sign.of(exponent(e), positive);
            if (sign.filter(s -> s == Sign.POSITIVE || s == Sign.NEGATIVE).isPresent()) {
                Scalar floor = below.map(b -> inScratch(b, scratch)).orElse(Scalar.ONE);
                Scalar value = sign.get() == Sign.POSITIVE ? floor.times(more) : more.inverse();
                found.add(Map.of(scratch.symbols().get(e.order()), value));
            }
        }
        return found;
    }

    private static boolean exceeds(Symbol e, Symbol other, List<Scalar> positive) {
        return Sign.of(exponent(e).minus(exponent(other)), positive)
                .filter(s -> s == Sign.POSITIVE)
                .isPresent();
    }

    private static Scalar exponent(Symbol e) {
        return e.field().argument(e).orElseThrow();
    }

    private static Scalar inScratch(Symbol s, ScalarField scratch) {
        return Scalar.of(scratch.symbols().get(s.order()));
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

package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ladderwork.scalar.GaussianPolynomial;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/** Turns numerators over one factored denominator into scalars in lowest terms, and remembers the factors that stay. */
final class EntryWriter {
    /** Beyond this size a factorisation is not tried. */
    private static final int MOST_TERMS_TO_FACTOR = 400;

    private final Parametrisation parameters;
    private final List<GaussianPolynomial> divisors;
    private final TreeSet<Polynomial> factors = new TreeSet<>();

    EntryWriter(Parametrisation parameters, List<GaussianPolynomial> divisors) {
        this.parameters = parameters;
        this.divisors = divisors;
    }

    /** {@return numerator / Π divisors} */
    Scalar value(GaussianPolynomial numerator) {
        if (parameters.isFree() && divisors.stream().allMatch(GaussianPolynomial::isReal)) {
            return real(numerator.re()).plus(real(numerator.im()).times(Scalar.I));
        }
        Scalar value = parameters.decode(numerator);
        for (GaussianPolynomial d : divisors) {
            value = value.over(parameters.decode(d));
        }
        return value;
    }

    private Scalar real(Polynomial numerator) {
        if (numerator.isZero()) {
            return Scalar.ZERO;
        }
        List<Polynomial> below = new ArrayList<>();
        divisors.forEach(d -> below.add(d.re()));
        LowestTerms lowest = LowestTerms.of(numerator, below);
        lowest.parts().forEach(this::remember);
        return parameters.decode(lowest.numerator()).over(parameters.decode(lowest.denominator()));
    }

    /** Single generators and what is left without them and without contents. */
    private void remember(Polynomial part) {
        Polynomial rest = part;
        for (int v : part.isConstant() ? new int[0] : part.variables()) {
            Polynomial x = Polynomial.variable(v);
            int e = rest.order(v);
            if (e > 0) {
                rest = rest.dividedExactlyBy(x.pow(e));
                factors.add(x);
            }
        }
        if (!rest.isConstant()) {
            BigInteger content = rest.signum() < 0 ? rest.content().negate() : rest.content();
            factors.add(rest.dividedExactlyBy(Polynomial.constant(content)));
        }
    }

    /** {@return the denominators that occurred, split as far as they are known from structure; primitive, the constants left out}
     *  The field is told of them. */
    List<Scalar> factors() {
        List<Scalar> found = new ArrayList<>();
        for (Polynomial f : factors) {
            Scalar factor = parameters.decode(f);
            if (factor.leadsNegative()) {
                factor = factor.negated();
            }
            found.add(factor);
            if (f.size() <= MOST_TERMS_TO_FACTOR) {
                parameters.field().expectFactor(factor);
            }
        }
        return found;
    }
}

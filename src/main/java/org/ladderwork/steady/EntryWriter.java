package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ladderwork.scalar.GaussianPolynomial;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/** Turns numerators over one factored denominator into scalars in lowest terms, and remembers the factors that stay. */
final class EntryWriter {
    private final Parametrisation parameters;
    private final List<GaussianPolynomial> divisors;
    private final TreeSet<Scalar> factors = new TreeSet<>();

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
        return parameters.decode(lowest.numerator()).over(parameters.decode(lowest.denominator()));
    }

    /** {@return the factors of the divisors, where they are real} */
    List<Scalar> factors() {
        return new ArrayList<>(factors);
    }
}

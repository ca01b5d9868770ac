package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Polynomial;

/**
 * scale · p = quotient · divisor + remainder, the remainder of lower degree than the divisor in one letter.
 *
 * <p>Schoolbook division in that letter; it exists where each leading coefficient divides, after multiplication by the number
 * {@code scale} that makes the leading coefficient of the divisor, if that is a number, divide.
 */
record Division(Polynomial quotient, Polynomial remainder, BigInteger scale) {
    /** {@return the division with a quotient that is not zero, where there is one} */
    static Optional<Division> of(Polynomial p, Polynomial divisor, int v) {
        int m = divisor.degree(v);
        int n = p.degree(v);
        if (m == 0 || n < m) {
            return Optional.empty();
        }
        Polynomial lead = divisor.coefficients(v).get(m);
        BigInteger scale = lead.isConstant()
                ? lead.content().multiply(BigInteger.valueOf(lead.signum())).pow(n - m + 1)
                : BigInteger.ONE;
        List<Polynomial> rest = new ArrayList<>(p.times(scale).coefficients(v));
        List<Polynomial> d = divisor.coefficients(v);
        Polynomial quotient = Polynomial.ZERO;
        Polynomial x = Polynomial.variable(v);
        for (int k = n - m; k >= 0; k--) {
            Optional<Polynomial> q = rest.get(k + m).dividedBy(lead);
            if (q.isEmpty()) {
                return Optional.empty();
            }
            quotient = quotient.plus(q.get().times(x.pow(k)));
            for (int j = 0; j <= m; j++) {
                rest.set(k + j, rest.get(k + j).minus(q.get().times(d.get(j))));
            }
        }
        Polynomial remainder = Polynomial.ZERO;
        for (int k = m - 1; k >= 0; k--) {
            remainder = remainder.times(x).plus(rest.get(k));
        }
        BigInteger common = quotient.content().gcd(remainder.content()).gcd(scale);
        Polynomial c = Polynomial.constant(common);
        return Optional.of(
                new Division(quotient.dividedExactlyBy(c), remainder.dividedExactlyBy(c), scale.divide(common)));
    }
}

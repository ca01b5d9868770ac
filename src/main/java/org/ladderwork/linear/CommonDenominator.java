package org.ladderwork.linear;

import java.util.Collection;
import org.ladderwork.scalar.Scalar;

/** The least common denominator of scalars. */
public final class CommonDenominator {
    private CommonDenominator() {}

    /** {@return the polynomial d of least degree for which no d·x has a denominator} */
    public static Scalar of(Collection<Scalar> values) {
        Scalar common = Scalar.ONE;
        for (Scalar value : values) {
            Scalar d = value.denominator();
            if (!d.isOne() && !d.equals(common)) {
                // lcm(c, d) = c · d / gcd(c, d), and c / gcd is the numerator of c/d
                common = d.times(Scalar.of(common.field(), common.over(d).numeratorPolynomial()));
            }
        }
        return common;
    }
}

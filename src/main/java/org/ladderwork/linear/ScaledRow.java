package org.ladderwork.linear;

import java.util.List;
import java.util.Map;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * A row of a matrix without denominators and without a common factor: row = (content / multiplier) · entries.
 *
 * @param entries polynomials in the symbols (and roots)
 * @param multiplier the least common denominator of the row
 * @param content the greatest common divisor of the row times its multiplier; one if the row has roots or is zero
 */
record ScaledRow(List<Scalar> entries, Scalar multiplier, Scalar content) {

    static ScaledRow of(List<Scalar> row) {
        Scalar multiplier = CommonDenominator.of(row);
        List<Scalar> whole = row.stream().map(x -> x.times(multiplier)).toList();
        Scalar content = content(whole);
        List<Scalar> entries = content.isOne()
                ? whole
                : whole.stream().map(x -> x.over(content)).toList();
        return new ScaledRow(entries, multiplier, content);
    }

    /** {@return a right-hand side scaled as the row was} */
    Scalar scaled(Scalar right) {
        return right.times(multiplier).over(content);
    }

    private static Scalar content(List<Scalar> whole) {
        Polynomial gcd = Polynomial.ZERO;
        Scalar sample = Scalar.ONE;
        for (Scalar x : whole) {
            for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
                if (!part.getKey().radicands().isEmpty()) {
                    return Scalar.ONE;
                }
                gcd = gcd.gcd(part.getValue().numeratorPolynomial());
                sample = x.isConstant() ? sample : x;
                if (gcd.isOne()) {
                    return Scalar.ONE;
                }
            }
        }
        return gcd.isZero() ? Scalar.ONE : Scalar.of(sample.field(), gcd);
    }
}

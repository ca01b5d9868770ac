package org.ladderwork.scalar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A scalar as a product: coefficient · Π base^exponent · cofactor.
 *
 * <p>The bases are irreducible real polynomials (or not known to be reducible) with exponents of either sign, in the order numerator first; the cofactor
 * collects what has no common real factor left: 1 for real rational expressions, otherwise a sum over roots and i with
 * polynomial parts.
 *
 * @param coefficient a rational number
 * @param powers the bases with their exponents, not zero
 * @param cofactor 1, or a sum over roots
 */
public record Factored(Scalar coefficient, List<Power> powers, Scalar cofactor) {
    /** @param base a polynomial, irreducible as far as is known @param exponent not zero */
    public record Power(Scalar base, int exponent) {}

    public Factored {
        powers = List.copyOf(powers);
    }

    /** {@return the factors of x; for zero, the coefficient 0} */
    public static Factored of(Scalar x) {
        if (x.isZero()) {
            return new Factored(Scalar.ZERO, List.of(), Scalar.ONE);
        }
        ScalarField field = x.field();
        List<Polynomial> known = field.knownFactors();
        Polynomial denominator = x.denominator().numeratorPolynomial();
        Scalar numerator = x.times(Scalar.of(field, denominator));
        Polynomial common = Polynomial.ZERO;
        for (Map.Entry<Scalar, Scalar> part : numerator.rootParts()) {
            common = common.gcd(part.getValue().numeratorPolynomial());
        }
        boolean plain = numerator.rootParts().size() == 1
                && numerator.rootParts().get(0).getKey().isOne();
        if (plain) {
            common = numerator.numeratorPolynomial();
        }
        Scalar cofactor = numerator.over(Scalar.of(field, common));
        PolynomialFactors top = PolynomialFactors.of(common, known);
        PolynomialFactors bottom = PolynomialFactors.of(denominator, known);
        List<Power> powers = new ArrayList<>();
        top.factors().forEach((f, e) -> powers.add(new Power(Scalar.of(field, f), e)));
        bottom.factors().forEach((f, e) -> powers.add(new Power(Scalar.of(field, f), -e)));
        Scalar coefficient = Scalar.of(top.content(), bottom.content());
        return new Factored(coefficient, powers, cofactor);
    }

    /** {@return the bases with positive exponents} */
    public List<Power> above() {
        return powers.stream().filter(p -> p.exponent() > 0).toList();
    }

    /** {@return the bases with negative exponents} */
    public List<Power> below() {
        return powers.stream().filter(p -> p.exponent() < 0).toList();
    }

    /** {@return the product, which is the scalar that was factored} */
    public Scalar value() {
        Scalar product = coefficient.times(cofactor);
        for (Power p : powers) {
            product = product.times(p.base().pow(p.exponent()));
        }
        return product;
    }

    /** {@return the bases, without exponents} */
    public List<Scalar> bases() {
        List<Scalar> bases = new ArrayList<>();
        powers.forEach(p -> bases.add(p.base()));
        return Collections.unmodifiableList(bases);
    }
}

package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exact square root of a polynomial, where there is one.
 *
 * <p>Written in one generator v, P = p_{2m} v^{2m} + …, a root R = r_m v^m + … has r_m = √p_{2m} (one generator fewer, so
 * the recursion ends) and, comparing the coefficient of v^{m+k},
 *
 * <p>2 r_m r_k = p_{m+k} − Σ_{k&lt;j&lt;m} r_j r_{m+k−j}.
 *
 * <p>Each division must be exact; at the end R² is compared with P, so the answer needs no trust in the steps. Cost: one
 * product of polynomials of half the degree for each pair of coefficients.
 */
final class PolynomialRoot {
    private PolynomialRoot() {}

    /** {@return R with R² = p and positive leading coefficient, or empty if p is no square over ℤ} */
    static Optional<Polynomial> of(Polynomial p) {
        if (p.signum() < 0) {
            return Optional.empty();
        }
        if (p.isConstant()) {
            BigInteger c = p.isZero() ? BigInteger.ZERO : p.content();
            BigInteger root = c.sqrt();
            return root.multiply(root).equals(c) ? Optional.of(Polynomial.constant(root)) : Optional.empty();
        }
        for (int v : p.variables()) {
            if (p.degree(v) % 2 == 1) {
                return Optional.empty();
            }
        }
        int v = p.variables()[0];
        List<Polynomial> c = p.coefficients(v);
        int m = (c.size() - 1) / 2;
        Optional<Polynomial> lead = of(c.get(2 * m));
        if (lead.isEmpty()) {
            return Optional.empty();
        }
        List<Polynomial> r = new ArrayList<>();
        for (int k = 0; k <= m; k++) {
            r.add(Polynomial.ZERO);
        }
        r.set(m, lead.get());
        Polynomial twice = lead.get().times(BigInteger.TWO);
        for (int k = m - 1; k >= 0; k--) {
            Polynomial rest = c.get(m + k);
            for (int j = k + 1; j < m; j++) {
                rest = rest.minus(r.get(j).times(r.get(m + k - j)));
            }
            Optional<Polynomial> rk = rest.dividedBy(twice);
            if (rk.isEmpty()) {
                return Optional.empty();
            }
            r.set(k, rk.get());
        }
        Polynomial root = Polynomial.ZERO;
        Polynomial x = Polynomial.variable(v);
        for (int k = m; k >= 0; k--) {
            root = root.times(x).plus(r.get(k));
        }
        if (!root.times(root).equals(p)) {
            return Optional.empty();
        }
        return Optional.of(root.signum() < 0 ? root.negated() : root);
    }
}

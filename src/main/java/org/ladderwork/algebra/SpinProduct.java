package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ladderwork.scalar.Scalar;

/**
 * The product of two basis elements of a spin j, in the basis, with rational coefficients only.
 *
 * <p>Write z = S_z and g(z) = j(j+1) − z(z+1), so that S_-S_+ = g(z) and S_+S_- = g(z−1). From [S_z, S_±] = ±S_±,
 *
 * <p>f(z) S_+ = S_+ f(z+1), S_- f(z) = f(z+1) S_-,
 *
 * <p>S_-^m S_+^m = Π_{i=0}^{m−1} g(z+i), S_+^m S_-^m = Π_{i=1}^{m} g(z−i).
 *
 * <p>With a sector written S_+^k f(z) for k ≥ 0 and f(z) S_-^{|k|} for k &lt; 0, these give the product of two sectors
 * in closed form. In sector k only the values of f at z = −j, …, j − |k| act, so f is reduced modulo
 * Π_{m=−j}^{j−|k|} (z − m); sectors with |k| &gt; 2j vanish.
 *
 * <p>Cost: polynomials of degree up to about 6j; results are kept, there are (2j+1)⁴ of them.
 */
final class SpinProduct {
    private record Key(Spin kind, LocalElement left, LocalElement right) {}

    private static final Map<Key, List<LocalTerm>> KNOWN = new ConcurrentHashMap<>();

    private SpinProduct() {}

    static List<LocalTerm> of(Spin kind, LocalElement left, LocalElement right) {
        if (left.isIdentity()) {
            return LocalTerm.only(right.p(), right.q());
        }
        if (right.isIdentity()) {
            return LocalTerm.only(left.p(), left.q());
        }
        return KNOWN.computeIfAbsent(new Key(kind, left, right), SpinProduct::multiply);
    }

    private static List<LocalTerm> multiply(Key key) {
        int k = key.left.p();
        int l = key.right.p();
        int sector = k + l;
        int twice = key.kind.twice();
        if (Math.abs(sector) > twice) {
            return List.of();
        }
        ZPolynomial f = ZPolynomial.power(key.left.q());
        ZPolynomial h = ZPolynomial.power(key.right.q());
        ZPolynomial reduced = sectorProduct(key.kind, k, f, l, h).modulo(minimal(twice, Math.abs(sector)));
        List<LocalTerm> terms = new ArrayList<>();
        for (int q = 0; q < reduced.size(); q++) {
            if (!reduced.coefficient(q).isZero()) {
                terms.add(new LocalTerm(new LocalElement(sector, q), reduced.coefficient(q)));
            }
        }
        return List.copyOf(terms);
    }

    /** The polynomial of the sector k + l in the product of (k, f) and (l, h). */
    private static ZPolynomial sectorProduct(Spin kind, int k, ZPolynomial f, int l, ZPolynomial h) {
        if (k >= 0 && l >= 0) {
            return f.shifted(l).times(h);
        }
        if (k < 0 && l < 0) {
            return f.times(h.shifted(-k));
        }
        if (k >= 0) {
            int m = -l;
            ZPolynomial both = f.times(h);
            // S_+^k F S_-^m: the shorter ladder is used up against the longer one
            return k >= m
                    ? raisedThenLowered(kind, m).times(both.shifted(-m))
                    : raisedThenLowered(kind, k).times(both.shifted(-k));
        }
        int m = -k;
        return l >= m
                ? f.times(loweredThenRaised(kind, m)).shifted(l - m).times(h)
                : f.times(loweredThenRaised(kind, l).times(h).shifted(m - l));
    }

    /** S_+^m S_-^m. */
    private static ZPolynomial raisedThenLowered(Spin kind, int m) {
        ZPolynomial product = ZPolynomial.power(0);
        for (int i = 1; i <= m; i++) {
            product = product.times(gain(kind).shifted(-i));
        }
        return product;
    }

    /** S_-^m S_+^m. */
    private static ZPolynomial loweredThenRaised(Spin kind, int m) {
        ZPolynomial product = ZPolynomial.power(0);
        for (int i = 0; i < m; i++) {
            product = product.times(gain(kind).shifted(i));
        }
        return product;
    }

    /** g(z) = j(j+1) − z − z². */
    private static ZPolynomial gain(Spin kind) {
        Scalar casimir = kind.spin().times(kind.spin().plus(Scalar.ONE));
        return new ZPolynomial(List.of(casimir, Scalar.of(-1), Scalar.of(-1)));
    }

    /** Π (z − m) over m = −j, …, j − |k|. */
    private static ZPolynomial minimal(int twice, int k) {
        ZPolynomial product = ZPolynomial.power(0);
        for (int m = -twice; m <= twice - 2 * k; m += 2) {
            product = product.times(new ZPolynomial(List.of(Scalar.of(-m, 2), Scalar.ONE)));
        }
        return product;
    }
}

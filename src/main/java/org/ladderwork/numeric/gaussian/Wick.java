package org.ladderwork.numeric.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.scalar.Complex;

/**
 * Expectation values of products of ladder operators in a Gaussian state, in the order in which they stand:
 *
 * <p>⟨x_1 x_2 … x_n⟩ = ⟨x_1⟩⟨x_2 … x_n⟩ + Σ_k ⟨⟨x_1 x_k⟩⟩ ⟨x_2 … (without x_k) … x_n⟩, with ⟨⟨x y⟩⟩ = u_xᵀ(V + iΩ/2)u_y. n!-like cost; products
 * of up to {@value #MOST} operators are taken.
 */
public final class Wick {
    /** The longest product. */
    public static final int MOST = 12;

    private final PhaseSpaceState state;

    public Wick(PhaseSpaceState state) {
        this.state = state;
    }

    /** {@return ⟨x_1 x_2 …⟩} @throws IllegalArgumentException if the product is longer than {@value #MOST} */
    public Complex expectation(List<Ladder> product) {
        if (product.size() > MOST) {
            throw new IllegalArgumentException("a product of " + product.size()
                    + " ladder operators is too long for Wick's theorem; the longest taken is " + MOST);
        }
        return sum(product);
    }

    private Complex sum(List<Ladder> product) {
        if (product.isEmpty()) {
            return Complex.ONE;
        }
        List<Ladder> rest = product.subList(1, product.size());
        Complex mean = mean(product.get(0));
        Complex sum = mean.re() == 0 && mean.im() == 0 ? Complex.ZERO : mean.times(sum(rest));
        for (int k = 0; k < rest.size(); k++) {
            Complex pair = contraction(product.get(0), rest.get(k));
            if (pair.re() != 0 || pair.im() != 0) {
                List<Ladder> others = new ArrayList<>(rest);
                others.remove(k);
                sum = sum.plus(pair.times(sum(others)));
            }
        }
        return sum;
    }

    /** {@return by how much {@link #expectation} can be off} All contractions and means at their largest, with and without the errors. */
    public double errorBound(List<Ladder> product, PhaseSpaceState error) {
        double exact = size(product, error, 0);
        return size(product, error, 1) - exact + 4 * (product.size() + 2) * Math.ulp(1.0) * exact;
    }

    private double size(List<Ladder> product, PhaseSpaceState error, double weight) {
        if (product.isEmpty()) {
            return 1;
        }
        List<Ladder> rest = product.subList(1, product.size());
        Ladder x = product.get(0);
        double sum = (mean(x).abs() + weight * off(x, error)) * size(rest, error, weight);
        for (int k = 0; k < rest.size(); k++) {
            double pair = contraction(x, rest.get(k)).abs() + weight * off(x, rest.get(k), error);
            if (pair != 0) {
                List<Ladder> others = new ArrayList<>(rest);
                others.remove(k);
                sum += pair * size(others, error, weight);
            }
        }
        return sum;
    }

    private static double off(Ladder x, PhaseSpaceState error) {
        return Ladder.ROOT_HALF * (error.mean()[2 * x.mode()] + error.mean()[2 * x.mode() + 1]);
    }

    private static double off(Ladder x, Ladder y, PhaseSpaceState error) {
        double[][] e = error.covariance();
        int j = 2 * x.mode();
        int k = 2 * y.mode();
        return 0.5 * (e[j][k] + e[j + 1][k] + e[j][k + 1] + e[j + 1][k + 1]);
    }

    private Complex mean(Ladder x) {
        double[] r = state.mean();
        return new Complex(Ladder.ROOT_HALF * r[2 * x.mode()], x.imaginary() * r[2 * x.mode() + 1]);
    }

    /** ½ (V_qq + i s_y V_qp + i s_x V_pq − s_x s_y V_pp), and for one mode the commutator: ½ if x = a, y = a†, −½ for the reverse. */
    private Complex contraction(Ladder x, Ladder y) {
        double[][] v = state.covariance();
        int j = 2 * x.mode();
        int k = 2 * y.mode();
        int sx = x.dagger() ? -1 : 1;
        int sy = y.dagger() ? -1 : 1;
        double re = 0.5 * (v[j][k] - sx * sy * v[j + 1][k + 1]);
        double im = 0.5 * (sy * v[j][k + 1] + sx * v[j + 1][k]);
        if (j == k && x.dagger() != y.dagger()) {
            re += x.dagger() ? -0.5 : 0.5;
        }
        return new Complex(re, im);
    }
}

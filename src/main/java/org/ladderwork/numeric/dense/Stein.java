package org.ladderwork.numeric.dense;

import java.util.Comparator;
import org.ladderwork.literature.Source;

/**
 * The stroboscopic steady state V = X V Xᵀ + Y of a map that is applied again and again.
 *
 * <p>Squared Smith method (R. A. Smith, SIAM J. Appl. Math. 16, 198 (1968)): the first 2^k terms of V = Σ_j X^j Y X^{jT}
 * are V_k with
 *
 * <pre>   V_{k+1} = V_k + X_k V_k X_kᵀ,   X_{k+1} = X_k²,   V_0 = Y, X_0 = X.</pre>
 *
 * It only adds and multiplies: for Y ≥ 0 every V_k is positive, nothing is inverted. log₂(16/(1 − ρ)) + 2 doublings for
 * spectral radius ρ, 5 n³ flops each, as much again for the certificate, which is that of {@link ErrorBound} with the
 * positive map P(E) = Σ X^j E X^{jT}.
 */
@Source(key = "smith1968")
public final class Stein {
    /** 1 − ρ below 2⁻⁶⁰ cannot be told from 0 in double. */
    private static final int MOST = 60;

    private Stein() {}

    /**
     * Solves V = X V Xᵀ + Y.
     *
     * @param map X, n × n
     * @param noise Y = Yᵀ, n × n, in the unit of V
     * @return {@link SteinOutcome.Unstable} when the powers of X do not decay
     * @throws IllegalArgumentException if a matrix is not square or not finite, the sizes differ, or Y is not symmetric
     */
    public static SteinOutcome solve(double[][] map, double[][] noise) {
        Shape.square(map, "the map");
        Shape.square(noise, "the noise");
        Shape.sameSize(map, "the map", noise, "the noise");
        Shape.symmetric(noise, "the noise");
        int n = map.length;
        Gemm gemm = new Gemm();
        double[][] y = RealSchur.copy(noise);
        Congruence.symmetrise(y);
        double[][] v = y;
        double[][] z = one(n);
        double[][] x = map;
        for (int k = 0; k <= MOST; k++) {
            double size = Norms.frobenius(x);
            if (!Double.isFinite(size) || size > 1e140) {
                break;
            }
            double[][] xt = Transpose.of(x);
            v = plus(v, Congruence.of(gemm, x, v, xt));
            z = plus(z, Congruence.of(gemm, x, z, xt));
            if (size < 0x1p-30) {
                return stable(map, y, v, z, k, gemm);
            }
            x = gemm.times(x, x);
        }
        return new SteinOutcome.Unstable(RealSchur.eigenvaluesOf(map).stream()
                .max(Comparator.comparingDouble(Eigenvalue::modulus).thenComparing(Eigenvalue::imaginary))
                .orElseThrow());
    }

    private static SteinOutcome stable(
            double[][] map, double[][] y, double[][] v, double[][] z, int doublings, Gemm gemm) {
        double[][] xt = Transpose.of(map);
        Residual r = residual(map, xt, v, y, gemm);
        double eta = residual(map, xt, z, one(map.length), gemm).bound();
        double size = Norms.frobenius(v);
        return new SteinOutcome.Stable(
                v,
                size == 0 ? 0 : Norms.frobenius(r.values()) / size,
                ErrorBound.certify(z, eta, v, r.bound(), 0, gemm),
                doublings);
    }

    /** X V Xᵀ + Y − V with rounding below γ_{2n+8} (|X||V||X|ᵀ + |Y| + |V|). */
    private static Residual residual(double[][] x, double[][] xt, double[][] v, double[][] y, Gemm gemm) {
        int n = x.length;
        double[][] r = Congruence.of(gemm, x, v, xt);
        double[] columns = new double[n];
        for (double[] row : x) {
            for (int j = 0; j < n; j++) {
                columns[j] += Math.abs(row[j]);
            }
        }
        double[] inner = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inner[i] += Math.abs(v[i][j]) * columns[j];
            }
        }
        double gamma = Rounding.gamma(2 * n + 8);
        double max = 0;
        for (int i = 0; i < n; i++) {
            double size = 0;
            double rounding = 0;
            for (int j = 0; j < n; j++) {
                r[i][j] += y[i][j] - v[i][j];
                size += Math.abs(r[i][j]);
                rounding += Math.abs(x[i][j]) * inner[j] + Math.abs(y[i][j]) + Math.abs(v[i][j]);
            }
            max = Math.max(max, size + gamma * rounding);
        }
        return new Residual(r, max * Residual.SLACK + 4.0 * n * n * Double.MIN_NORMAL);
    }

    private static double[][] plus(double[][] a, double[][] b) {
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < b.length; j++) {
                b[i][j] += a[i][j];
            }
        }
        return b;
    }

    private static double[][] one(int n) {
        double[][] one = new double[n][n];
        for (int i = 0; i < n; i++) {
            one[i][i] = 1;
        }
        return one;
    }
}

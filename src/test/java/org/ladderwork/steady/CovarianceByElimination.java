package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Scalar;

/**
 * Test data: the stationary covariance of a chain of oscillators, by plain elimination.
 *
 * <p>H = Σ ω_i a_i†a_i + Σ ε(a_i†a_{i+1} + h.c.) + η(a_i a_{i+1} + h.c.), baths of rate γ₁, γ_N at the ends. With a = (x + ip)/√2,
 * H = Σ ω_i(x_i² + p_i²)/2 + (ε+η) x_i x_{i+1} + (ε−η) p_i p_{i+1}; Ẏ = M Y, M V + V Mᵀ + D = 0 with
 * D = γ_i(n_i + ½) on both quadratures of a damped site.
 */
final class CovarianceByElimination {
    private final int modes;
    private final Scalar[][] drift;
    private final Scalar[] diffusion;
    private final Scalar[][] covariance;
    private final int[][] index;
    private final Scalar[][] equations;

    CovarianceByElimination(
            List<Scalar> omega, List<Scalar> rate, List<Scalar> occupation, Scalar epsilon, Scalar eta) {
        modes = omega.size();
        int d = 2 * modes;
        drift = new Scalar[d][d];
        diffusion = new Scalar[d];
        for (Scalar[] row : drift) {
            java.util.Arrays.fill(row, Scalar.ZERO);
        }
        Scalar half = Scalar.of(1, 2);
        for (int i = 0; i < modes; i++) {
            int x = 2 * i;
            int p = x + 1;
            drift[x][p] = omega.get(i);
            drift[p][x] = omega.get(i).negated();
            drift[x][x] = rate.get(i).times(half).negated();
            drift[p][p] = drift[x][x];
            diffusion[x] = rate.get(i).times(occupation.get(i).plus(half));
            diffusion[p] = diffusion[x];
            for (int j = i - 1; j <= i + 1; j += 2) {
                if (j >= 0 && j < modes) {
                    drift[x][2 * j + 1] = epsilon.minus(eta);
                    drift[p][2 * j] = epsilon.plus(eta).negated();
                }
            }
        }
        index = new int[d][d];
        equations = new Scalar[d * (d + 1) / 2][];
        covariance = solve(d);
    }

    /** ⟨a_i†a_i⟩ = (V_xx + V_pp)/2 − ½ */
    Scalar number(int i) {
        return covariance[2 * i][2 * i]
                .plus(covariance[2 * i + 1][2 * i + 1])
                .minus(Scalar.ONE)
                .times(Scalar.of(1, 2));
    }

    /** ⟨a_i†a_j⟩ = (V_{x_i x_j} + V_{p_i p_j} + i(V_{x_i p_j} − V_{p_i x_j}))/2 for i ≠ j */
    Scalar hopping(int i, int j) {
        Scalar re = covariance[2 * i][2 * j].plus(covariance[2 * i + 1][2 * j + 1]);
        Scalar im = covariance[2 * i][2 * j + 1].minus(covariance[2 * i + 1][2 * j]);
        return re.plus(Scalar.I.times(im)).times(Scalar.of(1, 2));
    }

    /** The moment equations, unknowns V_ab with a ≤ b. */
    Matrix matrix() {
        return Matrix.of(equations.length, equations.length, (i, j) -> equations[i][j]);
    }

    List<Scalar> rightSide() {
        List<Scalar> b = new ArrayList<>();
        for (Scalar[] row : equations) {
            b.add(row[equations.length]);
        }
        return b;
    }

    /** The place of V_ab among the unknowns. */
    int index(int a, int b) {
        return index[a][b];
    }

    private Scalar[][] solve(int d) {
        List<int[]> unknowns = new ArrayList<>();
        for (int a = 0; a < d; a++) {
            for (int b = a; b < d; b++) {
                index[a][b] = unknowns.size();
                index[b][a] = unknowns.size();
                unknowns.add(new int[] {a, b});
            }
        }
        int n = unknowns.size();
        Scalar[][] m = new Scalar[n][n + 1];
        for (int r = 0; r < n; r++) {
            java.util.Arrays.fill(m[r], Scalar.ZERO);
            int a = unknowns.get(r)[0];
            int b = unknowns.get(r)[1];
            for (int c = 0; c < d; c++) {
                m[r][index[c][b]] = m[r][index[c][b]].plus(drift[a][c]);
                m[r][index[a][c]] = m[r][index[a][c]].plus(drift[b][c]);
            }
            if (a == b) {
                m[r][n] = diffusion[a].negated();
            }
        }
        for (int r = 0; r < n; r++) {
            equations[r] = m[r].clone();
        }
        eliminate(m);
        Scalar[][] v = new Scalar[d][d];
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                v[a][b] = m[index[a][b]][n];
            }
        }
        return v;
    }

    private static void eliminate(Scalar[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            while (m[pivot][c].isZero()) {
                pivot++;
            }
            Scalar[] row = m[pivot];
            m[pivot] = m[c];
            m[c] = row;
            Scalar inverse = row[c].inverse();
            for (int k = c; k <= n; k++) {
                row[k] = row[k].times(inverse);
            }
            for (int r = 0; r < n; r++) {
                Scalar factor = m[r][c];
                if (r != c && !factor.isZero()) {
                    for (int k = c; k <= n; k++) {
                        m[r][k] = m[r][k].minus(factor.times(row[k]));
                    }
                }
            }
        }
    }
}

package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * Exchange of two neighbouring diagonal blocks of a real Schur form by an orthogonal transformation (Z. Bai and J. Demmel,
 * Linear Algebra Appl. 186, 73 (1993)): with A₁₁X − XA₂₂ = A₁₂, the columns of (−X; 1) span the invariant subspace of
 * A₂₂, and the QR factorisation of that matrix moves it to the front.
 */
@Source(key = "bai1993")
final class BlockSwap {
    private final double[][] t;
    private final double[][] qt;
    private final SchurBlock block = new SchurBlock();
    private final Reflector[] reflectors = {new Reflector(), new Reflector()};

    /** Works on the quasi-triangular t and the rows qt that go with it. */
    BlockSwap(double[][] t, double[][] qt) {
        this.t = t;
        this.qt = qt;
    }

    /**
     * Exchanges the block at k (size p) with the one behind it (size q).
     *
     * @return false if the exchange would perturb t by more than rounding; t is then unchanged
     */
    boolean swap(int k, int p, int q) {
        int n = p + q;
        double[][] basis = basis(k, p, q);
        if (basis.length == 0) {
            return false;
        }
        double[][] trial = new double[n][];
        for (int i = 0; i < n; i++) {
            trial[i] = java.util.Arrays.copyOfRange(t[k + i], k, k + n);
        }
        double size = Norms.largest(trial);
        // Column c of the basis has entries in rows c … c + p only: the rows below are those of the unit matrix.
        for (int c = 0; c < q; c++) {
            Reflector g = reflectors[c];
            g.choose(basis[c][c], basis[c + 1][c], p == 2 ? basis[c + 2][c] : 0);
            rows(g, basis, c, p, 0, q);
            rows(g, trial, c, p, 0, n);
            columns(g, trial, c, p, n);
        }
        for (int i = q; i < n; i++) {
            for (int j = 0; j < q; j++) {
                if (!(Math.abs(trial[i][j]) <= 20 * Rounding.U * size)) {
                    return false;
                }
            }
        }
        for (int c = 0; c < q; c++) {
            rows(reflectors[c], t, k + c, p, k, t.length);
            columns(reflectors[c], t, k + c, p, k + n);
            rows(reflectors[c], qt, k + c, p, 0, qt[k].length);
        }
        for (int i = q; i < n; i++) {
            java.util.Arrays.fill(t[k + i], k, k + q, 0.0);
        }
        if (q == 2) {
            standardise(k);
        }
        if (p == 2) {
            standardise(k + q);
        }
        return true;
    }

    private static void rows(Reflector g, double[][] m, int k, int p, int from, int to) {
        if (p == 2) {
            g.applyToRows(m[k], m[k + 1], m[k + 2], from, to);
        } else {
            g.applyToRows(m[k], m[k + 1], from, to);
        }
    }

    private static void columns(Reflector g, double[][] m, int k, int p, int rows) {
        if (p == 2) {
            g.applyToColumns3(m, k, 0, rows);
        } else {
            g.applyToColumns2(m, k, 0, rows);
        }
    }

    /** (−X; 1) as n × q, or nothing if the equation for X is singular. */
    private double[][] basis(int k, int p, int q) {
        int m = p * q;
        double[][] e = new double[m][m + 1];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < q; j++) {
                double[] row = e[i * q + j];
                for (int l = 0; l < p; l++) {
                    row[l * q + j] += t[k + i][k + l];
                }
                for (int l = 0; l < q; l++) {
                    row[i * q + l] -= t[k + p + l][k + p + j];
                }
                row[m] = t[k + i][k + p + j];
            }
        }
        for (int c = 0; c < m; c++) {
            int pivot = c;
            for (int r = c + 1; r < m; r++) {
                pivot = Math.abs(e[r][c]) > Math.abs(e[pivot][c]) ? r : pivot;
            }
            double[] s = e[c];
            e[c] = e[pivot];
            e[pivot] = s;
            if (e[c][c] == 0) {
                return new double[0][];
            }
            for (int r = 0; r < m; r++) {
                if (r != c) {
                    double f = e[r][c] / e[c][c];
                    for (int j = c; j <= m; j++) {
                        e[r][j] -= f * e[c][j];
                    }
                }
            }
        }
        double[][] basis = new double[p + q][q];
        for (int j = 0; j < q; j++) {
            for (int i = 0; i < p; i++) {
                basis[i][j] = -e[i * q + j][m] / e[i * q + j][i * q + j];
            }
            basis[p + j][j] = 1;
        }
        return basis;
    }

    private void standardise(int k) {
        block.standardise(t[k][k], t[k][k + 1], t[k + 1][k], t[k + 1][k + 1]);
        t[k][k] = block.a;
        t[k][k + 1] = block.b;
        t[k + 1][k] = block.c;
        t[k + 1][k + 1] = block.d;
        Rotation.rows(t[k], t[k + 1], block.cosine, block.sine, k + 2, t.length);
        Rotation.columns(t, k, block.cosine, block.sine, 0, k);
        Rotation.rows(qt[k], qt[k + 1], block.cosine, block.sine, 0, qt[k].length);
    }
}

package org.ladderwork.numeric.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ladderwork.numeric.liouville.MatrixState;
import org.ladderwork.numeric.liouville.SparseOperator;
import org.ladderwork.scalar.Complex;

/**
 * U (ρ ⊗ ρ_E) U† without the joint matrix: with ρ_E = L L† it is Σ_i V_i ρ V_i†, V_i = U (1 ⊗ L e_i), and of each V_i only the rows are kept that are not zero.
 *
 * <p>Joint level j is level j / e of the system and j % e of the ancillas. Time for one state: the number of rows times s², s levels of the system.
 */
final class KrausRows {
    /** The rows of one V_i. @param rows joint levels, ascending @param place the number of the row of a joint level, or −1 */
    private record Part(int[] rows, int[] place, double[][] re, double[][] im) {}

    private final int s;
    private final int e;
    private final List<Part> parts = new ArrayList<>();

    /** @param factor L with ρ_E = L L† */
    KrausRows(BlockUnitary unitary, MatrixState factor) {
        this.e = factor.dimension();
        this.s = unitary.dimension() / e;
        for (int i = 0; i < e; i++) {
            Part part = part(unitary, factor, i);
            if (part.rows.length > 0) {
                parts.add(part);
            }
        }
    }

    private Part part(BlockUnitary unitary, MatrixState factor, int i) {
        int d = unitary.dimension();
        double[][] re = new double[d][];
        double[][] im = new double[d][];
        for (int a = 0; a < e; a++) {
            double x = factor.re()[a][i];
            double y = factor.im()[a][i];
            if (x == 0 && y == 0) {
                continue;
            }
            for (int level = 0; level < s; level++) {
                int to = level;
                unitary.column(level * e + a, (row, column, u, v) -> {
                    if (re[row] == null) {
                        re[row] = new double[s];
                        im[row] = new double[s];
                    }
                    re[row][to] += u * x - v * y;
                    im[row][to] += u * y + v * x;
                });
            }
        }
        int[] rows = java.util.stream.IntStream.range(0, d)
                .filter(j -> re[j] != null)
                .toArray();
        int[] place = new int[d];
        Arrays.fill(place, -1);
        double[][] keptRe = new double[rows.length][];
        double[][] keptIm = new double[rows.length][];
        for (int k = 0; k < rows.length; k++) {
            place[rows[k]] = k;
            keptRe[k] = re[rows[k]];
            keptIm[k] = im[rows[k]];
        }
        return new Part(rows, place, keptRe, keptIm);
    }

    /** {@return V ρ, row by row} */
    private MatrixState times(Part v, MatrixState rho) {
        double[][] re = new double[v.rows.length][s];
        double[][] im = new double[v.rows.length][s];
        for (int k = 0; k < v.rows.length; k++) {
            for (int m = 0; m < s; m++) {
                double x = v.re[k][m];
                double y = v.im[k][m];
                if (x == 0 && y == 0) {
                    continue;
                }
                for (int n = 0; n < s; n++) {
                    re[k][n] += x * rho.re()[m][n] - y * rho.im()[m][n];
                    im[k][n] += x * rho.im()[m][n] + y * rho.re()[m][n];
                }
            }
        }
        return new MatrixState(re, im);
    }

    /** Adds (w v†)_{kl} = Σ_n w_kn v*_ln to an entry. */
    private void add(MatrixState w, int k, Part v, int l, MatrixState to, int row, int column) {
        double x = 0;
        double y = 0;
        for (int n = 0; n < s; n++) {
            double a = w.re()[k][n];
            double b = w.im()[k][n];
            x += a * v.re[l][n] + b * v.im[l][n];
            y += b * v.re[l][n] - a * v.im[l][n];
        }
        to.re()[row][column] += x;
        to.im()[row][column] += y;
    }

    /** {@return the state of the system after the stroke} */
    MatrixState system(MatrixState rho) {
        MatrixState after = MatrixState.zero(s);
        for (Part v : parts) {
            MatrixState w = times(v, rho);
            for (int k = 0; k < v.rows.length; k++) {
                int b = v.rows[k] % e;
                for (int n = 0; n < s; n++) {
                    int l = v.place[n * e + b];
                    if (l >= 0) {
                        add(w, k, v, l, after, v.rows[k] / e, n);
                    }
                }
            }
        }
        return after;
    }

    /** {@return the state of all ancillas together after the stroke} */
    MatrixState ancillas(MatrixState rho) {
        MatrixState after = MatrixState.zero(e);
        for (Part v : parts) {
            MatrixState w = times(v, rho);
            for (int k = 0; k < v.rows.length; k++) {
                for (int l = 0; l < v.rows.length; l++) {
                    if (v.rows[k] / e == v.rows[l] / e) {
                        add(w, k, v, l, after, v.rows[k] % e, v.rows[l] % e);
                    }
                }
            }
        }
        return after;
    }

    /** {@return the mean of a joint operator after the stroke} */
    Complex expectation(SparseOperator operator, MatrixState rho) {
        double[] sum = new double[2];
        MatrixState entry = MatrixState.zero(1);
        for (Part v : parts) {
            MatrixState w = times(v, rho);
            operator.forEach((row, column, x, y) -> {
                int k = v.place[column];
                int l = v.place[row];
                if (k >= 0 && l >= 0) {
                    entry.re()[0][0] = 0;
                    entry.im()[0][0] = 0;
                    add(w, k, v, l, entry, 0, 0); // ⟨column| end |row⟩
                    double a = entry.re()[0][0];
                    double b = entry.im()[0][0];
                    sum[0] += x * a - y * b;
                    sum[1] += x * b + y * a;
                }
            });
        }
        return new Complex(sum[0], sum[1]);
    }
}

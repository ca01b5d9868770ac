package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * Real Schur form of a Hessenberg matrix, H = Z T Zᵀ, by implicit double-shift QR steps (J. G. F. Francis, Comput. J. 4,
 * 265 and 332 (1961/62); Golub and Van Loan, alg. 7.5.2), with the deflation test of M. Ahues and F. Tisseur (LAPACK
 * Working Note 122, 1997): a subdiagonal h_{k,k−1} is dropped when h_{k,k−1} h_{k−1,k} is below rounding of the
 * 2 × 2 block around it, not merely when it is small beside its diagonal neighbours.
 *
 * <p>Each step chases a 3 × 3 bulge down the active window; backward stable because only reflections act. About 10 n³
 * flops with T and Z. Rows are updated along rows (fast), columns across rows (slow): for large n {@link MultishiftQr}
 * leaves only small windows to this class.
 */
@Source(key = "golub2013", at = "alg. 7.5.2")
@Source(key = "francis1961")
@Source(key = "francis1962")
@Source(key = "ahues1997")
final class FrancisQr {
    private static final double EPS = Math.ulp(1.0) / 2;
    private static final double TINY = Double.MIN_NORMAL;
    private static final int SWEEPS_PER_EIGENVALUE = 40;

    private final double[][] h;
    private final double[][] qt;
    private final boolean wantT;
    private final Reflector reflector = new Reflector();
    private final SchurBlock block = new SchurBlock();
    private final SweepColumns columns;

    /**
     * @param h Hessenberg, overwritten with T. Its rows may be longer than it has rows: what stands to the right receives
     *     the row operations too, when T is wanted
     * @param qt rows that receive the same row operations (Zᵀ is multiplied from the left), or empty
     * @param wantT whether T is wanted outside the active window; when false only the diagonal blocks are meaningful
     */
    FrancisQr(double[][] h, double[][] qt, boolean wantT) {
        this.h = h;
        this.qt = qt;
        this.wantT = wantT;
        this.columns = new SweepColumns(h.length);
    }

    /** Deflates the window lo … hi completely. The window must be decoupled: h[lo][lo−1] = h[hi+1][hi] = 0. */
    void reduce(int lo, int hi) {
        int end = hi;
        int sweeps = 0;
        while (end >= lo) {
            int start = split(lo, end);
            if (start > lo) {
                h[start][start - 1] = 0;
            }
            if (start == end) {
                end--;
                sweeps = 0;
            } else if (start == end - 1) {
                standardise(end - 1, lo, hi);
                end -= 2;
                sweeps = 0;
            } else {
                if (++sweeps > SWEEPS_PER_EIGENVALUE * Math.max(10, hi - lo + 1)) {
                    throw new ArithmeticException("QR iteration did not converge at row " + end
                            + "; the matrix may contain entries of hugely different size: scale the variables");
                }
                step(start, end, lo, hi, sweeps);
            }
        }
    }

    /** The largest k ≤ end with a negligible subdiagonal above it, or lo. */
    int split(int lo, int end) {
        for (int k = end; k > lo; k--) {
            double sub = Math.abs(h[k][k - 1]);
            if (sub <= TINY) {
                return k;
            }
            double test = Math.abs(h[k - 1][k - 1]) + Math.abs(h[k][k]);
            if (test == 0) {
                test += k - 2 >= lo ? Math.abs(h[k - 1][k - 2]) : 0;
                test += k + 1 <= end ? Math.abs(h[k + 1][k]) : 0;
            }
            if (sub <= EPS * test) {
                double sup = Math.abs(h[k - 1][k]);
                double ab = Math.max(sub, sup);
                double ba = Math.min(sub, sup);
                double gap = Math.abs(h[k - 1][k - 1] - h[k][k]);
                double aa = Math.max(Math.abs(h[k][k]), gap);
                double bb = Math.min(Math.abs(h[k][k]), gap);
                double s = aa + ab;
                if (ba * (ab / s) <= Math.max(TINY, EPS * (bb * (aa / s)))) {
                    return k;
                }
            }
        }
        return lo;
    }

    /** One double-shift sweep on start … end inside the window lo … hi. */
    private void step(int start, int end, int lo, int hi, int sweep) {
        double h11;
        double h21;
        double h12;
        double h22;
        if (sweep % 20 == 10 || sweep % 20 == 0) {
            // Exceptional shifts break the rare cycles (Wilkinson's 0.75 rule).
            int at = sweep % 20 == 10 ? start : end - 1;
            double s = Math.abs(h[at + 1][at]) + (sweep % 20 == 10 || at == start ? 0 : Math.abs(h[at][at - 1]));
            h11 = 0.75 * s + h[sweep % 20 == 10 ? start : end][sweep % 20 == 10 ? start : end];
            h12 = -0.4375 * s;
            h21 = s;
            h22 = h11;
        } else {
            h11 = h[end - 1][end - 1];
            h12 = h[end - 1][end];
            h21 = h[end][end - 1];
            h22 = h[end][end];
        }
        double scale = Math.abs(h11) + Math.abs(h12) + Math.abs(h21) + Math.abs(h22);
        double re1 = 0;
        double im1 = 0;
        double re2 = 0;
        if (scale != 0) {
            h11 /= scale;
            h12 /= scale;
            h21 /= scale;
            h22 /= scale;
            double mean = (h11 + h22) / 2;
            double det = (h11 - mean) * (h22 - mean) - h12 * h21;
            double root = Math.sqrt(Math.abs(det));
            if (det >= 0) {
                re1 = mean * scale;
                re2 = re1;
                im1 = root * scale;
            } else {
                // Real shifts: twice the one nearer to the last entry.
                double plus = mean + root;
                double minus = mean - root;
                re1 = (Math.abs(plus - h22) <= Math.abs(minus - h22) ? plus : minus) * scale;
                re2 = re1;
            }
        }
        chase(start, end, lo, hi, re1, im1, re2);
    }

    /** Shifts re1 + i im1 and re2 − i im1 (re1 = re2 when im1 ≠ 0). */
    private void chase(int start, int end, int lo, int hi, double re1, double im1, double re2) {
        int first = end - 2;
        double v1 = 0;
        double v2 = 0;
        double v3 = 0;
        for (; first >= start; first--) {
            double h00 = h[first][first];
            double h10 = h[first + 1][first];
            double h11 = h[first + 1][first + 1];
            double s = Math.abs(h00 - re2) + Math.abs(im1) + Math.abs(h10);
            double q = h10 / s;
            v1 = q * h[first][first + 1] + (h00 - re1) * ((h00 - re2) / s) + im1 * (im1 / s);
            v2 = q * (h00 + h11 - re1 - re2);
            v3 = q * h[first + 2][first + 1];
            double t = Math.abs(v1) + Math.abs(v2) + Math.abs(v3);
            v1 /= t;
            v2 /= t;
            v3 /= t;
            if (first == start) {
                break;
            }
            // Two consecutive small subdiagonals: the bulge may start here.
            double left = Math.abs(h[first][first - 1]) * (Math.abs(v2) + Math.abs(v3));
            double right = Math.abs(v1) * (Math.abs(h[first - 1][first - 1]) + Math.abs(h00) + Math.abs(h11));
            if (left <= EPS * right) {
                break;
            }
        }
        int top = wantT ? 0 : start;
        int width = wantT ? h[0].length : end + 1;
        for (int k = first; k < end; k++) {
            boolean three = k < end - 1;
            if (k > first) {
                v1 = h[k][k - 1];
                v2 = h[k + 1][k - 1];
                v3 = three ? h[k + 2][k - 1] : 0;
            } else if (!three) {
                v3 = 0;
            }
            reflector.choose(v1, v2, three ? v3 : 0);
            if (k > first) {
                h[k][k - 1] = reflector.beta;
                h[k + 1][k - 1] = 0;
                if (three) {
                    h[k + 2][k - 1] = 0;
                }
            } else if (k > start) {
                h[k][k - 1] *= 1 - reflector.tau;
            }
            if (three) {
                reflector.applyToRows(h[k], h[k + 1], h[k + 2], k, width);
                reflector.applyToColumns3(h, k, k + 1, Math.min(k + 3, end) + 1);
                columns.remember(k, reflector);
                if (qt.length > 0) {
                    reflector.applyToRows(qt[k], qt[k + 1], qt[k + 2], 0, qt[k].length);
                }
            } else {
                reflector.applyToRows(h[k], h[k + 1], k, width);
                reflector.applyToColumns2(h, k, k + 1, end + 1);
                columns.remember(k, reflector);
                if (qt.length > 0) {
                    reflector.applyToRows(qt[k], qt[k + 1], 0, qt[k].length);
                }
            }
        }
        columns.apply(h, top, first, end);
    }

    /** Brings the isolated 2 × 2 block at k to standard form. */
    private void standardise(int k, int lo, int hi) {
        block.standardise(h[k][k], h[k][k + 1], h[k + 1][k], h[k + 1][k + 1]);
        h[k][k] = block.a;
        h[k][k + 1] = block.b;
        h[k + 1][k] = block.c;
        h[k + 1][k + 1] = block.d;
        if (block.sine == 0 && block.cosine == 1) {
            return;
        }
        if (wantT) {
            Rotation.rows(h[k], h[k + 1], block.cosine, block.sine, k + 2, h[k].length);
            Rotation.columns(h, k, block.cosine, block.sine, 0, k);
        }
        if (qt.length > 0) {
            Rotation.rows(qt[k], qt[k + 1], block.cosine, block.sine, 0, qt[k].length);
        }
    }
}

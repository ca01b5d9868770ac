package org.ladderwork.numeric.dense;

/**
 * The inner loops of {@link Gemm}: three rows of the result, two rows of the right factor at a time.
 *
 * <p>Why three by two: HotSpot (JDK 17) vectorises a loop only while its body stays small after unrolling and every
 * access is to a distinct array at the same index. Measured on one core, in 10⁹ flop/s: 3 × 2 rows 30, 2 × 2 rows 27,
 * 1 × 4 rows 22, 4 × 4 rows 14 (not vectorised).
 */
final class GemmKernel {
    private GemmKernel() {}

    /** r_i += a_i0 b_0 + a_i1 b_1 for i = 0, 1, 2, entries 0 … width − 1. */
    static void threeByTwo(
            double[] r0,
            double[] r1,
            double[] r2,
            double[] b0,
            double[] b1,
            double a00,
            double a01,
            double a10,
            double a11,
            double a20,
            double a21,
            int width) {
        for (int j = 0; j < width; j++) {
            double x0 = b0[j];
            double x1 = b1[j];
            double s = r0[j];
            double t = r1[j];
            double u = r2[j];
            r0[j] = Math.fma(a01, x1, Math.fma(a00, x0, s));
            r1[j] = Math.fma(a11, x1, Math.fma(a10, x0, t));
            r2[j] = Math.fma(a21, x1, Math.fma(a20, x0, u));
        }
    }

    /** c[offset + j] += r[j], and r is set to zero for its next use. */
    static void flush(double[] r, double[] c, int offset, int width) {
        for (int j = 0; j < width; j++) {
            c[offset + j] += r[j];
        }
        java.util.Arrays.fill(r, 0, width, 0.0);
    }
}

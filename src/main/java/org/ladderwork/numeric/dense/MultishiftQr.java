package org.ladderwork.numeric.dense;

/**
 * Real Schur form of a large Hessenberg matrix: alternately {@link AggressiveDeflation} of a trailing window and a sweep
 * of a {@link BulgeChain} with the shifts that the window gives. Blocks of at most {@value #SMALL} rows are finished by
 * {@link FrancisQr} on a copy. All work outside of small windows is matrix multiplication.
 */
final class MultishiftQr {
    private static final int SMALL = 64;
    /** Up to here plain double-shift sweeps are faster. */
    private static final int PLAIN = 450;

    private final double[][] h;
    private final WindowUpdate update;
    private final FrancisQr francis;
    private final int plain;

    /**
     * @param h Hessenberg, overwritten with T
     * @param qt rows that receive the same row operations, or empty
     * @param wantT whether T is wanted outside the diagonal blocks
     */
    MultishiftQr(double[][] h, double[][] qt, boolean wantT) {
        this(h, qt, wantT, PLAIN);
    }

    /** With another size up to which plain sweeps are used. */
    MultishiftQr(double[][] h, double[][] qt, boolean wantT, int plain) {
        this.plain = plain;
        this.h = h;
        this.update = new WindowUpdate(h, qt, wantT, new Gemm());
        this.francis = new FrancisQr(h, qt, wantT);
    }

    void reduce() {
        int end = h.length - 1;
        if (end < plain) {
            francis.reduce(0, end);
            return;
        }
        int stalled = 0;
        int rounds = 0;
        while (end >= 0) {
            int start = francis.split(0, end);
            if (start > 0) {
                h[start][start - 1] = 0;
            }
            int size = end - start + 1;
            if (size <= SMALL) {
                finish(start, end);
                end = start - 1;
                stalled = 0;
                continue;
            }
            if (++rounds > 30 * h.length) {
                throw new ArithmeticException("QR iteration did not converge at row " + end
                        + "; the matrix may contain entries of hugely different size: scale the variables");
            }
            int window = Math.min(size, stalled < 4 ? window(size) : 2 * window(size));
            AggressiveDeflation deflation = new AggressiveDeflation(h, update);
            int deflated = deflation.deflate(start, end, window);
            end -= deflated;
            stalled = deflated > 0 ? 0 : stalled + 1;
            if (end - start + 1 > SMALL && 100 * deflated <= 14 * window) {
                double[][] shifts = Shifts.choose(h, end, deflation, shifts(size), stalled);
                new BulgeChain(h, update).sweep(start, end, shifts[0], shifts[1]);
            }
        }
    }

    private void finish(int start, int end) {
        int size = end - start + 1;
        if (size == 1) {
            return;
        }
        double[][] block = update.copy(start, size);
        double[][] ut = WindowUpdate.identity(size);
        new FrancisQr(block, ut, true).reduce(0, size - 1);
        update.apply(block, ut, start, start, end);
    }

    /** Shifts per sweep for an active block of this size; tuned on matrices of 300 to 2000 rows. */
    private static int shifts(int size) {
        return size < 600 ? 24 : size < 1500 ? 32 : 48;
    }

    private static int window(int size) {
        return shifts(size) * 3 / 2;
    }
}

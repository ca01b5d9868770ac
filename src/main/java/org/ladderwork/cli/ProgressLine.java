package org.ladderwork.cli;

import java.io.PrintWriter;
import org.ladderwork.numeric.sweep.SweepProgress;

/** One line on standard error that is written over as work goes on; only where standard error is a terminal. */
final class ProgressLine implements SweepProgress, AutoCloseable {
    private static final long BETWEEN = 100_000_000;

    private final PrintWriter err;
    private final boolean shown;
    private final String what;
    private final long begin = System.nanoTime();
    private long last = begin - BETWEEN;
    private int first = -1;
    private boolean written;

    ProgressLine(PrintWriter err, boolean wanted, String what) {
        this.err = err;
        this.shown = wanted && Terminal.showsErrors();
        this.what = what;
    }

    @Override
    public void at(int done, int of) {
        long now = System.nanoTime();
        first = first < 0 ? done : first;
        if (!shown || now - last < BETWEEN) {
            return;
        }
        last = now;
        written = true;
        double seconds = (now - begin) * 1e-9;
        int made = done - first;
        String left = made == 0 ? "" : ", " + Math.round(seconds * (of - done) / made) + " s left";
        err.print("\r" + what + ": " + done + " of " + of + left + "      ");
        err.flush();
    }

    /** A stage of a long computation and how much of it is done, 0 … 1. */
    void stage(String stage, double done) {
        long now = System.nanoTime();
        if (!shown || now - last < BETWEEN) {
            return;
        }
        last = now;
        written = true;
        err.print("\r" + what + ": " + stage + ", " + Math.round(100 * done) + " %, " + Math.round((now - begin) * 1e-9)
                + " s so far      ");
        err.flush();
    }

    @Override
    public void close() {
        if (written) {
            err.print("\r" + " ".repeat(60) + "\r");
            err.flush();
        }
    }
}

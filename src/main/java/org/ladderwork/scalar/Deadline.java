package org.ladderwork.scalar;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A bound on the time of a computation, passed in and asked at every turn of a long loop.
 *
 * <p>When the time is over {@link #check} throws {@link Exceeded}, whose message says how far the computation came. The computation
 * keeps nothing half-done: it has no state outside its own variables.
 */
public final class Deadline {
    /** The time that was allowed is over; the message says what was reached. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded(String message) {
            super(message);
        }
    }

    private static final Deadline NONE = new Deadline(Duration.ofMillis(Long.MAX_VALUE), 0);

    private final Duration allowed;
    private final long start;

    private Deadline(Duration allowed, long start) {
        this.allowed = allowed;
        this.start = start;
    }

    /** For the inner loops of long products, which know no deadline: a thread that was interrupted stops here.
     *
     *  @throws Exceeded if the current thread is interrupted; it stays so */
    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Exceeded("stopped within a product or quotient of polynomials");
        }
    }

    /** {@return a deadline that never comes} */
    public static Deadline none() {
        return NONE;
    }

    /** {@return the deadline that comes after this time, counted from now} */
    public static Deadline after(Duration allowed) {
        return new Deadline(allowed, System.nanoTime());
    }

    /** {@return true if the time is over} */
    public boolean isOver() {
        return this != NONE && System.nanoTime() - start > allowed.toNanos();
    }

    /** Does nothing before the deadline.
     *
     *  @param reached says in a few words how far the computation came, such as "3 of 8 minors expanded"
     *  @throws Exceeded when the time is over */
    public void check(Supplier<String> reached) {
        if (isOver()) {
            throw new Exceeded("the time allowed (" + allowed.toMillis() / 1000.0 + " s) is over: " + reached.get());
        }
    }
}

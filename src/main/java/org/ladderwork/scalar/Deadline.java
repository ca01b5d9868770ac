package org.ladderwork.scalar;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A bound on the time of a computation, passed in and asked at every turn of a long loop.
 *
 * <p>When the time is over {@link #check} throws {@link Exceeded}, whose message says how far the computation came. The computation
 * keeps nothing half-done: it has no state outside its own variables.
 *
 * <p>Time is over when the clock says so and the process has computed for as long: on a machine that is busy with something else a computation is not cut short for what it could
 * not do. After {@value #PATIENCE} times as long on the clock it is over all the same. The processor time is looked at from the first second on, so that short runs do not pay for it.
 */
public final class Deadline {
    /** The time that was allowed is over; the message says what was reached. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded(String message) {
            super(message);
        }
    }

    /** So many times the time allowed may pass on the clock of a machine that computes something else. */
    private static final int PATIENCE = 10;

    private static final long UNKNOWN = -1;
    private static final long SHORT = Duration.ofSeconds(1).toNanos();
    private static final Deadline NONE = new Deadline(Duration.ofMillis(Long.MAX_VALUE), () -> 0, () -> 0);

    private final Duration allowed;
    private final LongSupplier clock;
    private final LongSupplier processor;
    private final long start;
    /** Processor time of this process when it was first looked at; until then it counts as computing all the time. */
    private volatile long used = UNKNOWN;

    private volatile long before;

    /** @param clock nanoseconds that pass @param processor nanoseconds that the process has computed, −1 if the system does not tell */
    Deadline(Duration allowed, LongSupplier clock, LongSupplier processor) {
        this.allowed = allowed;
        this.clock = clock;
        this.processor = processor;
        this.start = clock.getAsLong();
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
        return new Deadline(allowed, System::nanoTime, Deadline::processorTime);
    }

    /** {@return true if the time is over} */
    public boolean isOver() {
        if (this == NONE) {
            return false;
        }
        long passed = clock.getAsLong() - start;
        if (passed <= SHORT && passed <= allowed.toNanos()) {
            return false;
        }
        if (used == UNKNOWN && passed <= allowed.toNanos()) {
            before = passed;
            used = processor.getAsLong();
        }
        if (passed <= allowed.toNanos()) {
            return false;
        }
        if (used == UNKNOWN || passed / PATIENCE > allowed.toNanos()) {
            return true;
        }
        return processor.getAsLong() - used + before > allowed.toNanos();
    }

    private static long processorTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(UNKNOWN);
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

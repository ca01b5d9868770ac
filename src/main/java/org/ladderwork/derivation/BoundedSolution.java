package org.ladderwork.derivation;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.ladderwork.scalar.Deadline;

/**
 * An exact computation with a bound on time and memory.
 *
 * <p>It runs in a thread with a stack of its own. When the time is over it is interrupted; products and quotients of polynomials observe that, and the deadline is asked at every turn
 * of the algorithms, so the thread ends: it is waited for, and only within a divisor of very large polynomials may it go on for a moment. Memory that runs out ends the
 * computation, not the program.
 */
final class BoundedSolution {
    private static final long STACK = 1L << 28;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private BoundedSolution() {}

    /** {@return the result} @throws TimeoutException if there is none within the time or the memory; the message says how far it came */
    static <T> T of(Function<Deadline, T> computation, Duration budget) throws TimeoutException {
        Deadline deadline = Deadline.after(budget);
        FutureTask<T> task = new FutureTask<>(() -> computation.apply(deadline));
        Thread worker = new Thread(null, task, "steady state", STACK);
        worker.setDaemon(true);
        worker.start();
        String over = "not done after " + budget.toSeconds() + " s";
        try {
            return within(deadline, budget, task);
        } catch (InterruptedException stopped) {
            stop(worker);
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        } catch (TimeoutException late) {
            stop(worker);
            throw new TimeoutException(over);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Deadline.Exceeded exceeded) {
                throw new TimeoutException(String.valueOf(exceeded.getMessage()));
            } else if (failed.getCause() instanceof OutOfMemoryError) {
                long megabytes = Runtime.getRuntime().maxMemory() >> 20;
                throw new TimeoutException("more than the " + megabytes + " MB of memory that there are");
            } else if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Looks at the deadline now and then: on a busy machine it comes later than the clock says. */
    private static <T> T within(Deadline deadline, Duration budget, FutureTask<T> task)
            throws InterruptedException, ExecutionException, TimeoutException {
        long turn = Math.max(1, Math.min(LOOK.toMillis(), budget.toMillis()));
        while (true) {
            try {
                return task.get(turn, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (deadline.isOver()) {
                    throw notYet;
                }
            }
        }
    }

    private static void stop(Thread worker) {
        worker.interrupt();
        try {
            worker.join(TO_STOP.toMillis());
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}

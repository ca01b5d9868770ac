package org.ladderwork.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.ladderwork.derivation.Progress;

/** Runs a computation within a limit of time. */
final class Bounded {
    /** The time was up; the message says how far the run came. */
    static final class TimeUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        TimeUp(String message) {
            super(message);
        }
    }

    private Bounded() {}

    /** {@return the result} @throws TimeUp if the limit passes first; the computation is then interrupted and abandoned */
    static <T> T run(Optional<Duration> limit, Progress progress, Supplier<T> computation) {
        if (limit.isEmpty()) {
            return computation.get();
        }
        FutureTask<T> task = new FutureTask<>(computation::get);
        Thread worker = new Thread(null, task, "derivation", 1L << 29);
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(limit.get().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new TimeUp(
                    "the time is up after " + limit.get().toMillis() / 1000.0 + " s, during: " + progress.step());
        } catch (InterruptedException | CancellationException stopped) {
            throw new TimeUp("stopped during: " + progress.step());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}

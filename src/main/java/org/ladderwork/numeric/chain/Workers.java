package org.ladderwork.numeric.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that work on independent blocks. Which thread takes which block never changes a result: blocks write to
 * places of their own and read what the previous round left.
 */
final class Workers implements AutoCloseable {
    private final int threads;
    private @Nullable ExecutorService pool;

    Workers(int threads) {
        this.threads = threads;
    }

    int threads() {
        return threads;
    }

    /** Runs all tasks and waits; the first failure is thrown again. */
    void run(List<? extends Runnable> tasks) {
        run(tasks, done -> {});
    }

    /** The same; the calling thread tells which share of the tasks is done. */
    void run(List<? extends Runnable> tasks, DoubleConsumer progress) {
        int done = 0;
        if (threads <= 1 || tasks.size() <= 1) {
            for (Runnable task : tasks) {
                task.run();
                progress.accept((double) ++done / tasks.size());
            }
            return;
        }
        ExecutorService running = pool == null ? start() : pool;
        pool = running;
        List<Future<?>> pending = new ArrayList<>();
        for (Runnable task : tasks) {
            pending.add(running.submit(task));
        }
        for (Future<?> f : pending) {
            try {
                f.get();
                progress.accept((double) ++done / tasks.size());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while solving a chain", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException r) {
                    throw r;
                }
                if (e.getCause() instanceof Error r) {
                    throw r;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private ExecutorService start() {
        return Executors.newFixedThreadPool(threads, r -> {
            Thread t = new Thread(r, "chain-solver");
            t.setDaemon(true);
            return t;
        });
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}

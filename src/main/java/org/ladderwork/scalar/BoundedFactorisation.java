package org.ladderwork.scalar;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The library's factorisation under a watchdog.
 *
 * <p>It is right when it returns, but it can stall or throw for some seeds and orders of the generators. So each
 * attempt runs on a daemon thread of its own with a short limit that doubles, each with the generators in another order,
 * and an answer is accepted only if its product is the input. When no attempt succeeds the polynomial is its own only factor,
 * marked as not known to be irreducible: a formula is then printed less factored, never wrong.
 */
final class BoundedFactorisation {
    private static final long FIRST_LIMIT_MILLIS = 150;
    private static final long QUICK_MILLIS = 20;
    private static final int ATTEMPTS = 5;
    /** Beyond this size an attempt is not worth its stall. */
    private static final int MOST_TERMS = 4000;

    /** The same polynomials come up again and again in one derivation; a stall is met once. */
    private static final Map<Polynomial, Outcome> KNOWN = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Polynomial, Outcome> eldest) {
            return size() > 2000;
        }
    };

    /** Attempts that were given up but cannot be stopped; while there are two, no further one is made. */
    private static final AtomicInteger STALLED = new AtomicInteger();

    private static final int MOST_STALLED = 2;

    private BoundedFactorisation() {}

    /** @param factors primitive polynomials whose product is the input up to sign  @param complete they are irreducible */
    record Outcome(List<Polynomial> factors, boolean complete) {}

    static synchronized Outcome of(Polynomial p) {
        Outcome known = KNOWN.get(p);
        if (known == null) {
            known = find(p);
            KNOWN.put(p, known);
        }
        return known;
    }

    private static Outcome find(Polynomial p) {
        if (Irreducibility.isProved(p)) {
            return new Outcome(List.of(p), true);
        }
        if (p.size() <= MOST_TERMS && STALLED.get() < MOST_STALLED) {
            long limit = FIRST_LIMIT_MILLIS;
            for (int attempt = 0; attempt < ATTEMPTS && STALLED.get() < MOST_STALLED; attempt++) {
                Optional<List<Polynomial>> factors = attempt(p, attempt, limit);
                if (factors.isPresent()) {
                    return new Outcome(factors.get(), true);
                }
                limit *= 2;
            }
        }
        return new Outcome(List.of(p), false);
    }

    private static Optional<List<Polynomial>> attempt(Polynomial p, int attempt, long limitMillis) {
        int[] variables = p.variables();
        int[] compact = new int[variables[variables.length - 1] + 1];
        int[] back = new int[variables.length];
        for (int k = 0; k < variables.length; k++) {
            int to = (k + attempt) % variables.length;
            compact[variables[k]] = to;
            back[to] = variables[k];
        }
        Polynomial renumbered = p.renumbered(compact);
        CompletableFuture<List<Polynomial>> answer = new CompletableFuture<>();
        AtomicBoolean abandoned = new AtomicBoolean();
        Thread worker = new Thread(
                () -> {
                    try {
                        answer.complete(RingsPolynomials.factors(renumbered));
                    } catch (RuntimeException | StackOverflowError failure) {
                        answer.completeExceptionally(failure);
                    } finally {
                        if (abandoned.get()) {
                            STALLED.decrementAndGet();
                        }
                    }
                },
                "factorisation");
        worker.setDaemon(true);
        worker.start();
        try {
            List<Polynomial> factors = new ArrayList<>();
            for (Polynomial f : await(answer, worker, limitMillis)) {
                factors.add(f.renumbered(back));
            }
            Polynomial product = factors.stream().reduce(Polynomial.ONE, Polynomial::times);
            boolean right = product.equals(p) || product.negated().equals(p);
            return right ? Optional.of(factors) : Optional.empty();
        } catch (TimeoutException stalled) {
            STALLED.incrementAndGet();
            abandoned.set(true);
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * Waits until the answer is there or the worker has had its limit of processor time, so that what comes out does not depend on what else the machine
     * is doing; many times as long on the clock is given up on all the same.
     */
    private static List<Polynomial> await(CompletableFuture<List<Polynomial>> answer, Thread worker, long limitMillis)
            throws TimeoutException, ExecutionException, InterruptedException {
        try {
            return answer.get(QUICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis * 40);
            while (System.nanoTime() < patience
                    && threads.getThreadCpuTime(worker.getId()) < TimeUnit.MILLISECONDS.toNanos(limitMillis)) {
                try {
                    return answer.get(QUICK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException again) {
                    continue;
                }
            }
            throw notYet;
        }
    }
}

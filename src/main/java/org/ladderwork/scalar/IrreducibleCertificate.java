package org.ladderwork.scalar;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A cheap proof that a polynomial in many generators is irreducible over ℚ: an irreducible image in two generators.
 *
 * <p>Let p have no factor that is free of v. Set all generators but v and w to integers so that the degree in v stays. If p = g h, both contain v, and
 * so do their images; so if the image is irreducible over ℚ up to factors free of v, p is irreducible. "Not seen" says nothing.
 *
 * <p>Factors of polynomials in two generators take milliseconds; they run on a thread of their own with a short limit nevertheless.
 */
final class IrreducibleCertificate {
    private static final int ATTEMPTS = 2;
    private static final long LIMIT_MILLIS = 150;

    private IrreducibleCertificate() {}

    /** {@return true if it was proved that p is irreducible}
     *  @param p primitive with respect to each of its generators */
    static boolean holds(Polynomial p) {
        int[] variables = p.variables();
        if (variables.length < 3) {
            return false;
        }
        int v = variables[0];
        int w = variables[1];
        for (int k : variables) {
            if (p.degree(k) < p.degree(v)) {
                w = v;
                v = k;
            } else if (k != v && (w == v || p.degree(k) < p.degree(w))) {
                w = k;
            }
        }
        SplittableRandom random = new SplittableRandom(0x1eafL);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Polynomial image = p;
            for (int k : variables) {
                if (k != v && k != w) {
                    image = at(image, k, random.nextInt(2, 60));
                }
            }
            if (image.degree(v) == p.degree(v) && image.degree(w) > 0 && oneFactorWith(image, v)) {
                return true;
            }
        }
        return false;
    }

    private static Polynomial at(Polynomial p, int variable, long value) {
        Polynomial sum = Polynomial.ZERO;
        Polynomial x = Polynomial.constant(value);
        var c = p.coefficients(variable);
        for (int k = c.size() - 1; k >= 0; k--) {
            sum = sum.times(x).plus(c.get(k));
        }
        return sum;
    }

    private static boolean oneFactorWith(Polynomial image, int v) {
        Polynomial primitive = image.dividedExactlyBy(Polynomial.constant(image.content()));
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread worker = new Thread(
                () -> {
                    try {
                        Polynomial product = Polynomial.ONE;
                        int containing = 0;
                        for (Polynomial f : RingsPolynomials.factors(primitive)) {
                            product = product.times(f);
                            containing += f.degree(v) > 0 ? 1 : 0;
                        }
                        boolean right =
                                product.equals(primitive) || product.negated().equals(primitive);
                        answer.complete(right && containing == 1);
                    } catch (RuntimeException | StackOverflowError failure) {
                        answer.complete(false);
                    }
                },
                "irreducibility");
        worker.setDaemon(true);
        worker.start();
        try {
            return answer.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException failed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

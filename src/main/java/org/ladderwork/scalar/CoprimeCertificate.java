package org.ladderwork.scalar;

import java.util.SplittableRandom;

/**
 * A cheap proof that two polynomials have no common divisor but numbers.
 *
 * <p>For a variable v, the others are set to random residues modulo a prime. Where neither leading coefficient in v vanishes, the image of the greatest
 * common divisor has the same degree in v and divides the greatest common divisor of the images; so if the images are coprime, no
 * common divisor contains v. When that is seen for every variable that both polynomials contain, they are coprime. "Not seen" says nothing.
 *
 * <p>Cost: one pass over the terms and a Euclidean algorithm of univariate polynomials for each variable.
 */
final class CoprimeCertificate {
    private CoprimeCertificate() {}

    /** {@return true if it was proved that gcd(p, q) is a number} */
    static boolean holds(Polynomial p, Polynomial q) {
        SplittableRandom random = new SplittableRandom(0x5eedL);
        int width = Math.max(p.packed.layout.generators(), q.packed.layout.generators());
        for (int v = 0; v < width; v++) {
            int m = p.degree(v);
            int n = q.degree(v);
            if (m == 0 || n == 0) {
                continue;
            }
            boolean seen = false;
            for (int attempt = 0; attempt < 2 && !seen; attempt++) {
                long[] point = new long[width];
                for (int k = 0; k < width; k++) {
                    point[k] = random.nextLong() >>> 1;
                }
                long[] f = image(p, v, m, point);
                long[] g = image(q, v, n, point);
                seen = f[m] != 0 && g[n] != 0 && coprime(f, g);
            }
            if (!seen) {
                return false;
            }
        }
        return true;
    }

    private static long[] image(Polynomial p, int v, int degree, long[] point) {
        int[] variables = p.variables();
        long[][] powers = new long[variables.length][];
        for (int k = 0; k < variables.length; k++) {
            powers[k] = new long[p.degree(variables[k]) + 1];
            powers[k][0] = 1;
            for (int e = 1; e < powers[k].length; e++) {
                powers[k][e] = Goldilocks.times(powers[k][e - 1], point[variables[k]]);
            }
        }
        long[] image = new long[degree + 1];
        PackedTerms terms = p.packed;
        for (int t = 0; t < terms.size; t++) {
            long product = Goldilocks.of(terms.coefficient(t));
            for (int k = 0; k < variables.length; k++) {
                int e = variables[k] == v ? 0 : terms.exponent(t, variables[k]);
                if (e != 0) {
                    product = Goldilocks.times(product, powers[k][e]);
                }
            }
            int e = terms.exponent(t, v);
            image[e] = Goldilocks.plus(image[e], product);
        }
        return image;
    }

    /** The Euclidean algorithm modulo the prime; the last entries are not zero. */
    private static boolean coprime(long[] f, long[] g) {
        long[] a = f.length >= g.length ? f.clone() : g.clone();
        long[] b = f.length >= g.length ? g.clone() : f.clone();
        int m = a.length - 1;
        int n = b.length - 1;
        while (n > 0) {
            long inverse = Goldilocks.inverse(b[n]);
            while (m >= n) {
                long factor = Goldilocks.times(a[m], inverse);
                for (int k = 0; k <= n; k++) {
                    a[m - n + k] = Goldilocks.minus(a[m - n + k], Goldilocks.times(factor, b[k]));
                }
                while (m >= 0 && a[m] == 0) {
                    m--;
                }
            }
            if (m < 0) {
                return false;
            }
            long[] swap = a;
            a = b;
            b = swap;
            int s = m;
            m = n;
            n = s;
        }
        return true;
    }
}

package org.ladderwork.scalar;

import java.util.SplittableRandom;

/**
 * A cheap proof that two polynomials have no common divisor but numbers.
 *
 * <p>For a variable v, the others are set to fixed, once randomly drawn residues modulo a prime. Where neither leading coefficient in v vanishes, the image of
 * the greatest common divisor has the same degree in v and divides the greatest common divisor of the images; so if the images are
 * coprime, no common divisor contains v. When that is seen for every variable that both polynomials contain, they are coprime. "Not
 * seen" says nothing.
 *
 * <p>Cost: one pass over the terms of a polynomial that gives the images for all variables at once and is kept with it, and a Euclidean algorithm of
 * univariate polynomials for each variable.
 */
final class CoprimeCertificate {
    private CoprimeCertificate() {}

    /** {@return true if it was proved that gcd(p, q) is a number} */
    static boolean holds(Polynomial p, Polynomial q) {
        long[][] f = null;
        long[][] g = null;
        for (int v : p.variables()) {
            int m = p.degree(v);
            int n = q.degree(v);
            if (n == 0) {
                continue;
            }
            f = f == null ? p.images() : f;
            g = g == null ? q.images() : g;
            if (f[v][m] == 0 || g[v][n] == 0 || !coprime(f[v], g[v])) {
                return false;
            }
        }
        return true;
    }

    /** {@return for each variable v the coefficients of the image of p in v; empty for variables that do not occur} */
    static long[][] images(Polynomial p) {
        int[] variables = p.variables();
        int width = variables.length == 0 ? 0 : variables[variables.length - 1] + 1;
        long[][] images = new long[width][0];
        long[][] powers = new long[variables.length][];
        long[][] inverses = new long[variables.length][];
        for (int k = 0; k < variables.length; k++) {
            int degree = p.degree(variables[k]);
            images[variables[k]] = new long[degree + 1];
            long point = new SplittableRandom(0x5eedL + variables[k]).nextLong() >>> 1;
            powers[k] = powers(point, degree);
            inverses[k] = powers(Goldilocks.inverse(point), degree);
        }
        PackedTerms terms = p.packed;
        int[] e = new int[variables.length];
        for (int t = 0; t < terms.size; t++) {
            long product = terms.residue(t);
            for (int k = 0; k < variables.length; k++) {
                e[k] = terms.exponent(t, variables[k]);
                product = e[k] == 0 ? product : Goldilocks.times(product, powers[k][e[k]]);
            }
            for (int k = 0; k < variables.length; k++) {
                long[] image = images[variables[k]];
                long part = e[k] == 0 ? product : Goldilocks.times(product, inverses[k][e[k]]);
                image[e[k]] = Goldilocks.plus(image[e[k]], part);
            }
        }
        return images;
    }

    private static long[] powers(long x, int degree) {
        long[] powers = new long[degree + 1];
        powers[0] = 1;
        for (int e = 1; e <= degree; e++) {
            powers[e] = Goldilocks.times(powers[e - 1], x);
        }
        return powers;
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

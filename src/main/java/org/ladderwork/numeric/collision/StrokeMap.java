package org.ladderwork.numeric.collision;

import org.ladderwork.numeric.gaussian.Matrices;

/**
 * e^A − 1, without losing the digits of what is small: Σ_{k≥1} (A/2^s)^k/k!, then s times F ← 2F + F².
 */
final class StrokeMap {
    private static final int TERMS = 18;

    private StrokeMap() {}

    static double[][] minusOne(double[][] a) {
        double norm = Matrices.norm(a);
        int doublings = norm <= 0.5 ? 0 : Math.getExponent(norm) + 2;
        double[][] h = Matrices.times(a, Math.scalb(1, -doublings));
        double[][] f = h;
        for (int k = TERMS; k >= 2; k--) {
            // Horner: F = h (1 + F/k), from the last term
            f = k == TERMS ? Matrices.times(h, 1.0) : f;
            f = Matrices.plus(h, Matrices.times(Matrices.times(h, f), 1.0 / k));
        }
        for (int s = 0; s < doublings; s++) {
            f = Matrices.plus(Matrices.times(f, 2), Matrices.times(f, f));
        }
        return f;
    }
}

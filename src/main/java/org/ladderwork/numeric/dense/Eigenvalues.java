package org.ladderwork.numeric.dense;

import java.util.Comparator;
import java.util.List;

/** Eigenvalues of a real matrix, by Hessenberg reduction and Francis' QR iteration. */
public final class Eigenvalues {
    private Eigenvalues() {}

    /**
     * All n eigenvalues, those of largest real part first; of a complex pair the one with positive imaginary part
     * first. Backward error a few ulp of ‖a‖.
     *
     * @param a square and finite
     * @throws IllegalArgumentException if a is not square or holds a number that is not finite
     */
    public static List<Eigenvalue> of(double[][] a) {
        Shape.square(a, "the matrix");
        return RealSchur.eigenvaluesOf(a).stream()
                .sorted(Comparator.comparingDouble(Eigenvalue::real)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble((Eigenvalue e) -> Math.abs(e.imaginary()))
                                .reversed())
                        .thenComparing(Comparator.comparingDouble(Eigenvalue::imaginary)
                                .reversed()))
                .toList();
    }

    /** The eigenvalue of largest real part: the one that decides about stability. */
    static Eigenvalue rightmost(List<Eigenvalue> all) {
        Eigenvalue best = all.get(0);
        for (Eigenvalue e : all) {
            if (e.real() > best.real() || (e.real() == best.real() && e.imaginary() > best.imaginary())) {
                best = e;
            }
        }
        return best;
    }
}

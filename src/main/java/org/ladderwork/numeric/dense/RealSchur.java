package org.ladderwork.numeric.dense;

import java.util.ArrayList;
import java.util.List;

/**
 * Real Schur decomposition A = Q T Qᵀ: Q orthogonal, T upper triangular up to 2 × 2 blocks that hold the complex pairs.
 *
 * @param t T, exactly zero below the blocks
 * @param qt Qᵀ: row j is the j-th Schur vector
 * @param fromSystem whether the system's LAPACK computed it
 */
record RealSchur(double[][] t, double[][] qt, boolean fromSystem) {
    /** n² numbers must fit into one array. */
    private static final int MOST = 40_000;

    /** Up to here the loops along rows are short. */
    private static final int SIDE_BY_SIDE = 96;

    /** Decomposes a copy of a, with the system's LAPACK where it pays and is there. */
    static RealSchur of(double[][] a) {
        if (a.length < SystemLapack.LEAST || a.length > MOST) {
            return inJava(a);
        }
        return SystemLapack.found().flatMap(lapack -> lapack.schur(a)).orElseGet(() -> inJava(a));
    }

    /** Decomposes a copy of a, in Java alone. */
    static RealSchur inJava(double[][] a) {
        double[][] h = copy(a);
        double[][] qt = Hessenberg.reduce(h, true);
        if (a.length <= SIDE_BY_SIDE) {
            return sideBySide(h, qt);
        }
        new MultishiftQr(h, qt, true).reduce();
        return new RealSchur(h, qt, false);
    }

    /** The same row operations act on H and on Qᵀ: as one matrix of rows twice as long, half as many short loops. */
    private static RealSchur sideBySide(double[][] h, double[][] qt) {
        int n = h.length;
        double[][] both = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(h[i], 0, both[i], 0, n);
            System.arraycopy(qt[i], 0, both[i], n, n);
        }
        new FrancisQr(both, new double[0][], true).reduce(0, n - 1);
        for (int i = 0; i < n; i++) {
            System.arraycopy(both[i], 0, h[i], 0, n);
            System.arraycopy(both[i], n, qt[i], 0, n);
        }
        return new RealSchur(h, qt, false);
    }

    /** The eigenvalues of a without its Schur vectors, in the order in which the iteration leaves them. */
    static List<Eigenvalue> eigenvaluesOf(double[][] a) {
        double[][] h = copy(a);
        Hessenberg.reduce(h, false);
        new MultishiftQr(h, new double[0][], false).reduce();
        return diagonal(h);
    }

    /** The eigenvalues on the diagonal of T. */
    List<Eigenvalue> eigenvalues() {
        return diagonal(t);
    }

    private static List<Eigenvalue> diagonal(double[][] t) {
        int n = t.length;
        List<Eigenvalue> all = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            if (i + 1 < n && t[i + 1][i] != 0) {
                double mean = 0.5 * (t[i][i] + t[i + 1][i + 1]);
                double half = 0.5 * (t[i][i] - t[i + 1][i + 1]);
                double square = half * half + t[i][i + 1] * t[i + 1][i];
                double root = t[i][i] == t[i + 1][i + 1]
                        ? Math.sqrt(Math.abs(t[i][i + 1])) * Math.sqrt(Math.abs(t[i + 1][i]))
                        : Math.sqrt(Math.abs(square));
                if (square < 0) {
                    all.add(new Eigenvalue(mean, root));
                    all.add(new Eigenvalue(mean, -root));
                } else {
                    all.add(new Eigenvalue(mean + root, 0));
                    all.add(new Eigenvalue(mean - root, 0));
                }
                i++;
            } else {
                all.add(new Eigenvalue(t[i][i], 0));
            }
        }
        return all;
    }

    static double[][] copy(double[][] a) {
        double[][] b = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            b[i] = a[i].clone();
        }
        return b;
    }
}

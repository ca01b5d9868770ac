package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * A X + X Bᵀ = E for diagonal blocks A = T[a…][a…] and B = T[b…][b…] of one upper quasi-triangular matrix T.
 *
 * <p>Recursion on the larger side (I. Jonsson and B. Kågström, ACM Trans. Math. Softw. 28, 392 (2002)): with
 * A = (A₁ A₁₂; 0 A₂), X₂ solves A₂ X₂ + X₂ Bᵀ = E₂, then X₁ solves A₁ X₁ + X₁ Bᵀ = E₁ − A₁₂ X₂; likewise for the
 * columns, where X Bᵀ couples column block 1 to column block 2. Almost all work is then matrix multiplication. Blocks of
 * at most {@value #LEAF} rows and columns are solved by {@link SylvesterLeaf}. No cut goes through a 2 × 2 block.
 */
@Source(key = "jonsson2002")
final class QuasiTriangularSylvester {
    static final int LEAF = 32;

    private final double[][] t;
    /** Tᵀ: the products X₂ B₁₂ᵀ need rows of Bᵀ. */
    private final double[][] tt;

    private final Gemm gemm;
    private final SylvesterLeaf leaf;

    QuasiTriangularSylvester(double[][] t, Gemm gemm) {
        this.t = t;
        this.tt = Transpose.of(t);
        this.gemm = gemm;
        this.leaf = new SylvesterLeaf(t, tt);
    }

    /**
     * Overwrites the block of x with rows a … a + m − 1 and columns b … b + n − 1 by the solution; it holds E on entry.
     */
    void solve(double[][] x, int a, int m, int b, int n) {
        if (m <= LEAF && n <= LEAF) {
            leaf.solve(x, a, m, b, n);
        } else if (m >= n) {
            int m1 = cut(a, m);
            int m2 = m - m1;
            solve(x, a + m1, m2, b, n);
            gemm.addTimes(-1, t, a, a + m1, x, a + m1, b, x, a, b, m1, n, m2);
            solve(x, a, m1, b, n);
        } else {
            int n1 = cut(b, n);
            int n2 = n - n1;
            solve(x, a, m, b + n1, n2);
            gemm.addTimes(-1, x, a, b + n1, tt, b + n1, b, x, a, b, m, n1, n2);
            solve(x, a, m, b, n1);
        }
    }

    double[][] transposed() {
        return tt;
    }

    /** Half of the block at {@code from}, moved by one if a 2 × 2 block lies across. */
    int cut(int from, int size) {
        int half = size / 2;
        return t[from + half][from + half - 1] != 0 ? half + 1 : half;
    }
}

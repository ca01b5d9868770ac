package org.ladderwork.moment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A basis of the integer solutions w of a few linear conditions v·w = 0, by fraction-free elimination. */
final class IntegerKernel {
    private IntegerKernel() {}

    /** {@return coprime integer vectors spanning the rational kernel; their first nonzero entry is positive} */
    static List<int[]> of(List<int[]> conditions, int size) {
        List<BigInteger[]> rows = new ArrayList<>();
        for (int[] c : conditions) {
            BigInteger[] row = new BigInteger[size];
            for (int k = 0; k < size; k++) {
                row[k] = BigInteger.valueOf(c[k]);
            }
            rows.add(row);
        }
        int[] pivotColumn = new int[size];
        int rank = 0;
        for (int c = 0; c < size && rank < rows.size(); c++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[c].signum() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            java.util.Collections.swap(rows, rank, pivot);
            BigInteger[] p = rows.get(rank);
            for (int r = 0; r < rows.size(); r++) {
                BigInteger[] row = rows.get(r);
                if (r != rank && row[c].signum() != 0) {
                    BigInteger factor = row[c];
                    for (int k = 0; k < size; k++) {
                        row[k] = row[k].multiply(p[c]).subtract(factor.multiply(p[k]));
                    }
                    reduce(row);
                }
            }
            pivotColumn[rank++] = c;
        }
        List<int[]> kernel = new ArrayList<>();
        for (int free = 0; free < size; free++) {
            boolean pivot = false;
            for (int r = 0; r < rank; r++) {
                pivot |= pivotColumn[r] == free;
            }
            if (!pivot) {
                kernel.add(solution(rows, pivotColumn, rank, free, size));
            }
        }
        return kernel;
    }

    private static int[] solution(List<BigInteger[]> rows, int[] pivotColumn, int rank, int free, int size) {
        BigInteger scale = BigInteger.ONE;
        for (int r = 0; r < rank; r++) {
            BigInteger p = rows.get(r)[pivotColumn[r]].abs();
            scale = scale.multiply(p.divide(scale.gcd(p)));
        }
        BigInteger[] w = new BigInteger[size];
        java.util.Arrays.fill(w, BigInteger.ZERO);
        w[free] = scale;
        for (int r = 0; r < rank; r++) {
            BigInteger p = rows.get(r)[pivotColumn[r]];
            w[pivotColumn[r]] = rows.get(r)[free].multiply(scale).divide(p).negate();
        }
        reduce(w);
        int sign = 1;
        for (BigInteger x : w) {
            if (x.signum() != 0) {
                sign = x.signum();
                break;
            }
        }
        int[] result = new int[size];
        for (int k = 0; k < size; k++) {
            result[k] = sign * w[k].intValueExact();
        }
        return result;
    }

    private static void reduce(BigInteger[] row) {
        BigInteger g = BigInteger.ZERO;
        for (BigInteger x : row) {
            g = g.gcd(x);
        }
        if (g.signum() != 0) {
            for (int k = 0; k < row.length; k++) {
                row[k] = row[k].divide(g);
            }
        }
    }
}

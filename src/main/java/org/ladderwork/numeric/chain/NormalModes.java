package org.ladderwork.numeric.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ladderwork.numeric.dense.ComplexMatrix;

/**
 * H = Q ε Q† of a network, by EJML's symmetric eigenvalue problem. A complex H = A + iB is embedded as (A −B; B A), whose
 * eigenvectors (u; v) come in pairs x = u + iv and ix for each level; of every group of equal levels the independent
 * ones are chosen by Gram and Schmidt with pivoting.
 *
 * @param level ε_k, ascending
 * @param real Re Q, row k is the k-th mode
 * @param imaginary Im Q, likewise
 */
record NormalModes(double[] level, double[][] real, double[][] imaginary) {

    static NormalModes of(Network network) {
        int n = network.modes();
        ComplexMatrix h = network.hamiltonian();
        if (network.isReal()) {
            Pairs pairs = symmetric(h.real());
            return new NormalModes(pairs.value, pairs.vector, new double[n][n]);
        }
        return complex(symmetric(h.embedded()), n);
    }

    private record Pairs(double[] value, double[][] vector) {}

    private static Pairs symmetric(double[][] a) {
        int n = a.length;
        DMatrixRMaj m = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m.set(i, j, 0.5 * (a[i][j] + a[j][i]));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(m)) {
            throw new ArithmeticException("the eigenvalue problem of the Hamiltonian did not converge");
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, k -> k);
        Arrays.sort(
                order,
                (i, j) -> Double.compare(
                        eigen.getEigenvalue(i).getReal(), eigen.getEigenvalue(j).getReal()));
        double[] value = new double[n];
        double[][] vector = new double[n][];
        for (int k = 0; k < n; k++) {
            value[k] = eigen.getEigenvalue(order[k]).getReal();
            vector[k] = eigen.getEigenVector(order[k]).data.clone();
        }
        return new Pairs(value, vector);
    }

    private static NormalModes complex(Pairs pairs, int n) {
        double tolerance = 1e-11 * Math.max(Math.abs(pairs.value[0]), Math.abs(pairs.value[2 * n - 1]));
        double[] level = new double[n];
        double[][] re = new double[n][];
        double[][] im = new double[n][];
        int found = 0;
        int from = 0;
        while (from < 2 * n) {
            int to = from + 1;
            while (to < 2 * n && pairs.value[to] - pairs.value[to - 1] <= tolerance) {
                to++;
            }
            List<double[]> rest = new ArrayList<>(Arrays.asList(pairs.vector).subList(from, to));
            for (int chosen = 0; chosen < (to - from) / 2; chosen++) {
                double[] x = rest.remove(longest(rest));
                scale(x, 1 / Math.sqrt(dot(x, x, n)[0]));
                for (double[] y : rest) {
                    subtract(x, y, n);
                }
                level[found] = pairs.value[from + 2 * chosen];
                re[found] = Arrays.copyOf(x, n);
                im[found] = Arrays.copyOfRange(x, n, 2 * n);
                found++;
            }
            from = to;
        }
        return new NormalModes(level, re, im);
    }

    private static int longest(List<double[]> vectors) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < vectors.size(); i++) {
            double size = dot(vectors.get(i), vectors.get(i), vectors.get(i).length / 2)[0];
            if (size > most) {
                most = size;
                best = i;
            }
        }
        return best;
    }

    /** x†y of (u; v) = u + iv. */
    private static double[] dot(double[] x, double[] y, int n) {
        double re = 0;
        double im = 0;
        for (int j = 0; j < n; j++) {
            re += x[j] * y[j] + x[n + j] * y[n + j];
            im += x[j] * y[n + j] - x[n + j] * y[j];
        }
        return new double[] {re, im};
    }

    private static void scale(double[] x, double factor) {
        for (int j = 0; j < x.length; j++) {
            x[j] *= factor;
        }
    }

    /** y ← y − x (x†y). */
    private static void subtract(double[] x, double[] y, int n) {
        double[] d = dot(x, y, n);
        for (int j = 0; j < n; j++) {
            y[j] -= x[j] * d[0] - x[n + j] * d[1];
            y[n + j] -= x[j] * d[1] + x[n + j] * d[0];
        }
    }
}

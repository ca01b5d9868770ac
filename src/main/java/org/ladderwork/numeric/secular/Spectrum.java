package org.ladderwork.numeric.secular;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues and orthonormal eigenvectors of a real symmetric matrix.
 *
 * @param values E_k, in no particular order
 * @param vectors vectors[k] belongs to E_k
 */
record Spectrum(double[] values, double[][] vectors) {

    static Spectrum of(double[][] symmetric) {
        int n = symmetric.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(new DMatrixRMaj(symmetric))) {
            throw new ArithmeticException("the spectrum of the Hamiltonian was not found");
        }
        double[] values = new double[n];
        double[][] vectors = new double[n][n];
        for (int k = 0; k < n; k++) {
            values[k] = eigen.getEigenvalue(k).getReal();
            DMatrixRMaj v = eigen.getEigenVector(k);
            for (int j = 0; j < n; j++) {
                vectors[k][j] = v.get(j);
            }
        }
        return new Spectrum(values, vectors);
    }

    /** {@return ⟨E_j|x|E_k⟩} */
    double element(double[][] x, int j, int k) {
        double sum = 0;
        for (int r = 0; r < x.length; r++) {
            double row = 0;
            for (int c = 0; c < x.length; c++) {
                row += x[r][c] * vectors[k][c];
            }
            sum += vectors[j][r] * row;
        }
        return sum;
    }
}

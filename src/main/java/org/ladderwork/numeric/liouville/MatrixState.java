package org.ladderwork.numeric.liouville;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ladderwork.algebra.TruncatedSpace;

/**
 * A density matrix in the number basis.
 *
 * @param re real part of ⟨j|ρ|k⟩  @param im imaginary part
 */
public record MatrixState(double[][] re, double[][] im) {

    public static MatrixState zero(int dimension) {
        return new MatrixState(new double[dimension][dimension], new double[dimension][dimension]);
    }

    /** {@return the pure basis state with these levels} */
    public static MatrixState pure(TruncatedSpace space, int... levels) {
        MatrixState state = zero(space.dimension());
        int j = space.indexOf(levels);
        state.re[j][j] = 1;
        return state;
    }

    public int dimension() {
        return re.length;
    }

    public double trace() {
        double sum = 0;
        for (int j = 0; j < re.length; j++) {
            sum += re[j][j];
        }
        return sum;
    }

    /** {@return the probabilities of the levels of the mode in place {@code k} of the space} */
    public double[] populations(TruncatedSpace space, int k) {
        double[] p = new double[space.levels(k)];
        for (int j = 0; j < re.length; j++) {
            p[space.levelsOf(j)[k]] += re[j][j];
        }
        return p;
    }

    /**
     * {@return the eigenvalues, ascending} Block by block where entries that are exactly zero make blocks; in each those of the real symmetric (Re −Im; Im Re), which
     * has each of them twice.
     */
    public double[] eigenvalues() {
        int n = re.length;
        double[] all = new double[n];
        int done = 0;
        boolean[] seen = new boolean[n];
        for (int root = 0; root < n; root++) {
            if (!seen[root]) {
                MatrixState block = block(root, seen);
                double[] twice = block.twice();
                java.util.Arrays.sort(twice);
                for (int e = 0; e < twice.length; e += 2) {
                    all[done++] = 0.5 * (twice[e] + twice[e + 1]);
                }
            }
        }
        java.util.Arrays.sort(all);
        return all;
    }

    /** Each eigenvalue twice. The QR iteration may never end next to eigenvalues that are zero to rounding; one added to all of them ends it. */
    private double[] twice() {
        double[] values = new double[2 * re.length];
        for (double shift : new double[] {0, 1}) {
            Optional<EigenDecomposition_F64<DMatrixRMaj>> eigen = decomposed(false, shift);
            if (eigen.isPresent()) {
                for (int e = 0; e < values.length; e++) {
                    values[e] = eigen.get().getEigenvalue(e).getReal() - shift;
                }
                return values;
            }
        }
        throw noEigenvalues();
    }

    private static IllegalArgumentException noEigenvalues() {
        return new IllegalArgumentException("the eigenvalues of a density matrix could not be found; is it finite?");
    }

    /** The rows and columns that are connected with {@code root}. */
    private MatrixState block(int root, boolean[] seen) {
        java.util.List<Integer> members = new java.util.ArrayList<>(java.util.List.of(root));
        seen[root] = true;
        for (int k = 0; k < members.size(); k++) {
            int j = members.get(k);
            for (int other = 0; other < re.length; other++) {
                boolean joined = re[j][other] != 0 || im[j][other] != 0 || re[other][j] != 0 || im[other][j] != 0;
                if (joined && !seen[other]) {
                    seen[other] = true;
                    members.add(other);
                }
            }
        }
        MatrixState block = zero(members.size());
        for (int j = 0; j < members.size(); j++) {
            for (int k = 0; k < members.size(); k++) {
                block.re[j][k] = re[members.get(j)][members.get(k)];
                block.im[j][k] = im[members.get(j)][members.get(k)];
            }
        }
        return block;
    }

    /** {@return f(ρ), by the eigenvectors} The real symmetric form of f(ρ) is f of the real symmetric form of ρ. */
    public MatrixState function(java.util.function.DoubleUnaryOperator f) {
        int n = re.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = decomposed(true, 0).orElseThrow(MatrixState::noEigenvalues);
        MatrixState result = zero(n);
        for (int e = 0; e < 2 * n; e++) {
            double value = f.applyAsDouble(eigen.getEigenvalue(e).getReal());
            DMatrixRMaj x = eigen.getEigenVector(e);
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    result.re[j][k] += value * x.get(j) * x.get(k);
                    result.im[j][k] += value * x.get(n + j) * x.get(k);
                }
            }
        }
        return result;
    }

    public boolean isDiagonal() {
        for (int j = 0; j < re.length; j++) {
            for (int k = 0; k < re.length; k++) {
                if (j != k && (re[j][k] != 0 || im[j][k] != 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return L with ρ = L L†, lower triangular, for a ρ that is not negative; a column whose pivot is zero to rounding is left out} */
    public MatrixState factor() {
        int n = re.length;
        MatrixState l = zero(n);
        for (int j = 0; j < n; j++) {
            double pivot = re[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= l.re[j][k] * l.re[j][k] + l.im[j][k] * l.im[j][k];
            }
            if (!(pivot > 1e-15 * re[j][j])) {
                continue;
            }
            double root = Math.sqrt(pivot);
            for (int i = j; i < n; i++) {
                double x = re[i][j];
                double y = im[i][j];
                for (int k = 0; k < j; k++) {
                    x -= l.re[i][k] * l.re[j][k] + l.im[i][k] * l.im[j][k];
                    y -= l.im[i][k] * l.re[j][k] - l.re[i][k] * l.im[j][k];
                }
                l.re[i][j] = x / root;
                l.im[i][j] = y / root;
            }
        }
        return l;
    }

    private Optional<EigenDecomposition_F64<DMatrixRMaj>> decomposed(boolean vectors, double shift) {
        int n = re.length;
        DMatrixRMaj real = new DMatrixRMaj(2 * n, 2 * n);
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                double a = 0.5 * (re[j][k] + re[k][j]);
                double b = 0.5 * (im[j][k] - im[k][j]);
                real.set(j, k, a);
                real.set(n + j, n + k, a);
                real.set(n + j, k, b);
                real.set(j, n + k, -b);
            }
        }
        for (int j = 0; j < 2 * n; j++) {
            real.add(j, j, shift);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(2 * n, vectors, true);
        return eigen.decompose(real) ? Optional.of(eigen) : Optional.empty();
    }

    /** {@return S = −tr ρ ln ρ, in units of k_B; eigenvalues below zero by rounding count as zero} */
    public double entropy() {
        double sum = 0;
        for (double p : eigenvalues()) {
            sum -= p > 0 ? p * Math.log(p) : 0;
        }
        return sum;
    }
}

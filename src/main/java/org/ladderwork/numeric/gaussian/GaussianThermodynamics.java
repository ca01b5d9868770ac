package org.ladderwork.numeric.gaussian;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ladderwork.numeric.dense.GaussianEntropy;

/**
 * Entropy and entropy production of a Gaussian model in any state, transients included.
 *
 * <p>A Gaussian state is exp(−½ (r−r̄)ᵀ M (r−r̄))/Z with M = 2 V^{−1/2} f(B) V^{−1/2}, B = AᵀA, A = V^{1/2}ΩV^{1/2}, f(x) = √x arcoth(2√x): the
 * eigenvalues of B are the squares of the symplectic eigenvalues ν, and M is 2iΩ arcoth(2ViΩ) (L. Banchi, S. L. Braunstein and S. Pirandola, Phys. Rev.
 * Lett. 115, 260501 (2015)). Hence dS/dt = −tr(ρ̇ ln ρ) = ½ tr(M dV/dt).
 */
public final class GaussianThermodynamics {
    private GaussianThermodynamics() {}

    /** {@return S of the state, in units of k_B} */
    public static double entropy(PhaseSpaceState state) {
        return GaussianEntropy.of(state.covariance());
    }

    /** {@return M; infinite entries where a mode is pure} @param covariance V of a state */
    public static double[][] modularHamiltonian(double[][] covariance) {
        double[][] root = function(covariance, Math::sqrt);
        double[][] inverse = function(covariance, x -> 1 / Math.sqrt(x));
        double[][] a = Matrices.times(root, Matrices.omega(root));
        double[][] b = Matrices.symmetric(Matrices.times(Matrices.transpose(a), a));
        double[][] f = function(b, x -> {
            double nu = Math.sqrt(Math.max(x, 0.25));
            return nu <= 0.5 ? Double.POSITIVE_INFINITY : nu * 0.5 * (Math.log(nu + 0.5) - Math.log(nu - 0.5));
        });
        return Matrices.times(Matrices.congruence(inverse, f), 2);
    }

    /** {@return dS/dt}, infinite or NaN where the state is pure in some direction */
    public static double entropyRate(GaussianModel model, PhaseSpaceState state) {
        double[][] m = modularHamiltonian(state.covariance());
        double[][] kv = Matrices.times(model.drift(), state.covariance());
        double[][] rate = Matrices.plus(Matrices.plus(kv, Matrices.transpose(kv)), model.diffusion());
        double sum = 0;
        for (int j = 0; j < rate.length; j++) {
            for (int k = 0; k < rate.length; k++) {
                sum += 0.5 * m[j][k] * rate[j][k];
            }
        }
        return sum;
    }

    /**
     * {@return −Σ β_i Q̇_i as an observable of the system; empty where a bath has no thermal ancillas, or its temperature is zero} Each kind of
     * collision counts with its own β.
     */
    public static Optional<QuadraticForm> entropyFlux(GaussianModel model) {
        if (!model.isMicroscopic()) {
            return Optional.empty();
        }
        QuadraticForm sum = QuadraticForm.zero(model.drive().length);
        for (GaussianContact c : model.contacts()) {
            if (!Double.isFinite(c.inverseTemperature())) {
                return Optional.empty();
            }
            sum = sum.plus(c.heat().times(-c.inverseTemperature()));
        }
        return Optional.of(sum);
    }

    /** {@return Π = dS/dt − Σ β_i Q̇_i (C5) in this state} */
    public static Optional<Double> entropyProduction(GaussianModel model, PhaseSpaceState state) {
        return entropyFlux(model).map(flux -> entropyRate(model, state) + flux.expectation(state));
    }

    private static double[][] function(double[][] symmetric, java.util.function.DoubleUnaryOperator f) {
        int n = symmetric.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(new DMatrixRMaj(symmetric))) {
            throw new IllegalArgumentException("the eigenvalues of a covariance could not be found; is it finite?");
        }
        double[][] result = new double[n][n];
        for (int e = 0; e < n; e++) {
            double value = f.applyAsDouble(eigen.getEigenvalue(e).getReal());
            DMatrixRMaj x = eigen.getEigenVector(e);
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    result[j][k] += value * x.get(j) * x.get(k);
                }
            }
        }
        return result;
    }
}

package org.ladderwork.numeric.secular;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.literature.Source;
import org.ladderwork.numeric.gaussian.GaussianContact;
import org.ladderwork.numeric.gaussian.GaussianModel;

/**
 * H = Σ h_jk a_j†a_k with real h = U diag(Ω) Uᵀ: normal mode k meets bath i at the rate Γ_ik = (Σ_j c_ij U_jk)², where V_i contains Σ_j c_ij a_j, and
 *
 * <pre>   N_k = Σ_i Γ_ik n_i(Ω_k)/Σ_i Γ_ik,      Q̇_i = Σ_k Ω_k Γ_ik (n_i(Ω_k) − N_k).</pre>
 */
@Source(key = "levy2014")
final class NormalModes {
    private static final double ZERO = 1e-12;

    private NormalModes() {}

    static Optional<SortedMap<String, Double>> heats(GaussianModel model) {
        double[][] g = model.energy().g();
        int n = g.length / 2;
        double[][] h = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                h[j][k] = g[2 * j][2 * k];
                boolean pairs = Math.abs(g[2 * j][2 * k] - g[2 * j + 1][2 * k + 1]) > ZERO;
                if (pairs || Math.abs(g[2 * j][2 * k + 1]) > ZERO) {
                    return Optional.empty();
                }
            }
        }
        Spectrum modes = Spectrum.of(h);
        double[] total = new double[n];
        double[] fed = new double[n];
        for (GaussianContact c : model.contacts()) {
            if (!(c.inverseTemperature() > 0)) {
                return Optional.empty();
            }
            for (int k = 0; k < n; k++) {
                double rate = rate(c, modes, k);
                total[k] += rate;
                fed[k] += rate * occupation(c, modes.values()[k]);
            }
        }
        SortedMap<String, Double> heats = new TreeMap<>();
        for (GaussianContact c : model.contacts()) {
            double heat = 0;
            for (int k = 0; k < n; k++) {
                double omega = modes.values()[k];
                if (!(omega > 0)) {
                    return Optional.empty();
                }
                heat += omega * rate(c, modes, k) * (occupation(c, omega) - fed[k] / total[k]);
            }
            heats.merge(c.bath(), heat, Double::sum);
        }
        return Optional.of(heats);
    }

    private static double occupation(GaussianContact c, double omega) {
        return 1 / Math.expm1(c.inverseTemperature() * omega);
    }

    /** q_j q_b + p_j p_b is a_j†b + a_j b†. */
    private static double rate(GaussianContact c, Spectrum modes, int k) {
        double sum = 0;
        for (int j = 0; j < modes.values().length; j++) {
            sum += c.coupling()[2 * j][0] * modes.vectors()[k][j];
        }
        return sum * sum;
    }
}

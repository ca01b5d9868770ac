package org.ladderwork.numeric.gaussian;

import java.util.Optional;
import org.ladderwork.numeric.dense.ComplexLyapunov;
import org.ladderwork.numeric.dense.ComplexLyapunovOutcome;
import org.ladderwork.numeric.dense.ComplexMatrix;

/**
 * The closed equations of C_ij = ⟨a_j†a_i⟩ where H conserves the number of quanta and nothing squeezes: dC/dt = W C + C W† + F, N × N complex
 * instead of 2N × 2N real.
 *
 * <p>In that case K commutes with Ω and each 2 × 2 block of it is (Re W_jk, −Im W_jk; Im W_jk, Re W_jk). For Σ = C + ½ the diffusion is
 * ½(D_qq + D_pp + i D_pq − i D_qp), and moving the ½ over gives F = that + ½(W + W†).
 *
 * @param drift W
 * @param source F
 */
public record ConservingForm(ComplexMatrix drift, ComplexMatrix source) {
    private static final double ROUNDING = 1e-14;

    static Optional<ConservingForm> of(GaussianModel model) {
        double[][] k = model.drift();
        double[][] d = model.diffusion();
        int n = k.length / 2;
        double small = ROUNDING * Matrices.norm(k);
        double smallNoise = ROUNDING * Matrices.norm(d);
        ComplexMatrix w = ComplexMatrix.zero(n);
        ComplexMatrix f = ComplexMatrix.zero(n);
        for (int i = 0; i < n; i++) {
            if (model.drive()[2 * i] != 0 || model.drive()[2 * i + 1] != 0) {
                return Optional.empty();
            }
            for (int j = 0; j < n; j++) {
                int q = 2 * i;
                int s = 2 * j;
                boolean rotates = Math.abs(k[q][s] - k[q + 1][s + 1]) <= small
                        && Math.abs(k[q][s + 1] + k[q + 1][s]) <= small
                        && Math.abs(d[q][s] - d[q + 1][s + 1]) <= smallNoise
                        && Math.abs(d[q][s + 1] + d[q + 1][s]) <= smallNoise;
                if (!rotates) {
                    return Optional.empty();
                }
                w.real()[i][j] = 0.5 * (k[q][s] + k[q + 1][s + 1]);
                w.imaginary()[i][j] = 0.5 * (k[q + 1][s] - k[q][s + 1]);
                f.real()[i][j] = 0.5 * (d[q][s] + d[q + 1][s + 1]);
                f.imaginary()[i][j] = 0.5 * (d[q + 1][s] - d[q][s + 1]);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                f.real()[i][j] += 0.5 * (w.real()[i][j] + w.real()[j][i]);
                f.imaginary()[i][j] += 0.5 * (w.imaginary()[i][j] - w.imaginary()[j][i]);
            }
        }
        return Optional.of(new ConservingForm(w, f));
    }

    /** {@return the steady second moments} */
    public ComplexLyapunovOutcome steady() {
        return ComplexLyapunov.solve(drift, source);
    }
}

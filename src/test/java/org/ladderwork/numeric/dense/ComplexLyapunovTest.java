package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("W C + C W† + F = 0")
class ComplexLyapunovTest {

    /**
     * Uniform chain, hopping ε, damping γ at both ends, equal site energies. Claim: C is tridiagonal with Im C_{j,j+1}
     * the same on every bond and Re C_{j,j+1} = 0; with m = (n_L + n_R)/2, δ = (n_L − n_R)/2 and s = δ γ²/(γ² + 4 ε²):
     *
     * <pre>
     *   n_1 = m + δ − 4ε²δ/(γ² + 4ε²) = m + s,  n_N = m − s,  n_j = m for 1 &lt; j &lt; N,
     *   J = 2 ε |C_{j,j+1}| = γ (n_L − n_1) = 4 γ ε² δ/(γ² + 4 ε²)      (any N ≥ 2).
     * </pre>
     *
     * Proof by substitution, C_{j,j+1} = i c on every bond, W_jj = −γ_j/2, W_{j,j±1} = −iε. Entry (j,j), bulk: 2 Re(W_{j,j+1}
     * C_{j+1,j} + W_{j,j−1} C_{j−1,j}) = 2 Re(−iε(−ic) − iε(ic)) = 0. Entry (1,1): −γ n_1 − 2εc + γ n_L = 0. Entry (j, j+2):
     * −iε C_{j+1,j+2} + C_{j,j+1} iε = −iε(ic) + ic iε = 0. Entry (j,j+1), bulk: −iε n_{j+1} + iε n_j = 0 for equal
     * neighbours; at the left end −γ/2 ic − iε n_2 + iε n_1 = 0, so n_1 − n_2 = γ c/(2ε); likewise n_{N−1} − n_N =
     * γ c/(2ε). For N ≥ 3 then n_1 − n_N = γ c/ε, and for N = 2 (both ends on the one bond) −γ ic − iε(n_2 − n_1) = 0 gives
     * the same. With γ(n_L − n_1) = 2εc = γ(n_N − n_R): 2δ = 4εc/γ + γc/ε, hence c = 2δ εγ/(4ε² + γ²). The solution of a
     * stable equation is unique.
     */
    @ParameterizedTest
    @CsvSource({"2, 1.0, 0.5", "3, 0.75, 2.0", "5, 1.5, 0.25", "20, 1.0, 1.0", "37, 0.5, 3.0"})
    @DisplayName("uniform chain: flat occupations, J = 4γε²δ/(γ² + 4ε²) for every N")
    void uniformChain(int n, double epsilon, double gamma) {
        double left = 1.25;
        double right = 0.125;
        ComplexMatrix w = Drifts.chain(new double[n], gamma);
        for (int i = 0; i + 1 < n; i++) {
            w.imaginary()[i][i + 1] *= epsilon;
            w.imaginary()[i + 1][i] *= epsilon;
        }
        ComplexLyapunovOutcome.Stable s = assertInstanceOf(
                ComplexLyapunovOutcome.Stable.class,
                ComplexLyapunov.solve(w, Drifts.ends(n, gamma, left, right), LyapunovOptions.REFINED));
        double delta = (left - right) / 2;
        double mean = (left + right) / 2;
        double jump = delta * gamma * gamma / (gamma * gamma + 4 * epsilon * epsilon);
        double c = 2 * delta * epsilon * gamma / (4 * epsilon * epsilon + gamma * gamma);
        Certificate.Certified certified = assertInstanceOf(Certificate.Certified.class, s.certificate());
        assertTrue(certified.relative() < 1e-15);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double re = i != j ? 0 : i == 0 ? mean + jump : i == n - 1 ? mean - jump : mean;
                double im = j == i + 1 ? c : i == j + 1 ? -c : 0;
                assertEquals(re, s.moments().real()[i][j], 4e-16, "Re " + i + " " + j);
                assertEquals(im, s.moments().imaginary()[i][j], 4e-16, "Im " + i + " " + j);
            }
        }
    }
}

package org.ladderwork.numeric.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderwork.numeric.dense.Certificate;
import org.ladderwork.numeric.dense.ComplexLyapunov;
import org.ladderwork.numeric.dense.ComplexLyapunovOutcome;
import org.ladderwork.numeric.dense.ComplexMatrix;
import org.ladderwork.numeric.dense.LyapunovOptions;

@DisplayName("networks with few baths")
class FewBathSolverTest {

    @ParameterizedTest
    @CsvSource({"1, 1, false", "2, 2, true", "5, 1, true", "9, 3, false", "16, 4, true", "40, 2, false", "40, 3, true"})
    @DisplayName("random Hermitian H: every entry of C agrees with the refined, certified dense solution")
    void againstDense(int n, int r, boolean complex) {
        Random random = new Random(31L * n + r);
        ComplexMatrix h = ComplexMatrix.zero(n);
        double[] damping = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                h.real()[i][j] = random.nextGaussian();
                h.real()[j][i] = h.real()[i][j];
                if (complex && i != j) {
                    h.imaginary()[i][j] = random.nextGaussian();
                    h.imaginary()[j][i] = -h.imaginary()[i][j];
                }
            }
        }
        double[] occupations = new double[r];
        for (int b = 0; b < r; b++) {
            damping[b * n / r] = 0.2 + random.nextDouble();
            occupations[b] = 0.1 + b;
        }
        compare(new Network(h, damping), occupations, 2e-13);
    }

    @Test
    @DisplayName("square lattices, whose levels are degenerate: 4 × 3 with three baths")
    void lattice() {
        double[] damping = new double[12];
        damping[0] = 1;
        damping[5] = 0.5;
        damping[10] = 0.25;
        compare(Network.of(lattice(4, 3), damping), new double[] {1, 0.5, 0.125}, 1e-13);
    }

    private static void compare(Network network, double[] occupations, double tolerance) {
        int n = network.modes();
        NetworkResponse r = assertInstanceOf(NetworkOutcome.Steady.class, FewBathSolver.solve(network))
                .response();
        ComplexMatrix w = ComplexMatrix.zero(n);
        ComplexMatrix f = ComplexMatrix.zero(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                w.real()[i][j] = network.hamiltonian().imaginary()[i][j] - (i == j ? network.damping()[i] / 2 : 0);
                w.imaginary()[i][j] = -network.hamiltonian().real()[i][j];
            }
        }
        for (int b = 0; b < occupations.length; b++) {
            int site = r.baths()[b];
            f.real()[site][site] = network.damping()[site] * occupations[b];
        }
        ComplexLyapunovOutcome.Stable s = assertInstanceOf(
                ComplexLyapunovOutcome.Stable.class, ComplexLyapunov.solve(w, f, LyapunovOptions.REFINED));
        assertTrue(
                assertInstanceOf(Certificate.Certified.class, s.certificate()).relative() < 1e-14);
        double[] diagonal = r.occupations(occupations);
        for (int i = 0; i < n; i++) {
            assertEquals(s.moments().real()[i][i], diagonal[i], tolerance * diagonal[i]);
            for (int j = 0; j < n; j++) {
                double[] c = r.coherence(i, j, occupations);
                assertEquals(s.moments().real()[i][j], c[0], tolerance, "Re " + i + " " + j);
                assertEquals(s.moments().imaginary()[i][j], c[1], tolerance, "Im " + i + " " + j);
            }
        }
        assertTrue(
                r.error().sumRuleDefect() < tolerance && r.error().currentDefect() < tolerance,
                r.error().toString());
        // What the baths put in leaves through the couplings.
        double[] bath = r.bathCurrents(occupations);
        for (int b = 0; b < bath.length; b++) {
            double flow = 0;
            for (int j = 0; j < n; j++) {
                flow += j == r.baths()[b] ? 0 : r.current(r.baths()[b], j, occupations);
            }
            assertEquals(bath[b], flow, 20 * tolerance);
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 0.5", "60, 2.5"})
    @DisplayName("a chain given as a network agrees with the chain solver")
    void againstChain(int n, double gamma) {
        double[][] h = new double[n][n];
        double[] energies = new Random(n).doubles(n, -0.2, 0.2).toArray();
        double[] hopping = new double[n - 1];
        double[] damping = new double[n];
        for (int i = 0; i < n; i++) {
            h[i][i] = energies[i];
            if (i + 1 < n) {
                hopping[i] = 1;
                h[i][i + 1] = 1;
                h[i + 1][i] = 1;
            }
        }
        damping[0] = gamma;
        damping[n - 1] = 1;
        double[] network = assertInstanceOf(NetworkOutcome.Steady.class, FewBathSolver.solve(Network.of(h, damping)))
                .response()
                .occupations(1, 0);
        double[] chain = assertInstanceOf(
                        ChainOutcome.Steady.class, ChainSolver.solve(Chain.of(energies, hopping, damping)))
                .response()
                .occupations(1, 0);
        for (int i = 0; i < n; i++) {
            assertEquals(chain[i], network[i], 1e-12);
        }
    }

    @Test
    @DisplayName("dark modes are counted: 4 × 4 lattice, one corner damped; a mode outside every coupling")
    void dark() {
        double[] damping = new double[16];
        damping[0] = 1;
        // E(p) + E(q) = E(q) + E(p): each pair of different quantum numbers leaves one dark combination, 4 · 3/2 = 6,
        // and
        // the zero level E(p) + E(5 − p) has four states and one coupling: 3 dark ones, of which 2 are among the 6.
        NetworkOutcome.Dark dark =
                assertInstanceOf(NetworkOutcome.Dark.class, FewBathSolver.solve(Network.of(lattice(4, 4), damping)));
        assertEquals(7, dark.count());
        NetworkOutcome.Dark none = assertInstanceOf(
                NetworkOutcome.Dark.class, FewBathSolver.solve(Network.of(new double[][] {{3}}, new double[] {0})));
        assertEquals(3, none.frequency());
    }

    @Test
    @DisplayName("misuse is told what to do")
    void misuse() {
        assertThrows(
                IllegalArgumentException.class, () -> Network.of(new double[][] {{1, 2}, {0, 1}}, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> Network.of(new double[][] {{1}}, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> Network.of(new double[][] {{1}}, new double[] {-1}));
    }

    private static double[][] lattice(int width, int height) {
        int n = width * height;
        double[][] h = new double[n][n];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                int i = x + width * y;
                if (x + 1 < width) {
                    h[i][i + 1] = 1;
                    h[i + 1][i] = 1;
                }
                if (y + 1 < height) {
                    h[i][i + width] = 1;
                    h[i + width][i] = 1;
                }
            }
        }
        return h;
    }
}

package org.ladderwork.numeric.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("chains: W C + C W† + Γ n = 0 by exact shifts")
class ChainSolverTest {

    /**
     * Uniform chain, hopping h, damping γ at both ends: n_1 = m + s, n_N = m − s, n_j = m between, m = (n_L + n_R)/2,
     * s = δ γ²/(γ² + 4h²), δ = (n_L − n_R)/2, and J = 4γh²δ/(γ² + 4h²) on every bond, for every N ≥ 2. Proof by
     * substitution: the stationary equation of C_{j,j+1} in the bulk gives n_j = n_{j+1}, at the ends n_1 − n_2 = γc/(2h)
     * with C_{j,j+1} = ic; that of n_1 gives 2hc = γ(n_L − n_1) = J; all others hold because c is the same on every bond.
     */
    @ParameterizedTest
    @CsvSource({
        "2, 1, 0.5",
        "3, 1, 0.5",
        "4, 0.25, 2",
        "5, 1, 1",
        "20, 1.5, 0.3",
        "64, 1, 3",
        "65, 1, 0.01",
        "150, 2, 2",
        "1000, 1, 0.5"
    })
    @DisplayName("uniform chain against its exact solution: every occupation and current to √N rounding errors")
    void uniform(int n, double h, double gamma) {
        double left = 1.25;
        double right = 0.125;
        ChainResponse r = steady(Chain.uniform(n, 0.7, h, gamma, gamma), ChainOptions.DEFAULT);
        double mean = (left + right) / 2;
        double delta = (left - right) / 2;
        double d = gamma * gamma + 4 * h * h;
        double tolerance = 1e-15 * Math.max(2, Math.sqrt(n));
        double[] occupations = r.occupations(left, right);
        for (int j = 0; j < n; j++) {
            double exact = mean + (j == 0 ? 1 : j == n - 1 ? -1 : 0) * delta * gamma * gamma / d;
            assertEquals(exact, occupations[j], tolerance * exact, "n_" + j);
        }
        double current = 4 * gamma * h * h * delta / d;
        for (double x : r.currents(left, right)) {
            assertEquals(current, x, 3 * tolerance * current);
        }
        for (double x : r.bondEnergies(left, right)) {
            assertEquals(0, x, tolerance * Math.max(1, h));
        }
        assertTrue(r.error().largest() < 4 * tolerance, r.error().toString());
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1", "7, 0.3, 2", "12, 2, 3", "24, 1, 4", "36, 3, 5", "40, 6, 6"})
    @DisplayName(
            "disordered and localised chains against 100-digit references: occupations and currents to 1e-12, relative")
    void disordered(int n, double disorder, long seed) {
        againstReference(n, disorder, seed);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"64, 1, 1", "80, 6, 2"})
    @DisplayName("the same, longer: decays down to 1e-50")
    void disorderedLong(int n, double disorder, long seed) {
        againstReference(n, disorder, seed);
    }

    private static void againstReference(int n, double disorder, long seed) {
        Random random = new Random(seed);
        double[] energies = new double[n];
        double[] hopping = new double[n - 1];
        double[] damping = new double[n];
        for (int j = 0; j < n; j++) {
            energies[j] = disorder * (2 * random.nextDouble() - 1);
            if (j + 1 < n) {
                hopping[j] = 0.5 + random.nextDouble();
            }
        }
        damping[0] = 1;
        damping[n - 1] = 0.5;
        Chain chain = Chain.of(energies, hopping, damping);
        ChainResponse r = steady(chain, ChainOptions.DEFAULT);
        double[][] z = roughEigenvalues(chain);
        BigDecimal[][] exact = new ModalReference(chain, z[0], z[1]).response(0, 1.0);
        double[] occupations = r.occupations(1, 0);
        double[] currents = r.currents(1, 0);
        double[] energy = r.bondEnergies(1, 0);
        double promised = Math.max(1e-12, 10 * r.error().largest());
        for (int j = 0; j < n; j++) {
            double e = exact[0][j].doubleValue();
            assertEquals(e, occupations[j], promised * e, "seed " + seed + " n_" + j + " " + r.error());
            if (j + 1 < n) {
                double current = 2 * hopping[j] * exact[2][j].doubleValue();
                assertEquals(current, currents[j], promised * Math.abs(current), "seed " + seed + " J_" + j);
                assertEquals(hopping[j] * exact[1][j].doubleValue(), energy[j], 1e-13, "seed " + seed + " bond " + j);
            }
        }
        assertTrue(r.error().largest() < 1e-11, r.error().toString());
    }

    private static double[][] roughEigenvalues(Chain chain) {
        Segment s = Segment.of(chain).get(0);
        double[] levels = TridiagonalEigenvalues.of(s.omega(), s.t());
        try (Workers workers = new Workers(1)) {
            double[] decay = ModeDecay.firstOrder(s, levels, workers, SolverProgress.SILENT);
            double[][] z = EhrlichAberth.of(s, levels, decay, workers, SolverProgress.SILENT);
            double low = Arrays.stream(chain.energies()).min().orElseThrow();
            double high = Arrays.stream(chain.energies()).max().orElseThrow();
            for (int k = 0; k < levels.length; k++) {
                z[0][k] *= s.scale();
                z[1][k] = z[1][k] * s.scale() - (low + (high - low) / 2);
            }
            return z;
        }
    }

    @Test
    @DisplayName("equal baths: C = n 1, detailed balance, in any chain")
    void equalBaths() {
        Random random = new Random(8);
        double[] energies = random.doubles(30, -2, 2).toArray();
        double[] hopping = random.doubles(29, 0.1, 2).toArray();
        double[] damping = new double[30];
        damping[3] = 0.7;
        damping[17] = 0.2;
        damping[29] = 1.1;
        ChainResponse r = steady(Chain.of(energies, hopping, damping), ChainOptions.DEFAULT);
        assertArrayEquals(new int[] {3, 17, 29}, r.baths());
        for (double n : r.occupations(0.8, 0.8, 0.8)) {
            assertEquals(0.8, n);
        }
        for (double j : r.currents(0.8, 0.8, 0.8)) {
            assertEquals(0, j);
        }
        for (int b = 0; b < 3; b++) {
            double[] one = new double[3];
            one[b] = 1;
            for (double n : r.occupations(one)) {
                assertTrue(n >= 0 && n <= 1 + 1e-13);
            }
        }
        assertTrue(r.error().sumRuleDefect() < 1e-13);
    }

    @Test
    @DisplayName("damping everywhere, complex hopping: rows of C solve the original equation")
    void substituteBack() {
        int n = 9;
        Random random = new Random(12);
        Chain chain = new Chain(
                random.doubles(n, -1, 1).toArray(),
                random.doubles(n - 1, -1, 1).toArray(),
                random.doubles(n - 1, -1, 1).toArray(),
                random.doubles(n, 0.1, 1).toArray());
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        double[] occupation = random.doubles(n, 0, 2).toArray();
        ChainResponse r = steady(chain, ChainOptions.DEFAULT.with(all));
        double[][][] c = new double[n][][];
        for (int i = 0; i < n; i++) {
            c[i] = r.row(i, occupation);
            assertEquals(r.occupations(occupation)[i], c[i][0][i], 1e-14);
        }
        // i[H C − C H] enters with −i: entry (i,j) of −i(HC − CH) − (Γ_i + Γ_j)/2 C + Γ n δ must vanish.
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double[] z = {0, 0};
                for (int k = 0; k < n; k++) {
                    double[] left = product(element(chain, i, k), new double[] {c[k][0][j], c[k][1][j]});
                    double[] right = product(new double[] {c[i][0][k], c[i][1][k]}, element(chain, k, j));
                    z[0] += left[1] - right[1];
                    z[1] -= left[0] - right[0];
                }
                double half = (chain.damping()[i] + chain.damping()[j]) / 2;
                z[0] -= half * c[i][0][j];
                z[1] -= half * c[i][1][j];
                z[0] += i == j ? chain.damping()[i] * occupation[i] : 0;
                assertEquals(0, Math.hypot(z[0], z[1]), 1e-13, i + " " + j);
            }
        }
        // The current from coherences: 2 Im(H*_{j,j+1} C_{j,j+1}).
        double[] currents = r.currents(occupation);
        for (int j = 0; j + 1 < n; j++) {
            double im = chain.hoppingReal()[j] * c[j][1][j + 1] - chain.hoppingImaginary()[j] * c[j][0][j + 1];
            assertEquals(2 * im, currents[j], 1e-13);
        }
    }

    private static double[] element(Chain chain, int i, int j) {
        if (i == j) {
            return new double[] {chain.energies()[i], 0};
        }
        if (j == i + 1) {
            return new double[] {chain.hoppingReal()[i], chain.hoppingImaginary()[i]};
        }
        return i == j + 1 ? new double[] {chain.hoppingReal()[j], -chain.hoppingImaginary()[j]} : new double[] {0, 0};
    }

    private static double[] product(double[] a, double[] b) {
        return new double[] {a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]};
    }

    @Test
    @DisplayName("the number of threads changes no bit")
    void threads() {
        Random random = new Random(77);
        int n = 300;
        double[] damping = new double[n];
        damping[0] = 0.4;
        damping[150] = 0.1;
        damping[299] = 0.6;
        Chain chain = Chain.of(
                random.doubles(n, -0.3, 0.3).toArray(),
                random.doubles(n - 1, 0.8, 1.2).toArray(),
                damping);
        ChainResponse one = steady(chain, ChainOptions.DEFAULT.with(5));
        ChainResponse three = steady(chain, new ChainOptions(3, new int[] {5}, SolverProgress.SILENT));
        assertArrayEquals(one.occupations(1, 0.5, 0), three.occupations(1, 0.5, 0));
        assertArrayEquals(one.currents(1, 0.5, 0), three.currents(1, 0.5, 0));
        assertArrayEquals(one.row(5, 1, 0.5, 0), three.row(5, 1, 0.5, 0));
    }

    @Test
    @DisplayName("modes that no bath reaches are named: no bath, a broken bond, a node at the only damped site")
    void dark() {
        ChainOutcome none = ChainSolver.solve(Chain.of(new double[] {3}, new double[0], new double[] {0}));
        assertEquals(3, assertInstanceOf(ChainOutcome.Dark.class, none).frequency());
        ChainOutcome broken = ChainSolver.solve(
                Chain.of(new double[] {1, 1, 1, 1}, new double[] {1, 0, 1}, new double[] {1, 0, 0, 0}));
        assertEquals(2, assertInstanceOf(ChainOutcome.Dark.class, broken).firstSite());
        // Three equal sites, damped in the middle: (1, 0, −1) never decays.
        ChainOutcome node =
                ChainSolver.solve(Chain.of(new double[] {2, 2, 2}, new double[] {1, 1}, new double[] {0, 1, 0}));
        assertEquals(2, assertInstanceOf(ChainOutcome.Dark.class, node).frequency(), 1e-15);
        // With unequal outer sites every mode is damped.
        assertInstanceOf(
                ChainOutcome.Steady.class,
                ChainSolver.solve(Chain.of(new double[] {2, 2, 2.5}, new double[] {1, 1}, new double[] {0, 1, 0})));
    }

    @Test
    @DisplayName("pieces of a broken chain with a bath each take the occupation of their bath")
    void pieces() {
        Chain chain = Chain.of(new double[] {1, 2, 3, 4}, new double[] {1, 0, 1}, new double[] {0.5, 0, 0, 0.5});
        assertArrayEquals(
                new double[] {2, 2, 5, 5}, steady(chain, ChainOptions.DEFAULT).occupations(2, 5), 1e-14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-3, 1, 50, 1e4})
    @DisplayName("two sites, any damping: n_1 − n_R over n_L − n_R = 1 − 4h²γ_R/((γ_L + γ_R)(4h² + γ_Lγ_R))")
    void strongDamping(double gamma) {
        // From dn_1 = 0: J = γ_L(n_L − n_1); dn_2 = 0: J = γ_R(n_2 − n_R); coherence: n_1 − n_2 = J(γ_L + γ_R)/(4h²).
        // Hence J = δ / (1/γ_L + 1/γ_R + (γ_L + γ_R)/(4h²)), δ = n_L − n_R.
        double h = 0.75;
        double second = 0.3;
        ChainResponse r = steady(
                Chain.of(new double[] {0, 0}, new double[] {h}, new double[] {gamma, second}), ChainOptions.DEFAULT);
        double current = 1 / (1 / gamma + 1 / second + (gamma + second) / (4 * h * h));
        assertEquals(current, r.currents(1, 0)[0], 1e-14 * current);
        assertEquals(1 - current / gamma, r.occupations(1, 0)[0], 1e-14);
        assertEquals(current / second, r.occupations(1, 0)[1], 1e-14 * current / second);
    }

    @Test
    @DisplayName("misuse is told what to do")
    void misuse() {
        assertThrows(IllegalArgumentException.class, () -> Chain.of(new double[0], new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Chain.of(new double[2], new double[2], new double[2]));
        assertThrows(
                IllegalArgumentException.class, () -> Chain.of(new double[2], new double[1], new double[] {1, -1}));
        ChainResponse r = steady(Chain.uniform(3, 0, 1, 1, 1), ChainOptions.DEFAULT);
        assertThrows(IllegalArgumentException.class, () -> r.occupations(1));
        assertThrows(IllegalArgumentException.class, () -> r.occupations(1, -1));
        assertThrows(IllegalArgumentException.class, () -> r.row(0, 1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> ChainSolver.solve(Chain.uniform(3, 0, 1, 1, 1), ChainOptions.DEFAULT.with(3)));
    }

    private static ChainResponse steady(Chain chain, ChainOptions options) {
        return assertInstanceOf(ChainOutcome.Steady.class, ChainSolver.solve(chain, options))
                .response();
    }
}

package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.AncillaKind;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.model.ThermalContact;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * From the statement of a model to its moments, against 50 digits that were made from the same rational numbers by hand:
 * with a = (q + ip)/√2, H = Σ ω_i a_i†a_i + Σ_{i&lt;j} (ε_ij a_i†a_j + η_ij a_i a_j + h.c.) gives
 *
 * <pre>   dq_i/dt =  ω_i p_i + Σ_j (ε_ij − η_ij) p_j − γ_i q_i/2,
 *    dp_i/dt = −ω_i q_i − Σ_j (ε_ij + η_ij) q_j − γ_i p_i/2,   diffusion γ_i (n_i + 1/2) for both.</pre>
 */
@DisplayName("the whole route, from the model to the covariances")
class WholeRouteTest {
    /** p/97: no double is this number, so the rounding of the data counts too. */
    private record Ratio(int p) {
        Scalar scalar() {
            return Scalar.of(p, 97);
        }

        BigDecimal digits() {
            return new BigDecimal(p).divide(new BigDecimal(97), FiftyDigits.DIGITS);
        }
    }

    private static final class Network {
        final int n;
        final Ratio[] omega;
        final Ratio[] gamma;
        final Ratio[] occupation;
        final Ratio[][] epsilon;
        final Ratio[][] eta;
        final List<Operator> a = new ArrayList<>();

        /** @param chain neighbours only, baths at the ends; else every pair, every site in contact with a bath */
        Network(int n, boolean chain, boolean pairing, Random random) {
            this.n = n;
            omega = new Ratio[n];
            gamma = new Ratio[n];
            occupation = new Ratio[n];
            epsilon = new Ratio[n][n];
            eta = new Ratio[n][n];
            for (int i = 0; i < n; i++) {
                a.add(Operator.annihilator(Mode.boson("a_" + (i + 1), 10 + i)));
                omega[i] = new Ratio(chain ? 97 : random.nextInt(50, 200));
                gamma[i] = new Ratio(!chain || i == 0 || i == n - 1 ? random.nextInt(60, 200) : 0);
                occupation[i] = new Ratio(random.nextInt(5, 200));
                for (int j = 0; j < i; j++) {
                    boolean bond = !chain || j == i - 1;
                    epsilon[i][j] = new Ratio(bond ? random.nextInt(10, 40) : 0);
                    eta[i][j] = new Ratio(bond && pairing ? random.nextInt(-3, 4) : 0);
                    epsilon[j][i] = epsilon[i][j];
                    eta[j][i] = eta[i][j];
                }
            }
        }

        OpenSystem system() {
            ScalarField field = new ScalarField();
            List<Mode> modes = new ArrayList<>();
            List<Subsystem> subsystems = new ArrayList<>();
            List<Bath> baths = new ArrayList<>();
            Operator interaction = Operator.ZERO;
            for (int i = 0; i < n; i++) {
                Operator ai = a.get(i);
                modes.addAll(ai.modes());
                Subsystem s =
                        new Subsystem("H_" + (i + 1), ai.adjoint().times(ai).times(omega[i].scalar()));
                subsystems.add(s);
                for (int j = 0; j < i; j++) {
                    Operator hop = ai.adjoint().times(a.get(j)).times(epsilon[i][j].scalar());
                    Operator pair = ai.times(a.get(j)).times(eta[i][j].scalar());
                    interaction =
                            interaction.plus(hop).plus(hop.adjoint()).plus(pair).plus(pair.adjoint());
                }
                if (gamma[i].p() > 0) {
                    String name = "" + (i + 1);
                    ThermalContact contact = new ThermalContact(
                            ai,
                            gamma[i].scalar(),
                            Optional.of(occupation[i].scalar()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.<AncillaKind>empty(),
                            Optional.empty());
                    baths.add(new Bath.Microscopic(name, s, contact.collisions(field, s, name, 100 + i)));
                }
            }
            return new OpenSystem("network", "", field, modes, subsystems, interaction, baths);
        }

        /** ½⟨{r_j, r_k}⟩ in the order q_1 … q_N, p_1 … p_N. */
        BigDecimal[][] covariance() {
            BigDecimal two = new BigDecimal(2);
            BigDecimal half = new BigDecimal("0.5");
            BigDecimal[][] k = new BigDecimal[2 * n][2 * n];
            BigDecimal[][] d = new BigDecimal[2 * n][2 * n];
            for (int i = 0; i < 2 * n; i++) {
                java.util.Arrays.fill(k[i], BigDecimal.ZERO);
                java.util.Arrays.fill(d[i], BigDecimal.ZERO);
            }
            for (int i = 0; i < n; i++) {
                BigDecimal g = gamma[i].digits();
                for (int x : new int[] {i, n + i}) {
                    k[x][x] = g.divide(two, FiftyDigits.DIGITS).negate();
                    d[x][x] = g.multiply(occupation[i].digits().add(half), FiftyDigits.DIGITS);
                }
                for (int j = 0; j < n; j++) {
                    BigDecimal hop = i == j ? omega[i].digits() : epsilon[i][j].digits();
                    BigDecimal pair = i == j ? BigDecimal.ZERO : eta[i][j].digits();
                    k[i][n + j] = hop.subtract(pair);
                    k[n + i][j] = hop.add(pair).negate();
                }
            }
            return FiftyDigits.solve(k, d);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 10, 14, 20})
    @DisplayName("relative error below 1e-12; no moment and no heat is off by more than the bound printed with it")
    void fiftyDigits(int n) {
        for (int kind = 0; kind < 4; kind++) {
            String where = "n " + n + " kind " + kind;
            Network network = new Network(n, kind % 2 == 0, kind >= 2, new Random(31L * n + kind));
            BigDecimal[][] v = network.covariance();
            NumericQuantities q = Routes.lyapunov(network.system())
                    .at(ParameterPoint.of(Map.of()))
                    .quantities()
                    .orElseThrow();
            double error = 0;
            double size = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    Operator ai = network.a.get(i);
                    Operator aj = network.a.get(j);
                    BigDecimal half = new BigDecimal("0.5");
                    // a_i†a_j = ½ (q_i q_j + p_i p_j + i(q_i p_j − p_i q_j)) less ½ for i = j; a_i a_j likewise.
                    BigDecimal sum = v[i][j].add(v[n + i][n + j]).subtract(i == j ? BigDecimal.ONE : BigDecimal.ZERO);
                    BigDecimal difference = v[i][j].subtract(v[n + i][n + j]);
                    BigDecimal turn = v[i][n + j].subtract(v[n + i][j]);
                    BigDecimal pairs = v[i][n + j].add(v[n + i][j]);
                    Estimate hop = q.expectation(ai.adjoint().times(aj));
                    Estimate pair = q.expectation(ai.times(aj));
                    double e = off(hop, sum.multiply(half), turn.multiply(half));
                    double f = off(pair, difference.multiply(half), pairs.multiply(half));
                    assertTrue(e <= hop.error(), where + ": " + e + " off, bound " + hop.error());
                    assertTrue(f <= pair.error(), where + ": " + f + " off, bound " + pair.error());
                    assertTrue(hop.bound() && pair.bound(), where);
                    error = Math.hypot(error, Math.hypot(e, f));
                    size = Math.hypot(
                            size, Math.hypot(hop.value().abs(), pair.value().abs()));
                }
                if (network.gamma[i].p() > 0) {
                    // γ_i ω_i (n_i − ⟨a_i†a_i⟩)
                    BigDecimal number = v[i][i].add(v[n + i][n + i])
                            .subtract(BigDecimal.ONE)
                            .multiply(new BigDecimal("0.5"));
                    BigDecimal heat = network.gamma[i]
                            .digits()
                            .multiply(network.omega[i].digits())
                            .multiply(network.occupation[i].digits().subtract(number));
                    Estimate computed = q.heat("" + (i + 1));
                    double e = off(computed, heat, BigDecimal.ZERO);
                    assertTrue(e <= computed.error(), where + ": heat " + e + " off, bound " + computed.error());
                }
            }
            assertTrue(error < 1e-12 * size, where + ": relative error " + error / size);
        }
    }

    private static double off(Estimate x, BigDecimal re, BigDecimal im) {
        return Math.hypot(FiftyDigits.error(x.re(), re), FiftyDigits.error(x.im(), im));
    }
}

package org.ladderwork.numeric.liouville;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.model.AncillaKind;
import org.ladderwork.model.Bath;
import org.ladderwork.model.JumpRate;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.numeric.Chain;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.RouteOutcome;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

class LiouvillianTest {
    private static NumericQuantities solve(OpenSystem system, ParameterPoint point) {
        RouteOutcome outcome = Routes.liouvillian(system).at(point);
        return outcome.quantities().orElseThrow(() -> new AssertionError(outcome.reason()));
    }

    private static void near(double expected, Estimate actual, double tolerance) {
        assertEquals(expected, actual.re(), tolerance * (1 + Math.abs(expected)), actual::toString);
    }

    /**
     * By hand: [σ_1†σ_2, σ_2†σ_1] = n_1 − n_2, so for two-level sites dn_1/dt = Γ_1(f_1 − n_1) − J, dn_2/dt = Γ_2(f_2 − n_2) + J,
     * d⟨σ_1†σ_2⟩/dt = (iδ − Γ)⟨σ_1†σ_2⟩ + … with Γ = (Γ_1 + Γ_2)/2, δ = ω_1 − ω_2, J = −2ε Im⟨…⟩; hence J = κ(n_1 − n_2) with
     * κ = 2ε²Γ/(Γ² + δ²) and J = (f_1 − f_2)/(1/κ + 1/Γ_1 + 1/Γ_2). Ancillas with two levels give Γ = γ, f; oscillators give Γ = γ(2n + 1), f = n/(2n + 1).
     */
    @Test
    void twoLevelSites() {
        Random random = new Random(7);
        int cases = 0;
        for (AncillaKind site : List.of(AncillaKind.QUBIT, AncillaKind.FERMION)) {
            for (AncillaKind ancilla : AncillaKind.values()) {
                if (site == AncillaKind.QUBIT && ancilla == AncillaKind.FERMION
                        || site == AncillaKind.FERMION && ancilla != AncillaKind.FERMION) {
                    continue;
                }
                for (int first : new int[] {0, 100}) {
                    Chain chain = new Chain(site, ancilla, 2, false, first);
                    double w1 = random.nextDouble(0.1, 2);
                    double w2 = random.nextDouble(0.1, 2);
                    double g = random.nextDouble(0.1, 1);
                    double e = random.nextDouble(-1, 1);
                    double n1 = random.nextDouble(0.05, 0.95);
                    double n2 = random.nextDouble(0.05, 0.95);
                    boolean bosonic = ancilla == AncillaKind.BOSON;
                    double g1 = bosonic ? g * (2 * n1 + 1) : g;
                    double g2 = bosonic ? g * (2 * n2 + 1) : g;
                    double f1 = bosonic ? n1 / (2 * n1 + 1) : n1;
                    double f2 = bosonic ? n2 / (2 * n2 + 1) : n2;
                    double mean = (g1 + g2) / 2;
                    double kappa = 2 * e * e * mean / (mean * mean + (w1 - w2) * (w1 - w2));
                    double j = (f1 - f2) / (1 / kappa + 1 / g1 + 1 / g2);
                    NumericQuantities q = solve(
                            chain.system,
                            chain.point("omega_1", w1, "omega_2", w2, "gamma", g, "epsilon", e, "n_1", n1, "n_2", n2));
                    near(f1 - j / g1, q.expectation(chain.hop(0, 0)), 1e-12);
                    near(f2 + j / g2, q.expectation(chain.hop(1, 1)), 1e-12);
                    assertEquals(-j / (2 * e), q.expectation(chain.hop(0, 1)).im(), 1e-12);
                    near(w1 * j, q.heat("1"), 1e-12);
                    near(-w2 * j, q.heat("2"), 1e-12);
                    near((w2 - w1) * j, q.work(), 1e-12);
                    double pi = j * (logit(f2) - logit(f1));
                    near(pi, q.entropyProduction().orElseThrow(), 1e-12);
                    assertTrue(q.entropyProduction().orElseThrow().re() >= -1e-13);
                    cases++;
                }
            }
        }
        assertEquals(6, cases);
    }

    /** βω = ln((1 − f)/f). */
    private static double logit(double f) {
        return Math.log((1 - f) / f);
    }

    /** Jordan and Wigner: a chain of qubits with hopping and ends in contact is a chain of fermions. */
    @Test
    void fermionsAgainstQubits() {
        for (int first : new int[] {0, 100}) {
            Chain fermions = new Chain(AncillaKind.FERMION, AncillaKind.FERMION, 3, true, first);
            Chain qubits = new Chain(AncillaKind.QUBIT, AncillaKind.QUBIT, 3, true, first);
            Object[] values = {
                "omega_1", 1.0, "omega_2", 1.3, "omega_3", 0.8, "gamma", 0.4, "epsilon", 0.35, "eta", 0.2, "n_1", 0.1,
                "n_2", 0.6
            };
            NumericQuantities c = solve(fermions.system, fermions.point(values));
            NumericQuantities s = solve(qubits.system, qubits.point(values));
            for (int k = 0; k < 3; k++) {
                near(s.expectation(qubits.hop(k, k)).re(), c.expectation(fermions.hop(k, k)), 1e-12);
            }
            Estimate bond = s.expectation(qubits.hop(0, 1));
            near(bond.re(), c.expectation(fermions.hop(0, 1)), 1e-12);
            assertEquals(bond.im(), c.expectation(fermions.hop(0, 1)).im(), 1e-12);
            near(s.heat("1").re(), c.heat("1"), 1e-12);
            near(s.heat("2").re(), c.heat("2"), 1e-12);
            near(-s.heat("1").re() - s.heat("2").re(), s.work(), 1e-12);
            near(s.work().re(), c.work(), 1e-12);
            near(s.entropy().re(), c.entropy(), 1e-11);
        }
    }

    /** Two routes that share nothing but the model. */
    @Test
    void oscillatorsAgainstLyapunov() {
        for (boolean pairing : new boolean[] {false, true}) {
            Chain chain = new Chain(AncillaKind.BOSON, AncillaKind.BOSON, 2, pairing, 100);
            ParameterPoint point = pairing
                    ? chain.point(
                            "omega_1", 1.0, "omega_2", 1.3, "gamma", 0.7, "epsilon", 0.2, "n_1", 0.05, "n_2", 0.1,
                            "eta", 0.1)
                    : chain.point("omega_1", 1.0, "omega_2", 1.3, "gamma", 0.7, "epsilon", 0.2, "n_1", 0.3, "n_2", 0.1);
            NumericQuantities fock = solve(chain.system, point);
            NumericQuantities exact =
                    Routes.lyapunov(chain.system).at(point).quantities().orElseThrow();
            for (Operator o : List.of(
                    chain.hop(0, 0),
                    chain.hop(0, 1),
                    chain.a.get(0).times(chain.a.get(1)),
                    chain.hop(0, 0).times(chain.hop(1, 1)))) {
                agree(exact.expectation(o), fock.expectation(o));
            }
            agree(exact.heat("1"), fock.heat("1"));
            agree(exact.heat("2"), fock.heat("2"));
            agree(exact.work(), fock.work());
            agree(exact.entropy(), fock.entropy());
            agree(
                    exact.entropyProduction().orElseThrow(),
                    fock.entropyProduction().orElseThrow());
        }
    }

    private static void agree(Estimate exact, Estimate fock) {
        double error = exact.value().minus(fock.value()).abs();
        assertTrue(error <= fock.error() + exact.error(), () -> exact + " against " + fock);
        assertTrue(fock.error() < 1e-5, fock::toString);
    }

    @Test
    void tooManyQuantaAreRefused() {
        Chain chain = new Chain(AncillaKind.BOSON, AncillaKind.BOSON, 2, false, 100);
        RouteOutcome outcome = Routes.liouvillian(chain.system)
                .at(chain.point(
                        "omega_1", 1.0, "omega_2", 1.3, "gamma", 0.7, "epsilon", 0.2, "n_1", 30.0, "n_2", 20.0));
        assertTrue(outcome instanceof RouteOutcome.Failed, outcome.toString());
        assertTrue(outcome.reason().contains("truncation is too small"), outcome.reason());
    }

    /** Dephasing alone keeps every population: no unique steady state. */
    @Test
    void severalSteadyStatesAreSeen() {
        ScalarField field = new ScalarField();
        Mode s = Mode.qubit("s", 0);
        Operator n = Operator.number(s);
        Operator flip = Operator.annihilator(s).plus(Operator.creator(s));
        for (Operator h : List.of(n, flip)) {
            Subsystem own = new Subsystem("H_1", h);
            Operator jump = h.equals(n) ? n : flip; // the second conserves a coherence, not a population
            Bath bath = new Bath.Rates("1", own, List.of(new JumpRate(jump, Scalar.ONE)));
            OpenSystem system =
                    new OpenSystem("dephasing", "", field, List.of(s), List.of(own), Operator.ZERO, List.of(bath));
            RouteOutcome outcome = Routes.liouvillian(system).at(ParameterPoint.of(Map.of()));
            assertTrue(outcome instanceof RouteOutcome.Unstable, outcome.toString());
            assertTrue(outcome.reason().contains("not unique"), outcome.reason());
        }
    }

    /** A damped qubit by hand: ⟨n⟩(t) = f + (1 − f)e^{−γt}, ⟨σ⟩ ∝ e^{−γt/2}. */
    @Test
    void evolutionOfADampedQubit() {
        Chain chain = new Chain(AncillaKind.QUBIT, AncillaKind.QUBIT, 2, false, 100);
        ParameterPoint point =
                chain.point("omega_1", 1.0, "omega_2", 1.0, "gamma", 0.7, "epsilon", 0.0, "n_1", 0.3, "n_2", 0.1);
        TruncatedSpace space = TruncatedSpace.of(chain.modes, 2);
        Liouvillian l = Liouvillian.of(chain.system, point, space);
        for (double t : new double[] {0, 0.1, 1, 5}) {
            MatrixState rho = l.evolved(MatrixState.pure(space, 1, 0), t);
            assertEquals(
                    0.3 + 0.7 * Math.exp(-0.7 * t),
                    l.matrix(chain.hop(0, 0)).expectation(rho).re(),
                    1e-13);
            assertEquals(1, rho.trace(), 1e-13);
        }
    }
}

package org.ladderwork.numeric.collision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.AncillaKind;
import org.ladderwork.numeric.Chain;
import org.ladderwork.numeric.ConvergenceTable;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;

class CollisionRunTest {
    private record Case(Chain chain, ParameterPoint point) {}

    /** Random chains of oscillators, qubits and fermions, with pairing. */
    private static List<Case> cases(int of) {
        Random random = new Random(26);
        List<Case> cases = new ArrayList<>();
        for (int k = 0; k < of; k++) {
            for (AncillaKind kind : AncillaKind.values()) {
                Chain chain = new Chain(kind, kind, 2, true, k % 2 == 0 ? 0 : 100);
                cases.add(new Case(
                        chain,
                        chain.point(
                                "omega_1", random.nextDouble(0.5, 2),
                                "omega_2", random.nextDouble(0.5, 2),
                                "gamma", random.nextDouble(0.1, 1),
                                "epsilon", random.nextDouble(-0.3, 0.3),
                                "eta", random.nextDouble(-0.2, 0.2),
                                "n_1", random.nextDouble(0.05, 0.95),
                                "n_2", random.nextDouble(0.05, 0.95))));
            }
        }
        return cases;
    }

    /** (B8) at finite τ: energy is conserved in a stroke, each part measured by itself. */
    @Test
    void theFirstLawHoldsToRoundingAtEveryTau() {
        int strokes = 0;
        for (Case c : cases(3)) {
            for (double tau : new double[] {1e-4, 1e-2, 0.3, 2}) {
                CollisionRun run = CollisionRun.of(c.chain.system, c.point, tau);
                CollisionState state = run.ground();
                for (int k = 0; k < 4; k++) {
                    CollisionRun.Result result = run.stroke(state);
                    assertEquals(0, result.stroke().firstLawDefect(), 1e-13, "tau = " + tau);
                    state = result.after();
                    strokes++;
                }
            }
        }
        assertEquals(3 * 3 * 4 * 4, strokes);
    }

    /** (C1) is positive, and equal to (C4): two ways to the entropy production, at any τ and in any state. */
    @Test
    void entropyProductionIsPositiveAndClausius() {
        for (Case c : cases(4)) {
            for (double tau : new double[] {1e-2, 0.3, 2}) {
                CollisionRun run = CollisionRun.of(c.chain.system, c.point, tau);
                CollisionState state = run.ground();
                for (int k = 0; k < 4; k++) {
                    CollisionRun.Result result = run.stroke(state);
                    Stroke s = result.stroke();
                    assertTrue(s.mutualInformation() > -1e-10, () -> "I = " + s.mutualInformation());
                    assertTrue(s.relativeEntropy() > -1e-10, () -> "D = " + s.relativeEntropy());
                    assertEquals(s.clausius().orElseThrow(), s.entropyProduction(), 1e-9);
                    state = result.after();
                }
            }
        }
    }

    @Test
    void theLimitCycleIsWhatManyStrokesReach() {
        for (Case c : cases(1)) {
            CollisionRun run = CollisionRun.of(c.chain.system, c.point, 0.5);
            CollisionState cycle = run.limitCycle().orElseThrow();
            CollisionState state = run.ground();
            for (int k = 0; k < 2000; k++) {
                state = run.stroke(state).after();
            }
            for (Operator o : List.of(c.chain.hop(0, 0), c.chain.hop(0, 1))) {
                assertEquals(
                        0,
                        run.expectation(cycle, o)
                                .minus(run.expectation(state, o))
                                .abs(),
                        1e-11);
            }
            Stroke s = run.stroke(cycle).stroke();
            assertEquals(0, s.energyChange(), 1e-12);
            assertEquals(0, s.entropyChange(), 1e-11);
        }
    }

    /** The rates of the limit cycle tend to those of the master equation with an error proportional to τ. */
    @Test
    void convergenceIsOfFirstOrder() {
        for (Case c : cases(2)) {
            NumericQuantities limit =
                    Routes.collisions(c.chain.system).at(c.point).quantities().orElseThrow();
            NumericQuantities master =
                    Routes.liouvillian(c.chain.system).at(c.point).quantities().orElse(limit);
            NumericQuantities exact =
                    Routes.lyapunov(c.chain.system).at(c.point).quantities().orElse(master);
            agree(exact.heat("1"), limit.heat("1"));
            agree(exact.heat("2"), limit.heat("2"));
            agree(exact.work(), limit.work());
            agree(exact.expectation(c.chain.hop(0, 1)), limit.expectation(c.chain.hop(0, 1)));
            agree(
                    exact.entropyProduction().orElseThrow(),
                    limit.entropyProduction().orElseThrow());
            agree(exact.entropy(), limit.entropy());
            List<Double> heats = new ArrayList<>();
            for (double tau = 0.02; tau > 0.002; tau /= 2) {
                CollisionRun run = CollisionRun.of(c.chain.system, c.point, tau);
                heats.add(run.stroke(run.limitCycle().orElseThrow())
                                .stroke()
                                .heat()
                                .get("1")
                        / tau);
            }
            assertEquals(1, Extrapolation.of(heats, 1e-14).order(), 0.1);
        }
    }

    private static void agree(Estimate exact, Estimate limit) {
        double off = exact.value().minus(limit.value()).abs();
        assertTrue(off <= exact.error() + limit.error(), () -> exact + " against " + limit);
        assertTrue(off < 1e-8 * (1 + exact.value().abs()), () -> exact + " against " + limit);
    }

    /** 1 + 2τ + 3τ² and 1 + √τ + τ by hand. */
    @Test
    void extrapolation() {
        List<Double> whole = new ArrayList<>();
        List<Double> half = new ArrayList<>();
        for (double tau = 0.1; tau > 0.001; tau /= 2) {
            whole.add(1 + 2 * tau + 3 * tau * tau);
            half.add(1 + Math.sqrt(tau) + tau);
        }
        Extrapolation first = Extrapolation.of(whole, 1e-16);
        assertEquals(1, first.limit(), 1e-13);
        assertEquals(1, first.order(), 0.02);
        Extrapolation second = Extrapolation.of(half, 1e-16);
        assertEquals(1, second.limit(), 1e-12);
        assertEquals(0.5, second.order(), 0.1);
        assertThrows(IllegalArgumentException.class, () -> Extrapolation.of(List.of(1.0, 2.0), 0));
    }

    @Test
    void aStrokeMustTakeTime() {
        Case c = cases(1).get(0);
        assertThrows(IllegalArgumentException.class, () -> CollisionRun.of(c.chain.system, c.point, 0));
    }

    /** The table that is printed: first order in every column, and the limits of the Liouvillian. */
    @Test
    void convergenceTable() {
        Case c = cases(1).get(1);
        ConvergenceTable table = ConvergenceTable.of(c.chain.system, c.point, 0.05, 5);
        NumericQuantities master =
                Routes.liouvillian(c.chain.system).at(c.point).quantities().orElseThrow();
        assertEquals(6, table.rows().size());
        for (String bath : List.of("1", "2")) {
            Extrapolation heat = Objects.requireNonNull(table.heat().get(bath));
            assertEquals(master.heat(bath).re(), heat.limit(), heat.error() + 1e-12);
            assertEquals(1, heat.order(), 0.1);
        }
        assertEquals(master.work().re(), table.work().limit(), table.work().error() + 1e-12);
        assertEquals(
                master.entropyProduction().orElseThrow().re(),
                table.entropyProduction().limit(),
                1e-6);
        assertThrows(IllegalArgumentException.class, () -> ConvergenceTable.of(c.chain.system, c.point, 0.05, 1));
    }

    /** A qubit that meets oscillators: the unitary of 2 × levels² against the Liouvillian with exact ancilla moments. */
    @Test
    void qubitsAgainstOscillators() {
        Chain chain = new Chain(AncillaKind.QUBIT, AncillaKind.BOSON, 1, false, 100);
        ParameterPoint point = chain.point("omega_1", 1.0, "gamma", 0.4, "n_1", 0.02, "n_2", 0.1);
        NumericQuantities master =
                Routes.liouvillian(chain.system).at(point).quantities().orElseThrow();
        NumericQuantities strokes =
                Routes.collisions(chain.system).at(point).quantities().orElseThrow();
        assertEquals(master.heat("1").re(), strokes.heat("1").re(), 1e-8);
        assertEquals(master.work().re(), strokes.work().re(), 1e-8);
        ParameterPoint hot = point.with(chain.field.symbol("n_1").orElseThrow(), org.ladderwork.scalar.Scalar.of(5));
        assertTrue(
                Routes.collisions(chain.system).at(hot) instanceof org.ladderwork.numeric.RouteOutcome.NotApplicable);
    }
}

package org.ladderwork.numeric.gaussian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.AncillaKind;
import org.ladderwork.model.Bath;
import org.ladderwork.model.JumpRate;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.model.ThermalContact;
import org.ladderwork.numeric.Chain;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.RouteOutcome;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

class GaussianModelTest {
    private static final Mode MODE = Mode.boson("a", 0);
    private static final Operator A = Operator.annihilator(MODE);
    private static final ParameterPoint NOWHERE = ParameterPoint.of(Map.of());

    private static ThermalContact contact(
            Scalar rate, Scalar n, Optional<Scalar> frequency, Optional<Scalar> squeezing) {
        return new ThermalContact(
                A, rate, Optional.of(n), Optional.empty(), frequency, Optional.<AncillaKind>empty(), squeezing);
    }

    /** One oscillator ω a†a + drive, one bath. */
    private static OpenSystem one(Scalar omega, Operator drive, ThermalContact contact) {
        ScalarField field = new ScalarField();
        Subsystem s = new Subsystem("H_1", Operator.number(MODE).times(omega));
        Bath bath = new Bath.Microscopic("1", s, contact.collisions(field, s, "1", 9));
        return new OpenSystem("one", "", field, List.of(MODE), List.of(s), drive, List.of(bath));
    }

    private static NumericQuantities solve(OpenSystem system) {
        RouteOutcome outcome = Routes.lyapunov(system).at(NOWHERE);
        return outcome.quantities().orElseThrow(() -> new AssertionError(outcome.reason()));
    }

    private static void near(Complex expected, Estimate actual) {
        assertTrue(actual.error() < 1e-11, actual::toString);
        assertTrue(actual.covers(expected), () -> actual + " does not cover " + expected);
    }

    /** By hand: d⟨a⟩/dt = −(iω + γ/2)⟨a⟩ − if for H = ωa†a + f(a + a†), so ⟨a⟩ = −if/(iω + γ/2); ⟨a†a⟩ = n + |⟨a⟩|². */
    @Test
    void aDrivenOscillatorIsDisplaced() {
        Operator drive = A.plus(A.adjoint()).times(Scalar.of(3, 10));
        OpenSystem system =
                one(Scalar.of(2), drive, contact(Scalar.of(1, 2), Scalar.of(1, 4), Optional.empty(), Optional.empty()));
        NumericQuantities q = solve(system);
        Complex mean = new Complex(0, -0.3).over(new Complex(0.25, 2));
        near(mean, q.expectation(A));
        near(Complex.of(0.25 + mean.abs() * mean.abs()), q.expectation(Operator.number(MODE)));
        // heat γω(n − ⟨a†a⟩), and the energy that the drive gives to the subsystem's H_1 comes as work of the
        // collisions:
        double heat = -0.5 * 2 * mean.abs() * mean.abs();
        near(Complex.of(heat), q.heat("1"));
        near(Complex.of(-heat), q.work());
        NumericQuantities fock =
                Routes.liouvillian(system).at(NOWHERE).quantities().orElseThrow();
        assertEquals(mean.re(), fock.expectation(A).re(), 1e-9);
        assertEquals(heat, fock.heat("1").re(), 1e-9);
    }

    /** By hand: D gives d⟨a²⟩/dt = −(2iω + γ)⟨a²⟩ + γm, with m = ⟨b²⟩; ⟨a†a⟩ = n as without squeezing. */
    @Test
    void aSqueezedBath() {
        Scalar m = Scalar.of(1, 3);
        OpenSystem system = one(
                Scalar.of(3, 2),
                Operator.ZERO,
                contact(Scalar.of(1, 2), Scalar.of(1, 4), Optional.empty(), Optional.of(m)));
        NumericQuantities q = solve(system);
        // V = √γ(a†b + ab†): a' = a − i√(γτ) b, so ⟨a²⟩ gains −γτ⟨b²⟩.
        Complex expected = Complex.of(-0.5 / 3).over(new Complex(0.5, 3));
        near(expected, q.expectation(A.pow(2)));
        near(Complex.of(0.25), q.expectation(Operator.number(MODE)));
        assertTrue(q.entropyProduction().isEmpty());
        NumericQuantities fock =
                Routes.liouvillian(system).at(NOWHERE).quantities().orElseThrow();
        assertEquals(0, fock.expectation(A.pow(2)).value().minus(expected).abs(), 1e-8);
        NumericQuantities strokes =
                Routes.collisions(system).at(NOWHERE).quantities().orElseThrow();
        assertEquals(0, strokes.expectation(A.pow(2)).value().minus(expected).abs(), 1e-9);
        OpenSystem tooMuch = one(
                Scalar.ONE,
                Operator.ZERO,
                contact(Scalar.ONE, Scalar.of(1, 4), Optional.empty(), Optional.of(Scalar.of(3, 5))));
        assertThrows(
                IllegalArgumentException.class, () -> Routes.lyapunov(tooMuch).at(NOWHERE));
    }

    /**
     * An ancilla of frequency ν ≠ ω: Q̇ = γν(n − ⟨a†a⟩), which vanishes in the steady state of one oscillator, and rates with the same γ and n give the same state; there heat is
     * tr[D H_1].
     */
    @Test
    void ratesAndCollisionsGiveOneState() {
        Scalar gamma = Scalar.of(1, 2);
        Scalar n = Scalar.of(1, 4);
        OpenSystem collisions = one(
                Scalar.of(2),
                A.plus(A.adjoint()).times(Scalar.of(1, 5)),
                contact(gamma, n, Optional.of(Scalar.of(3)), Optional.empty()));
        Subsystem s = collisions.subsystems().get(0);
        Bath rates = new Bath.Rates(
                "1",
                s,
                List.of(new JumpRate(A, gamma.times(n.plus(Scalar.ONE))), new JumpRate(A.adjoint(), gamma.times(n))));
        OpenSystem given = new OpenSystem(
                "rates",
                "",
                collisions.field(),
                collisions.modes(),
                collisions.subsystems(),
                collisions.interaction(),
                List.of(rates));
        NumericQuantities p = solve(collisions);
        NumericQuantities q = solve(given);
        for (Operator o : List.of(A, A.pow(2), Operator.number(MODE))) {
            near(p.expectation(o).value(), q.expectation(o));
        }
        double occupation = q.expectation(Operator.number(MODE)).re();
        near(Complex.of(0.5 * 3 * (0.25 - occupation)), p.heat("1"));
        near(Complex.of(0.5 * 2 * (0.25 - occupation)), q.heat("1"));
        near(Complex.of(-q.heat("1").re()), q.work());
        RouteOutcome none = Routes.collisions(given).at(NOWHERE);
        assertTrue(none instanceof RouteOutcome.NotApplicable, none.toString());
    }

    /** A displaced jump operator A = a + α is a jump a and a field: L[a + α] = L[a] − i[(α*a − αa†)/(2i), ·], a fixed point at ⟨a⟩ = −α for H = 0. */
    @Test
    void displacedJumps() {
        Subsystem s = new Subsystem("H_1", Operator.ZERO);
        Scalar alpha = Scalar.of(1, 3).plus(Scalar.I.times(Scalar.of(1, 2)));
        Bath bath = new Bath.Rates("1", s, List.of(new JumpRate(A.plus(Operator.of(alpha)), Scalar.of(2))));
        NumericQuantities q = solve(
                new OpenSystem("d", "", new ScalarField(), List.of(MODE), List.of(s), Operator.ZERO, List.of(bath)));
        near(new Complex(-1.0 / 3, -0.5), q.expectation(A));
        assertEquals(0, q.entropy().re(), 1e-12);
        assertTrue(q.entropy().error() < 1e-10);
    }

    /** First and second law along the way, from random states: dE/dt = ΣQ̇ + Ẇ, Π ≥ 0, and Π is the derivative of S(t) minus ΣβQ̇. */
    @Test
    void transients() {
        Random random = new Random(5);
        for (int trial = 0; trial < 20; trial++) {
            Chain chain = new Chain(AncillaKind.BOSON, AncillaKind.BOSON, 3, true, 100);
            GaussianModel model = GaussianModel.of(
                    chain.system,
                    chain.point(
                            "omega_1", random.nextDouble(0.5, 2),
                            "omega_2", random.nextDouble(0.5, 2),
                            "omega_3", random.nextDouble(0.5, 2),
                            "gamma", random.nextDouble(0.1, 1),
                            "epsilon", random.nextDouble(-0.3, 0.3),
                            "eta", random.nextDouble(-0.2, 0.2),
                            "n_1", random.nextDouble(0.05, 2),
                            "n_2", random.nextDouble(0.05, 2)));
            PhaseSpaceState start = PhaseSpaceState.thermal(random.nextDouble(3), random.nextDouble(3), 0.1);
            for (int j = 0; j < 6; j++) {
                start.mean()[j] = random.nextDouble(-1, 1);
            }
            for (double t : new double[] {0, 0.3, 2, 10}) {
                PhaseSpaceState state = model.evolved(start, t);
                double exchanged = model.work().expectation(state);
                for (QuadraticForm heat : model.heats().values()) {
                    exchanged += heat.expectation(state);
                }
                double rate = model.energyRate().expectation(state);
                assertEquals(rate, exchanged, 1e-12);
                double h = 1e-4;
                double later = model.energy().expectation(model.evolved(state, 2 * h));
                double slope = (4 * model.energy().expectation(model.evolved(state, h))
                                - later
                                - 3 * model.energy().expectation(state))
                        / (2 * h);
                assertEquals(rate, slope, 1e-5);
                double entropySlope = (4 * GaussianThermodynamics.entropy(model.evolved(state, h))
                                - GaussianThermodynamics.entropy(model.evolved(state, 2 * h))
                                - 3 * GaussianThermodynamics.entropy(state))
                        / (2 * h);
                assertEquals(GaussianThermodynamics.entropyRate(model, state), entropySlope, 1e-4);
                double production =
                        GaussianThermodynamics.entropyProduction(model, state).orElseThrow();
                assertTrue(production > -1e-10, "Π = " + production);
            }
        }
    }

    @Test
    void badPointsAreRefusedWithAReason() {
        Chain chain = new Chain(AncillaKind.BOSON, AncillaKind.BOSON, 2, false, 100);
        IllegalArgumentException missing = assertThrows(
                IllegalArgumentException.class,
                () -> Routes.lyapunov(chain.system).at(chain.point("omega_1", 1.0)));
        assertTrue(String.valueOf(missing.getMessage()).contains("--set"), missing::getMessage);
        IllegalArgumentException negative =
                assertThrows(IllegalArgumentException.class, () -> chain.point("n_1", -0.2));
        assertTrue(String.valueOf(negative.getMessage()).contains("declared positive"), negative::getMessage);
        OpenSystem below = one(
                Scalar.ONE,
                Operator.ZERO,
                contact(Scalar.ONE, Scalar.of(-1, 5), Optional.empty(), Optional.of(Scalar.ZERO)));
        IllegalArgumentException occupation = assertThrows(
                IllegalArgumentException.class, () -> Routes.lyapunov(below).at(NOWHERE));
        assertTrue(String.valueOf(occupation.getMessage()).contains("below zero"), occupation::getMessage);
    }

    /** A site that touches no bath keeps its energy for ever: refused, not answered. */
    @Test
    void anUndampedModeIsRefused() {
        Chain chain = new Chain(AncillaKind.BOSON, AncillaKind.BOSON, 3, false, 100);
        RouteOutcome outcome = Routes.lyapunov(chain.system)
                .at(chain.point(
                        "omega_1", 1.0, "omega_2", 1.3, "omega_3", 0.8, "gamma", 0.4, "epsilon", 0.0, "n_1", 0.1, "n_2",
                        0.6));
        assertTrue(outcome instanceof RouteOutcome.Unstable, outcome.toString());
    }
}

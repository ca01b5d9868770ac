package org.ladderwork.numeric.liouville;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.AncillaKind;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.model.ThermalContact;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** One subsystem in contact with ancillas of one temperature ends in its Gibbs state, whatever it and they are made of. */
class GibbsStateTest {
    private static final Scalar BETA = Scalar.of(7, 10);

    private static void check(Mode mode, Operator h, Operator coupling, List<Operator> projectors, double[] energies) {
        double sum = 0;
        for (double e : energies) {
            sum += Math.exp(-0.7 * e);
        }
        for (AncillaKind kind : List.of(AncillaKind.QUBIT, AncillaKind.BOSON)) {
            ScalarField field = new ScalarField();
            Subsystem s = new Subsystem("H_1", h);
            ThermalContact contact = new ThermalContact(
                    coupling,
                    Scalar.of(1, 3),
                    Optional.empty(),
                    Optional.of(BETA),
                    Optional.empty(),
                    Optional.of(kind),
                    Optional.empty());
            OpenSystem system = new OpenSystem(
                    "one",
                    "",
                    field,
                    List.of(mode),
                    List.of(s),
                    Operator.ZERO,
                    List.of(new Bath.Microscopic("1", s, contact.collisions(field, s, "1", 9))));
            List<Route> routes = new ArrayList<>(List.of(Routes.liouvillian(system)));
            if (kind == AncillaKind.QUBIT) {
                routes.add(Routes.collisions(system));
            }
            for (Route route : routes) {
                NumericQuantities q =
                        route.at(ParameterPoint.of(Map.of())).quantities().orElseThrow();
                for (int k = 0; k < energies.length; k++) {
                    assertEquals(
                            Math.exp(-0.7 * energies[k]) / sum,
                            q.expectation(projectors.get(k)).re(),
                            1e-10,
                            route.name() + " " + kind);
                }
                assertEquals(0, q.heat("1").re(), 1e-10);
                assertEquals(0, q.work().re(), 1e-10);
                assertTrue(Math.abs(q.entropyProduction().orElseThrow().re()) < 1e-10);
            }
        }
    }

    @Test
    void threeLevels() {
        Mode q = Mode.level("q", 3, 0);
        Operator h =
                Operator.transition(q, 1, 1).plus(Operator.transition(q, 2, 2).times(Scalar.of(5, 2)));
        Operator coupling = Operator.transition(q, 0, 1).plus(Operator.transition(q, 1, 2));
        check(
                q,
                h,
                coupling,
                List.of(Operator.transition(q, 0, 0), Operator.transition(q, 1, 1), Operator.transition(q, 2, 2)),
                new double[] {0, 1, 2.5});
    }

    /** Spin 1 with H = S_z: projectors on m from S_z and S_z². */
    @Test
    void spinOne() {
        Mode s = Mode.spin("S", 2, 0);
        Operator z = Operator.sz(s);
        Operator z2 = z.times(z);
        Scalar half = Scalar.of(1, 2);
        check(
                s,
                z,
                Operator.sminus(s),
                List.of(
                        z2.minus(z).times(half),
                        Operator.identity().minus(z2),
                        z2.plus(z).times(half)),
                new double[] {-1, 0, 1});
    }
}

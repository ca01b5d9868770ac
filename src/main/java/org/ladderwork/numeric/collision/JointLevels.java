package org.ladderwork.numeric.collision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.algebra.GaussianState;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.Populations;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.liouville.AncillaState;
import org.ladderwork.numeric.liouville.MatrixState;
import org.ladderwork.numeric.liouville.PlacedCollision;
import org.ladderwork.numeric.liouville.SparseOperator;
import org.ladderwork.numeric.point.CompiledScalars;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;

/**
 * System and all ancillas of a stroke together, as matrices.
 *
 * @param own the levels of the system
 * @param space those of the system and of all ancillas, which come last
 * @param energy H_S @param coupling Σ V, without its 1/√τ @param free H_S + Σ H_E
 * @param fresh the state of all ancillas before the stroke
 */
record JointLevels(
        TruncatedSpace own,
        TruncatedSpace space,
        List<Ancilla> ancillas,
        SparseOperator energy,
        SparseOperator coupling,
        SparseOperator free,
        MatrixState fresh) {
    private static final double TAIL = 1e-12;

    /** The ancillas of one collision. @param inverseTemperature NaN where there is none */
    record Ancilla(String bath, SparseOperator energy, double inverseTemperature) {}

    JointLevels {
        ancillas = List.copyOf(ancillas);
    }

    /** {@return τ (H_S + Σ H_E) + √τ Σ V: what a stroke of length τ exponentiates} */
    SparseOperator stroke(double tau) {
        return free.times(Complex.of(tau)).plus(coupling.times(Complex.of(Math.sqrt(tau))));
    }

    static JointLevels of(OpenSystem system, ParameterPoint point) {
        Map<Mode, Integer> levels = new TreeMap<>();
        for (Mode mode : system.modes()) {
            levels.put(mode, mode.kind().dimension().orElseThrow());
        }
        return of(system, point, TruncatedSpace.of(levels), TAIL);
    }

    /** @param own the levels of the system, of oscillators too @param tail what oscillators among the ancillas may lack */
    static JointLevels of(OpenSystem system, ParameterPoint point, TruncatedSpace own, double tail) {
        Map<Mode, Integer> levels = new TreeMap<>();
        for (int k = 0; k < own.modes().size(); k++) {
            levels.put(own.modes().get(k), own.levels(k));
        }
        Map<Mode, LocalState> states = new TreeMap<>();
        List<PlacedCollision> placed = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Double> betas = new ArrayList<>();
        Operator couplings = Operator.ZERO;
        int order = own.modes().get(own.modes().size() - 1).order() + 1;
        for (Bath bath : system.baths()) {
            List<Collision> collisions = bath.match(Bath.Microscopic::collisions, rates -> List.of());
            for (Collision c : collisions) {
                PlacedCollision p = PlacedCollision.of(c, order);
                order += p.ancillas().size();
                states.putAll(p.states());
                p.states().forEach((mode, state) -> levels.put(mode, size(mode, state, point, tail)));
                couplings = couplings.plus(p.coupling());
                placed.add(p);
                labels.add(bath.name());
                betas.add(beta(c, point));
            }
        }
        TruncatedSpace joint = TruncatedSpace.of(levels);
        List<Ancilla> ancillas = new ArrayList<>();
        for (int k = 0; k < placed.size(); k++) {
            ancillas.add(new Ancilla(
                    labels.get(k), SparseOperator.of(placed.get(k).hamiltonian(), joint, point), betas.get(k)));
        }
        Map<Mode, Integer> outside = new TreeMap<>(levels);
        own.modes().forEach(outside::remove);
        MatrixState fresh =
                AncillaState.matrix(TruncatedSpace.of(outside), states, point).dense();
        SparseOperator energy = SparseOperator.of(system.hamiltonian(), joint, point);
        SparseOperator free = energy;
        for (Ancilla a : ancillas) {
            free = free.plus(a.energy);
        }
        return new JointLevels(own, joint, ancillas, energy, SparseOperator.of(couplings, joint, point), free, fresh);
    }

    /** {@return the number of levels of system and ancillas together} */
    static double count(OpenSystem system, ParameterPoint point) {
        double levels = 1;
        for (Mode mode : system.modes()) {
            levels *= mode.kind().dimension().orElseThrow();
        }
        return levels * ancillaLevels(system, point, TAIL);
    }

    /** {@return the number of levels of all ancillas together} */
    static double ancillaLevels(OpenSystem system, ParameterPoint point, double tail) {
        double levels = 1;
        for (Collision c : system.collisions()) {
            for (Mode mode : c.ancillas()) {
                levels *=
                        size(mode, c.state().states().getOrDefault(mode, LocalState.ground(mode.kind())), point, tail);
            }
        }
        return levels;
    }

    private static int size(Mode mode, LocalState state, ParameterPoint point, double tail) {
        if (mode.kind().dimension().isPresent()) {
            return mode.kind().dimension().getAsInt();
        }
        if (state instanceof Populations p) {
            return p.p().size() + 4;
        }
        double n = point.evaluate(((GaussianState) state).n()).re();
        return n <= 0 ? 4 : 4 + (int) Math.min(1e6, Math.ceil(Math.log(tail) / Math.log(n / (n + 1))));
    }

    private static double beta(Collision c, ParameterPoint point) {
        return c.thermal() && c.inverseTemperature().isPresent()
                ? CompiledScalars.of(List.of(c.inverseTemperature().get()))
                        .evaluateLoosely(point)[0]
                        .re()
                : Double.NaN;
    }
}

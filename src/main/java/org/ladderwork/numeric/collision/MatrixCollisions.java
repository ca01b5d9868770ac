package org.ladderwork.numeric.collision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * Strokes of finite levels: ρ ↦ tr_E[U (ρ ⊗ ρ_E) U†] with U = exp(−iτH_tot) on system and all ancillas together.
 *
 * <p>An oscillator among the ancillas gets as many levels as its thermal state needs to 10⁻⁹. Time d³ for d joint levels; more than {@value #MOST} are refused.
 */
public final class MatrixCollisions implements CollisionRun {
    /** Joint levels. */
    static final int MOST = 300;

    private static final double TAIL = 1e-9;

    private record Ancilla(String bath, SparseOperator energy, double inverseTemperature) {}

    private final ParameterPoint point;
    private final double tau;
    private final TruncatedSpace own;
    private final List<Ancilla> ancillas;
    private final List<String> baths;
    private final SparseOperator energy;
    private final SparseOperator coupling;
    private final MatrixState fresh;
    private final MatrixState unitary;
    private final double scale;

    private MatrixCollisions(
            OpenSystem system,
            ParameterPoint point,
            double tau,
            TruncatedSpace own,
            TruncatedSpace joint,
            List<Ancilla> ancillas,
            Operator allCouplings,
            MatrixState fresh) {
        this.point = point;
        this.tau = tau;
        this.own = own;
        this.ancillas = ancillas;
        this.baths = system.baths().stream().map(Bath::name).toList();
        this.fresh = fresh;
        energy = SparseOperator.of(system.hamiltonian(), joint, point);
        coupling = SparseOperator.of(allCouplings, joint, point);
        SparseOperator free = energy;
        for (Ancilla a : ancillas) {
            free = free.plus(a.energy);
        }
        scale = 2 * free.norm() + coupling.norm() * coupling.norm();
        unitary = ComplexSquare.unitary(free.times(Complex.of(tau))
                .plus(coupling.times(Complex.of(Math.sqrt(tau))))
                .dense());
    }

    static MatrixCollisions of(OpenSystem system, ParameterPoint point, double tau) {
        Map<Mode, Integer> levels = new TreeMap<>();
        for (Mode mode : system.modes()) {
            levels.put(mode, mode.kind().dimension().orElseThrow());
        }
        TruncatedSpace own = TruncatedSpace.of(levels);
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
                p.states().forEach((mode, state) -> levels.put(mode, size(mode, state, point)));
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
        return new MatrixCollisions(system, point, tau, own, joint, ancillas, couplings, fresh);
    }

    /** {@return the number of levels of system and ancillas together} */
    static double jointLevels(OpenSystem system, ParameterPoint point) {
        double levels = 1;
        for (Mode mode : system.modes()) {
            levels *= mode.kind().dimension().orElseThrow();
        }
        for (Collision c : system.collisions()) {
            for (Mode mode : c.ancillas()) {
                levels *= size(mode, c.state().states().getOrDefault(mode, LocalState.ground(mode.kind())), point);
            }
        }
        return levels;
    }

    private static int size(Mode mode, LocalState state, ParameterPoint point) {
        if (mode.kind().dimension().isPresent()) {
            return mode.kind().dimension().getAsInt();
        }
        if (state instanceof Populations p) {
            return p.p().size() + 4;
        }
        double n = point.evaluate(((GaussianState) state).n()).re();
        return n <= 0 ? 4 : 4 + (int) Math.min(1e6, Math.ceil(Math.log(TAIL) / Math.log(n / (n + 1))));
    }

    private static double beta(Collision c, ParameterPoint point) {
        return c.thermal() && c.inverseTemperature().isPresent()
                ? CompiledScalars.of(List.of(c.inverseTemperature().get()))
                        .evaluateLoosely(point)[0]
                        .re()
                : Double.NaN;
    }

    @Override
    public double tau() {
        return tau;
    }

    @Override
    public String method() {
        return "unitary of " + unitary.dimension() + " levels";
    }

    @Override
    public double shortTau() {
        return 0.25 / Math.max(Double.MIN_NORMAL, scale);
    }

    @Override
    public CollisionState ground() {
        return new CollisionState.Levels(
                MatrixState.pure(own, new int[own.modes().size()]));
    }

    private static MatrixState matrix(CollisionState state) {
        return state.match(
                gaussian -> {
                    throw new IllegalArgumentException("moments are no state of this run; it needs a density matrix");
                },
                CollisionState.Levels::matrix);
    }

    private MatrixState joint(MatrixState system) {
        int e = fresh.dimension();
        MatrixState rho = MatrixState.zero(system.dimension() * e);
        for (int j = 0; j < rho.dimension(); j++) {
            for (int k = 0; k < rho.dimension(); k++) {
                double a = system.re()[j / e][k / e];
                double b = system.im()[j / e][k / e];
                double c = fresh.re()[j % e][k % e];
                double d = fresh.im()[j % e][k % e];
                rho.re()[j][k] = a * c - b * d;
                rho.im()[j][k] = a * d + b * c;
            }
        }
        return rho;
    }

    private MatrixState collided(MatrixState joint) {
        return ComplexSquare.times(ComplexSquare.times(unitary, joint), ComplexSquare.adjoint(unitary));
    }

    /** The trace over the ancillas, or over the system. */
    private MatrixState reduced(MatrixState joint, boolean system) {
        int e = fresh.dimension();
        int s = joint.dimension() / e;
        MatrixState part = MatrixState.zero(system ? s : e);
        for (int j = 0; j < joint.dimension(); j++) {
            for (int k = 0; k < joint.dimension(); k++) {
                boolean same = system ? j % e == k % e : j / e == k / e;
                if (same) {
                    part.re()[system ? j / e : j % e][system ? k / e : k % e] += joint.re()[j][k];
                    part.im()[system ? j / e : j % e][system ? k / e : k % e] += joint.im()[j][k];
                }
            }
        }
        return part;
    }

    @Override
    public Result stroke(CollisionState before) {
        MatrixState system = matrix(before);
        MatrixState start = joint(system);
        MatrixState end = collided(start);
        MatrixState left = reduced(end, true);
        MatrixState ancilla = reduced(end, false);
        Map<String, Double> heat = new TreeMap<>();
        baths.forEach(b -> heat.put(b, 0.0));
        double clausius = 0;
        for (Ancilla a : ancillas) {
            double gain =
                    a.energy.expectation(end).minus(a.energy.expectation(start)).re();
            heat.merge(a.bath, -gain, Double::sum);
            clausius += a.inverseTemperature * gain;
        }
        double work =
                coupling.expectation(start).minus(coupling.expectation(end)).re() / Math.sqrt(tau);
        double entropyChange = left.entropy() - system.entropy();
        double ancillaEntropy = ancilla.entropy() - fresh.entropy();
        return new Result(
                new CollisionState.Levels(left),
                new Stroke(
                        tau,
                        new TreeMap<>(heat),
                        work,
                        energy.expectation(end).minus(energy.expectation(start)).re(),
                        entropyChange,
                        entropyChange + ancillaEntropy,
                        modularChange(ancilla) - ancillaEntropy,
                        Double.isFinite(clausius)
                                ? OptionalDouble.of(entropyChange + clausius)
                                : OptionalDouble.empty()));
    }

    /** −tr (ρ_E′ − ρ_E) ln ρ_E, infinite where ρ_E has an empty level. */
    private double modularChange(MatrixState after) {
        if (fresh.eigenvalues()[0] <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        MatrixState log = fresh.function(Math::log);
        double sum = 0;
        for (int j = 0; j < log.dimension(); j++) {
            for (int k = 0; k < log.dimension(); k++) {
                sum -= log.re()[j][k] * (after.re()[k][j] - fresh.re()[k][j])
                        - log.im()[j][k] * (after.im()[k][j] - fresh.im()[k][j]);
            }
        }
        return sum;
    }

    @Override
    public Optional<CollisionState> limitCycle() {
        return FixedPoint.of(own.dimension(), rho -> reduced(collided(joint(rho)), true))
                .map(CollisionState.Levels::new);
    }

    @Override
    public Complex expectation(CollisionState state, Operator operator) {
        return SparseOperator.of(operator, own, point).expectation(matrix(state));
    }

    @Override
    public double entropy(CollisionState state) {
        return matrix(state).entropy();
    }
}

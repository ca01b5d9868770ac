package org.ladderwork.numeric.collision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.liouville.MatrixState;
import org.ladderwork.numeric.liouville.SparseOperator;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;

/**
 * Strokes of finite levels: ρ ↦ tr_E[U (ρ ⊗ ρ_E) U†] with U = exp(−iτH_tot) on system and all ancillas together.
 *
 * <p>An oscillator among the ancillas gets as many levels as its thermal state needs to 10⁻¹². U falls into blocks ({@link BlockUnitary}), and the joint state is never formed
 * ({@link KrausRows}). Refused are more than {@value #MOST} joint levels, or a block of more than {@value #MOST_IN_A_BLOCK}.
 */
public final class MatrixCollisions implements CollisionRun {
    /** Joint levels. */
    static final int MOST = 3000;

    static final int MOST_IN_A_BLOCK = 300;

    private final ParameterPoint point;
    private final double tau;
    private final TruncatedSpace own;
    private final JointLevels joint;
    private final List<String> baths;
    private final MatrixState fresh;
    private final KrausRows start;
    private final KrausRows end;
    private final int levels;
    private final double scale;

    private MatrixCollisions(OpenSystem system, ParameterPoint point, double tau, JointLevels joint) {
        this.point = point;
        this.tau = tau;
        this.own = joint.own();
        this.joint = joint;
        this.baths = system.baths().stream().map(Bath::name).toList();
        this.fresh = joint.fresh();
        scale = 2 * joint.free().norm()
                + joint.coupling().norm() * joint.coupling().norm();
        levels = joint.free().dimension();
        MatrixState factor = fresh.factor();
        start = new KrausRows(BlockUnitary.of(SparseOperator.zero(levels)), factor);
        end = new KrausRows(BlockUnitary.of(joint.stroke(tau)), factor);
    }

    static MatrixCollisions of(OpenSystem system, ParameterPoint point, double tau) {
        return new MatrixCollisions(system, point, tau, JointLevels.of(system, point));
    }

    /** {@return why the strokes are beyond what is simulated; empty if they are not} */
    static Optional<String> tooLarge(OpenSystem system, ParameterPoint point) {
        double levels = JointLevels.count(system, point);
        if (levels > MOST) {
            return Optional.of("system and ancillas together have " + (long) levels
                    + " levels; strokes are simulated up to " + MOST);
        }
        int block = BlockUnitary.largestBlock(JointLevels.of(system, point).stroke(1));
        return block > MOST_IN_A_BLOCK
                ? Optional.of("a block of " + block + " joint levels is not split by conserved numbers;"
                        + " strokes are simulated up to " + MOST_IN_A_BLOCK)
                : Optional.empty();
    }

    @Override
    public double tau() {
        return tau;
    }

    @Override
    public String method() {
        return "unitary of " + levels + " levels";
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

    @Override
    public Result stroke(CollisionState before) {
        MatrixState left = end.system(matrix(before));
        Stroke bare = energies(before, left);
        MatrixState ancilla = end.ancillas(matrix(before));
        double ancillaEntropy = ancilla.entropy() - fresh.entropy();
        return new Result(
                new CollisionState.Levels(left),
                bare.withInformation(bare.entropyChange() + ancillaEntropy, modularChange(ancilla) - ancillaEntropy));
    }

    @Override
    public Stroke energies(CollisionState before) {
        return energies(before, end.system(matrix(before)));
    }

    private Stroke energies(CollisionState before, MatrixState left) {
        MatrixState system = matrix(before);
        Map<String, Double> heat = new TreeMap<>();
        baths.forEach(b -> heat.put(b, 0.0));
        double clausius = 0;
        for (JointLevels.Ancilla a : joint.ancillas()) {
            double gain = gain(a.energy(), system);
            heat.merge(a.bath(), -gain, Double::sum);
            clausius += a.inverseTemperature() * gain;
        }
        double work = -gain(joint.coupling(), system) / Math.sqrt(tau);
        double entropyChange = left.entropy() - system.entropy();
        return new Stroke(
                tau,
                new TreeMap<>(heat),
                work,
                gain(joint.energy(), system),
                entropyChange,
                Double.NaN,
                Double.NaN,
                Double.isFinite(clausius) ? OptionalDouble.of(entropyChange + clausius) : OptionalDouble.empty());
    }

    /** What the mean of a joint operator gains in the stroke. */
    private double gain(SparseOperator operator, MatrixState system) {
        return end.expectation(operator, system)
                .minus(start.expectation(operator, system))
                .re();
    }

    /** −tr (ρ_E′ − ρ_E) ln ρ_E, infinite where ρ_E has an empty level. */
    private double modularChange(MatrixState after) {
        if (!(fresh.eigenvalues()[0] > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        if (fresh.isDiagonal()) {
            double change = 0;
            for (int j = 0; j < fresh.dimension(); j++) {
                change -= Math.log(fresh.re()[j][j]) * (after.re()[j][j] - fresh.re()[j][j]);
            }
            return change;
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
        return FixedPoint.of(own.dimension(), end::system).map(CollisionState.Levels::new);
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

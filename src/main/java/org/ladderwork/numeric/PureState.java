package org.ladderwork.numeric;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.model.Collision;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.liouville.MatrixState;
import org.ladderwork.numeric.liouville.SparseOperator;
import org.ladderwork.numeric.point.ParameterPoint;

/**
 * A pure state in which what holds in every state can be asked for: random amplitudes on all levels of finite modes and on the lowest {@value #LOWEST} of oscillators.
 *
 * <p>Above these an oscillator has as many empty levels as one application of the Hamiltonian, a coupling or a jump can reach, and one more, so that on this state the
 * generator of the truncated space is that of the whole one: nothing is truncated.
 *
 * @param space of the system
 */
public record PureState(TruncatedSpace space, double[] re, double[] im) {
    private static final int LOWEST = 3;

    /** {@return the state that a seed decides} */
    public static PureState of(OpenSystem system, long seed) {
        Map<Mode, Integer> levels = new TreeMap<>();
        int reach = reach(system);
        for (Mode mode : system.modes()) {
            levels.put(mode, mode.kind().dimension().orElse(LOWEST + reach + 1));
        }
        TruncatedSpace space = TruncatedSpace.of(levels);
        double[] re = new double[space.dimension()];
        double[] im = new double[space.dimension()];
        SplittableRandom random = new SplittableRandom(seed);
        double norm = 0;
        for (int j = 0; j < re.length; j++) {
            if (isLow(space, space.levelsOf(j))) {
                re[j] = random.nextDouble(-1, 1);
                im[j] = random.nextDouble(-1, 1);
                norm += re[j] * re[j] + im[j] * im[j];
            }
        }
        for (int j = 0; j < re.length; j++) {
            re[j] /= Math.sqrt(norm);
            im[j] /= Math.sqrt(norm);
        }
        return new PureState(space, re, im);
    }

    private static boolean isLow(TruncatedSpace space, int[] levels) {
        for (int k = 0; k < levels.length; k++) {
            if (space.modes().get(k).kind().dimension().isEmpty() && levels[k] >= LOWEST) {
                return false;
            }
        }
        return true;
    }

    /** By how many levels one application of a monomial can raise or lower a mode, in the Hamiltonian, the couplings and the jumps. */
    private static int reach(OpenSystem system) {
        int most = reach(system.hamiltonian());
        for (Collision c : system.collisions()) {
            most = Math.max(most, reach(c.coupling()));
        }
        for (var bath : system.baths()) {
            for (var jump : bath.match(microscopic -> List.<org.ladderwork.model.JumpRate>of(), r -> r.jumps())) {
                most = Math.max(most, reach(jump.jump()));
            }
        }
        return most;
    }

    private static int reach(Operator operator) {
        int most = 0;
        for (Monomial m : operator.terms().keySet()) {
            for (Factor f : m.factors()) {
                if (f.mode().kind().dimension().isEmpty()) {
                    most = Math.max(most, Math.max(f.element().p(), f.element().q()));
                }
            }
        }
        return most;
    }

    /** {@return ⟨ψ|A|ψ⟩, real part} @param operator normally ordered, so that nothing of it is truncated */
    public double mean(Operator operator, ParameterPoint point) {
        return SparseOperator.of(operator, space, point)
                .expectation(projector())
                .re();
    }

    /** {@return |ψ⟩⟨ψ|} */
    MatrixState projector() {
        MatrixState rho = MatrixState.zero(re.length);
        for (int j = 0; j < re.length; j++) {
            for (int k = 0; k < re.length; k++) {
                rho.re()[j][k] = re[j] * re[k] + im[j] * im[k];
                rho.im()[j][k] = im[j] * re[k] - re[j] * im[k];
            }
        }
        return rho;
    }
}

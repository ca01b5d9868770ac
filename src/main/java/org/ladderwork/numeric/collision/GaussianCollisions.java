package org.ladderwork.numeric.collision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.numeric.dense.GaussianEntropy;
import org.ladderwork.numeric.dense.Stein;
import org.ladderwork.numeric.gaussian.GaussianContact;
import org.ladderwork.numeric.gaussian.GaussianModel;
import org.ladderwork.numeric.gaussian.GaussianThermodynamics;
import org.ladderwork.numeric.gaussian.Ladder;
import org.ladderwork.numeric.gaussian.Matrices;
import org.ladderwork.numeric.gaussian.PhaseSpaceState;
import org.ladderwork.numeric.gaussian.Wick;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/**
 * Strokes of a Gaussian model: R = (r, e_1, e_2, …) ↦ X R + f with X = e^{τΩG_tot}, G_tot from H_S, the H_E and V/√τ.
 *
 * <p>Changes of moments come from F = X − 1, not from differences of moments, so that they keep their digits as τ → 0. The limit cycle V = X_SS V X_SSᵀ + X_SE V_E X_SEᵀ by the
 * squared Smith method.
 */
public final class GaussianCollisions implements CollisionRun {
    private static final double PURE = 1e-12;

    private final GaussianModel model;
    private final double tau;
    private final int n;
    private final PhaseSpaceState ancillas;
    /** X − 1, and f in the last column. */
    private final double[][] map;

    GaussianCollisions(GaussianModel model, double tau) {
        this.model = model;
        this.tau = tau;
        this.n = model.drive().length;
        PhaseSpaceState fresh = PhaseSpaceState.vacuum(0);
        for (GaussianContact c : model.contacts()) {
            fresh = fresh.times(c.ancilla());
        }
        ancillas = fresh;
        int all = n + fresh.mean().length;
        double[][] g = new double[all][all];
        double[] h = java.util.Arrays.copyOf(model.energy().h(), all);
        put(g, model.energy().g(), 0, 0);
        int place = n;
        for (GaussianContact c : model.contacts()) {
            double[][] coupling = Matrices.times(c.coupling(), 1 / Math.sqrt(tau));
            put(g, coupling, 0, place);
            put(g, Matrices.transpose(coupling), place, 0);
            put(g, c.energy().g(), place, place);
            place += c.ancilla().mean().length;
        }
        double[][] a = Matrices.times(Matrices.omega(g), tau);
        double[] push = Matrices.omega(h);
        double[][] affine = new double[all + 1][all + 1];
        put(affine, a, 0, 0);
        for (int j = 0; j < all; j++) {
            affine[j][all] = tau * push[j];
        }
        map = StrokeMap.minusOne(affine);
    }

    private static void put(double[][] target, double[][] block, int row, int column) {
        for (int j = 0; j < block.length; j++) {
            System.arraycopy(block[j], 0, target[row + j], column, block[j].length);
        }
    }

    @Override
    public double tau() {
        return tau;
    }

    @Override
    public String method() {
        return "symplectic map of " + (map.length - 1) + " quadratures";
    }

    @Override
    public double shortTau() {
        double scale = Matrices.norm(model.energy().g());
        double rate = 0;
        for (GaussianContact c : model.contacts()) {
            scale = Math.max(scale, Matrices.norm(c.energy().g()));
            rate += Matrices.norm(c.coupling()) * Matrices.norm(Matrices.transpose(c.coupling()));
        }
        return 0.25 / Math.max(Double.MIN_NORMAL, scale + rate);
    }

    @Override
    public CollisionState ground() {
        return new CollisionState.Gaussian(PhaseSpaceState.vacuum(n / 2));
    }

    private static PhaseSpaceState moments(CollisionState state) {
        return state.match(CollisionState.Gaussian::moments, levels -> {
            throw new IllegalArgumentException("a density matrix is no state of this Gaussian run");
        });
    }

    @Override
    public Result stroke(CollisionState before) {
        PhaseSpaceState system = moments(before);
        PhaseSpaceState joint = system.times(ancillas);
        int all = joint.mean().length;
        double[][] f = Matrices.block(map, 0, 0, all, all);
        double[][] fv = Matrices.times(f, joint.covariance());
        double[][] change =
                Matrices.plus(Matrices.plus(fv, Matrices.transpose(fv)), Matrices.times(fv, Matrices.transpose(f)));
        double[] step = Matrices.times(f, joint.mean());
        double[] mean = joint.mean().clone();
        for (int j = 0; j < all; j++) {
            step[j] += map[j][all];
            mean[j] += step[j];
        }
        PhaseSpaceState after =
                new PhaseSpaceState(mean, Matrices.symmetric(Matrices.plus(joint.covariance(), change)));
        for (int j = 0; j < all; j++) {
            for (int k = 0; k < all; k++) {
                change[j][k] += step[j] * joint.mean()[k] + joint.mean()[j] * step[k] + step[j] * step[k];
            }
        }
        PhaseSpaceState left = after.part(0, n / 2);
        return new Result(new CollisionState.Gaussian(left), measured(system, left, after, change, step));
    }

    /** @param change of ⟨R Rᵀ⟩  @param step change of ⟨R⟩ */
    private Stroke measured(
            PhaseSpaceState system, PhaseSpaceState left, PhaseSpaceState after, double[][] change, double[] step) {
        Map<String, Double> heat = new TreeMap<>();
        model.baths().forEach(b -> heat.put(b, 0.0));
        double work = 0;
        double toAncillas = 0;
        double entropyBefore = 0;
        double modularChange = 0;
        double clausius = 0;
        int place = n;
        for (GaussianContact c : model.contacts()) {
            int m = c.ancilla().mean().length;
            double gain = energyChange(c.energy().g(), Matrices.block(change, place, place, m, m));
            heat.merge(c.bath(), -gain, Double::sum);
            work -= 2 * energyChange(c.coupling(), Matrices.block(change, 0, place, n, m)) / Math.sqrt(tau);
            entropyBefore += GaussianThermodynamics.entropy(c.ancilla());
            modularChange += modularChange(c.ancilla(), Matrices.block(change, place, place, m, m));
            clausius += c.inverseTemperature() * gain;
            toAncillas += gain;
            place += m;
        }
        double entropyChange = GaussianThermodynamics.entropy(left) - GaussianThermodynamics.entropy(system);
        double ancillaEntropy =
                GaussianThermodynamics.entropy(after.part(n / 2, (after.mean().length - n) / 2)) - entropyBefore;
        double energy = energyChange(model.energy().g(), Matrices.block(change, 0, 0, n, n));
        for (int j = 0; j < n; j++) {
            energy += model.energy().h()[j] * step[j];
        }
        return new Stroke(
                tau,
                new TreeMap<>(heat),
                work,
                energy,
                entropyChange,
                entropyChange + ancillaEntropy,
                modularChange - ancillaEntropy,
                Double.isFinite(clausius) && Double.isFinite(toAncillas)
                        ? OptionalDouble.of(entropyChange + clausius)
                        : OptionalDouble.empty());
    }

    /** ½ Σ G_jk Δ_jk */
    private static double energyChange(double[][] g, double[][] change) {
        double sum = 0;
        for (int j = 0; j < g.length; j++) {
            for (int k = 0; k < g[j].length; k++) {
                sum += 0.5 * g[j][k] * change[j][k];
            }
        }
        return sum;
    }

    /** −tr Δρ_E ln ρ_E; infinite for a pure ancilla that is changed. */
    private static double modularChange(PhaseSpaceState ancilla, double[][] change) {
        double[] nu = GaussianEntropy.symplecticEigenvalues(ancilla.covariance());
        if (nu[nu.length - 1] < 0.5 + PURE) {
            return Matrices.norm(change) == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return energyChange(GaussianThermodynamics.modularHamiltonian(ancilla.covariance()), change);
    }

    @Override
    public Optional<CollisionState> limitCycle() {
        int all = map.length - 1;
        double[][] f = Matrices.block(map, 0, 0, n, n);
        double[][] noise = Matrices.congruence(Matrices.block(map, 0, n, n, all - n), ancillas.covariance());
        double[][] x = Matrices.plus(f, Matrices.one(n));
        double[] push = new double[n];
        boolean driven = false;
        for (int j = 0; j < n; j++) {
            push[j] = -map[j][all];
            driven |= push[j] != 0;
        }
        double[] mean = driven ? Matrices.solve(f, push) : push;
        return Stein.solve(x, noise)
                .match(
                        stable -> Optional.of(
                                new CollisionState.Gaussian(new PhaseSpaceState(mean, stable.covariance()))),
                        unstable -> Optional.empty());
    }

    @Override
    public Complex expectation(CollisionState state, Operator operator) {
        Wick wick = new Wick(moments(state));
        Complex sum = Complex.ZERO;
        for (Map.Entry<Monomial, Scalar> term : operator.terms().entrySet()) {
            List<Ladder> product = Ladder.of(term.getKey(), model.modes());
            sum = sum.plus(model.point().evaluate(term.getValue()).times(wick.expectation(product)));
        }
        return sum;
    }

    @Override
    public double entropy(CollisionState state) {
        return GaussianThermodynamics.entropy(moments(state));
    }
}

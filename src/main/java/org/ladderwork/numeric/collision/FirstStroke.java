package org.ladderwork.numeric.collision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.liouville.MatrixState;
import org.ladderwork.numeric.liouville.SparseOperator;
import org.ladderwork.numeric.point.ParameterPoint;

/**
 * One stroke that meets a pure state of the system, oscillators among its modes: ψ ⊗ ρ_E ↦ U (ψ ⊗ ρ_E) U†.
 *
 * <p>With ρ_E = Σ_i l_i l_i† the vectors ψ ⊗ l_i go through e^{−iτH_tot} by its power series, as δ = Uψ − ψ, and what a mean gains is Re ⟨2ψ + δ|A|δ⟩; U itself is never formed. Cost: levels of the ancillas times entries of H_tot times some
 * twenty terms.
 *
 * <p>A truncated oscillator is a collision model of its own, and has the same limit τ → 0 on a state that leaves its highest levels empty.
 */
public final class FirstStroke {
    /** Levels of all ancillas times those of system and ancillas together. */
    private static final double MOST = 8e6;

    private static final int TERMS = 24;

    /** What the ancillas' levels that are left out leave, relative. */
    public static final double CUT = 1e-10;

    private static final double TAIL = 1e-12;

    private static final double NEGLIGIBLE = 1e-12;

    /** Energies of the stroke, not rates. @param heat that the ancillas of a bath lost @param changes of the means that were asked for */
    public record Measured(Map<String, Double> heat, double work, List<Double> changes) {}

    private final ParameterPoint point;
    private final JointLevels joint;
    private final List<String> baths;

    private FirstStroke(ParameterPoint point, JointLevels joint, List<String> baths) {
        this.point = point;
        this.joint = joint;
        this.baths = baths;
    }

    /** {@return the stroke; empty if a bath is given by its rates, or there are too many levels}
     *  @throws IllegalArgumentException if the model makes no sense at the point */
    public static Optional<FirstStroke> of(OpenSystem system, ParameterPoint point, TruncatedSpace own) {
        if (system.baths().stream().anyMatch(b -> b instanceof Bath.Rates)) {
            return Optional.empty();
        }
        double ancillas = ancillaLevels(system, point);
        if (ancillas * ancillas * own.dimension() > MOST) {
            return Optional.empty();
        }
        return Optional.of(new FirstStroke(
                point,
                JointLevels.of(system, point, own, TAIL),
                system.baths().stream().map(Bath::name).toList()));
    }

    /** {@return how many levels the ancillas of a stroke have together: what a stroke costs} */
    public static double ancillaLevels(OpenSystem system, ParameterPoint point) {
        return JointLevels.ancillaLevels(system, point, TAIL);
    }

    /** {@return the size of ‖H‖ and ‖V²‖} */
    public double scale() {
        return Math.max(
                Double.MIN_NORMAL,
                2 * joint.free().norm()
                        + joint.coupling().norm() * joint.coupling().norm());
    }

    /** {@return a length of stroke that is short on every scale of the model} */
    public double shortTau() {
        return 0.25 / scale();
    }

    /** {@return ‖V²‖} */
    public double switching() {
        return joint.coupling().norm() * joint.coupling().norm();
    }

    /** {@return what a stroke of length τ, {@link #shortTau} or less, does to the state with these amplitudes} */
    public Measured measured(double[] re, double[] im, double tau, List<Operator> observables) {
        Rows generator = Rows.of(joint.stroke(tau));
        List<SparseOperator> wanted = new ArrayList<>();
        joint.ancillas().forEach(a -> wanted.add(a.energy()));
        wanted.add(joint.coupling());
        observables.forEach(o -> wanted.add(SparseOperator.of(o, joint.space(), point)));
        List<Rows> rows = wanted.stream().map(Rows::of).toList();
        double[] gains = new double[rows.size()];
        MatrixState factor = joint.fresh().factor();
        int e = factor.dimension();
        for (int i = 0; i < e; i++) {
            double[] x = new double[re.length * e];
            double[] y = new double[x.length];
            double weight = 0;
            for (int a = 0; a < e; a++) {
                double u = factor.re()[a][i];
                double v = factor.im()[a][i];
                weight += u * u + v * v;
                for (int s = 0; s < re.length; s++) {
                    x[s * e + a] = re[s] * u - im[s] * v;
                    y[s * e + a] = re[s] * v + im[s] * u;
                }
            }
            if (weight < NEGLIGIBLE) {
                continue;
            }
            double[][] change = generator.change(x, y);
            double[] u = change[0].clone();
            double[] v = change[1].clone();
            for (int k = 0; k < u.length; k++) {
                u[k] += 2 * x[k];
                v[k] += 2 * y[k];
            }
            for (int k = 0; k < gains.length; k++) {
                gains[k] += rows.get(k).mean(u, v, change[0], change[1]); // Re ⟨2ψ + δ|A|δ⟩
            }
        }
        Map<String, Double> heat = new TreeMap<>();
        baths.forEach(b -> heat.put(b, 0.0));
        int k = 0;
        for (JointLevels.Ancilla a : joint.ancillas()) {
            heat.merge(a.bath(), -gains[k++], Double::sum);
        }
        double work = -gains[k++] / Math.sqrt(tau);
        List<Double> changes = new ArrayList<>();
        while (k < gains.length) {
            changes.add(gains[k++]);
        }
        return new Measured(heat, work, changes);
    }

    /** The entries of a matrix, one after the other. */
    private record Rows(int[] row, int[] column, double[] re, double[] im) {
        static Rows of(SparseOperator a) {
            int[] count = {0};
            a.forEach((i, j, x, y) -> count[0]++);
            Rows rows = new Rows(new int[count[0]], new int[count[0]], new double[count[0]], new double[count[0]]);
            count[0] = 0;
            a.forEach((i, j, x, y) -> {
                int k = count[0]++;
                rows.row[k] = i;
                rows.column[k] = j;
                rows.re[k] = x;
                rows.im[k] = y;
            });
            return rows;
        }

        /** Re ⟨φ|A|ψ⟩ */
        double mean(double[] u, double[] v, double[] x, double[] y) {
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                double p = u[row[k]] * x[column[k]] + v[row[k]] * y[column[k]];
                double q = u[row[k]] * y[column[k]] - v[row[k]] * x[column[k]];
                sum += re[k] * p - im[k] * q;
            }
            return sum;
        }

        /** δ = e^{−iA}ψ − ψ = Σ_{k≥1} (−iA)^k/k! ψ, for a small ‖A‖: what is small keeps its digits. */
        double[][] change(double[] x, double[] y) {
            double[] u = new double[x.length];
            double[] v = new double[x.length];
            double[] p = x;
            double[] q = y;
            for (int n = 1; n <= TERMS; n++) {
                double[] a = new double[x.length];
                double[] b = new double[x.length];
                for (int k = 0; k < row.length; k++) {
                    double c = re[k] * p[column[k]] - im[k] * q[column[k]];
                    double d = re[k] * q[column[k]] + im[k] * p[column[k]];
                    a[row[k]] += d / n; // −i (c + id) = d − ic
                    b[row[k]] -= c / n;
                }
                p = a;
                q = b;
                double size = 0;
                for (int k = 0; k < p.length; k++) {
                    u[k] += p[k];
                    v[k] += q[k];
                    size = Math.max(size, Math.abs(p[k]) + Math.abs(q[k]));
                }
                if (size < 1e-17) {
                    break;
                }
            }
            return new double[][] {u, v};
        }
    }
}

package org.ladderwork.numeric.gaussian;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.literature.Source;
import org.ladderwork.numeric.dense.Lyapunov;
import org.ladderwork.numeric.dense.LyapunovOptions;
import org.ladderwork.numeric.dense.SecondDerivative;

/**
 * The scaled cumulant generating function of the quanta that enter a Gaussian system, at a real counting field, without expansion in it.
 *
 * <p>Jumps A_k = c_kᵀr at rates γ_k bring w_k quanta. The generator that counts, L(ρ) + Σ γ_k (e^{s w_k} − 1) A_k ρ A_k†, keeps states Gaussian up to their norm:
 *
 * <pre>   dV/dt = K V + V Kᵀ + D + Σ γ_k (e^{s w_k} − 1) 2 Re(v_k v_k†),   v_k = (V + iΩ/2) c_k        (a Riccati equation)
 *   λ(s)  = Σ γ_k (e^{s w_k} − 1) c_k†(V + iΩ/2) c_k                  at its fixed point,</pre>
 *
 * by Wick's theorem for ⟨A†r_i r_j A⟩. The fixed point is found by solving Lyapunov equations with the last V in the source. The noise is the second derivative of λ at 0, from
 * central differences at three steps, extrapolated.
 */
@Source(key = "esposito2009", at = "Sec. III")
public final class CountedQuanta {
    private static final double STEP = 0.04;
    private static final int ROUNDS = 60;

    private record Jump(String bath, double[] re, double[] im, double rate, double quanta) {}

    private final GaussianModel model;
    private final List<Jump> jumps;

    private CountedQuanta(GaussianModel model, List<Jump> jumps) {
        this.model = model;
        this.jumps = jumps;
    }

    /** {@return the jumps that count, empty if an ancilla arrives squeezed or displaced, or a jump operator adds and takes quanta} */
    public static Optional<CountedQuanta> of(GaussianModel model) {
        List<Jump> jumps = new ArrayList<>();
        for (double x : model.drive()) {
            if (x != 0) {
                return Optional.empty();
            }
        }
        for (GaussianContact c : model.contacts()) {
            double[][] v = c.ancilla().covariance();
            for (int e = 0; e < v.length; e += 2) {
                double n = v[e][e] - 0.5;
                if (Math.abs(v[e + 1][e + 1] - 0.5 - n) > 1e-13 * (1 + n) || v[e][e + 1] != 0) {
                    return Optional.empty();
                }
                int size = c.coupling().length;
                double[] re = new double[size];
                double[] im = new double[size];
                for (int j = 0; j < size; j++) {
                    re[j] = c.coupling()[j][e] / Math.sqrt(2);
                    im[j] = -c.coupling()[j][e + 1] / Math.sqrt(2);
                }
                double[] conjugate = im.clone();
                for (int j = 0; j < size; j++) {
                    conjugate[j] = -im[j];
                }
                jumps.add(new Jump(c.bath(), re, im, n, 1)); // the term with b takes a quantum from the ancilla
                jumps.add(new Jump(c.bath(), re, conjugate, n + 1, -1));
            }
        }
        for (GaussianJump j : model.jumps()) {
            Optional<Double> quanta = quanta(j);
            if (quanta.isEmpty()) {
                return Optional.empty();
            }
            jumps.add(new Jump(j.bath(), j.re(), j.im(), j.rate(), quanta.get()));
        }
        return Optional.of(new CountedQuanta(model, jumps));
    }

    /** A = Σ α_j a_j has c_p = i c_q, its adjoint c_p = −i c_q. */
    private static Optional<Double> quanta(GaussianJump jump) {
        double lowering = 0;
        double raising = 0;
        double size = 0;
        for (int q = 0; q < jump.re().length; q += 2) {
            lowering += Math.hypot(jump.re()[q + 1] + jump.im()[q], jump.im()[q + 1] - jump.re()[q]);
            raising += Math.hypot(jump.re()[q + 1] - jump.im()[q], jump.im()[q + 1] + jump.re()[q]);
            size += Math.hypot(jump.re()[q], jump.im()[q]);
        }
        if (lowering <= 1e-13 * size) {
            return Optional.of(-1.0);
        }
        return raising <= 1e-13 * size ? Optional.of(1.0) : Optional.empty();
    }

    /** {@return d²λ/ds² at s = 0 where bath i counts with c_i: Σ c_i c_j S_ij}
     *  @param weights c_i by the label of the bath; others do not count */
    public double noise(Map<String, Double> weights) {
        double most = 0;
        for (Jump j : jumps) {
            most = Math.max(most, Math.abs(weights.getOrDefault(j.bath, 0.0)) * (1 + j.rate));
        }
        return SecondDerivative.atZero(s -> generatingFunction(weights, s), STEP / (1 + most));
    }

    /** {@return λ(s)} */
    public double generatingFunction(Map<String, Double> weights, double s) {
        int n = model.drift().length;
        double[][] v = new double[n][n];
        double last = Double.NaN;
        double lambda = 0;
        boolean first = true;
        for (int round = 0; round < ROUNDS && (first || lambda != last); round++) {
            double[][] d = model.diffusion();
            if (!first) {
                for (Jump j : jumps) {
                    d = Matrices.plus(d, tilt(j, v, tilted(j, weights, s)));
                }
            }
            v = Lyapunov.solve(model.drift(), Matrices.symmetric(d), LyapunovOptions.PLAIN)
                    .match(stable -> stable.covariance(), unstable -> new double[n][n]);
            first = false;
            last = lambda;
            lambda = 0;
            for (Jump j : jumps) {
                double[][] a = apply(j, v);
                double norm = 0;
                for (int i = 0; i < n; i++) {
                    norm += j.re[i] * a[0][i] + j.im[i] * a[1][i];
                }
                lambda += tilted(j, weights, s) * norm;
            }
        }
        return lambda;
    }

    private static double tilted(Jump j, Map<String, Double> weights, double s) {
        return j.rate * Math.expm1(s * j.quanta * weights.getOrDefault(j.bath, 0.0));
    }

    /** (V + iΩ/2) c, real and imaginary part. */
    private static double[][] apply(Jump j, double[][] v) {
        double[] re = Matrices.times(v, j.re);
        double[] im = Matrices.times(v, j.im);
        double[] turnedRe = Matrices.omega(j.re);
        double[] turnedIm = Matrices.omega(j.im);
        for (int i = 0; i < re.length; i++) {
            re[i] -= turnedIm[i] / 2;
            im[i] += turnedRe[i] / 2;
        }
        return new double[][] {re, im};
    }

    private static double[][] tilt(Jump j, double[][] v, double weight) {
        double[][] a = apply(j, v);
        int n = v.length;
        double[][] sum = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                sum[i][k] = 2 * weight * (a[0][i] * a[0][k] + a[1][i] * a[1][k]);
            }
        }
        return sum;
    }
}

package org.ladderwork.numeric.gaussian;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.literature.Source;
import org.ladderwork.numeric.dense.Certificate;
import org.ladderwork.numeric.dense.Lyapunov;
import org.ladderwork.numeric.dense.LyapunovOptions;

/**
 * The noise of the quanta that enter a Gaussian system, from the response of its covariance to a counting field.
 *
 * <p>Jumps A_k = c_kᵀr at rates γ_k bring w_k quanta. The generator that counts, L(ρ) + Σ γ_k (e^{s w_k} − 1) A_k ρ A_k†, keeps states Gaussian up to their norm:
 *
 * <pre>   dV/dt = K V + V Kᵀ + D + Σ γ_k (e^{s w_k} − 1) 2 Re(v_k v_k†),   v_k = (V + iΩ/2) c_k        (a Riccati equation)
 *   λ(s)  = Σ γ_k (e^{s w_k} − 1) c_k†(V + iΩ/2) c_k                  at its fixed point,</pre>
 *
 * by Wick's theorem for ⟨A†r_i r_j A⟩. To first order in the field of bath j the fixed point is V + s V_j with one more Lyapunov equation, so that no difference quotient
 * is needed:
 *
 * <pre>   K V_j + V_j Kᵀ + Σ_{k in j} γ_k w_k 2 Re(v_k v_k†) = 0,
 *   S_ij = δ_ij Σ_{k in i} γ_k w_k² c_k†(V + iΩ/2) c_k + Σ_{k in i} γ_k w_k c_k†V_j c_k + Σ_{k in j} γ_k w_k c_k†V_i c_k.</pre>
 */
@Source(key = "esposito2009", at = "Sec. III")
public final class CountedQuanta {
    private static final double ROUNDING = 64 * Math.ulp(1.0);

    private record Jump(String bath, double[] re, double[] im, double rate, double quanta) {}

    /** S_ij. @param error estimated */
    public record Covariance(double value, double error) {}

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

    /**
     * {@return S_ij = ∂²λ/∂s_i ∂s_j at no field}
     *
     * <p>The error is the size of the terms, which may cancel, times what their factors are uncertain by: roundings, and what is proved of the solver's error in V. The
     * bounds on V that allow for every rounding of the data would be a thousand times larger than what is met, since these move all terms together.
     */
    public Covariance covariance(GaussianSteadyState steady, String first, String second) {
        double[][] v = steady.state().covariance();
        double sum = 0;
        double size = 0;
        if (first.equals(second)) {
            for (Jump j : jumps) {
                if (j.bath.equals(first)) {
                    double term = j.rate * j.quanta * j.quanta * norm(j, apply(j, v));
                    sum += term;
                    size += Math.abs(term);
                }
            }
        }
        double[][] ofSecond = response(v, second);
        double[][] ofFirst = first.equals(second) ? ofSecond : response(v, first);
        for (Jump j : jumps) {
            if (j.bath.equals(first)) {
                double[] term = change(j, ofSecond);
                sum += term[0];
                size += term[1];
            }
            if (j.bath.equals(second)) {
                double[] term = change(j, ofFirst);
                sum += term[0];
                size += term[1];
            }
        }
        return new Covariance(sum, size * (ROUNDING + relative(steady.certificate())));
    }

    private static double relative(Certificate certificate) {
        return certificate.match(proved -> proved.relative(), none -> Double.POSITIVE_INFINITY);
    }

    /** V_j: how the covariance answers to the field of a bath. */
    private double[][] response(double[][] v, String bath) {
        int n = v.length;
        double[][] source = new double[n][n];
        for (Jump j : jumps) {
            if (j.bath.equals(bath)) {
                source = Matrices.plus(source, tilt(j, v));
            }
        }
        return Lyapunov.solve(model.drift(), Matrices.symmetric(source), LyapunovOptions.DEFAULT)
                .match(stable -> stable.covariance(), unstable -> new double[n][n]);
    }

    /** γ w c†V_j c, and what it is a sum of by absolute values. */
    private static double[] change(Jump j, double[][] response) {
        double sum = 0;
        double size = 0;
        for (int a = 0; a < response.length; a++) {
            for (int b = 0; b < response.length; b++) {
                double term = j.rate * j.quanta * response[a][b] * (j.re[a] * j.re[b] + j.im[a] * j.im[b]);
                sum += term;
                size += Math.abs(term);
            }
        }
        return new double[] {sum, size};
    }

    private static double norm(Jump j, double[][] applied) {
        double norm = 0;
        for (int i = 0; i < j.re.length; i++) {
            norm += j.re[i] * applied[0][i] + j.im[i] * applied[1][i];
        }
        return norm;
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

    /** γ w 2 Re(v v†) */
    private static double[][] tilt(Jump j, double[][] v) {
        double weight = j.rate * j.quanta;
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

package org.ladderwork.numeric.gaussian;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.algebra.Mode;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.dense.Evolution;
import org.ladderwork.numeric.dense.LyapunovOptions;
import org.ladderwork.numeric.point.ParameterPoint;

/** A Gaussian open system at one point: drift, diffusion, drive, and heat and work as observables (see the package). */
public final class GaussianModel {
    private final List<Mode> modes;
    private final List<String> baths;
    private final QuadraticForm energy;
    private final List<GaussianContact> contacts;
    private final List<GaussianJump> jumps;
    private final boolean microscopic;
    private final ParameterPoint point;
    private final double[][] drift;
    private final double[][] diffusion;
    private final double[] drive;
    private final QuadraticForm size;
    private final SortedMap<String, QuadraticForm> heats = new TreeMap<>();
    private final SortedMap<String, QuadraticForm> works = new TreeMap<>();

    GaussianModel(
            List<Mode> modes,
            List<String> baths,
            QuadraticForm energy,
            List<GaussianContact> contacts,
            List<GaussianJump> jumps,
            Map<String, QuadraticForm> subsystems,
            ParameterPoint point) {
        this.modes = modes;
        this.baths = baths;
        this.energy = energy;
        this.contacts = List.copyOf(contacts);
        this.jumps = List.copyOf(jumps);
        this.microscopic = jumps.isEmpty();
        this.point = point;
        int n = 2 * modes.size();
        double[][] k = Matrices.omega(energy.g());
        double[][] d = new double[n][n];
        double[] f = Matrices.omega(energy.h());
        QuadraticForm exchanged = QuadraticForm.zero(n);
        for (String bath : baths) {
            double[][] bathDrift = new double[n][n];
            double[][] bathDiffusion = new double[n][n];
            double[] bathDrive = new double[n];
            QuadraticForm heat = QuadraticForm.zero(n);
            for (GaussianContact c : contacts) {
                if (c.bath().equals(bath)) {
                    bathDrift = Matrices.plus(bathDrift, c.drift());
                    bathDiffusion = Matrices.plus(bathDiffusion, c.diffusion());
                    heat = heat.plus(c.heat());
                }
            }
            for (GaussianJump j : jumps) {
                if (j.bath().equals(bath)) {
                    bathDrift = Matrices.plus(bathDrift, j.drift());
                    bathDiffusion = Matrices.plus(bathDiffusion, j.diffusion());
                    double[] push = j.drive();
                    for (int i = 0; i < n; i++) {
                        bathDrive[i] += push[i];
                    }
                }
            }
            QuadraticForm own = subsystems.get(bath);
            if (own != null) {
                heat = own.rate(bathDrift, bathDiffusion, bathDrive); // tr[D_i H_Si], by definition
            }
            heats.put(bath, heat);
            QuadraticForm gain = energy.rate(bathDrift, bathDiffusion, bathDrive);
            works.put(bath, gain.plus(heat.times(-1)));
            exchanged = exchanged.plus(gain.absolute()).plus(heat.absolute());
            k = Matrices.plus(k, bathDrift);
            d = Matrices.plus(d, bathDiffusion);
            for (int i = 0; i < n; i++) {
                f[i] += bathDrive[i];
            }
        }
        drift = k;
        diffusion = Matrices.symmetric(d);
        drive = f;
        size = exchanged;
    }

    /** {@return the model at one point} @throws IllegalArgumentException as {@link GaussianForm#of} and {@link GaussianForm#at} */
    public static GaussianModel of(OpenSystem system, ParameterPoint point) {
        return GaussianForm.of(system).at(point);
    }

    /** {@return the oscillators in the order of the quadratures} */
    public List<Mode> modes() {
        return modes;
    }

    /** {@return the labels of the baths, in the order of the model} */
    public List<String> baths() {
        return baths;
    }

    /** {@return K, 2N × 2N} */
    public double[][] drift() {
        return drift;
    }

    /** {@return D, 2N × 2N} */
    public double[][] diffusion() {
        return diffusion;
    }

    /** {@return d = ΩH's linear part, and what displaced jump operators add} */
    public double[] drive() {
        return drive;
    }

    /** {@return H_S} */
    public QuadraticForm energy() {
        return energy;
    }

    /** {@return the collisions, in the order of the model} */
    public List<GaussianContact> contacts() {
        return contacts;
    }

    List<GaussianJump> jumps() {
        return jumps;
    }

    /** {@return whether every bath is made of collisions} */
    public boolean isMicroscopic() {
        return microscopic;
    }

    public ParameterPoint point() {
        return point;
    }

    /** {@return Q̇ of each bath as an observable of the system; positive into the system} */
    public SortedMap<String, QuadraticForm> heats() {
        return Collections.unmodifiableSortedMap(heats);
    }

    /** {@return Ẇ of each bath: the energy that switching its coupling on and off gives to system and ancillas} */
    public SortedMap<String, QuadraticForm> works() {
        return Collections.unmodifiableSortedMap(works);
    }

    /** {@return Ẇ = Σ Ẇ_i as an observable of the system; positive on the system} */
    public QuadraticForm work() {
        QuadraticForm sum = QuadraticForm.zero(drive.length);
        for (QuadraticForm w : works.values()) {
            sum = sum.plus(w);
        }
        return sum;
    }

    /** {@return what {@link #work} is a difference of, by absolute values: the measure of its rounding} */
    public QuadraticForm exchanged() {
        return size;
    }

    /** {@return dH_S/dt as an observable of the system, from the whole drift and diffusion} */
    public QuadraticForm energyRate() {
        return energy.rate(drift, diffusion, drive);
    }

    /** {@return the steady state, or the eigenvalue that forbids one} */
    public GaussianOutcome steady(LyapunovOptions options) {
        return GaussianSteadyState.of(this, options);
    }

    /** {@return the steady state, with a proved error bound} */
    public GaussianOutcome steady() {
        return steady(LyapunovOptions.DEFAULT);
    }

    /** {@return the equations for ⟨a_j†a_i⟩ alone, where the number of quanta is conserved} */
    public Optional<ConservingForm> conserving() {
        return ConservingForm.of(this);
    }

    /** {@return the state at time t} @param t not negative */
    public PhaseSpaceState evolved(PhaseSpaceState start, double t) {
        double[] end = new double[drive.length];
        double[][] affine = Evolution.propagator(augmented(), new double[end.length + 1][end.length + 1], t)
                .map();
        for (int i = 0; i < end.length; i++) {
            end[i] = affine[i][end.length];
            for (int j = 0; j < end.length; j++) {
                end[i] += affine[i][j] * start.mean()[j];
            }
        }
        return new PhaseSpaceState(end, Evolution.covariance(drift, diffusion, start.covariance(), t));
    }

    /** (K d; 0 0): d/dt of (r̄, 1). */
    private double[][] augmented() {
        int n = drive.length;
        double[][] a = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            System.arraycopy(drift[i], 0, a[i], 0, n);
            a[i][n] = drive[i];
        }
        return a;
    }
}

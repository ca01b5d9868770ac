package org.ladderwork.numeric.gaussian;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.GaussianState;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.JumpRate;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.point.CompiledScalars;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/**
 * A model seen to be Gaussian, compiled: {@link #at} costs only double arithmetic. Any number of threads may use it.
 */
public final class GaussianForm {
    private record Pair(int coefficient, Ladder system, Ladder ancilla) {}

    private record Contact(
            String bath,
            List<Mode> ancillas,
            List<Pair> coupling,
            QuadraticTemplate energy,
            int[] n,
            int[] m,
            int inverseTemperature) {}

    private record Linear(int coefficient, List<Ladder> ladder) {}

    private record Jump(String bath, List<Linear> terms, int rate) {}

    private final OpenSystem system;
    private final List<Mode> modes;
    private final QuadraticTemplate hamiltonian;
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Jump> jumps = new ArrayList<>();
    private final Map<String, QuadraticTemplate> subsystems = new TreeMap<>();
    private final CompiledScalars coefficients;
    private final CompiledScalars temperatures;

    private GaussianForm(OpenSystem system) {
        this.system = system;
        modes = system.modes();
        for (Mode mode : modes) {
            if (!(mode.kind() instanceof Boson)) {
                throw new IllegalArgumentException(
                        "'" + mode + "' is a " + mode.kind().word() + ", not an oscillator");
            }
        }
        ScalarPool pool = new ScalarPool();
        List<Scalar> betas = new ArrayList<>();
        hamiltonian = QuadraticTemplate.of(system.hamiltonian(), "the Hamiltonian", modes, pool);
        for (Bath bath : system.baths()) {
            bath.match(
                    microscopic -> {
                        microscopic.collisions().forEach(c -> contacts.add(contact(bath.name(), c, pool, betas)));
                        return true;
                    },
                    rates -> {
                        rates.jumps().forEach(j -> jumps.add(jump(bath.name(), j, pool)));
                        subsystems.put(
                                bath.name(),
                                QuadraticTemplate.of(
                                        bath.subsystem().hamiltonian(),
                                        bath.subsystem().name(),
                                        modes,
                                        pool));
                        return true;
                    });
        }
        coefficients = pool.compiled();
        temperatures = CompiledScalars.of(betas);
    }

    /** {@return the form of this model} @throws IllegalArgumentException if it is not Gaussian; the message says why */
    public static GaussianForm of(OpenSystem system) {
        return new GaussianForm(system);
    }

    /** {@return why this model is not Gaussian, one clause; empty if it is} */
    public static Optional<String> obstacle(OpenSystem system) {
        try {
            of(system);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    public OpenSystem system() {
        return system;
    }

    private Contact contact(String bath, Collision c, ScalarPool pool, List<Scalar> betas) {
        List<Pair> pairs = new ArrayList<>();
        List<Mode> joint = new ArrayList<>(modes);
        joint.addAll(c.ancillas());
        c.coupling().terms().forEach((monomial, coefficient) -> {
            List<Ladder> product = Ladder.of(monomial, joint);
            List<Ladder> inside =
                    product.stream().filter(l -> l.mode() < modes.size()).toList();
            List<Ladder> outside =
                    product.stream().filter(l -> l.mode() >= modes.size()).toList();
            if (inside.size() != 1 || outside.size() != 1) {
                throw new IllegalArgumentException("the coupling of bath " + bath + " has the term " + monomial
                        + ", which is not one ladder operator of the system times one of the ancilla");
            }
            Ladder ancilla = outside.get(0);
            pairs.add(new Pair(
                    pool.add(coefficient), inside.get(0), new Ladder(ancilla.mode() - modes.size(), ancilla.dagger())));
        });
        int size = c.ancillas().size();
        int[] n = new int[size];
        int[] m = new int[size];
        for (int k = 0; k < size; k++) {
            Mode mode = c.ancillas().get(k);
            LocalState state = c.state().states().get(mode);
            if (!(state instanceof GaussianState gaussian)) {
                throw new IllegalArgumentException(
                        "the state " + state + " of the ancilla '" + mode + "' is not Gaussian");
            }
            if (!gaussian.alpha().isZero()) {
                throw new IllegalArgumentException("the ancilla '" + mode + "' is displaced by " + gaussian.alpha()
                        + ": the mean of the coupling does not vanish and there is no limit tau -> 0");
            }
            n[k] = pool.add(gaussian.n());
            m[k] = pool.add(gaussian.m());
        }
        QuadraticTemplate energy = QuadraticTemplate.of(
                c.hamiltonian(), "the Hamiltonian of the ancilla of bath " + bath, c.ancillas(), pool);
        if (c.hamiltonian().terms().keySet().stream().anyMatch(t -> t.degree() == 1)) {
            throw new IllegalArgumentException("the Hamiltonian of the ancilla of bath " + bath
                    + " has a linear term; the heat has no limit tau -> 0 then");
        }
        int beta = -1;
        if (c.thermal() && c.inverseTemperature().isPresent()) {
            beta = betas.size();
            betas.add(c.inverseTemperature().get());
        }
        return new Contact(bath, c.ancillas(), pairs, energy, n, m, beta);
    }

    private Jump jump(String bath, JumpRate j, ScalarPool pool) {
        List<Linear> terms = new ArrayList<>();
        j.jump().terms().forEach((monomial, c) -> {
            if (monomial.degree() > 1) {
                throw new IllegalArgumentException("the jump operator " + j.jump() + " of bath " + bath
                        + " is not linear in the ladder operators");
            }
            terms.add(new Linear(pool.add(c), Ladder.of(monomial, modes)));
        });
        return new Jump(bath, terms, pool.add(j.rate()));
    }

    /**
     * {@return the model at one point}
     *
     * @throws IllegalArgumentException if a parameter has no value, a coefficient is not finite, a rate or an occupation is negative, or a
     *     squeezing is more than a state allows
     */
    public GaussianModel at(ParameterPoint point) {
        Complex[] values = coefficients.evaluate(point);
        Complex[] betas = temperatures.evaluateLoosely(point);
        List<GaussianContact> numericContacts = new ArrayList<>();
        for (Contact c : contacts) {
            double[][] coupling = new double[2 * modes.size()][2 * c.ancillas.size()];
            for (Pair p : c.coupling) {
                QuadraticTemplate.bilinear(coupling, values[p.coefficient], p.system, p.ancilla);
            }
            numericContacts.add(new GaussianContact(
                    c.bath,
                    coupling,
                    ancilla(c, values),
                    c.energy.at(values),
                    c.inverseTemperature < 0 ? Double.NaN : betas[c.inverseTemperature].re()));
        }
        List<GaussianJump> numericJumps = new ArrayList<>();
        jumps.forEach(j -> numericJumps.add(numeric(j, values)));
        Map<String, QuadraticForm> energies = new TreeMap<>();
        subsystems.forEach((bath, h) -> energies.put(bath, h.at(values)));
        return new GaussianModel(
                modes,
                system.baths().stream().map(Bath::name).toList(),
                hamiltonian.at(values),
                numericContacts,
                numericJumps,
                energies,
                point);
    }

    private static PhaseSpaceState ancilla(Contact c, Complex[] values) {
        int size = c.ancillas.size();
        double[][] v = new double[2 * size][2 * size];
        for (int k = 0; k < size; k++) {
            double n = values[c.n[k]].re();
            Complex m = values[c.m[k]];
            if (n < 0) {
                throw new IllegalArgumentException("the occupation of '" + c.ancillas.get(k) + "' in bath " + c.bath
                        + " is " + n + ", below zero; a negative temperature?");
            }
            if (m.abs() * m.abs() > n * (n + 1) * (1 + 1e-12)) {
                throw new IllegalArgumentException("the squeezing |<b^2>| = " + m.abs() + " of bath " + c.bath
                        + " is more than the occupation " + n + " allows: |<b^2>|^2 <= n (n + 1)");
            }
            v[2 * k][2 * k] = n + 0.5 + m.re();
            v[2 * k + 1][2 * k + 1] = n + 0.5 - m.re();
            v[2 * k][2 * k + 1] = m.im();
            v[2 * k + 1][2 * k] = m.im();
        }
        return new PhaseSpaceState(new double[2 * size], v);
    }

    private GaussianJump numeric(Jump j, Complex[] values) {
        double[] re = new double[2 * modes.size()];
        double[] im = new double[re.length];
        Complex offset = Complex.ZERO;
        double rate = values[j.rate].re();
        if (rate < 0) {
            throw new IllegalArgumentException("a rate of bath " + j.bath + " is " + rate + ", below zero");
        }
        for (Linear t : j.terms) {
            Complex c = values[t.coefficient];
            if (t.ladder.isEmpty()) {
                offset = offset.plus(c);
            } else {
                Ladder x = t.ladder.get(0);
                re[2 * x.mode()] += c.re() * Ladder.ROOT_HALF;
                im[2 * x.mode()] += c.im() * Ladder.ROOT_HALF;
                re[2 * x.mode() + 1] -= c.im() * x.imaginary();
                im[2 * x.mode() + 1] += c.re() * x.imaginary();
            }
        }
        return new GaussianJump(j.bath, re, im, offset, rate);
    }
}

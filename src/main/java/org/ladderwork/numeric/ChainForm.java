package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.GaussianState;
import org.ladderwork.algebra.LocalElement;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.chain.Chain;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/**
 * A model seen to be a chain: oscillators in the order of their declaration, H = Σ ω_j a_j†a_j + Σ (h_j a_j†a_{j+1} + h.c.), and baths of thermal
 * ancillas, V = g a_s†b + h.c., each at one site (Sec. IV.B of New J. Phys. 20, 113024 with η = 0).
 */
public final class ChainForm {
    private static final LocalElement CREATOR = new LocalElement(1, 0);
    private static final LocalElement ANNIHILATOR = new LocalElement(0, 1);
    private static final LocalElement NUMBER = new LocalElement(1, 1);

    private record Term(int site, boolean bond, Scalar coefficient) {}

    private record Contact(
            String bath, int site, Scalar coupling, Scalar occupation, Scalar frequency, Optional<Scalar> beta) {}

    private final List<Mode> modes;
    private final Map<Mode, Integer> sites = new HashMap<>(); // looked up only
    private final List<Term> terms = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();

    private ChainForm(OpenSystem system) {
        modes = system.modes();
        for (int j = 0; j < modes.size(); j++) {
            require(modes.get(j).kind() instanceof Boson, "'" + modes.get(j) + "' is no oscillator");
            sites.put(modes.get(j), j);
        }
        system.subsystems().forEach(s -> read(s.hamiltonian()));
        read(system.interaction());
        for (Bath bath : system.baths()) {
            bath.match(
                    m -> {
                        m.collisions().forEach(c -> contacts.add(contact(bath.name(), c)));
                        return true;
                    },
                    rates -> {
                        throw new IllegalArgumentException("bath " + bath.name() + " is given by its rates alone");
                    });
        }
    }

    /** {@return the chain} @throws IllegalArgumentException if the model is none; the message says why */
    public static ChainForm of(OpenSystem system) {
        return new ChainForm(system);
    }

    /** {@return why this model is no chain, one clause; empty if it is one} */
    public static Optional<String> obstacle(OpenSystem system) {
        try {
            of(system);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private void read(Operator hamiltonian) {
        hamiltonian.terms().forEach((monomial, c) -> {
            if (monomial.isIdentity()) {
                return;
            }
            List<Factor> f = monomial.factors();
            if (f.size() == 1 && f.get(0).element().equals(NUMBER)) {
                terms.add(new Term(site(f.get(0)), false, c));
                return;
            }
            require(f.size() == 2, monomial + " in the Hamiltonian is neither an energy of a site nor a bond");
            boolean first =
                    f.get(0).element().equals(CREATOR) && f.get(1).element().equals(ANNIHILATOR);
            boolean second =
                    f.get(1).element().equals(CREATOR) && f.get(0).element().equals(ANNIHILATOR);
            require(first || second, monomial + " in the Hamiltonian does not conserve the number of quanta");
            int row = site(f.get(first ? 0 : 1));
            int column = site(f.get(first ? 1 : 0));
            require(Math.abs(row - column) == 1, monomial + " joins sites that are no neighbours");
            if (column == row + 1) { // the other one is its adjoint
                terms.add(new Term(row, true, c));
            }
        });
    }

    private int site(Factor f) {
        Integer site = sites.get(f.mode());
        require(site != null, "'" + f.mode() + "' is no site");
        return site == null ? -1 : site;
    }

    private Contact contact(String bath, Collision c) {
        String where = "the ancilla of bath " + bath;
        require(c.ancillas().size() == 1, where + " has several modes");
        Mode b = c.ancillas().get(0);
        LocalState state = c.state().states().get(b);
        if (!(state instanceof GaussianState thermal)) {
            throw new IllegalArgumentException(where + " is in the state " + state);
        }
        require(thermal.m().isZero() && thermal.alpha().isZero(), where + " is squeezed or displaced");
        Scalar frequency = Scalar.ZERO;
        for (Map.Entry<Monomial, Scalar> t : c.hamiltonian().terms().entrySet()) {
            boolean number = t.getKey().isIdentity() || t.getKey().factors().equals(List.of(new Factor(b, NUMBER)));
            require(number, where + " has the energy " + c.hamiltonian());
            frequency = t.getKey().isIdentity() ? frequency : t.getValue();
        }
        int site = -1;
        Scalar coupling = Scalar.ZERO;
        for (Map.Entry<Monomial, Scalar> t : c.coupling().terms().entrySet()) {
            List<Factor> f = t.getKey().factors();
            require(f.size() == 2, "the coupling of bath " + bath + " is not an exchange of quanta");
            Factor system = f.get(0).mode().equals(b) ? f.get(1) : f.get(0);
            Factor ancilla = f.get(0).mode().equals(b) ? f.get(0) : f.get(1);
            boolean emits =
                    system.element().equals(ANNIHILATOR) && ancilla.element().equals(CREATOR);
            boolean absorbs =
                    system.element().equals(CREATOR) && ancilla.element().equals(ANNIHILATOR);
            require(emits || absorbs, "the coupling of bath " + bath + " is not an exchange of quanta");
            require(site < 0 || site == site(system), "bath " + bath + " couples to several sites at once");
            site = site(system);
            coupling = absorbs ? t.getValue() : coupling;
        }
        require(site >= 0, "bath " + bath + " is not coupled");
        Optional<Scalar> beta = c.thermal() ? c.inverseTemperature() : Optional.empty();
        return new Contact(bath, site, coupling, thermal.n(), frequency, beta);
    }

    /** {@return N} */
    public int size() {
        return modes.size();
    }

    /** {@return the number of this oscillator along the chain, from 0; empty if it is none} */
    Optional<Integer> site(Mode mode) {
        return Optional.ofNullable(sites.get(mode));
    }

    /**
     * {@return the chain at a point}
     *
     * @throws IllegalArgumentException if a parameter has no value, or an occupation is negative
     */
    public ChainModel at(ParameterPoint point) {
        int n = modes.size();
        double[] energies = new double[n];
        double[] re = new double[n - 1];
        double[] im = new double[n - 1];
        Map<Scalar, Complex> known = new HashMap<>(); // looked up only
        for (Term t : terms) {
            Complex c = known.computeIfAbsent(t.coefficient(), point::evaluate);
            if (t.bond()) {
                re[t.site()] += c.re();
                im[t.site()] += c.im();
            } else {
                energies[t.site()] += c.re();
            }
        }
        double[] damping = new double[n];
        List<ChainModel.Contact> numbers = new ArrayList<>();
        for (Contact c : contacts) {
            Complex g = point.evaluate(c.coupling());
            double rate = g.re() * g.re() + g.im() * g.im();
            double occupation = point.evaluate(c.occupation()).re();
            require(
                    occupation >= 0,
                    "the occupation of bath " + c.bath() + " is " + occupation
                            + ", below zero; a negative temperature?");
            damping[c.site()] += rate;
            numbers.add(new ChainModel.Contact(
                    c.bath(),
                    c.site(),
                    rate,
                    occupation,
                    point.evaluate(c.frequency()).re(),
                    c.beta().map(b -> beta(point, b)).orElse(OptionalDouble.empty())));
        }
        return new ChainModel(new Chain(energies, re, im, damping), numbers);
    }

    /** The temperature of an ancilla that was given by its occupation may have no name. */
    private static OptionalDouble beta(ParameterPoint point, Scalar beta) {
        try {
            double value = point.evaluate(beta).re();
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (IllegalArgumentException unnamed) {
            return OptionalDouble.empty();
        }
    }
}

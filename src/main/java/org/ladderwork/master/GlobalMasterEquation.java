package org.ladderwork.master;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Eigenoperators;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.literature.Source;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.JumpRate;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * The global (secular) master equation of the same system in contact with baths of the same temperatures that never stop to interact with it.
 *
 * <p>The jump operator L of each contact is split into eigenoperators of the whole Hamiltonian, L = Σ_Ω L(Ω), [H_S, L(Ω)] = −Ω L(Ω); in second order of the
 * coupling, Markov and secular,
 *
 * <p>dρ/dt = −i[H_S, ρ] + Σ_i Σ_{Ω &gt; 0} γ_i ((1 ± n_i(Ω)) L[L_i(Ω)] + n_i(Ω) L[L_i(Ω)†]).
 *
 * <p>What is taken over from the local model: L, the rate γ (a spectral density that does not depend on the frequency), the temperature, the statistics of the ancilla. What is
 * assumed: each transition frequency is positive, and different ones differ by much more than γ (stated in {@link #assumptions}). The Lamb shift is left out.
 *
 * <p>Each contact then has the Gibbs state e^{−β_i H_S}/Z of the whole Hamiltonian for a fixed point, because γ⁺/γ⁻ = e^{−β_i Ω} and [H_S, L(Ω)] = −Ω L(Ω): no work, and the
 * second law by Spohn's inequality. The occupations n_i(Ω) are symbols here, so that everything stays algebraic; {@link #occupations} says what they stand for.
 *
 * @param system the same system, each bath given by its jump operators and rates, in contact with all of H_S
 * @param transitions in the order of the baths, frequencies ascending at weak interaction
 * @param frequencies the Ω that occur, each once, ascending at weak interaction
 * @param assumptions what was used
 */
@Source(key = "breuer2002", at = "Sec. 3.3")
@Source(key = "spohn1978")
public record GlobalMasterEquation(
        OpenSystem system, List<Transition> transitions, List<Scalar> frequencies, List<Assumption> assumptions) {
    public GlobalMasterEquation {
        transitions = List.copyOf(transitions);
        frequencies = List.copyOf(frequencies);
        assumptions = List.copyOf(assumptions);
    }

    /** A contact of the local model. */
    private record Contact(String bath, Operator jump, Scalar rate, boolean bosonic, Scalar beta) {}

    /**
     * {@return the global counterpart of a local model}
     *
     * @throws IllegalArgumentException if there is none or it is not found exactly; the message says why
     */
    public static GlobalMasterEquation of(MasterEquation local) {
        OpenSystem system = local.system();
        Operator h = system.hamiltonian();
        WeakInteraction weak = WeakInteraction.of(system);
        Map<Contact, Map<Scalar, Operator>> parts = new LinkedHashMap<>();
        TreeMap<Double, Scalar> byValue = new TreeMap<>();
        for (BathGenerator bath : local.baths()) {
            for (Contact contact : contacts(bath)) {
                Map<Scalar, Operator> lowering = lowering(system.field(), h, contact, weak);
                lowering.keySet().forEach(omega -> place(byValue, weak.value(omega), omega));
                parts.put(contact, lowering);
            }
        }
        List<Scalar> frequencies = List.copyOf(byValue.values());
        List<Transition> transitions = new ArrayList<>();
        for (Map.Entry<Contact, Map<Scalar, Operator>> part : parts.entrySet()) {
            Contact c = part.getKey();
            for (int k = 0; k < frequencies.size(); k++) {
                Operator a = part.getValue().get(frequencies.get(k));
                if (a != null) {
                    Symbol n = occupation(system.field(), c, k + 1);
                    transitions.add(new Transition(c.bath, a, c.rate, frequencies.get(k), n, c.bosonic, c.beta));
                }
            }
        }
        return new GlobalMasterEquation(
                system(system, transitions), transitions, frequencies, assumptions(system, frequencies));
    }

    private static void place(TreeMap<Double, Scalar> byValue, double value, Scalar omega) {
        double at = value;
        for (Scalar there = byValue.putIfAbsent(at, omega);
                there != null && !omega.equals(there);
                there = byValue.putIfAbsent(at, omega)) {
            at = Math.nextUp(at);
        }
    }

    private static List<Contact> contacts(BathGenerator bath) {
        String name = bath.bath().name();
        if (bath.derivations().isEmpty()) {
            throw new IllegalArgumentException(
                    "bath " + name
                            + " is known by its rates only: its temperature and statistics are not known, and so not its rates at other frequencies");
        }
        List<Contact> contacts = new ArrayList<>();
        for (int k = 0; k < bath.derivations().size(); k++) {
            CollisionDerivation d = bath.derivations().get(k);
            Collision c = d.collision();
            if (c.inverseTemperature().isEmpty() || !c.thermal()) {
                throw new IllegalArgumentException("the ancillas of bath " + name + " are not thermal");
            }
            if (!bath.balances().get(k).isLocal()) {
                throw new IllegalArgumentException(
                        "the ancillas of bath " + name
                                + " are not resonant with their subsystem: H_S is not the energy of a system at rest (a rotating frame?)");
            }
            Mode ancilla = c.ancillas().get(0);
            boolean two = ancilla.kind().dimension().orElse(0) == 2;
            if (c.ancillas().size() != 1 || !(two || ancilla.kind() instanceof Boson)) {
                throw new IllegalArgumentException(
                        "the ancilla of bath " + name + " is neither an oscillator nor a two-level system");
            }
            contacts.add(contact(name, d, !two));
        }
        return contacts;
    }

    /** γ⁻ − γ⁺ of an oscillator, γ⁻ + γ⁺ of two levels, with the jump operator that lowers. */
    private static Contact contact(String bath, CollisionDerivation d, boolean bosonic) {
        for (Dissipator down : d.dissipators()) {
            Optional<Scalar> up = d.dissipators().stream()
                    .filter(x -> x.a().equals(down.a().adjoint()) && x.isLindblad())
                    .map(Dissipator::rate)
                    .findFirst();
            if (down.isLindblad() && up.isPresent()) {
                Scalar gamma =
                        bosonic ? down.rate().minus(up.get()) : down.rate().plus(up.get());
                boolean lowers =
                        d.correlations().stream().anyMatch(k -> proportional(k.a(), down.a()) && raises(k.ancillaA()));
                if (lowers && !gamma.isZero()) {
                    return new Contact(
                            bath,
                            down.a(),
                            gamma,
                            bosonic,
                            d.collision().inverseTemperature().orElseThrow());
                }
            }
        }
        throw new IllegalArgumentException(
                "the contact of bath " + bath + " is not of the form L' b + L b' with one jump operator");
    }

    private static boolean raises(Operator ancilla) {
        return ancilla.equals(Operator.creator(ancilla.modes().first()));
    }

    private static boolean proportional(Operator s, Operator l) {
        return s.equals(l.times(s.coefficient(l.terms().firstKey())));
    }

    /** L(Ω) with Ω > 0; where L has parts that raise the energy too (pairing), those of L + L†, whose bath then couples to that. */
    private static Map<Scalar, Operator> lowering(
            ScalarField field, Operator h, Contact contact, WeakInteraction weak) {
        Map<Scalar, Operator> parts = Eigenoperators.of(field, h, contact.jump).components();
        if (parts.keySet().stream().anyMatch(omega -> weak.value(omega) < 0)) {
            parts = Eigenoperators.of(field, h, contact.jump.plus(contact.jump.adjoint()))
                    .components();
        }
        Map<Scalar, Operator> lowering = new LinkedHashMap<>();
        for (Map.Entry<Scalar, Operator> part : parts.entrySet()) {
            if (part.getKey().isZero()) {
                throw new IllegalArgumentException(
                        "the contact of bath " + contact.bath
                                + " has a part that commutes with H_S; its rate at frequency zero is not defined by a flat spectral density");
            }
            if (weak.value(part.getKey()) > 0) {
                lowering.put(part.getKey(), part.getValue());
            }
        }
        return lowering;
    }

    /** n_i(Ω_k) as a symbol with a name that reads well and is not taken. */
    private static Symbol occupation(ScalarField field, Contact c, int k) {
        String name = "n_" + c.bath + (c.bath.matches("\\d+") ? "" : "_") + k;
        while (field.symbol(name).isPresent()) {
            name = name + "g";
        }
        Symbol n = field.positive(name);
        if (!c.bosonic) {
            field.assumePositive(Scalar.ONE.minus(Scalar.of(n)));
        }
        return n;
    }

    private static OpenSystem system(OpenSystem local, List<Transition> transitions) {
        Subsystem whole = new Subsystem("H_S", local.hamiltonian());
        List<Bath> baths = new ArrayList<>();
        for (Bath b : local.baths()) {
            List<JumpRate> jumps = new ArrayList<>();
            for (Transition t : transitions) {
                if (t.bath().equals(b.name())) {
                    jumps.add(new JumpRate(t.operator(), t.down()));
                    jumps.add(new JumpRate(t.operator().adjoint(), t.up()));
                }
            }
            baths.add(new Bath.Rates(b.name(), whole, jumps));
        }
        return new OpenSystem(
                local.title() + ", global master equation",
                local.source(),
                local.field(),
                local.modes(),
                List.of(whole),
                Operator.ZERO,
                baths);
    }

    private static List<Assumption> assumptions(OpenSystem system, List<Scalar> frequencies) {
        List<Assumption> list = new ArrayList<>();
        list.add(Assumption.holds(
                "Born and Markov", "second order in the coupling, baths without memory; the Lamb shift is left out"));
        list.add(Assumption.holds(
                "flat spectral density", "the rate of a contact is the same at every transition frequency"));
        for (Scalar omega : frequencies) {
            if (!Positivity.isManifest(omega)) {
                list.add(Assumption.holds("transition frequency positive", omega + " > 0"));
            }
        }
        TreeSet<Scalar> gaps = new TreeSet<>();
        for (int j = 0; j < frequencies.size(); j++) {
            for (int k = j + 1; k < frequencies.size(); k++) {
                gaps.add(frequencies.get(k).minus(frequencies.get(j)));
            }
        }
        for (Scalar gap : gaps) {
            list.add(Assumption.holds("secular", "|" + gap + "| is much larger than the rates"));
        }
        return list;
    }

    /**
     * {@return what the symbols of the occupations stand for, where the field has e^{βΩ}} Exponentials of square roots are not in it; those symbols stay.
     */
    public Map<Symbol, Scalar> occupations() {
        Map<Symbol, Scalar> values = new TreeMap<>();
        for (Transition t : transitions) {
            try {
                Scalar e = system.field().exp(t.inverseTemperature().times(t.frequency()));
                values.put(t.occupation(), (t.bosonic() ? e.minus(Scalar.ONE) : e.plus(Scalar.ONE)).inverse());
            } catch (ArithmeticException beyond) {
                return Map.of(); // all of them or none: a mixture would not be recognised as equal
            }
        }
        return values;
    }

    /** {@return n_i(Ω) as a symbol} @param bath i @param frequency Ω, one of the transition frequencies of this contact */
    public Optional<Symbol> occupation(String bath, Scalar frequency) {
        return transitions.stream()
                .filter(t -> t.bath().equals(bath) && t.frequency().equals(frequency))
                .map(Transition::occupation)
                .findFirst();
    }
}

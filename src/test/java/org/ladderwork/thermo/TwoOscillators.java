package org.ladderwork.thermo;

import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.AncillaKind;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.model.ThermalContact;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** The model of Sec. II and of Sec. IV.A, for tests: two oscillators, hopping ε, pairing η, a bath each. */
public final class TwoOscillators {
    public final ScalarField field = new ScalarField();
    public final Scalar w1 = Scalar.of(field.positive("omega_1"));
    public final Scalar w2 = Scalar.of(field.positive("omega_2"));
    public final Scalar gamma = Scalar.of(field.positive("gamma"));
    public final Scalar n1 = Scalar.of(field.positive("n_1"));
    public final Scalar n2 = Scalar.of(field.positive("n_2"));
    public final Scalar epsilon = Scalar.of(field.real("epsilon"));
    public final Scalar eta = Scalar.of(field.real("eta"));
    public final Scalar nu = Scalar.of(field.positive("nu"));
    public final Mode m1 = Mode.boson("a_1", 0);
    public final Mode m2 = Mode.boson("a_2", 1);
    public final Operator a1 = Operator.annihilator(m1);
    public final Operator a2 = Operator.annihilator(m2);
    public final OpenSystem system;

    /** @param pairing whether η ≠ 0 @param resonant whether the first ancilla has the frequency ω₁; else ν */
    public TwoOscillators(boolean pairing, boolean resonant) {
        Subsystem s1 = new Subsystem(
                "H_1", a1.adjoint().times(a1).plus(Operator.of(Scalar.of(1, 2))).times(w1));
        Subsystem s2 = new Subsystem(
                "H_2", a2.adjoint().times(a2).plus(Operator.of(Scalar.of(1, 2))).times(w2));
        Operator hop = a1.adjoint().times(a2).times(epsilon);
        Operator hi = hop.plus(hop.adjoint());
        if (pairing) {
            Operator pair = a1.times(a2).times(eta);
            hi = hi.plus(pair).plus(pair.adjoint());
        }
        Bath b1 = bath("1", s1, a1, n1, resonant ? Optional.empty() : Optional.of(nu), 10);
        Bath b2 = bath("2", s2, a2, n2, Optional.empty(), 11);
        system = new OpenSystem("two oscillators", "", field, List.of(m1, m2), List.of(s1, s2), hi, List.of(b1, b2));
    }

    private Bath bath(String name, Subsystem s, Operator l, Scalar n, Optional<Scalar> frequency, int order) {
        ThermalContact contact = new ThermalContact(
                l, gamma, Optional.of(n), Optional.empty(), frequency, Optional.<AncillaKind>empty(), Optional.empty());
        return new Bath.Microscopic(name, s, contact.collisions(field, s, name, order));
    }
}

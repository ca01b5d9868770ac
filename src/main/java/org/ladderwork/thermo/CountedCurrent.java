package org.ladderwork.thermo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Eigenoperators;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.literature.Source;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.CollisionDerivation;
import org.ladderwork.master.Dissipator;
import org.ladderwork.model.Collision;
import org.ladderwork.scalar.Scalar;

/**
 * What is counted at one bath, jump by jump: the terms κ S_a ρ S_b of its dissipator, each with what it brings into the system.
 *
 * <p>An ancilla is measured before and after its collision. If it arrives without coherences between its levels, the term of S_a E_a, S_b E_b contributes only where E_a
 * and E_b undo each other, and E_a takes a definite amount w from the ancilla: energy ω with [H_E, E_a] = −ω E_a, or a number of quanta, the degree in annihilators
 * less that in creators (levels descended, for finite ancillas). The generator that counts is
 *
 * <p>L_χ(ρ) = L(ρ) + Σ (e^{iχw} − 1) κ S_a ρ S_b.
 *
 * <p>For a bath that is given by rates, the jump itself is counted: a jump with A brings −ω, [H_Si, A] = −ω A, or minus the quanta that A removes. Units: quanta, or ħ = 1 energy.
 *
 * @param bath the label of the bath
 * @param unit what is counted
 * @param jumps the terms that count; those with w = 0 are left out
 */
@Source(key = "esposito2009", at = "Sec. III")
public record CountedCurrent(String bath, Unit unit, List<Jump> jumps) {
    /** Quanta, or their energy. */
    public enum Unit {
        QUANTA,
        ENERGY
    }

    /** κ S_a ρ S_b, which brings w into the system. */
    public record Jump(Operator a, Operator b, Scalar kappa, Scalar w) {}

    /** A current, or the reason why nothing can be counted. @param current empty if there is a reason */
    public record Counted(Optional<CountedCurrent> current, String reason) {}

    public CountedCurrent {
        jumps = List.copyOf(jumps);
    }

    /** {@return what is counted at this bath, or why nothing can be} */
    public static Counted of(BathGenerator bath, Unit unit) {
        List<Jump> jumps = new ArrayList<>();
        String name = bath.bath().name();
        for (CollisionDerivation d : bath.derivations()) {
            for (CollisionDerivation.Correlation k : d.correlations()) {
                Optional<Scalar> w = taken(d.collision(), k.ancillaA(), unit);
                Optional<Scalar> back = taken(d.collision(), k.ancillaB(), unit);
                if (w.isEmpty() || back.isEmpty()) {
                    return none("the coupling of bath " + name
                            + " contains an operator of the ancilla that takes no definite amount from it");
                }
                if (!w.get().plus(back.get()).isZero()) {
                    return none(
                            "the ancillas of bath " + name
                                    + " arrive in a superposition of their levels, so what a single one of them exchanges is not defined");
                }
                add(jumps, new Jump(k.a(), k.b(), k.kappa(), w.get()));
            }
        }
        if (bath.derivations().isEmpty()) {
            for (Dissipator d : bath.dissipators()) {
                Optional<Scalar> w = unit == Unit.ENERGY
                        ? Eigenoperators.frequency(bath.bath().subsystem().hamiltonian(), d.a())
                        : quanta(d.a());
                if (w.isEmpty()) {
                    return none("the jump operator " + d.a() + " of bath " + name + " exchanges no definite amount");
                }
                add(jumps, new Jump(d.a(), d.b().adjoint(), d.rate(), w.get().negated()));
            }
        }
        return new Counted(Optional.of(new CountedCurrent(name, unit, jumps)), "");
    }

    private static void add(List<Jump> jumps, Jump jump) {
        if (!jump.w.isZero()) {
            jumps.add(jump);
        }
    }

    private static Counted none(String reason) {
        return new Counted(Optional.empty(), reason);
    }

    private static Optional<Scalar> taken(Collision collision, Operator e, Unit unit) {
        return unit == Unit.ENERGY ? Eigenoperators.frequency(collision.hamiltonian(), e) : quanta(e);
    }

    /** By how many quanta an operator lowers, if all its terms agree. */
    private static Optional<Scalar> quanta(Operator e) {
        Optional<Scalar> common = Optional.empty();
        for (Monomial m : e.terms().keySet()) {
            int lowered = 0;
            for (Factor f : m.factors()) {
                boolean spin = f.mode().kind() instanceof org.ladderwork.algebra.Spin;
                lowered +=
                        spin ? -f.element().p() : f.element().q() - f.element().p();
            }
            Scalar w = Scalar.of(lowered);
            if (common.isPresent() && !common.get().equals(w)) {
                return Optional.empty();
            }
            common = Optional.of(w);
        }
        return common;
    }

    /** {@return Σ κ w^power S_b O S_a, the adjoint of the power-th derivative of L_χ by iχ} */
    public Operator weighted(Operator observable, int power) {
        Operator sum = Operator.ZERO;
        for (Jump j : jumps) {
            sum = sum.plus(j.b.times(observable).times(j.a).times(j.kappa.times(j.w.pow(power))));
        }
        return sum;
    }

    /** {@return the observable whose expectation value is the mean current into the system} */
    public Operator operator() {
        return weighted(Operator.identity(), 1);
    }
}

package org.ladderwork.master;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.Collision;
import org.ladderwork.scalar.Scalar;

/**
 * The dissipators of one kind of collision.
 *
 * <p>To first order in τ the map (27) gives dρ/dt = −i[H_S, ρ] + D(ρ) with D(ρ) = −½ tr_E [V, [V, ρρ_E]], Eq. (30), provided tr_E(Vρ_E) = 0 (the
 * term of order 1/√τ). With V = Σ_a S_a E_a, where the E_a are distinct monomials of the ancilla,
 *
 * <p>D(ρ) = Σ_ab κ_ab (S_a ρ S_b − ½{S_b S_a, ρ}), κ_ab = ±⟨E_b E_a⟩,
 *
 * <p>the minus sign for fermionic S_a, E_a, which anticommute. For V of the form (31) in a thermal state only the pairs E_b = E_a†
 * are left, and this is Eq. (36) with the rates (37). Other pairs are the anomalous correlators of squeezed ancillas; they stay, as cross
 * terms. Terms of V with the same E_a are one S_a, so channels that share an ancilla operator act as one jump operator.
 *
 * <p>The result is checked against the double commutator itself on observables of the contact ({@link #of}).
 *
 * @param collision what was derived from
 * @param correlations the κ_ab with their operators, nonzero ones only
 * @param dissipators the same, as dissipators with normalised jump operators, each pair once
 * @param assumptions the hypotheses used, each with its check
 */
public record CollisionDerivation(
        Collision collision,
        List<Correlation> correlations,
        List<Dissipator> dissipators,
        List<Assumption> assumptions) {
    public CollisionDerivation {
        correlations = List.copyOf(correlations);
        dissipators = List.copyOf(dissipators);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * κ_ab (S_a ρ S_b − ½{S_b S_a, ρ}).
     *
     * @param a S_a
     * @param b S_b
     * @param ancillaA E_a
     * @param ancillaB E_b; κ is ⟨E_b E_a⟩ up to the sign of odd operators
     * @param kappa κ_ab, a rate where S_a and S_b carry the coupling constants
     */
    public record Correlation(Operator a, Operator b, Operator ancillaA, Operator ancillaB, Scalar kappa) {}

    /** A term S_a E_a of V. */
    private record Term(Operator system, Operator ancilla) {}

    /**
     * {@return the derivation for one collision}
     *
     * @throws IllegalArgumentException if the mean of V does not vanish: then no limit τ → 0 exists with this scaling
     */
    public static CollisionDerivation of(Collision collision) {
        List<Term> terms = split(collision);
        List<Assumption> assumptions = new ArrayList<>();
        Operator mean = collision.state().traceOut(collision.coupling());
        if (!mean.isZero()) {
            throw new IllegalArgumentException("the mean of V in the state of the ancilla is " + mean
                    + ", not 0: the collision map has a term of order 1/sqrt(tau) and no limit tau -> 0; "
                    + "put the mean field into the Hamiltonian and couple to the fluctuations");
        }
        assumptions.add(Assumption.holds("first moments of V vanish", "tr_E(V rho_E) = 0"));
        List<Correlation> correlations = new ArrayList<>();
        for (Term a : terms) {
            for (Term b : terms) {
                Operator product = b.ancilla().times(a.ancilla());
                Scalar kappa = collision.state().expectation(product);
                if (!kappa.isZero()) {
                    boolean odd = !a.system().isEven();
                    correlations.add(new Correlation(
                            a.system(), b.system(), a.ancilla(), b.ancilla(), odd ? kappa.negated() : kappa));
                }
            }
        }
        List<Dissipator> dissipators = dissipators(correlations);
        boolean anomalous = dissipators.stream().anyMatch(d -> !d.isLindblad());
        assumptions.add(
                anomalous
                        ? Assumption.fails(
                                "anomalous correlators vanish",
                                "<A_k A_q> = 0",
                                "the dissipator keeps cross terms between different jump operators")
                        : Assumption.holds("anomalous correlators vanish", "<A_k A_q> = 0 for all pairs that occur"));
        CollisionDerivation derivation = new CollisionDerivation(collision, correlations, dissipators, assumptions);
        derivation.verify(terms);
        return derivation;
    }

    private static List<Term> split(Collision collision) {
        Map<Monomial, Operator> byAncilla = new TreeMap<>();
        collision.coupling().terms().forEach((monomial, c) -> {
            List<Factor> system = new ArrayList<>();
            List<Factor> ancilla = new ArrayList<>();
            for (Factor f : monomial.factors()) {
                (collision.ancillas().contains(f.mode()) ? ancilla : system).add(f);
            }
            Operator s = Operator.of(Monomial.of(system), c);
            Operator e = Operator.of(Monomial.of(ancilla));
            Scalar sign = s.times(e).coefficient(monomial).over(c); // −1 where ordering exchanged odd factors
            byAncilla.merge(Monomial.of(ancilla), s.times(sign), Operator::plus);
        });
        List<Term> terms = new ArrayList<>();
        byAncilla.forEach((e, s) -> terms.add(new Term(s, Operator.of(e))));
        return terms;
    }

    /** κ S_a ρ S_b = κ s_a s_b* L_a ρ L_b† with S_a = s_a L_a, S_b† = s_b L_b and the L's leading coefficient one. */
    private static List<Dissipator> dissipators(List<Correlation> correlations) {
        List<Dissipator> merged = new ArrayList<>();
        for (Correlation c : correlations) {
            Scalar sa = leading(c.a());
            Scalar sb = leading(c.b().adjoint());
            Dissipator d = new Dissipator(
                    c.a().times(sa.inverse()),
                    c.b().adjoint().times(sb.inverse()),
                    c.kappa().times(sa).times(sb.conjugate()));
            int same = -1;
            for (int k = 0; k < merged.size(); k++) {
                if (merged.get(k).a().equals(d.a()) && merged.get(k).b().equals(d.b())) {
                    same = k;
                }
            }
            if (same < 0) {
                merged.add(d);
            } else {
                merged.set(
                        same,
                        new Dissipator(d.a(), d.b(), merged.get(same).rate().plus(d.rate())));
            }
        }
        merged.removeIf(d -> d.rate().isZero());
        return merged;
    }

    private static Scalar leading(Operator s) {
        return s.coefficient(s.terms().firstKey());
    }

    /** {@return −½ tr_E(ρ_E [V, [V, O]]), the adjoint of Eq. (30) on an observable of the system; the rate of change of ⟨O⟩ by this contact} */
    public Operator doubleCommutator(Operator observable) {
        Operator v = collision.coupling();
        return collision
                .state()
                .traceOut(v.commutator(v.commutator(observable)))
                .times(Scalar.of(-1, 2));
    }

    /** {@return Σ over the dissipators of their action on an observable} */
    public Operator adjointOn(Operator observable) {
        Operator sum = Operator.ZERO;
        for (Dissipator d : dissipators) {
            sum = sum.plus(d.adjointOn(observable));
        }
        return sum;
    }

    /** Two routes: the dissipators, and the double commutator with the ancilla still in place. */
    private void verify(List<Term> terms) {
        for (Term a : terms) {
            for (Operator o : List.of(a.system(), a.system().adjoint().times(a.system()))) {
                if (!o.isEven()) {
                    continue; // odd observables are not observables; their squares are covered
                }
                if (!adjointOn(o).equals(doubleCommutator(o))) {
                    throw new IllegalStateException("the dissipators differ from the double commutator on " + o);
                }
            }
        }
    }

    /** {@return the jump operators with both rates where this is a thermal channel: L, γ⁻ and γ⁺ with L†} */
    public List<Dissipator> lindblad() {
        return Collections.unmodifiableList(
                dissipators.stream().filter(Dissipator::isLindblad).toList());
    }
}

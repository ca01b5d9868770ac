package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.ProductState;
import org.ladderwork.algebra.Superoperator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/** The microscopic side of a model: couplings V_i, ancillas with H_Ei in the state ρ_E, and what is left when they are traced out, Eqs. (26)–(30). */
final class Strokes {
    private final OpenSystem system;
    private final ProductState ancillas;

    Strokes(OpenSystem system) {
        this.system = system;
        Map<Mode, LocalState> states = new LinkedHashMap<>();
        system.collisions().forEach(c -> states.putAll(c.state().states()));
        this.ancillas = ProductState.of(states);
    }

    private List<Collision> collisions(String bath, Span at) {
        List<Collision> found = system.baths().stream()
                .filter(b -> b.name().equals(bath))
                .flatMap(b -> b.match(Bath.Microscopic::collisions, r -> List.<Collision>of()).stream())
                .toList();
        if (found.isEmpty()) {
            throw SourceError.at(at, "bath '" + bath + "' has no collisions", "give it a microscopic model");
        }
        return found;
    }

    /** {@return V_i} */
    Operator coupling(String bath, Span at) {
        return sum(collisions(bath, at).stream().map(Collision::coupling).toList());
    }

    /** {@return H_Ei} */
    Operator hamiltonian(String bath, Span at) {
        return sum(collisions(bath, at).stream().map(Collision::hamiltonian).toList());
    }

    /** {@return Σ H_Ei} */
    Operator hamiltonian() {
        return sum(system.collisions().stream().map(Collision::hamiltonian).toList());
    }

    private static Operator sum(List<Operator> all) {
        return all.stream().reduce(Operator.ZERO, Operator::plus);
    }

    /** {@return τ H_tot with τ = s²} */
    Operator stroke(Symbol root) {
        Scalar s = Scalar.of(root);
        Operator v = sum(system.collisions().stream().map(Collision::coupling).toList());
        return system.hamiltonian().plus(hamiltonian()).times(s.pow(2)).plus(v.times(s));
    }

    /** {@return tr_E(ρ_E O), an operator of the system} */
    Operator reduced(Operator operator) {
        return operator.modes().stream().anyMatch(ancillas.states()::containsKey)
                ? ancillas.traceOut(operator)
                : operator;
    }

    /** {@return tr_E of M ρ ρ_E N, term by term: ⟨N_E M_E⟩ M_S ρ N_S} */
    Superoperator reduced(Superoperator joint, Span at) {
        Superoperator sum = Superoperator.ZERO;
        for (Map.Entry<Monomial, Operator> term : joint.terms().entrySet()) {
            Operator left = part(term.getKey(), false);
            Operator ancilla = part(term.getKey(), true);
            for (Map.Entry<Monomial, Scalar> right : term.getValue().terms().entrySet()) {
                if (right.getKey().isOdd() || term.getKey().isOdd() && hasFermions(term.getKey())) {
                    throw SourceError.at(at, "odd fermionic operators cannot be traced out here", "");
                }
                Scalar mean = ancillas.expectation(part(right.getKey(), true).times(ancilla));
                if (!mean.isZero()) {
                    sum = sum.plus(
                            Superoperator.of(left, part(right.getKey(), false).times(mean.times(right.getValue()))));
                }
            }
        }
        return sum;
    }

    private static boolean hasFermions(Monomial m) {
        return m.modes().stream().anyMatch(Mode::isFermion);
    }

    private Operator part(Monomial m, boolean ofAncillas) {
        List<Factor> factors = new ArrayList<>();
        for (Factor f : m.factors()) {
            if (ancillas.states().containsKey(f.mode()) == ofAncillas) {
                factors.add(f);
            }
        }
        return Operator.of(Monomial.of(factors));
    }
}

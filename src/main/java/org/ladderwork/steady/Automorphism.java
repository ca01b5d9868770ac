package org.ladderwork.steady;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.LocalElement;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * A change of modes together with a change of parameters that leaves equations of motion as they are: Φ(Σ c m) = Σ θ(c) φ(m).
 *
 * <p>φ puts modes in each other's place, and turns some of them round, annihilation into creation. For bosons a ↦ i a†, a† ↦ i a, since [i a†, i a] = 1:
 * an automorphism of the algebra, though not of its adjoint; for fermions and qubits a ↔ a†. Where L†Φ(O) = Φ(L†O) for all observables of a closed set, L†
 * being the generator in the Heisenberg picture, the unique steady state has ⟨Φ(O)⟩ = θ⟨O⟩: one formula gives the other.
 *
 * @param places where each mode goes
 * @param turned the modes, before they are moved, that are turned round
 * @param parameters θ; a parameter that is not listed stays
 */
public record Automorphism(SortedMap<Mode, Mode> places, SortedSet<Mode> turned, SortedMap<Symbol, Scalar> parameters) {
    public Automorphism {
        places = new TreeMap<>(places);
        turned = new TreeSet<>(turned);
        parameters = new TreeMap<>(parameters);
    }

    /** {@return the same change of modes with other images of the parameters} */
    Automorphism with(Map<Symbol, Scalar> images) {
        return new Automorphism(places, turned, new TreeMap<>(images));
    }

    /** {@return θ(x)} */
    public Scalar of(Scalar x) {
        return x.with(parameters);
    }

    /** {@return Φ(O)} */
    public Operator of(Operator observable) {
        Operator sum = Operator.ZERO;
        for (Map.Entry<Monomial, Scalar> t : observable.terms().entrySet()) {
            sum = sum.plus(of(t.getKey()).times(of(t.getValue())));
        }
        return sum;
    }

    /** {@return φ(m)} */
    Operator of(Monomial m) {
        Operator product = Operator.identity();
        for (Factor f : m.factors()) {
            product = product.times(image(f));
        }
        return product;
    }

    private Operator image(Factor f) {
        Mode to = places.getOrDefault(f.mode(), f.mode());
        LocalElement e = f.element();
        if (!turned.contains(f.mode())) {
            return Operator.of(Monomial.of(to, e));
        }
        Operator reversed =
                Operator.annihilator(to).pow(e.p()).times(Operator.creator(to).pow(e.q()));
        return to.kind() instanceof Boson ? reversed.times(Scalar.I.pow(e.p() + e.q())) : reversed;
    }

    /** {@return true if the equations are mapped to themselves: formed again from the master equation, as operators, without their solution} */
    public boolean holdsFor(MomentEquations equations) {
        for (int k = 0; k < equations.size(); k++) {
            Operator image = of(equations.observables().get(k));
            if (!equations.equation().heisenberg(image).equals(of(equations.rate(k)))) {
                return false;
            }
        }
        return true;
    }
}

package org.ladderwork.numeric.liouville;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.Collision;
import org.ladderwork.scalar.Scalar;

/**
 * A collision with its ancillas placed after all modes of the system, whatever their order of declaration.
 *
 * <p>Only then is the trace over the ancillas that over the last factor of a Kronecker product, also for fermions: the Jordan–Wigner string of an ancilla
 * runs over the system, that of the system not over the ancilla.
 *
 * @param ancillas the modes, in their new places
 * @param states the state of each
 */
public record PlacedCollision(
        List<Mode> ancillas, Operator hamiltonian, Operator coupling, Map<Mode, LocalState> states) {

    /** @param firstOrder the order of the first ancilla; above that of every mode of the system */
    public static PlacedCollision of(Collision collision, int firstOrder) {
        Map<Mode, Mode> places = new TreeMap<>();
        Map<Mode, LocalState> states = new TreeMap<>();
        List<Mode> ancillas = new ArrayList<>();
        for (Mode mode : collision.ancillas()) {
            Mode placed = new Mode(mode.name(), mode.kind(), firstOrder + places.size());
            places.put(mode, placed);
            ancillas.add(placed);
            states.put(placed, collision.state().states().getOrDefault(mode, LocalState.ground(mode.kind())));
        }
        return new PlacedCollision(
                List.copyOf(ancillas),
                moved(collision.hamiltonian(), places),
                moved(collision.coupling(), places),
                states);
    }

    private static Operator moved(Operator operator, Map<Mode, Mode> places) {
        Operator sum = Operator.ZERO;
        for (Map.Entry<Monomial, Scalar> term : operator.terms().entrySet()) {
            Operator product = Operator.of(term.getValue());
            for (Factor f : term.getKey().factors()) {
                product = product.times(Operator.of(Monomial.of(places.getOrDefault(f.mode(), f.mode()), f.element())));
            }
            sum = sum.plus(product);
        }
        return sum;
    }

    /** {@return the factors of a monomial that belong to the ancillas, or the others} */
    public static Monomial part(Monomial monomial, List<Mode> ancillas, boolean inside) {
        List<Factor> factors = new ArrayList<>();
        for (Factor f : monomial.factors()) {
            if (ancillas.contains(f.mode()) == inside) {
                factors.add(f);
            }
        }
        return Monomial.of(factors);
    }
}

package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ladderwork.scalar.Scalar;

/**
 * A product state ρ = ρ_1 ⊗ ρ_2 ⊗ … of some modes, such as the fresh ancillas of a collision.
 *
 * <p>All {@linkplain LocalState local states} are even, so an expectation value is the product of the local ones, also
 * for fermions: a monomial with an odd factor on one of these modes has expectation value zero, and even factors commute
 * with everything else. States with correlations between modes are not products and have no place here.
 */
public final class ProductState {
    private final SortedMap<Mode, LocalState> states;

    private ProductState(SortedMap<Mode, LocalState> states) {
        this.states = Collections.unmodifiableSortedMap(states);
    }

    /** {@return the product of these states} @throws IllegalArgumentException if a state does not fit its mode */
    public static ProductState of(Map<Mode, LocalState> states) {
        states.forEach((mode, state) -> {
            if (!state.fits(mode.kind())) {
                throw new IllegalArgumentException(
                        mode.kind().word() + " " + mode + " cannot be in the state " + state);
            }
        });
        return new ProductState(new TreeMap<>(states));
    }

    /** {@return the product of the lowest states: vacuum, level 0, S_z = −j} */
    public static ProductState ground(Collection<Mode> modes) {
        SortedMap<Mode, LocalState> states = new TreeMap<>();
        modes.forEach(mode -> states.put(mode, LocalState.ground(mode.kind())));
        return new ProductState(states);
    }

    /** {@return this state with {@code mode} in {@code state}} */
    public ProductState with(Mode mode, LocalState state) {
        SortedMap<Mode, LocalState> changed = new TreeMap<>(states);
        changed.put(mode, state);
        return of(changed);
    }

    /** {@return the state of each mode, in order; unmodifiable} */
    public SortedMap<Mode, LocalState> states() {
        return states;
    }

    /**
     * {@return ⟨operator⟩ = tr ρ·operator}
     *
     * @throws IllegalArgumentException if the operator acts on a mode that has no state here
     */
    public Scalar expectation(Operator operator) {
        Operator rest = traceOut(operator);
        if (!rest.isScalar()) {
            throw new IllegalArgumentException(
                    "no state is given for mode " + rest.modes().first());
        }
        return rest.coefficient(Monomial.ONE);
    }

    /**
     * {@return tr_E[ρ_E · operator], an operator on the modes that have no state here}
     *
     * <p>E are the modes of this state. For every operator X of the other modes, tr[ρ_S ρ_E X·O] = tr[ρ_S X·tr_E(ρ_E O)].
     */
    public Operator traceOut(Operator operator) {
        return traceOut(operator, states::containsKey);
    }

    /** As {@link #traceOut(Operator)}, over those of the modes for which {@code over} holds. */
    public Operator traceOut(Operator operator, Predicate<Mode> over) {
        TermSum sum = new TermSum();
        operator.terms().forEach((monomial, c) -> {
            List<Factor> kept = new ArrayList<>();
            Scalar value = c;
            for (Factor factor : monomial.factors()) {
                LocalState state = states.get(factor.mode());
                if (state == null || !over.test(factor.mode())) {
                    kept.add(factor);
                } else {
                    value = value.times(state.expectation(factor.mode().kind(), factor.element()));
                }
            }
            sum.add(Monomial.ofSorted(kept), value);
        });
        return Operator.of(sum.terms());
    }

    @Override
    public String toString() {
        return states.toString();
    }
}

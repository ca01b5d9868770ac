package org.ladderwork.algebra;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Scalar;

/**
 * The Jordan–Wigner transformation between fermionic modes c_1, c_2, … and qubits σ_1, σ_2, …,
 *
 * <p>c_k = Π_{l&lt;k} (1 − 2 σ_l†σ_l) σ_k and σ_k = Π_{l&lt;k} (1 − 2 c_l†c_l) c_k.
 *
 * <p>The strings give anticommutation between sites and square to one, so each map is the inverse of the other and both are
 * isomorphisms of algebras with adjoint. Terms with an even number of ladder operators on neighbouring sites lose their
 * strings: c_k†c_{k+1} = σ_k†σ_{k+1}. Modes not listed are left as they are, which makes sense for fermions only if none are
 * missing.
 *
 * @param fermions fermionic modes in their order
 * @param qubits as many qubits, in their order
 */
@Source(key = "jordan1928")
public record JordanWigner(List<Mode> fermions, List<Mode> qubits) {
    public JordanWigner {
        fermions = List.copyOf(fermions);
        qubits = List.copyOf(qubits);
        boolean kinds = fermions.stream().allMatch(Mode::isFermion)
                && qubits.stream().allMatch(mode -> mode.kind() instanceof Qubit);
        if (!kinds || fermions.size() != qubits.size()) {
            throw new IllegalArgumentException(
                    "as many fermions as qubits are needed, got " + fermions + " and " + qubits);
        }
        if (!isAscending(fermions) || !isAscending(qubits)) {
            throw new IllegalArgumentException("modes have to be listed in the order of their declaration");
        }
    }

    private static boolean isAscending(List<Mode> modes) {
        for (int k = 1; k < modes.size(); k++) {
            if (modes.get(k - 1).compareTo(modes.get(k)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the operator with the fermions written as qubits} */
    public Operator toQubits(Operator operator) {
        return translated(operator, fermions, qubits);
    }

    /** {@return the operator with the qubits written as fermions} */
    public Operator toFermions(Operator operator) {
        return translated(operator, qubits, fermions);
    }

    private static Operator translated(Operator operator, List<Mode> from, List<Mode> to) {
        return substitute(operator, factor -> {
            int k = from.indexOf(factor.mode());
            if (k < 0) {
                return Operator.of(Monomial.of(List.of(factor)));
            }
            Operator image = Operator.of(Monomial.of(to.get(k), factor.element()));
            boolean oneLadder = factor.element().p() != factor.element().q();
            return oneLadder ? string(to.subList(0, k)).times(image) : image;
        });
    }

    private static Operator string(List<Mode> modes) {
        Operator product = Operator.identity();
        for (Mode mode : modes) {
            product = product.times(
                    Operator.identity().minus(Operator.number(mode).times(Scalar.of(2))));
        }
        return product;
    }

    /** Replaces every factor by its image; factors are multiplied in the order in which the monomial has them. */
    private static Operator substitute(Operator operator, Function<Factor, Operator> image) {
        Operator sum = Operator.ZERO;
        for (Map.Entry<Monomial, Scalar> term : operator.terms().entrySet()) {
            Operator product = Operator.of(term.getValue());
            for (Factor factor : term.getKey().factors()) {
                product = product.times(image.apply(factor));
            }
            sum = sum.plus(product);
        }
        return sum;
    }
}

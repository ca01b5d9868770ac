package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A product of local basis elements, at most one per mode, in the order of the modes.
 *
 * <p>The monomials are a basis of the algebra. Their order is by degree, then as a reader expects it: earlier modes
 * first, higher powers first, creators first; so 1, a_1', a_1, a_2', a_2, a_1'^2, a_1' a_1, a_1^2, a_1' a_2', ….
 */
public final class Monomial implements Comparable<Monomial> {
    public static final Monomial ONE = new Monomial(List.of());

    private final List<Factor> factors;
    private final int degree;
    private final int hash;

    private Monomial(List<Factor> sorted) {
        factors = sorted;
        degree = sorted.stream().mapToInt(Factor::degree).sum();
        hash = sorted.hashCode();
    }

    /**
     * {@return the monomial with these factors}
     *
     * @param factors in any order; for fermions the monomial is their product in the order of the modes
     * @throws IllegalArgumentException if two factors belong to one mode
     */
    public static Monomial of(List<Factor> factors) {
        List<Factor> sorted = new ArrayList<>(factors);
        sorted.sort((l, r) -> l.mode().compareTo(r.mode()));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).mode().equals(sorted.get(i).mode())) {
                throw new IllegalArgumentException(
                        "two factors of " + sorted.get(i).mode() + " in one monomial");
            }
        }
        return ofSorted(sorted);
    }

    /** {@return the monomial of one mode; the identity for the identity element} */
    public static Monomial of(Mode mode, LocalElement element) {
        return element.isIdentity() ? ONE : new Monomial(List.of(new Factor(mode, element)));
    }

    static Monomial ofSorted(List<Factor> sorted) {
        return sorted.isEmpty() ? ONE : new Monomial(Collections.unmodifiableList(sorted));
    }

    /** {@return the factors in the order of their modes, none of them the identity} */
    public List<Factor> factors() {
        return factors;
    }

    /** {@return the element of {@code mode}; the identity if the monomial does not act on it} */
    public LocalElement element(Mode mode) {
        for (Factor factor : factors) {
            if (factor.mode().equals(mode)) {
                return factor.element();
            }
        }
        return LocalElement.IDENTITY;
    }

    /** {@return the modes it acts on} */
    public SortedSet<Mode> modes() {
        return factors.stream().map(Factor::mode).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the number of ladder steps and S_z factors} */
    public int degree() {
        return degree;
    }

    public boolean isIdentity() {
        return factors.isEmpty();
    }

    /** {@return whether it contains an odd number of fermionic ladder operators} */
    public boolean isOdd() {
        return (oddFactors() & 1) == 1;
    }

    int oddFactors() {
        int odd = 0;
        for (Factor factor : factors) {
            odd += factor.isOdd() ? 1 : 0;
        }
        return odd;
    }

    /** {@return the adjoint} k odd fermionic factors are turned round, which costs (−1)^{k(k−1)/2}. */
    public SignedMonomial adjoint() {
        List<Factor> adjoints = new ArrayList<>(factors.size());
        for (Factor factor : factors) {
            adjoints.add(new Factor(factor.mode(), factor.mode().kind().adjoint(factor.element())));
        }
        int odd = oddFactors();
        return new SignedMonomial((odd * (odd - 1) / 2) % 2 == 0 ? 1 : -1, ofSorted(adjoints));
    }

    /** {@return by how much it shifts each charge; only shifts that are not zero} */
    public SortedMap<Charge, Integer> charges() {
        SortedMap<Charge, Integer> shifts = new TreeMap<>();
        for (Factor factor : factors) {
            ModeKind kind = factor.mode().kind();
            for (int label = 0; label < kind.charges(); label++) {
                int shift = kind.charge(factor.element(), label);
                if (shift != 0) {
                    shifts.put(new Charge(factor.mode(), label), shift);
                }
            }
        }
        return shifts;
    }

    /**
     * {@return the shift of Σ w N}
     *
     * @param weights w of each charge; a charge that is absent has weight zero
     */
    public int charge(SortedMap<Charge, Integer> weights) {
        int total = 0;
        for (var shift : charges().entrySet()) {
            total += shift.getValue() * weights.getOrDefault(shift.getKey(), 0);
        }
        return total;
    }

    @Override
    public int compareTo(Monomial other) {
        if (degree != other.degree) {
            return Integer.compare(degree, other.degree);
        }
        // equal degrees: neither list can be a proper prefix of the other
        for (int i = 0; i < Math.min(factors.size(), other.factors.size()); i++) {
            Factor left = factors.get(i);
            Factor right = other.factors.get(i);
            int byMode = left.mode().compareTo(right.mode());
            if (byMode != 0) {
                return byMode;
            }
            if (left.degree() != right.degree()) {
                return Integer.compare(right.degree(), left.degree());
            }
            int byElement = left.mode().kind().compare(left.element(), right.element());
            if (byElement != 0) {
                return byElement;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Monomial monomial && hash == monomial.hash && factors.equals(monomial.factors);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return isIdentity() ? "1" : factors.stream().map(Factor::toString).collect(Collectors.joining(" "));
    }
}

package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.linear.CommonDenominator;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * The Hermitian operators without parameters of which an operator consists.
 *
 * <p>Up to a common denominator O = Σ_κ κ (P_κ + i R_κ), where κ runs over monomials in the symbols and roots and P_κ, R_κ have
 * rational coefficients. Each of these is taken apart into P + P† and i(P − P†). The operators that are not zero span the
 * smallest space that contains O and O† whatever the values of the parameters are.
 */
final class ParameterParts {
    /** A monomial κ in the symbols, times a product of roots. */
    private record Parameter(Scalar root, List<Integer> exponents) implements Comparable<Parameter> {
        @Override
        public int compareTo(Parameter other) {
            int byRoot = root.compareTo(other.root);
            if (byRoot != 0) {
                return byRoot;
            }
            for (int k = 0; k < Math.max(exponents.size(), other.exponents.size()); k++) {
                int mine = k < exponents.size() ? exponents.get(k) : 0;
                int theirs = k < other.exponents.size() ? other.exponents.get(k) : 0;
                if (mine != theirs) {
                    return Integer.compare(mine, theirs);
                }
            }
            return 0;
        }
    }

    private ParameterParts() {}

    /** {@return the parts, short ones first, each Hermitian with coefficients in ℚ(i)} */
    static List<Operator> of(Operator operator) {
        Scalar denominator = CommonDenominator.of(operator.terms().values());
        SortedMap<Parameter, TermSum> byParameter = new TreeMap<>();
        operator.terms().forEach((monomial, c) -> {
            for (Map.Entry<Scalar, Scalar> part : c.times(denominator).rootParts()) {
                for (Polynomial.Term term :
                        part.getValue().numeratorPolynomial().terms()) {
                    byParameter
                            .computeIfAbsent(new Parameter(part.getKey(), exponents(term)), k -> new TermSum())
                            .add(monomial, Scalar.of(term.coefficient()));
                }
            }
        });
        List<Operator> parts = new ArrayList<>();
        for (TermSum sum : byParameter.values()) {
            Operator p = Operator.of(sum.terms());
            keep(parts, p.plus(p.adjoint()));
            keep(parts, p.minus(p.adjoint()).times(Scalar.I));
        }
        parts.sort(Comparator.comparingInt(part -> part.terms().size()));
        return parts;
    }

    private static List<Integer> exponents(Polynomial.Term term) {
        List<Integer> exponents = new ArrayList<>();
        for (int exponent : term.exponents()) {
            exponents.add(exponent);
        }
        return exponents;
    }

    private static void keep(List<Operator> parts, Operator part) {
        if (!part.isScalar() && !parts.contains(part)) {
            parts.add(part);
        }
    }
}

package org.ladderwork.algebra;

import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.scalar.Scalar;

/** A sum under construction: like terms are collected, terms that cancel are dropped. */
final class TermSum {
    private final TreeMap<Monomial, Scalar> terms;

    TermSum() {
        terms = new TreeMap<>();
    }

    TermSum(SortedMap<Monomial, Scalar> start) {
        terms = new TreeMap<>(start);
    }

    void add(Monomial monomial, Scalar coefficient) {
        if (coefficient.isZero()) {
            return;
        }
        Scalar present = terms.get(monomial);
        Scalar sum = present == null ? coefficient : present.plus(coefficient);
        if (sum.isZero()) {
            terms.remove(monomial);
        } else {
            terms.put(monomial, sum);
        }
    }

    /** Adds {@code scale · left · right}. */
    void addProduct(Monomial left, Monomial right, Scalar scale) {
        MonomialProduct.of(left, right, (monomial, c) -> add(monomial, c.isOne() ? scale : scale.times(c)));
    }

    SortedMap<Monomial, Scalar> terms() {
        return terms;
    }
}

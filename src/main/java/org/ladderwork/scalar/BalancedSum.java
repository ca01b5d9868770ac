package org.ladderwork.scalar;

import java.util.List;

/**
 * A long sum added up in halves: n terms of one size cost n log n steps, where adding them one after the other to a growing sum costs n².
 */
public final class BalancedSum {
    private BalancedSum() {}

    /** {@return Σ x_k; zero for no terms} */
    public static Scalar of(List<Scalar> terms) {
        int n = terms.size();
        if (n == 0) {
            return Scalar.ZERO;
        }
        if (n == 1) {
            return terms.get(0);
        }
        return of(terms.subList(0, n / 2)).plus(of(terms.subList(n / 2, n)));
    }
}

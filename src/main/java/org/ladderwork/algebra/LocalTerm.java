package org.ladderwork.algebra;

import java.util.List;
import org.ladderwork.scalar.Scalar;

/**
 * One term of a local product: a basis element with its rational coefficient.
 *
 * @param element the basis element
 * @param coefficient rational, not zero
 */
public record LocalTerm(LocalElement element, Scalar coefficient) {
    static List<LocalTerm> only(int p, int q) {
        return List.of(new LocalTerm(new LocalElement(p, q), Scalar.ONE));
    }
}

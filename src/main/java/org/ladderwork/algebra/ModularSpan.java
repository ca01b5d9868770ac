package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;

/**
 * The span of operators at a random point modulo a prime, to see at once that an operator is not in it.
 *
 * <p>Independent images prove that the operators are independent; dependent ones are only evidence. Cost: words, where exact elimination would carry polynomials along.
 */
final class ModularSpan {
    private static final long SEED = 20181126;

    private final ModularPoint point = new ModularPoint(SEED);
    /** Rows in echelon form, each with a one at its first monomial. */
    private final List<TreeMap<Monomial, Long>> rows = new ArrayList<>();

    /** {@return true if the operator is proved independent of all that came before; it is part of the span from now on} */
    boolean addsTo(Operator operator) {
        TreeMap<Monomial, Long> row = new TreeMap<>();
        try {
            for (Map.Entry<Monomial, Scalar> t : operator.terms().entrySet()) {
                long image = point.of(t.getValue());
                if (image != 0) {
                    row.put(t.getKey(), image);
                }
            }
        } catch (ModularPoint.NoImage noEvidence) {
            return false;
        }
        for (TreeMap<Monomial, Long> other : rows) {
            Long factor = row.get(other.firstKey());
            if (factor != null) {
                subtract(row, factor, other);
            }
        }
        if (row.isEmpty()) {
            return false;
        }
        long inverse = Goldilocks.inverse(row.firstEntry().getValue());
        row.replaceAll((m, x) -> Goldilocks.times(x, inverse));
        rows.add(row);
        return true;
    }

    private static void subtract(TreeMap<Monomial, Long> row, long factor, TreeMap<Monomial, Long> other) {
        other.forEach((m, x) -> {
            long rest = Goldilocks.minus(row.getOrDefault(m, 0L), Goldilocks.times(factor, x));
            if (rest == 0) {
                row.remove(m);
            } else {
                row.put(m, rest);
            }
        });
    }
}

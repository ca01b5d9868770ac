package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.scalar.Scalar;

/**
 * The value of every pair as a combination of unknowns, for sites that are letters: the shapes of a {@link Conjecture} written down.
 *
 * @param chain the chain
 * @param shapes of the pairs that do not vanish; each has its unknowns behind those of the one before it: head, tail, coefficients of the polynomial
 */
record Ansatz(SymbolicChain chain, List<PairShape> shapes) {
    Ansatz {
        shapes = List.copyOf(shapes);
    }

    int unknowns() {
        return shapes.stream().mapToInt(PairShape::unknowns).sum();
    }

    /** The unknowns in ⟨p⟩ with their coefficients. @throws Undecided if that depends on the width of a gap */
    Map<Integer, Scalar> value(PairMoment p, Arrangement arrangement) {
        Optional<Integer> distance = arrangement.distance(p.at(), p.to());
        if (distance.isEmpty()) {
            requireFar(p, arrangement);
            return Map.of();
        }
        int first = 0;
        for (PairShape shape : shapes) {
            if (shape.fits(p, distance.get())) {
                return value(shape, first, distance.get() < 0 ? p.to() : p.at(), arrangement);
            }
            first += shape.unknowns();
        }
        return Map.of();
    }

    /** That no shape reaches so far is certain, or the gap has to be divided. */
    private void requireFar(PairMoment p, Arrangement arrangement) {
        for (PairShape s : shapes) {
            if (arrangement.compare(p.to(), p.at().plus(s.offset())) == 0) {
                throw new IllegalStateException("a distance that is no number equals " + s.offset());
            }
        }
    }

    private Map<Integer, Scalar> value(PairShape shape, int first, Site site, Arrangement arrangement) {
        SymbolicChain.Family smaller = chain.families().get(shape.offset() < 0 ? shape.right() : shape.left());
        SymbolicChain.Family larger = chain.families().get(shape.offset() < 0 ? shape.left() : shape.right());
        if (smaller == null || larger == null) {
            throw new IllegalStateException("no family of " + shape);
        }
        for (int h = 0; h < shape.head(); h++) {
            if (arrangement.compare(site, smaller.first().plus(h)) == 0) {
                return Map.of(first + h, Scalar.ONE);
            }
        }
        for (int t = 0; t < shape.tail(); t++) {
            Site end = larger.last().plus(-Math.abs(shape.offset()) - t);
            if (arrangement.compare(site, end) == 0) {
                return Map.of(first + shape.head() + t, Scalar.ONE);
            }
        }
        Map<Integer, Scalar> polynomial = new TreeMap<>();
        Scalar x = arrangement.normal(site).scalar(chain.field());
        for (int k = 0; k <= shape.degree(); k++) {
            polynomial.put(first + shape.head() + shape.tail() + k, x.pow(k));
        }
        return polynomial;
    }

    /** The constant and the coefficients of the unknowns in a sum over pairs; the constant stands last. */
    List<Scalar> row(PairSum sum, Arrangement arrangement) {
        List<Scalar> row = new ArrayList<>(java.util.Collections.nCopies(unknowns() + 1, Scalar.ZERO));
        row.set(unknowns(), sum.constant());
        for (Map.Entry<PairMoment, Scalar> t : sum.terms()) {
            value(t.getKey(), arrangement)
                    .forEach((u, c) -> row.set(u, row.get(u).plus(c.times(t.getValue()))));
        }
        return row;
    }
}

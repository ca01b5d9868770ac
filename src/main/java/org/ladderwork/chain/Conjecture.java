package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Scalar;

/**
 * The shape that the steady state of short chains suggests for every N.
 *
 * <p>Chains of several lengths are solved exactly at rational numbers. Pairs that vanish in all of them are taken to vanish always; those at another distance
 * get a {@link PairShape}: the polynomial of the least degree, with as few free values at the ends as the longest chains allow, and at least one value more
 * than the shape has unknowns. Nothing is proved here.
 *
 * @param shapes of the pairs that do not vanish
 * @param chains the short chains
 * @param failure why there is no such shape; empty if there is one
 */
record Conjecture(List<PairShape> shapes, List<ShortChain> chains, String failure) {
    private static final int MOST_ENDS = 2;
    private static final int MOST_DEGREE = 3;

    static Conjecture of(SymbolicChain chain, int longest) {
        List<ShortChain> chains = new ArrayList<>();
        for (int n = chain.least(); n <= longest; n++) {
            Optional<ShortChain> solved = Optional.empty();
            for (long seed = 1; seed <= 3 && solved.isEmpty(); seed++) {
                solved = ShortChain.of(chain, n, seed);
            }
            if (solved.isEmpty()) {
                return new Conjecture(List.of(), chains, "the chain of " + n + " sites has no unique steady state");
            }
            chains.add(solved.get());
        }
        List<PairShape> shapes = new ArrayList<>();
        for (SymbolicChain.Family x : chain.modes()) {
            for (SymbolicChain.Family y : chain.modes()) {
                for (int m = 0; m < 2 * longest - 1; m++) {
                    int d = m % 2 == 0 ? m / 2 : -(m + 1) / 2; // 0, −1, 1, −2, …
                    List<List<Scalar>> values = values(chain, chains, x.name(), y.name(), d);
                    if (values.stream().allMatch(v -> v.stream().allMatch(Scalar::isZero))) {
                        continue;
                    }
                    Optional<PairShape> shape = shape(x.name(), y.name(), d, values);
                    if (shape.isEmpty()) {
                        return new Conjecture(List.of(), chains, failure(x.name(), y.name(), d, longest));
                    }
                    shapes.add(shape.get());
                }
            }
        }
        return new Conjecture(shapes, chains, "");
    }

    private static String failure(String x, String y, int d, int longest) {
        PairMoment p = new PairMoment(x, Site.of("i"), y, Site.of("i").plus(d));
        return "the values of " + p + " follow no polynomial of the site, chains of up to " + longest + " sites show";
    }

    /** The values along each chain, in the order of the sites. */
    private static List<List<Scalar>> values(SymbolicChain chain, List<ShortChain> chains, String x, String y, int d) {
        List<List<Scalar>> all = new ArrayList<>();
        for (ShortChain c : chains) {
            List<Scalar> along = new ArrayList<>();
            for (int a = 1 - c.sites(); a <= 2 * c.sites(); a++) {
                Scalar v = c.values().get(new PairMoment(x, Site.of(a), y, Site.of(a + d)));
                if (v != null) {
                    along.add(v);
                }
            }
            all.add(along);
        }
        return all;
    }

    private static Optional<PairShape> shape(String x, String y, int d, List<List<Scalar>> values) {
        int most = values.get(values.size() - 1).size();
        for (int degree = 0; degree <= MOST_DEGREE; degree++) {
            for (int ends = 0; ends <= 2 * MOST_ENDS; ends++) {
                for (int head = Math.max(0, ends - MOST_ENDS); head <= Math.min(ends, MOST_ENDS); head++) {
                    PairShape shape = new PairShape(x, y, d, head, ends - head, degree);
                    int own = degree;
                    int first = head;
                    int last = ends - head;
                    boolean tested = most >= shape.unknowns() + 1;
                    if (tested && values.stream().allMatch(v -> isPolynomial(v, first, v.size() - last, own))) {
                        return Optional.of(shape);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the differences of order degree + 1 vanish. */
    private static boolean isPolynomial(List<Scalar> values, int from, int to, int degree) {
        List<Scalar> row = from < to ? values.subList(from, to) : List.of();
        for (int k = 0; k <= degree; k++) {
            List<Scalar> next = new ArrayList<>();
            for (int i = 0; i + 1 < row.size(); i++) {
                next.add(row.get(i + 1).minus(row.get(i)));
            }
            row = next;
        }
        return row.stream().allMatch(Scalar::isZero);
    }
}

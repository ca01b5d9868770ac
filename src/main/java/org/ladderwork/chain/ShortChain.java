package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ladderwork.linear.LinearSolution;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * The pairs of a chain of n sites in its steady state, exactly, with rational numbers for the parameters.
 *
 * @param sites n
 * @param point the value of each parameter
 * @param values of all pairs
 */
record ShortChain(int sites, Map<Symbol, Scalar> point, Map<PairMoment, Scalar> values) {

    /** {@return the chain of n sites, empty if its pairs have no unique stationary values at this point} */
    static Optional<ShortChain> of(SymbolicChain chain, int n, long seed) {
        Arrangement fixed =
                new Arrangement(List.of(), chain.size(), chain.least(), List.of(new Arrangement.Gap(n - 1, true)));
        List<PairMoment> pairs = new ArrayList<>();
        for (SymbolicChain.Family x : chain.modes()) {
            for (SymbolicChain.Family y : chain.modes()) {
                for (Site a : members(x, fixed)) {
                    for (Site b : members(y, fixed)) {
                        pairs.add(new PairMoment(x.name(), a, y.name(), b));
                    }
                }
            }
        }
        List<Site> all = new ArrayList<>();
        pairs.forEach(p -> all.add(p.at()));
        LocalModel whole = LocalModel.around(chain, fixed, all);
        Map<Symbol, Scalar> point = point(chain, seed);
        Map<PairMoment, Integer> index = new LinkedHashMap<>();
        pairs.forEach(p -> index.put(p, index.size()));
        List<List<Scalar>> rows = new ArrayList<>();
        List<Scalar> right = new ArrayList<>();
        for (PairMoment p : pairs) {
            PairSum rate = whole.rate(p).orElseThrow(() -> new PairMotion.Escape(p));
            List<Scalar> row = new ArrayList<>(java.util.Collections.nCopies(pairs.size(), Scalar.ZERO));
            for (Map.Entry<PairMoment, Scalar> t : rate.terms()) {
                row.set(index.getOrDefault(t.getKey(), 0), t.getValue().with(point));
            }
            rows.add(row);
            right.add(rate.constant().with(point).negated());
        }
        return new LinearSystem(Matrix.of(rows), right)
                .solve()
                .match(
                        unique -> Optional.of(values(n, point, pairs, unique)),
                        many -> Optional.empty(),
                        none -> Optional.empty());
    }

    private static ShortChain values(
            int n, Map<Symbol, Scalar> point, List<PairMoment> pairs, LinearSolution.Unique unique) {
        Map<PairMoment, Scalar> values = new LinkedHashMap<>();
        for (int k = 0; k < pairs.size(); k++) {
            values.put(pairs.get(k), unique.x().get(k));
        }
        return new ShortChain(n, point, values);
    }

    private static List<Site> members(SymbolicChain.Family f, Arrangement fixed) {
        List<Site> all = new ArrayList<>();
        int last = fixed.normal(f.last()).offset();
        for (int k = fixed.normal(f.first()).offset(); k <= last; k++) {
            all.add(Site.of(k));
        }
        return all;
    }

    /** Small fractions, all different, so that nothing vanishes by accident; adjoined roots and exponentials keep their symbols. */
    private static Map<Symbol, Scalar> point(SymbolicChain chain, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Symbol, Scalar> point = new TreeMap<>();
        for (Symbol s : chain.field().parameters()) {
            Scalar value = Scalar.of(1 + random.nextInt(60), 7 + random.nextInt(30));
            point.put(s, s.kind() == Symbol.Kind.COMPLEX ? value.plus(Scalar.I) : value);
        }
        return point;
    }
}

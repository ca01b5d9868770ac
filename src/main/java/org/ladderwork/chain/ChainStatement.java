package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.IndexRange;
import org.ladderwork.language.SourceError;
import org.ladderwork.scalar.Scalar;

/**
 * An equality about a chain of any length, for all values of its indices.
 *
 * @param chain the chain @param left one side @param right the other @param ranges of the indices, at most two
 */
public record ChainStatement(SymbolicChain chain, Expression left, Expression right, List<IndexRange> ranges) {
    public ChainStatement {
        ranges = List.copyOf(ranges);
        if (ranges.size() > 2) {
            throw SourceError.at(left.span(), "more than two indices cannot be followed", "set the size: --set N=5");
        }
    }

    /** {@return whether a time derivative occurs, which says something only while the state changes} */
    public boolean isAboutMotion() {
        return contains(left, Expression.Derivative.class) || contains(right, Expression.Derivative.class);
    }

    /** {@return whether no state occurs} */
    public boolean isIdentity() {
        return List.of(left, right).stream()
                .noneMatch(e ->
                        contains(e, Expression.Expectation.class) || contains(e, Expression.Call.class) || isWork(e));
    }

    private static boolean isWork(Expression it) {
        return it instanceof Expression.Name n && n.name().equals("work")
                || it.children().stream().anyMatch(ChainStatement::isWork);
    }

    private static boolean contains(Expression it, Class<? extends Expression> kind) {
        return kind.isInstance(it) || it.children().stream().anyMatch(c -> contains(c, kind));
    }

    /**
     * {@return left − right in the first arrangement in which it is not zero; empty if it vanishes in all of them}
     *
     * @param quantities what is known of the state, for a piece of the chain
     * @throws SourceError if a side has no value
     */
    public Optional<Scalar> difference(Function<LocalModel, ChainQuantities> quantities) {
        List<String> letters = ranges.stream().map(IndexRange::index).toList();
        List<List<String>> orders =
                letters.size() < 2 ? List.of(letters) : List.of(letters, List.of(letters.get(1), letters.get(0)));
        for (List<String> order : orders) {
            List<Optional<Scalar>> all = chain.with(order).overAll(a -> at(a, quantities));
            Optional<Scalar> wrong = all.stream().flatMap(Optional::stream).findFirst();
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<Scalar> at(Arrangement a, Function<LocalModel, ChainQuantities> quantities) {
        for (IndexRange range : ranges) {
            if (!inside(range, a)) {
                return Optional.empty();
            }
        }
        SiteRewriter rewriter = new SiteRewriter(chain, a);
        Map<String, Site> values = rewriter.values("", Site.of(0));
        Expression one = rewriter.rewrite(left, values);
        Expression other = rewriter.rewrite(right, values);
        List<Site> sites = new ArrayList<>();
        rewriter.modes.values().forEach(m -> sites.add(m.site()));
        LocalModel piece = LocalModel.around(chain, a, sites, rewriter);
        Evaluator evaluator = piece.model().evaluator().with(quantities.apply(piece));
        Scalar difference = evaluator.scalar(one).minus(evaluator.scalar(other));
        return difference.isZero() ? Optional.empty() : Optional.of(difference);
    }

    private boolean inside(IndexRange range, Arrangement a) {
        Map<String, Site> n = Map.of(chain.size(), Site.of(chain.size()));
        Site i = Site.of(range.index());
        List<Site> values = range.values().stream().map(v -> Site.of(v, n)).toList();
        return switch (range.form()) {
            case RANGE -> a.compare(i, values.get(0)) >= 0 && a.compare(i, values.get(1)) <= 0;
            case LIST -> values.stream().anyMatch(v -> a.compare(i, v) == 0);
            case ALL ->
                throw SourceError.at(range.span(), "the index has no range", "write: for " + range.index() + " = 1..N");
        };
    }
}

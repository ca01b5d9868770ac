package org.ladderwork.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.Symbol;

/**
 * Looks for the changes of a side that give it a wanted value, by images modulo a prime.
 *
 * <p>One change: each of {@link LocalEdits} and each that {@link NodeSolution} finds. Two changes: each local one followed by every solution of a node, and every two that no
 * solution of a node finds (exchanged labels, dropped terms, what stands inside operators). With some 300 local changes, 30 nodes and 3 evaluations of a few microseconds each this takes tenths of a second.
 */
final class ImageSearch {
    private static final int MOST_SOLUTIONS = 20_000;
    private static final int MOST_PAIRS = 6_000;
    private static final int MOST_DEEP_COST = 6;

    private final Meaning meaning;
    private final Target target;
    private final NodeSolution solution;

    private ImageSearch(Meaning meaning, Target target, NodeSolution solution) {
        this.meaning = meaning;
        this.target = target;
        this.solution = solution;
    }

    /** {@return a search for changes of this side towards a value; empty where there are no images} */
    static Optional<ImageSearch> of(Value value, Expression side, Meaning meaning) {
        return Target.of(value, side, meaning).map(target -> {
            ShortProducts products = new ShortProducts(target.letters(value, side, meaning));
            NodeSolution solution = new NodeSolution(target.first(), products, meaning.table());
            return new ImageSearch(meaning, target, solution);
        });
    }

    /** {@return candidates by one change, cheapest first} */
    List<Edit> single(Expression side) {
        List<Edit> found = new ArrayList<>();
        for (Edit e : LocalEdits.of(side, meaning.table())) {
            if (target.isMetBy(e.result())) {
                found.add(e);
            }
        }
        for (Edit e : solution.edits(side, target.atFirst())) {
            if (target.isMetBy(e.result())) {
                found.add(e);
            }
        }
        found.sort(Comparator.comparingInt(Edit::cost));
        return found;
    }

    /** {@return candidates by two changes, cheapest first} */
    List<Edit> twofold(Expression side) {
        List<Edit> found = new ArrayList<>();
        int cheapest = Integer.MAX_VALUE;
        // a formula of parameters alone is not explained by what holds for every state
        boolean moments = side.toText().contains("<") || !target.first().isScalar(side);
        int places = Place.of(side, meaning.table()).size();
        List<Edit> first = LocalEdits.of(side, meaning.table());
        for (Edit e : first.subList(0, Math.min(first.size(), 1 + MOST_SOLUTIONS / places))) {
            if (e.cost() + 1 > cheapest) {
                break;
            }
            target.first().hold(e.result());
            for (Edit next : solution.edits(e.result(), target.atFirst(), moments)) {
                if (target.isMetBy(next.result())) {
                    found.add(e.then(next));
                    cheapest = Math.min(cheapest, e.cost() + next.cost());
                }
            }
        }
        deepPairs(side, first, found);
        if (found.isEmpty()) {
            for (Edit e : missingFactors(side)) {
                for (Edit next : solution.edits(e.result(), target.atFirst(), moments)) {
                    if (target.isMetBy(next.result())) {
                        found.add(e.then(next));
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(Edit::cost));
        return found;
    }

    /** One of the terms of the whole times a parameter: such factors are forgotten in several terms at once. */
    private List<Edit> missingFactors(Expression side) {
        List<Edit> edits = new ArrayList<>();
        for (Place place : Place.of(side, meaning.table())) {
            boolean term = place.role() == Place.Role.TERM
                    && place.scalar()
                    && side.children().contains(place.node());
            if (!term) {
                continue;
            }
            for (Symbol s : meaning.evaluator().field().parameters()) {
                if (!s.name().startsWith("<")) {
                    Expression factor = Build.name(side.span(), s.name());
                    Sentence sentence = Sentence.of("the factor", factor, "is missing in", place.node());
                    edits.add(Edit.at(
                            place, Slip.FACTOR, sentence, Build.product(side.span(), List.of(factor, place.node()))));
                }
            }
        }
        return edits;
    }

    /**
     * Two changes neither of which is found by solving for a node. In different terms they add up: D = δ₁ + δ₂, so those whose complement is among the changes come first; then the
     * others, as far as a number of trials goes.
     */
    private void deepPairs(Expression side, List<Edit> first, List<Edit> found) {
        long image = target.first().of(side);
        Map<Long, Edit> byChange = new HashMap<>();
        Map<Edit, Long> changes = new LinkedHashMap<>();
        for (Edit e : first) {
            OptionalLong to = target.tried(e.result());
            if (e.deep() && to.isPresent()) {
                long change = Goldilocks.minus(to.getAsLong(), image);
                changes.put(e, change);
                byChange.putIfAbsent(change, e);
            }
        }
        long due = Goldilocks.minus(target.atFirst(), image);
        List<Edit> order = new ArrayList<>();
        changes.forEach((e, change) -> {
            if (byChange.containsKey(Goldilocks.minus(due, change))) {
                order.add(e);
            }
        });
        int sure = order.size();
        changes.keySet().stream().filter(e -> !order.contains(e)).forEach(order::add);
        int trials = 0;
        for (int k = 0; k < order.size() && (k < sure || trials < MOST_PAIRS); k++) {
            Edit e = order.get(k);
            for (Edit next : LocalEdits.of(e.result(), meaning.table())) {
                boolean worth = next.deep() && e.cost() + next.cost() <= MOST_DEEP_COST;
                trials += worth ? 1 : 0;
                if (worth && target.isMetBy(next.result())) {
                    found.add(e.then(next));
                }
            }
        }
    }
}

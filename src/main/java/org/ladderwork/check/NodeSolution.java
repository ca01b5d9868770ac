package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.SymbolTable;
import org.ladderwork.scalar.Goldilocks;

/**
 * What a node of a side would have to be to make the side equal to its target.
 *
 * <p>As a function of the value x of one node, a rational expression that contains it once outside of powers is F(x) = (αx + β)/(γx + δ), and such maps keep cross-ratios:
 * (T − F₀)(F₂ − F₁) / ((T − F₁)(F₂ − F₀)) = (X − x₀)(x₂ − x₁) / ((X − x₁)(x₂ − x₀)), with F_k = F(x_k) at three arbitrary values. So three evaluations modulo the prime give
 * the X with F(X) = T. If X is a short product times the node, or the node plus a short product, a factor or a term is missing there. Each costs microseconds.
 */
final class NodeSolution {
    private static final long[] SAMPLES = {1_000_003, 1_000_033, 1_000_037};

    /** A bracket that is missing as a term is several terms. */
    private static final int SUM_MORE = 3;

    private final Images images;
    private final ShortProducts products;
    private final SymbolTable table;

    NodeSolution(Images images, ShortProducts products, SymbolTable table) {
        this.images = images;
        this.products = products;
        this.table = table;
    }

    /** {@return the changes of this side that give it the target's image, in the order of the places} */
    List<Edit> edits(Expression side, long target) {
        return edits(side, target, true);
    }

    /** As {@link #edits(Expression, long)}. @param moments whether an expectation value or an operator may have been left out */
    List<Edit> edits(Expression side, long target, boolean moments) {
        List<Edit> edits = new ArrayList<>();
        for (Place place : Place.of(side, table)) {
            if (place.scalar() && place.isValue() && (takesFactor(place) || takesTerm(place))) {
                at(place, target, moments, edits);
            }
        }
        return edits;
    }

    private static boolean takesFactor(Place place) {
        boolean leaf = place.node() instanceof Expression.Name;
        return place.role() == Place.Role.WHOLE || place.role() == Place.Role.TERM || leaf;
    }

    private static boolean takesTerm(Place place) {
        return place.node() instanceof Expression.Sum
                || place.role() != Place.Role.TERM
                        && !(place.node() instanceof Expression.Negated)
                        && !(place.node() instanceof Expression.Numeral);
    }

    private void at(Place place, long target, boolean moments, List<Edit> edits) {
        try {
            boolean summand = place.role() == Place.Role.WHOLE || place.role() == Place.Role.TERM;
            boolean leaf = place.node().children().size() < 2;
            if (!summand && leaf && !images.isScalar(place.node())) {
                return; // the image of a product does not follow from those of operators in it
            }
            Optional<Long> solution = solve(place, target);
            if (solution.isEmpty() || solution.get() == 0) {
                return;
            }
            long node = images.trial(place.node());
            if (takesFactor(place) && node != 0) {
                products.find(Goldilocks.times(solution.get(), Goldilocks.inverse(node)))
                        .filter(p -> !p.hasMoment())
                        .flatMap(p -> factor(place, p))
                        .ifPresent(edits::add);
            }
            if (takesTerm(place)) {
                products.find(Goldilocks.minus(solution.get(), node))
                        .filter(p -> !p.hasMoment() || moments && p.isLinear())
                        .ifPresent(p -> edits.add(tooMany(place, p).orElseGet(() -> term(place, p))));
            }
        } catch (ArithmeticException | SourceError undefined) {
            // the expression has no value with another number in this place: nothing to find here
        }
    }

    private Optional<Long> solve(Place place, long t) {
        long[] f = new long[3];
        for (int k = 0; k < 3; k++) {
            f[k] = images.trial(place.plug().apply(Build.number(place.node().span(), SAMPLES[k])));
        }
        long p = SAMPLES[2] - SAMPLES[1];
        long q = SAMPLES[2] - SAMPLES[0];
        long a = Goldilocks.times(Goldilocks.times(Goldilocks.minus(t, f[0]), Goldilocks.minus(f[2], f[1])), q);
        long b = Goldilocks.times(Goldilocks.times(Goldilocks.minus(t, f[1]), Goldilocks.minus(f[2], f[0])), p);
        long below = Goldilocks.minus(a, b);
        if (below == 0) {
            return Optional.empty();
        }
        long above = Goldilocks.minus(Goldilocks.times(a, SAMPLES[1]), Goldilocks.times(b, SAMPLES[0]));
        return Optional.of(Goldilocks.times(above, Goldilocks.inverse(below)));
    }

    private Optional<Edit> factor(Place place, ShortProducts.Product p) {
        Expression node = place.node();
        if (node instanceof Expression.Name n) {
            Optional<Edit> replaced = replaced(place, n, p);
            boolean alone = place.role() == Place.Role.WHOLE || place.role() == Place.Role.TERM;
            if (replaced.isPresent() || !alone) {
                return replaced;
            }
        }
        if (p.isSign()) {
            return Optional.of(
                    Edit.at(place, Slip.SIGN, Sentence.of("the sign of", node, "is reversed"), Build.negated(node)));
        }
        Expression above = p.numerator(node.span());
        Expression below = p.denominator(node.span());
        Expression changed = Build.multiplied(node, above, below);
        List<Slip> slips = new ArrayList<>();
        int cost = p.lettersCost();
        if (p.hasNumber()) {
            slips.add(p.imaginary() ? Slip.IMAGINARY_UNIT : Slip.NUMBER);
            cost += Slip.NUMBER.cost();
        }
        if (p.negative()) {
            slips.add(Slip.SIGN);
            cost += Slip.SIGN.cost();
        }
        if (!p.letters().isEmpty()) {
            slips.add(Slip.FACTOR);
        }
        boolean all = place.role() == Place.Role.WHOLE && Build.isNumber(node);
        cost += all && !p.letters().isEmpty() ? SUM_MORE : 0; // the factor is then the whole formula
        Sentence sentence = Build.isOne(below)
                ? Sentence.of("the factor", above, "is missing in", node)
                : Build.isOne(above)
                        ? Sentence.of(node, "should be divided by", below)
                        : Sentence.of("the factor", p.expression(node.span()), "is missing in", node);
        return Optional.of(new Edit(slips, cost, sentence, place.plug().apply(changed)));
    }

    /** x → c·y: another letter in the place of a letter. */
    private Optional<Edit> replaced(Place place, Expression.Name n, ShortProducts.Product p) {
        List<ShortProducts.Letter> others = new ArrayList<>();
        boolean takesAway = false;
        for (int k = 0; k < p.letters().size(); k++) {
            if (p.letters().get(k).text().equals(n.name()) && p.exponents().get(k) == -1) {
                takesAway = true;
            } else if (p.exponents().get(k) == 1) {
                others.add(p.letters().get(k));
            }
        }
        boolean plain = p.above() == p.below() && !p.negative() && !p.imaginary();
        if (!takesAway || p.letters().size() != 2 || others.size() != 1 || !plain) {
            return Optional.empty();
        }
        ShortProducts.Letter other = others.get(0);
        boolean label = other.expression() instanceof Expression.Name m
                && Labels.base(m.name()).isPresent()
                && Labels.base(m.name()).equals(Labels.base(n.name()));
        int more = other.expression() instanceof Expression.Name ? 0 : 2;
        return Optional.of(Edit.at(
                        place,
                        label ? Slip.LABEL : Slip.PARAMETER,
                        Sentence.of(n, "should be", other.expression()),
                        other.expression())
                .dearer(more));
    }

    /** Where the term only takes away one that is there, that one is too many. */
    private static Optional<Edit> tooMany(Place place, ShortProducts.Product p) {
        String opposite = Build.negated(p.expression(place.node().span())).toText();
        if (place.node() instanceof Expression.Sum s) {
            for (int k = 0; k < s.terms().size(); k++) {
                if (s.terms().get(k).toText().equals(opposite)) {
                    List<Expression> rest = new ArrayList<>(s.terms());
                    rest.remove(k);
                    return Optional.of(Edit.at(
                            place,
                            Slip.EXTRA_TERM,
                            Sentence.of("the term", s.terms().get(k), "does not belong there"),
                            Build.sum(s.span(), rest)));
                }
            }
        }
        return Optional.empty();
    }

    private static Edit term(Place place, ShortProducts.Product p) {
        Expression node = place.node();
        Expression term = p.expression(node.span());
        Expression sum = Build.sum(node.span(), List.of(node, term));
        boolean one = p.letters().isEmpty() && p.above() == 1 && p.below() == 1 && !p.imaginary();
        int more = Math.max(0, p.letters().size() - 1)
                + (p.hasNumber() && !p.letters().isEmpty() ? 1 : 0)
                + (p.isBracket() ? SUM_MORE : 0);
        boolean occupation = node instanceof Expression.Name || LocalEdits.isTwiceAnOccupation(node);
        Slip slip = one && occupation ? Slip.OCCUPATION : Slip.MISSING_TERM;
        Sentence sentence = slip == Slip.OCCUPATION
                ? Sentence.of(node, "should be", sum)
                : Sentence.of("the term", term, "is missing in", node);
        return Edit.at(place, slip, sentence, sum).dearer(more);
    }
}

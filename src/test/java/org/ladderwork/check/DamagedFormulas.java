package org.ladderwork.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Formula;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Expansion;
import org.ladderwork.steady.Limit;

/** True formulas with one or two slips in their right sides. Each is really false: the sides are evaluated, not judged. */
final class DamagedFormulas {
    /**
     * A formula that was damaged.
     *
     * @param truth the formula as it was @param right the right side with the slips @param slips what was made, @param text the false statement
     */
    record Damaged(Truths of, Formula truth, Expression right, List<Slip> slips, String text) {
        int cost() {
            return slips.stream().mapToInt(Slip::cost).sum();
        }

        Expression left() {
            return ((Expression.Relation) truth.statement()).sides().get(0);
        }

        Expression original() {
            return ((Expression.Relation) truth.statement()).sides().get(1);
        }
    }

    private final Truths truths;
    private final SplittableRandom random;
    private final Damage damage;
    private final LiteralForm literal;

    DamagedFormulas(Truths truths, long seed) {
        this.truths = truths;
        this.random = new SplittableRandom(seed);
        this.damage = new Damage(truths.model().grounds.table(), random);
        this.literal = new LiteralForm(truths.model().grounds.table());
    }

    /** Gives up to so many formulas with one slip for each formula and kind. */
    void single(int perKind, Consumer<Damaged> out) {
        for (Formula truth : truths.formulas()) {
            for (Slip kind : Damage.LOCAL) {
                offer(truth, damage.all(right(truth), kind), List.of(kind), perKind, out);
            }
            offer(truth, leading(truth), List.of(Slip.LEADING_ORDER), perKind, out);
            offer(truth, equated(truth), List.of(Slip.SPECIAL_CASE), perKind, out);
        }
    }

    /** Gives so many formulas with two slips for each formula, of kinds that are drawn. */
    void twofold(int perTruth, Consumer<Damaged> out) {
        for (Formula truth : truths.formulas()) {
            int made = 0;
            Set<String> singles = singles(truth);
            for (int k = 0; k < 12 * perTruth && made < perTruth; k++) {
                Slip one = kind();
                Slip two = kind();
                List<Expression> both = damage.one(right(truth), one).stream()
                        .flatMap(x -> damage.one(x, two).stream())
                        .toList();
                List<Damaged> found = new ArrayList<>();
                offer(truth, both, List.of(one, two), 1, found::add);
                found.removeIf(d -> isSingle(d, singles));
                found.forEach(out);
                made += found.size();
            }
        }
    }

    /** All formulas that one slip makes of a true one, and the true one itself. */
    private Set<String> singles(Formula truth) {
        Set<String> all = new HashSet<>();
        all.add(literal.of(right(truth)));
        for (Slip kind : Damage.LOCAL) {
            for (Expression side : damage.all(right(truth), kind)) {
                literally(side).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Two slips of which one undoes or covers the other are one slip: the formula is literally that of a single one. */
    private boolean isSingle(Damaged d, Set<String> singles) {
        return literally(d.right()).filter(singles::contains).isPresent();
    }

    private Optional<String> literally(Expression side) {
        try {
            return Optional.of(literal.of(side));
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }

    private Slip kind() {
        return Damage.LOCAL.get(random.nextInt(Damage.LOCAL.size()));
    }

    private static Expression right(Formula truth) {
        return ((Expression.Relation) truth.statement()).sides().get(1);
    }

    private void offer(Formula truth, List<Expression> sides, List<Slip> slips, int most, Consumer<Damaged> out) {
        List<Expression> left = new ArrayList<>(sides);
        for (int made = 0; made < most && !left.isEmpty(); ) {
            Expression side = left.remove(random.nextInt(left.size()));
            if (isHarmful(truth, side)) {
                Expression.Relation r = (Expression.Relation) truth.statement();
                Expression.Relation with =
                        new Expression.Relation(r.span(), List.of(r.sides().get(0), side), r.relators());
                String text = new Formula(truth.span(), with, truth.clauses()).toText();
                out.accept(new Damaged(truths, truth, side, slips, text));
                made++;
            }
        }
    }

    /** Correct to leading order only: the right side is replaced by the leading term of its value in a limit of one parameter. */
    private List<Expression> leading(Formula truth) {
        List<Expression> all = new ArrayList<>();
        Optional<Scalar> value = value(truth);
        for (Symbol s : value.map(this::parameters).orElse(List.of())) {
            for (Limit limit : List.of(Limit.toZero(s), Limit.toInfinity(s))) {
                try {
                    Scalar term =
                            Expansion.leading(value.get(), limit).terms().get(0).value();
                    Written.of(term, truth.span(), truths.model().grounds.table())
                            .ifPresent(all::add);
                } catch (ArithmeticException noExpansion) {
                    continue;
                }
            }
        }
        return all;
    }

    /** Correct for equal parameters only: one of a family is put in the place of another everywhere. */
    private List<Expression> equated(Formula truth) {
        List<Expression> all = new ArrayList<>();
        Optional<Scalar> value = value(truth);
        List<Symbol> symbols = value.map(this::parameters).orElse(List.of());
        for (Symbol x : symbols) {
            for (Symbol y : symbols) {
                boolean family = x != y
                        && x.name().replaceAll("[_\\[].*", "").equals(y.name().replaceAll("[_\\[].*", ""));
                if (family) {
                    try {
                        Scalar equal = value.get().with(Map.of(x, Scalar.of(y)));
                        Written.of(equal, truth.span(), truths.model().grounds.table())
                                .ifPresent(all::add);
                    } catch (ArithmeticException pole) {
                        continue;
                    }
                }
            }
        }
        return all;
    }

    private List<Symbol> parameters(Scalar x) {
        return x.parameters().stream()
                .filter(s -> s.kind() != Symbol.Kind.COMPLEX && !s.name().startsWith("<"))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The value of the right side in the steady state, for plain equations between scalars that are short enough to be written. */
    private Optional<Scalar> value(Formula truth) {
        boolean plain = ((Expression.Relation) truth.statement()).relators().equals(List.of(Relator.EQUAL))
                && truth.clauses().isEmpty()
                && !truth.statement().toText().contains("<");
        if (!plain) {
            return Optional.empty();
        }
        try {
            return truths.model().grounds.steady().value(right(truth)) instanceof Value.OfScalar s
                            && s.scalar().isRealRational()
                            && s.scalar().numeratorPolynomial().size() <= 40
                    ? Optional.of(s.scalar())
                    : Optional.empty();
        } catch (SourceError none) {
            return Optional.empty();
        }
    }

    /** Whether the damaged statement is false, asked of the values themselves: for every state where it was meant so, and in the steady state. */
    private boolean isHarmful(Formula truth, Expression side) {
        Expression.Relation r = (Expression.Relation) truth.statement();
        Expression left = r.sides().get(0);
        Grounds g = truths.model().grounds;
        if (r.relators().get(0) == Relator.ASYMPTOTIC) {
            return !agreeFarOut(truth, right(truth), side);
        }
        boolean rate = left instanceof Expression.Derivative;
        if (!differ(g.everyState().orElseThrow(), right(truth), side)) {
            return false;
        }
        return rate || !hasValue(g.steady(), left) || differ(g.steady(), left, side);
    }

    /** Whether the ratio of two sides tends to one: at a point far out it is nearly so. */
    private boolean agreeFarOut(Formula truth, Expression a, Expression b) {
        Clause.Tends t = (Clause.Tends) truth.clauses().get(0);
        Evaluator steady = truths.model().grounds.steady();
        try {
            if (!(steady.value(a) instanceof Value.OfScalar x) || !(steady.value(b) instanceof Value.OfScalar y)) {
                return false;
            }
            java.util.Map<Symbol, Double> point = new java.util.LinkedHashMap<>();
            double next = 1.37;
            for (Symbol s : steady.field().parameters()) {
                boolean far = s.name().equals(t.variable());
                point.put(s, far ? t.point() instanceof Expression.Infinity ? 1e7 : 1e-7 : next);
                next = next * 1.219 % 3 + 0.31;
            }
            double ratio =
                    x.scalar().evaluate(point).re() / y.scalar().evaluate(point).re();
            return Math.abs(ratio - 1) < 1e-5;
        } catch (SourceError | ArithmeticException undefined) {
            return true;
        }
    }

    private static boolean hasValue(Evaluator evaluator, Expression it) {
        try {
            evaluator.value(it);
            return true;
        } catch (SourceError | ArithmeticException none) {
            return false;
        }
    }

    private static boolean differ(Evaluator evaluator, Expression a, Expression b) {
        try {
            return !evaluator.value(a).equals(evaluator.value(b));
        } catch (SourceError | ArithmeticException undefined) {
            return false;
        }
    }
}

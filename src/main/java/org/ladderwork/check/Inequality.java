package org.ladderwork.check;

import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Scalar;

/** Statements with &lt;, ≤, &gt;, ≥, ≪, ≫: proved or refuted where {@link Sign} sees the sign, else looked at in many points of the region. */
final class Inequality {
    private static final int POINTS = 400;
    private static final long SEED = 20_181_130;

    private Inequality() {}

    static boolean concerns(Relator relator) {
        return switch (relator) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, MUCH_LESS, MUCH_GREATER -> true;
            default -> false;
        };
    }

    /** {@return the verdict}, without a diagnosis. */
    static Verdict judge(Expression left, Relator relator, Expression right, Meaning meaning, Region everything) {
        if (relator == Relator.MUCH_LESS || relator == Relator.MUCH_GREATER) {
            throw SourceError.at(
                    left.span().to(right.span()),
                    "'" + relator + "' has no exact meaning, so it cannot be judged",
                    "write a limit, or a plain inequality");
        }
        Scalar l = meaning.scalar(left);
        Scalar r = meaning.scalar(right);
        boolean less = relator == Relator.LESS || relator == Relator.LESS_OR_EQUAL;
        boolean strict = relator == Relator.LESS || relator == Relator.GREATER;
        Scalar margin = less ? r.minus(l) : l.minus(r);
        if (!margin.isReal()) {
            throw SourceError.at(left.span().to(right.span()), "complex numbers have no order", "");
        }
        if (meaning.scope() == Scope.EVERY_STATE && hasMoment(margin)) {
            throw SourceError.at(
                    left.span().to(right.span()),
                    "an inequality between expectation values is judged in the steady state only",
                    "");
        }
        Region region = everything.with(meaning.given().positive());
        Optional<Sign> sign = Sign.of(margin, region.positive());
        if (sign.isPresent() && sign.get().satisfies(strict)) {
            return new Verdict.Proved(meaning.scope(), List.of());
        }
        if (!strict && isKnown(margin, region)) {
            return new Verdict.Proved(meaning.scope(), List.of());
        }
        if (strict && sign.filter(s -> s == Sign.NOT_NEGATIVE).isPresent()) {
            return new Verdict.Proved(meaning.scope(), zeros(margin, region));
        }
        if (sign.isPresent() && sign.get().contradicts(strict)) {
            return refuted(l, r, region.smallPoint(List.of(l, r), p -> true));
        }
        if (contrapositive(left, right, margin, meaning, everything)) {
            return new Verdict.Proved(meaning.scope(), List.of());
        }
        Optional<RationalPoint> against = region.smallPoint(
                List.of(l, r),
                p -> p.sign(margin).filter(s -> s < 0 || strict && s == 0).isPresent());
        return against.isPresent() ? refuted(l, r, against) : evidence(l, r, margin, region, strict);
    }

    private static boolean hasMoment(Scalar margin) {
        return margin.symbols().stream().anyMatch(s -> s.name().startsWith("<"));
    }

    /** Whether the margin is a positive multiple of something that a theorem says is never negative. */
    private static boolean isKnown(Scalar margin, Region region) {
        return region.notNegative().stream()
                .filter(k -> !k.isZero())
                .anyMatch(k -> Sign.of(margin.over(k), region.positive())
                        .filter(s -> s.satisfies(false))
                        .isPresent());
    }

    /** The factors that may vanish: off their zeros what is not negative is positive. */
    private static List<Scalar> zeros(Scalar margin, Region region) {
        return Factored.of(margin).above().stream()
                .map(Factored.Power::base)
                .filter(b -> Sign.of(b, region.positive())
                        .filter(s -> s == Sign.POSITIVE || s == Sign.NEGATIVE)
                        .isEmpty())
                .toList();
    }

    /** Whether a condition is contradicted where the margin is negative, and where it is zero. */
    private static boolean contrapositive(
            Expression left, Expression right, Scalar margin, Meaning meaning, Region everything) {
        for (Scalar condition : meaning.given().positive()) {
            List<Scalar> otherwise = new java.util.ArrayList<>(everything.positive());
            meaning.given().positive().stream()
                    .filter(p -> !p.equals(condition))
                    .forEach(otherwise::add);
            Optional<Sign> onZero = onBoundary(left, right, condition, meaning, otherwise);
            otherwise.add(margin.negated());
            boolean below = Sign.of(condition, otherwise)
                    .filter(Inequality::isNotPositive)
                    .isPresent();
            if (below && onZero.filter(Inequality::isNotPositive).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotPositive(Sign s) {
        return s == Sign.NEGATIVE || s == Sign.NOT_POSITIVE || s == Sign.ZERO;
    }

    /** The sign of the condition where both sides are equal. */
    private static Optional<Sign> onBoundary(
            Expression left, Expression right, Scalar condition, Meaning meaning, List<Scalar> positive) {
        Expression.Relation equal =
                new Expression.Relation(left.span().to(right.span()), List.of(left, right), List.of(Relator.EQUAL));
        try {
            Given boundary = Given.NOTHING.and(equal, meaning.evaluator());
            return Sign.of(
                    boundary.of(condition), positive.stream().map(boundary::of).toList());
        } catch (SourceError | ArithmeticException unsolved) {
            return Optional.empty();
        }
    }

    private static Verdict refuted(Scalar l, Scalar r, Optional<RationalPoint> point) {
        return new Verdict.Refuted(
                Value.of(l.minus(r)),
                Optional.empty(),
                point.flatMap(p -> Counterexamples.at(p, l, r)),
                List.of(),
                List.of());
    }

    private static Verdict evidence(Scalar l, Scalar r, Scalar margin, Region region, boolean strict) {
        double worst = Double.POSITIVE_INFINITY;
        Optional<RationalPoint> where = Optional.empty();
        int met = 0;
        for (RationalPoint p : region.points(List.of(l, r), POINTS, SEED)) {
            double size = Math.abs(p.value(l).re()) + Math.abs(p.value(r).re());
            double relative = size == 0 ? 0 : p.value(margin).re() / size;
            if (!Double.isFinite(relative)) {
                continue;
            }
            Optional<Integer> sign = p.sign(margin);
            if (sign.isPresent() && (sign.get() < 0 || strict && sign.get() == 0)) {
                return refuted(l, r, Optional.of(p));
            }
            met++;
            if (relative < worst) {
                worst = relative;
                where = Optional.of(p);
            }
        }
        String how = met == 0
                ? "no point of the region was met, so there is no evidence"
                : "the sign is not seen from the expression; it was looked at in random rational points of the region";
        return new Verdict.Supported(met, met == 0 ? 0 : worst, where, how);
    }
}

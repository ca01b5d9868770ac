package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Formula;
import org.ladderwork.language.Problem;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;

/**
 * Judges a claim about a steady state that is too large to be written out, by its exact values at random rational points.
 *
 * <p>A point where the sides differ refutes. Equality at every point supports only: it is exact there, and no proof elsewhere. Limits and derivatives with respect to parameters need the
 * functions themselves and stay undecided.
 */
public final class PointJudge {
    private final Function<RationalPoint, Grounds> grounds;
    private final List<RationalPoint> points;

    /** @param grounds whose steady evaluator gives numbers at the point; may throw {@link ArithmeticException} where there is no steady state */
    public PointJudge(Function<RationalPoint, Grounds> grounds, List<RationalPoint> points) {
        this.grounds = grounds;
        this.points = List.copyOf(points);
    }

    /** {@return the judgement} */
    public Judgement judge(Claim claim) {
        List<Judgement.Link> links = new ArrayList<>();
        Verdict verdict;
        try {
            verdict = verdict(claim);
        } catch (SourceError error) {
            verdict = new Verdict.Unreadable(error.problems().get(0));
        } catch (ArithmeticException pole) {
            verdict = undecided(claim);
        }
        for (Formula f : claim.formulas()) {
            links.add(new Judgement.Link(
                    f.statement(), Relator.EQUAL, f.statement(), java.util.Map.of(), "at points", verdict));
        }
        return new Judgement(claim, links, verdict);
    }

    private Verdict verdict(Claim claim) {
        int met = 0;
        for (RationalPoint point : points) {
            Grounds here;
            try {
                here = grounds.apply(point);
            } catch (ArithmeticException noSteadyState) {
                continue;
            }
            for (Formula formula : claim.formulas()) {
                for (Cases.Case one : Cases.of(formula, here)) {
                    for (int k = 0; k < one.chain().relators().size(); k++) {
                        Optional<Verdict> against = against(claim, one, k, here, point);
                        if (against.isPresent()) {
                            return against.get();
                        }
                    }
                }
            }
            met++;
        }
        if (met == 0) {
            return undecided(claim);
        }
        return new Verdict.Supported(
                met,
                0,
                Optional.empty(),
                "both sides have the same exact value in the steady state, which is too large to be written out");
    }

    private static Verdict undecided(Claim claim) {
        return new Verdict.Unreadable(new Problem(
                claim.span(),
                "not decided: the steady state is too large to be written out",
                "fewer parameters help: equal rates, numbers in their place"));
    }

    /** Empty if the relation holds at the point. */
    private static Optional<Verdict> against(Claim claim, Cases.Case one, int k, Grounds here, RationalPoint point) {
        Expression left = one.chain().sides().get(k);
        Expression right = one.chain().sides().get(k + 1);
        boolean pointwise = one.clauses().isEmpty() && isPointwise(left) && isPointwise(right);
        if (!pointwise
                || !(here.steady().value(left) instanceof Value.OfScalar a)
                || !(here.steady().value(right) instanceof Value.OfScalar b)) {
            return Optional.of(undecided(claim));
        }
        Scalar x = a.scalar().with(point.values());
        Scalar y = b.scalar().with(point.values());
        Scalar difference = x.minus(y);
        if (one.chain().relators().get(k) != Relator.EQUAL || !difference.isConstant()) {
            return Optional.of(undecided(claim));
        }
        return difference.isZero()
                ? Optional.empty()
                : Optional.of(new Verdict.Refuted(
                        Value.of(difference),
                        Optional.empty(),
                        Optional.of(new Verdict.Counterexample(point, x, y, false)),
                        List.of(),
                        List.of()));
    }

    private static boolean isPointwise(Expression e) {
        boolean itself = !(e instanceof Expression.Derivative)
                && !(e instanceof Expression.Limit)
                && !(e instanceof Expression.LandauOrder);
        return itself && e.children().stream().allMatch(PointJudge::isPointwise);
    }
}

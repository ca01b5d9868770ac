package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Formula;
import org.ladderwork.language.Problem;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;

/**
 * Decides whether claims follow from a model.
 *
 * <p>A chain is judged link by link, each by itself, for every value of the free indices. Equality is first asked modulo a prime ({@link Images}): different images refute at
 * once. Equal images are followed by the proof, the difference in canonical form being zero. What holds for the expectation values of every state is said to; a statement
 * about a time derivative is judged only that way, because in the steady state every derivative is zero. Otherwise the values of the steady state decide.
 *
 * <p>Whatever goes wrong with one claim becomes its verdict; {@link #judge} does not throw for any claim.
 */
public final class Judge {
    private final Grounds grounds;
    private final boolean diagnosing;
    private final boolean everyState;

    private Judge(Grounds grounds, boolean diagnosing, boolean everyState) {
        this.grounds = grounds;
        this.diagnosing = diagnosing;
        this.everyState = everyState;
    }

    /** {@return a judge on these grounds, who looks for a diagnosis of what is refuted} */
    public static Judge on(Grounds grounds) {
        return new Judge(grounds, true, false);
    }

    /** {@return the same judge without diagnosis, which can take longer than the judgement} */
    public Judge withoutDiagnosis() {
        return new Judge(grounds, false, everyState);
    }

    /** {@return the same judge, who asks only what holds in every state and solves for no steady state} */
    public Judge forEveryState() {
        return new Judge(grounds, diagnosing, true);
    }

    /** {@return the judgements, in the same order} */
    public List<Judgement> judge(List<Claim> claims) {
        return claims.stream().map(this::judge).toList();
    }

    /** {@return the judgement of one claim} */
    public Judgement judge(Claim claim) {
        List<Judgement.Link> links = new ArrayList<>();
        claim.problems().forEach(p -> links.add(whole(nothing(claim), new Verdict.Unreadable(p))));
        for (Formula formula : claim.formulas()) {
            try {
                List<Cases.Case> cases = Cases.of(formula, grounds);
                if (cases.isEmpty()) {
                    links.add(whole(formula.statement(), Cases.nothing(formula, grounds)));
                }
                for (Cases.Case one : cases) {
                    for (int k = 0; k < one.chain().relators().size(); k++) {
                        links.add(link(claim, one, k));
                    }
                }
            } catch (SourceError error) {
                links.add(whole(
                        formula.statement(),
                        new Verdict.Unreadable(error.problems().get(0))));
            } catch (RuntimeException | StackOverflowError failure) {
                links.add(whole(formula.statement(), unreadable(claim, failure)));
            }
        }
        return Judgement.of(claim, links);
    }

    private static Expression nothing(Claim claim) {
        return new Expression.Tuple(claim.span(), List.of());
    }

    private static Judgement.Link whole(Expression all, Verdict verdict) {
        return new Judgement.Link(all, Relator.EQUAL, all, java.util.Map.of(), "", verdict);
    }

    private static Verdict unreadable(Claim claim, Throwable failure) {
        String message = failure instanceof StackOverflowError
                ? "the formula is nested too deeply"
                : failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return new Verdict.Unreadable(new Problem(claim.span(), message, ""));
    }

    private Judgement.Link link(Claim claim, Cases.Case one, int k) {
        Expression left = one.chain().sides().get(k);
        Relator relator = one.chain().relators().get(k);
        Expression right = one.chain().sides().get(k + 1);
        Verdict verdict;
        try {
            verdict = verdict(left, relator, right, one.clauses());
        } catch (SourceError error) {
            verdict = new Verdict.Unreadable(error.problems().get(0));
        } catch (RuntimeException | StackOverflowError failure) {
            verdict = unreadable(claim, failure);
        }
        return new Judgement.Link(left, relator, right, one.indices(), one.qualification(), verdict);
    }

    private Verdict verdict(Expression left, Relator relator, Expression right, List<Clause> clauses) {
        if (relator == Relator.DEFINED || isNewName(left)) {
            Optional<Verdict> definition = definition(left);
            if (definition.isPresent()) {
                return definition.get();
            }
        }
        return verdict(left, relator, right, clauses, true);
    }

    /** @param quick not to write down a difference that nobody may want to see; where something is undefined, all is asked again */
    private Verdict verdict(Expression left, Relator relator, Expression right, List<Clause> clauses, boolean quick) {
        List<Meaning> meanings = Meanings.of(left, right, clauses, grounds);
        Optional<SourceError> undefined = Optional.empty();
        Optional<Verdict> last = Optional.empty();
        Optional<Link> atOnce = Optional.empty(); // refuted last, by an image
        // proved where something is not zero that depends on the state
        Optional<Verdict> conditional = Optional.empty();
        List<Meaning> usable = new ArrayList<>(); // a model without a steady state leaves the one for every state
        for (Meaning meaning : meanings) {
            if (everyState && meaning.scope() == Scope.STEADY_STATE && meanings.size() > 1) {
                continue;
            }
            try {
                Expression l = AbsoluteValues.resolved(left, meaning, grounds.region());
                Expression r = AbsoluteValues.resolved(right, meaning, grounds.region());
                Link link = new Link(l, relator, r, clauses, meaning, grounds);
                Optional<Verdict> verdict = quick ? link.unlessRefutedAtOnce() : Optional.of(link.verdict());
                if (meaning.partial()
                        && verdict.filter(v -> v instanceof Verdict.Proved).isEmpty()) {
                    continue;
                }
                boolean further = !usable.isEmpty() && meaning.scope() == Scope.STEADY_STATE;
                if (further
                        && relator == Relator.EQUAL
                        && verdict.filter(v -> v instanceof Verdict.Proved).isPresent()
                        && saysNothing(left, right, meaning)) {
                    continue;
                }
                if (meaning.partial() && verdict.filter(Judge::dependsOnState).isPresent()) {
                    conditional = verdict;
                    continue;
                }
                if (verdict.isPresent()
                        && !(verdict.get() instanceof Verdict.Refuted)
                        && !(verdict.get() instanceof Verdict.Supported)) {
                    return verdict.get();
                }
                last = verdict;
                atOnce = verdict.isPresent() ? Optional.empty() : Optional.of(link);
                usable.add(meaning);
                undefined = Optional.empty();
            } catch (SourceError error) {
                if (conditional.isPresent() && !meaning.dividesByZero(left) && !meaning.dividesByZero(right)) {
                    return conditional.get(); // the steady state itself is not known
                }
                if (quick) {
                    return verdict(left, relator, right, clauses, false);
                }
                undefined = Optional.of(error);
            }
        }
        if (atOnce.isPresent()) {
            try {
                last = Optional.of(atOnce.get().verdict());
            } catch (SourceError error) {
                return verdict(left, relator, right, clauses, false);
            }
        }
        if (last.isEmpty()) {
            throw undefined.orElseThrow();
        }
        Verdict verdict = diagnosing && last.get() instanceof Verdict.Refuted refuted
                ? diagnosed(refuted, left, relator, right, clauses, usable)
                : last.get();
        return undefined.isPresent() && isOpen(verdict) ? open(left.span().to(right.span()), undefined.get()) : verdict;
    }

    /**
     * Whether a formula for a rate, such as heat(1) = gamma omega (n - <a' a>) of a single bath, says nothing in the steady state: both sides vanish there,
     * so that either sign and any factor would do. What it is meant to say is said of every state.
     */
    private boolean saysNothing(Expression left, Expression right, Meaning meaning) {
        boolean rate = isQuantity(left) && Meanings.hasMean(right) || isQuantity(right) && Meanings.hasMean(left);
        return rate && meaning.isZero(left);
    }

    private boolean isQuantity(Expression it) {
        String name = it instanceof Expression.Name n ? n.name() : it instanceof Expression.Call c ? c.function() : "";
        return !name.isEmpty() && grounds.table().is(name, Declaration.Kind.QUANTITY);
    }

    private static boolean dependsOnState(Verdict verdict) {
        return verdict instanceof Verdict.Proved p
                && p.conditions().stream()
                        .flatMap(c -> c.symbols().stream())
                        .anyMatch(s -> s.name().startsWith("<"));
    }

    /** Without a steady state, what fails for some states may yet hold in one that is stationary: only a difference free of moments, or a slip that was found, refutes. */
    private static boolean isOpen(Verdict verdict) {
        if (verdict instanceof Verdict.Refuted r) {
            boolean moments = Difference.scalars(r.difference()).stream()
                    .flatMap(x -> x.symbols().stream())
                    .anyMatch(s -> s.name().startsWith("<"));
            return moments && r.diagnoses().isEmpty();
        }
        return verdict instanceof Verdict.Supported;
    }

    private static Verdict open(Span at, SourceError noSteadyState) {
        return new Verdict.Unreadable(new Problem(
                at,
                "not decided: it does not hold for every state, and in the steady state it is not known: "
                        + noSteadyState.problems().get(0).message(),
                ""));
    }

    /** Changes that help in the steady state and changes that help for every state, where moments are symbols; the smallest first. */
    private Verdict diagnosed(
            Verdict.Refuted refuted,
            Expression left,
            Relator relator,
            Expression right,
            List<Clause> clauses,
            List<Meaning> meanings) {
        List<Diagnosis> found = new ArrayList<>();
        for (int k = meanings.size() - 1; k >= 0; k--) {
            Link link = new Link(left, relator, right, clauses, meanings.get(k), grounds);
            found.addAll(Explanations.of(link, refuted.conditions()));
        }
        return refuted.with(Explanations.sorted(found));
    }

    private boolean isNewName(Expression left) {
        return left instanceof Expression.Name n && !grounds.table().isDeclared(n.name());
    }

    /** {@code X := …} defines X, unless X has a meaning already. */
    private Optional<Verdict> definition(Expression left) {
        try {
            grounds.steady().value(left);
            return Optional.empty();
        } catch (SourceError noValue) {
            return Optional.of(new Verdict.Definition(left.toText()));
        }
    }
}

package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;

/** One relation between two sides, understood in one way. */
record Link(
        Expression left, Relator relator, Expression right, List<Clause> clauses, Meaning meaning, Grounds grounds) {

    /** {@return the verdict, without a diagnosis} */
    Verdict verdict() {
        meaning.requireDefined(left);
        meaning.requireDefined(right);
        if (Inequality.concerns(relator)) {
            return Inequality.judge(left, relator, right, meaning, grounds.region());
        }
        if (Asymptotics.concerns(relator, right, clauses)) {
            return Asymptotics.of(meaning, clauses)
                    .judge(left, relator, right)
                    .orElseGet(() -> refuted(Asymptotics.plain(right)));
        }
        return switch (relator) {
            case EQUAL, DEFINED -> equality();
            case NOT_EQUAL ->
                equality() instanceof Verdict.Refuted ? new Verdict.Proved(meaning.scope(), List.of()) : refuted(right);
            case PROPORTIONAL -> proportional();
            default ->
                throw SourceError.at(
                        left.span().to(right.span()), "'" + relator + "' cannot be judged here", "write = or ~");
        };
    }

    /** {@return the conditions and limits that stand beside the relation, as native text} */
    String clausesAsText() {
        return clauses.stream().map(Clause::toString).collect(Collectors.joining(" "));
    }

    /** {@return the same link with one more clause} */
    Link with(Relator other, Clause more) {
        List<Clause> all = new ArrayList<>(clauses);
        all.add(more);
        return new Link(left, other, right, all, meaning, grounds);
    }

    /** {@return the verdict; nothing where an image refutes an equation at once, whose difference nobody may want to see} */
    Optional<Verdict> unlessRefutedAtOnce() {
        boolean equation = relator == Relator.EQUAL || relator == Relator.DEFINED;
        if (!equation || Asymptotics.concerns(relator, right, clauses)) {
            return Optional.of(verdict());
        }
        return differModulo() ? Optional.empty() : Optional.of(proof());
    }

    private Verdict equality() {
        return differModulo() ? refuted(right) : proof();
    }

    private Verdict proof() {
        return meaning.areEqual(left, right) ? new Verdict.Proved(meaning.scope(), conditions()) : refuted(right);
    }

    /** Different images are a proof that the sides differ. */
    private boolean differModulo() {
        for (long seed = 1; seed <= 4; seed++) {
            try {
                Images images = new Images(meaning, seed);
                return images.of(left) != images.of(right);
            } catch (ArithmeticException noImage) {
                continue; // another point, or no scalar at all
            }
        }
        return false;
    }

    private Verdict proportional() {
        Value l = meaning.of(left);
        Value r = meaning.of(right);
        if (l instanceof Value.OfScalar) {
            throw SourceError.at(right.span(), "it is not said what the factor may depend on", "write the factor");
        }
        return Difference.ratio(l, r, right.span()).isPresent()
                ? new Verdict.Proved(meaning.scope(), List.of())
                : refuted(right);
    }

    private Verdict refuted(Expression other) {
        Value l = meaning.of(left);
        Value r = meaning.of(other);
        refuseMixture(l, r, other);
        Value difference = Difference.of(l, r, other.span());
        Optional<Factored> factored = factored(difference);
        List<Scalar> conditions = new ArrayList<>();
        factored.ifPresent(f -> f.above().stream()
                .map(Factored.Power::base)
                .filter(b -> Sign.of(b, grounds.region().positive())
                        .filter(s -> s == Sign.POSITIVE || s == Sign.NEGATIVE)
                        .isEmpty())
                .forEach(conditions::add));
        Region region = grounds.region().with(meaning.given().positive());
        return new Verdict.Refuted(
                difference, factored, Counterexamples.of(l, r, difference, region), conditions, List.of());
    }

    /** An expectation value cannot be compared with an operator; a number can, being a multiple of the identity. */
    private void refuseMixture(Value l, Value r, Expression other) {
        boolean mixed = l instanceof Value.OfScalar != r instanceof Value.OfScalar;
        if (mixed && meaning.scope() != Scope.IDENTITY && !Difference.isZero(l) && !Difference.isZero(r)) {
            throw SourceError.at(
                    left.span().to(other.span()),
                    "the left side is " + l.what() + " and the right side " + r.what(),
                    "an expectation value is written <...>");
        }
    }

    private static Optional<Factored> factored(Value difference) {
        List<Scalar> parts =
                Difference.scalars(difference).stream().filter(x -> !x.isZero()).toList();
        return difference instanceof Value.OfScalar s
                ? Optional.of(Factored.of(s.scalar()))
                : parts.size() == 1 ? Optional.of(Factored.of(parts.get(0))) : Optional.empty();
    }

    /** The factors of denominators, as written, that may vanish: what is proved is proved off their zeros. */
    private List<Scalar> conditions() {
        List<Scalar> found = new ArrayList<>();
        collect(left, found);
        collect(right, found);
        return found;
    }

    private void collect(Expression it, List<Scalar> found) {
        if (it instanceof Expression.Quotient q && meaning.of(q.denominator()) instanceof Value.OfScalar d) {
            for (Factored.Power p : Factored.of(d.scalar()).above()) {
                boolean open = Positivity.sign(p.base()) == 0
                        && Sign.of(p.base(), grounds.region().positive()).isEmpty();
                if (open && !found.contains(p.base())) {
                    found.add(p.base());
                }
            }
        }
        it.children().forEach(c -> collect(c, found));
    }
}

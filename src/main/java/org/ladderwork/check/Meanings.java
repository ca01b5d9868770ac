package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;

/** Decides for which states a relation is to be understood: from the widest to the one that decides. */
final class Meanings {
    private Meanings() {}

    /** {@return the meanings to be tried in this order; the verdict of the last one stands} */
    static List<Meaning> of(Expression left, Expression right, List<Clause> clauses, Grounds grounds) {
        boolean state = hasState(left, grounds) || hasState(right, grounds);
        boolean rate = hasTimeDerivative(left) || hasTimeDerivative(right);
        List<Meaning> meanings = new ArrayList<>();
        if (!state && !rate) {
            meanings.add(meaning(Scope.IDENTITY, grounds.steady(), clauses, grounds));
            return meanings;
        }
        grounds.everyState().ifPresent(e -> meanings.add(meaning(Scope.EVERY_STATE, e, clauses, grounds)));
        if (!rate) {
            grounds.stationary()
                    .ifPresent(e -> meanings.add(
                            meaning(Scope.STEADY_STATE, e, clauses, grounds).asPartial()));
        }
        if (!rate || meanings.isEmpty()) {
            meanings.add(meaning(Scope.STEADY_STATE, grounds.steady(), clauses, grounds));
        }
        return meanings;
    }

    private static Meaning meaning(Scope scope, Evaluator plain, List<Clause> clauses, Grounds grounds) {
        Given given = Given.NOTHING;
        Evaluator evaluator = expanding(plain, clauses);
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Condition c) {
                try {
                    given = given.and(c.relation(), evaluator);
                } catch (ArithmeticException undefined) {
                    throw SourceError.at(c.span(), "this condition is not defined: " + undefined.getMessage(), "");
                }
            }
        }
        Optional<Evaluator> solved = scope == Scope.STEADY_STATE ? grounds.solved() : Optional.empty();
        return new Meaning(grounds.table(), scope, evaluator, solved, given, false);
    }

    /** A claim to an order in a parameter may contain exponentials of operators that are small with it. */
    private static Evaluator expanding(Evaluator evaluator, List<Clause> clauses) {
        for (Clause clause : clauses) {
            if (clause instanceof Clause.ToOrder o && o.variable().isPresent() && o.order() >= 0 && o.order() <= 6) {
                return evaluator
                        .field()
                        .symbol(o.variable().get())
                        .map(s -> evaluator.expanding(s, o.order()))
                        .orElse(evaluator);
            }
        }
        return evaluator;
    }

    private static boolean hasTimeDerivative(Expression it) {
        return it instanceof Expression.Derivative d && d.variable().equals("t")
                || it.children().stream().anyMatch(Meanings::hasTimeDerivative);
    }

    /** {@return whether an expectation value or a trace is written in it} */
    static boolean hasMean(Expression it) {
        return it instanceof Expression.Expectation
                || it instanceof Expression.Trace
                || it.children().stream().anyMatch(Meanings::hasMean);
    }

    /** {@return whether the value depends on the state: expectation values, quantities, entries of matrices that follow from the model} */
    static boolean hasState(Expression it, Grounds grounds) {
        boolean covariance = it instanceof Expression.Name v
                && v.name().equals("covariance")
                && grounds.table().is(v.name(), Declaration.Kind.MATRIX);
        if (it instanceof Expression.Expectation || it instanceof Expression.Trace || covariance) {
            return true;
        }
        String name = it instanceof Expression.Name n ? n.name() : it instanceof Expression.Call c ? c.function() : "";
        if (!name.isEmpty() && grounds.table().is(name, Declaration.Kind.QUANTITY)) {
            return true;
        }
        if (it instanceof Expression.Indexed i && grounds.table().is(i.base(), Declaration.Kind.MATRIX)) {
            return true;
        }
        boolean behindName = it instanceof Expression.Name
                && grounds.table()
                        .meaning(name)
                        .filter(m -> hasState(m, grounds))
                        .isPresent();
        return behindName || it.children().stream().anyMatch(c -> hasState(c, grounds));
    }
}

package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * Statements in a limit: {@code f ~ g as x -> infinity}, {@code f = g to order 2 in x}, {@code f -> c as x -> 0}, {@code f = g + O(x^3)}.
 *
 * <p>With t the small quantity, f ~ g claims f − g = o(t^k), where k is the highest power of t in g if g is a Laurent polynomial in t, and the leading power otherwise; "to order k"
 * claims it for that k, O(t^m) for k = m − 1, and f → c for k = 0.
 */
final class Asymptotics {
    private final Meaning meaning;
    private final Optional<LeadingTerm.Limit> limit;
    private final Optional<Clause.ToOrder> order;

    private Asymptotics(Meaning meaning, Optional<LeadingTerm.Limit> limit, Optional<Clause.ToOrder> order) {
        this.meaning = meaning;
        this.limit = limit;
        this.order = order;
    }

    /** {@return whether a relation is to be judged here} */
    static boolean concerns(Relator relator, Expression right, List<Clause> clauses) {
        boolean says = clauses.stream().anyMatch(c -> c instanceof Clause.Tends || c instanceof Clause.ToOrder);
        boolean equality = relator == Relator.EQUAL;
        return relator == Relator.ASYMPTOTIC
                || relator == Relator.APPROXIMATE
                || relator == Relator.TENDS
                || equality && (says || landau(right).isPresent());
    }

    /** {@return the judge of statements with these clauses} @throws SourceError if the limit cannot be used */
    static Asymptotics of(Meaning meaning, List<Clause> clauses) {
        Optional<LeadingTerm.Limit> limit = Optional.empty();
        Optional<Clause.ToOrder> order = Optional.empty();
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Tends t) {
                limit = Optional.of(limit(t, meaning));
            } else if (clause instanceof Clause.ToOrder o) {
                order = Optional.of(o);
            }
        }
        if (limit.isEmpty() && order.flatMap(Clause.ToOrder::variable).isPresent()) {
            Symbol x = symbol(order.get().variable().get(), order.get(), meaning);
            limit = Optional.of(new LeadingTerm.Limit(x, false, Scalar.ZERO));
        }
        return new Asymptotics(meaning, limit, order);
    }

    private static LeadingTerm.Limit limit(Clause.Tends tends, Meaning meaning) {
        Symbol x = symbol(tends.variable(), tends, meaning);
        Expression point = tends.point();
        boolean infinite = point instanceof Expression.Infinity;
        return new LeadingTerm.Limit(x, infinite, infinite ? Scalar.ZERO : meaning.scalar(point));
    }

    private static Symbol symbol(String name, Clause clause, Meaning meaning) {
        return meaning.evaluator()
                .field()
                .symbol(name)
                .filter(Symbol::isParameter)
                .orElseThrow(() -> SourceError.at(
                        clause.span(),
                        "'" + name + "' is no free parameter of this model, so nothing can be expanded in it",
                        "use a declared parameter"));
    }

    /** The argument of O(…), where it is a term of a sum. */
    private static Optional<Expression.LandauOrder> landau(Expression side) {
        if (side instanceof Expression.LandauOrder o) {
            return Optional.of(o);
        }
        if (side instanceof Expression.Sum s
                && s.terms().get(s.terms().size() - 1) instanceof Expression.LandauOrder o) {
            return Optional.of(o);
        }
        return Optional.empty();
    }

    private static Expression withoutLandau(Expression side) {
        if (side instanceof Expression.LandauOrder o) {
            return new Expression.Numeral(o.span(), java.math.BigInteger.ZERO, java.math.BigInteger.ONE);
        }
        Expression.Sum s = (Expression.Sum) side;
        List<Expression> rest = new ArrayList<>(s.terms().subList(0, s.terms().size() - 1));
        return rest.size() == 1 ? rest.get(0) : new Expression.Sum(s.span(), rest);
    }

    /** {@return the verdict; empty where it is false and {@link #difference} is what is wrong} */
    Optional<Verdict> judge(Expression left, Relator relator, Expression rightAsWritten) {
        Optional<Expression.LandauOrder> landau = landau(rightAsWritten);
        Expression right = landau.isPresent() ? withoutLandau(rightAsWritten) : rightAsWritten;
        Value difference = Difference.of(meaning.of(left), meaning.of(right), right.span());
        if (limit.isEmpty() && landau.isEmpty()) {
            if (Difference.isZero(difference)) {
                return Optional.of(new Verdict.Proved(meaning.scope(), List.of()));
            }
            throw SourceError.at(
                    right.span(),
                    "'" + relator + "' without a limit does not say which terms are left out",
                    "add: as epsilon -> 0, or: to order 2 in epsilon");
        }
        LeadingTerm.Limit at = limit.orElseGet(() -> ownLimit(landau.orElseThrow()));
        int claimed = Integer.MAX_VALUE;
        for (Scalar part : Difference.scalars(meaning.of(right))) {
            claimed = Math.min(claimed, claimed(relator, landau, part, at));
        }
        if (claimed == Integer.MAX_VALUE) {
            claimed = order.map(Clause.ToOrder::order).orElse(0); // the right side is zero
        }
        int lowest = Integer.MAX_VALUE;
        Scalar next = Scalar.ZERO;
        for (Scalar part : Difference.scalars(difference)) {
            Optional<LeadingTerm> term = LeadingTerm.of(part, at);
            if (term.isPresent() && term.get().order() < lowest) {
                lowest = term.get().order();
                next = term.get().term(at);
            }
        }
        return lowest > claimed
                ? Optional.of(new Verdict.ProvedToOrder(meaning.scope(), at.variable(), at.toString(), claimed, next))
                : Optional.empty();
    }

    /** {@return the leading term of x in the limit, or its terms up to the order that is asked for} */
    Scalar firstTerm(Scalar x) {
        if (limit.isEmpty()) {
            return x;
        }
        LeadingTerm.Limit at = limit.get();
        Scalar sum = Scalar.ZERO;
        Optional<LeadingTerm> term = LeadingTerm.of(x, at);
        int last = order.map(Clause.ToOrder::order)
                .orElse(term.map(LeadingTerm::order).orElse(0));
        while (term.isPresent() && term.get().order() <= last) {
            sum = sum.plus(term.get().term(at));
            term = LeadingTerm.of(x.minus(sum), at);
        }
        return sum;
    }

    /** {@return the sides without O(…)} */
    static Expression plain(Expression side) {
        return landau(side).isPresent() ? withoutLandau(side) : side;
    }

    private LeadingTerm.Limit ownLimit(Expression.LandauOrder landau) {
        Scalar argument = meaning.scalar(landau.operand());
        if (argument.symbols().size() != 1) {
            throw SourceError.at(landau.span(), "it is not clear what is small in O(...)", "add: as x -> 0");
        }
        Symbol x = argument.symbols().first();
        return new LeadingTerm.Limit(x, argument.degree(x) < 0, Scalar.ZERO);
    }

    private int claimed(Relator relator, Optional<Expression.LandauOrder> landau, Scalar right, LeadingTerm.Limit at) {
        if (landau.isPresent()) {
            return LeadingTerm.of(meaning.scalar(landau.get().operand()), at)
                            .orElseThrow()
                            .order()
                    - 1;
        }
        if (order.isPresent()) {
            return order.get().order();
        }
        if (relator == Relator.TENDS) {
            return 0;
        }
        return shown(right, at);
    }

    /** The last power of t that is shown: of a Laurent polynomial the highest, else the leading one. */
    private static int shown(Scalar right, LeadingTerm.Limit at) {
        return LeadingTerm.highestPower(right, at)
                .or(() -> LeadingTerm.of(right, at).map(LeadingTerm::order))
                .orElse(Integer.MAX_VALUE);
    }
}

package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Expansion;
import org.ladderwork.steady.Limit;

/** Where a refuted equality is true as it stands: on the zeros of a factor of the difference that equates two parameters, and to leading order in a limit. */
final class SpecialCases {
    private static final int MOST_LIMITS = 2;

    /** A statement with other terms besides the leading one agrees to leading order as many a wrong one does; one that is 0 = 0 in a special case is true as many a wrong one is. */
    private static final int MERELY = 2;

    private SpecialCases() {}

    static List<Diagnosis> of(Link link, List<Scalar> conditions) {
        List<Diagnosis> found = new ArrayList<>();
        if (link.relator() != Relator.EQUAL || Asymptotics.concerns(link.relator(), link.right(), link.clauses())) {
            return found;
        }
        for (Scalar factor : conditions) {
            equated(factor).filter(e -> holdsWhere(e, link)).ifPresent(e -> found.add(where(e, link)));
        }
        if (link.meaning().of(link.left()) instanceof Value.OfScalar left
                && link.meaning().of(link.right()) instanceof Value.OfScalar right) {
            Scalar difference = left.scalar().minus(right.scalar());
            limits(difference, left.scalar(), right.scalar(), link, found);
        }
        return found;
    }

    /** x and its value, where the factor is x − y up to a number. */
    private static Optional<Map.Entry<Symbol, Scalar>> equated(Scalar factor) {
        boolean two = factor.symbols().size() == 2
                && factor.symbols().stream()
                        .allMatch(s -> s.isParameter()
                                && s.kind() != Symbol.Kind.COMPLEX
                                && !s.name().startsWith("<"));
        if (!two || !factor.isRealRational()) {
            return Optional.empty();
        }
        Symbol x = factor.symbols().first();
        Scalar y = Scalar.of(factor.symbols().last());
        return factor.with(Map.of(x, y)).isZero()
                        && factor.numeratorPolynomial().totalDegree() == 1
                ? Optional.of(Map.entry(x, y))
                : Optional.empty();
    }

    private static boolean holdsWhere(Map.Entry<Symbol, Scalar> e, Link link) {
        try {
            SortedMap<Symbol, Scalar> at = new TreeMap<>(Map.of(e.getKey(), e.getValue()));
            Value left = Difference.mapped(link.meaning().of(link.left()), x -> x.with(at));
            Value right = Difference.mapped(link.meaning().of(link.right()), x -> x.with(at));
            return Difference.isZero(Difference.of(left, right, link.right().span()));
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    private static Diagnosis where(Map.Entry<Symbol, Scalar> e, Link link) {
        String condition = e.getKey() + " = " + e.getValue();
        Span at = link.right().span();
        Expression equal = new Expression.Relation(
                at,
                List.of(
                        Build.name(at, e.getKey().name()),
                        Build.name(at, e.getValue().toString())),
                List.of(Relator.EQUAL));
        return new Diagnosis(
                List.of(Slip.SPECIAL_CASE),
                Sentence.of("it is true only for", equal),
                link.left(),
                link.relator(),
                link.right(),
                (link.clausesAsText() + " for " + condition).strip(),
                Slip.SPECIAL_CASE.cost() + (vanishes(e, link) ? MERELY : 0));
    }

    /** Whether both sides are zero there: then the condition says little of what was meant. */
    private static boolean vanishes(Map.Entry<Symbol, Scalar> e, Link link) {
        return link.meaning().of(link.right()) instanceof Value.OfScalar right
                && right.scalar()
                        .with(new TreeMap<>(Map.of(e.getKey(), e.getValue())))
                        .isZero();
    }

    private static void limits(Scalar difference, Scalar left, Scalar right, Link link, List<Diagnosis> found) {
        int met = 0;
        for (LeadingTerm.Limit limit : usual(difference)) {
            if (met < MOST_LIMITS && agree(left, right, limit)) {
                Link said = link.with(Relator.ASYMPTOTIC, tends(limit, link));
                if (holds(said)) {
                    met++;
                    found.add(leading(limit, said, isLeadingTerm(right, left, limit)));
                }
            }
        }
    }

    /** Couplings, which may have either sign, going to zero; then rates and energies going to infinity, then to zero. */
    private static List<LeadingTerm.Limit> usual(Scalar difference) {
        List<LeadingTerm.Limit> limits = new ArrayList<>();
        List<Symbol> symbols = difference.symbols().stream()
                .filter(s -> s.isParameter()
                        && s.kind() != Symbol.Kind.COMPLEX
                        && !s.name().startsWith("<"))
                .toList();
        symbols.stream().filter(s -> !s.isPositive()).forEach(s -> limits.add(at(s, false)));
        symbols.stream().filter(Symbol::isPositive).forEach(s -> limits.add(at(s, true)));
        symbols.stream().filter(Symbol::isPositive).forEach(s -> limits.add(at(s, false)));
        return limits;
    }

    private static LeadingTerm.Limit at(Symbol s, boolean infinite) {
        return new LeadingTerm.Limit(s, infinite, Scalar.ZERO);
    }

    /** Both sides have the same leading term. */
    private static boolean agree(Scalar left, Scalar right, LeadingTerm.Limit limit) {
        try {
            Optional<LeadingTerm> l = LeadingTerm.of(left, limit);
            return l.isPresent() && l.equals(LeadingTerm.of(right, limit));
        } catch (ArithmeticException roots) {
            return false;
        }
    }

    private static Clause tends(LeadingTerm.Limit limit, Link link) {
        Span at = link.right().span();
        Expression point = limit.infinite() ? new Expression.Infinity(at) : Build.number(at, 0);
        return new Clause.Tends(at, limit.variable().name(), point);
    }

    private static Expression tending(LeadingTerm.Limit limit, Link said) {
        Span at = said.right().span();
        Expression point = limit.infinite() ? new Expression.Infinity(at) : Build.number(at, 0);
        return new Expression.Relation(
                at, List.of(Build.name(at, limit.variable().name()), point), List.of(Relator.TENDS));
    }

    private static boolean holds(Link said) {
        try {
            return said.verdict().holds();
        } catch (SourceError | ArithmeticException undefined) {
            return false;
        }
    }

    /** Whether the right side is the leading term of the left one and nothing more: then that is what was meant. */
    private static boolean isLeadingTerm(Scalar right, Scalar left, LeadingTerm.Limit limit) {
        if (right.symbols().stream().anyMatch(s -> s.name().startsWith("<"))) {
            return false; // expectation values depend on the parameter too
        }
        try {
            Limit of = limit.infinite() ? Limit.toInfinity(limit.variable()) : Limit.toZero(limit.variable());
            return Expansion.leading(left, of).terms().get(0).value().equals(right);
        } catch (ArithmeticException noExpansion) {
            return false;
        }
    }

    private static Diagnosis leading(LeadingTerm.Limit limit, Link said, boolean exactly) {
        return new Diagnosis(
                List.of(Slip.LEADING_ORDER),
                Sentence.of("it is true to leading order only, as", tending(limit, said)),
                said.left(),
                said.relator(),
                said.right(),
                said.clausesAsText(),
                Slip.LEADING_ORDER.cost() + (exactly ? -1 : MERELY));
    }
}

package org.ladderwork.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;

/** Looks for changes of a side that is an operator, an expression in ρ, or a matrix, by trying them in the algebra itself as far as a number of trials goes. */
final class ExactSearch {
    private static final int LARGEST_TWO = 3;
    private static final int MOST_TESTS = 2000;
    private static final int MOST_MISSING = 4;
    private static final int LONGEST = 160;

    private final Meaning meaning;
    private final Predicate<Expression> proves;
    private int tests = 0;

    /** @param proves whether the statement is true with this side */
    ExactSearch(Meaning meaning, Predicate<Expression> proves) {
        this.meaning = meaning;
        this.proves = x -> {
            tests++;
            return proves.test(x);
        };
    }

    /** {@return changes that help, cheapest first} */
    List<Edit> single(Expression side) {
        List<Edit> found = new ArrayList<>();
        for (Edit e : LocalEdits.of(side, meaning.table())) {
            if (tests > MOST_TESTS) {
                break;
            }
            if (proves.test(e.result())) {
                found.add(e);
            }
        }
        return found;
    }

    /** {@return pairs of cheap changes that help, cheapest first} */
    List<Edit> twofold(Expression side) {
        List<Edit> found = new ArrayList<>();
        List<Edit> first = LocalEdits.of(side, meaning.table());
        for (int total = 2; total <= 2 * LARGEST_TWO && found.isEmpty(); total++) {
            for (Edit e : first) {
                if (e.cost() >= total) {
                    break;
                }
                for (Edit next : LocalEdits.of(e.result(), meaning.table())) {
                    if (tests > MOST_TESTS) {
                        return found;
                    }
                    if (next.cost() == total - e.cost() && proves.test(next.result())) {
                        found.add(e.then(next));
                    }
                }
            }
        }
        return found;
    }

    /** {@return the factor by which the whole side, or one of its terms, is wrong, and the terms that are missing} */
    List<Edit> fromDifference(Value wanted, Expression side) {
        List<Edit> found = new ArrayList<>();
        for (Place place : Place.of(side, meaning.table())) {
            boolean whole = place.role() == Place.Role.WHOLE;
            boolean term = place.role() == Place.Role.TERM && isOutermost(side, place.node());
            if (whole || term) {
                scaled(wanted, place).filter(e -> proves.test(e.result())).ifPresent(found::add);
            }
        }
        missing(wanted, side, meaning).filter(e -> proves.test(e.result())).ifPresent(found::add);
        found.sort(Comparator.comparingInt(Edit::cost));
        return found;
    }

    private static boolean isOutermost(Expression side, Expression node) {
        if (side instanceof Expression.IndexedSum all) {
            return isOutermost(all.body(), node);
        }
        return side instanceof Expression.Sum s
                && s.terms().stream()
                        .anyMatch(t -> t.equals(node)
                                || t instanceof Expression.Negated n
                                        && n.operand().equals(node)
                                || t instanceof Expression.IndexedSum inner && isOutermost(inner, node));
    }

    private Optional<Edit> scaled(Value wanted, Place place) {
        try {
            Expression zero = place.plug().apply(Build.number(place.node().span(), 0));
            Value rest = place.role() == Place.Role.WHOLE ? Value.of(Scalar.ZERO) : meaning.of(zero);
            Value here = Difference.of(
                    meaning.of(place.plug().apply(place.node())),
                    rest,
                    place.node().span());
            Value due = Difference.of(wanted, rest, place.node().span());
            return Difference.ratio(due, here, place.node().span()).flatMap(r -> byFactor(place, r));
        } catch (SourceError | ArithmeticException noValue) {
            return Optional.empty();
        }
    }

    private Optional<Edit> byFactor(Place place, Scalar r) {
        Optional<Expression> factor = Written.of(r, place.node().span(), meaning.table());
        boolean small = r.isConstant() || r.toString().length() < 40;
        if (factor.isEmpty() || !small) {
            return Optional.empty();
        }
        Expression changed = Build.product(place.node().span(), List.of(factor.get(), place.node()));
        boolean sign = r.equals(Scalar.of(-1));
        Slip slip = sign ? Slip.SIGN : r.isConstant() ? Slip.NUMBER : Slip.FACTOR;
        Sentence sentence = sign
                ? Sentence.of("the sign of", place.node(), "is reversed")
                : Sentence.of("the factor", factor.get(), "is missing in", place.node());
        return Optional.of(Edit.at(place, slip, sentence, changed));
    }

    /** {@return the term that is missing in the whole side, where it is short} Not proved yet. */
    static Optional<Edit> missing(Value wanted, Expression side, Meaning meaning) {
        try {
            Value difference = Difference.of(wanted, meaning.of(side), side.span());
            Optional<Edit> dissipator = difference instanceof Value.OfState
                    ? MissingDissipator.of(difference, side, meaning)
                    : Optional.empty();
            if (dissipator.isPresent()) {
                return dissipator;
            }
            int size = size(difference);
            Object value = difference instanceof Value.OfScalar s
                    ? s.scalar()
                    : difference instanceof Value.OfOperator o
                            ? o.operator()
                            : difference instanceof Value.OfState m ? m.map() : "";
            boolean restated = size > 1
                    && difference instanceof Value.OfScalar
                    && value.toString().contains("<")
                    && !side.toText().contains("<");
            if (size == 0 || size > MOST_MISSING || restated || value.toString().length() > LONGEST) {
                return Optional.empty();
            }
            return Written.of(value, side.span(), meaning.table())
                    .map(term -> new Edit(
                            List.of(Slip.MISSING_TERM),
                            Slip.MISSING_TERM.cost() + (size == 1 ? 1 : 2 * size),
                            Sentence.of("the term", term, "is missing"),
                            Build.sum(side.span(), List.of(side, term))));
        } catch (SourceError | ArithmeticException noValue) {
            return Optional.empty();
        }
    }

    /** The number of terms, those in the coefficients of operators included. */
    private static int size(Value difference) {
        return difference instanceof Value.OfMatrix
                ? 0
                : Difference.scalars(difference).stream()
                        .mapToInt(x -> size(x, difference instanceof Value.OfScalar))
                        .sum();
    }

    /** @param plain whether a denominator makes it no single term */
    private static int size(Scalar x, boolean plain) {
        if (plain && !x.denominator().isConstant()) {
            return MOST_MISSING + 1;
        }
        int terms = x.rootParts().stream()
                .mapToInt(p -> p.getValue().numeratorPolynomial().size())
                .sum();
        // an expectation value and its conjugate are one term, <x - x'>
        long conjugates = x.symbols().stream()
                .filter(s -> s.name().endsWith("*"))
                .filter(s -> x.symbols().stream().anyMatch(o -> s.name().equals(o.name() + "*")))
                .count();
        return Math.max(terms - (int) conjugates, Math.min(terms, 1));
    }
}

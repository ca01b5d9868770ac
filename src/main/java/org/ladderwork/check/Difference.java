package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.Superoperator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;

/** Differences of values, and what can be seen on them. Zero is a proof of equality for every kind of value. */
final class Difference {
    private Difference() {}

    /** {@return left − right} @throws SourceError if they are of different kinds and neither is zero */
    static Value of(Value left, Value right, Span at) {
        if (left instanceof Value.OfScalar x && right instanceof Value.OfScalar y) {
            return Value.of(x.scalar().minus(y.scalar()));
        }
        Optional<Operator> a = operator(left);
        Optional<Operator> b = operator(right);
        if (a.isPresent() && b.isPresent()) {
            return Value.of(a.get().minus(b.get()));
        }
        if (isZero(right)) {
            return left;
        }
        if (isZero(left)) {
            return scaled(right, Scalar.of(-1));
        }
        if (left instanceof Value.OfState x && right instanceof Value.OfState y) {
            return new Value.OfState(x.map().minus(y.map()));
        }
        if (left instanceof Value.OfMatrix x && right instanceof Value.OfMatrix y) {
            return entries(x.rows(), y.rows(), at);
        }
        throw SourceError.at(
                at, left.what() + " cannot be equal to " + right.what(), "compare what is of the same kind");
    }

    private static Optional<Operator> operator(Value value) {
        if (value instanceof Value.OfOperator o) {
            return Optional.of(o.operator());
        }
        return value instanceof Value.OfScalar s ? Optional.of(Operator.of(s.scalar())) : Optional.empty();
    }

    private static Value entries(List<List<Scalar>> left, List<List<Scalar>> right, Span at) {
        boolean fits = left.size() == right.size();
        List<List<Scalar>> rows = new ArrayList<>();
        for (int i = 0; fits && i < left.size(); i++) {
            fits = left.get(i).size() == right.get(i).size();
            List<Scalar> row = new ArrayList<>();
            for (int j = 0; fits && j < left.get(i).size(); j++) {
                row.add(left.get(i).get(j).minus(right.get(i).get(j)));
            }
            rows.add(row);
        }
        if (!fits) {
            throw SourceError.at(at, "the matrices on both sides have different shapes", "");
        }
        return new Value.OfMatrix(rows);
    }

    static boolean isZero(Value value) {
        return scalars(value).stream().allMatch(Scalar::isZero);
    }

    static Value scaled(Value value, Scalar factor) {
        return mapped(value, x -> x.times(factor));
    }

    /** {@return the value with every scalar in it changed} */
    static Value mapped(Value value, UnaryOperator<Scalar> change) {
        if (value instanceof Value.OfScalar s) {
            return Value.of(change.apply(s.scalar()));
        } else if (value instanceof Value.OfOperator o) {
            return Value.of(o.operator().map(change::apply));
        } else if (value instanceof Value.OfState s) {
            Superoperator sum = Superoperator.ZERO;
            for (var term : s.map().terms().entrySet()) {
                sum = sum.plus(Superoperator.of(
                        Operator.of(term.getKey()), term.getValue().map(change::apply)));
            }
            return new Value.OfState(sum);
        }
        Value.OfMatrix m = (Value.OfMatrix) value;
        return new Value.OfMatrix(
                m.rows().stream().map(row -> row.stream().map(change).toList()).toList());
    }

    /** {@return the scalars a value is made of: coefficients or entries, in order; none for the zero operator} */
    static List<Scalar> scalars(Value value) {
        if (value instanceof Value.OfScalar s) {
            return List.of(s.scalar());
        } else if (value instanceof Value.OfOperator o) {
            return List.copyOf(o.operator().terms().values());
        } else if (value instanceof Value.OfState s) {
            List<Scalar> all = new ArrayList<>();
            s.map().terms().values().forEach(o -> all.addAll(o.terms().values()));
            return all;
        }
        return ((Value.OfMatrix) value).rows().stream().flatMap(List::stream).toList();
    }

    /** {@return the scalar r with left = r · right, if there is one} */
    static Optional<Scalar> ratio(Value left, Value right, Span at) {
        List<Scalar> a = scalars(left);
        List<Scalar> b = scalars(right);
        for (int k = 0; k < Math.min(a.size(), b.size()); k++) {
            if (!b.get(k).isZero()) {
                Scalar r = a.get(k).over(b.get(k));
                boolean all = !r.isZero() && isZero(of(left, scaled(right, r), at));
                return all ? Optional.of(r) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}

package org.ladderwork.language;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.Spin;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** The built-in functions on values, and arithmetic of matrices. */
final class Functions {
    private static final int LARGEST_EXPONENT = 1000;

    private Functions() {}

    /** Runs exact arithmetic and turns its refusals into errors at the place. */
    static <T> T exact(Span at, Supplier<T> computation) {
        try {
            return computation.get();
        } catch (ArithmeticException | IllegalArgumentException refusal) {
            String message = refusal.getMessage() == null ? refusal.toString() : refusal.getMessage();
            throw SourceError.at(at, message, "");
        }
    }

    static int small(BigInteger value, Span at) {
        if (value.abs().compareTo(BigInteger.valueOf(LARGEST_EXPONENT)) > 0) {
            throw SourceError.at(at, "the exponent " + value + " is beyond all bounds", "at most " + LARGEST_EXPONENT);
        }
        return value.intValueExact();
    }

    static Scalar power(ScalarField field, Scalar base, int numerator, int denominator) {
        if (denominator == 1) {
            return base.pow(numerator);
        }
        if (denominator == 2) {
            return field.sqrt(base).pow(numerator);
        }
        throw new ArithmeticException("only whole and half powers are supported, not " + numerator + "/" + denominator);
    }

    static Operator component(Mode mode, Axis axis) {
        if (mode.kind() instanceof Spin) {
            return switch (axis) {
                case X -> Operator.sx(mode);
                case Y -> Operator.sy(mode);
                case Z -> Operator.sz(mode);
                case PLUS -> Operator.splus(mode);
                case MINUS -> Operator.sminus(mode);
            };
        }
        if (mode.kind().dimension().orElse(0) != 2 || mode.isFermion()) {
            throw new IllegalArgumentException("'" + mode.name() + "' is neither a spin nor a qubit");
        }
        Operator lower = Operator.annihilator(mode);
        Operator raise = lower.adjoint();
        return switch (axis) { // Pauli operators: σ_z = 2σ⁺σ⁻ − 1
            case X -> lower.plus(raise);
            case Y -> raise.minus(lower).times(Scalar.I.negated());
            case Z -> raise.times(lower).times(Scalar.of(2)).minus(Operator.identity());
            case PLUS -> raise;
            case MINUS -> lower;
        };
    }

    static Value call(ScalarField field, String function, List<Value> arguments, Span at) {
        Value first = arguments.get(0);
        switch (function) {
            case "adjoint":
            case "conj":
                return first instanceof Value.OfScalar s
                        ? Value.of(s.scalar().conjugate())
                        : Value.of(operator(first, at).adjoint());
            case "commutator":
                return Value.of(operator(first, at).commutator(operator(arguments.get(1), at)));
            case "anticommutator":
                return Value.of(operator(first, at).anticommutator(operator(arguments.get(1), at)));
            case "transpose":
                if (first instanceof Value.OfMatrix m) {
                    return transposed(m);
                }
                throw SourceError.at(at, "only a matrix has a transpose", "");
            case "diag":
                return diagonal(arguments, at);
            default:
                return exact(at, () -> Value.of(scalarFunction(field, function, scalar(first, at), at)));
        }
    }

    private static Scalar scalarFunction(ScalarField field, String function, Scalar x, Span at) {
        Scalar half = Scalar.of(1, 2);
        switch (function) {
            case "sqrt":
                return field.sqrt(x);
            case "exp":
                return field.exp(x);
            case "log":
                return field.log(x);
            case "re":
                return x.realPart();
            case "im":
                return x.imaginaryPart();
            case "sinh":
                return field.exp(x).minus(field.exp(x.negated())).times(half);
            case "cosh":
                return field.exp(x).plus(field.exp(x.negated())).times(half);
            case "tanh": {
                Scalar e = field.exp(x.times(Scalar.of(2)));
                return e.minus(Scalar.ONE).over(e.plus(Scalar.ONE));
            }
            case "coth": {
                Scalar e = field.exp(x.times(Scalar.of(2)));
                return e.plus(Scalar.ONE).over(e.minus(Scalar.ONE));
            }
            case "abs":
                int sign = org.ladderwork.scalar.Positivity.sign(x);
                if (x.isZero() || sign > 0) {
                    return x;
                } else if (sign < 0) {
                    return x.negated();
                }
                if (!x.isReal()) {
                    return field.sqrt(x.times(x.conjugate()));
                }
                throw SourceError.at(
                        at,
                        "the sign of " + x + " is not known, so |...| has no closed form",
                        "assume its sign: assume " + x + " > 0");
            default:
                throw SourceError.at(at, "'" + function + "' is not supported in exact expressions", "");
        }
    }

    private static Scalar scalar(Value value, Span at) {
        if (value instanceof Value.OfScalar s) {
            return s.scalar();
        }
        throw SourceError.at(at, value.what() + " stands where a scalar is due", "");
    }

    private static Operator operator(Value value, Span at) {
        if (value instanceof Value.OfOperator o) {
            return o.operator();
        } else if (value instanceof Value.OfScalar s) {
            return Operator.of(s.scalar());
        }
        throw SourceError.at(at, value.what() + " stands where an operator is due", "");
    }

    static Value scaled(Value.OfMatrix m, Scalar factor) {
        return new Value.OfMatrix(m.rows().stream()
                .map(row -> row.stream().map(x -> x.times(factor)).toList())
                .toList());
    }

    static Value conjugated(Value.OfMatrix m) {
        return new Value.OfMatrix(m.rows().stream()
                .map(row -> row.stream().map(Scalar::conjugate).toList())
                .toList());
    }

    static Value transposed(Value.OfMatrix m) {
        List<List<Scalar>> rows = new ArrayList<>();
        for (int j = 0; j < m.rows().get(0).size(); j++) {
            int column = j;
            rows.add(m.rows().stream().map(row -> row.get(column)).toList());
        }
        return new Value.OfMatrix(rows);
    }

    static Value matrixSum(Value.OfMatrix a, Value.OfMatrix b, Span at) {
        requireShape(
                a.rows().size() == b.rows().size()
                        && a.rows().get(0).size() == b.rows().get(0).size(),
                at);
        List<List<Scalar>> rows = new ArrayList<>();
        for (int i = 0; i < a.rows().size(); i++) {
            List<Scalar> row = new ArrayList<>();
            for (int j = 0; j < a.rows().get(i).size(); j++) {
                row.add(a.rows().get(i).get(j).plus(b.rows().get(i).get(j)));
            }
            rows.add(row);
        }
        return new Value.OfMatrix(rows);
    }

    static Value matrixProduct(Value.OfMatrix a, Value.OfMatrix b, Span at) {
        requireShape(a.rows().get(0).size() == b.rows().size(), at);
        List<List<Scalar>> rows = new ArrayList<>();
        for (List<Scalar> left : a.rows()) {
            List<Scalar> row = new ArrayList<>();
            for (int j = 0; j < b.rows().get(0).size(); j++) {
                Scalar sum = Scalar.ZERO;
                for (int k = 0; k < left.size(); k++) {
                    sum = sum.plus(left.get(k).times(b.rows().get(k).get(j)));
                }
                row.add(sum);
            }
            rows.add(row);
        }
        return new Value.OfMatrix(rows);
    }

    static Value trace(Value.OfMatrix m, Span at) {
        requireShape(m.rows().size() == m.rows().get(0).size(), at);
        Scalar sum = Scalar.ZERO;
        for (int i = 0; i < m.rows().size(); i++) {
            sum = sum.plus(m.rows().get(i).get(i));
        }
        return Value.of(sum);
    }

    private static Value diagonal(List<Value> entries, Span at) {
        List<List<Scalar>> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            List<Scalar> row = new ArrayList<>(java.util.Collections.nCopies(entries.size(), Scalar.ZERO));
            row.set(i, scalar(entries.get(i), at));
            rows.add(row);
        }
        return new Value.OfMatrix(rows);
    }

    private static void requireShape(boolean fits, Span at) {
        if (!fits) {
            throw SourceError.at(at, "the shapes of the matrices do not fit", "");
        }
    }
}

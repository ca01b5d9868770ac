package org.ladderwork.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.Superoperator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * Gives expressions their meaning: scalars of a field, operators of the modes, expressions in ρ.
 *
 * <p>Names are parameters of the field, modes, or definitions of the {@link SymbolTable}, which are evaluated when they are first used. What
 * follows from the model goes through {@link Quantities}. Every kind error is a {@link SourceError} at the place.
 */
public final class Evaluator extends ScalarsAndOperators {
    private final Optional<OperatorSeries> series;

    private Evaluator(
            SymbolTable table,
            ScalarField field,
            Map<String, Mode> modes,
            Map<String, Integer> sizes,
            Quantities quantities,
            Optional<OperatorSeries> series) {
        super(table, field, modes, sizes, quantities, new LinkedHashMap<>());
        this.series = series;
    }

    /** {@return an evaluator without quantities}
     *  @param modes by name @param sizes whole numbers such as N */
    public static Evaluator of(
            SymbolTable table, ScalarField field, Map<String, Mode> modes, Map<String, Integer> sizes) {
        return new Evaluator(table, field, modes, sizes, Quantities.NONE, Optional.empty());
    }

    /** {@return the same evaluator with quantities of a model} */
    public Evaluator with(Quantities others) {
        return new Evaluator(table, field, modes, sizes, others, series);
    }

    /** {@return an evaluator that expands exponentials of operators in a small parameter, one power further than the order that is asked for} */
    public Evaluator expanding(Symbol small, int order) {
        return new Evaluator(
                table, field, modes, sizes, quantities, Optional.of(new OperatorSeries(field, small, order + 1)));
    }

    @Override
    Value times(Value a, Value b, Span at) {
        return series.isPresent() && a instanceof Value.OfOperator x && b instanceof Value.OfOperator y
                ? Value.of(series.get().product(x.operator(), y.operator()))
                : super.times(a, b, at);
    }

    private OperatorSeries series(Span at) {
        return series.orElseThrow(() -> SourceError.at(
                at,
                "the exponential of an operator is known to an order only",
                "add, where the exponent vanishes with s: to order 2 in s"));
    }

    public ScalarField field() {
        return field;
    }

    /** {@return the mode with this name} */
    public Optional<Mode> mode(String name) {
        return Optional.ofNullable(modes.get(name));
    }

    @Override
    public Value call(Expression.Call it) {
        if (table.is(it.function(), Declaration.Kind.QUANTITY)) {
            List<String> labels = new ArrayList<>();
            List<Expression> named =
                    it.function().equals("occupation") ? List.of(it.arguments().get(0)) : withoutState(it);
            for (Expression argument : named) {
                Expression plain = argument instanceof Expression.Indexed
                        ? IndexSubstitution.in(argument, table, sizes)
                        : argument;
                labels.add(
                        plain instanceof Expression.Name n && !sizes.containsKey(n.name())
                                ? n.name()
                                : plain instanceof Expression.Numeral
                                        ? plain.toText()
                                        : Integer.toString(IndexArithmetic.value(plain, sizes)));
            }
            return it.function().equals("occupation")
                    ? Value.of(quantities.occupation(
                            labels.get(0), scalar(it.arguments().get(1)), it.span()))
                    : quantities.quantity(it.function(), labels, it.span());
        }
        List<Value> arguments = it.arguments().stream().map(this::value).toList();
        if (it.function().equals("exp") && arguments.get(0) instanceof Value.OfOperator x) {
            return Value.of(series(it.span()).exponential(x.operator(), it.span()));
        }
        return Functions.call(field, it.function(), arguments, it.span());
    }

    /** The labels of D_1(ρ) and of the generator; that they act on ρ is checked. */
    private List<Expression> withoutState(Expression.Call it) {
        int labels = it.function().equals("dissipator") ? 1 : it.function().equals("generator") ? 0 : Integer.MAX_VALUE;
        if (it.arguments().size() <= labels) {
            return it.arguments();
        }
        applied(Superoperator.IDENTITY, it.arguments().get(labels));
        return it.arguments().subList(0, labels);
    }

    /** A map of ρ, written behind or applied to an expression in ρ. */
    private Value applied(Superoperator map, Expression operand) {
        Value state = value(operand);
        if (state instanceof Value.OfState s && s.map().equals(Superoperator.IDENTITY)) {
            return new Value.OfState(map);
        }
        throw SourceError.at(operand.span(), "a dissipator acts on rho", "write rho here");
    }

    @Override
    public Value commutator(Expression.Commutator it) {
        Value a = value(it.left());
        Value b = value(it.right());
        return plus(
                times(a, b, it.span()), times(Value.of(Scalar.of(-1)), times(b, a, it.span()), it.span()), it.span());
    }

    @Override
    public Value anticommutator(Expression.Anticommutator it) {
        Value a = value(it.left());
        Value b = value(it.right());
        return plus(times(a, b, it.span()), times(b, a, it.span()), it.span());
    }

    @Override
    public Value expectation(Expression.Expectation it) {
        Value v = value(it.operand());
        if (v instanceof Value.OfScalar s) {
            return v;
        }
        if (it.state().equals("after")) {
            OperatorSeries expanded = series(it.span());
            Operator exponent = quantities.stroke(expanded.small(), it.span()).times(org.ladderwork.scalar.Scalar.I);
            Operator moved = expanded.conjugated(exponent, operator(v, it.span()), it.span());
            return Value.of(quantities.expectation(moved, "", it.span()));
        }
        return Value.of(quantities.expectation(operator(v, it.operand().span()), it.state(), it.span()));
    }

    @Override
    public Value indexedSum(Expression.IndexedSum it) {
        return Unrolling.sum(it, table, sizes).stream()
                .map(this::value)
                .reduce((a, b) -> plus(a, b, it.span()))
                .orElse(Value.of(Scalar.ZERO));
    }

    @Override
    public Value derivative(Expression.Derivative it) {
        if (it.variable().equals("t")) {
            if (it.operand() instanceof Expression.Expectation e) {
                return Value.of(quantities.rate(operator(e.operand()), it.span()));
            }
            if (it.operand() instanceof Expression.Name n && table.is(n.name(), Declaration.Kind.MATRIX)) {
                return quantities.matrixRate(n.name(), it.span());
            }
            Value v = value(it.operand());
            if (v instanceof Value.OfState s && s.map().equals(Superoperator.IDENTITY)) {
                return quantities.generator(it.span());
            }
            throw SourceError.at(
                    it.operand().span(), "the time derivative of this is not known", "write d<...>/dt or d rho/dt");
        }
        Symbol by = field.symbol(it.variable())
                .orElseThrow(() -> SourceError.at(it.span(), "'" + it.variable() + "' is no parameter", ""));
        return Value.of(scalar(it.operand()).derivative(by));
    }

    @Override
    public Value dissipatorTerm(Expression.DissipatorTerm it) {
        Operator a = operator(it.operators().get(0));
        Operator b = it.operators().size() > 1 ? operator(it.operators().get(1)) : a;
        return applied(Superoperator.dissipator(a, b), it.operand());
    }

    @Override
    public Value trace(Expression.Trace it) {
        Value v = value(it.operand());
        if (it.over().startsWith("E")) {
            if (v instanceof Value.OfState s && s.joint()) {
                return new Value.OfState(quantities.reduced(s.map(), it.span()));
            }
            throw SourceError.at(
                    it.span(), "nothing of the ancillas is here to be traced out", "write tr_E{... rho rho_E ...}");
        }
        if (!it.over().isEmpty() && !it.over().equals("S")) {
            throw SourceError.at(it.span(), "a partial trace over '" + it.over() + "' is not available here", "");
        }
        if (v instanceof Value.OfState s) {
            Operator o = s.map().trace();
            return o.isScalar() ? Value.of(o) : Value.of(quantities.expectation(o, "", it.span()));
        }
        if (v instanceof Value.OfMatrix m) {
            return Functions.trace(m, it.span());
        }
        throw SourceError.at(it.span(), "the trace is of an expression in rho", "write tr{... rho}");
    }

    @Override
    public Value matrix(Expression.Matrix it) {
        return new Value.OfMatrix(it.rows().stream()
                .map(row -> row.stream().map(this::scalar).toList())
                .toList());
    }

    @Override
    public Value tuple(Expression.Tuple it) {
        return new Value.OfMatrix(
                List.of(it.entries().stream().map(this::scalar).toList()));
    }

    @Override
    public Value transpose(Expression.Transpose it) {
        if (value(it.operand()) instanceof Value.OfMatrix m) {
            return Functions.transposed(m);
        }
        throw SourceError.at(it.span(), "only a matrix has a transpose", "");
    }

    @Override
    public Value absolute(Expression.Absolute it) {
        return Functions.call(field, "abs", List.of(value(it.operand())), it.span());
    }

    @Override
    public Value ketBra(Expression.KetBra it) {
        List<Mode> candidates = modes.values().stream()
                .filter(m -> table.is(m.name(), Declaration.Kind.LEVEL) || table.is(m.name(), Declaration.Kind.QUBIT))
                .filter(m -> it.site().isEmpty()
                        || m.name().equals(it.site())
                        || m.name().endsWith("_" + it.site()))
                .toList();
        if (candidates.size() != 1) {
            throw SourceError.at(
                    it.span(), "it is not said which system |j><k| belongs to", "write q[j,k], or |j><k|_q");
        }
        int j = level(it.ket());
        int k = level(it.bra());
        return Functions.exact(it.span(), () -> Value.of(Operator.transition(candidates.get(0), j, k)));
    }

    /** Levels are numbers from 0 up, or g and e. */
    private int level(Expression it) {
        boolean letter = it instanceof Expression.Name n
                && (n.name().equals("g") || n.name().equals("e"));
        if (letter) {
            return ((Expression.Name) it).name().equals("g") ? 0 : 1;
        }
        return IndexArithmetic.value(it, sizes);
    }

    @Override
    public Value matrixElement(Expression.MatrixElement it) {
        // ⟨j|X|k⟩ = tr{|k⟩⟨j| X}
        if (value(it.operand()) instanceof Value.OfState s) {
            Value flip = ketBra(new Expression.KetBra(it.span(), it.ket(), it.bra(), ""));
            Operator o = s.map()
                    .between(operator(flip, it.span()), Operator.identity())
                    .trace();
            return o.isScalar() ? Value.of(o) : Value.of(quantities.expectation(o, "", it.span()));
        }
        throw SourceError.at(it.span(), "only matrix elements of rho have a meaning here", "write <j|rho|k>");
    }
}

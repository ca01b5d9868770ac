package org.ladderwork.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
public final class Evaluator implements ExpressionCases<Value> {
    private final SymbolTable table;
    private final ScalarField field;
    private final Map<String, Mode> modes;
    private final Map<String, Integer> sizes;
    private final Quantities quantities;
    private final Map<String, Value> definitions;
    private final Set<String> underway = new LinkedHashSet<>();

    private Evaluator(
            SymbolTable table,
            ScalarField field,
            Map<String, Mode> modes,
            Map<String, Integer> sizes,
            Quantities quantities,
            Map<String, Value> definitions) {
        this.table = table;
        this.field = field;
        this.modes = modes;
        this.sizes = sizes;
        this.quantities = quantities;
        this.definitions = definitions;
    }

    /** {@return an evaluator without quantities}
     *  @param modes by name @param sizes whole numbers such as N */
    public static Evaluator of(
            SymbolTable table, ScalarField field, Map<String, Mode> modes, Map<String, Integer> sizes) {
        return new Evaluator(table, field, modes, sizes, Quantities.NONE, new LinkedHashMap<>());
    }

    /** {@return the same evaluator with quantities of a model} */
    public Evaluator with(Quantities others) {
        return new Evaluator(table, field, modes, sizes, others, new LinkedHashMap<>());
    }

    public ScalarField field() {
        return field;
    }

    /** {@return the mode with this name} */
    public Optional<Mode> mode(String name) {
        return Optional.ofNullable(modes.get(name));
    }

    /** {@return what the expression means} @throws SourceError if it means nothing */
    public Value value(Expression it) {
        return it.match(this);
    }

    /** {@return the value of a scalar expression} @throws SourceError if it is none */
    public Scalar scalar(Expression it) {
        Value value = value(it);
        if (value instanceof Value.OfScalar s) {
            return s.scalar();
        }
        throw SourceError.at(it.span(), value.what() + " stands where a scalar is due", "");
    }

    /** {@return the value of an operator expression; a scalar is a multiple of the identity} @throws SourceError if it is none */
    public Operator operator(Expression it) {
        return operator(value(it), it.span());
    }

    private static Operator operator(Value value, Span at) {
        if (value instanceof Value.OfOperator o) {
            return o.operator();
        } else if (value instanceof Value.OfScalar s) {
            return Operator.of(s.scalar());
        }
        throw SourceError.at(at, value.what() + " stands where an operator is due", "");
    }

    @Override
    public Value numeral(Expression.Numeral it) {
        return Value.of(Scalar.of(it.numerator(), it.denominator()));
    }

    @Override
    public Value imaginaryUnit(Expression.ImaginaryUnit it) {
        return Value.of(Scalar.I);
    }

    @Override
    public Value name(Expression.Name it) {
        return named(it.name(), it.span());
    }

    private Value named(String name, Span at) {
        if (sizes.containsKey(name)) {
            return Value.of(Scalar.of(sizes.get(name)));
        }
        Mode mode = modes.get(name);
        if (mode != null) {
            return mode.kind()
                    .match(
                            boson -> Value.of(Operator.annihilator(mode)),
                            qubit -> Value.of(Operator.annihilator(mode)),
                            level -> {
                                throw SourceError.at(
                                        at,
                                        "'" + name + "' is a system of levels, not an operator",
                                        "write " + name + "[0,1] for |0><1|");
                            },
                            spin -> {
                                throw SourceError.at(
                                        at,
                                        "'" + name + "' is a spin, not an operator",
                                        "write " + name + "_z, " + name + "_+ or " + name + "_-");
                            },
                            fermion -> Value.of(Operator.annihilator(mode)));
        }
        Optional<Declaration> declared = table.find(name);
        if (declared.isPresent()) {
            switch (declared.get().kind()) {
                case REAL, POSITIVE, COMPLEX:
                    Optional<Symbol> symbol = field.symbol(name);
                    if (symbol.isPresent()) {
                        return Value.of(Scalar.of(symbol.get()));
                    }
                    break;
                case QUANTITY:
                    return quantities.quantity(name, List.of(), at);
                case STATE:
                    return new Value.OfState(Superoperator.IDENTITY);
                case CONSTANT:
                    return Value.of(Scalar.ONE); // ħ = k_B = 1
                case MATRIX:
                    return quantities.quantity(name, List.of(), at);
                case SQUARE:
                    if (declared.get().positive()) {
                        return Value.of(root(defined(name, at), at));
                    }
                    throw SourceError.at(
                            at,
                            "only the square of '" + name + "' has a value, its sign is not known",
                            "write " + name + "^2, or declare: positive " + name);
                default:
                    return defined(name, at);
            }
        }
        throw SourceError.at(
                at,
                "unknown name '" + name + "'",
                Suggestion.advice(
                        name, field.symbols().stream().map(Symbol::name).toList(), "declare it"));
    }

    private Value defined(String name, Span at) {
        Value known = definitions.get(name);
        if (known == null) {
            Expression meaning = table.meaning(name)
                    .orElseThrow(() ->
                            SourceError.at(at, "'" + name + "' has no value here", "define it: " + name + " = ..."));
            if (!underway.add(name)) {
                throw SourceError.at(at, "'" + name + "' is defined by itself: " + String.join(" -> ", underway), "");
            }
            try {
                known = value(meaning);
            } finally {
                underway.remove(name);
            }
            definitions.put(name, known);
        }
        return known;
    }

    private Scalar root(Value value, Span at) {
        return Functions.exact(at, () -> field.sqrt(requireScalar(value, at)));
    }

    private static Scalar requireScalar(Value value, Span at) {
        if (value instanceof Value.OfScalar s) {
            return s.scalar();
        }
        throw SourceError.at(at, value.what() + " stands where a scalar is due", "");
    }

    @Override
    public Value indexed(Expression.Indexed it) {
        Mode mode = modes.get(it.base());
        if (mode != null
                && table.is(it.base(), Declaration.Kind.LEVEL)
                && it.indices().size() == 2) {
            int j = IndexArithmetic.value(it.indices().get(0), sizes);
            int k = IndexArithmetic.value(it.indices().get(1), sizes);
            return Functions.exact(it.span(), () -> Value.of(Operator.transition(mode, j, k)));
        }
        if (table.is(it.base(), Declaration.Kind.MATRIX)) {
            Value whole = quantities.quantity(it.base(), List.of(), it.span());
            int j = IndexArithmetic.value(it.indices().get(0), sizes);
            int k = IndexArithmetic.value(it.indices().get(it.indices().size() - 1), sizes);
            if (whole instanceof Value.OfMatrix m
                    && j >= 1
                    && j <= m.rows().size()
                    && k >= 1
                    && k <= m.rows().get(j - 1).size()) {
                return Value.of(m.rows().get(j - 1).get(k - 1));
            }
            throw SourceError.at(it.span(), "'" + it.base() + "' has no entry (" + j + ", " + k + ")", "");
        }
        Expression member = IndexSubstitution.in(it, table, sizes);
        if (member instanceof Expression.Indexed) {
            throw SourceError.at(
                    it.span(),
                    "the index of '" + it.base() + "' has no value here",
                    "bind it by a sum, or give a number");
        }
        return value(member);
    }

    @Override
    public Value spinComponent(Expression.SpinComponent it) {
        String name =
                it.mode() instanceof Expression.Name n ? n.name() : it.mode().toText();
        Expression resolved =
                it.mode() instanceof Expression.Indexed ? IndexSubstitution.in(it.mode(), table, sizes) : it.mode();
        Mode mode = modes.get(resolved instanceof Expression.Name n ? n.name() : name);
        if (mode == null) {
            throw SourceError.at(it.span(), "'" + name + "' is neither a spin nor a qubit", "");
        }
        return Functions.exact(it.span(), () -> Value.of(Functions.component(mode, it.axis())));
    }

    @Override
    public Value adjoint(Expression.Adjoint it) {
        Value v = value(it.operand());
        return v instanceof Value.OfScalar s
                ? Value.of(s.scalar().conjugate())
                : Value.of(operator(v, it.span()).adjoint());
    }

    @Override
    public Value conjugate(Expression.Conjugate it) {
        Value v = value(it.operand());
        if (v instanceof Value.OfMatrix m) {
            return Functions.conjugated(m);
        }
        if (v instanceof Value.OfScalar s) {
            return Value.of(s.scalar().conjugate());
        }
        throw SourceError.at(it.span(), v.what() + " has an adjoint, not a conjugate", "write ' or \\dagger");
    }

    @Override
    public Value negated(Expression.Negated it) {
        return times(Value.of(Scalar.of(-1)), value(it.operand()), it.span());
    }

    @Override
    public Value sum(Expression.Sum it) {
        Value total = value(it.terms().get(0));
        for (Expression term : it.terms().subList(1, it.terms().size())) {
            total = plus(total, value(term), term.span());
        }
        return total;
    }

    private Value plus(Value a, Value b, Span at) {
        if (a instanceof Value.OfScalar x && b instanceof Value.OfScalar y) {
            return Functions.exact(at, () -> Value.of(x.scalar().plus(y.scalar())));
        }
        if (a instanceof Value.OfState x && b instanceof Value.OfState y) {
            return new Value.OfState(x.map().plus(y.map()));
        }
        if (a instanceof Value.OfMatrix x && b instanceof Value.OfMatrix y) {
            return Functions.matrixSum(x, y, at);
        }
        boolean mixed = a instanceof Value.OfState
                || b instanceof Value.OfState
                || a instanceof Value.OfMatrix
                || b instanceof Value.OfMatrix;
        boolean zero = a instanceof Value.OfScalar s && s.scalar().isZero()
                || b instanceof Value.OfScalar t && t.scalar().isZero();
        if (mixed && zero) {
            return a instanceof Value.OfScalar ? b : a;
        }
        if (mixed) {
            throw SourceError.at(at, a.what() + " and " + b.what() + " cannot be added", "");
        }
        return Value.of(operator(a, at).plus(operator(b, at)));
    }

    @Override
    public Value plusConjugate(Expression.PlusConjugate it) {
        refuseMixedConjugates(it);
        Value v = value(it.operand());
        if (v instanceof Value.OfScalar s) {
            return Value.of(s.scalar().plus(s.scalar().conjugate()));
        }
        Operator o = operator(v, it.span());
        return Value.of(o.plus(o.adjoint()));
    }

    /** In A + B + h.c. with a Hermitian A and a B that is not, it cannot be known whether A is meant twice. */
    private void refuseMixedConjugates(Expression.PlusConjugate it) {
        if (!(it.operand() instanceof Expression.Sum sum)) {
            return;
        }
        long own = sum.terms().stream().filter(this::isOwnConjugate).count();
        if (own > 0 && own < sum.terms().size()) {
            String mark = it.adjoint() ? "h.c." : "c.c.";
            throw SourceError.at(
                    it.span(),
                    "some terms in front of " + mark + " are their own conjugates: are they doubled or not?",
                    "write brackets around what is conjugated: A + (B + " + mark + ")");
        }
    }

    private boolean isOwnConjugate(Expression term) {
        Value v = value(term);
        return v instanceof Value.OfScalar s
                ? s.scalar().isReal()
                : operator(v, term.span()).isHermitian();
    }

    @Override
    public Value product(Expression.Product it) {
        Value total = value(it.factors().get(0));
        for (Expression factor : it.factors().subList(1, it.factors().size())) {
            total = times(total, value(factor), factor.span());
        }
        return total;
    }

    private Value times(Value a, Value b, Span at) {
        if (a instanceof Value.OfScalar x && b instanceof Value.OfScalar y) {
            return Value.of(x.scalar().times(y.scalar()));
        }
        if (a instanceof Value.OfScalar x && b instanceof Value.OfMatrix y) {
            return Functions.scaled(y, x.scalar());
        }
        if (a instanceof Value.OfMatrix x && b instanceof Value.OfScalar y) {
            return Functions.scaled(x, y.scalar());
        }
        if (a instanceof Value.OfMatrix x && b instanceof Value.OfMatrix y) {
            return Functions.matrixProduct(x, y, at);
        }
        if (a instanceof Value.OfState x && b instanceof Value.OfState) {
            throw SourceError.at(at, "rho stands twice in one product", "expressions are linear in rho; " + x.what());
        }
        if (a instanceof Value.OfState x) {
            return new Value.OfState(x.map().between(Operator.identity(), operator(b, at)));
        }
        if (b instanceof Value.OfState y) {
            return new Value.OfState(y.map().between(operator(a, at), Operator.identity()));
        }
        return Value.of(operator(a, at).times(operator(b, at)));
    }

    @Override
    public Value quotient(Expression.Quotient it) {
        Scalar divisor = scalar(it.denominator());
        if (divisor.isZero()) {
            throw SourceError.at(it.denominator().span(), "division by an expression that is identically zero", "");
        }
        return times(value(it.numerator()), Value.of(divisor.inverse()), it.span());
    }

    @Override
    public Value power(Expression.Power it) {
        Scalar exponent = scalar(it.exponent());
        if (!exponent.isRational()) {
            if (it.base() instanceof Expression.Name e && e.name().equals("e")) {
                return Value.of(Functions.exact(it.span(), () -> field.exp(exponent)));
            }
            throw SourceError.at(
                    it.exponent().span(), "the exponent must be a number", "write exp(...) for exponentials");
        }
        Integer numerator =
                Functions.small(exponent.rationalNumerator(), it.exponent().span());
        int denominator =
                Functions.small(exponent.rationalDenominator(), it.exponent().span());
        Optional<Scalar> square = it.base() instanceof Expression.Absolute a && numerator % 2 == 0 && denominator == 1
                ? Optional.of(squaredModulus(a))
                : squareOf(it.base());
        if (square.isPresent() && denominator == 1 && numerator % 2 == 0) {
            return Functions.exact(it.span(), () -> Value.of(square.get().pow(numerator / 2)));
        }
        Value base = value(it.base());
        if (base instanceof Value.OfScalar s) {
            return Functions.exact(
                    it.span(), () -> Value.of(Functions.power(field, s.scalar(), numerator, denominator)));
        }
        if (denominator != 1 || numerator < 0) {
            throw SourceError.at(it.span(), "an operator has whole positive powers only", "");
        }
        return Value.of(operator(base, it.base().span()).pow(numerator));
    }

    /** |x|² = x x*, which needs no sign. */
    private Scalar squaredModulus(Expression.Absolute it) {
        Scalar x = scalar(it.operand());
        return x.times(x.conjugate());
    }

    /** The value of X² where X is declared by {@code let X^2 = …}. */
    private Optional<Scalar> squareOf(Expression base) {
        if (base instanceof Expression.Name n && table.is(n.name(), Declaration.Kind.SQUARE)) {
            return Optional.of(requireScalar(defined(n.name(), n.span()), n.span()));
        }
        return Optional.empty();
    }

    @Override
    public Value call(Expression.Call it) {
        if (table.is(it.function(), Declaration.Kind.QUANTITY)) {
            List<String> labels = new ArrayList<>();
            for (Expression argument : withoutState(it)) {
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
            return quantities.quantity(it.function(), labels, it.span());
        }
        List<Value> arguments = it.arguments().stream().map(this::value).toList();
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

    @Override
    public Value infinity(Expression.Infinity it) {
        throw SourceError.at(it.span(), "infinity is no number", "it can stand in 'as x -> infinity' only");
    }

    @Override
    public Value plusMinus(Expression.PlusMinus it) {
        throw SourceError.at(it.span(), "± stands for two formulas", "write them separately");
    }

    @Override
    public Value landauOrder(Expression.LandauOrder it) {
        throw SourceError.at(it.span(), "O(...) has a meaning in asymptotic statements only", "add: as x -> ...");
    }

    @Override
    public Value limit(Expression.Limit it) {
        throw SourceError.at(
                it.span(), "a limit cannot stand inside an expression", "write the claim with: as x -> ...");
    }

    @Override
    public Value piecewise(Expression.Piecewise it) {
        throw SourceError.at(it.span(), "cases have no single value", "write one claim for each case, with: for ...");
    }

    @Override
    public Value relation(Expression.Relation it) {
        throw SourceError.at(it.span(), "a relation stands where a value is due", "");
    }
}

package org.ladderwork.language;

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
 * The meaning of what is made of numbers, names, sums, products and powers; {@link Evaluator} adds what is said of states.
 */
abstract class ScalarsAndOperators extends Refusals {
    final SymbolTable table;
    final ScalarField field;
    final Map<String, Mode> modes;
    final Map<String, Integer> sizes;
    final Quantities quantities;
    final Map<String, Value> definitions;
    final Set<String> underway = new LinkedHashSet<>();

    ScalarsAndOperators(
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

    static Operator operator(Value value, Span at) {
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

    Value named(String name, Span at) {
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
                    return name.equals("rho_E") ? new Value.OfEnvironment() : new Value.OfState(Superoperator.IDENTITY);
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

    Value defined(String name, Span at) {
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

    Scalar root(Value value, Span at) {
        return Functions.exact(at, () -> field.sqrt(requireScalar(value, at)));
    }

    static Scalar requireScalar(Value value, Span at) {
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
            String message = "the index of '" + it.base() + "' has no value here";
            throw SourceError.at(it.span(), message, "bind it by a sum, or give a number");
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

    Value plus(Value a, Value b, Span at) {
        if (a instanceof Value.OfScalar x && b instanceof Value.OfScalar y) {
            return Functions.exact(at, () -> Value.of(x.scalar().plus(y.scalar())));
        }
        if (a instanceof Value.OfState x && b instanceof Value.OfState y) {
            return new Value.OfState(x.map().plus(y.map()), x.joint() || y.joint());
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
    void refuseMixedConjugates(Expression.PlusConjugate it) {
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

    boolean isOwnConjugate(Expression term) {
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

    Value times(Value a, Value b, Span at) {
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
        if (a instanceof Value.OfState x && b instanceof Value.OfEnvironment) {
            return new Value.OfState(x.map(), true);
        }
        if (a instanceof Value.OfState x && b instanceof Value.OfState) {
            throw SourceError.at(at, "rho stands twice in one product", "expressions are linear in rho; " + x.what());
        }
        if (a instanceof Value.OfState x) {
            return new Value.OfState(x.map().between(Operator.identity(), operator(b, at)), x.joint());
        }
        if (b instanceof Value.OfState y) {
            return new Value.OfState(y.map().between(operator(a, at), Operator.identity()), y.joint());
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
            throw SourceError.at(it.exponent().span(), "the exponent must be a number", "for exponentials: exp(...)");
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

    /** |x|² = x x*. */
    Scalar squaredModulus(Expression.Absolute it) {
        Scalar x = scalar(it.operand());
        return x.times(x.conjugate());
    }

    /** The value of X² where X is declared by {@code let X^2 = …}. */
    Optional<Scalar> squareOf(Expression base) {
        if (base instanceof Expression.Name n && table.is(n.name(), Declaration.Kind.SQUARE)) {
            return Optional.of(requireScalar(defined(n.name(), n.span()), n.span()));
        }
        return Optional.empty();
    }
}

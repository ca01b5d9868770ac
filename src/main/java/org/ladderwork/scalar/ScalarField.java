package org.ladderwork.scalar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The field ℚ(i)(x₁, …, x_n)[√P₁, √P₂, …] in which one model computes: its generators, in order of declaration.
 *
 * <p>The list of generators only grows. Scalars made earlier stay valid, and equality does not depend on what was adjoined later.
 * Scalars of different fields do not mix; rational numbers and i belong to every field. All methods are thread-safe.
 *
 * <p>Square roots are not symbols: an element is a sum Σ_A c_A Π_{k∈A} √P_k with c_A a real rational function of the
 * symbols and √P₀ = i. Adjoining checks that no product of radicands is a square ({@link Roots}), so the products
 * are linearly independent and the form is unique. Exponentials and logarithms are symbols, adjoined only when independent of the others
 * ({@link Transcendentals}).
 */
public final class ScalarField {
    /** The prime field ℚ(i), whose elements mix with those of every field. */
    static final ScalarField CONSTANTS = new ScalarField();

    private final List<Symbol> symbols = new ArrayList<>();
    private final Map<String, Symbol> byName = new LinkedHashMap<>();
    private final List<Polynomial> knownFactors = new ArrayList<>();
    private final List<Polynomial> assumedPositive = new ArrayList<>();
    final Roots roots = new Roots();
    final Transcendentals transcendentals = new Transcendentals(this);

    /** {@return a new symbol for a real parameter}
     *  @throws IllegalArgumentException if the name is taken */
    public Symbol real(String name) {
        return declare(name, Symbol.Kind.REAL);
    }

    /** {@return a new symbol for a parameter greater than zero}
     *  @throws IllegalArgumentException if the name is taken */
    public Symbol positive(String name) {
        return declare(name, Symbol.Kind.POSITIVE);
    }

    /** {@return a new symbol for a complex parameter; its conjugate is adjoined with it, named {@code name*}}
     *  @throws IllegalArgumentException if the name is taken */
    public synchronized Symbol complex(String name) {
        Symbol symbol = declare(name, Symbol.Kind.COMPLEX);
        declare(name + "*", Symbol.Kind.COMPLEX);
        return symbol;
    }

    synchronized Symbol declare(String name, Symbol.Kind kind) {
        if (this == CONSTANTS) {
            throw new IllegalStateException("the field of constants has no symbols");
        }
        if (byName.containsKey(name)) {
            throw new IllegalArgumentException("'" + name + "' is declared twice");
        }
        Symbol symbol = new Symbol(this, name, kind, symbols.size());
        symbols.add(symbol);
        byName.put(name, symbol);
        return symbol;
    }

    /** {@return the declared symbol with this name} */
    public synchronized Optional<Symbol> symbol(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** {@return all symbols in order, adjoined ones included} */
    public synchronized List<Symbol> symbols() {
        return List.copyOf(symbols);
    }

    /** {@return the symbols a model declared, in order, without conjugates of complex ones and adjoined generators} */
    public List<Symbol> parameters() {
        List<Symbol> parameters = new ArrayList<>();
        for (Symbol s : symbols()) {
            if (s.isParameter() && !s.name().endsWith("*")) {
                parameters.add(s);
            }
        }
        return Collections.unmodifiableList(parameters);
    }

    synchronized Symbol at(int index) {
        return symbols.get(index);
    }

    synchronized int size() {
        return symbols.size();
    }

    /** The partner of a complex symbol stands next to it; every other symbol is its own. */
    Symbol conjugate(Symbol symbol) {
        if (symbol.kind() != Symbol.Kind.COMPLEX) {
            return symbol;
        }
        return at(symbol.name().endsWith("*") ? symbol.order() - 1 : symbol.order() + 1);
    }

    /** {@return √x}, adjoining what it needs; see {@link Roots} for what is accepted
     *  @throws ArithmeticException if the root has no unique sign or is nested */
    public Scalar sqrt(Scalar x) {
        return roots.sqrt(this, own(x));
    }

    /** {@return e^x for real x}, adjoining a positive symbol where x is new
     *  @throws ArithmeticException if x is not a real rational expression, or is an inconvenient fraction of an earlier exponent */
    public Scalar exp(Scalar x) {
        return transcendentals.exp(own(x));
    }

    /** {@return ln x for positive x}, adjoining one symbol for each new irreducible factor
     *  @throws ArithmeticException if x is not seen to be positive */
    public Scalar log(Scalar x) {
        return transcendentals.log(own(x));
    }

    /** {@return the exponent x of an adjoined symbol e^x, or the argument x of an adjoined ln x; empty for parameters} */
    public Optional<Scalar> argument(Symbol adjoined) {
        return transcendentals.argument(adjoined);
    }

    /**
     * Records that an expression is greater than zero for all values of interest, such as 1 − f for the occupation f of a two-level
     * ancilla, or ω₂ − ω₁. Roots, logarithms and decisions about signs use it; equality never does.
     *
     * @throws IllegalArgumentException if the expression is seen to be negative or zero
     */
    public synchronized void assumePositive(Scalar x) {
        if (x.isZero() || Positivity.sign(x) < 0) {
            throw new IllegalArgumentException(x + " > 0 contradicts what is known");
        }
        if (x.isRational()) {
            return;
        }
        Polynomial p = x.numeratorPolynomial().times(x.denominatorPolynomial());
        PolynomialFactors factors = PolynomialFactors.of(p, knownFactors);
        Polynomial open = Polynomial.constant(factors.content().signum());
        for (Map.Entry<Polynomial, Integer> f : factors.factors().entrySet()) {
            int sign = Positivity.signOfFactor(this, f.getKey());
            if (f.getValue() % 2 != 0) {
                open = sign == 0 ? open.times(f.getKey()) : open.times(Polynomial.constant(sign));
            }
        }
        if (!open.isConstant() && !assumedPositive.contains(open)) {
            assumedPositive.add(open);
        }
    }

    /** {@return what was assumed to be positive, in order} */
    public synchronized List<Scalar> assumptions() {
        return assumedPositive.stream().map(p -> Scalar.of(this, p)).toList();
    }

    synchronized boolean hasAssumptions() {
        return !assumedPositive.isEmpty();
    }

    /** {@return 1 if p was assumed positive, −1 if −p was, else 0} */
    synchronized int assumedSign(Polynomial p) {
        if (assumedPositive.isEmpty()) {
            return 0;
        }
        if (assumedPositive.contains(p)) {
            return 1;
        }
        return assumedPositive.contains(p.negated()) ? -1 : 0;
    }

    /** Tells the field of a factor that will occur often, such as a denominator, so that it is found by exact division. */
    public synchronized void expectFactor(Scalar factor) {
        Polynomial p = factor.numeratorPolynomial();
        PolynomialFactors factors = PolynomialFactors.of(p, knownFactors);
        if (!factors.complete()) {
            return; // only what is irreducible for certain may be taken for known
        }
        for (Polynomial f : factors.factors().keySet()) {
            if (!knownFactors.contains(f)) {
                knownFactors.add(f);
            }
        }
    }

    synchronized List<Polynomial> knownFactors() {
        return List.copyOf(knownFactors);
    }

    private Scalar own(Scalar x) {
        if (x.field() != CONSTANTS && x.field() != this) {
            throw new IllegalArgumentException("the expression " + x + " belongs to another model");
        }
        return x;
    }

    /** {@return the field in which scalars of both fields can be combined}
     *  @throws IllegalArgumentException if they belong to different models */
    static ScalarField common(ScalarField a, ScalarField b) {
        if (a == b || b == CONSTANTS) {
            return a;
        }
        if (a == CONSTANTS) {
            return b;
        }
        throw new IllegalArgumentException("expressions of two different models cannot be combined");
    }
}

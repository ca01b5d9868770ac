package org.ladderwork.symja;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IASTAppendable;
import org.matheclipse.core.interfaces.IComplex;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Scalars of one field as Symja expressions, and back.
 *
 * <p>A parameter is the dummy symbol {@link #symbol}, always the same object for the same parameter: two dummies of one name are different to Symja. Not thread-safe.
 */
public final class SymjaExpressions {
    private final ScalarField field;
    private final Map<Symbol, ISymbol> symbols = new HashMap<>(); // looked up only
    private final Map<ISymbol, Symbol> parameters = new HashMap<>();

    /** @param field whose parameters occur */
    public SymjaExpressions(ScalarField field) {
        this.field = field;
        try {
            F.await(); // the library builds its tables in another thread
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Symja was starting", interrupted);
        }
    }

    /** {@return the dummy symbol that stands for a parameter} */
    public ISymbol symbol(Symbol parameter) {
        ISymbol known = symbols.get(parameter);
        if (known == null) {
            known = F.Dummy("q" + parameter.order());
            symbols.put(parameter, known);
            parameters.put(known, parameter);
        }
        return known;
    }

    /** {@return the scalar as an expression, unevaluated} */
    public IExpr of(Scalar x) {
        IASTAppendable sum = F.PlusAlloc(x.rootParts().size());
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            IASTAppendable product = F.TimesAlloc(4);
            product.append(of(part.getValue().field(), part.getValue().numeratorPolynomial()));
            product.append(F.Power(of(part.getValue().field(), part.getValue().denominatorPolynomial()), F.CN1));
            if (part.getKey().hasImaginaryUnit()) {
                product.append(F.CI);
            }
            for (Scalar radicand : part.getKey().radicands()) {
                product.append(F.Sqrt(of(radicand)));
            }
            sum.append(product);
        }
        return sum;
    }

    private IExpr of(ScalarField owner, Polynomial p) {
        List<Symbol> all = owner.symbols();
        IASTAppendable sum = F.PlusAlloc(p.size());
        for (Polynomial.Term t : p.terms()) {
            IASTAppendable product = F.TimesAlloc(t.exponents().length + 1);
            product.append(F.ZZ(t.coefficient()));
            for (int k = 0; k < t.exponents().length; k++) {
                if (t.exponent(k) > 0) {
                    product.append(F.Power(generator(all.get(k)), F.ZZ(t.exponent(k))));
                }
            }
            sum.append(product);
        }
        return sum;
    }

    private IExpr generator(Symbol s) {
        if (s.isParameter()) {
            return symbol(s);
        }
        IExpr argument = of(s.field().argument(s).orElseThrow());
        return s.kind() == Symbol.Kind.EXPONENTIAL ? F.Exp(argument) : F.Log(argument);
    }

    /** {@return the scalar an expression stands for}
     *  @throws IllegalArgumentException if it contains what a scalar cannot be: a function other than powers, exponentials and logarithms, or a foreign symbol */
    public Scalar scalar(IExpr e) {
        if (e instanceof IRational r) {
            return Scalar.of(r.toBigNumerator(), r.toBigDenominator());
        }
        if (e instanceof IComplex c) {
            return scalar(c.getRealPart()).plus(scalar(c.getImaginaryPart()).times(Scalar.I));
        }
        if (e instanceof ISymbol s && parameters.containsKey(s)) {
            return Scalar.of(parameters.getOrDefault(s, field.symbols().get(0)));
        }
        if (e instanceof IAST list) {
            if (list.head().equals(S.Plus)) {
                return fold(list, Scalar.ZERO, true);
            }
            if (list.head().equals(S.Times)) {
                return fold(list, Scalar.ONE, false);
            }
            if (list.head().equals(S.Power) && list.argSize() == 2) {
                return power(list.arg1(), list.arg2());
            }
            if (list.head().equals(S.Log) && list.argSize() == 1) {
                return field.log(scalar(list.arg1()));
            }
        }
        throw new IllegalArgumentException("this is no scalar of the model: " + e.topHead());
    }

    private Scalar fold(IAST list, Scalar start, boolean sum) {
        Scalar result = start;
        for (int k = 1; k <= list.argSize(); k++) {
            Scalar next = scalar(list.get(k));
            result = sum ? result.plus(next) : result.times(next);
        }
        return result;
    }

    private Scalar power(IExpr base, IExpr exponent) {
        if (base.equals(S.E)) {
            return field.exp(scalar(exponent));
        }
        if (exponent instanceof IRational r) {
            int numerator = r.toBigNumerator().intValueExact();
            if (r.toBigDenominator().equals(BigInteger.ONE)) {
                return scalar(base).pow(numerator);
            }
            if (r.toBigDenominator().equals(BigInteger.TWO)) {
                return field.sqrt(scalar(base)).pow(numerator);
            }
        }
        throw new IllegalArgumentException("only whole and half powers belong to a scalar");
    }
}

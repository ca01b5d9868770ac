package org.ladderwork.scalar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * Values of scalars to any number of digits.
 *
 * <p>The working precision is doubled until two results agree to the digits asked for, so cancellation between terms of an
 * expanded form costs time, not digits.
 */
public final class HighPrecision {
    private static final int MOST_DIGITS = 20_000;

    private final Map<Symbol, BigDecimal> point;

    /** @param point the value of every parameter that will be needed */
    public HighPrecision(Map<Symbol, BigDecimal> point) {
        this.point = Map.copyOf(point);
    }

    /** A complex value. @param re real part @param im imaginary part */
    public record Value(BigDecimal re, BigDecimal im) {
        static final Value ZERO = new Value(BigDecimal.ZERO, BigDecimal.ZERO);

        private Value rounded(int digits) {
            MathContext c = new MathContext(digits, RoundingMode.HALF_EVEN);
            return new Value(re.round(c), im.round(c));
        }
    }

    /** {@return the value of x to this many significant digits}
     *  @throws IllegalArgumentException if a parameter has no value
     *  @throws ArithmeticException if the value is zero or has a pole to {@value #MOST_DIGITS} digits and cannot be told from it */
    public Value of(Scalar x, int digits) {
        if (x.isZero()) {
            return Value.ZERO;
        }
        Value last = Value.ZERO;
        boolean first = true;
        for (int working = digits + 10; working <= MOST_DIGITS; working *= 2) {
            Value next = new Pass(working).of(x).rounded(digits);
            if (!first && agree(last, next, digits)) {
                return next;
            }
            first = false;
            last = next;
        }
        throw new ArithmeticException(
                "the value of " + x + " at this point is too close to zero or to a pole to be told from it");
    }

    private static boolean agree(Value a, Value b, int digits) {
        BigDecimal size = b.re().abs().max(b.im().abs());
        BigDecimal bound = size.scaleByPowerOfTen(-digits + 1);
        return size.signum() != 0
                && a.re().subtract(b.re()).abs().compareTo(bound) <= 0
                && a.im().subtract(b.im()).abs().compareTo(bound) <= 0;
    }

    /** One evaluation at a fixed working precision. */
    private final class Pass {
        final MathContext context;
        final Map<Symbol, Value> values = new HashMap<>();

        Pass(int digits) {
            context = new MathContext(digits, RoundingMode.HALF_EVEN);
        }

        Value of(Scalar x) {
            Value sum = Value.ZERO;
            for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
                Value n = of(x.field(), part.getValue().numeratorPolynomial());
                Value d = of(x.field(), part.getValue().denominatorPolynomial());
                Value value = over(n, d);
                for (Scalar radicand : part.getKey().radicands()) {
                    BigDecimal root = of(radicand).re().sqrt(context);
                    value = times(value, new Value(root, BigDecimal.ZERO));
                }
                sum = plus(
                        sum,
                        part.getKey().hasImaginaryUnit() ? new Value(value.im().negate(), value.re()) : value);
            }
            return sum;
        }

        private Value of(ScalarField field, Polynomial p) {
            Value sum = Value.ZERO;
            for (Polynomial.Term t : p.terms()) {
                Value product = new Value(new BigDecimal(t.coefficient()), BigDecimal.ZERO);
                for (int k = 0; k < t.exponents().length; k++) {
                    for (int e = 0; e < t.exponent(k); e++) {
                        product = times(product, value(field.at(k)));
                    }
                }
                sum = plus(sum, product);
            }
            return sum;
        }

        private Value value(Symbol s) {
            Value known = values.get(s);
            if (known == null) {
                BigDecimal given = point.get(s);
                if (given != null) {
                    known = new Value(given, BigDecimal.ZERO);
                } else if (s.isParameter()) {
                    throw new IllegalArgumentException("no value for '" + s + "'");
                } else {
                    BigDecimal argument =
                            of(s.field().argument(s).orElseThrow()).re();
                    BigDecimal value = s.kind() == Symbol.Kind.EXPONENTIAL
                            ? Exponential.exp(argument, context)
                            : Exponential.log(argument, context);
                    known = new Value(value, BigDecimal.ZERO);
                }
                values.put(s, known);
            }
            return known;
        }

        private Value plus(Value a, Value b) {
            return new Value(a.re().add(b.re(), context), a.im().add(b.im(), context));
        }

        private Value times(Value a, Value b) {
            return new Value(
                    a.re().multiply(b.re(), context).subtract(a.im().multiply(b.im(), context), context),
                    a.re().multiply(b.im(), context).add(a.im().multiply(b.re(), context), context));
        }

        private Value over(Value a, Value b) {
            BigDecimal norm = b.re().multiply(b.re(), context).add(b.im().multiply(b.im(), context), context);
            if (norm.signum() == 0) {
                throw new ArithmeticException("a denominator vanishes at this point");
            }
            Value n = times(a, new Value(b.re(), b.im().negate()));
            return new Value(n.re().divide(norm, context), n.im().divide(norm, context));
        }
    }

    /** e^x and ln x for decimals: e^x = (e^{x/2^k})^{2^k} with the power series for the small argument; ln by Newton's iteration on e^y = x. */
    static final class Exponential {
        private Exponential() {}

        static BigDecimal exp(BigDecimal x, MathContext context) {
            int halvings = Math.max(0, x.precision() - x.scale()) * 4 + 8;
            MathContext inner = new MathContext(context.getPrecision() + halvings + 10, RoundingMode.HALF_EVEN);
            BigDecimal small = x.divide(BigDecimal.valueOf(2).pow(halvings), inner);
            BigDecimal term = BigDecimal.ONE;
            BigDecimal sum = BigDecimal.ONE;
            BigDecimal bound = BigDecimal.ONE.scaleByPowerOfTen(-inner.getPrecision());
            for (int k = 1; term.abs().compareTo(bound) > 0; k++) {
                term = term.multiply(small, inner).divide(BigDecimal.valueOf(k), inner);
                sum = sum.add(term, inner);
            }
            for (int k = 0; k < halvings; k++) {
                sum = sum.multiply(sum, inner);
            }
            return sum.round(context);
        }

        static BigDecimal log(BigDecimal x, MathContext context) {
            if (x.signum() <= 0) {
                throw new ArithmeticException("the logarithm of " + x + " is not real");
            }
            MathContext inner = new MathContext(context.getPrecision() + 10, RoundingMode.HALF_EVEN);
            int exponent = x.precision() - x.scale();
            double mantissa = x.scaleByPowerOfTen(-exponent).doubleValue();
            BigDecimal y = new BigDecimal(Math.log(mantissa) + exponent * Math.log(10));
            for (int digits = 8; digits < 2 * inner.getPrecision(); digits *= 2) {
                // y ← y + 2 (x − e^y)/(x + e^y), third order
                BigDecimal e = exp(y, inner);
                y = y.add(x.subtract(e, inner).multiply(BigDecimal.valueOf(2)).divide(x.add(e, inner), inner), inner);
            }
            return y.round(context);
        }
    }
}

package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * A Laurent series, known so far: x = c_0 + c_1 + … + c_{N−1} + O(λ^{order+N}), where c_k is of order {@code order + k}.
 *
 * <p>A term keeps its powers of the small parameters, so that several of them can be scaled together: c_k is homogeneous, and
 * the product of terms is the term of a product. The first term is not zero unless no term is known.
 *
 * <p>Quotient by q_k = (a_k − Σ_{j≥1} b_j q_{k−j})/b_0; e^x = e^{x_0} Σ (x − x_0)^m/m!; ln x = ln x_0 − Σ (1 − x/x_0)^m/m;
 * √x = √x_0 Σ binom(½, m) (x/x_0 − 1)^m. Cost: N² products of terms for a product or a quotient, N times that for a function.
 */
record PowerSeries(int order, List<Scalar> terms) {
    /** Zero, known to every order that is ever asked for. */
    static final PowerSeries ZERO = new PowerSeries(1 << 24, List.of());

    PowerSeries {
        int zeros = 0;
        while (zeros < terms.size() && terms.get(zeros).isZero()) {
            zeros++;
        }
        terms = List.copyOf(terms.subList(zeros, terms.size()));
        order += zeros;
    }

    private static PowerSeries of(int order, int count, IntFunction<Scalar> term) {
        List<Scalar> terms = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            terms.add(term.apply(k));
        }
        return new PowerSeries(order, terms);
    }

    /** {@return a number or another quantity of order zero, followed by zeros} */
    static PowerSeries constant(Scalar x, int count) {
        return of(0, count, k -> k == 0 ? x : Scalar.ZERO);
    }

    /** {@return the first order that is not known} */
    int known() {
        return order + terms.size();
    }

    /** {@return the term of this order}; zero below the first */
    Scalar term(int ofOrder) {
        return ofOrder < order ? Scalar.ZERO : terms.get(ofOrder - order);
    }

    boolean isZero() {
        return terms.isEmpty() && order >= ZERO.order / 2;
    }

    private int count(PowerSeries other) {
        return Math.min(terms.size(), other.terms.size());
    }

    PowerSeries plus(PowerSeries other) {
        if (isZero() || other.isZero()) {
            return isZero() ? other : this;
        }
        int first = Math.min(order, other.order);
        int end = Math.min(known(), other.known());
        return of(first, Math.max(0, end - first), k -> term(first + k).plus(other.term(first + k)));
    }

    PowerSeries negated() {
        return of(order, terms.size(), k -> terms.get(k).negated());
    }

    PowerSeries minus(PowerSeries other) {
        return plus(other.negated());
    }

    PowerSeries times(Scalar constant) {
        return of(order, terms.size(), k -> terms.get(k).times(constant));
    }

    PowerSeries times(PowerSeries other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        return of(order + other.order, count(other), k -> {
            Scalar sum = Scalar.ZERO;
            for (int j = 0; j <= k; j++) {
                if (!terms.get(j).isZero() && !other.terms.get(k - j).isZero()) {
                    sum = sum.plus(terms.get(j).times(other.terms.get(k - j)));
                }
            }
            return sum;
        });
    }

    /** @throws ArithmeticException if no term of the divisor is known */
    PowerSeries over(PowerSeries divisor) {
        if (divisor.terms.isEmpty()) {
            throw new ArithmeticException("division by a series of which no term is known");
        }
        if (isZero()) {
            return ZERO;
        }
        int count = count(divisor);
        Scalar lead = divisor.terms.get(0).inverse();
        Scalar[] quotient = new Scalar[count];
        for (int k = 0; k < count; k++) {
            Scalar rest = terms.get(k);
            for (int j = 1; j <= k; j++) {
                if (!divisor.terms.get(j).isZero() && !quotient[k - j].isZero()) {
                    rest = rest.minus(divisor.terms.get(j).times(quotient[k - j]));
                }
            }
            quotient[k] = rest.times(lead);
        }
        return new PowerSeries(order - divisor.order, Arrays.asList(quotient));
    }

    PowerSeries pow(int exponent) {
        PowerSeries result = constant(Scalar.ONE, terms.size());
        for (int k = 0; k < exponent; k++) {
            result = result.times(this);
        }
        return result;
    }

    /** @throws ArithmeticException if the series has terms that grow: e^x then has no Laurent series */
    PowerSeries exp(ScalarField field) {
        if (order < 0 && !terms.isEmpty()) {
            throw new ArithmeticException("exp(" + terms.get(0) + " + ...) has no power series in this limit");
        }
        if (order > 0 || terms.isEmpty()) {
            return composed(this, known(), m -> factorial(m).inverse());
        }
        return composed(withoutLead(), terms.size(), m -> factorial(m).inverse())
                .times(field.exp(terms.get(0)));
    }

    /** @throws ArithmeticException if the leading term is not seen to be positive */
    PowerSeries log(ScalarField field) {
        PowerSeries u = over(constantLead()).withoutLead();
        int count = terms.size();
        PowerSeries rest = composed(u, count, m -> m == 0 ? Scalar.ZERO : Scalar.of(m % 2 == 0 ? -1 : 1, m));
        return constant(field.log(terms.get(0)), count).plus(rest);
    }

    /** @throws ArithmeticException if the order is odd, or the leading term has no root of known sign */
    PowerSeries sqrt(ScalarField field) {
        if (order % 2 != 0) {
            throw new ArithmeticException(
                    "the square root of " + terms.get(0) + " + ... has half-integer powers in this limit");
        }
        PowerSeries u = over(constantLead()).withoutLead();
        Scalar root = field.sqrt(terms.get(0));
        PowerSeries rest = composed(u, terms.size(), PowerSeries::binomialHalf);
        return new PowerSeries(rest.order + order / 2, rest.times(root).terms);
    }

    private PowerSeries constantLead() {
        if (terms.isEmpty()) {
            throw new ArithmeticException("a series of which no term is known has no leading term");
        }
        return of(order, terms.size(), k -> k == 0 ? terms.get(0) : Scalar.ZERO);
    }

    private PowerSeries withoutLead() {
        return of(order, terms.size(), k -> k == 0 ? Scalar.ZERO : terms.get(k));
    }

    /** Σ_m c_m u^m up to the order known, for u of positive order. */
    private static PowerSeries composed(PowerSeries u, int known, IntFunction<Scalar> coefficient) {
        PowerSeries sum = constant(coefficient.apply(0), known);
        PowerSeries power = constant(Scalar.ONE, known);
        PowerSeries padded = of(0, known, u::term);
        for (int m = 1; m < known; m++) {
            power = truncated(power, known, padded);
            sum = sum.plus(power.times(coefficient.apply(m)));
        }
        return sum;
    }

    /** The product, with zeros kept, so that the absolute order known does not fall. */
    private static PowerSeries truncated(PowerSeries a, int known, PowerSeries b) {
        List<Scalar> product = new ArrayList<>();
        for (int k = 0; k < known; k++) {
            Scalar sum = Scalar.ZERO;
            for (int j = a.order; j <= k - b.order; j++) {
                sum = sum.plus(a.term(j).times(b.term(k - j)));
            }
            product.add(sum);
        }
        return new PowerSeries(0, product);
    }

    private static Scalar factorial(int m) {
        Scalar f = Scalar.ONE;
        for (int k = 2; k <= m; k++) {
            f = f.times(Scalar.of(k));
        }
        return f;
    }

    private static Scalar binomialHalf(int m) {
        Scalar b = Scalar.ONE;
        for (int k = 0; k < m; k++) {
            b = b.times(Scalar.of(1 - 2L * k, 2)).over(Scalar.of(k + 1));
        }
        return b;
    }
}

package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Scalar;

/**
 * The expansion of a scalar in a limit: its terms up to a stated order, and the next one.
 *
 * <p>With γ → ∞ an order k term is one in γ^{−k}; with ε, η → 0 together one of degree k in both. All orders are of smallness, so they count upwards in
 * either limit. Method: {@link PowerSeries}, numerator and denominator apart, coefficients in the field of the other parameters; it is exact,
 * and so is the next term.
 *
 * @param limit what becomes small or large
 * @param terms the terms that are not zero, by order, up to the order asked for
 * @param next the first term after them; empty if the terms are the whole of the scalar
 */
public record Expansion(Limit limit, List<Term> terms, Optional<Term> next) {
    /**
     * A term of an expansion.
     *
     * @param order the order of smallness
     * @param value the term with its powers of the parameters, not zero
     */
    public record Term(int order, Scalar value) {}

    /** So many orders in a row that vanish are followed before it is given up to find the next term. */
    private static final int MOST_VANISHING = 60;

    public Expansion {
        terms = List.copyOf(terms);
    }

    /** {@return the expansion through this order}
     *  @throws ArithmeticException if x has no expansion in integer powers there, such as e^{ω/T} for T → 0 */
    public static Expansion of(Scalar x, Limit limit, int throughOrder) {
        List<Term> terms = new ArrayList<>();
        if (x.isZero()) {
            return new Expansion(limit, terms, Optional.empty());
        }
        int count = 4;
        PowerSeries series = new Expander(limit, count).of(x);
        while (true) {
            boolean enough = !series.terms().isEmpty() && series.known() > throughOrder;
            if (enough) {
                Expansion found = split(series, limit, throughOrder);
                if (found.next.isPresent() || found.sum().equals(x)) {
                    return found;
                }
            }
            if (series.known() > throughOrder + MOST_VANISHING) {
                throw new ArithmeticException("no further term of " + x + " within " + MOST_VANISHING + " orders");
            }
            int missing = series.terms().isEmpty() ? 0 : throughOrder + 1 - series.known();
            count += Math.max(4, missing);
            series = new Expander(limit, count).of(x);
        }
    }

    /** {@return the terms through this order and nothing beyond: a further one can cost more than all of these}
     *  @throws ArithmeticException as {@link #of} */
    public static List<Term> through(Scalar x, Limit limit, int order) {
        if (x.isZero()) {
            return List.of();
        }
        int count = 2;
        PowerSeries series = new Expander(limit, count).of(x);
        while (series.known() <= order) {
            count += order + 1 - series.known();
            if (count > Math.abs(order) + MOST_VANISHING) {
                throw new ArithmeticException("no term of " + x + " within " + MOST_VANISHING + " orders");
            }
            series = new Expander(limit, count).of(x);
        }
        return split(series, limit, order).terms;
    }

    /** {@return the leading term with nothing else; the next term says how good it is}
     *  @throws ArithmeticException if x is zero or has no expansion */
    public static Expansion leading(Scalar x, Limit limit) {
        if (x.isZero()) {
            throw new ArithmeticException("zero has no leading term");
        }
        int count = 2;
        PowerSeries series = new Expander(limit, count).of(x);
        while (series.terms().isEmpty()) {
            count *= 2;
            if (count > 2 * MOST_VANISHING) {
                throw new ArithmeticException("no term of " + x + " within " + MOST_VANISHING + " orders");
            }
            series = new Expander(limit, count).of(x);
        }
        return of(x, limit, series.order());
    }

    private static Expansion split(PowerSeries series, Limit limit, int throughOrder) {
        List<Term> terms = new ArrayList<>();
        for (int k = series.order(); k < series.known(); k++) {
            Scalar value = series.term(k);
            if (!value.isZero()) {
                if (k > throughOrder) {
                    return new Expansion(limit, terms, Optional.of(new Term(k, value)));
                }
                terms.add(new Term(k, value));
            }
        }
        return new Expansion(limit, terms, Optional.empty());
    }

    /** {@return the sum of the terms} */
    public Scalar sum() {
        return terms.stream().map(Term::value).reduce(Scalar.ZERO, Scalar::plus);
    }

    /** {@return the coefficient of x^exponent, for a limit in one parameter x}; of γ^{−1} with exponent −1
     *  @throws IllegalStateException if several parameters are scaled */
    public Scalar coefficient(int exponent) {
        if (limit.parameters().size() != 1) {
            throw new IllegalStateException("coefficients belong to one parameter; use the terms");
        }
        Scalar power = Scalar.of(limit.parameters().first()).pow(exponent);
        return terms.stream()
                .filter(t -> t.order() == limit.order(exponent))
                .map(t -> t.value().over(power))
                .findFirst()
                .orElse(Scalar.ZERO);
    }
}

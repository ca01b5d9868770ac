package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.ladderwork.scalar.Scalar;

/**
 * The product of two monomials as a sum of monomials with rational coefficients.
 *
 * <p>For A = f_1 … f_n and B = g_1 … g_n (one factor per mode, identities included)
 *
 * <p>A B = ± (f_1 g_1) (f_2 g_2) … (f_n g_n), the sign being (−1) to the number of pairs i &lt; j with g_i and f_j odd:
 * g_i has to pass f_j. The local products f_i g_i keep the parity of their modes, so no further sign arises when the
 * sum is multiplied out.
 */
final class MonomialProduct {
    private record Partial(List<Factor> factors, Scalar coefficient) {}

    private MonomialProduct() {}

    /** Hands each term of {@code left · right} to {@code sink}. */
    static void of(Monomial left, Monomial right, BiConsumer<Monomial, Scalar> sink) {
        List<Factor> f = left.factors();
        List<Factor> g = right.factors();
        List<Partial> partials = new ArrayList<>();
        partials.add(new Partial(new ArrayList<>(f.size() + g.size()), Scalar.ONE));
        boolean negative = false;
        int oddAhead = left.oddFactors();
        int i = 0;
        int j = 0;
        while (i < f.size() || j < g.size()) {
            int order = i == f.size()
                    ? 1
                    : j == g.size() ? -1 : f.get(i).mode().compareTo(g.get(j).mode());
            if (order <= 0 && f.get(i).isOdd()) {
                oddAhead--;
            }
            if (order >= 0 && g.get(j).isOdd() && (oddAhead & 1) == 1) {
                negative = !negative;
            }
            if (order < 0) {
                append(partials, f.get(i++));
            } else if (order > 0) {
                append(partials, g.get(j++));
            } else {
                Mode mode = f.get(i).mode();
                partials = multiplyOut(
                        partials,
                        mode,
                        mode.kind().product(f.get(i++).element(), g.get(j++).element()));
            }
        }
        for (Partial partial : partials) {
            sink.accept(
                    Monomial.ofSorted(partial.factors), negative ? partial.coefficient.negated() : partial.coefficient);
        }
    }

    /** {@return whether the two commute because they share no mode and are not both odd} */
    static boolean commuteTrivially(Monomial left, Monomial right) {
        if (left.isOdd() && right.isOdd()) {
            return false;
        }
        int i = 0;
        int j = 0;
        while (i < left.factors().size() && j < right.factors().size()) {
            int order = left.factors()
                    .get(i)
                    .mode()
                    .compareTo(right.factors().get(j).mode());
            if (order == 0) {
                return false;
            }
            if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return true;
    }

    private static void append(List<Partial> partials, Factor factor) {
        partials.forEach(partial -> partial.factors.add(factor));
    }

    private static List<Partial> multiplyOut(List<Partial> partials, Mode mode, List<LocalTerm> terms) {
        List<Partial> products = new ArrayList<>(partials.size() * terms.size());
        for (Partial partial : partials) {
            for (LocalTerm term : terms) {
                List<Factor> factors = new ArrayList<>(partial.factors);
                if (!term.element().isIdentity()) {
                    factors.add(new Factor(mode, term.element()));
                }
                Scalar c = term.coefficient();
                products.add(new Partial(factors, c.isOne() ? partial.coefficient : partial.coefficient.times(c)));
            }
        }
        return products;
    }
}

package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A polynomial written as content · Π f^e, with the factors in a fixed order.
 *
 * <p>Factors come from structure first, because a general factorisation can stall: the integer content, the powers of
 * single generators, factors that are already known (denominators that the derivation has met), the content with respect
 * to each generator, squarefree parts, and, for a polynomial of degree one or two in some generator, the complete answer:
 * A v + B with coprime A, B is irreducible, and A v² + B v + C splits exactly if B² − 4AC is a square. Only what is left goes to the
 * library's factorisation, under a limit of time ({@link BoundedFactorisation}). The product of the answer is the input by
 * construction: every factor was obtained by an exact division or its product was compared.
 *
 * @param content the signed integer factor; zero only for the zero polynomial
 * @param factors primitive polynomials with positive leading coefficient, each with its exponent, at least 1
 * @param complete true if every factor is known to be irreducible over ℚ
 */
public record PolynomialFactors(BigInteger content, SortedMap<Polynomial, Integer> factors, boolean complete) {
    /** {@return the factors of {@code p}} */
    public static PolynomialFactors of(Polynomial p) {
        return of(p, List.of());
    }

    /** {@return the factors of {@code p}}
     *  @param known irreducible primitive polynomials found before; each that divides p is split off first */
    public static PolynomialFactors of(Polynomial p, Collection<Polynomial> known) {
        return of(p, known, new Search(true));
    }

    /** {@return the factors that structure alone shows, at once and always the same; not complete where a general factorisation is needed} */
    public static PolynomialFactors byStructure(Polynomial p, Collection<Polynomial> known) {
        return of(p, known, new Search(false));
    }

    private static PolynomialFactors of(Polynomial p, Collection<Polynomial> known, Search search) {
        if (p.isZero()) {
            return new PolynomialFactors(BigInteger.ZERO, new TreeMap<>(), true);
        }
        BigInteger content = p.content().multiply(BigInteger.valueOf(p.signum()));
        Polynomial rest = p.dividedExactlyBy(Polynomial.constant(content));
        rest = search.splitGenerators(rest);
        for (Polynomial f : known) {
            if (!f.isConstant()) {
                int power = 0;
                for (Optional<Polynomial> q = rest.dividedBy(f); q.isPresent(); q = rest.dividedBy(f)) {
                    rest = q.get();
                    power++;
                }
                if (power > 0) {
                    search.put(f, power); // was factored when it became known
                }
            }
        }
        search.split(rest, 1);
        for (Map.Entry<Polynomial, Integer> f : search.found.entrySet()) {
            content = f.getKey().isConstant()
                    ? content.multiply(f.getKey().content().pow(f.getValue()))
                    : content;
        }
        search.found.keySet().removeIf(Polynomial::isConstant);
        PolynomialFactors result = new PolynomialFactors(content, search.found, search.complete);
        if (!result.product().equals(p)) {
            // Signs of factors were normalised on the way; the content takes the difference up.
            result = new PolynomialFactors(content.negate(), search.found, search.complete);
        }
        if (!result.product().equals(p)) {
            throw new IllegalStateException("the factors of " + p + " do not multiply back");
        }
        return result;
    }

    /** {@return content · Π f^e, expanded} */
    public Polynomial product() {
        Polynomial product = Polynomial.constant(content);
        for (Map.Entry<Polynomial, Integer> f : factors.entrySet()) {
            product = product.times(f.getKey().pow(f.getValue()));
        }
        return product;
    }

    /** The state of one factorisation. */
    private static final class Search {
        final SortedMap<Polynomial, Integer> found = new TreeMap<>();
        boolean complete = true;
        final boolean general;

        /** @param general whether what structure does not decide goes to the library */
        Search(boolean general) {
            this.general = general;
        }

        void put(Polynomial factor, int power) {
            Polynomial f = factor.signum() < 0 ? factor.negated() : factor;
            if (!f.isOne()) {
                found.merge(f, power, Integer::sum);
            }
        }

        Polynomial splitGenerators(Polynomial p) {
            Polynomial rest = p;
            for (int v : p.variables()) {
                Polynomial x = Polynomial.variable(v);
                int power = Integer.MAX_VALUE;
                for (Polynomial.Term t : rest.terms()) {
                    power = Math.min(power, t.exponent(v));
                }
                if (power > 0) {
                    rest = rest.dividedExactlyBy(x.pow(power));
                    put(x, power);
                }
            }
            return rest;
        }

        /** Splits a primitive polynomial with no monomial factor. */
        void split(Polynomial p, int power) {
            if (p.isConstant()) {
                put(p, power);
                return;
            }
            int[] variables = p.variables();
            for (int v : variables) {
                Polynomial content = Polynomial.ZERO;
                for (Polynomial c : p.coefficients(v)) {
                    content = content.gcd(c);
                    if (content.isOne()) {
                        break;
                    }
                }
                if (!content.isConstant()) {
                    split(content, power);
                    split(p.dividedExactlyBy(content), power);
                    return;
                }
            }
            for (int v : variables) {
                if (p.degree(v) == 1) {
                    put(p, power); // primitive and linear in v: irreducible
                    return;
                }
            }
            int v = leastDegree(p, variables);
            Polynomial repeated = p.gcd(p.derivative(v));
            if (!repeated.isConstant()) {
                Polynomial radical = p.dividedExactlyBy(repeated);
                split(radical, power);
                split(repeated, power);
                return;
            }
            for (int w : variables) {
                if (p.degree(w) == 2) {
                    splitQuadratic(p, w, power);
                    return;
                }
            }
            if (!general) {
                complete = false;
                put(p, power);
                return;
            }
            BoundedFactorisation.Outcome outcome = BoundedFactorisation.of(p);
            complete &= outcome.complete();
            outcome.factors().forEach(f -> put(f, power));
        }

        /** A v² + B v + C, primitive and squarefree: with B² − 4AC = S², 4A · p = (2Av + B + S)(2Av + B − S). */
        private void splitQuadratic(Polynomial p, int v, int power) {
            List<Polynomial> c = p.coefficients(v);
            Polynomial discriminant =
                    c.get(1).times(c.get(1)).minus(c.get(0).times(c.get(2)).times(BigInteger.valueOf(4)));
            Optional<Polynomial> root = PolynomialRoot.of(discriminant);
            if (root.isEmpty()) {
                put(p, power);
                return;
            }
            Polynomial first = c.get(2)
                    .times(Polynomial.variable(v))
                    .times(BigInteger.TWO)
                    .plus(c.get(1))
                    .plus(root.get());
            Polynomial factor = p.gcd(first);
            put(factor, power);
            put(p.dividedExactlyBy(factor), power);
        }

        private static int leastDegree(Polynomial p, int[] variables) {
            int best = variables[0];
            for (int v : variables) {
                if (p.degree(v) < p.degree(best)) {
                    best = v;
                }
            }
            return best;
        }
    }

    /** {@return the factors as a list of (factor, exponent) in canonical order} */
    public List<Map.Entry<Polynomial, Integer>> list() {
        return new ArrayList<>(factors.entrySet());
    }
}

package org.ladderwork.scalar;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.PolynomialFactorDecomposition;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariateGCD;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The way to the Rings library and back: greatest common divisors and factors. No other class speaks to it.
 *
 * <p>Only the generators that occur are handed over, and only the parts that can have a divisor in common: powers of single generators and
 * integer contents are taken out before.
 */
final class RingsPolynomials {
    private RingsPolynomials() {}

    private static MultivariatePolynomial<BigInteger> of(Polynomial p, int width) {
        List<Monomial<BigInteger>> terms = new ArrayList<>(p.size());
        for (Polynomial.Term t : p.terms()) {
            int[] exponents = new int[width];
            System.arraycopy(t.exponents(), 0, exponents, 0, t.exponents().length);
            terms.add(new Monomial<>(exponents, new BigInteger(t.coefficient())));
        }
        return MultivariatePolynomial.create(width, Rings.Z, MonomialOrder.GREVLEX, terms);
    }

    private static Polynomial back(MultivariatePolynomial<BigInteger> p) {
        List<Polynomial.Term> terms = new ArrayList<>(p.size());
        for (Monomial<BigInteger> t : p) {
            terms.add(new Polynomial.Term(t.exponents, new java.math.BigInteger(t.coefficient.toByteArray())));
        }
        return Polynomial.of(terms);
    }

    private static int width(Polynomial p) {
        int[] variables = p.variables();
        return variables.length == 0 ? 1 : variables[variables.length - 1] + 1;
    }

    /** {@return the greatest common divisor up to sign} */
    static Polynomial gcd(Polynomial p, Polynomial q) {
        Polynomial common = Polynomial.ONE;
        Polynomial a = p;
        Polynomial b = q;
        for (int v : p.variables()) {
            int e = p.order(v);
            int f = q.order(v);
            Polynomial x = Polynomial.variable(v);
            common = common.times(x.pow(Math.min(e, f)));
            a = e == 0 ? a : a.dividedExactlyBy(x.pow(e));
            b = f == 0 ? b : b.dividedExactlyBy(x.pow(f));
        }
        java.math.BigInteger content = a.content().gcd(b.content());
        a = primitive(a);
        b = primitive(b);
        common = common.times(content);
        if (a.isConstant() || b.isConstant()) {
            return common;
        }
        // Often one divides the other: a denominator met again. An exact division is much cheaper than a greatest
        // common divisor.
        boolean ordered = a.totalDegree() <= b.totalDegree();
        Polynomial less = ordered ? a : b;
        Polynomial more = ordered ? b : a;
        if (more.dividedBy(less).isPresent()) {
            return common.times(less);
        }
        int width = Math.max(width(a), width(b));
        return common.times(back(MultivariateGCD.PolynomialGCD(of(a, width), of(b, width))));
    }

    private static Polynomial primitive(Polynomial p) {
        return p.dividedExactlyBy(Polynomial.constant(p.content()));
    }

    /** {@return the irreducible factors, as often as they occur}
     *  May stall: see {@link BoundedFactorisation}. */
    static List<Polynomial> factors(Polynomial p) {
        PolynomialFactorDecomposition<MultivariatePolynomial<BigInteger>> found =
                MultivariateFactorization.Factor(of(p, width(p)));
        List<Polynomial> factors = new ArrayList<>();
        for (int k = 0; k < found.size(); k++) {
            factors.addAll(Collections.nCopies(found.getExponent(k), back(found.get(k))));
        }
        return factors;
    }

    static String toString(Polynomial p) {
        return of(p, width(p)).toString();
    }
}

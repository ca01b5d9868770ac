package org.ladderwork.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;

/** The plainest form of a scalar of ℚ(i)(x₁, …): expanded numerators over expanded denominators. For tests of printing. */
final class ExpandedForm {
    private ExpandedForm() {}

    static Form of(Scalar scalar) {
        Form real = quotient(scalar.realPart());
        Scalar imaginary = scalar.imaginaryPart();
        if (imaginary.isZero()) {
            return real;
        }
        boolean negative = imaginary.leadsNegative();
        Form magnitude = quotient(negative ? imaginary.negated() : imaginary);
        Form term = magnitude instanceof Form.Number one && one.number().isOne()
                ? new Form.Imaginary()
                : new Form.Product(List.of(new Form.Imaginary(), magnitude));
        Form signed = negative ? new Form.Negative(term) : term;
        return scalar.realPart().isZero() ? signed : new Form.Sum(List.of(real, signed));
    }

    private static Form quotient(Scalar x) {
        if (x.leadsNegative()) {
            return new Form.Negative(quotient(x.negated()));
        }
        if (x.isRational()) {
            return new Form.Number(x);
        }
        Form above = polynomial(x, x.numeratorPolynomial());
        return x.denominatorPolynomial().isOne()
                ? above
                : new Form.Quotient(above, polynomial(x, x.denominatorPolynomial()));
    }

    private static Form polynomial(Scalar owner, Polynomial p) {
        List<Form> terms = new ArrayList<>();
        for (Polynomial.Term t : p.terms()) {
            List<Form> factors = new ArrayList<>();
            BigInteger magnitude = t.coefficient().abs();
            if (!magnitude.equals(BigInteger.ONE) || t.degree() == 0) {
                factors.add(new Form.Number(Scalar.of(magnitude)));
            }
            for (int k = 0; k < t.exponents().length; k++) {
                Form base = new Form.Parameter(owner.field().symbols().get(k));
                if (t.exponent(k) == 1) {
                    factors.add(base);
                } else if (t.exponent(k) > 1) {
                    factors.add(new Form.Power(base, t.exponent(k)));
                }
            }
            Form term = factors.size() == 1 ? factors.get(0) : new Form.Product(factors);
            terms.add(t.coefficient().signum() < 0 ? new Form.Negative(term) : term);
        }
        return terms.size() == 1 ? terms.get(0) : new Form.Sum(terms);
    }
}

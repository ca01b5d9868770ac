package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The fallback text of scalars: expanded, every product written out, readable by the reader of {@code .lw} files. */
final class PlainText {
    private PlainText() {}

    static String of(Scalar x) {
        if (x.isZero()) {
            return "0";
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            Scalar c = part.getValue();
            // A bare sum carries its signs itself: -x + y is not -(x + y)
            boolean bareSum = text.length() == 0
                    && c.numeratorPolynomial().size() > 1
                    && c.denominatorPolynomial().isOne()
                    && roots(part.getKey()).isEmpty();
            boolean negative = c.leadsNegative() && !bareSum;
            text.append(text.length() == 0 ? (negative ? "-" : "") : (negative ? " - " : " + "));
            text.append(product(negative ? c.negated() : c, roots(part.getKey())));
        }
        return text.toString();
    }

    private static String product(Scalar c, String roots) {
        String numerator = polynomial(c, c.numeratorPolynomial());
        String denominator = polynomial(c, c.denominatorPolynomial());
        boolean sum = c.numeratorPolynomial().size() > 1;
        boolean whole = c.denominatorPolynomial().isOne();
        String top;
        if (roots.isEmpty()) {
            top = sum && !whole ? "(" + numerator + ")" : numerator;
        } else if (numerator.equals("1")) {
            top = roots;
        } else {
            top = (sum ? "(" + numerator + ")" : numerator) + "*" + roots;
        }
        if (whole) {
            return top;
        }
        boolean atom = denominator.chars().allMatch(ch -> Character.isLetterOrDigit(ch) || ch == '_');
        return top + "/" + (atom ? denominator : "(" + denominator + ")");
    }

    private static String roots(Scalar root) {
        StringBuilder text = new StringBuilder(root.hasImaginaryUnit() ? "i" : "");
        for (Scalar radicand : root.radicands()) {
            text.append(text.length() == 0 ? "" : "*")
                    .append("sqrt(")
                    .append(radicand)
                    .append(")");
        }
        return text.toString();
    }

    /** The symbol that stands for the conjugate of z is called {@code z*}, which means something else in a product. */
    private static String name(Symbol s) {
        return s.name().endsWith("*") ? "conj(" + s.name().substring(0, s.name().length() - 1) + ")" : s.name();
    }

    private static String polynomial(Scalar owner, Polynomial p) {
        StringBuilder text = new StringBuilder();
        List<Polynomial.Term> terms = p.terms();
        String[] names = new String[terms.isEmpty() ? 0 : terms.get(0).exponents().length];
        Arrays.setAll(names, k -> p.degree(k) > 0 ? name(owner.field().at(k)) : "");
        for (Polynomial.Term t : terms) {
            boolean negative = t.coefficient().signum() < 0;
            text.append(text.length() == 0 ? (negative ? "-" : "") : (negative ? " - " : " + "));
            BigInteger magnitude = t.coefficient().abs();
            boolean factor = false;
            if (!magnitude.equals(BigInteger.ONE) || t.degree() == 0) {
                text.append(magnitude);
                factor = true;
            }
            for (int k = 0; k < t.exponents().length; k++) {
                if (t.exponent(k) > 0) {
                    text.append(factor ? "*" : "").append(names[k]);
                    if (t.exponent(k) > 1) {
                        text.append('^').append(t.exponent(k));
                    }
                    factor = true;
                }
            }
        }
        return text.length() == 0 ? "0" : text.toString();
    }
}

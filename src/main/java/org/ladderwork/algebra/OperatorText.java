package org.ladderwork.algebra;

import java.util.Map;
import org.ladderwork.scalar.Scalar;

/** A plain rendering of an operator in the syntax of model files, for messages and debugging. */
final class OperatorText {
    private OperatorText() {}

    static String of(Operator operator) {
        if (operator.isZero()) {
            return "0";
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Monomial, Scalar> term : operator.terms().entrySet()) {
            String part = term(term.getKey(), term.getValue());
            if (text.length() == 0) {
                text.append(part);
            } else if (part.startsWith("-")) {
                text.append(" - ").append(part.substring(1));
            } else {
                text.append(" + ").append(part);
            }
        }
        return text.toString();
    }

    private static String term(Monomial monomial, Scalar c) {
        if (monomial.isIdentity()) {
            return factor(c);
        }
        if (c.isOne()) {
            return monomial.toString();
        }
        if (c.negated().isOne()) {
            return "-" + monomial;
        }
        return factor(c) + " " + monomial;
    }

    /** A sum needs brackets in front of a monomial and after a minus sign. */
    private static String factor(Scalar c) {
        String text = c.toString();
        boolean sum = text.indexOf(" + ") >= 0 || text.indexOf(" - ") >= 0;
        return sum ? "(" + text + ")" : text;
    }
}

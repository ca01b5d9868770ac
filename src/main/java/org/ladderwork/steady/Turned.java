package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;

/** A minus sign taken up by a difference: −2ε²(n₁−n₂)/Δ² as 2ε²(n₂−n₁)/Δ², for a term that is added to another. */
final class Turned {
    private Turned() {}

    /** {@return the same term without a minus sign in front, if one of its factors is a difference x − y, the last of them turned; else as it was} */
    static Form positive(Form term) {
        if (term.kind() != Form.Kind.NEGATIVE) {
            return term;
        }
        Form inside = ((Form.Negative) term).term();
        if (inside.kind() == Form.Kind.QUOTIENT) {
            Form.Quotient q = (Form.Quotient) inside;
            Form above = positive(new Form.Negative(q.above()));
            return above.kind() == Form.Kind.NEGATIVE ? term : new Form.Quotient(above, q.below());
        }
        if (isDifference(inside)) {
            return turned(inside);
        }
        if (inside.kind() == Form.Kind.PRODUCT) {
            List<Form> factors = new ArrayList<>(inside.children());
            for (int k = factors.size() - 1; k >= 0; k--) {
                if (isDifference(factors.get(k))) {
                    factors.set(k, turned(factors.get(k)));
                    return new Form.Product(factors);
                }
            }
        }
        return term;
    }

    /** {@return the same form where it stands alone: −ω₁/(ω₁−ω₂) is written ω₁/(ω₂−ω₁)} */
    static Form alone(Form form) {
        if (form.kind() == Form.Kind.NEGATIVE && ((Form.Negative) form).term().kind() == Form.Kind.QUOTIENT) {
            Form.Quotient q = (Form.Quotient) ((Form.Negative) form).term();
            boolean differenceAbove =
                    isDifference(q.above()) || q.above().children().stream().anyMatch(Turned::isDifference);
            Form below = positive(new Form.Negative(q.below()));
            if (!differenceAbove && below.kind() != Form.Kind.NEGATIVE) {
                return new Form.Quotient(q.above(), below);
            }
        }
        return Sums.alone(form);
    }

    private static boolean isDifference(Form f) {
        return f.kind() == Form.Kind.SUM
                && f.children().size() == 2
                && f.children().get(0).kind() == Form.Kind.PARAMETER
                && f.children().get(1).kind() == Form.Kind.NEGATIVE
                && isLetterOrNumber(((Form.Negative) f.children().get(1)).term());
    }

    private static boolean isLetterOrNumber(Form f) {
        return f.kind() == Form.Kind.PARAMETER || f.kind() == Form.Kind.NUMBER;
    }

    private static Form turned(Form difference) {
        Form x = difference.children().get(0);
        Form y = ((Form.Negative) difference.children().get(1)).term();
        return new Form.Sum(List.of(y, new Form.Negative(x)));
    }
}

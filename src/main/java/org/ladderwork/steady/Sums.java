package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.scalar.Scalar;

/** Sums in the order of printing, the leading term positive. */
final class Sums {
    private Sums() {}

    /** {@return the sum; a minus sign of the leading term is pulled in front of the whole}
     *  @param terms at least one, in any order, sums among them are opened */
    static Form of(Order order, List<Form> terms) {
        List<Form> open = new ArrayList<>();
        terms.forEach(t -> open(t, false, open));
        open.removeIf(Sums::isZero);
        if (open.isEmpty()) {
            return new Form.Number(Scalar.ZERO);
        }
        List<Form> ordered = order.terms(open);
        if (ordered.size() == 1) {
            return ordered.get(0);
        }
        if (ordered.get(0).kind() != Form.Kind.NEGATIVE) {
            return new Form.Sum(ordered);
        }
        return new Form.Negative(
                new Form.Sum(ordered.stream().map(Sums::negated).toList()));
    }

    /**
     * {@return the sum in the order given, a minus sign of the first term in front of the whole}
     *
     * <p>The sums among its terms are left as they are, so that they can get names; {@link #opened} opens those that get none.
     */
    static Form nested(List<Form> terms) {
        if (terms.size() == 1) {
            return terms.get(0);
        }
        return terms.get(0).kind() == Form.Kind.NEGATIVE
                ? new Form.Negative(
                        new Form.Sum(terms.stream().map(Sums::negated).toList()))
                : new Form.Sum(terms);
    }

    /** {@return the sum with the sums among its terms opened, in the order they have} */
    static Form opened(Form.Sum sum) {
        List<Form> terms = new ArrayList<>();
        sum.terms().forEach(t -> open(t, false, terms));
        return new Form.Sum(terms);
    }

    private static void open(Form term, boolean negative, List<Form> into) {
        if (term.kind() == Form.Kind.NEGATIVE) {
            open(((Form.Negative) term).term(), !negative, into);
        } else if (term.kind() == Form.Kind.SUM) {
            term.children().forEach(t -> open(t, negative, into));
        } else {
            into.add(negative ? negated(term) : term);
        }
    }

    static Form negated(Form f) {
        return f.kind() == Form.Kind.NEGATIVE ? ((Form.Negative) f).term() : new Form.Negative(f);
    }

    static boolean isZero(Form f) {
        return f.kind() == Form.Kind.NUMBER && ((Form.Number) f).number().isZero();
    }

    /** {@return the same form where it stands alone: −(x − y) is written y − x, and −(x + y) is −x − y} */
    static Form alone(Form f) {
        if (f.kind() != Form.Kind.NEGATIVE || ((Form.Negative) f).term().kind() != Form.Kind.SUM) {
            return f;
        }
        List<Form> terms = new ArrayList<>();
        ((Form.Negative) f).term().children().forEach(t -> terms.add(negated(t)));
        for (int k = 1; k < terms.size(); k++) {
            if (terms.get(k).kind() != Form.Kind.NEGATIVE) {
                terms.add(0, terms.remove(k));
                break;
            }
        }
        return new Form.Sum(terms);
    }
}

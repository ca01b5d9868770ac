package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.write.Formula;

/** Rates of change of numbers of quanta as a person writes them: γ (n − ⟨N⟩) first, then c ⟨M ± M†⟩ for each M that moves quanta. */
final class Continuity {
    private final Formulas f;

    Continuity(Formulas f) {
        this.f = f;
    }

    /** {@return ⟨rate⟩} */
    Formula of(Operator rate) {
        List<Formula> terms = new ArrayList<>();
        Scalar constant = rate.coefficient(Monomial.ONE);
        Operator open = rate.minus(Operator.of(constant));
        for (Map.Entry<Monomial, Scalar> t : rate.terms().entrySet()) {
            Operator own = Operator.of(t.getKey());
            if (t.getKey().isIdentity() || open.coefficient(t.getKey()).isZero()) {
                continue;
            }
            Scalar c = t.getValue();
            Operator back = own.adjoint();
            if (back.equals(own)) {
                terms.add(damped(c, constant, own));
                constant = Scalar.ZERO;
                open = open.minus(own.times(c));
                continue;
            }
            Scalar sign = back.coefficient(back.terms().firstKey());
            Scalar other = open.coefficient(back.terms().firstKey()).over(sign);
            boolean difference = !other.isZero() && other.plus(c).isZero();
            boolean sum = !other.isZero() && other.equals(c);
            Formula mean = f.of(own);
            if (difference || sum) {
                Formula second = f.of(back);
                mean = new Formula.Sum(List.of(mean, difference ? new Formula.Negative(second) : second));
                open = open.minus(back.times(other));
            }
            open = open.minus(own.times(c));
            terms.add(scaled(c, Formula.mean(mean)));
        }
        if (!constant.isZero()) {
            terms.add(0, f.of(constant));
        }
        return terms.isEmpty() ? Formula.of(0) : terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
    }

    /** γ (n − ⟨N⟩). */
    private Formula damped(Scalar c, Scalar constant, Operator number) {
        Formula mean = Formula.mean(f.of(number));
        if (constant.isZero()) {
            return scaled(c, mean);
        }
        Scalar damping = c.negated();
        return scaled(damping, new Formula.Sum(List.of(f.of(constant.over(damping)), new Formula.Negative(mean))));
    }

    private Formula scaled(Scalar c, Formula body) {
        if (c.isOne()) {
            return body;
        }
        return c.negated().isOne() ? new Formula.Negative(body) : Formulas.scaled(f.of(c), body);
    }
}

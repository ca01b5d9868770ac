package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ladderwork.chain.PairMoment;
import org.ladderwork.chain.PairSum;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.write.Formula;

/** Sums over pairs as a person writes them: γ (n − ⟨a†a⟩) first, then c ⟨a_j†a_k ± a_k†a_j⟩ for each two sites. */
final class PairSums {
    private final Formulas f;

    PairSums(Formulas f) {
        this.f = f;
    }

    Formula of(PairSum sum) {
        List<Formula> terms = new ArrayList<>();
        Scalar constant = sum.constant();
        List<Map.Entry<PairMoment, Scalar>> open = new ArrayList<>(sum.terms());
        for (Map.Entry<PairMoment, Scalar> t : sum.terms()) {
            if (t.getKey().equals(t.getKey().conjugate())) {
                open.remove(t);
                Scalar damping = t.getValue().negated();
                Formula mean = Formula.mean(product(t.getKey()));
                Formula bracket = constant.isZero()
                        ? new Formula.Negative(mean)
                        : new Formula.Sum(List.of(f.of(constant.over(damping)), new Formula.Negative(mean)));
                constant = Scalar.ZERO;
                terms.add(scaled(damping, bracket));
            }
        }
        if (!constant.isZero()) {
            terms.add(f.of(constant));
        }
        while (!open.isEmpty()) {
            Map.Entry<PairMoment, Scalar> t = open.remove(0);
            PairMoment back = t.getKey().conjugate();
            Scalar c = t.getValue();
            for (Map.Entry<PairMoment, Scalar> other : List.copyOf(open)) {
                boolean conjugate = other.getKey().equals(back);
                boolean sign = c.plus(other.getValue()).isZero();
                if (conjugate && (sign || c.equals(other.getValue()))) {
                    open.remove(other);
                    terms.add(bond(t.getKey(), c, sign));
                    c = Scalar.ZERO;
                }
            }
            if (!c.isZero()) {
                terms.add(scaled(c, Formula.mean(product(t.getKey()))));
            }
        }
        return terms.isEmpty() ? Formula.of(0) : terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
    }

    /** The site nearer to the beginning of the chain first. */
    private Formula bond(PairMoment p, Scalar c, boolean difference) {
        boolean backward = p.to().minus(p.at()).offset() < 0;
        PairMoment first = backward ? p.conjugate() : p;
        Scalar factor = backward && difference ? c.negated() : c;
        Formula second = product(first.conjugate());
        return scaled(
                factor,
                Formula.mean(new Formula.Sum(
                        List.of(product(first), difference ? new Formula.Negative(second) : second))));
    }

    private Formula scaled(Scalar c, Formula body) {
        return c.isOne() ? body : Formulas.scaled(f.of(c), body);
    }

    static Formula product(PairMoment p) {
        Formula left = new Formula.Adjoint(Formula.name(p.at().member(p.left())));
        return Formula.product(left, Formula.name(p.to().member(p.right())));
    }
}

package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.thermo.SumOfSquares;

/**
 * Whether the pairs have only one stationary value, for every N.
 *
 * <p>The difference X of two stationary solutions obeys the equations without their source. If the coupling of any two different pairs is anti-Hermitian,
 * c(p, q) = −c(q, p)*, then Σ |X_p|² changes at the rate 2 Σ Re c(p, p) |X_p|², and if no Re c(p, p) is positive, then X_p = 0 wherever it is negative: at
 * least for pairs with a site in contact with a bath. Let that be the pairs ⟨x_1† x_k⟩ for all k. The equation of X_jk contains, of all pairs with a first
 * site behind j, only X_(j+1)k, with a coefficient that is not zero: so if X vanishes up to the first site j, it vanishes up to j + 1, and by induction
 * everywhere.
 *
 * @param proved whether all of this was found to be so, with letters for the sites
 * @param nonzero what must not vanish
 * @param reason why not, where it was not
 */
public record Uniqueness(boolean proved, List<Scalar> nonzero, String reason) {
    static final Uniqueness OPEN = new Uniqueness(false, List.of(), "not looked at");

    public Uniqueness {
        nonzero = List.copyOf(nonzero);
    }

    private static Uniqueness open(String reason) {
        return new Uniqueness(false, List.of(), reason);
    }

    static Uniqueness of(SymbolicChain chain) {
        if (chain.modes().size() != 1) {
            return open("the chain has several families of modes");
        }
        List<Scalar> nonzero = new ArrayList<>();
        for (List<PairMoment> one : ClosedChain.pairs(chain)) {
            PairMoment p = one.get(0);
            List<Optional<String>> answers = chain.with(chain.freeLetters()).overAll(a -> check(chain, p, a, nonzero));
            for (Optional<String> answer : answers) {
                if (answer.isPresent()) {
                    return open(answer.get());
                }
            }
        }
        return new Uniqueness(true, nonzero, "");
    }

    private static Optional<String> check(SymbolicChain chain, PairMoment p, Arrangement a, List<Scalar> nonzero) {
        if (!ClosedChain.exists(chain, p, a)) {
            return Optional.empty();
        }
        PairMotion motion = new PairMotion(chain);
        PairMoment own = new PairMoment(p.left(), a.normal(p.at()), p.right(), a.normal(p.to()));
        PairSum rate = motion.rate(own, a);
        for (Map.Entry<PairMoment, Scalar> t : rate.terms()) {
            if (!t.getKey().equals(own)) {
                Scalar back = motion.rate(t.getKey(), a).coefficient(own);
                if (!back.plus(t.getValue().conjugate()).isZero()) {
                    return Optional.of("the coupling of " + own + " and " + t.getKey() + " is not anti-Hermitian");
                }
            }
        }
        Scalar damping = rate.coefficient(own).realPart().negated();
        SymbolicChain.Family family = chain.modes().get(0);
        boolean first = a.compare(own.at(), family.first()) == 0;
        if (!damping.isZero() && !SumOfSquares.isPositive(damping)) {
            return Optional.of("whether " + own + " is damped or driven depends on " + damping);
        }
        if (first && damping.isZero()) {
            return Optional.of("the first site is in contact with no bath");
        }
        return a.compare(own.at(), family.last()) == 0 ? Optional.empty() : step(own, rate, a, nonzero);
    }

    private static Optional<String> step(PairMoment own, PairSum rate, Arrangement a, List<Scalar> nonzero) {
        int found = 0;
        for (Map.Entry<PairMoment, Scalar> t : rate.terms()) {
            if (a.compare(t.getKey().at(), own.at()) <= 0) {
                continue;
            }
            boolean next = a.compare(t.getKey().at(), own.at().plus(1)) == 0
                    && a.compare(t.getKey().to(), own.to()) == 0;
            if (!next) {
                return Optional.of("the equation of " + own + " reaches further than the next site");
            }
            found++;
            if (!nonzero.contains(t.getValue())
                    && !nonzero.contains(t.getValue().negated())) {
                nonzero.add(t.getValue());
            }
        }
        return found == 1 ? Optional.empty() : Optional.of("the equation of " + own + " does not reach the next site");
    }
}

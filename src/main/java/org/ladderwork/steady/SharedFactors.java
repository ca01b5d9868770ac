package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ladderwork.scalar.Polynomial;

/**
 * Coefficients S_kb + R_kb K of a family over one denominator, freed of what all S and what all R have in common: with p for the denominator and r for K,
 *
 * <pre>    (S + R K)/D = (S/p + (R/r) K′)/D′,    K′ = K r/p,  D′ = D/p.</pre>
 *
 * <p>Why: what stands in every term of every rate is read once if it stands in the definition of a name. Letters that all coefficients of one column have
 * in common, such as ε² beside n₁ − n₂, stay where they are.
 *
 * @param above r/gcd(r, p)
 * @param below p/gcd(r, p)
 * @param factor p
 * @param first S_kb/p, rate after rate
 * @param second R_kb/r
 */
record SharedFactors(
        Polynomial above,
        Polynomial below,
        Polynomial factor,
        List<List<Polynomial>> first,
        List<List<Polynomial>> second) {

    /**
     * {@return the ways to do so: p is what S and R share, with at most one further factor of S of several terms}
     *
     * @param first S_kb, rate after rate
     * @param second R_kb
     */
    static List<SharedFactors> of(List<List<Polynomial>> first, List<List<Polynomial>> second, Brackets brackets) {
        int width = first.get(0).size();
        Polynomial s = Polynomial.ZERO;
        Polynomial r = Polynomial.ZERO;
        for (int b = 0; b < width; b++) {
            Polynomial letters = Polynomial.ZERO;
            for (int k = 0; k < first.size(); k++) {
                letters = letters.gcd(first.get(k).get(b)).gcd(second.get(k).get(b));
            }
            if (letters.isZero()) {
                continue;
            }
            letters = monomial(letters);
            // a letter of all columns is common to all: it is not one column's own
            for (int k = 0; k < first.size(); k++) {
                s = s.gcd(over(first.get(k).get(b), own(letters, b, first, second)));
                r = r.gcd(over(second.get(k).get(b), own(letters, b, first, second)));
            }
        }
        if (s.isZero() || r.isZero()) {
            return List.of();
        }
        Polynomial both = s.gcd(r);
        List<Polynomial> candidates = new ArrayList<>(List.of(both));
        Polynomial rest = s.dividedExactlyBy(both);
        if (!rest.isConstant()) {
            brackets.factors(rest).factors().keySet().stream()
                    .filter(f -> f.size() > 1)
                    .forEach(f -> candidates.add(both.times(f)));
        }
        List<SharedFactors> found = new ArrayList<>();
        for (Polynomial p : candidates) {
            Polynomial shared = r.gcd(p);
            Polynomial all = r;
            found.add(new SharedFactors(
                    r.dividedExactlyBy(shared),
                    p.dividedExactlyBy(shared),
                    p,
                    first.stream()
                            .map(row -> row.stream().map(x -> over(x, p)).toList())
                            .toList(),
                    second.stream()
                            .map(row -> row.stream().map(x -> over(x, all)).toList())
                            .toList()));
        }
        return found;
    }

    /** The letters of a column that are not in all of the other columns. */
    private static Polynomial own(
            Polynomial letters, int column, List<List<Polynomial>> first, List<List<Polynomial>> second) {
        Polynomial others = Polynomial.ZERO;
        for (int k = 0; k < first.size(); k++) {
            for (int b = 0; b < first.get(k).size(); b++) {
                if (b != column) {
                    others = others.gcd(first.get(k).get(b)).gcd(second.get(k).get(b));
                }
            }
        }
        return others.isZero() ? letters : letters.dividedExactlyBy(monomial(letters.gcd(others)));
    }

    private static Polynomial over(Polynomial x, Polynomial p) {
        return x.isZero() ? x : x.dividedExactlyBy(p);
    }

    /** The letters that divide p. */
    static Polynomial monomial(Polynomial p) {
        Polynomial letters = Polynomial.ONE;
        for (int v : p.isConstant() ? new int[0] : p.variables()) {
            letters = letters.times(Polynomial.variable(v).pow(p.order(v)));
        }
        return letters;
    }

    /** {@return the least number that all scales divide} */
    static BigInteger common(List<BigInteger> scales) {
        BigInteger common = BigInteger.ONE;
        for (BigInteger s : scales) {
            common = common.multiply(s.divide(common.gcd(s)));
        }
        return common;
    }
}

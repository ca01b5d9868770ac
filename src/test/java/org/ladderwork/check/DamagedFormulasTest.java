package org.ladderwork.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ladderwork.language.Expression;

/**
 * True formulas of every shipped model with one or two slips: none is called proved, and the slip is named.
 *
 * <p>It is named first if the first diagnosis has the kind of the slip, or restores the formula as it was. Where a simpler change of another kind makes the damaged formula true
 * as well, that one rightly comes first; such cases are counted apart.
 */
class DamagedFormulasTest {
    private static final long SEED = 20_181_130;

    private static final class Tally {
        int made;
        int named;
        int simpler;
        int listed;
        final List<String> missed = new ArrayList<>();
        final Map<Slip, int[]> byKind = new EnumMap<>(Slip.class);
        final Map<String, long[]> byModel = new TreeMap<>();

        void judge(DamagedFormulas.Damaged d) {
            long start = System.nanoTime();
            Judgement judged = d.of().model().judge(d.text());
            if (judged.verdict() instanceof Verdict.Unreadable) {
                return; // no longer of the right kind: a + a'a = scalar
            }
            assertFalse(
                    judged.verdict().holds(),
                    () -> d.of().name() + ": " + d.text() + " is called "
                            + judged.verdict().word());
            made++;
            List<Diagnosis> found = judged.verdict() instanceof Verdict.Refuted r ? r.diagnoses() : List.of();
            boolean first = !found.isEmpty() && names(found.get(0), d);
            boolean less = !first && !found.isEmpty() && found.get(0).cost() <= d.cost();
            named += first ? 1 : 0;
            simpler += less ? 1 : 0;
            listed += found.stream().anyMatch(x -> names(x, d)) ? 1 : 0;
            for (Slip kind : d.slips()) {
                int[] of = byKind.computeIfAbsent(kind, k -> new int[3]);
                of[0]++;
                of[1] += first ? 1 : 0;
                of[2] += less ? 1 : 0;
            }
            if (!first) {
                missed.add((less ? "simpler: " : "MISSED: ") + d.slips() + " in " + d.of().name() + " "
                        + d.original().toText() + ": " + d.text() + " -> "
                        + found.stream()
                                .map(x -> x.slips() + " " + x.sentence())
                                .toList());
            }
            long[] of = byModel.computeIfAbsent(d.of().name(), k -> new long[3]);
            of[0]++;
            of[1] += first ? 1 : 0;
            of[2] += System.nanoTime() - start;
        }

        private static boolean names(Diagnosis found, DamagedFormulas.Damaged d) {
            List<Slip> a = new ArrayList<>(found.slips());
            List<Slip> b = new ArrayList<>(d.slips());
            // a factor 2 is a factor 2, whatever letter it stands beside
            a.replaceAll(x -> x == Slip.HALF ? Slip.NUMBER : x);
            b.replaceAll(x -> x == Slip.HALF ? Slip.NUMBER : x);
            a.sort(null);
            b.sort(null);
            return a.equals(b) || plain(found.right()).isSameAs(plain(d.original()));
        }

        /** The same with signs in front of products and without doubled ones: where a minus stands is no slip. */
        private static Expression plain(Expression it) {
            Expression x =
                    it.withChildren(it.children().stream().map(Tally::plain).toList());
            if (x instanceof Expression.Negated n && n.operand() instanceof Expression.Negated m) {
                return m.operand();
            }
            if (x instanceof Expression.Product p) {
                boolean negative = false;
                List<Expression> factors = new ArrayList<>();
                for (Expression f : p.factors()) {
                    negative ^= f instanceof Expression.Negated;
                    factors.add(f instanceof Expression.Negated n ? n.operand() : f);
                }
                Expression product = new Expression.Product(p.span(), factors);
                return negative ? new Expression.Negated(p.span(), product) : product;
            }
            if (x instanceof Expression.Quotient q && q.numerator() instanceof Expression.Negated n) {
                return new Expression.Negated(
                        q.span(), new Expression.Quotient(q.span(), n.operand(), q.denominator()));
            }
            return x;
        }

        double share() {
            return (double) named / made;
        }

        double shareWithSimpler() {
            return (double) (named + simpler) / made;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("seed " + SEED + ": " + made
                    + " damaged formulas; the slip is named first in " + named + ", one as simple or simpler in "
                    + simpler + ", the slip is among those listed in " + listed + "\n");
            byKind.forEach((k, v) -> text.append("  " + k + " " + v[1] + " + " + v[2] + " of " + v[0] + "\n"));
            byModel.forEach(
                    (k, v) -> text.append("  " + k + " " + v[1] + " of " + v[0] + ", " + v[2] / 1_000_000 + " ms\n"));
            missed.forEach(m -> text.append("  ").append(m).append('\n'));
            return text.toString();
        }
    }

    /** @param every so many formulas of each model are left out but one */
    private static Tally single(int perKind, int every) {
        Tally tally = new Tally();
        for (Truths t : Truths.all()) {
            new DamagedFormulas(t.sample(every), SEED).single(perKind, tally::judge);
        }
        return tally;
    }

    private static Tally twofold(int perTruth, int every) {
        Tally tally = new Tally();
        for (Truths t : Truths.all()) {
            new DamagedFormulas(t.sample(every), SEED).twofold(perTruth, tally::judge);
        }
        return tally;
    }

    @Test
    @DisplayName("what is damaged is true before")
    void theTruthsAreTrue() {
        int checked = 0;
        for (Truths t : Truths.all()) {
            assertTrue(t.formulas().size() >= 3, t.name());
            for (var formula : t.formulas()) {
                Verdict v = t.model().judge(formula.toText()).verdict();
                assertTrue(v.holds(), () -> t.name() + ": " + formula.toText() + ": " + v);
                checked++;
            }
        }
        assertTrue(checked >= 100, "only " + checked);
    }

    @Test
    @DisplayName("one slip and two in some formulas of every shipped model")
    void someOfThem() {
        Tally one = single(1, 12);
        assertTrue(one.made >= 100, one::toString);
        assertTrue(one.shareWithSimpler() >= 0.9, one::toString);
        Tally two = twofold(1, 4);
        assertTrue(two.made >= 25, two::toString);
        assertTrue(two.shareWithSimpler() >= 0.7, two::toString);
    }

    @Test
    @Tag("long")
    void oneSlip() {
        Tally tally = single(1, 1);
        System.out.print(tally);
        assertTrue(tally.made >= 1000, tally::toString);
        assertTrue(tally.share() >= 0.9, tally::toString);
        assertTrue(tally.shareWithSimpler() >= 0.95, tally::toString);
    }

    @Test
    @Tag("long")
    void twoSlips() {
        Tally tally = twofold(3, 1);
        System.out.print(tally);
        assertTrue(tally.made >= 300, tally::toString);
        assertTrue(tally.shareWithSimpler() >= 0.8, tally::toString);
    }

    @Test
    void theDamageItselfIsReal() {
        Models m = Models.of(Models.TWO_OSCILLATORS);
        Damage damage = new Damage(m.grounds.table(), new SplittableRandom(SEED));
        Expression right = ((Expression.Relation)
                        m.claim("heat(1) = gamma (n_1 - n_2)").formulas().get(0).statement())
                .sides()
                .get(1);
        // the sign of the whole and of either term
        assertEquals(3, damage.all(right, Slip.SIGN).size());
        assertEquals(2, damage.all(right, Slip.MISSING_TERM).size());
        for (Slip kind : Damage.LOCAL) {
            assertTrue(damage.all(right, kind).stream().noneMatch(x -> x.isSameAs(right)));
        }
    }
}

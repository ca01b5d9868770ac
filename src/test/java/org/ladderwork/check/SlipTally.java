package org.ladderwork.check;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how often the slip of a damaged formula is named, and keeps what was said where it was not. */
final class SlipTally {
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
                    + found.stream().map(x -> x.slips() + " " + x.sentence()).toList());
        }
        long[] of = byModel.computeIfAbsent(d.of().name(), k -> new long[3]);
        of[0]++;
        of[1] += first ? 1 : 0;
        of[2] += System.nanoTime() - start;
    }

    /** The kinds of slip are those that were made, or the corrected formula is the original one, in the same places and in other words at most ({@link LiteralForm}). */
    private static boolean names(Diagnosis found, DamagedFormulas.Damaged d) {
        List<Slip> a = new ArrayList<>(found.slips());
        List<Slip> b = new ArrayList<>(d.slips());
        // a factor 2 is a factor 2, whatever letter it stands beside
        a.replaceAll(x -> x == Slip.HALF ? Slip.NUMBER : x);
        b.replaceAll(x -> x == Slip.HALF ? Slip.NUMBER : x);
        a.sort(null);
        b.sort(null);
        boolean corrected =
                found.qualification().isEmpty() || d.truth().clauses().size() > 0;
        return a.equals(b)
                || corrected
                        && new LiteralForm(d.of().model().grounds.table()).same(found.right(), d.original())
                        && found.left().isSameAs(d.left());
    }

    /** {@return how many of the formulas of both have their slip named first} */
    double share(SlipTally other) {
        return (double) (named + other.named) / (made + other.made);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(made
                + " damaged formulas; the slip is named first in " + named + ", one as simple or simpler in "
                + simpler + ", the slip is among those listed in " + listed + "\n");
        byKind.forEach((k, v) -> text.append("  " + k + " " + v[1] + " + " + v[2] + " of " + v[0] + "\n"));
        byModel.forEach(
                (k, v) -> text.append("  " + k + " " + v[1] + " of " + v[0] + ", " + v[2] / 1_000_000 + " ms\n"));
        missed.forEach(m -> text.append("  ").append(m).append('\n'));
        return text.toString();
    }
}

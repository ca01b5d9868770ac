package org.ladderwork.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;

/** True equations of several models with one or two slips: none is called proved, and the slip is found. */
class DamagedFormulasTest {
    private static final long SEED = 20_181_130;
    private static final Slip[] KINDS = {
        Slip.SIGN,
        Slip.LABEL,
        Slip.IMAGINARY_UNIT,
        Slip.DAGGER,
        Slip.NUMBER,
        Slip.HALF,
        Slip.POWER,
        Slip.OCCUPATION,
        Slip.FACTOR,
        Slip.PARAMETER,
        Slip.INVERTED,
        Slip.MISSING_TERM,
        Slip.EXTRA_TERM
    };

    private static final class Tally {
        int made;
        int named;
        int restored;
        final List<String> missed = new ArrayList<>();
        final Map<Slip, int[]> byKind = new EnumMap<>(Slip.class);

        double share() {
            return (double) named / made;
        }

        @Override
        public String toString() {
            StringBuilder text =
                    new StringBuilder("seed " + SEED + ": " + made + " damaged, slip or an equally simple one first in "
                            + named + ", exactly restored in " + restored + "\n");
            byKind.forEach((k, v) -> text.append("  ")
                    .append(k)
                    .append(' ')
                    .append(v[1])
                    .append('/')
                    .append(v[0])
                    .append('\n'));
            missed.forEach(m -> text.append("  missed: ").append(m).append('\n'));
            return text.toString();
        }
    }

    @Test
    void oneSlip() {
        Tally tally = run(1, 1);
        System.out.print(tally);
        assertTrue(tally.made >= 200, tally::toString);
        assertTrue(tally.share() >= 0.95, tally::toString);
    }

    @Test
    void twoSlips() {
        Tally tally = run(2, 1);
        System.out.print(tally);
        assertTrue(tally.made >= 150, tally::toString);
        assertTrue(tally.share() >= 0.85, tally::toString);
    }

    private static Tally run(int slips, int rounds) {
        Tally tally = new Tally();
        for (Map.Entry<String, List<String>> model : Models.TRUE.entrySet()) {
            Models m = Models.of(model.getKey());
            SplittableRandom random = new SplittableRandom(SEED + slips);
            for (String truth : model.getValue()) {
                assertTrue(
                        m.judge(truth).verdict().holds(),
                        () -> truth + ": " + m.judge(truth).verdict());
                for (int round = 0; round < rounds; round++) {
                    for (Slip kind : KINDS) {
                        damage(m, truth, kind, slips, random, tally);
                    }
                }
            }
        }
        return tally;
    }

    @Test
    @Tag("long")
    void theClaimsOfTheShippedModels() throws IOException {
        Tally tally = new Tally();
        SplittableRandom random = new SplittableRandom(SEED);
        try (var files = Files.list(Path.of("derivations"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".lw")).sorted().toList()) {
                Models m = Models.of(Files.readString(file));
                for (String truth : m.claimedEqualities()) {
                    if (Judge.on(m.grounds)
                            .withoutDiagnosis()
                            .judge(m.claim(truth))
                            .verdict()
                            .holds()) {
                        for (int k = 0; k < 6; k++) {
                            damage(m, truth, KINDS[random.nextInt(KINDS.length)], 1, random, tally);
                        }
                    }
                }
            }
        }
        System.out.print(tally);
        assertTrue(tally.made >= 100, tally::toString);
        assertTrue(tally.share() >= 0.9, tally::toString);
    }

    private static void damage(Models m, String truth, Slip kind, int slips, SplittableRandom random, Tally tally) {
        Claim claim = m.claim(truth);
        Expression.Relation relation =
                (Expression.Relation) claim.formulas().get(0).statement();
        Expression right = relation.sides().get(1);
        Damage damage = new Damage(m.grounds.table(), random);
        Optional<Damage.Result> first = damage.of(right, kind);
        Optional<Damage.Result> result = first;
        int cost = first.map(Damage.Result::cost).orElse(0);
        for (int k = 1; k < slips && result.isPresent(); k++) {
            result = damage.of(result.get().right(), KINDS[random.nextInt(KINDS.length)]);
            cost += result.map(Damage.Result::cost).orElse(0);
        }
        if (result.isEmpty() || !isDifferent(m, right, result.get().right())) {
            return;
        }
        boolean harmless = hasSteadyMeaning(m, truth)
                && !isDifferentInSteadyState(m, truth, right, result.get().right());
        if (harmless) {
            return;
        }
        String text =
                relation.sides().get(0).toText() + " = " + result.get().right().toText();
        Judgement judged = m.judge(text);
        if (judged.verdict() instanceof Verdict.Unreadable) {
            return; // no longer of the right kind: a + a'a = scalar
        }
        assertFalse(judged.verdict().holds(), text);
        List<Diagnosis> found = ((Verdict.Refuted) judged.verdict()).diagnoses();
        tally.made++;
        int[] of = tally.byKind.computeIfAbsent(kind, k -> new int[2]);
        of[0]++;
        boolean named = !found.isEmpty()
                && (found.get(0).cost() <= cost
                        || slips == 1 && found.get(0).slips().equals(List.of(kind)));
        if (named) {
            tally.named++;
            of[1]++;
            tally.restored += found.stream().limit(1).anyMatch(d -> d.right().isSameAs(right)) ? 1 : 0;
        } else {
            tally.missed.add(kind + " in " + truth + ": " + text + " -> "
                    + found.stream().map(d -> d.slips() + " " + d.sentence()).toList());
        }
    }

    /** Whether the damage did anything, asked of the evaluation itself. */
    private static boolean isDifferent(Models m, Expression a, Expression b) {
        return differ(m.grounds.everyState().orElseThrow(), a, b);
    }

    /** In a steady state where both vanish, a sign does no harm: what is judged there must differ there too. */
    private static boolean isDifferentInSteadyState(Models m, String truth, Expression a, Expression b) {
        boolean rate = truth.startsWith("d<") || truth.startsWith("d/dt");
        return rate || differ(m.grounds.steady(), a, b);
    }

    /** Whether the model has a steady state by which this can be judged. */
    private static boolean hasSteadyMeaning(Models m, String truth) {
        try {
            Expression.Relation r =
                    (Expression.Relation) m.claim(truth).formulas().get(0).statement();
            m.grounds.steady().value(r.sides().get(0));
            return true;
        } catch (SourceError none) {
            return false;
        }
    }

    private static boolean differ(Evaluator evaluator, Expression a, Expression b) {
        try {
            return !evaluator.value(a).equals(evaluator.value(b));
        } catch (SourceError | ArithmeticException undefined) {
            return false;
        }
    }

    @Test
    void theDamageItselfIsReal() {
        Models m = Models.of(Models.TWO_OSCILLATORS);
        Damage damage = new Damage(m.grounds.table(), new SplittableRandom(SEED));
        Expression right = ((Expression.Relation)
                        m.claim("heat(1) = gamma (n_1 - n_2)").formulas().get(0).statement())
                .sides()
                .get(1);
        assertEquals(Slip.FACTOR, damage.of(right, Slip.FACTOR).orElseThrow().undo());
        assertFalse(damage.of(right, Slip.FACTOR).orElseThrow().right().isSameAs(right));
    }
}

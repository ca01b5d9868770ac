package org.ladderwork.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Formula;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;

/** True equations written differently stay true: regrouped, expanded, factored, over one denominator, with abbreviations put in. */
class RewrittenFormulasTest {
    private static final long SEED = 1979;
    private static final int ROUNDS = 14;

    @Test
    void noTrueFormulaIsRefuted() {
        int made = 0;
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> model : Models.TRUE.entrySet()) {
            Models m = Models.of(model.getKey());
            SplittableRandom random = new SplittableRandom(SEED);
            for (String truth : model.getValue()) {
                Expression.Relation relation =
                        (Expression.Relation) m.claim(truth).formulas().get(0).statement();
                boolean rate = truth.startsWith("d<");
                for (Expression side : rewritings(m, relation.sides().get(1), rate, random)) {
                    String text = relation.sides().get(0).toText() + " = " + side.toText();
                    Verdict v = Judge.on(m.grounds)
                            .withoutDiagnosis()
                            .judge(m.claim(text))
                            .verdict();
                    made++;
                    if (!v.holds()) {
                        wrong.add(text + ": " + v);
                    }
                }
            }
        }
        int total = made;
        assertTrue(wrong.isEmpty(), () -> "seed " + SEED + ", " + wrong.size() + " of " + total + ": " + wrong);
        assertTrue(made >= 300, "only " + made);
    }

    /** The same for everything that is known to be true of the shipped models. */
    @Test
    @Tag("long")
    void norOneOfTheShippedModels() {
        int made = 0;
        List<String> wrong = new ArrayList<>();
        for (String name : Truths.names()) {
            Truths t = Truths.of(name);
            Rewriting rewriting = new Rewriting(t.model().grounds.table(), new SplittableRandom(SEED));
            SplittableRandom random = new SplittableRandom(SEED);
            for (Formula truth : t.formulas()) {
                Expression.Relation relation = (Expression.Relation) truth.statement();
                for (int k = 0; k < ROUNDS; k++) {
                    Expression it = relation.sides().get(1);
                    for (int step = 0; step <= k % 4; step++) {
                        Rewriting.Law law = Rewriting.Law.values()[random.nextInt(Rewriting.Law.values().length)];
                        it = rewriting.by(law, it).orElse(it);
                    }
                    Expression.Relation other = new Expression.Relation(
                            relation.span(), List.of(relation.sides().get(0), it), relation.relators());
                    String text = new Formula(truth.span(), other, truth.clauses()).toText();
                    Verdict v = Judge.on(t.model().grounds)
                            .withoutDiagnosis()
                            .judge(t.model().claim(text))
                            .verdict();
                    made++;
                    if (!v.holds()) {
                        wrong.add(t.name() + ": " + text + ": " + v);
                    }
                }
            }
        }
        int total = made;
        System.out.println(
                "seed " + SEED + ": " + total + " rewritings of the shipped models, not proved: " + wrong.size());
        assertTrue(wrong.isEmpty(), () -> "seed " + SEED + ", " + wrong.size() + " of " + total + ": " + wrong);
        assertTrue(made >= 1000, "only " + made);
    }

    private static List<Expression> rewritings(Models m, Expression side, boolean rate, SplittableRandom random) {
        Rewriting rewriting = new Rewriting(m.grounds.table(), random);
        List<Expression> all = new ArrayList<>();
        try {
            var evaluator = rate ? m.grounds.everyState().orElseThrow() : m.grounds.steady();
            if (evaluator.value(side) instanceof Value.OfScalar s) {
                all.addAll(rewriting.forms(s.scalar()));
            }
        } catch (SourceError noSteadyValue) {
            assertTrue(side.toText().contains("rho"), side.toText());
        }
        Rewriting.Law[] laws = Rewriting.Law.values();
        for (int k = 0; k < ROUNDS; k++) {
            Expression it = side;
            for (int step = 0; step <= k % 4; step++) {
                Optional<Expression> next = rewriting.by(laws[random.nextInt(laws.length)], it);
                it = next.orElse(it);
            }
            if (!it.isSameAs(side)) {
                all.add(it);
            }
        }
        return all;
    }
}

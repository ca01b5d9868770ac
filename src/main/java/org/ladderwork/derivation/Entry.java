package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.check.Judgement;
import org.ladderwork.check.Verdict;
import org.ladderwork.language.Problem;
import org.ladderwork.language.Span;

/**
 * A numbered equation of a paper with what was found out about it.
 *
 * @param number its number, or another name
 * @param section the heading it stands under; may be empty
 * @param latex as it was transcribed
 * @param reading what makes this one of several readings of a number; empty for the equation as it is printed
 * @param kind what the paper says with it
 * @param subjects the models that it is about
 * @param given where the clauses stand that the text of the paper adds
 * @param notes of the transcriber
 * @param judgements one for each model
 * @param checks what else was judged: what a definition is good for, what follows under a condition
 * @param problems of the remarks of the transcriber
 */
record Entry(
        String number,
        String section,
        String latex,
        Optional<String> reading,
        Kind kind,
        List<Subject> subjects,
        List<Span> given,
        List<String> notes,
        List<About> judgements,
        List<About> checks,
        List<Problem> problems) {
    Entry {
        subjects = List.copyOf(subjects);
        given = List.copyOf(given);
        notes = List.copyOf(notes);
        judgements = List.copyOf(judgements);
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }

    /** What a paper says with an equation. */
    enum Kind {
        CLAIM,
        /** It gives a name to something. */
        DEFINITION,
        /** It is the hypothesis of what is checked with it. */
        CONDITION,
        /** It has no value in the models; what is checked with it speaks for it. */
        APPROXIMATION
    }

    /** A judgement and the model that it is about. */
    record About(Subject subject, Judgement judgement) {
        /** Of two that are refuted the one with the simpler diagnosis tells more. */
        boolean isWorseThan(About other) {
            Verdict own = judgement.verdict();
            Verdict its = other.judgement.verdict();
            return own.weight() > its.weight() || own.weight() == its.weight() && cost(own) < cost(its);
        }

        private static int cost(Verdict v) {
            boolean explained = v instanceof Verdict.Refuted r && !r.diagnoses().isEmpty();
            return explained ? ((Verdict.Refuted) v).diagnoses().get(0).cost() : Integer.MAX_VALUE;
        }
    }

    /** {@return the models by title, with their sizes} */
    List<String> models() {
        Map<String, List<String>> sizes = new LinkedHashMap<>();
        for (Subject s : subjects) {
            int comma = s.name().indexOf(", ");
            List<String> known = sizes.computeIfAbsent(
                    s.title() + " (" + (comma < 0 ? s.name() : s.name().substring(0, comma)) + ")",
                    k -> new ArrayList<>());
            if (comma >= 0) {
                known.add(s.name().substring(comma + 2));
            }
        }
        List<String> all = new ArrayList<>();
        sizes.forEach((model, known) -> all.add(known.isEmpty() ? model : model + " with " + String.join(", ", known)));
        return all;
    }

    /** {@return the judgement that speaks most against the equation, over all models and checks} */
    Optional<About> worst() {
        Optional<About> worst = Optional.empty();
        for (List<About> all : List.of(judgements, checks)) {
            for (About one : all) {
                worst = worst.isEmpty() || one.isWorseThan(worst.get()) ? Optional.of(one) : worst;
            }
        }
        return worst;
    }

    /** {@return the word of the verdict} */
    String word() {
        if (!problems.isEmpty()) {
            return "unreadable";
        }
        Optional<About> worst = worst();
        boolean good = worst.isEmpty() || worst.get().judgement().verdict().holds();
        if (kind == Kind.APPROXIMATION && good && worst.isPresent()) {
            return "supported";
        }
        return kind == Kind.DEFINITION && good
                ? "definition"
                : worst.map(w -> w.judgement().verdict().word()).orElse("unreadable");
    }

    /** {@return whether the equation may stand as it is} */
    boolean holds() {
        return problems.isEmpty()
                && kind != Kind.APPROXIMATION
                && worst().filter(w -> w.judgement().verdict().holds()).isPresent();
    }
}

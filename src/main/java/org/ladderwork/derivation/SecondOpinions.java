package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.check.Grounds;
import org.ladderwork.check.Judgement;
import org.ladderwork.check.SecondReading;
import org.ladderwork.symja.SecondOpinion;
import org.ladderwork.symja.SecondOpinion.Opinion;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Prose;

/** What Symja says of the equations that were proved. */
final class SecondOpinions {
    private SecondOpinions() {}

    private static String words(Opinion opinion) {
        switch (opinion) {
            case DIFFERENT:
                return "Symja does not find the two sides equal";
            case NONE:
                return "no answer within " + SecondOpinion.SECONDS + " s";
            default:
                return "the answer is not equal to what was asked, so it says nothing";
        }
    }

    /** Writes the section. {@return whether Symja contradicts none} An answer of its own that is wrong is told, and contradicts nothing. */
    static boolean add(List<Judgement> judgements, Grounds grounds, Document.Builder out) {
        Map<Opinion, Integer> counts = new EnumMap<>(Opinion.class);
        List<Prose> against = new ArrayList<>();
        for (Judgement j : judgements) {
            for (Judgement.Link link : j.links()) {
                Optional<Opinion> opinion = SecondReading.of(link, grounds);
                opinion.ifPresent(o -> counts.merge(o, 1, Integer::sum));
                opinion.filter(o -> o != Opinion.EQUAL)
                        .ifPresent(o -> against.add(Prose.of(j.claim().id() + ": " + words(o))));
            }
        }
        int asked = counts.values().stream().mapToInt(Integer::intValue).sum();
        out.section("Second opinion");
        out.paragraph(
                asked == 0
                        ? "No equation of parameters was proved, so there is nothing to ask Symja about."
                        : "Symja simplifies the difference of both sides as written, with the closed forms put in: zero for "
                                + counts.getOrDefault(Opinion.EQUAL, 0) + " of " + asked
                                + " proved equations of parameters.");
        if (!against.isEmpty()) {
            out.add(new Block.Items(against));
        }
        return !counts.containsKey(Opinion.DIFFERENT);
    }
}

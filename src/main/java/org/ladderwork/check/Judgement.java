package org.ladderwork.check;

import java.util.List;
import java.util.Map;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Relator;

/**
 * A claim with the verdicts of its links.
 *
 * @param claim what was claimed
 * @param links one for each relation of the chain, for each value of the free indices, for each sign of ±
 * @param verdict the verdict of the whole: that of the link which speaks most against it
 */
public record Judgement(Claim claim, List<Link> links, Verdict verdict) {
    public Judgement {
        links = List.copyOf(links);
    }

    /**
     * One relation of a claim.
     *
     * @param left what stands before the relator @param right what stands behind it
     * @param indices the values of the free indices in this case
     * @param qualification what else tells this case from others, such as {@code upper sign}; may be empty
     */
    public record Link(
            Expression left,
            Relator relator,
            Expression right,
            Map<String, Integer> indices,
            String qualification,
            Verdict verdict) {}

    /** {@return the judgement whose verdict is the worst of its links: refuted, unreadable, supported, proved to order, proved, definition} */
    static Judgement of(Claim claim, List<Link> links) {
        Verdict worst = links.get(0).verdict();
        for (Link link : links) {
            if (link.verdict().weight() > worst.weight()) {
                worst = link.verdict();
            }
        }
        return new Judgement(claim, links, worst);
    }
}

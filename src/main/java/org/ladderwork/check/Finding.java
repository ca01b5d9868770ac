package org.ladderwork.check;

import java.util.List;
import org.ladderwork.scalar.Scalar;

/**
 * What an audit found out about one thing.
 *
 * @param topic what was asked, such as {@code detailed balance}
 * @param severity how bad it is
 * @param statement what was found, one sentence
 * @param formula the expression it rests on, as native text; may be empty
 * @param reason why it is so, or the hypothesis that was checked
 * @param conditions expressions that must be greater than zero for the statement to be good news; may be empty
 */
public record Finding(
        String topic, Severity severity, String statement, String formula, String reason, List<Scalar> conditions) {
    public Finding {
        conditions = List.copyOf(conditions);
    }

    /** How bad it is. */
    public enum Severity {
        /** As it should be, and proved. */
        GOOD,
        /** Worth knowing; nothing is wrong. */
        NOTE,
        /** Right under conditions, or a common trap. */
        WARNING,
        /** The model makes no sense as it stands. */
        ERROR
    }

    static Finding of(String topic, Severity severity, String statement, String formula, String reason) {
        return new Finding(topic, severity, statement, formula, reason, List.of());
    }
}

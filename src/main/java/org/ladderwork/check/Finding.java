package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;

/**
 * What an audit found out about one thing.
 *
 * @param topic what was asked, such as {@code detailed balance}
 * @param severity how bad it is
 * @param statement what was found, one sentence
 * @param evidence the expressions it rests on
 * @param reason why it is so, or the hypothesis that was checked
 * @param conditions expressions that must be greater than zero for the statement to be good news; may be empty
 */
public record Finding(
        String topic,
        Severity severity,
        String statement,
        List<Evidence> evidence,
        String reason,
        List<Scalar> conditions) {
    public Finding {
        evidence = List.copyOf(evidence);
        conditions = List.copyOf(conditions);
    }

    /** How bad it is. */
    public enum Severity {
        /** As it should be, and proved. */
        GOOD("in order"),
        /** Worth knowing; nothing is wrong. */
        NOTE("note"),
        /** Right under conditions, or a common trap. */
        WARNING("warning"),
        /** The model makes no sense as it stands. */
        ERROR("error");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        /** {@return the word for people and programs} */
        public String word() {
            return word;
        }
    }

    /** An expression with its name. @param name such as {@code F} */
    public record Evidence(String name, Value value) {}

    static Finding of(String topic, Severity severity, String statement, String reason) {
        return new Finding(topic, severity, statement, List.of(), reason, List.of());
    }

    Finding with(String name, Scalar value) {
        return with(new Evidence(name, Value.of(value)));
    }

    Finding with(String name, Operator value) {
        return with(new Evidence(name, Value.of(value)));
    }

    private Finding with(Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new Finding(topic, severity, statement, all, reason, conditions);
    }

    Finding under(List<Scalar> positive) {
        return new Finding(topic, severity, statement, evidence, reason, positive);
    }
}

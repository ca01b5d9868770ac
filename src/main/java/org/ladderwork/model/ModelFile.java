package org.ladderwork.model;

import java.util.List;
import java.util.Map;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Statement;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * A derivation file with its meaning: the model, and what is asked of it.
 *
 * @param file as it was read
 * @param system the model
 * @param evaluator gives further expressions their meaning; without quantities of the model
 * @param abbreviations the author's, in order
 * @param values the point for numbers that the file states, may be empty
 */
public record ModelFile(
        LadderFile file,
        OpenSystem system,
        Evaluator evaluator,
        List<Abbreviation> abbreviations,
        Map<Symbol, Scalar> values) {
    public ModelFile {
        abbreviations = List.copyOf(abbreviations);
        values = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(values));
    }

    /** {@code let name^power = value}. */
    public record Abbreviation(String name, int power, Scalar value) {}

    /** {@return the claims of the file, in order} */
    public List<Statement.Claim> claims() {
        return file.all(Statement.Claim.class);
    }

    /** {@return what the file asks for, by its words; empty if it asks for nothing in particular} */
    public List<Statement.Derive.Item> items() {
        return file.all(Statement.Derive.class).stream()
                .flatMap(d -> d.items().stream())
                .toList();
    }
}

package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.language.Expression;

/**
 * What went wrong, in words with formulas among them: {@code the factor ω₁ is missing in γ (n₁ − ⟨a₁† a₁⟩)}. Whoever shows it sets the formulas.
 *
 * @param pieces in order; one space belongs between two, except before punctuation
 */
public record Sentence(List<Piece> pieces) {
    /** Words, or a formula. */
    public sealed interface Piece {}

    /** Words as they are. */
    public record Words(String words) implements Piece {}

    /** A formula or a part of one. */
    public record Formula(Expression expression) implements Piece {}

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /** {@return a sentence} @param parts strings and expressions, in order */
    static Sentence of(Object... parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Sentence s) {
                pieces.addAll(s.pieces);
            } else if (part instanceof Expression e) {
                pieces.add(new Formula(e));
            } else if (part instanceof String words) {
                if (!words.isEmpty()) {
                    pieces.add(new Words(words));
                }
            } else {
                throw new IllegalArgumentException("a sentence has words and formulas, not " + part);
            }
        }
        return new Sentence(pieces);
    }

    /** {@return plain text, the formulas in native notation} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            String next = piece instanceof Words w
                    ? w.words()
                    : ((Formula) piece).expression().toText();
            boolean close = text.length() == 0 || ";:,.".indexOf(next.charAt(0)) >= 0;
            text.append(close ? "" : " ").append(next);
        }
        return text.toString();
    }
}

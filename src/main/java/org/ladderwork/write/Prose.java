package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Running text with formulas in it.
 *
 * <pre>{@code Prose.of("F vanishes, so").math(formula).words("holds.")}</pre>
 *
 * Pieces follow each other with one space between them, except before punctuation.
 *
 * @param pieces in order
 */
public record Prose(List<Inline> pieces) {
    public static final Prose EMPTY = new Prose(List.of());

    public Prose {
        pieces = List.copyOf(pieces);
    }

    public static Prose of(String words) {
        return EMPTY.words(words);
    }

    public static Prose of(Formula formula) {
        return EMPTY.math(formula);
    }

    public Prose words(String words) {
        return words.isEmpty() ? this : with(new Inline.Words(words));
    }

    public Prose math(Formula formula) {
        return with(new Inline.Math(formula));
    }

    public Prose stressed(String words) {
        return with(new Inline.Stressed(words));
    }

    public Prose code(String text) {
        return with(new Inline.Code(text));
    }

    /** Refers to the equation with this label. */
    public Prose reference(String label) {
        return with(new Inline.Reference(label));
    }

    public Prose with(Inline piece) {
        List<Inline> all = new ArrayList<>(pieces);
        all.add(piece);
        return new Prose(all);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether a space belongs in front of piece {@code i}. */
    boolean spaceBefore(int i) {
        if (i == 0) {
            return false;
        }
        boolean closing = pieces.get(i) instanceof Inline.Words w
                && ".,;:!?)".indexOf(w.words().charAt(0)) >= 0;
        boolean opening = pieces.get(i - 1) instanceof Inline.Words w
                && (w.words().endsWith("(") || w.words().endsWith(" "));
        return !closing && !opening;
    }
}

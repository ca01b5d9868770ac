package org.ladderwork.write;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A piece of a {@link Document} that stands by itself. */
public sealed interface Block {

    /** Chooses by case. */
    default <R> R match(
            Function<Heading, R> heading,
            Function<Paragraph, R> paragraph,
            Function<Equation, R> equation,
            Function<Items, R> items,
            Function<Table, R> table,
            Function<Verdicts, R> verdicts,
            Function<Picture, R> picture,
            Function<Listing, R> listing) {
        if (this instanceof Heading h) {
            return heading.apply(h);
        } else if (this instanceof Paragraph p) {
            return paragraph.apply(p);
        } else if (this instanceof Equation e) {
            return equation.apply(e);
        } else if (this instanceof Items i) {
            return items.apply(i);
        } else if (this instanceof Table t) {
            return table.apply(t);
        } else if (this instanceof Verdicts v) {
            return verdicts.apply(v);
        } else if (this instanceof Picture p) {
            return picture.apply(p);
        }
        return listing.apply((Listing) this);
    }

    /** @param level 1 for a section, 2 for a subsection */
    record Heading(int level, Prose title) implements Block {
        public static Heading of(int level, String title) {
            return new Heading(level, Prose.of(title));
        }
    }

    record Paragraph(Prose text) implements Block {}

    /**
     * A displayed formula.
     *
     * @param formula one formula or relation
     * @param label what {@link Inline.Reference} refers to: letters, figures and hyphens, unique in the document
     * @param source the number the formula has in a paper, such as {@code (18)}
     * @param reason why it holds: the step that leads here
     */
    record Equation(Formula formula, Optional<String> label, Optional<String> source, Prose reason) implements Block {
        public static Equation of(Formula formula) {
            return new Equation(formula, Optional.empty(), Optional.empty(), Prose.EMPTY);
        }

        public Equation labelled(String name) {
            return new Equation(formula, Optional.of(name), source, reason);
        }

        public Equation from(String number) {
            return new Equation(formula, label, Optional.of(number), reason);
        }

        public Equation because(Prose why) {
            return new Equation(formula, label, source, why);
        }
    }

    /** A list. */
    record Items(List<Prose> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A table. @param head the titles of the columns; may be empty @param rows each as long as the widest */
    record Table(List<Prose> head, List<List<Prose>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        int columns() {
            return Math.max(
                    head.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        }
    }

    /** One line per claim. */
    record Verdicts(List<Verdict> lines) implements Block {
        public Verdicts {
            lines = List.copyOf(lines);
        }
    }

    /** How a verdict is to be shown. */
    enum Tone {
        GOOD,
        BAD,
        OPEN
    }

    /**
     * The verdict of a claim.
     *
     * @param id the name of the claim, such as {@code (18)}
     * @param verdict the word, such as {@code proved}
     * @param tone how it is to be shown
     * @param claim what was claimed
     * @param details difference, counterexample, conditions, diagnosis
     */
    record Verdict(String id, String verdict, Tone tone, Prose claim, List<Prose> details) {
        public Verdict {
            details = List.copyOf(details);
        }
    }

    /** A figure with its caption. @param label as for an equation */
    record Picture(Figure figure, Prose caption, Optional<String> label) implements Block {}

    /** Lines as they are. */
    record Listing(List<String> lines) implements Block {
        public Listing {
            lines = List.copyOf(lines);
        }
    }
}

package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;

/**
 * What a derivation has to say, for any writer.
 *
 * @param title of the model
 * @param origin where the result comes from, for the header of files: lines such as {@code ladderwork 1.0}, the name of the model
 *     file and its hash; nothing that changes from run to run
 * @param notation how the names of the model look
 * @param blocks in the order of reading
 */
public record Document(Prose title, List<String> origin, Notation notation, List<Block> blocks) {
    public Document {
        origin = List.copyOf(origin);
        blocks = blocks.stream().filter(b -> !isEmpty(b)).toList();
    }

    /** A list of nothing is no list: LaTeX refuses it. */
    private static boolean isEmpty(Block block) {
        return block instanceof Block.Items i && i.items().isEmpty()
                || block instanceof Block.Verdicts v && v.lines().isEmpty();
    }

    /** Collects the blocks of a document in the order of reading. */
    public static final class Builder {
        private final Prose title;
        private final Notation notation;
        private final List<String> origin = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();

        public Builder(Prose title, Notation notation) {
            this.title = title;
            this.notation = notation;
        }

        public Builder origin(String line) {
            origin.add(line);
            return this;
        }

        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Builder section(String words) {
            return add(Block.Heading.of(1, words));
        }

        public Builder paragraph(String words) {
            return add(new Block.Paragraph(Prose.of(words)));
        }

        public Builder paragraph(Prose text) {
            return add(new Block.Paragraph(text));
        }

        public Builder equation(Formula formula) {
            return add(Block.Equation.of(formula));
        }

        public Document build() {
            return new Document(title, origin, notation, blocks);
        }
    }
}

package org.ladderwork.language;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random and mutated inputs: whatever they are, the answer is a reading or a {@link SourceError}, within bounded time. The
 * inputs follow from the seed, which the message of a failure gives.
 */
class FuzzTest {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final long SEED = 20_181_120L;
    private static final String[] PIECES = {
        "\\frac",
        "{",
        "}",
        "^",
        "_",
        "\\dagger",
        "\\langle",
        "\\rangle",
        "a_1",
        "\\omega_1",
        "(",
        ")",
        "[",
        "]",
        "\\{",
        "\\}",
        "+",
        "-",
        "=",
        ",",
        "\\\\",
        "&",
        "\\left",
        "\\right",
        "\\sum",
        "\\begin{cases}",
        "\\end{cases}",
        "\\begin{pmatrix}",
        "\\end{pmatrix}",
        "|",
        "'",
        "<",
        ">",
        "..",
        "sum(",
        "i",
        "=1..3,",
        "h.c.",
        "\\dot",
        "\\rm",
        "\\text{where}",
        "\\quad",
        "2",
        "0.5",
        "1e9",
        "\\ket{0}",
        "\\bra{1}",
        "/",
        "*",
        "D[",
        "rho",
        "\"",
        "#",
        "\n",
        " ",
        "\\newcommand{\\x}{\\x\\x}\\x",
        "\\",
        "é",
        "𝒳",
        "\u0000",
        "$",
        "%",
        "tex \"",
        "claim \"1\": ",
        "bath 1 on H_1: ",
        "let X^2 = ",
        "for ",
        "as ",
        "where ",
        "N",
        "\\mathcal{D}",
        "\\sqrt",
        "\\tr",
        "e^",
        "∞",
        "√"
    };

    private final LadderFile model = Corpus.model();
    private final List<String> seeds = seeds();

    private static List<String> seeds() {
        List<String> all = new ArrayList<>();
        for (Corpus.Entry entry : Corpus.entries()) {
            all.add(entry.latex());
            all.addAll(entry.readings());
        }
        return all;
    }

    @Test
    void twentyThousandInputs() {
        run(20_000, SEED);
    }

    @Test
    @Tag("long")
    void aMillionInputs() {
        run(1_000_000, SEED + 1);
    }

    private void run(int inputs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < inputs; i++) {
            String input = input(random);
            long start = CLOCK.getCurrentThreadCpuTime(); // a machine that is busy elsewhere is no hang
            boolean ok;
            try {
                ok = offer(i % 4, input);
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed " + seed + ", input " + i + ": " + e + "\n" + input, e);
                return;
            }
            double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
            assertTrue(seconds < 20, "seed " + seed + ", input " + i + " took " + seconds + " s\n" + input);
            if (ok) {
                read++;
            } else {
                refused++;
            }
        }
        System.out.println("seed " + seed + ": " + inputs + " inputs, read " + read + ", refused " + refused);
        assertTrue(read > inputs / 100 && refused > inputs / 100, "read " + read + ", refused " + refused);
    }

    /** Whether it was read. */
    private boolean offer(int notation, String input) {
        try {
            switch (notation) {
                case 0 -> TexReader.of(model.table()).formulas(input);
                case 1 -> {
                    String text = model.reader().formula(input).toText();
                    assertTrue(text.length() > 0);
                }
                case 2 ->
                    LadderFile.read(Source.of("f.lw", "positive omega_1, gamma\nboson a_1\n" + input))
                            .orThrow();
                default ->
                    TexDocument.of(Source.of("f.tex", "\\begin{equation}" + input + "\\end{equation}"))
                            .equations(model.table(), Style.UNDECIDED)
                            .forEach(equation -> equation.problems()
                                    .forEach(p -> assertTrue(!p.toString().isEmpty())));
            }
            return true;
        } catch (SourceError refusal) {
            assertTrue(refusal.getMessage() != null && !refusal.problems().isEmpty());
            return false;
        }
    }

    private String input(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(4) > 0) {
            text.append(seeds.get(random.nextInt(seeds.size())));
        }
        int changes = 1 + random.nextInt(6);
        for (int k = 0; k < changes; k++) {
            change(text, random);
        }
        return text.toString();
    }

    private void change(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(6)) {
            case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
            case 2 -> text.insert(at, (char) random.nextInt(32, 0x2300));
            case 3 -> {
                String other = seeds.get(random.nextInt(seeds.size()));
                text.insert(at, other, 0, random.nextInt(other.length() + 1));
            }
            case 4 -> text.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(300)));
            default -> {
                int to = Math.min(text.length(), at + random.nextInt(20));
                String piece = text.substring(at, to);
                text.insert(random.nextInt(text.length() + 1), piece);
            }
        }
    }
}

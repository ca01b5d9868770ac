package org.ladderwork.derivation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;

/** What an audit says, with the formulas of the theory in it set as such, and parameters at a point: {@code at omega_1 = 2}. */
final class AuditWords {
    private static final Map<String, Formula> FORMULAS = formulas();

    private static final Pattern FORMULA =
            Pattern.compile(FORMULAS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")"))
                    + "|\\b([A-Za-z]\\w*) = (-?[\\d/.]*\\d)");

    private AuditWords() {}

    private static Map<String, Formula> formulas() {
        Map<String, Formula> all = new LinkedHashMap<>(); // what begins another stands after it
        put(all, "F = [H_I, L] = 0", "F = [H_I, L] = 0");
        put(all, "F = [H_I, L]", "F = [H_I, L]");
        put(all, "[H_S + H_E, V] = 0", "[H_S + H_E, V] = 0");
        put(all, "[H_S + H_E, V]", "[H_S + H_E, V]");
        put(all, "D_i(H_S) = D_i(H_Si)", "D_i(H_S) = D_i(H_{S_i})");
        put(all, "tr[D_i H_Si]", "\\operatorname{tr}[D_i H_{S_i}]");
        put(all, "tr[D_i H_S]", "\\operatorname{tr}[D_i H_S]");
        put(all, "tr[sum D_i H_I]", "\\operatorname{tr}[\\sum_i D_i H_I]");
        all.put("exp(-beta omega)", glyph("exp(-beta omega)", "exp(−β ω)", "e^{-\\beta\\omega}"));
        all.put("H - H'", glyph("H - H'", "H − H†", "H - H^{\\dagger}"));
        return all;
    }

    private static void put(Map<String, Formula> all, String text, String tex) {
        all.put(text, glyph(text, text, tex));
    }

    private static Formula glyph(String plain, String signs, String tex) {
        return new Formula.Quantity(new Formula.Glyph(signs, tex), plain);
    }

    /** {@return the sentence added to what stands before it} */
    static Prose after(Prose before, String sentence, Notation notation) {
        Prose prose = before;
        Matcher m = FORMULA.matcher(sentence);
        int done = 0;
        while (m.find()) {
            prose = words(prose, sentence.substring(done, m.start()));
            prose = prose.math(
                    m.group(1) != null
                            ? FORMULAS.getOrDefault(m.group(1), new Formula.Words(m.group(1)))
                            : glyph(
                                    m.group(),
                                    notation.text(m.group(2)) + " = " + m.group(3),
                                    notation.tex(m.group(2)) + " = " + m.group(3)));
            done = m.end();
        }
        return words(prose, sentence.substring(done));
    }

    private static Prose words(Prose before, String words) {
        return words.isBlank() ? before : before.words(words.strip());
    }

    static Prose of(String sentence, Notation notation) {
        return after(Prose.EMPTY, sentence, notation);
    }
}

package org.ladderwork.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every numbered equation of the paper and Table I, as printed: the verdict of each, from one command. */
class ReconciliationTest {
    private static final Set<String> DEFINITIONS = Set.of(
            "(1)", "(2)", "(3)", "(7)", "(25)", "(26)", "(28)", "(37)", "(42)", "(44)", "(51)", "(A1)", "(B6)", "(C1)");
    private static final Map<String, Integer> TO_ORDER =
            Map.of("(27)", 2, "(48)", 1, "(49)", 1, "(50)", 1, "(B1)", 2, "(B2)", 2, "(B3)", 2, "(B7)", 2);
    /** Mutual information of ancillas, which has no value in the models. */
    private static final Set<String> SUPPORTED = Set.of("(C2)", "(C3)");

    /** With what makes them true. By hand: see the comments at the tests below. */
    private static final Map<String, String> REFUTED = Map.of(
            "(12)", "the sign of the whole side is reversed",
            "(14)", "the factor omega_1 is missing",
            "(39)", "the factor 1/s is missing in g",
            "(47)", "",
            "(47), with daggers that the text may have lost", "the sign of the whole side is reversed",
            "(53)", "is missing",
            "(A3)", "2",
            "(B8)", "the sign of");

    @TempDir
    private static Path folder;

    private static int code;
    private static final Map<String, JsonNode> CLAIMS = new LinkedHashMap<>();

    @BeforeAll
    static void judge() throws IOException {
        Program run = Program.run(
                "check",
                "derivations/reconciliation",
                "--json",
                "--latex",
                folder.resolve("page.tex").toString(),
                "--html",
                folder.resolve("page.html").toString());
        code = run.code();
        JsonNode all = new ObjectMapper().readTree(run.out());
        JsonNode claims = (all.isArray() ? all.get(0) : all).get("claims");
        claims.forEach(c -> CLAIMS.put(c.get("id").asText(), c));
    }

    private static List<String> numbers() {
        List<String> all = new ArrayList<>();
        for (int k = 1; k <= 57; k++) {
            all.add("(" + k + ")");
        }
        List.of("A 16", "B 8", "C 6").forEach(appendix -> {
            for (int k = 1; k <= Integer.parseInt(appendix.substring(2)); k++) {
                all.add("(" + appendix.charAt(0) + k + ")");
            }
        });
        List.of("refrigerator", "engine", "accelerator").forEach(mode -> all.add("(Table I, " + mode + ")"));
        return all;
    }

    @Test
    @DisplayName(
            "(1)-(57), (A1)-(A16), (B1)-(B8), (C1)-(C6) and the three rows of Table I: each has the verdict it must have")
    void everyEquation() {
        List<String> numbers = numbers();
        assertEquals(90, numbers.size());
        for (String number : numbers) {
            JsonNode claim = CLAIMS.get(number);
            assertTrue(claim != null, "no verdict for " + number);
            String expected = DEFINITIONS.contains(number)
                    ? "definition"
                    : TO_ORDER.containsKey(number)
                            ? "proved to order " + TO_ORDER.get(number)
                            : SUPPORTED.contains(number)
                                    ? "supported"
                                    : REFUTED.containsKey(number) ? "refuted" : "proved";
            assertEquals(expected, claim.get("verdict").asText(), number);
        }
    }

    /**
     * By hand. (12): −i⟨[H_S, H_1]⟩ = iω₁ε⟨a₁†a₂ − a₁a₂†⟩, since [H_I, a₁†a₁] = ε(a₁a₂† − a₁†a₂). (14): the heat of bath i is γω_i(n_i − ⟨a_i†a_i⟩). (39): the
     * coupling of Eq. (26) carries 1/√τ, s = √τ. (47): for N = 2, η = 0 it must be (17). (53): quanta come over both bonds. (A3): a₁†a₂ + h.c. = √(ω₁ω₂) x₁x₂ +
     * p₁p₂/√(ω₁ω₂), so λ = ε/√(ω₁ω₂). (B8): with (B2), (B3) the sum of the changes is −τ/2 Σ⟨[V, [V, H]]⟩.
     */
    @Test
    @DisplayName("what is refuted is refuted with a point where it shows, and with the slip")
    void refuted() {
        REFUTED.forEach((number, slip) -> {
            JsonNode claim = CLAIMS.get(number);
            assertEquals("refuted", claim.get("verdict").asText(), number);
            assertTrue(claim.has("counterexample"), number);
            String diagnosis = claim.has("diagnosis") ? claim.get("diagnosis").toString() : "";
            assertTrue(diagnosis.contains(slip), number + ": " + diagnosis);
        });
        assertEquals(
                "proved",
                CLAIMS.get("(53), with the current of the left bond")
                        .get("verdict")
                        .asText());
    }

    @Test
    @DisplayName("refuted equations make the exit code 1")
    void exitCode() {
        assertEquals(1, code);
    }

    @Test
    @DisplayName("the page shows every number and no raw command; its HTML is well-formed")
    void page() throws Exception {
        String html = Files.readString(folder.resolve("page.html"), StandardCharsets.UTF_8);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(
                        html.replace("<!DOCTYPE html>", "").replace("&nbsp;", " "))));
        String latex = Files.readString(folder.resolve("page.tex"), StandardCharsets.UTF_8);
        for (String number : numbers()) {
            assertTrue(html.contains(">" + number), number);
            assertTrue(latex.contains("\\textbf{" + number), number);
        }
        Set<String> unknown = new TreeSet<>();
        java.util.regex.Matcher raw =
                java.util.regex.Pattern.compile("<mtext>\\\\[^<]*").matcher(html);
        while (raw.find()) {
            unknown.add(raw.group());
        }
        assertTrue(unknown.isEmpty(), () -> "commands that are not set: " + unknown);
        assertFalse(html.contains("<code>"), "a formula is shown as code");
    }
}

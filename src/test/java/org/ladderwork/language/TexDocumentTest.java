package org.ladderwork.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers: displays, labels, macros, and what goes wrong in them. */
class TexDocumentTest {

    private static final String PAPER = """
            \\documentclass{revtex4-2}
            \\newcommand{\\ad}[1]{a_{#1}^{\\dagger}}
            \\newcommand{\\avg}[2][]{\\left\\langle #2 \\right\\rangle_{#1}}
            \\renewcommand*{\\vec}[1]{\\mathbf{#1}}
            \\def\\eps{\\epsilon}
            \\def\\half#1{\\frac{#1}{2}}
            \\DeclareMathOperator{\\Tra}{Tr}
            \\newcommand{\\be}{\\begin{equation}}
            \\newcommand{\\ee}{\\end{equation}}
            \\newcommand{\\forever}{\\forever x}
            \\begin{document}
            Text $x$, 50\\% % \\begin{equation} commented out \\end{equation}
            \\begin{equation}\\label{eq:8}
              \\langle\\ad{1} a_1\\rangle = n_1 + \\frac{2\\eps^2}{\\Delta^2}(n_2-n_1), % comment
            \\end{equation}
            \\begin{align}
             \\dot{Q}_1 &= \\frac{2\\gamma\\eps^2}{\\Delta^2}\\,\\omega_1 (n_1-n_2), \\label{eq:18}\\\\
             \\label{eq:19} \\dot{Q}_2 &= -\\frac{2\\gamma\\eps^2}{\\Delta^2}\\,\\omega_2 (n_1-n_2), \\\\[2pt]
             \\dot{W}_{\\rm ext} &= -\\frac{2\\gamma\\eps^2}{\\Delta^2} \\nonumber \\\\
               &\\quad\\times (\\omega_1-\\omega_2)(n_1-n_2). \\label{eq:20}
            \\end{align}
            \\be \\dot W = \\half{\\gamma_3} \\label{bad} \\ee
            \\[ \\frac{1}{2 = 3 \\]
            \\begin{multline}
             \\dot{W} = -\\frac{2}{\\gamma}\\left[ \\epsilon^2(n_1-n_2)(\\omega_1-\\omega_2) \\right. \\\\
             \\left. - \\eta^2(\\omega_1+\\omega_2)(n_1+n_2+1)\\right]
            \\end{multline}
            \\begin{equation} \\forever = 1 \\end{equation}
            \\begin{equation} x =
            \\begin{equation}
            \\begin{split}
             H_I &= \\epsilon \\left(a_1^\\dagger a_2 + \\mathrm{h.c.}\\right) \\\\
                 &= \\epsilon (\\ad{2} a_1 + \\ad{1}a_2)
            \\end{split}
            \\label{eq:3}
            \\end{equation}
            \\begin{verbatim} \\begin{equation} y \\end{equation} \\end{verbatim}
            $$ \\Tra(\\rho) = 1 $$
            \\input{other}
            \\end{document}
            \\begin{equation} z = 1 \\end{equation}
            """;

    private final LadderFile model = Corpus.model();

    private List<TexDocument.Equation> equations(TexDocument document) {
        return document.equations(model.table(), Style.UNDECIDED);
    }

    @Test
    void everyDisplayComesOutWithItsLabelAndItsPlace() {
        TexDocument document = TexDocument.of(Source.of("paper.tex", PAPER));
        StringBuilder found = new StringBuilder();
        for (TexDocument.Equation equation : equations(document)) {
            found.append(equation.span().position())
                    .append(' ')
                    .append(equation.labels())
                    .append('\n');
            equation.formulas()
                    .forEach(f -> found.append("  ").append(f.toText()).append('\n'));
            equation.problems()
                    .forEach(p -> found.append("  ! ")
                            .append(p.span().position())
                            .append(' ')
                            .append(p.message())
                            .append('\n'));
        }
        assertEquals("""
                14:3 [eq:8]
                  <a_1' a_1> = n_1 + 2 epsilon^2/Delta^2 (n_2 - n_1)
                17:2 [eq:18]
                  heat(1) = 2 gamma epsilon^2/Delta^2 omega_1 (n_1 - n_2)
                18:16 [eq:19]
                  heat(2) = -2 gamma epsilon^2/Delta^2 omega_2 (n_1 - n_2)
                19:2 [eq:20]
                  work = -2 gamma epsilon^2/Delta^2 (omega_1 - omega_2) (n_1 - n_2)
                22:5 [bad]
                  ! 22:20 unknown name 'gamma_3'
                23:3 []
                  ! 23:12 this '{' is never closed
                25:2 []
                  work = -2/gamma (epsilon^2 (n_1 - n_2) (omega_1 - omega_2) - eta^2 (omega_1 + omega_2) (n_1 + n_2 + 1))
                28:17 []
                  ! 28:18 the macro \\forever does not come to an end
                32:2 [eq:3]
                  H_I = epsilon (a_1' a_2 + h.c.) = epsilon (a_2' a_1 + a_1' a_2)
                38:4 []
                  tr(rho) = 1
                """, found.toString());
        assertEquals(
                List.of("\\begin{equation} has no end"),
                document.problems().stream().map(Problem::message).toList());
        assertEquals(29, document.problems().get(0).span().position().line());
    }

    @Test
    void aLabelThatIsNotThereHasASuggestion() {
        TexDocument document = TexDocument.of(Source.of("paper.tex", PAPER));
        assertTrue(document.equation("eq:18", model.table(), Style.UNDECIDED).isPresent());
        assertTrue(document.equation("eq:81", model.table(), Style.UNDECIDED).isEmpty());
        SourceError error =
                document.noLabel("eq:188", Source.of("--equation", "eq:188").all());
        assertEquals("did you mean 'eq:18'?", error.problems().get(0).advice());
    }

    @Test
    void inputsAreFollowedOnRequestAndBelowTheFolderOnly(@TempDir Path folder) throws IOException {
        Path inside = Files.createDirectory(folder.resolve("paper"));
        Files.writeString(folder.resolve("secret.tex"), "\\begin{equation} \\dot Q_1 = 1 \\end{equation}");
        Files.writeString(inside.resolve("part.tex"), "\\begin{equation} \\dot Q_2 = 2 \\end{equation}");
        Path main = Files.writeString(
                inside.resolve("main.tex"),
                "\\input{part}\\input{../secret}\\input{/etc/passwd}\\input{main}\\input{missing}");
        assertEquals(List.of(), equations(TexDocument.read(main, false)));
        TexDocument followed = TexDocument.read(main, true);
        assertEquals(
                List.of("heat(2) = 2"),
                equations(followed).stream()
                        .map(e -> e.formulas().get(0).toText())
                        .toList());
        assertEquals(4, followed.problems().size());
    }

    @Test
    void aFileOfUnfinishedDisplaysIsAnsweredInBoundedTime() {
        for (String piece : List.of(
                "\\begin{equation}",
                "\\[",
                "$$ x ",
                "\\def\\a{",
                "\\newcommand{\\b}{\\b}",
                "{",
                "\\\\",
                "\\begin{",
                "\\verb|x",
                "\\begin{align}x\\\\")) {
            String text = piece.repeat(300_000 / piece.length());
            TexDocument document = TexDocument.of(Source.of("big.tex", text));
            assertTrue(equations(document).size() <= 300_000);
        }
    }

    @Test
    void manyNestedMacrosAreAnError() {
        String doubling =
                "\\newcommand{\\da}{xx}\\newcommand{\\db}{\\da\\da}\\newcommand{\\dc}{\\db\\db}\\newcommand{\\dd}{\\dc\\dc}";
        StringBuilder text = new StringBuilder(doubling);
        String last = "dd";
        for (char c = 'e'; c <= 'z'; c++) {
            text.append("\\newcommand{\\d")
                    .append(c)
                    .append("}{\\")
                    .append(last)
                    .append('\\')
                    .append(last)
                    .append('}');
            last = "d" + c;
        }
        text.append("\\begin{equation}\\").append(last).append("\\end{equation}");
        TexDocument document = TexDocument.of(Source.of("bomb.tex", text.toString()));
        List<TexDocument.Equation> found = equations(document);
        assertEquals(1, found.size());
        assertTrue(found.get(0).problems().get(0).message().endsWith("does not come to an end"));
    }

    /** Said with ≡, a name holds from there on; with = it stays unknown, and before its definition too. */
    @Test
    void whatRunningTextDefines() {
        TexDocument document = TexDocument.of(Source.of("f.tex", """
                It costs 5\\$. With $\\zeta\\equiv \\Lambda + n_1$ and at $\\Theta = \\gamma$, $n_1 = 0$ and $\\Xi = 3$:
                \\begin{equation} \\dot Q_1 = \\zeta n_1 \\end{equation}
                \\begin{equation} \\dot Q_1 = \\Theta n_1 \\end{equation}
                \\begin{equation} \\dot Q_1 = \\Xi n_1 \\end{equation}
                where $\\Lambda = 2\\gamma$ is a rate.
                """));
        List<TexDocument.Equation> found = equations(document);
        assertEquals(3, found.size());
        assertEquals(
                "heat(1) = zeta n_1 where zeta := Lambda + n_1 where Lambda := 2 gamma",
                found.get(0).formulas().get(0).toText());
        assertTrue(
                found.get(1).problems().get(0).message().contains("unknown name 'Theta'"),
                "at resonance is no definition");
        assertTrue(found.get(2).problems().get(0).message().contains("unknown name 'Xi'"), "a value is no definition");
    }

    @Test
    void whatADocumentDefines() {
        TexDocument document = TexDocument.of(Source.of("f.tex", """
                \\begin{equation} \\dot Q_1 = \\zeta n_1 \\end{equation}
                \\begin{equation} \\zeta \\equiv 2\\gamma \\end{equation}
                \\begin{equation} \\dot Q_1 = \\zeta n_1 \\end{equation}
                \\begin{equation} \\rho_0 = 3 \\end{equation}
                """));
        List<TexDocument.Equation> found = equations(document);
        assertTrue(found.get(0).problems().get(0).message().contains("unknown name 'zeta'"));
        assertEquals("zeta := 2 gamma", found.get(1).formulas().get(0).toText());
        assertEquals(
                "heat(1) = zeta n_1 where zeta := 2 gamma",
                found.get(2).formulas().get(0).toText());
        assertTrue(found.get(3).formulas().isEmpty());
    }

    @Test
    void aTexFileThatIsNotThere(@TempDir Path folder) {
        assertThrows(SourceError.class, () -> TexDocument.read(folder.resolve("no.tex"), false));
    }
}

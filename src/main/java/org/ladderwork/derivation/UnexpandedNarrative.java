package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.steady.DeterminantForm;
import org.ladderwork.steady.Unexpanded;
import org.ladderwork.write.Document;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Report;

/** A steady state that is too large to be written out: as determinants, which still have exact values, derivatives and proofs at points. */
final class UnexpandedNarrative {
    private static final int MOST_ROWS = 8;

    private final Analysis analysis;
    private final Unexpanded unexpanded;
    private final Formulas f;
    private final Document.Builder out;
    private final Map<String, Formula> lines = new LinkedHashMap<>();

    UnexpandedNarrative(Analysis analysis, Unexpanded unexpanded, Formulas f, Document.Builder out) {
        this.analysis = analysis;
        this.unexpanded = unexpanded;
        this.f = f;
        this.out = out;
    }

    /** The determinants, and what is left where there is nothing else. */
    void write() {
        determinants();
        out.paragraph(
                "Not expanded, it has exact values all the same: evaluate --set ... gives them, and the cross-checks below use them.");
    }

    /** Adds the same formulas by their left sides, as they would be written. */
    void report(Report.Builder report, Notation notation) {
        determinants();
        lines.forEach((name, x) -> report.further("determinants", name, Report.Expression.of(x, notation)));
    }

    void determinants() {
        Optional<DeterminantForm> form = DeterminantForm.of(analysis.equation());
        if (form.isPresent()) {
            covariances(form.get());
        } else {
            cramer();
        }
    }

    private void cramer() {
        out.paragraph(
                "By Cramer's rule, with the " + unexpanded.equations().size()
                        + " equations of motion above as 0 = A x + b and an observable as c + d·x (the equations are in the JSON document):");
        Formula quotient =
                glyph("det[[A, b], [d, c]]/det A", "\\det\\begin{pmatrix}A & b\\\\ d & c\\end{pmatrix}/\\det A");
        lines.put("<O>", quotient);
        out.equation(Formula.equation(Formula.mean(glyph("O", "O")), quotient));
    }

    private void covariances(DeterminantForm d) {
        int n = d.variables().size();
        out.paragraph("With v = ("
                + String.join(", ", d.variables().stream().map(Object::toString).toList())
                + ") and d⟨v⟩/dt = A⟨v⟩, the symmetrised moments are quotients of two determinants of order " + n
                + ", rows and columns numbered from 0:");
        matrix("A", d.drift());
        matrix("F", d.noise());
        out.paragraph("(F is the noise of the baths: d/dt of ½⟨{v_j, v_k†}⟩ is (A S + S A† + F)_jk.)");
        line(
                "p(x) = a(x) + i b(x)",
                "det(x + i A), a and b real for real x",
                "p(x) = a(x) + i b(x)",
                "\\det(x + i A),\\quad a, b\\ \\text{real}");
        if (d.isChain()) {
            line(
                    "p(x)",
                    "p_n(x) with p_j = (x + i A_jj) p_(j-1) + A_j,j-1 A_j-1,j p_(j-2), p_0 = 1, p_-1 = 0, indices of A from 1",
                    "p(x)",
                    "p_n(x),\\quad p_j = (x + i A_{jj}) p_{j-1} + A_{j,j-1} A_{j-1,j} p_{j-2},\\quad p_0 = 1,\\ p_{-1} = 0");
        }
        line(
                "B_jk",
                "Σ_(i ≤ min(j,k)) (a_(j+k+1-i) b_i − a_i b_(j+k+1-i))",
                "B_{jk}",
                "\\sum_{i\\le\\min(j,k)} (a_{j+k+1-i} b_i - a_i b_{j+k+1-i})");
        line(
                "g(x)",
                "[adj(x + i A) F adj(x + i A)†]_jk mod a(x)",
                "g(x)",
                "[\\operatorname{adj}(x + iA)\\, F\\, \\operatorname{adj}(x + iA)^\\dagger]_{jk} \\bmod a(x)");
        line(
                "½⟨{v_j, v_k†}⟩",
                "−det(B with the coefficients of g as row 0)/(2 det B)",
                "\\tfrac12\\langle\\{v_j, v_k^\\dagger\\}\\rangle",
                "-\\frac{\\det B[g]}{2\\det B},\\quad B[g]\\ \\text{having the coefficients of}\\ g\\ \\text{as row}\\ 0");
        out.paragraph("Compared with the moment equations modulo a prime: " + compared(d) + " moments agree.");
    }

    private void matrix(String name, Matrix m) {
        List<List<Formula>> rows = new ArrayList<>();
        for (int j = 0; j < m.rows(); j++) {
            rows.add(m.row(j).stream().map(f::of).toList());
        }
        Formula matrix = new Formula.Matrix(rows);
        lines.put(name, matrix);
        if (m.rows() <= MOST_ROWS) {
            out.equation(Formula.equation(glyph(name, name), matrix));
        }
    }

    private void line(String left, String right, String texLeft, String texRight) {
        lines.put(left, glyph(right, texRight));
        out.equation(Formula.equation(glyph(left, texLeft), glyph(right, texRight)));
    }

    private static Formula glyph(String text, String tex) {
        return new Formula.Glyph(text, tex);
    }

    /** How many of the moments v_j v_k† that heat and work need agree with the moment equations, at a random point modulo a prime. */
    private int compared(DeterminantForm d) {
        int agree = 0;
        for (int j = 0; j < d.variables().size(); j++) {
            for (int k = j; k < d.variables().size() && k <= j + 1; k++) {
                ModularPoint point = new ModularPoint(1);
                long image;
                try {
                    image = unexpanded.image(d.symmetrised(j, k), point);
                } catch (IllegalArgumentException notNeeded) {
                    continue;
                }
                if (d.image(j, k, point) != image) {
                    throw new IllegalStateException("the determinants do not solve the equations of motion");
                }
                agree++;
            }
        }
        return agree;
    }
}

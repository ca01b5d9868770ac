package org.ladderwork.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** Families of formulas: named denominators, shared brackets, and the exact rates with counter-rotating terms on one page. */
class FormFamilyTest {
    private final ScalarField field = new ScalarField();
    private final Scalar w1 = Scalar.of(field.positive("omega_1"));
    private final Scalar w2 = Scalar.of(field.positive("omega_2"));
    private final Scalar w3 = Scalar.of(field.positive("omega_3"));
    private final Scalar g = Scalar.of(field.positive("gamma"));
    private final Scalar g1 = Scalar.of(field.positive("gamma_1"));
    private final Scalar g2 = Scalar.of(field.positive("gamma_2"));
    private final Scalar n1 = Scalar.of(field.positive("n_1"));
    private final Scalar n2 = Scalar.of(field.positive("n_2"));
    private final Scalar n3 = Scalar.of(field.positive("n_3"));
    private final Scalar e = Scalar.of(field.real("epsilon"));
    private final Scalar h = Scalar.of(field.real("eta"));

    private List<Scalar> rates(Scalar rate1, Scalar rate2, Scalar pairing) {
        CovarianceByElimination state =
                new CovarianceByElimination(List.of(w1, w2), List.of(rate1, rate2), List.of(n1, n2), e, pairing);
        Scalar q1 = rate1.times(w1).times(n1.minus(state.number(0)));
        Scalar q2 = rate2.times(w2).times(n2.minus(state.number(1)));
        return List.of(q1, q2, q1.plus(q2).negated());
    }

    /** Definitions share a line where they fit, formulas begin a new one; "Q̇₁ = " stands before each. */
    private static int lines(FormFamily family, int width) {
        int lines = 0;
        int used = width + 1;
        for (Form.Abbreviation a : family.abbreviations()) {
            int length = Length.name(a) + Length.of(a.definition()) + Length.DEFINITION;
            if (used + length > width) {
                lines += 1 + length / width;
                used = length % width;
            } else {
                used += length;
            }
        }
        for (ClosedForm f : family.forms()) {
            lines += 1 + (Length.of(f.form()) + Length.DEFINITION) / width;
        }
        return lines;
    }

    private static void assertProved(List<Scalar> values, FormFamily family, ScalarField field) {
        assertEquals(values.size(), family.forms().size());
        for (int k = 0; k < values.size(); k++) {
            assertEquals(values.get(k), family.forms().get(k).form().value(field));
        }
    }

    @Test
    @DisplayName("(18)–(20) without a declared abbreviation: Δ² is found and named")
    void commonDenominatorIsNamed() {
        FormFamily family = ClosedForms.over(field).of(rates(g, g, Scalar.ZERO));
        assertEquals(
                List.of("D = gamma^2 + 4 epsilon^2 + (omega_1 - omega_2)^2"),
                family.abbreviations().stream().map(PlainForm::definition).toList());
        assertEquals(
                List.of(
                        "2 gamma epsilon^2 omega_1 (n_1 - n_2)/D",
                        "-2 gamma epsilon^2 omega_2 (n_1 - n_2)/D",
                        "-2 gamma epsilon^2 (omega_1 - omega_2) (n_1 - n_2)/D"),
                family.forms().stream().map(f -> PlainForm.of(f.form())).toList());
        // one formula alone is not made longer by a name
        assertTrue(ClosedForms.over(field)
                .of(List.of(family.forms().get(0).value()))
                .abbreviations()
                .isEmpty());
    }

    @Test
    @DisplayName("a name that the model has taken is not used")
    void namesDoNotCollide() {
        field.real("D");
        field.real("D_1");
        FormFamily family = ClosedForms.over(field).of(rates(g, g, Scalar.ZERO));
        assertEquals("D_2", family.abbreviations().get(0).name());
    }

    @Test
    @DisplayName(
            "η ≠ 0, equal rates: the three exact rates, 176 over 81 terms each when multiplied out, in eight lines")
    void counterRotatingTermsWithEqualRates() {
        List<Scalar> rates = rates(g, g, h);
        FormFamily family = ClosedForms.over(field).of(rates);
        assertProved(rates, family, field);
        assertTrue(family.size() <= 105, "size " + family.size());
        assertTrue(lines(family, 110) <= 6, "lines " + lines(family, 110));
        assertShape(family);
    }

    @Test
    @DisplayName("η ≠ 0, unequal rates: 462 over 257 terms each when multiplied out, in eight lines")
    void counterRotatingTermsWithUnequalRates() {
        List<Scalar> rates = rates(g1, g2, h);
        FormFamily family = ClosedForms.over(field).of(rates);
        assertProved(rates, family, field);
        assertTrue(family.size() <= 136, "size " + family.size());
        assertTrue(lines(family, 110) <= 8, "lines " + lines(family, 110));
        assertShape(family);
    }

    /** F/D (ε² (…) (n₁ − n₂) ∓ η² (…) (n₁ + n₂ + 1)), as in (48)–(50). */
    private static void assertShape(FormFamily family) {
        for (ClosedForm f : family.forms()) {
            String text = PlainForm.of(f.form());
            assertTrue(
                    text.matches(
                            "-?[^()]*\\(epsilon\\^2 \\(.*\\) \\(n_1 - n_2\\) [-+] eta\\^2 \\(.*\\) \\(n_1 \\+ n_2 \\+ 1\\)\\)/D"),
                    text);
        }
    }

    @Test
    @DisplayName("three sites, η = 0, distinct frequencies: one line after the abbreviations")
    void threeSites() {
        FormFamily family = ClosedForms.over(field).of(threeSiteRates());
        assertProved(threeSiteRates(), family, field);
        assertEquals(
                List.of(
                        "K = gamma^2 + 4 epsilon^2 + (omega_1 - omega_3)^2",
                        "D = K^2 + (gamma^2 + (omega_1 - omega_3)^2) (omega_1 - 2 omega_2 + omega_3)^2"),
                family.abbreviations().stream().map(PlainForm::definition).toList());
        assertEquals(
                "2 gamma epsilon^2 omega_1 K (n_1 - n_3)/D",
                PlainForm.of(family.forms().get(0).form()));
    }

    /** ⟨a_i†a_j⟩ from 0 = i Σ_k (W_ik C_kj − W_jk C_ik) − ½(γ_i+γ_j) C_ij + δ_ij γ_i n_i. */
    private List<Scalar> threeSiteRates() {
        Scalar zero = Scalar.ZERO;
        Scalar[][] w = {{w1, e, zero}, {e, w2, e}, {zero, e, w3}};
        Scalar[] rate = {g, zero, g};
        Scalar[] source = {g.times(n1), zero, g.times(n3)};
        List<List<Scalar>> rows = new ArrayList<>();
        List<Scalar> right = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                List<Scalar> row = new ArrayList<>(java.util.Collections.nCopies(9, zero));
                for (int k = 0; k < 3; k++) {
                    row.set(3 * k + j, row.get(3 * k + j).plus(Scalar.I.times(w[i][k])));
                    row.set(3 * i + k, row.get(3 * i + k).minus(Scalar.I.times(w[j][k])));
                }
                Scalar damping = rate[i].plus(rate[j]).times(Scalar.of(1, 2));
                row.set(3 * i + j, row.get(3 * i + j).minus(damping));
                rows.add(row);
                right.add(i == j ? source[i].negated() : zero);
            }
        }
        List<Scalar> c = new LinearSystem(Matrix.of(rows), right)
                .solve()
                .match(u -> u.x(), f -> List.<Scalar>of(), n -> List.<Scalar>of());
        Scalar q1 = g.times(w1).times(n1.minus(c.get(0)));
        Scalar q3 = g.times(w3).times(n3.minus(c.get(8)));
        return List.of(q1, q3, q1.plus(q3).negated());
    }
}

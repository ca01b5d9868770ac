package org.ladderwork.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** The formulas of Sec. II of De Chiara et al. (2018) come out as they are printed there. */
class ClosedFormsTest {
    private final ScalarField field = new ScalarField();
    private final Scalar w1 = Scalar.of(field.positive("omega_1"));
    private final Scalar w2 = Scalar.of(field.positive("omega_2"));
    private final Scalar g = Scalar.of(field.positive("gamma"));
    private final Scalar n1 = Scalar.of(field.positive("n_1"));
    private final Scalar n2 = Scalar.of(field.positive("n_2"));
    private final Scalar e = Scalar.of(field.real("epsilon"));
    private final Scalar delta =
            g.pow(2).plus(e.pow(2).times(Scalar.of(4))).plus(w1.minus(w2).pow(2));
    private final CovarianceByElimination state =
            new CovarianceByElimination(List.of(w1, w2), List.of(g, g), List.of(n1, n2), e, Scalar.ZERO);
    private final ClosedForms forms =
            ClosedForms.over(field).with(List.of(new ClosedForms.Declared("Delta", 2, delta)));

    private static void assertText(String expected, ClosedForm form) {
        assertEquals(expected, PlainForm.of(form.form()));
    }

    @Test
    @DisplayName("(8), (9): n₁ + 2ε²(n₂−n₁)/Δ², n₂ − 2ε²(n₂−n₁)/Δ²")
    void occupations() {
        assertText("n_1 + 2 epsilon^2 (n_2 - n_1)/Delta^2", forms.of(state.number(0)));
        // the sign is taken up by the difference, as in (8)
        assertText("n_2 + 2 epsilon^2 (n_1 - n_2)/Delta^2", forms.of(state.number(1)));
        ClosedForm form = forms.of(state.number(0));
        assertEquals(1, form.abbreviations().size());
        assertEquals(
                "Delta^2 = gamma^2 + 4 epsilon^2 + (omega_1 - omega_2)^2",
                PlainForm.definition(form.abbreviations().get(0)));
    }

    @Test
    @DisplayName("(10): ⟨a₂†a₁⟩ = ε(ω₁−ω₂+iγ)(n₁−n₂)/Δ²")
    void coherence() {
        assertText("epsilon (omega_1 - omega_2 + i gamma) (n_1 - n_2)/Delta^2", forms.of(state.hopping(1, 0)));
    }

    @Test
    @DisplayName("(18)–(20): heat and work, with and without the abbreviation declared")
    void rates() {
        Scalar q1 = g.times(w1).times(n1.minus(state.number(0)));
        Scalar q2 = g.times(w2).times(n2.minus(state.number(1)));
        Scalar work = q1.plus(q2).negated();
        assertText("2 gamma epsilon^2 omega_1 (n_1 - n_2)/Delta^2", forms.of(q1));
        assertText("-2 gamma epsilon^2 omega_2 (n_1 - n_2)/Delta^2", forms.of(q2));
        assertText("-2 gamma epsilon^2 (omega_1 - omega_2) (n_1 - n_2)/Delta^2", forms.of(work));
        ClosedForms plain = ClosedForms.over(field).in(ClosedForms.Style.GROUPED);
        assertText(
                "2 gamma epsilon^2 omega_1 (n_1 - n_2)/(gamma^2 + 4 epsilon^2 + (omega_1 - omega_2)^2)", plain.of(q1));
        assertText(
                "2 gamma epsilon^2 omega_1 (n_1 - n_2)"
                        + "/(gamma^2 + 4 epsilon^2 + omega_1^2 - 2 omega_1 omega_2 + omega_2^2)",
                plain.in(ClosedForms.Style.FACTORED).of(q1));
        assertText("2 gamma epsilon^2 omega_1 (n_1 - n_2)/(Delta^2)^2", forms.of(q1.over(delta)));
        assertText("omega_1/(omega_2 - omega_1)", forms.of(q1.over(work)));
    }

    @Test
    @DisplayName("roots, exponentials, logarithms, complex inverses, signs")
    void otherShapes() {
        Scalar b = Scalar.of(field.positive("beta_1"));
        Scalar n = field.exp(b.times(w1)).minus(Scalar.ONE).inverse();
        assertText("1/(exp(beta_1 omega_1) - 1)".replace("beta_1 omega_1", "omega_1 beta_1"), forms.of(n));
        assertText("exp(-omega_1 beta_1)", forms.of(n.over(n.plus(Scalar.ONE))));
        assertText("epsilon/sqrt(omega_1 omega_2)", forms.of(e.over(field.sqrt(w1.times(w2)))));
        assertText(
                "1/(gamma + i (omega_1 - omega_2))",
                forms.of(g.plus(Scalar.I.times(w1.minus(w2))).inverse()));
        assertText("omega_1 (2 n_1 + 1)/2", forms.of(w1.times(n1.plus(Scalar.of(1, 2)))));
        assertText("n_2 - n_1", forms.of(n2.minus(n1)));
        assertText("-omega_1 (n_1 - n_2)", forms.of(n2.minus(n1).times(w1)));
        assertText("-n_1 - n_2", forms.of(n1.plus(n2).negated()));
        assertText("0", forms.of(Scalar.ZERO));
        assertText("-2/3", forms.of(Scalar.of(-2, 3)));
    }

    @Test
    @DisplayName("every style of 160 random expressions stands for the scalar that was given")
    void formsAreEqualToTheirScalars() {
        long seed = 20181124;
        SplittableRandom random = new SplittableRandom(seed);
        List<Scalar> atoms = new ArrayList<>(List.of(w1, w2, g, n1, n2, e, Scalar.I, field.sqrt(w1.times(w2))));
        int written = 0;
        for (int k = 0; k < 40; k++) {
            Scalar x = random(random, atoms, 3);
            for (ClosedForms.Style style : ClosedForms.Style.values()) {
                ClosedForm form = forms.in(style).of(x); // proves itself on construction
                assertEquals(x, form.form().value(field), "seed " + seed + ", " + x);
                written++;
            }
        }
        assertEquals(160, written);
    }

    private static Scalar random(SplittableRandom random, List<Scalar> atoms, int depth) {
        if (depth == 0) {
            Scalar atom = atoms.get(random.nextInt(atoms.size()));
            return atom.times(Scalar.of(random.nextInt(1, 4)));
        }
        Scalar a = random(random, atoms, depth - 1);
        Scalar b = random(random, atoms, depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> a.plus(b);
            case 1 -> a.minus(b);
            case 2 -> a.times(b);
            default -> b.isZero() || depth > 1 ? a.plus(b) : a.over(b);
        };
    }

    @Test
    @DisplayName("a form that is not the scalar is refused")
    void wrongFormsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClosedForm(w1, new Form.Parameter(w2.symbols().first()), List.of()));
        assertTrue(forms.of(w1).form() instanceof Form.Parameter);
    }
}

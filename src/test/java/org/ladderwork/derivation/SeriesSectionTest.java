package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.steady.Expansion;
import org.ladderwork.steady.Limit;
import org.ladderwork.steady.SteadySeries;
import org.ladderwork.write.TextStyle;
import org.ladderwork.write.TextWriter;

/** Series by two routes, and as a user asks for them. */
class SeriesSectionTest {
    private static final String MODEL = """
            boson a_1, a_2
            positive omega_1, omega_2, gamma, n_1, n_2
            real epsilon, eta
            H_1 = omega_1 a_1' a_1
            H_2 = omega_2 a_2' a_2
            H_I = epsilon (a_1' a_2 + h.c.) + eta (a_1' a_2' + h.c.)
            bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)
            bath 2 on H_2: thermal(a_2, rate = gamma, occupation = n_2)
            """;

    private static Loaded loaded() {
        return Loaded.of(Source.of("test.lw", MODEL), Map.of());
    }

    @Test
    @DisplayName(
            "straight from the equations = expanded from the closed solution, every order through 6, γ → ∞ and ε → 0")
    void twoRoutes() {
        Analysis analysis = Run.analysis(loaded().model());
        ScalarField field = analysis.system().field();
        MomentEquations equations = ((MomentEquations.Outcome.Closed) analysis.moments()).equations();
        Operator heat = analysis.energetics().heats().get(0).operator();
        List<Limit> limits = List.of(
                Limit.toInfinity(field.symbol("gamma").orElseThrow()),
                Limit.toZero(
                        field.symbol("epsilon").orElseThrow(),
                        field.symbol("eta").orElseThrow()));
        for (int k = 0; k < 2; k++) {
            int order = k == 0 ? 6 : 4;
            SteadySeries direct = SteadySeries.of(equations, limits.get(k));
            List<Expansion.Term> terms = direct.of(List.of(heat), order).get(0);
            assertFalse(terms.isEmpty());
            assertEquals(
                    Expansion.of(analysis.steady(heat), limits.get(k), order).terms(), terms);
        }
        assertTrue(SteadySeries.of(equations, limits.get(0)).isTriangular());
        assertFalse(
                SteadySeries.of(equations, Limit.toZero(field.symbol("gamma").orElseThrow()))
                        .isTriangular());
    }

    @Test
    @DisplayName("(48) is the first order of the series for γ → ∞; the second vanishes")
    void leadingOrder() {
        Run.Result run = Run.series(loaded(), "gamma -> infinity", 2, Run.Options.DEFAULT, new Progress(step -> {}));
        String text = new TextWriter(TextStyle.ASCII, 120, false).write(run.document());
        assertTrue(text.contains("= 2*omega_1*(epsilon^2*(n_1 - n_2) - eta^2*(n_1 + n_2 + 1))/gamma + "), text);
        assertEquals(1, run.report().further().get("series heat(1)").size());
    }

    @Test
    @DisplayName("what is no limit is said with a remedy")
    void wrongLimits() {
        for (String wrong : List.of("gamma", "gamma -> 3", "gamma + 1 -> 0", "kappa -> 0")) {
            assertThrows(
                    SourceError.class,
                    () -> Run.series(loaded(), wrong, 2, Run.Options.DEFAULT, new Progress(step -> {})),
                    wrong);
        }
    }
}

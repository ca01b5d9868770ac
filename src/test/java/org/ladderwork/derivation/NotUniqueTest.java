package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderwork.language.Source;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.steady.Stationarity;

/** Models with several steady states: seen before anything is solved, with what is conserved. */
class NotUniqueTest {
    private static Analysis analysis(String coupling) {
        OpenSystem system = Loaded.of(Source.of("test.lw", """
                        qubit    s_1, s_2, s_3
                        level    q(3)
                        positive w, W, gamma_1, gamma_2, f_1, f_2
                        real     g, h
                        H_1 = w s_1' s_1
                        H_2 = w s_2' s_2
                        H_3 = w s_3' s_3
                        H_4 = w q[1,1] + W q[2,2]
                        H_I = g (s_1' s_2 + s_2' s_3 + s_3' s_1 + h.c.) + h (s_3' (%s) + h.c.)
                        bath 1 on H_1: thermal(s_1, rate = gamma_1, occupation = f_1)
                        bath 2 on H_2: thermal(s_2, rate = gamma_2, occupation = f_2)
                        """.formatted(coupling)), Map.of())
                .model()
                .system();
        return Analysis.of(system, List.of(), Duration.ofMillis(1)); // no time to solve anything
    }

    @ParameterizedTest
    @CsvSource({"'q[0,1]', 'q[2,2]'", "'q[1,2]', 'q[1,1] + q[2,2]'"})
    @DisplayName("a qutrit with a level that nothing reaches: its population is conserved, proved without solving")
    void oneLevelApart(String coupling, String conserved) {
        Analysis a = analysis(coupling);
        Stationarity.Several several = (Stationarity.Several) a.stationarity().orElseThrow();
        assertEquals(1, several.dimension());
        assertEquals(conserved, several.conserved().get(0).toString());
        assertTrue(a.equation().heisenberg(several.conserved().get(0)).isZero());
        assertTrue(
                a.obstacle().orElseThrow().startsWith("the steady state is not unique: conserved is " + conserved),
                a.obstacle()::toString);
    }

    @Test
    @DisplayName("the same qutrit with both transitions has one steady state, which is only too long to write down")
    void bothTransitions() {
        Analysis a = analysis("q[0,1] + q[1,2]");
        assertTrue(a.stationarity().isEmpty());
        assertTrue(
                a.obstacle().orElseThrow().startsWith("the steady state over all parameters"), a.obstacle()::toString);
    }
}

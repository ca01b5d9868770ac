package org.ladderwork.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.check.Finding.Severity;
import org.ladderwork.derivation.Analysis;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Source;
import org.ladderwork.language.Value;
import org.ladderwork.model.ModelReader;

class ModelAuditTest {
    private static List<Finding> audit(String text) {
        return whole(text).findings();
    }

    private static ModelAudit whole(String text) {
        var model =
                ModelReader.read(LadderFile.read(Source.of("model.lw", text)).orThrow());
        Analysis analysis = Analysis.of(model.system(), List.of());
        return ModelAudit.of(
                analysis.equation(),
                o -> Optional.of(analysis.steady(o)),
                Region.of(model.system().field()));
    }

    private static Finding only(List<Finding> findings, String topic, int index) {
        return findings.stream().filter(f -> f.topic().equals(topic)).toList().get(index);
    }

    @Test
    @DisplayName(
            "two oscillators: balanced locally, not globally; the violation of Levy and Kosloff and its resolution")
    void twoOscillators() {
        List<Finding> f = audit(Models.TWO_OSCILLATORS);
        assertEquals(Severity.GOOD, only(f, "Hermiticity", 0).severity());
        assertEquals(Severity.GOOD, only(f, "positivity", 0).severity());
        assertEquals(Severity.GOOD, only(f, "temperature", 0).severity(), f::toString);
        assertEquals(Severity.GOOD, only(f, "local detailed balance", 1).severity());
        Finding global = only(f, "global detailed balance", 0);
        assertEquals(Severity.NOTE, global.severity());
        Value f1 = global.evidence().get(1).value(); // F = [H_I, a_1]
        assertEquals("-epsilon a_2", ((Value.OfOperator) f1).operator().toString());
        assertEquals(Severity.GOOD, only(f, "stability", 0).severity());
        assertEquals(Severity.GOOD, only(f, "second law", 0).severity());
        Finding apparent = only(f, "second law", 1);
        assertEquals(Severity.WARNING, apparent.severity(), apparent::toString);
        assertTrue(apparent.statement().contains("seems to be violated"));
    }

    @Test
    void pairingIsStableOnlyUnderConditions() {
        Finding s = only(audit(Models.COUNTER_ROTATING), "stability", 0);
        assertEquals(Severity.WARNING, s.severity());
        assertTrue(!s.conditions().isEmpty());
    }

    @Test
    void oneOscillatorHasNothingToRepair() {
        List<Finding> f = audit("""
                boson a
                positive omega, gamma, n
                H_1 = omega a' a
                bath 1 on H_1: thermal(a, rate = gamma, occupation = n)
                """);
        assertTrue(f.stream().allMatch(x -> x.severity() == Severity.GOOD), f::toString);
    }

    @Test
    void anAncillaAtAnotherFrequencyIsNoticed() {
        List<Finding> f = audit("""
                boson a
                positive omega, nu, gamma, n
                H_1 = omega a' a
                bath 1 on H_1: thermal(a, rate = gamma, occupation = n, frequency = nu)
                """);
        assertEquals(Severity.WARNING, only(f, "temperature", 0).severity());
        assertEquals(Severity.WARNING, only(f, "local detailed balance", 0).severity());
    }

    @Test
    void ratesOfUnknownSignAreConditions() {
        List<Finding> f = audit("""
                boson a
                positive omega, gamma
                real delta
                H_1 = omega a' a
                bath 1 on H_1: gamma on a, delta on a'
                """);
        Finding p = only(f, "positivity", 0);
        assertEquals(Severity.WARNING, p.severity());
        assertTrue(p.conditions().toString().contains("delta"), p::toString);
    }
}

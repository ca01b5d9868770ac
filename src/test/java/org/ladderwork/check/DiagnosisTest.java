package org.ladderwork.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The slip that was made is the first one named, and what is offered is true. */
class DiagnosisTest {
    private static final Models MODEL = Models.of(Models.TWO_OSCILLATORS);

    private static List<Diagnosis> of(String text) {
        Verdict v = MODEL.judge(text).verdict();
        List<Diagnosis> found = assertInstanceOf(Verdict.Refuted.class, v, () -> text + ": " + v)
                .diagnoses();
        for (Diagnosis d : found) {
            Verdict again = MODEL.judge(d.corrected()).verdict();
            assertTrue(again.holds(), () -> text + " was corrected to " + d.corrected() + ", which is " + again);
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heat(1) = -2 gamma epsilon^2/Delta^2 omega_1 (n_1 - n_2) | SIGN",
                "heat(1) = 2 gamma epsilon^2/Delta^2 omega_1 (n_1 + n_2) | SIGN",
                "heat(1) = gamma epsilon^2/Delta^2 omega_1 (n_1 - n_2) | NUMBER",
                "heat(1) = 4 gamma epsilon^2/Delta^2 omega_1 (n_1 - n_2) | NUMBER",
                "heat(1) = 2 epsilon^2/Delta^2 omega_1 (n_1 - n_2) | FACTOR",
                "heat(1) = 2 gamma^2 epsilon^2/Delta^2 omega_1 (n_1 - n_2) | POWER",
                "heat(1) = 2 gamma epsilon/Delta^2 omega_1 (n_1 - n_2) | POWER",
                "heat(1) = 2 gamma epsilon^2/Delta^2 omega_2 (n_1 - n_2) | LABEL",
                "heat(1) = 2 omega_1 epsilon^2/Delta^2 omega_1 (n_1 - n_2) | PARAMETER",
                "heat(1) = 2 gamma epsilon^2 omega_1 (n_1 - n_2)/(gamma^2 + (omega_1 - omega_2)^2) | MISSING_TERM",
                "heat(1) = 2 gamma epsilon^2 omega_1 (n_1 - n_2)/(gamma^2 + 4 epsilon^2) | MISSING_TERM",
                "heat(1) = 2 gamma epsilon^2 omega_1 n_1/Delta^2 | MISSING_TERM",
                "heat(1)/work = (omega_2 - omega_1)/omega_1 | INVERTED",
                "<a_2' a_1> = epsilon/Delta^2 (omega_1 - omega_2 - i gamma) (n_1 - n_2) | SIGN",
                "<a_1' a_1> = n_1 + 1 + 2 epsilon^2/Delta^2 (n_2 - n_1) | EXTRA_TERM",
                "[H_I, a_1] = epsilon a_2 | SIGN",
                "[H_I, a_1] = -epsilon a_1 | LABEL",
                "[H_I, a_1] = -epsilon a_2' | DAGGER",
                "[H_I, a_1] = -2 epsilon a_2 | NUMBER",
                "[a_1 a_1', a_1] = a_1 | SIGN",
                "dissipator(1) = gamma n_1 D[a_1] rho + gamma n_1 D[a_1'] rho | OCCUPATION",
                "dissipator(1) = gamma (n_1 + 1) D[a_1'] rho + gamma n_1 D[a_1'] rho | DAGGER",
                "heat(1) >= 0 for n_1 < n_2 | DIRECTION",
                "d<a_1' a_1>/dt = gamma (n_1 - <a_1' a_1>) | MISSING_TERM",
                "dissipator(1) = gamma (n_1 + 1) D[a_1] rho | MISSING_TERM",
                "matrix(n_1, 0; 0, n_2) = matrix(n_1, 0; 0, -n_2) | SIGN",
            })
    void oneSlip(String text, Slip slip) {
        List<Diagnosis> found = of(text);
        assertTrue(!found.isEmpty(), "no diagnosis");
        int cheapest = found.get(0).cost();
        assertTrue(
                found.stream()
                        .filter(d -> d.cost() == cheapest)
                        .anyMatch(d -> d.slips().equals(List.of(slip))),
                () -> found.stream()
                        .map(d -> d.slips() + " " + d.sentence())
                        .toList()
                        .toString());
    }

    @Test
    void twoSlipsAtOnce() {
        List<Diagnosis> found = of("heat(1) = gamma epsilon^2/Delta^2 omega_1 (n_1 + n_2)");
        assertEquals(2, found.get(0).slips().size(), found::toString);
        assertTrue(!of("heat(1) = -2 epsilon^2/Delta^2 omega_2 (n_1 - n_2)").isEmpty());
    }

    @Test
    void theSentenceShowsWhatAndHow() {
        Diagnosis d =
                of("heat(1) = 2 gamma epsilon^2/Delta^2 omega_1 (n_1 + n_2)").get(0);
        assertEquals(
                "the sign of the second term is reversed: n_1 + n_2 should be n_1 - n_2",
                d.sentence().toString());
        assertEquals("heat(1) = 2 gamma epsilon^2/Delta^2 omega_1 (n_1 - n_2)", d.corrected());
    }

    @Test
    void trueOnlyInASpecialCase() {
        List<Diagnosis> found = of("heat(1) = -heat(2)");
        assertTrue(found.stream().anyMatch(d -> d.slips().contains(Slip.SPECIAL_CASE)), found::toString);
        List<Diagnosis> order = of("heat(1) = 2 gamma epsilon^2 omega_1 (n_1 - n_2)/(gamma^2 + (omega_1 - omega_2)^2)");
        assertTrue(
                order.stream()
                        .anyMatch(d -> d.slips().contains(Slip.LEADING_ORDER)
                                && d.qualification().equals("as epsilon -> 0")),
                order::toString);
    }
}

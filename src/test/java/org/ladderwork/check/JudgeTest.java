package org.ladderwork.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderwork.scalar.Scalar;

/** Verdicts on equations of De Chiara et al., Sec. II, as printed and damaged. */
class JudgeTest {
    private static final Models MODEL = Models.of(Models.TWO_OSCILLATORS);

    private static Scope scope(String text) {
        Verdict v = MODEL.judge(text).verdict();
        return assertInstanceOf(Verdict.Proved.class, v, () -> text + ": " + v).scope();
    }

    private static Verdict.Refuted refuted(String text) {
        Verdict v = MODEL.judge(text).verdict();
        return assertInstanceOf(Verdict.Refuted.class, v, () -> text + ": " + v);
    }

    private static String unreadable(String text) {
        Verdict v = MODEL.judge(text).verdict();
        return assertInstanceOf(Verdict.Unreadable.class, v, () -> text + ": " + v)
                .problem()
                .message();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a_1' a_1> = n_1 + 2 epsilon^2/Delta^2 (n_2 - n_1)", // (8)
                "<a_2' a_2> = n_2 - 2 epsilon^2/Delta^2 (n_2 - n_1)", // (9)
                "<a_2' a_1> = epsilon/Delta^2 (omega_1 - omega_2 + i gamma) (n_1 - n_2)", // (10)
                "heat(1) = 2 gamma epsilon^2/Delta^2 omega_1 (n_1 - n_2)", // (18)
                "heat(2) = -2 gamma epsilon^2/Delta^2 omega_2 (n_1 - n_2)", // (19)
                "work = -2 gamma epsilon^2/Delta^2 (omega_1 - omega_2) (n_1 - n_2)", // (20)
                "heat(1)/work = omega_1/(omega_2 - omega_1)", // (22)
                "heat(1) + heat(2) + work = 0",
                "<a_1' a_1 a_2' a_2> = <a_1' a_1> <a_2' a_2> + abs(<a_1' a_2>)^2", // Wick
            })
    void whatThePaperHasInTheSteadyState(String text) {
        assertEquals(Scope.STEADY_STATE, scope(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heat(1) = gamma omega_1 (n_1 - <a_1' a_1>)", // (16)
                "work = -gamma epsilon <a_1' a_2 + a_2' a_1>", // (17)
                "d<a_1' a_1>/dt = gamma (n_1 - <a_1' a_1>) - i epsilon <a_1' a_2 - a_1 a_2'>",
                "dissipator(1) = gamma (n_1 + 1) D[a_1] rho + gamma n_1 D[a_1'] rho", // (5)
            })
    void whatHoldsForEveryState(String text) {
        assertEquals(Scope.EVERY_STATE, scope(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[H_I, a_1] = -epsilon a_2",
                "Delta^2 = gamma^2 + (omega_1 - omega_2)^2 + 4 epsilon^2",
                "(n_1 + n_2)^2 = n_1^2 + 2 n_1 n_2 + n_2^2",
                "[a_1, a_1'] = 1 = [a_2, a_2']",
            })
    void identities(String text) {
        assertEquals(Scope.IDENTITY, scope(text));
    }

    @Test
    @DisplayName("a wrong sign: difference, factors, a point, and where it would be true")
    void aWrongSign() {
        Verdict.Refuted v = refuted("heat(1) = 2 gamma epsilon^2/Delta^2 omega_1 (n_1 + n_2)");
        Verdict.Counterexample c = v.counterexample().orElseThrow();
        assertFalse(c.left().equals(c.right()));
        assertTrue(v.factored().isPresent());
        // the difference is −4γε²ω₁n₂/Δ²: it vanishes at ε = 0 only, all else being positive
        assertEquals("[epsilon]", v.conditions().toString());
    }

    @Test
    void theFactorThatWouldMakeItTrueIsNamed() {
        Verdict.Refuted v = refuted("heat(1) = -heat(2)");
        assertTrue(
                v.conditions().stream().map(Scalar::toString).anyMatch(s -> s.equals("omega_1 - omega_2")),
                v.conditions()::toString);
        assertEquals(Scope.STEADY_STATE, scope("heat(1) = -heat(2) for omega_1 = omega_2"));
    }

    @Test
    void everyLinkIsJudgedByItself() {
        Judgement j =
                MODEL.judge("work = -heat(1) - heat(2) = 2 gamma epsilon^2/Delta^2 (omega_1 - omega_2) (n_1 - n_2)");
        assertEquals(2, j.links().size());
        assertTrue(j.links().get(0).verdict().holds());
        assertFalse(j.links().get(1).verdict().holds());
        assertEquals("refuted", j.verdict().word());
    }

    @Test
    @DisplayName("a free index is a statement for every bath: (16)")
    void freeIndices() {
        Judgement j = MODEL.judge("heat(i) = gamma omega[i] (n[i] - <a[i]' a[i]>)");
        assertEquals(2, j.links().size());
        assertEquals("proved", j.verdict().word());
    }

    @Test
    void aDerivativeIsNotJudgedInTheSteadyState() {
        refuted("d<a_1' a_1>/dt = 0");
        refuted("d<a_1' a_1>/dt = gamma (n_1 - <a_1' a_1>)");
    }

    @Test
    void undefinedWhereStated() {
        assertTrue(unreadable("heat(1)/work = omega_1/(omega_2 - omega_1) for omega_1 = omega_2")
                .contains("zero"));
        assertTrue(unreadable("heat(1)/(gamma - gamma) = 1").contains("identically zero"));
        assertTrue(unreadable("heat(3) = 0").contains("bath"));
        assertTrue(unreadable("heat(1) = a_1' a_1").contains("operator"));
    }

    @Test
    void withoutASteadyStateWhatIsClaimedIsMeantForEveryState() {
        Models open = Models.of("""
                boson a
                qubit s
                positive omega, gamma, n, f
                real g
                H_1 = omega a' a
                H_2 = omega s' s
                H_I = g (a' s + a s')
                bath 1 on H_1: thermal(a, rate = gamma, occupation = n)
                bath 2 on H_2: thermal(s, rate = gamma, occupation = f)
                """);
        assertEquals(
                "proved",
                open.judge("heat(1) = gamma omega (n - <a' a>)").verdict().word());
        Verdict v = open.judge("heat(1) = gamma omega (n + <a' a>)").verdict();
        Verdict.Refuted r = assertInstanceOf(Verdict.Refuted.class, v, v::toString);
        assertEquals(Slip.SIGN, r.diagnoses().get(0).slips().get(0));
    }

    @Test
    void asymptoticStatements() {
        Verdict v = MODEL.judge("heat(1) ~ 2 omega_1/gamma epsilon^2 (n_1 - n_2) as gamma -> infinity")
                .verdict();
        Verdict.ProvedToOrder p = assertInstanceOf(Verdict.ProvedToOrder.class, v, v::toString);
        assertEquals(1, p.order());
        assertFalse(p.next().isZero());
        refuted("heat(1) ~ omega_1/gamma epsilon^2 (n_1 - n_2) as gamma -> infinity");
        assertTrue(MODEL.judge("heat(1) -> 0 as gamma -> infinity").verdict().holds());
        assertTrue(
                MODEL.judge("<a_1' a_1> = n_1 to order 1 in epsilon").verdict().holds());
        refuted("<a_1' a_1> = n_1 to order 2 in epsilon");
        assertTrue(unreadable("heat(1) ≈ 0").contains("without a limit"));
    }

    @Test
    void inequalities() {
        assertEquals(Scope.IDENTITY, scope("Delta^2 > 0"));
        assertEquals(Scope.STEADY_STATE, scope("heat(1) >= 0 for n_1 > n_2"));
        assertEquals(Scope.STEADY_STATE, scope("work <= 0 for n_1 > n_2, omega_1 > omega_2"));
        assertTrue(refuted("heat(1) > 0").counterexample().isPresent());
        Verdict v = MODEL.judge("entropyproduction >= 0").verdict();
        Verdict.Supported s = assertInstanceOf(Verdict.Supported.class, v, v::toString);
        assertTrue(s.points() > 100 && s.worstMargin() >= 0, s::toString);
    }

    /** A Kerr oscillator coupled to another: its moments do not close, so what is said of the steady state is not decided, and what fails for every state is named. */
    @Test
    void withoutASteadyState() {
        Models kerr = Models.of("""
                boson    a_1, a_2
                positive omega_1, omega_2, gamma, n_1, n_2
                real     epsilon, kappa
                H_1 = omega_1 a_1' a_1
                H_2 = omega_2 a_2' a_2
                H_I = epsilon (a_1' a_2 + h.c.) + kappa/2 a_1'^2 a_1^2
                bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)
                bath 2 on H_2: thermal(a_2, rate = gamma, occupation = n_2)
                """);
        for (String open : List.of("<a_1' a_1> = n_1", "heat(1) = 0", "heat(1) = gamma omega_1 (n_1 - n_2)")) {
            Verdict v = kerr.judge(open).verdict();
            Verdict.Unreadable u = assertInstanceOf(Verdict.Unreadable.class, v, open + ": " + v);
            assertTrue(u.problem().message().startsWith("not decided"), u::toString);
        }
        assertTrue(kerr.judge("heat(1) = gamma omega_1 (n_1 - <a_1' a_1>)")
                .verdict()
                .holds());
        assertTrue(kerr.judge("work + heat(1) + heat(2) = 0").verdict().holds(), "by the laws of conservation");
        Verdict wrong = kerr.judge("heat(1) = gamma omega_1 (n_2 - <a_1' a_1>)").verdict();
        Verdict.Refuted r = assertInstanceOf(Verdict.Refuted.class, wrong, wrong::toString);
        assertEquals(List.of(Slip.LABEL), r.diagnoses().get(0).slips());
    }

    /** No correction that is true whatever the model: X = X, or a sum whose terms cancel. */
    @Test
    void noDiagnosisThatSaysNothing() {
        for (String text : List.of("<a_1' a_1> = n_1", "heat(1) = gamma omega_1 n_1", "work = omega_1")) {
            Verdict.Refuted r = refuted(text);
            for (Diagnosis d : r.diagnoses()) {
                assertFalse(d.left().isSameAs(d.right()), d::toString);
                assertFalse(d.sentence().toString().startsWith("on the left side, the term"), d::toString);
            }
        }
    }

    @Test
    void aNameThatTheFormulaDefines() {
        assertEquals(
                Scope.STEADY_STATE,
                scope("heat(1) = kappa omega_1 (n_1 - n_2) where kappa = 2 gamma epsilon^2/Delta^2"));
        assertEquals(
                Scope.STEADY_STATE,
                scope(
                        "heat(1) = 2 gamma epsilon^2/D^2 omega_1 (n_1 - n_2) where D^2 = gamma^2 + 4 epsilon^2 + d^2, d = omega_1 - omega_2"));
        refuted("heat(1) = kappa omega_1 (n_1 - n_2) where kappa = gamma epsilon^2/Delta^2");
    }

    /** Before the steady state is known, conservation proves the ratio where n₁ ≠ ⟨a₁†a₁⟩; with it the condition is one of the parameters. */
    @Test
    @DisplayName("a ratio in the steady state is proved under conditions of the parameters, not of moments")
    void conditionsOfParameters() {
        Verdict.Proved v = assertInstanceOf(
                Verdict.Proved.class,
                MODEL.judge("heat(1)/work = omega_1/(omega_2 - omega_1)").verdict());
        assertEquals(
                List.of("epsilon", "n_1 - n_2", "omega_1 - omega_2"),
                v.conditions().stream().map(Scalar::toString).sorted().toList());
    }

    @Test
    @DisplayName(
            "a ratio whose denominator is zero in the steady state is undefined, though the excitations are conserved")
    void ratioOfZeros() {
        Models equal = Models.of(Models.TWO_OSCILLATORS.replace(", n_2", "").replace("n_2", "n_1"));
        assertInstanceOf(
                Verdict.Unreadable.class,
                equal.judge("heat(1)/heat(2) = -omega_1/omega_2").verdict());
    }

    private static final String CHAIN = """
            N = 2
            boson    a[1..N]
            positive omega, gamma, n_1, n_2
            real     epsilon
            H_0 = sum(i = 1..N, omega a[i]' a[i])
            H_I = sum(i = 1..N-1, epsilon (a[i]' a[i+1] + a[i] a[i+1]'))
            bath 1 on H_0: thermal(a[1], rate = gamma, occupation = n_1)
            bath 2 on H_0: thermal(a[N], rate = gamma, occupation = n_2)
            """;

    @Test
    @DisplayName("no site in the range: nothing is proved; sites at another size: proved")
    void emptyRange() {
        String inner = "[H_0, a[i]] = -omega a[i] for i = 2..N-1";
        Verdict.NothingChecked none = assertInstanceOf(
                Verdict.NothingChecked.class, Models.of(CHAIN).judge(inner).verdict());
        assertEquals("for i = 2..N-1", none.range());
        assertEquals(2, none.sizes().get("N"));
        assertInstanceOf(
                Verdict.Proved.class,
                Models.of(CHAIN.replace("N = 2", "N = 3")).judge(inner).verdict());
    }

    @Test
    @DisplayName("a range from 3 to 2 is a mistake at every size")
    void fixedEmptyRange() {
        Verdict v =
                Models.of(CHAIN).judge("[H_0, a[i]] = -omega a[i] for i = 3..2").verdict();
        assertTrue(
                assertInstanceOf(Verdict.Unreadable.class, v)
                        .problem()
                        .message()
                        .contains("range"),
                v::toString);
    }

    @Test
    @DisplayName("where both sides of a formula for a rate vanish in the steady state, it is judged for every state")
    void bothSidesVanish() {
        Models one = Models.of("""
                boson    a
                positive omega, gamma, n
                H_1 = omega a' a
                bath 1 on H_1: thermal(a, rate = gamma, occupation = n)
                """);
        assertInstanceOf(
                Verdict.Proved.class,
                one.judge("heat(1) = gamma omega (n - <a' a>)").verdict());
        Verdict wrong = one.judge("heat(1) = -gamma omega (n - <a' a>)").verdict();
        Verdict.Refuted refuted = assertInstanceOf(Verdict.Refuted.class, wrong);
        assertEquals(Slip.SIGN, refuted.diagnoses().get(0).slips().get(0));
        assertInstanceOf(Verdict.Proved.class, one.judge("heat(1) = 0").verdict());
        assertInstanceOf(Verdict.Proved.class, one.judge("work = -heat(1)").verdict());
        // an inequality says something there all the same
        assertInstanceOf(
                Verdict.Proved.class, one.judge("heat(1) <= gamma omega <a' a>").verdict());
    }
}

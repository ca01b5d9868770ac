package org.ladderwork.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ladderwork.language.Statement.Ancilla;
import org.ladderwork.language.Statement.Bath;
import org.ladderwork.language.Statement.Claim;
import org.ladderwork.language.Statement.Collision;
import org.ladderwork.language.Statement.Definition;

/** Whole derivation files. */
class LadderFileTest {

    private static final String TWO_OSCILLATORS = """
            model  "Two coupled oscillators with local baths"
            source "De Chiara et al., New J. Phys. 20, 113024 (2018), Sec. II"

            boson    a_1, a_2
            positive omega_1, omega_2, gamma, n_1, n_2
            real     epsilon, eta

            let Delta^2 = gamma^2 + 4 epsilon^2 + (omega_1 - omega_2)^2

            H_1 = omega_1 (a_1' a_1 + 1/2)
            H_2 = ω_2 (a₂† a_2 + 1/2)
            H_I = epsilon (a_1' a_2 +
                a_1 a_2')          # the line above goes on

            bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)
            bath 2 on H_2: thermal(a_2, rate = gamma, occupation = n_2)

            derive master equation, heat, work, moments, steady state

            claim "(8)":   <a_1' a_1> = n_1 + 2 epsilon^2/Delta^2 (n_2 - n_1)
            claim "(18)":  heat(1) = 2 gamma epsilon^2/Delta^2 omega_1 (n_1 - n_2)
            claim "(20)":  tex "\\dot{W}_{\\rm ext} = -\\frac{2\\gamma\\epsilon^2}{\\Delta^2}(\\omega_1-\\omega_2)(n_1-n_2)"
            claim "(48)":  heat(1) ~ 2 omega_1/gamma (epsilon^2 (n_1-n_2) - eta^2 (n_1+n_2+1))  as gamma -> infinity
            claim "Otto":  heat(1)/work = omega_1/(omega_2 - omega_1)
            """;

    private static LadderFile read(String text) {
        return LadderFile.read(Source.of("model.lw", text));
    }

    @Test
    void theModelSectionOfThePaperIsRead() {
        LadderFile file = read(TWO_OSCILLATORS).orThrow();
        assertEquals(
                List.of("omega_1 (a_1' a_1 + 1/2)", "omega_2 (a_2' a_2 + 1/2)", "epsilon (a_1' a_2 + a_1 a_2')"),
                file.all(Definition.class).stream().map(d -> d.value().toText()).toList());
        assertEquals(
                List.of(
                        "<a_1' a_1> = n_1 + 2 epsilon^2/Delta^2 (n_2 - n_1)",
                        "heat(1) = 2 gamma epsilon^2/Delta^2 omega_1 (n_1 - n_2)",
                        "work = -2 gamma epsilon^2/Delta^2 (omega_1 - omega_2) (n_1 - n_2)",
                        "heat(1) ~ 2 omega_1/gamma (epsilon^2 (n_1 - n_2) - eta^2 (n_1 + n_2 + 1)) as gamma -> infinity",
                        "heat(1)/work = omega_1/(omega_2 - omega_1)"),
                file.all(Claim.class).stream()
                        .flatMap(claim -> claim.formulas().stream())
                        .map(Formula::toText)
                        .toList());
        Statement.Derive derive = file.all(Statement.Derive.class).get(0);
        assertEquals(
                List.of("master equation", "heat", "work", "moments", "steady state"),
                derive.items().stream().map(Statement.Derive.Item::words).toList());
    }

    @Test
    void theFourWaysToWriteABath() {
        LadderFile file = read("""
                        boson a_1
                        qubit s_1
                        positive omega_1, gamma, n_1, T_1, nu, beta_1, gamma_down, gamma_up
                        H_1 = omega_1 a_1' a_1
                        bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)
                        bath 2 on H_1: thermal(s_1, rate = gamma, temperature = T_1, ancilla = boson)
                        bath 3 on H_1: thermal(a_1, rate = gamma, inverse temperature = beta_1, frequency = nu)
                        bath c on H_1: gamma_down on s_1, gamma_up on s_1'
                        ancilla b_1 boson, H = omega_1 b_1' b_1, inverse temperature beta_1
                        ancilla e_1 level(3), occupation = n_1
                        collide 1: sqrt(gamma) (a_1' b_1 + a_1 b_1')   # V_1
                        """).orThrow();
        List<String> baths = file.all(Bath.class).stream()
                .map(bath -> bath.id() + ": "
                        + bath.channels().stream().map(LadderFileTest::text).collect(Collectors.joining(", ")))
                .toList();
        assertEquals(
                List.of(
                        "1: thermal a_1 rate=gamma occupation=n_1",
                        "2: thermal s_1 rate=gamma temperature=T_1 ancilla=boson",
                        "3: thermal a_1 rate=gamma inverse temperature=beta_1 frequency=nu",
                        "c: gamma_down on s_1, gamma_up on s_1'"),
                baths);
        Ancilla ancilla = file.all(Ancilla.class).get(0);
        assertEquals("omega_1 b_1' b_1", ancilla.property("H").orElseThrow().toText());
        assertEquals(
                "beta_1", ancilla.property("inverse temperature").orElseThrow().toText());
        assertEquals(
                "sqrt(gamma) (a_1' b_1 + a_1 b_1')",
                file.all(Collision.class).get(0).coupling().toText());
    }

    private static String text(Channel channel) {
        if (channel instanceof Channel.Rate rate) {
            return rate.rate().toText() + " on " + rate.operator().toText();
        }
        Channel.Named named = (Channel.Named) channel;
        StringBuilder out = new StringBuilder(named.kind());
        named.arguments().forEach(argument -> out.append(' ').append(argument.toText()));
        named.named()
                .forEach(argument -> out.append(' ')
                        .append(argument.name())
                        .append('=')
                        .append(argument.value().toText()));
        return out.toString();
    }

    @Test
    void familiesAreUnrolledAndTheirSizeCanComeFromOutside() {
        String text = """
                N = 3
                boson a[1..N]
                positive omega[1..N], gamma
                real epsilon
                H[i] = omega[i] a[i]' a[i] for i = 1..N
                H_I = sum(i = 1..N-1, epsilon (a[i]' a[i+1] + h.c.))
                bath i on H[i]: thermal(a[i], rate = gamma, occupation = 1/2) for i in {1, N}
                """;
        LadderFile three = read(text).orThrow();
        assertEquals(
                "omega_3 a_3' a_3", three.table().meaning("H_3").orElseThrow().toText());
        assertEquals(
                List.of("1", "3"), three.all(Bath.class).stream().map(Bath::id).toList());
        LadderFile five =
                LadderFile.read(Source.of("model.lw", text), Map.of("N", 5)).orThrow();
        assertEquals(
                "omega_5 a_5' a_5", five.table().meaning("H_5").orElseThrow().toText());
        assertEquals("5", five.table().meaning("N").orElseThrow().toText());
        assertEquals(
                List.of("1", "5"), five.all(Bath.class).stream().map(Bath::id).toList());
    }

    @Test
    void orderOfLinesDoesNotMatter() {
        LadderFile file =
                read("H_1 = omega_1 a_1' a_1\nboson a_1\npositive omega_1\n").orThrow();
        assertEquals(
                "omega_1 a_1' a_1", file.table().meaning("H_1").orElseThrow().toText());
    }

    @Test
    void everyWrongLineIsReportedAndClaimsKeepTheirOwnErrors() {
        LadderFile file = read("""
                boson a_1
                positive omega_1, omega_1
                foo bar
                H_1 = omega_2 a_1' a_1
                bath 1 on H_1 thermal(a_1)
                derive heet
                claim "1": heat(1) = omega_9
                claim "2": heat(1) = 0
                level q
                """);
        assertEquals(
                List.of(2, 3, 4, 5, 6, 9),
                file.problems().stream()
                        .map(problem -> problem.span().position().line())
                        .toList());
        assertEquals(
                List.of(
                        "'omega_1' is declared twice",
                        "a line cannot begin with 'foo'",
                        "unknown name 'omega_2'",
                        "':' is missing in this bath",
                        "'heet' is nothing that can be derived",
                        "a system of levels needs its size"),
                file.problems().stream().map(Problem::message).toList());
        List<Claim> claims = file.all(Claim.class);
        assertEquals(2, claims.size());
        assertEquals("unknown name 'omega_9'", claims.get(0).problems().get(0).message());
        assertEquals("heat(1) = 0", claims.get(1).formulas().get(0).toText());
        SourceError error = assertThrows(SourceError.class, file::orThrow);
        assertEquals(6, error.problems().size());
    }

    @Test
    void slashStyleHoldsFromItsLineOn() {
        LadderFile file = read("""
                positive x, y, z
                claim "before": tex "x = y/x z"
                slash = aps
                claim "aps": tex "x = y/x z"
                slash = cas
                claim "cas": tex "x = y/x z"
                """);
        List<Claim> claims = file.all(Claim.class);
        assertEquals(
                "this can be read as (y/x) z or as y/(x z)",
                claims.get(0).problems().get(0).message());
        assertEquals("x = y/(x z)", claims.get(1).formulas().get(0).toText());
        assertEquals("x = y/x z", claims.get(2).formulas().get(0).toText());
        assertTrue(file.problems().isEmpty());
    }

    @Test
    void theLetterIAsUnitOrIndexFollowsTheDeclaredStyle() {
        String claim = "claim \"51\": tex \"w_i = (N-i)w_1 + (i-1)w_2\"\n";
        String names = "N = 2\npositive w[1..N]\n";
        assertEquals(
                "i can be the imaginary unit or the index here",
                read(names + claim).all(Claim.class).get(0).problems().get(0).message());
        assertEquals(
                "w[i] = (N - i) w_1 + (i - 1) w_2",
                read(names + "imaginary = upright\n" + claim)
                        .all(Claim.class)
                        .get(0)
                        .formulas()
                        .get(0)
                        .toText());
    }
}

package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.LocalElement;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;

class NotationTest {
    @Test
    void namesByRule() {
        Notation n = Notation.PLAIN;
        assertEquals("\\omega_{1}", n.tex("omega_1"));
        assertEquals("\\Delta", n.tex("Delta"));
        assertEquals("\\epsilon", n.tex("epsilon"));
        assertEquals("n_{12}", n.tex("n_12"));
        assertEquals("n_{1,2}", n.tex("n_1_2"));
        assertEquals("n_{1}", n.tex("n1"));
        assertEquals("a_{3}", n.tex("a[3]"));
        assertEquals("k_{B}", n.tex("k_B"));
        assertEquals("\\gamma_{\\mathrm{down}}", n.tex("gamma_down"));
        assertEquals("n_{\\alpha}", n.tex("n_alpha"));
        assertEquals("\\mathrm{rate}", n.tex("rate"));
        assertEquals("\\mathcal{I}", n.tex("calI"));
        assertEquals("\\bar{n}_{1}", n.tex("nbar_1"));
        assertEquals("\\tilde{\\omega}", n.tex("omegatilde"));
        assertEquals("\\mathrm{crowbar}", n.tex("crowbar"));
        assertEquals("ω₁", n.text("omega_1"));
        assertEquals("γ_down", n.text("gamma_down"));
        assertEquals("n1", n.text("n1"));
        assertEquals("a₃", n.text("a[3]"));
    }

    @Test
    void noTwoNamesLookTheSame() {
        List<String> names = List.of("n_1", "n1", "s_1", "sigma_1", "omega", "w", "N_1", "n_1_", "n__1");
        Notation n = Notation.of(names, List.of(Mode.qubit("s_1", 0)), Map.of("w", "\\omega"));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            assertTrue(seen.add(n.tex(name)), name + " looks like another name: " + n.tex(name));
        }
        assertEquals("\\omega", n.tex("w"));
        assertEquals("\\mathrm{omega}", n.tex("omega"));
    }

    @Test
    void operatorsOfEveryKindOfSystem() {
        Mode qubit = Mode.qubit("s_1", 0);
        Mode level = Mode.level("q", 3, 1);
        Mode spin = Mode.spin("S", 3, 2);
        Mode second = Mode.spin("S_2", 1, 3);
        Mode fermion = Mode.fermion("c_1", 4);
        Mode boson = Mode.boson("a_1", 5);
        List<Mode> modes = List.of(qubit, level, spin, second, fermion, boson);
        Notation n = Notation.of(modes.stream().map(Mode::name).toList(), modes, Map.of());
        assertEquals("\\sigma_{1}^{+} \\sigma_{1}^{-}", tex(Operator.number(qubit), n));
        assertEquals("|1\\rangle\\langle 2|_{q}", tex(Operator.transition(level, 1, 2), n));
        assertEquals("S_{+} S_{z}", tex(Operator.splus(spin).times(Operator.sz(spin)), n));
        assertEquals("S_{2}^{-}", tex(Operator.sminus(second), n));
        assertEquals("c_{1}^{\\dagger} c_{1}", tex(Operator.number(fermion), n));
        Formula squares = Formula.of(Monomial.of(boson, new LocalElement(2, 2)));
        assertEquals("a_{1}^{\\dagger 2} a_{1}^{2}", TexFormula.of(squares, n));
    }

    private static String tex(Operator operator, Notation notation) {
        return TexFormula.of(Formula.of(operator, Samples::form), notation);
    }

    @Test
    void whatHasAScriptGetsBracketsBeforeAnother() {
        Notation n = Notation.of(List.of("w", "D"), List.of(), Map.of("w", "\\tilde{\\omega}", "D", "\\Delta^2"));
        assertEquals("\\tilde{\\omega}^{2}", TexFormula.of(new Formula.Power(Formula.name("w"), 2), n));
        assertEquals("(\\Delta^2)^{2}", TexFormula.of(new Formula.Power(Formula.name("D"), 2), n));
        assertEquals("H_{E,1}", TexFormula.of(new Formula.Indexed(Formula.name("H_E"), "1"), Notation.PLAIN));
    }
}

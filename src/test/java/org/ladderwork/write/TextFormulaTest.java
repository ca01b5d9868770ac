package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;

/** Formulas of De Chiara et al., New J. Phys. 20, 113024 (2018), as text; the expected lines are written by hand. */
class TextFormulaTest {
    private static void is(String unicode, String ascii, Formula formula) {
        assertEquals(unicode, TextFormula.of(formula, TextStyle.UNICODE, Samples.NOTATION));
        assertEquals(ascii, TextFormula.of(formula, TextStyle.ASCII, Samples.NOTATION));
    }

    @Test
    void heatRateOfEquation18() {
        is(
                "Q̇₁ = 2 γ ε² ω₁ (n₁ − n₂)/Δ²",
                "heat(1) = 2*gamma*epsilon^2*omega_1*(n_1 - n_2)/Delta^2",
                Formula.equation(Glyphs.heat("1"), Formula.of(Samples.HEAT_1)));
    }

    @Test
    void abbreviationAndItsPowers() {
        is(
                "γ² + 4 ε² + (ω₁ − ω₂)²",
                "gamma^2 + 4*epsilon^2 + (omega_1 - omega_2)^2",
                Formula.of(Samples.DELTA.definition()));
        is("Δ⁴", "Delta^4", Formula.of(new Form.Power(new Form.Named(Samples.DELTA), 2)));
    }

    @Test
    void hamiltonians() {
        is("ε (a₁† a₂ + a₁ a₂†)", "epsilon*(a_1' a_2 + a_1*a_2')", Formula.of(Samples.coupling(), Samples::form));
        is(
                "ω₁ (a₁† a₁ + 1/2)",
                "omega_1*(a_1' a_1 + 1/2)",
                Formula.of(Samples.bare(Samples.A_1, Samples.OMEGA_1), Samples::form));
        is(
                "−ε a₂",
                "-epsilon*a_2",
                Formula.of(Samples.coupling().commutator(Operator.annihilator(Samples.A_1)), Samples::form));
    }

    @Test
    void everyKindOfSystem() {
        is("s₁† s₁", "s_1' s_1", Formula.of(Operator.number(Samples.S), Samples::form));
        is("|1⟩⟨2|_q", "q[1,2]", Formula.of(Operator.transition(Samples.Q, 1, 2), Samples::form));
        is("S_+ S_z", "S_+*S_z", Formula.of(Operator.splus(Samples.J).times(Operator.sz(Samples.J)), Samples::form));
        is("c₁†", "c_1'", Formula.of(Operator.creator(Samples.C), Samples::form));
        is(
                "a₁†² a₁²",
                "a_1'^2 a_1^2",
                Formula.of(Monomial.of(Samples.A_1, new org.ladderwork.algebra.LocalElement(2, 2))));
    }

    @Test
    void bracketsWhereReadingNeedsThem() {
        Formula x = Formula.name("x");
        Formula y = Formula.name("y");
        Formula z = Formula.name("z");
        is("x/(y z)", "x/(y*z)", new Formula.Quotient(x, Formula.product(y, z)));
        is("(x/y) z", "(x/y)*z", Formula.product(new Formula.Quotient(x, y), z));
        is("x y/z", "x*y/z", Formula.product(x, new Formula.Quotient(y, z)));
        is("(x/y)/z", "(x/y)/z", new Formula.Quotient(new Formula.Quotient(x, y), z));
        is("x/(y/z)", "x/(y/z)", new Formula.Quotient(x, new Formula.Quotient(y, z)));
        is("x − (y − z)", "x - (y - z)", Formula.sum(x, new Formula.Negative(Formula.sum(y, z.negated()))));
        is("x (−y)", "x*(-y)", Formula.product(x, y.negated()));
        is("(−x)²", "(-x)^2", new Formula.Power(x.negated(), 2));
        is("(x²)³", "(x^2)^3", new Formula.Power(new Formula.Power(x, 2), 3));
        is("(1/2)²", "(1/2)^2", new Formula.Power(Formula.of(Samples.n(1, 2)), 2));
        is("2·3²", "2*3^2", Formula.product(Formula.of(2), new Formula.Power(Formula.of(3), 2)));
        is(
                "√(x) exp(−x)",
                "sqrt(x)*exp(-x)",
                Formula.product(new Formula.Root(x), new Formula.Exponential(x.negated())));
        is("3 γ/2", "3*gamma/2", Formula.of(Samples.times(Samples.n(3, 2), Samples.p(Samples.GAMMA))));
        is("−1/2", "-1/2", Formula.of(new Form.Number(Scalar.of(-1, 2))));
    }

    @Test
    void meansAndEquationsOfMotion() {
        Formula number = Formula.mean(Formula.of(Operator.number(Samples.A_1), Samples::form));
        is("d/dt ⟨a₁† a₁⟩", "d/dt <a_1' a_1>", new Formula.Derivative(number, "t"));
        is(
                "[H_I, a₁] = −ε a₂",
                "[H_I, a_1] = -epsilon*a_2",
                Formula.equation(
                        new Formula.Commutator(Formula.name("H_I"), Formula.name("a_1")),
                        Formula.product(Formula.name("epsilon"), Formula.name("a_2"))
                                .negated()));
        is(
                "dissipator: L[a₁, ρ]",
                "dissipator: L[a_1, rho]",
                new Formula.Product(
                        List.of(new Formula.Words("dissipator:"), Glyphs.lindblad(Formula.name("a_1"), Glyphs.RHO))));
    }
}

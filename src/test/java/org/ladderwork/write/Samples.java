package org.ladderwork.write;

import java.util.List;
import java.util.Map;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Form;

/** The model of two coupled oscillators, as far as printing needs it, written down by hand. */
final class Samples {
    static final ScalarField FIELD = new ScalarField();
    static final Symbol OMEGA_1 = FIELD.positive("omega_1");
    static final Symbol OMEGA_2 = FIELD.positive("omega_2");
    static final Symbol GAMMA = FIELD.positive("gamma");
    static final Symbol N_1 = FIELD.positive("n_1");
    static final Symbol N_2 = FIELD.positive("n_2");
    static final Symbol EPSILON = FIELD.real("epsilon");
    static final Mode A_1 = Mode.boson("a_1", 0);
    static final Mode A_2 = Mode.boson("a_2", 1);
    static final Mode S = Mode.qubit("s_1", 2);
    static final Mode Q = Mode.level("q", 3, 3);
    static final Mode J = Mode.spin("S", 3, 4);
    static final Mode C = Mode.fermion("c_1", 5);
    static final Notation NOTATION = Notation.of(
            List.of(
                    "a_1", "a_2", "s_1", "q", "S", "c_1", "omega_1", "omega_2", "gamma", "n_1", "n_2", "epsilon",
                    "Delta"),
            List.of(A_1, A_2, S, Q, J, C),
            Map.of());

    private Samples() {}

    static Form p(Symbol symbol) {
        return new Form.Parameter(symbol);
    }

    static Form n(long above, long below) {
        return new Form.Number(Scalar.of(above, below));
    }

    static Form minus(Form a, Form b) {
        return new Form.Sum(List.of(a, new Form.Negative(b)));
    }

    static Form times(Form... factors) {
        return new Form.Product(List.of(factors));
    }

    static Form square(Form base) {
        return new Form.Power(base, 2);
    }

    static final Form.Abbreviation DELTA = new Form.Abbreviation(
            "Delta",
            2,
            new Form.Sum(List.of(
                    square(p(GAMMA)), times(n(4, 1), square(p(EPSILON))), square(minus(p(OMEGA_1), p(OMEGA_2))))));

    /** 2γε²ω₁(n₁−n₂)/Δ², Eq. (18). */
    static final Form HEAT_1 = new Form.Quotient(
            times(n(2, 1), p(GAMMA), square(p(EPSILON)), p(OMEGA_1), minus(p(N_1), p(N_2))), new Form.Named(DELTA));

    /** A coefficient as a form: a quotient of sums of monomials, good enough for tests of printing. */
    static Form form(Scalar scalar) {
        return ExpandedForm.of(scalar);
    }

    static Operator coupling() {
        return Operator.creator(A_1)
                .times(Operator.annihilator(A_2))
                .plus(Operator.annihilator(A_1).times(Operator.creator(A_2)))
                .times(Scalar.of(EPSILON));
    }

    static Operator bare(Mode mode, Symbol omega) {
        return Operator.number(mode).plus(Operator.of(Scalar.of(1, 2))).times(Scalar.of(omega));
    }
}

package org.ladderwork.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Source;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.model.ModelReader;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Stationarity;
import org.ladderwork.steady.SteadyState;

@DisplayName("What every steady state conserves")
class ConservationLawsTest {
    private static MasterEquation equation(String kind) {
        return MasterEquation.of(ModelReader.read(LadderFile.read(Source.of(
                        "m.lw",
                        kind + " a, b, c\npositive w, v, u, g, h, n, m\nreal e, k\n"
                                + "H_1 = w a' a\nH_2 = v b' b\nH_3 = u c' c\n"
                                + "H_I = e (a' b + h.c.) + k (b' c + h.c.)\n"
                                + "bath 1 on H_1: thermal(a, rate = g, occupation = n)\n"
                                + "bath 3 on H_3: thermal(c, rate = h, occupation = m)\n")))
                .system());
    }

    /** Each rule vanishes in the steady state that the exact solver finds on its own way. */
    @ParameterizedTest
    @ValueSource(strings = {"boson", "fermion"})
    void everyRuleVanishesInTheSteadyState(String kind) {
        MasterEquation equation = equation(kind);
        ConservationLaws laws = ConservationLaws.of(equation);
        assertEquals(4, laws.rules().size(), "three numbers and the energy");
        for (ConservationLaws.Rule rule : laws.rules()) {
            MomentEquations.Outcome.Closed closed = (MomentEquations.Outcome.Closed)
                    MomentEquations.closing(equation, List.of(rule.relation()), MomentEquations.Limit.DEFAULT);
            SteadyState state = ((Stationarity.Unique) Stationarity.of(closed.equations())).state();
            assertEquals(Scalar.ZERO, state.expectation(rule.relation()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"boson", "qubit", "fermion"})
    void currentsAtBothEndsHaveOneNormalForm(String kind) {
        MasterEquation equation = equation(kind);
        ConservationLaws laws = ConservationLaws.of(equation);
        Operator number = Operator.ZERO;
        for (Mode m : equation.system().modes()) {
            number = number.plus(Operator.number(m));
        }
        Operator first = equation.baths().get(0).adjointOn(number);
        Operator last = equation.baths().get(1).adjointOn(number);
        assertEquals(Operator.ZERO, laws.reduced(first.plus(last)));
        assertFalse(laws.reduced(first).isZero());
        assertFalse(laws.reduced(first.minus(last)).isZero());
    }
}

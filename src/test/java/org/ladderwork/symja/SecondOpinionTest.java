package org.ladderwork.symja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.matheclipse.core.expression.F;

class SecondOpinionTest {
    private final ScalarField field = new ScalarField();
    private final Scalar w1 = Scalar.of(field.positive("omega_1"));
    private final Scalar w2 = Scalar.of(field.positive("omega_2"));
    private final Scalar upper = Scalar.of(field.positive("Delta"));
    private final Scalar lower = Scalar.of(field.real("delta"));

    @Test
    @DisplayName("a closed form goes to Symja and comes back as the same scalar; Δ and δ stay different")
    void roundTrip() {
        SymjaExpressions expressions = new SymjaExpressions(field);
        List<Scalar> sample = List.of(
                Scalar.ZERO,
                Scalar.of(-3, 7),
                Scalar.I.plus(Scalar.of(1, 2)),
                upper.minus(lower),
                w1.minus(w2).pow(2).over(upper.pow(2).plus(lower)),
                field.sqrt(w1.times(w2)).times(Scalar.I).over(lower),
                field.exp(w1.times(w2)).plus(Scalar.ONE).inverse(),
                field.log(w1.plus(Scalar.ONE)));
        for (Scalar x : sample) {
            assertEquals(x, expressions.scalar(expressions.of(x)), () -> "x = " + x);
        }
        assertThrows(IllegalArgumentException.class, () -> expressions.scalar(F.Sin(F.C1)));
        assertThrows(IllegalArgumentException.class, () -> expressions.scalar(F.Dummy("q0")));
    }

    @Test
    @DisplayName("1/(x − y) + 1/(x + y) = 2x/(x² − y²), and not with 3x")
    void identities() {
        Scalar sum = w1.minus(w2).inverse().plus(w1.plus(w2).inverse());
        Scalar right = w1.times(Scalar.of(2)).over(w1.pow(2).minus(w2.pow(2)));
        Scalar wrong = w1.times(Scalar.of(3)).over(w1.pow(2).minus(w2.pow(2)));
        assertEquals(SecondOpinion.Opinion.EQUAL, SecondOpinion.on(field, sum, right));
        assertEquals(SecondOpinion.Opinion.DIFFERENT, SecondOpinion.on(field, sum, wrong));
    }

    @Test
    @DisplayName(
            "(x − y)(x + y) as written is x² − y² and not x² + y²; an answer that is not equal to the question is told")
    void asWritten() {
        SymjaExpressions expressions = new SymjaExpressions(field);
        WrittenExpression x = WrittenExpression.of(expressions, w1);
        WrittenExpression y = WrittenExpression.of(expressions, w2);
        WrittenExpression product = WrittenExpression.product(
                List.of(WrittenExpression.sum(List.of(x, y.negated())), WrittenExpression.sum(List.of(x, y))));
        WrittenExpression right =
                WrittenExpression.sum(List.of(x.pow(2), y.pow(2).negated()));
        WrittenExpression wrong = WrittenExpression.sum(List.of(x.pow(2), y.pow(2)));
        Scalar two = Scalar.of(2).times(w2.pow(2));
        assertEquals(SecondOpinion.Opinion.EQUAL, SecondOpinion.on(product, right, Scalar.ZERO));
        assertEquals(SecondOpinion.Opinion.DIFFERENT, SecondOpinion.on(product, wrong, two.negated()));
        assertEquals(SecondOpinion.Opinion.UNRELIABLE, SecondOpinion.on(product, wrong, two));
        assertEquals(SecondOpinion.Opinion.EQUAL, SecondOpinion.on(product.over(right), x.pow(0), Scalar.ZERO));
    }
}

package org.ladderwork.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

class TwoFactorsTest {
    private final ScalarField field = new ScalarField();
    private final Scalar a = Scalar.of(field.positive("a"));
    private final Scalar b = Scalar.of(field.positive("b"));
    private final Scalar g = Scalar.of(field.real("g"));

    @Test
    @DisplayName("g^2 (a - b) (ln(a/(1 + a)) - ln(b/(1 + b))): c = g^2, x - y = a - b; its negative has no such form")
    void logarithms() {
        Scalar ln = field.log(a.over(a.plus(Scalar.ONE))).minus(field.log(b.over(b.plus(Scalar.ONE))));
        Scalar pi = g.pow(2).times(a.minus(b)).times(ln);
        TwoFactors form = TwoFactors.of(pi, Region.of(field)).orElseThrow();
        assertTrue(form.logarithmic());
        assertEquals(g.pow(2), form.factor());
        Scalar again = form.factor()
                .times(form.x().minus(form.y()))
                .times(field.log(form.x()).minus(field.log(form.y())));
        assertEquals(pi, again);
        assertEquals(Optional.empty(), TwoFactors.of(pi.negated(), Region.of(field)));
    }

    @Test
    @DisplayName("a (ln a - ln b) can be negative and has no such form")
    void notEverything() {
        assertEquals(Optional.empty(), TwoFactors.of(a.times(field.log(a).minus(field.log(b))), Region.of(field)));
    }

    @Test
    @DisplayName("(e^a - e^b) (a - b)/((e^a - 1) (e^b - 1)), the factor in front being positive because exponents are")
    void exponentials() {
        Scalar x = field.exp(a);
        Scalar y = field.exp(b);
        Scalar below = x.minus(Scalar.ONE).times(y.minus(Scalar.ONE));
        Scalar pi = x.minus(y).times(a.minus(b)).over(below);
        TwoFactors form = TwoFactors.of(pi, Region.of(field)).orElseThrow();
        assertEquals(
                pi, form.factor().times(form.x().minus(form.y())).times(form.u().minus(form.v())));
        assertEquals(below.inverse(), form.factor());
        assertEquals(Optional.empty(), TwoFactors.of(pi.negated(), Region.of(field)));
    }

    @Test
    @DisplayName("between 0 and 1: 9 + 4 a b + 4 (1 - a - b) is positive, 1 - a - b has no sign")
    void unitIntervals() {
        ScalarField unit = new ScalarField();
        Scalar p = Scalar.of(unit.positive("p"));
        Scalar q = Scalar.of(unit.positive("q"));
        unit.assumePositive(Scalar.ONE.minus(p));
        unit.assumePositive(Scalar.ONE.minus(q));
        Scalar open = Scalar.ONE.minus(p).minus(q);
        Scalar sure = Scalar.of(9).plus(p.times(q).times(Scalar.of(4))).plus(open.times(Scalar.of(4)));
        var region = Region.of(unit).positive();
        assertEquals(Optional.of(Sign.POSITIVE), Sign.of(sure, region));
        assertEquals(Optional.of(Sign.NEGATIVE), Sign.of(sure.negated(), region));
        assertEquals(Optional.empty(), Sign.of(open, region));
    }
}

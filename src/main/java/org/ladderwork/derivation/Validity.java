package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;
import org.ladderwork.steady.Stability;
import org.ladderwork.thermo.SumOfSquares;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Relator;

/** Where a steady state is stable and its closed form holds. */
final class Validity {
    private Validity() {}

    /** {@return the irreducible factors of the pivots that are not seen to be positive} */
    static List<Scalar> conditions(Analysis analysis) {
        List<Scalar> open = new ArrayList<>();
        for (Scalar pivot : analysis.steadyState().map(s -> s.conditions()).orElse(List.of())) {
            for (Factored.Power p : Factored.of(pivot).powers()) {
                if (p.exponent() > 0 && !SumOfSquares.isPositive(p.base()) && !open.contains(p.base())) {
                    open.add(p.base());
                }
            }
        }
        return open;
    }

    /** {@return where the steady state is stable, and where its formulas hold, in words} */
    static List<Prose> lines(Analysis analysis, Optional<Stability> stability, Function<Scalar, Form> form) {
        List<Prose> lines = new ArrayList<>();
        Formulas f = new Formulas(form);
        stability.ifPresent(s -> {
            if (s.conditions().isEmpty()) {
                lines.add(Prose.of("stable: " + s.reason()));
            }
            for (Scalar c : s.conditions()) {
                lines.add(Prose.of("stable where").math(Formula.relation(f.of(c), Relator.GREATER, Formula.of(0))));
            }
        });
        List<Scalar> positive = stability.map(Stability::conditions).orElse(List.of());
        for (Scalar c : conditions(analysis)) {
            if (positive.stream().anyMatch(s -> s.over(c).isRational())) {
                continue; // what has to be positive is not zero
            }
            lines.add(Prose.of("valid where").math(Formulas.unequal(f.of(c), Formula.of(0))));
        }
        return lines;
    }
}

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
    /** Longer polynomials are named or counted, not shown. */
    private static final int MOST_TERMS = 16;

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

    /** {@return where the steady state is stable, and where its formulas hold, in words; by the name that a polynomial has in the rates, which are printed below} */
    static List<Prose> lines(
            Analysis analysis, Optional<Stability> stability, Function<Scalar, Form> form, Rates rates) {
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
        List<Formula> named = new ArrayList<>();
        int unnamed = 0;
        int terms = 0;
        for (Scalar c : conditions(analysis)) {
            if (positive.stream().anyMatch(s -> s.over(c).isRational())) {
                continue; // what has to be positive is not zero
            }
            Optional<Formula> name = rates.containing(c);
            if (name.isPresent()) {
                if (!named.contains(name.get())) {
                    named.add(name.get());
                    lines.add(Prose.of("valid where")
                            .math(Formulas.unequal(name.get(), Formula.of(0)))
                            .words("(defined with the rates below)"));
                }
            } else if (Formulas.terms(c) <= MOST_TERMS) {
                lines.add(Prose.of("valid where").math(Formulas.unequal(f.of(c), Formula.of(0))));
            } else {
                unnamed++;
                terms = Math.max(terms, Formulas.terms(c));
            }
        }
        if (unnamed > 0) {
            lines.add(Prose.of("valid where "
                    + (unnamed == 1 ? "a polynomial" : unnamed + " polynomials")
                    + " of up to " + terms + " terms, from the determinant of the equations of motion, "
                    + (unnamed == 1 ? "is" : "are")
                    + " not zero (too long to be shown; in the JSON document under steadyState, conditions)"));
        }
        return lines;
    }
}

package org.ladderwork.derivation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.language.Expression;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Glyphs;
import org.ladderwork.write.Prose;

/** What an author wrote, as a formula with nothing changed, for the labels of a figure. Means and what else is rare stay text. */
final class ExpressionFormula {
    private static final Map<String, Formula> QUANTITIES = Map.of(
            "work",
            Glyphs.WORK,
            "entropyproduction",
            Glyphs.ENTROPY_PRODUCTION,
            "cop",
            new Formula.Words("COP"),
            "efficiency",
            new Formula.Words("efficiency"));

    private final Function<Expression, String> label;

    /** @param label the label of a bath as the model has it, from how it was written */
    ExpressionFormula(Function<Expression, String> label) {
        this.label = label;
    }

    Prose prose(Expression e) {
        Optional<Formula> formula = formula(e);
        return formula.map(Prose::of).orElseGet(() -> Prose.EMPTY.code(e.span().text()));
    }

    /** {@return the formula; empty where something in it has no simple one} */
    Optional<Formula> formula(Expression e) {
        if (e instanceof Expression.Numeral n) {
            return Optional.of(new Formula.Numeral(n.numerator(), n.denominator()));
        } else if (e instanceof Expression.Name n) {
            return Optional.of(QUANTITIES.getOrDefault(n.name(), Formula.name(n.name())));
        } else if (e instanceof Expression.Indexed) {
            return Optional.of(Formula.name(label.apply(e)));
        } else if (e instanceof Expression.Negated n) {
            return formula(n.operand()).map(Formula.Negative::new);
        } else if (e instanceof Expression.Sum s) {
            return all(s.terms()).map(Formula.Sum::new);
        } else if (e instanceof Expression.Product p) {
            return all(p.factors()).map(Formula.Product::new);
        } else if (e instanceof Expression.Quotient q) {
            return formula(q.numerator()).flatMap(a -> formula(q.denominator()).map(b -> new Formula.Quotient(a, b)));
        } else if (e instanceof Expression.Power p
                && p.exponent() instanceof Expression.Numeral n
                && n.denominator().intValueExact() == 1
                && n.numerator().bitLength() < 8) {
            return formula(p.base()).map(b -> new Formula.Power(b, n.numerator().intValueExact()));
        } else if (e instanceof Expression.Call c && c.function().equals("heat")) {
            return Optional.of(Glyphs.heat(label.apply(c.arguments().get(0))));
        } else if (e instanceof Expression.Call c && c.arguments().isEmpty()) {
            return Optional.ofNullable(QUANTITIES.get(c.function()));
        }
        return Optional.empty();
    }

    private Optional<List<Formula>> all(List<Expression> parts) {
        List<Optional<Formula>> formulas = parts.stream().map(this::formula).toList();
        return formulas.stream().allMatch(Optional::isPresent)
                ? Optional.of(formulas.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }
}

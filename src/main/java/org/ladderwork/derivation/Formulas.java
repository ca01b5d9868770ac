package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.Dissipator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Relator;

/** From results to formulas: scalars through their closed forms, operators, dissipators, and the field's symbols for heat and work. */
final class Formulas {
    private static final Formula RHO = new Formula.Glyph("ρ", "\\rho");

    private final Function<Scalar, Form> form;

    Formulas(Function<Scalar, Form> form) {
        this.form = form;
    }

    /** How many terms the expanded numerator of a scalar has: its size for a reader. */
    static int terms(Scalar x) {
        return x.rootParts().stream()
                .mapToInt(p -> p.getValue().numeratorPolynomial().size())
                .sum();
    }

    Formula of(Scalar x) {
        return Formula.of(form.apply(x));
    }

    Formula of(Operator o) {
        return Formula.of(o, form);
    }

    /** c (n − ⟨O⟩), with the common factor of all coefficients in front and the number before the expectation value; the
     *  coefficient of a single O stands before it, c (n − k ⟨O⟩), or goes to the front, c k (1/k − ⟨O⟩). */
    Formula mean(Operator o) {
        CommonFactor common = CommonFactor.of(o);
        Scalar number = common.rest().coefficient(Monomial.ONE);
        Operator rest = common.rest().minus(Operator.of(number));
        if (rest.isZero()) {
            return of(o.coefficient(Monomial.ONE));
        }
        boolean negative = rest.coefficient(rest.terms().firstKey()).leadsNegative();
        Operator positive = negative ? rest.negated() : rest;
        Scalar k = positive.coefficient(positive.terms().firstKey());
        if (positive.terms().size() > 1 || k.isOne() || !k.isRealRational()) {
            return bracket(common.factor(), number, Formula.mean(of(positive)), negative);
        }
        Formula alone = Formula.mean(of(positive.times(k.inverse())));
        return number.isOne()
                ? bracket(common.factor().times(k), k.inverse(), alone, negative)
                : bracket(common.factor(), number, scaled(of(k), alone), negative);
    }

    private Formula bracket(Scalar factor, Scalar number, Formula mean, boolean negative) {
        Formula signed = negative ? mean.negated() : mean;
        Formula whole = number.isZero() ? signed : new Formula.Sum(List.of(of(number), signed));
        if (factor.isOne()) {
            return whole;
        }
        return number.isZero() && negative ? scaled(of(factor), mean).negated() : scaled(of(factor), whole);
    }

    static Formula heat(String bath) {
        return new Formula.Quantity(
                new Formula.Indexed(new Formula.Dotted(new Formula.Glyph("Q", "Q")), bath), "heat(" + bath + ")");
    }

    static Formula work() {
        return new Formula.Quantity(new Formula.Dotted(new Formula.Glyph("W", "W")), "work");
    }

    static Formula entropyProduction() {
        return new Formula.Quantity(new Formula.Glyph("Π", "\\Pi"), "entropyproduction");
    }

    static Formula rho() {
        return RHO;
    }

    /** D_i(ρ). */
    static Formula dissipator(String bath) {
        return new Formula.Applied(
                new Formula.Indexed(new Formula.Glyph("D", "\\mathcal{D}"), bath), List.of(RHO), false);
    }

    /** tr[(D_1(ρ) + …) H]. */
    static Formula trace(List<Formula> maps, Formula hamiltonian) {
        Formula map = maps.size() == 1 ? maps.get(0) : new Formula.Sum(maps);
        return new Formula.Applied(
                new Formula.Glyph("tr", "\\operatorname{tr}"), List.of(Formula.product(map, hamiltonian)), true);
    }

    /** γ L[A, ρ] + …; a cross term is written L[A, B, ρ]. */
    Formula dissipators(List<Dissipator> list) {
        List<Formula> terms = new ArrayList<>();
        for (Dissipator d : list) {
            List<Formula> arguments = new ArrayList<>();
            arguments.add(of(d.a()));
            if (!d.isLindblad()) {
                arguments.add(of(d.b()));
            }
            arguments.add(RHO);
            Formula map = new Formula.Applied(new Formula.Glyph("L", "\\mathcal{L}"), arguments, true);
            Formula rate = of(d.rate());
            boolean one = d.rate().isOne();
            terms.add(one ? map : scaled(rate, map));
        }
        return terms.isEmpty() ? Formula.of(0) : terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
    }

    static Formula scaled(Formula factor, Formula body) {
        if (factor instanceof Formula.Negative n) {
            return new Formula.Negative(scaled(n.term(), body));
        }
        if (factor instanceof Formula.Product p) {
            List<Formula> factors = new ArrayList<>(p.factors());
            factors.add(body);
            return new Formula.Product(factors);
        }
        return new Formula.Product(List.of(factor, body));
    }

    static Formula equal(Formula left, Formula right) {
        return Formula.equation(left, right);
    }

    static Formula unequal(Formula left, Formula right) {
        return Formula.relation(left, Relator.NOT_EQUAL, right);
    }

    static Formula commutator(Formula a, Formula b) {
        return new Formula.Commutator(a, b);
    }

    static Formula derivative(Formula of) {
        return new Formula.Derivative(of, "t");
    }

    /** A quotient of two quantities. */
    static Formula ratio(Formula above, Formula below) {
        return new Formula.Quotient(above, below);
    }
}

package org.ladderwork.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.LocalElement;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Form;

/**
 * An operator as it is written: ω(a†a + 1/2) + ε(a₁†a₂ + a₂†a₁).
 *
 * <p>The terms stand in the order of their monomials, the multiple of the identity last; terms whose coefficients agree up to
 * sign, in short operators up to a rational factor, are collected behind the coefficient of the first of them.
 */
final class OperatorFormula {
    /** Ratios of coefficients are tried in operators of at most this many terms: each try divides scalars. */
    private static final int SHORT = 40;

    private record Member(Monomial monomial, Scalar ratio) {}

    private record Group(Scalar coefficient, List<Member> members) {}

    private OperatorFormula() {}

    static Formula of(Operator operator, Function<Scalar, Form> form) {
        if (operator.isZero()) {
            return Formula.of(0);
        }
        List<Formula> terms = new ArrayList<>();
        for (Group group : groups(operator)) {
            if (group.coefficient().isRational() && group.coefficient().isReal()) {
                group.members()
                        .forEach(m ->
                                terms.add(term(m.monomial(), group.coefficient().times(m.ratio()), form)));
            } else if (group.members().size() == 1) {
                terms.add(term(group.members().get(0).monomial(), group.coefficient(), form));
            } else {
                List<Formula> members = group.members().stream()
                        .map(m -> term(m.monomial(), m.ratio(), form))
                        .toList();
                terms.add(scaled(Formula.of(form.apply(group.coefficient())), new Formula.Sum(members)));
            }
        }
        return terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
    }

    private static List<Group> groups(Operator operator) {
        List<Monomial> order = new ArrayList<>(operator.terms().keySet());
        order.sort(Comparator.comparing(Monomial::isIdentity)); // stable: only the identity moves
        boolean ratios = order.size() <= SHORT;
        List<Group> groups = new ArrayList<>();
        Map<Scalar, Integer> known = new HashMap<>(); // looked up only, never walked through
        for (Monomial monomial : order) {
            Scalar c = operator.coefficient(monomial);
            int at = known.getOrDefault(c, -1);
            Scalar ratio = Scalar.ONE;
            if (at < 0 && known.containsKey(c.negated())) {
                at = known.getOrDefault(c.negated(), -1);
                ratio = Scalar.ONE.negated();
            }
            for (int i = 0; at < 0 && ratios && i < groups.size(); i++) {
                Scalar quotient = c.over(groups.get(i).coefficient());
                if (quotient.isRational() && quotient.isReal()) {
                    at = i;
                    ratio = quotient;
                }
            }
            if (at < 0) {
                known.put(c, groups.size());
                groups.add(new Group(c, new ArrayList<>()));
                at = groups.size() - 1;
            }
            groups.get(at).members().add(new Member(monomial, ratio));
        }
        return groups;
    }

    private static Formula term(Monomial monomial, Scalar c, Function<Scalar, Form> form) {
        if (monomial.isIdentity()) {
            return Formula.of(form.apply(c));
        }
        if (c.isOne()) {
            return of(monomial);
        }
        if (c.negated().isOne()) {
            return new Formula.Negative(of(monomial));
        }
        return scaled(Formula.of(form.apply(c)), of(monomial));
    }

    /** coefficient · body, with the sign of the coefficient in front and its factors beside those of the body. */
    private static Formula scaled(Formula coefficient, Formula body) {
        if (coefficient instanceof Formula.Negative negative) {
            return new Formula.Negative(scaled(negative.term(), body));
        }
        List<Formula> factors = new ArrayList<>();
        addFactors(factors, coefficient);
        addFactors(factors, body);
        return new Formula.Product(factors);
    }

    private static void addFactors(List<Formula> factors, Formula formula) {
        if (formula instanceof Formula.Product product) {
            factors.addAll(product.factors());
        } else {
            factors.add(formula);
        }
    }

    static Formula of(Monomial monomial) {
        List<Formula> factors = new ArrayList<>();
        for (Factor factor : monomial.factors()) {
            String name = factor.mode().name();
            LocalElement e = factor.element();
            factors.addAll(factor.mode()
                    .kind()
                    .match(
                            boson -> ladder(name, e),
                            qubit -> ladder(name, e),
                            level -> List.of(new Formula.Transition(name, e.p(), e.q())),
                            spin -> spin(name, e),
                            fermion -> ladder(name, e)));
        }
        return switch (factors.size()) {
            case 0 -> Formula.of(1);
            case 1 -> factors.get(0);
            default -> new Formula.Product(factors);
        };
    }

    private static List<Formula> ladder(String name, LocalElement e) {
        List<Formula> factors = new ArrayList<>();
        addPower(factors, new Formula.Adjoint(new Formula.Name(name)), e.p());
        addPower(factors, new Formula.Name(name), e.q());
        return factors;
    }

    private static List<Formula> spin(String name, LocalElement e) {
        List<Formula> factors = new ArrayList<>();
        addPower(factors, new Formula.SpinComponent(name, '+'), e.p());
        addPower(factors, new Formula.SpinComponent(name, 'z'), e.q());
        addPower(factors, new Formula.SpinComponent(name, '-'), -e.p());
        return factors;
    }

    private static void addPower(List<Formula> factors, Formula base, int exponent) {
        if (exponent == 1) {
            factors.add(base);
        } else if (exponent > 1) {
            factors.add(new Formula.Power(base, exponent));
        }
    }
}

package org.ladderwork.moment;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.algebra.Charge;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;

/**
 * What holds in every steady state without solving for it: ⟨dO/dt⟩ = 0 for the energy and for the numbers of quanta of the modes.
 *
 * <p>These are the first law and the continuity equations, a few linear relations between expectation values. Elimination among them gives every operator
 * one normal form with the same expectation value in every steady state; two operators with one normal form cannot be told apart there. The reverse is not
 * true: the other stationary equations are left out, which is what makes this fast where the steady state itself is out of reach.
 *
 * @param rules operators R, each with ⟨R⟩ = 0 and with a leading monomial, of coefficient one, that occurs in no other
 */
public record ConservationLaws(List<Rule> rules) {
    /** @param leading the monomial that is eliminated @param relation with coefficient one at it */
    public record Rule(Monomial leading, Operator relation) {}

    public ConservationLaws {
        rules = List.copyOf(rules);
    }

    /** {@return the laws of a master equation} */
    public static ConservationLaws of(MasterEquation equation) {
        List<Operator> rates = new ArrayList<>();
        for (Mode mode : equation.system().modes()) {
            for (int label = 0; label < mode.kind().charges(); label++) {
                rates.add(equation.heisenberg(new Charge(mode, label).operator()));
            }
        }
        rates.add(equation.heisenberg(equation.system().hamiltonian()));
        List<Rule> rules = new ArrayList<>();
        for (Operator rate : rates) {
            Operator rest = reduced(rate, rules);
            if (rest.isZero() || rest.terms().lastKey().isIdentity()) {
                continue; // nothing new, or a quantity that grows without end
            }
            Monomial leading = rest.terms().lastKey();
            Operator relation = rest.times(rest.coefficient(leading).inverse());
            List<Rule> next = new ArrayList<>();
            for (Rule r : rules) {
                Scalar c = r.relation().coefficient(leading);
                next.add(new Rule(
                        r.leading(), c.isZero() ? r.relation() : r.relation().minus(relation.times(c))));
            }
            next.add(new Rule(leading, relation));
            rules = next;
        }
        return new ConservationLaws(rules);
    }

    /** {@return an operator with the same expectation value in every steady state, without the leading monomials} */
    public Operator reduced(Operator operator) {
        return reduced(operator, rules);
    }

    private static Operator reduced(Operator operator, List<Rule> rules) {
        Operator rest = operator;
        for (Rule r : rules) {
            Scalar c = operator.coefficient(r.leading());
            if (!c.isZero()) {
                rest = rest.minus(r.relation().times(c));
            }
        }
        return rest;
    }
}

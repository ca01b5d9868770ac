package org.ladderwork.thermo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.Kernel;
import org.ladderwork.linear.Matrix;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;

/**
 * Which charge is exchanged at fixed energies.
 *
 * <p>With charges Q_m that H_S conserves, the conditions Σ_m c_m D_i†(Q_m) = μ_i Q̇_i are linear in c and μ_i = 1/ν_i together: one equation for each
 * monomial of each bath. A solution serves if no μ_i vanishes.
 */
final class ChargeExchange {
    private static final int MOST_COMBINATIONS = 64;

    private final List<Operator> charges;
    private final List<List<Operator>> currents = new ArrayList<>();
    private final List<HeatRate> heats;

    ChargeExchange(MasterEquation equation, Energetics energetics, List<Operator> charges) {
        this.charges = charges;
        this.heats = energetics.heats();
        equation.baths()
                .forEach(b -> currents.add(charges.stream().map(b::adjointOn).toList()));
    }

    /** Whether the bath exchanges energy. */
    boolean isActive(int bath) {
        return !heats.get(bath).operator().isZero();
    }

    List<Integer> active() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < heats.size(); i++) {
            if (isActive(i)) {
                all.add(i);
            }
        }
        return all;
    }

    ChargeTheorem misfit(int bath) {
        return new ChargeTheorem.NoFixedEnergy(
                charges, heats.get(bath).bath(), heats.get(bath).operator(), currents.get(bath));
    }

    /** A charge of which each of these baths exchanges a fixed energy per unit. */
    Optional<Operator> charge(List<Integer> baths) {
        List<List<Scalar>> rows = new ArrayList<>();
        for (int k = 0; k < baths.size(); k++) {
            int i = baths.get(k);
            TreeSet<Monomial> monomials =
                    new TreeSet<>(heats.get(i).operator().terms().keySet());
            currents.get(i).forEach(c -> monomials.addAll(c.terms().keySet()));
            for (Monomial m : monomials) {
                List<Scalar> row = new ArrayList<>();
                currents.get(i).forEach(c -> row.add(c.coefficient(m)));
                for (int l = 0; l < baths.size(); l++) {
                    row.add(l == k ? heats.get(i).operator().coefficient(m).negated() : Scalar.ZERO);
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return Optional.of(charges.get(0));
        }
        return serving(Kernel.of(Matrix.of(rows)));
    }

    /** A combination of the solutions in which no μ vanishes: of t^k times the k-th, only finitely many t fail if any is to serve. */
    private Optional<Operator> serving(List<List<Scalar>> kernel) {
        for (int t = 0; t < MOST_COMBINATIONS && !kernel.isEmpty(); t++) {
            List<Scalar> sum = kernel.get(0);
            for (int k = 1; k < kernel.size(); k++) {
                Scalar factor = ChargeTheorem.integer(t).pow(k);
                List<Scalar> other = kernel.get(k);
                List<Scalar> next = new ArrayList<>();
                for (int j = 0; j < sum.size(); j++) {
                    next.add(sum.get(j).plus(other.get(j).times(factor)));
                }
                sum = next;
            }
            if (sum.subList(charges.size(), sum.size()).stream().noneMatch(Scalar::isZero)) {
                return Optional.of(combination(sum));
            }
        }
        return Optional.empty();
    }

    /** Σ c Q in units in which the number that comes first has the weight one. */
    private Operator combination(List<Scalar> c) {
        Operator sum = Operator.ZERO;
        for (int k = 0; k < charges.size(); k++) {
            sum = sum.plus(charges.get(k).times(c.get(k)));
        }
        return sum.isZero()
                ? sum
                : sum.times(sum.coefficient(sum.terms().firstKey()).inverse());
    }
}

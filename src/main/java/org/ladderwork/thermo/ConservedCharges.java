package org.ladderwork.thermo;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.ladderwork.algebra.Charge;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.Kernel;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Scalar;

/**
 * The charges Q = Σ w N that commute with a Hamiltonian.
 *
 * <p>[N, M] = s M for every monomial M, so [Q, H] = 0 is one linear condition Σ w s = 0 for each monomial of H. Unlike a symmetry of the whole
 * dynamics this asks nothing of the baths.
 *
 * @param charges the N
 * @param weights a basis of the solutions w
 * @param obstacles where there is no solution: terms of H, as few as possible, that exclude every charge together
 */
record ConservedCharges(List<Charge> charges, List<List<Scalar>> weights, List<Operator> obstacles) {
    static ConservedCharges of(Operator hamiltonian, List<Mode> modes) {
        List<Charge> charges = new ArrayList<>();
        for (Mode mode : modes) {
            for (int label = 0; label < mode.kind().charges(); label++) {
                charges.add(new Charge(mode, label));
            }
        }
        List<Monomial> changing = hamiltonian.terms().keySet().stream()
                .filter(m -> m.compareTo(m.adjoint().monomial()) <= 0)
                .filter(m -> !m.charges().isEmpty())
                .toList();
        List<List<Scalar>> weights = solutions(changing, charges);
        return new ConservedCharges(charges, weights, weights.isEmpty() ? fewest(changing, charges) : List.of());
    }

    private static List<List<Scalar>> solutions(List<Monomial> monomials, List<Charge> charges) {
        List<List<Scalar>> rows = new ArrayList<>();
        for (Monomial m : monomials) {
            SortedMap<Charge, Integer> own = m.charges();
            rows.add(charges.stream()
                    .map(c -> ChargeTheorem.integer(own.getOrDefault(c, 0)))
                    .toList());
        }
        return rows.isEmpty()
                ? Kernel.of(Matrix.of(1, charges.size(), (i, j) -> Scalar.ZERO))
                : Kernel.of(Matrix.of(rows));
    }

    /** Leaves out one term after the other as long as what is left still excludes every charge. */
    private static List<Operator> fewest(List<Monomial> monomials, List<Charge> charges) {
        List<Monomial> kept = new ArrayList<>(monomials);
        for (Monomial m : monomials) {
            List<Monomial> without = new ArrayList<>(kept);
            without.remove(m);
            if (solutions(without, charges).isEmpty()) {
                kept = without;
            }
        }
        return kept.stream().map(Operator::of).toList();
    }

    /** {@return the Q} */
    List<Operator> operators() {
        List<Operator> list = new ArrayList<>();
        for (List<Scalar> w : weights) {
            Operator q = Operator.ZERO;
            for (int k = 0; k < w.size(); k++) {
                q = q.plus(charges.get(k).operator().times(w.get(k)));
            }
            list.add(q);
        }
        return list;
    }
}

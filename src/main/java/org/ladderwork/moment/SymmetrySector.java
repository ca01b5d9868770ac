package org.ladderwork.moment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.algebra.Charge;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.Dissipator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;

/**
 * The diagonal symmetries of a master equation, found by integer linear algebra.
 *
 * <p>A charge Q = Σ w N with integer weights w generates a symmetry of the dynamics if every term of H_S has charge 0 and, in each dissipator
 * γ(AρB† − ½{B†A, ρ}), every term of A and of B has one and the same charge. The conditions are linear in w; the weights are a basis of their integer
 * kernel. A moment of nonzero charge then obeys an equation with moments of that charge only, without a source.
 *
 * @param weights a basis of the conserved charges; each maps the charges N of the modes to integer weights, coprime, first one positive
 * @param parity whether only the parity of the total number Σ N is conserved beyond them (pairing terms)
 */
public record SymmetrySector(List<SortedMap<Charge, Integer>> weights, boolean parity) {
    public SymmetrySector {
        weights = List.copyOf(weights);
    }

    /** {@return the symmetries of this master equation} */
    public static SymmetrySector of(MasterEquation equation) {
        List<Charge> charges = new ArrayList<>();
        for (Mode mode : equation.system().modes()) {
            for (int label = 0; label < mode.kind().charges(); label++) {
                charges.add(new Charge(mode, label));
            }
        }
        List<int[]> conditions = new ArrayList<>();
        for (Monomial m : equation.system().hamiltonian().terms().keySet()) {
            conditions.add(vector(m, charges));
        }
        for (Dissipator d : equation.dissipators()) {
            List<Monomial> all = new ArrayList<>(d.a().terms().keySet());
            all.addAll(d.b().terms().keySet());
            int[] first = vector(all.get(0), charges);
            for (Monomial m : new TreeSet<>(all)) {
                int[] v = vector(m, charges);
                for (int k = 0; k < v.length; k++) {
                    v[k] -= first[k];
                }
                conditions.add(v);
            }
        }
        List<SortedMap<Charge, Integer>> weights = new ArrayList<>();
        for (int[] w : IntegerKernel.of(conditions, charges.size())) {
            SortedMap<Charge, Integer> map = new TreeMap<>();
            for (int k = 0; k < w.length; k++) {
                if (w[k] != 0) {
                    map.put(charges.get(k), w[k]);
                }
            }
            weights.add(Collections.unmodifiableSortedMap(map));
        }
        return new SymmetrySector(weights, isParity(conditions));
    }

    private static boolean isParity(Collection<int[]> conditions) {
        for (int[] c : conditions) {
            if (java.util.Arrays.stream(c).sum() % 2 != 0) {
                return false;
            }
        }
        return true;
    }

    private static int[] vector(Monomial m, List<Charge> charges) {
        SortedMap<Charge, Integer> own = m.charges();
        int[] v = new int[charges.size()];
        for (int k = 0; k < v.length; k++) {
            v[k] = own.getOrDefault(charges.get(k), 0);
        }
        return v;
    }

    /** {@return whether a moment has charge zero (and even parity), so that it may be different from zero in a unique steady state} */
    public boolean contains(Monomial m) {
        for (SortedMap<Charge, Integer> w : weights) {
            if (m.charge(w) != 0) {
                return false;
            }
        }
        return !parity
                || m.charges().values().stream().mapToInt(Integer::intValue).sum() % 2 == 0;
    }

    /** {@return the conserved charges as operators Q = Σ w N} */
    public List<Operator> operators() {
        List<Operator> list = new ArrayList<>();
        for (SortedMap<Charge, Integer> w : weights) {
            Operator q = Operator.ZERO;
            for (var e : w.entrySet()) {
                q = q.plus(e.getKey().operator().times(Scalar.of(BigInteger.valueOf(e.getValue()))));
            }
            list.add(q);
        }
        return list;
    }
}

package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.Matrix;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;

/**
 * Stationary expectation values as series in a limit, straight from the equations of motion 0 = A y + c ({@link SeriesSolution}): the closed form, which may
 * be large, is never made.
 *
 * <p>An observable is Σ_k d_k O_k + d with coefficients that have orders of their own, such as γ(n − ⟨a†a⟩) for γ → ∞; the moments are then computed through
 * as many orders more as the coefficients take away.
 */
public final class SteadySeries {
    private final MomentEquations equations;
    private final Limit limit;

    private SteadySeries(MomentEquations equations, Limit limit) {
        this.equations = equations;
        this.limit = limit;
    }

    /** {@return the series of the steady state of these equations} */
    public static SteadySeries of(MomentEquations equations, Limit limit) {
        return new SteadySeries(equations, limit);
    }

    /**
     * {@return true if the leading part of each equation holds its own moment only, so that each further order costs no more than products}
     *
     * <p>So it is for γ → ∞ where every mode is damped. Where it is not, the leading part has to be inverted, and if it is singular the
     * elimination over series begins; then the closed form, where it is known, expands faster.
     */
    public boolean isTriangular() {
        for (int k = 0; k < equations.size(); k++) {
            int own = Integer.MAX_VALUE;
            int others = Integer.MAX_VALUE;
            for (Map.Entry<Integer, Scalar> c : equations.matrix().get(k).entrySet()) {
                int order = order(c.getValue());
                if (c.getKey() == k) {
                    own = order;
                } else {
                    others = Math.min(others, order);
                }
            }
            if (own >= others) {
                return false;
            }
        }
        return true;
    }

    private int order(Scalar c) {
        return Expansion.leading(c, limit).terms().get(0).order();
    }

    /**
     * {@return each observable's terms that are not zero, in increasing order of smallness, through this order}
     *
     * @throws IllegalArgumentException if an observable is no combination of those of the equations
     * @throws ArithmeticException if the equations are singular in the limit
     */
    public List<List<Expansion.Term>> of(List<Operator> observables, int throughOrder) {
        int size = equations.size();
        int lost = 0;
        for (Operator o : observables) {
            for (Scalar c : o.terms().values()) {
                lost = Math.min(lost, order(c));
            }
        }
        Matrix a = Matrix.of(size, size, (i, j) -> equations.matrix().get(i).getOrDefault(j, Scalar.ZERO));
        List<Scalar> right = equations.source().stream().map(Scalar::negated).toList();
        SeriesSolution moments = SeriesSolution.of(a, right, limit, throughOrder - lost);
        return observables.stream().map(o -> of(o, moments, throughOrder)).toList();
    }

    private List<Expansion.Term> of(Operator observable, SeriesSolution moments, int throughOrder) {
        List<Scalar> none = Collections.nCopies(equations.size(), Scalar.ZERO);
        Scalar constant = expectation(observable, none);
        TreeMap<Integer, Scalar> sum = new TreeMap<>();
        add(sum, constant, throughOrder);
        TreeMap<Integer, List<Scalar>> byOrder = new TreeMap<>();
        for (int k = 0; k < equations.size(); k++) {
            for (Expansion.Term t : moments.series().get(k)) {
                if (t.order() <= moments.throughOrder()) {
                    byOrder.computeIfAbsent(t.order(), o -> new ArrayList<>(none))
                            .set(k, t.value());
                }
            }
        }
        byOrder.values().forEach(v -> add(sum, expectation(observable, v).minus(constant), throughOrder));
        List<Expansion.Term> terms = new ArrayList<>();
        for (Map.Entry<Integer, Scalar> t : sum.entrySet()) {
            if (!t.getValue().isZero()) {
                terms.add(new Expansion.Term(t.getKey(), t.getValue()));
            }
        }
        return terms;
    }

    private Scalar expectation(Operator observable, List<Scalar> values) {
        return equations
                .expectation(observable, values)
                .orElseThrow(() -> new IllegalArgumentException(
                        "<" + observable + "> is not among the moments that were solved for"));
    }

    private void add(TreeMap<Integer, Scalar> sum, Scalar x, int throughOrder) {
        for (Expansion.Term t : Expansion.of(x, limit, throughOrder).terms()) {
            sum.merge(t.order(), t.value(), Scalar::plus);
        }
    }
}

package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.linear.ModularSystem;
import org.ladderwork.linear.RationalSystem;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * The steady expectation values of a closed set of moments, ⟨O⟩ = c + d·x with A x + b = 0, without writing them out: by Cramer's rule
 *
 * <pre>    ⟨O⟩ = det [[A, b], [d, c]] / det A.</pre>
 *
 * <p>All that a closed form is used for can be had at a point: the exact value, exact derivatives with respect to parameters (A x′ = −A′x − b′), and images modulo a prime, by which identities are
 * refuted, or supported with a chance of error below any doubt.
 *
 * @param equations A and b
 */
public record Unexpanded(MomentEquations equations) {

    /** {@return the parameters that the equations and a functional contain, in order} */
    static SortedSet<Symbol> parameters(MomentEquations equations, List<Scalar> functional) {
        SortedSet<Symbol> all = new TreeSet<>();
        functional.forEach(x -> all.addAll(x.parameters()));
        equations.matrix().forEach(row -> row.values().forEach(x -> all.addAll(x.parameters())));
        equations.source().forEach(x -> all.addAll(x.parameters()));
        return all;
    }

    /** {@return c and d with ⟨O⟩ = c + Σ d_k ⟨O_k⟩: the coefficients, the constant last}
     *  @throws IllegalArgumentException if O is not within the set */
    public List<Scalar> functional(Operator observable) {
        return equations
                .functional(observable)
                .orElseThrow(() -> new IllegalArgumentException("<" + observable + "> is not among the moments"));
    }

    /** {@return the image of ⟨O⟩}
     *  @throws ArithmeticException if the equations have no unique solution at this point or it has no image */
    public long image(Operator observable, ModularPoint point) {
        return image(functional(observable), point);
    }

    /** {@return the image of c + d·x} */
    long image(List<Scalar> functional, ModularPoint point) {
        return image(
                functional,
                point,
                ModularSystem.of(equations.matrix(), equations.source(), point).solve());
    }

    /** {@return the image of c + d·x} */
    long image(List<Scalar> functional, ModularPoint point, Optional<long[]> solution) {
        int n = equations.size();
        long[] x = solution.orElseThrow(() -> new ArithmeticException("no unique steady state at this point"));
        long sum = point.of(functional.get(n));
        for (int k = 0; k < n; k++) {
            if (!functional.get(k).isZero()) {
                sum = Goldilocks.plus(sum, Goldilocks.times(point.of(functional.get(k)), x[k]));
            }
        }
        return sum;
    }

    /** {@return the exact values of all ⟨O_k⟩ at a point}
     *  @param point a number for every parameter
     *  @throws ArithmeticException if there is no unique steady state at this point */
    public List<Scalar> moments(Map<Symbol, Scalar> point) {
        return solve(
                at(point), equations.source().stream().map(b -> b.with(point)).toList());
    }

    /** {@return the exact value of ⟨O⟩ at a point} @throws ArithmeticException as {@link #moments} */
    public Scalar value(Operator observable, Map<Symbol, Scalar> point) {
        return value(functional(observable), moments(point), point);
    }

    /** {@return the exact value of ⟨O⟩ at a point} @param moments those of this point */
    public Scalar value(Operator observable, List<Scalar> moments, Map<Symbol, Scalar> point) {
        return value(functional(observable), moments, point);
    }

    /** {@return c + d·x at a point} */
    private static Scalar value(List<Scalar> functional, List<Scalar> x, Map<Symbol, Scalar> point) {
        Scalar sum = functional.get(x.size()).with(point);
        for (int k = 0; k < x.size(); k++) {
            sum = sum.plus(functional.get(k).with(point).times(x.get(k)));
        }
        return sum;
    }

    /** {@return the exact value of ∂⟨O⟩/∂s at a point} @throws ArithmeticException as {@link #moments} */
    public Scalar derivative(Operator observable, Symbol s, Map<Symbol, Scalar> point) {
        List<Scalar> x = moments(point);
        List<Scalar> right = new ArrayList<>();
        for (int i = 0; i < equations.size(); i++) {
            Scalar sum = equations.source().get(i).derivative(s).with(point);
            for (var e : equations.matrix().get(i).entrySet()) {
                sum = sum.plus(e.getValue().derivative(s).with(point).times(x.get(e.getKey())));
            }
            right.add(sum);
        }
        List<Scalar> slope = solve(at(point), right);
        List<Scalar> functional = functional(observable);
        List<Scalar> moved = functional.stream().map(f -> f.derivative(s)).toList();
        Scalar sum = value(moved, x, point);
        for (int k = 0; k < x.size(); k++) {
            sum = sum.plus(functional.get(k).with(point).times(slope.get(k)));
        }
        return sum;
    }

    private List<SortedMap<Integer, Scalar>> at(Map<Symbol, Scalar> point) {
        List<SortedMap<Integer, Scalar>> rows = new ArrayList<>();
        for (SortedMap<Integer, Scalar> row : equations.matrix()) {
            SortedMap<Integer, Scalar> numbers = new TreeMap<>();
            row.forEach((j, a) -> numbers.put(j, a.with(point)));
            rows.add(numbers);
        }
        return rows;
    }

    /** A x + b = 0. */
    private static List<Scalar> solve(List<SortedMap<Integer, Scalar>> rows, List<Scalar> b) {
        int n = rows.size();
        List<Scalar> right = b.stream().map(Scalar::negated).toList();
        Optional<List<Scalar>> x = RationalSystem.solve(rows, right);
        if (x.isEmpty()) {
            Matrix a = Matrix.of(n, n, (i, j) -> rows.get(i).getOrDefault(j, Scalar.ZERO));
            x = new LinearSystem(a, right)
                    .solve()
                    .match(unique -> Optional.of(unique.x()), family -> Optional.empty(), none -> Optional.empty());
        }
        return x.orElseThrow(() -> new ArithmeticException("no unique steady state at this point"));
    }
}

package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.LinearSolution;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.moment.LinearDrift;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;

/**
 * Steady first and second moments of quadratic bosonic models through Lyapunov equations instead of their linear system of equations.
 *
 * <p>With v = (a_1 … a_N, a_1† … a_N†), d⟨v⟩/dt = A⟨v⟩ + c, the symmetrised covariance S_jk = ½⟨{v_j, v_k†}⟩ − ⟨v_j⟩⟨v_k†⟩ obeys
 * A S + S A† + F = 0. F is read off: d/dt ½{v_j, v_k†} has the constant term F_jk + ½(A + A†)_jk in normal order, since the
 * symmetrised product has the constant ½δ_jk.
 *
 * <p>A falls into blocks. One that does not contain any a_j together with its a_j† (hopping, two-mode squeezing) stays complex, of order N; its partner is its
 * conjugate. One that does is turned into quadratures, real, of order 2N.
 */
final class GaussianMoments {
    private final MomentEquations equations;
    private final Deadline deadline;
    private final int modes;
    private final List<Operator> ladder = new ArrayList<>();
    private final Scalar[][] drift;
    private final Scalar[][] source;
    private final List<Scalar> inhomogeneity = new ArrayList<>();
    private final SortedMap<Integer, Scalar> covariance = new TreeMap<>();
    private final Set<Scalar> denominators = new LinkedHashSet<>();

    private GaussianMoments(MomentEquations equations, LinearDrift linear, Deadline deadline) {
        this.equations = equations;
        this.deadline = deadline;
        int n = linear.variables().size();
        this.modes = linear.conserving() ? n : n / 2;
        for (int j = 0; j < modes; j++) {
            ladder.add(Operator.of(linear.variables().get(j)));
        }
        for (int j = 0; j < modes; j++) {
            ladder.add(ladder.get(j).adjoint());
        }
        int size = 2 * modes;
        drift = new Scalar[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                boolean outside = j >= n || k >= n;
                if (!outside) {
                    drift[j][k] = linear.matrix().get(j, k);
                } else if (j >= modes && k >= modes) {
                    drift[j][k] = linear.matrix().get(j - modes, k - modes).conjugate();
                } else {
                    drift[j][k] = Scalar.ZERO;
                }
            }
            inhomogeneity.add(
                    j < n
                            ? linear.source().get(j)
                            : linear.source().get(j - modes).conjugate());
        }
        source = new Scalar[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                Scalar constant = equations.equation().heisenberg(product(j, k)).coefficient(Monomial.ONE);
                Scalar half = drift[j][k].plus(drift[k][j].conjugate()).times(Scalar.of(1, 2));
                source[j][k] = constant.minus(half);
                source[k][j] = source[j][k].conjugate();
            }
        }
    }

    /** ½{v_j, v_k†}. */
    private Operator product(int j, int k) {
        return ladder.get(j).anticommutator(ladder.get(k).adjoint()).times(Scalar.of(1, 2));
    }

    /** The values of all moments of a closed system of equations. */
    record Values(SortedMap<Monomial, Scalar> values, List<Scalar> conditions) {
        /** {@return the values of these monomials} */
        List<Scalar> inOrder(MomentEquations equations) {
            return equations.moments().stream()
                    .map(m -> values.getOrDefault(m, Scalar.ZERO))
                    .toList();
        }
    }

    /** {@return the steady values, or empty if the model is not quadratic and bosonic, the moments are of higher degree, or there is no unique answer}
     *  @throws Deadline.Exceeded when the time is over */
    static Optional<Values> of(MomentEquations equations, Deadline deadline) {
        return of(equations, equations.moments(), deadline);
    }

    /** As {@link #of(MomentEquations, Deadline)}, for these moments of the set only. */
    static Optional<Values> of(MomentEquations equations, List<Monomial> chosen, Deadline deadline) {
        if (equations.span().isPresent() || equations.moments().stream().anyMatch(m -> m.degree() > 2)) {
            return Optional.empty();
        }
        return LinearDrift.of(equations.equation())
                .flatMap(linear -> new GaussianMoments(equations, linear, deadline).solve(chosen));
    }

    private Optional<Values> solve(List<Monomial> chosen) {
        int size = 2 * modes;
        Optional<List<Scalar>> means = means();
        if (means.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Monomial, int[]> places = new TreeMap<>();
        for (int j = size - 1; j >= 0; j--) {
            for (int k = size - 1; k >= 0; k--) {
                for (Monomial m : product(j, k).terms().keySet()) {
                    if (!m.isIdentity()) {
                        places.put(m, new int[] {j, k});
                    }
                }
            }
        }
        List<LyapunovEquation.Entry> needed = new ArrayList<>();
        for (Monomial m : chosen) {
            int[] place = places.get(m);
            if (place != null) {
                needed.add(new LyapunovEquation.Entry(place[0], place[1]));
            }
        }
        if (!solveBlocks(needed)) {
            return Optional.empty();
        }
        SortedMap<Monomial, Scalar> values = new TreeMap<>();
        for (Monomial m : chosen) {
            int[] place = places.get(m);
            if (place == null) {
                values.put(m, mean(m, means.get()));
                continue;
            }
            Operator p = product(place[0], place[1]);
            Scalar symmetrised = entry(place[0], place[1])
                    .plus(means.get()
                            .get(place[0])
                            .times(means.get().get(place[1]).conjugate()));
            values.put(m, symmetrised.minus(p.coefficient(Monomial.ONE)).over(p.coefficient(m)));
        }
        return Optional.of(new Values(values, new ArrayList<>(denominators)));
    }

    private Scalar mean(Monomial m, List<Scalar> means) {
        for (int j = 0; j < ladder.size(); j++) {
            if (ladder.get(j).equals(Operator.of(m))) {
                return means.get(j);
            }
        }
        throw new IllegalStateException("the moment " + m + " is no product of one or two ladder operators");
    }

    private Optional<List<Scalar>> means() {
        if (inhomogeneity.stream().allMatch(Scalar::isZero)) {
            return Optional.of(Collections.nCopies(2 * modes, Scalar.ZERO));
        }
        LinearSolution solution = new LinearSystem(
                        Matrix.of(2 * modes, 2 * modes, (j, k) -> drift[j][k]),
                        inhomogeneity.stream().map(Scalar::negated).toList())
                .solve();
        return solution.match(
                unique -> {
                    denominators.addAll(unique.conditions());
                    return Optional.of(unique.x());
                },
                family -> Optional.empty(),
                none -> Optional.empty());
    }

    private int partner(int j) {
        return j < modes ? j + modes : j - modes;
    }

    private int key(int j, int k) {
        return j * 2 * modes + k;
    }

    /** S_jk, or by S_jk = conj S_kj = S_{k̄ j̄}. */
    private Scalar entry(int j, int k) {
        Scalar direct = covariance.get(key(j, k));
        if (direct != null) {
            return direct;
        }
        Scalar mirrored = covariance.get(key(partner(k), partner(j)));
        if (mirrored != null) {
            return mirrored;
        }
        Scalar adjoint = covariance.get(key(k, j));
        adjoint = adjoint != null ? adjoint : covariance.get(key(partner(j), partner(k)));
        return adjoint == null ? Scalar.ZERO : adjoint.conjugate();
    }

    /** False if some block has no unique answer, or blocks of both kinds are correlated by the source. */
    private boolean solveBlocks(List<LyapunovEquation.Entry> needed) {
        int[] block = blocks();
        List<Integer> complex = new ArrayList<>();
        List<Integer> real = new ArrayList<>();
        for (int j = 0; j < modes; j++) {
            if (block[j] == block[j + modes]) {
                real.add(j);
            } else {
                // Of a block and its conjugate, the one that was met first.
                complex.add(block[j] < block[j + modes] ? j : j + modes);
            }
        }
        for (int j : complex) {
            for (int k : real) {
                if (!source[j][k].isZero() || !source[j][k + modes].isZero()) {
                    return false;
                }
            }
        }
        return (complex.isEmpty() || solveComplex(complex, needed)) && (real.isEmpty() || solveReal(real, needed));
    }

    private int[] blocks() {
        int size = 2 * modes;
        int[] block = new int[size];
        Arrays.setAll(block, j -> j);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    if (block[j] != block[k] && !drift[j][k].isZero()) {
                        block[j] = Math.min(block[j], block[k]);
                        block[k] = block[j];
                        changed = true;
                    }
                }
            }
        }
        return block;
    }

    private boolean solveComplex(List<Integer> chosen, List<LyapunovEquation.Entry> needed) {
        int n = chosen.size();
        Scalar[][] a = matrix(n, (j, k) -> drift[chosen.get(j)][chosen.get(k)]);
        Scalar[][] f = matrix(n, (j, k) -> source[chosen.get(j)][chosen.get(k)]);
        Scalar[][] s = matrix(n, (j, k) -> source[chosen.get(j)][partner(chosen.get(k))]);
        List<LyapunovEquation.Entry> normal = new ArrayList<>();
        List<LyapunovEquation.Entry> anomalous = new ArrayList<>();
        for (LyapunovEquation.Entry e : needed) {
            int j = Math.max(chosen.indexOf(e.row()), chosen.indexOf(partner(e.row())));
            int k = Math.max(chosen.indexOf(e.column()), chosen.indexOf(partner(e.column())));
            if (j >= 0 && k >= 0) {
                boolean same = chosen.contains(e.row()) == chosen.contains(e.column());
                (same ? normal : anomalous).add(new LyapunovEquation.Entry(j, k));
            }
        }
        if (!normal.isEmpty()) {
            LyapunovSolution x = LyapunovEquation.hermitian(a, f).solve(normal, deadline);
            if (!keep(
                    x, (e, value) -> covariance.put(key(chosen.get(e.row()), chosen.get(e.column())), value), normal)) {
                return false;
            }
        }
        boolean squeezed = Arrays.stream(s).flatMap(Arrays::stream).anyMatch(x -> !x.isZero());
        if (!anomalous.isEmpty() && squeezed) {
            LyapunovSolution m = LyapunovEquation.symmetric(a, s).solve(anomalous, deadline);
            return keep(
                    m,
                    (e, value) -> covariance.put(key(chosen.get(e.row()), partner(chosen.get(e.column()))), value),
                    anomalous);
        }
        return true;
    }

    private interface Place {
        void put(LyapunovEquation.Entry entry, Scalar value);
    }

    private boolean keep(LyapunovSolution solution, Place place, List<LyapunovEquation.Entry> entries) {
        if (!(solution instanceof LyapunovSolution.Unique)) {
            return false;
        }
        LyapunovSolution.Unique unique = (LyapunovSolution.Unique) solution;
        denominators.addAll(unique.denominators());
        for (LyapunovEquation.Entry e : entries) {
            place.put(e, unique.value(e.row(), e.column()));
        }
        return true;
    }

    /** X_j = a_j + a_j†, P_j = −i(a_j − a_j†): K = T A T⁻¹, D = T F T†, S = T⁻¹ V T^{−†}. */
    private boolean solveReal(List<Integer> chosen, List<LyapunovEquation.Entry> needed) {
        int n = chosen.size();
        Matrix one = Matrix.identity(2 * n);
        Matrix t = Matrix.of(2 * n, 2 * n, (j, k) -> quadrature(one, j, k, n));
        Matrix inverse = Matrix.of(
                2 * n, 2 * n, (j, k) -> quadrature(one, k, j, n).conjugate().times(Scalar.of(1, 2)));
        Matrix adjoint =
                Matrix.of(2 * n, 2 * n, (j, k) -> quadrature(one, k, j, n).conjugate());
        Matrix a = Matrix.of(2 * n, 2 * n, (j, k) -> drift[nambu(chosen, j)][nambu(chosen, k)]);
        Matrix f = Matrix.of(2 * n, 2 * n, (j, k) -> source[nambu(chosen, j)][nambu(chosen, k)]);
        Matrix k = t.times(a).times(inverse);
        Matrix d = t.times(f).times(adjoint);
        Set<LyapunovEquation.Entry> wanted = new LinkedHashSet<>();
        List<LyapunovEquation.Entry> places = new ArrayList<>();
        for (LyapunovEquation.Entry e : needed) {
            int row = chosen.indexOf(e.row() % modes);
            int column = chosen.indexOf(e.column() % modes);
            if (row >= 0 && column >= 0) {
                places.add(e);
                wanted.add(new LyapunovEquation.Entry(row, column));
                wanted.add(new LyapunovEquation.Entry(n + row, n + column));
                if (e.row() != e.column()) { // X and P of one operator: their two products cancel
                    wanted.add(new LyapunovEquation.Entry(row, n + column));
                    wanted.add(new LyapunovEquation.Entry(column, n + row));
                }
            }
        }
        if (places.isEmpty()) {
            return true;
        }
        LyapunovEquation equation = LyapunovEquation.symmetric(matrix(2 * n, k::get), matrix(2 * n, d::get));
        LyapunovEquation.Entry first = places.get(0);
        if (places.size() == 1 && first.row() == first.column()) { // ½{v, v†} = ¼(X² + P²)
            return equation.sum(new ArrayList<>(wanted), deadline)
                    .map(x -> {
                        covariance.put(
                                key(first.row(), first.column()),
                                x.values().get(0).times(Scalar.of(1, 4)));
                        return denominators.addAll(x.denominators());
                    })
                    .isPresent();
        }
        LyapunovSolution solution = equation.solve(new ArrayList<>(wanted), deadline);
        if (!(solution instanceof LyapunovSolution.Unique)) {
            return false;
        }
        LyapunovSolution.Unique v = (LyapunovSolution.Unique) solution;
        denominators.addAll(v.denominators());
        for (LyapunovEquation.Entry e : places) {
            int row = chosen.indexOf(e.row() % modes);
            int column = chosen.indexOf(e.column() % modes);
            // v_j = ½(X ± iP), v_k† = ½(X ∓ iP)
            Scalar left = e.row() < modes ? Scalar.I : Scalar.I.negated();
            Scalar right = e.column() < modes ? Scalar.I.negated() : Scalar.I;
            Scalar value = v.value(row, column).plus(left.times(right).times(v.value(n + row, n + column)));
            if (e.row() != e.column()) {
                value = value.plus(right.times(v.value(row, n + column))).plus(left.times(v.value(n + row, column)));
            }
            covariance.put(key(e.row(), e.column()), value.times(Scalar.of(1, 4)));
        }
        return true;
    }

    private int nambu(List<Integer> chosen, int j) {
        int n = chosen.size();
        return j < n ? chosen.get(j) : chosen.get(j - n) + modes;
    }

    /** T_jk for n modes. */
    private static Scalar quadrature(Matrix one, int j, int k, int n) {
        Scalar same = one.get(j % n, k % n);
        if (j < n) {
            return same;
        }
        return k < n ? same.times(Scalar.I).negated() : same.times(Scalar.I);
    }

    private static Scalar[][] matrix(int n, Matrix.Entry entry) {
        Scalar[][] matrix = new Scalar[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                matrix[j][k] = entry.at(j, k);
            }
        }
        return matrix;
    }
}

package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * A finite space of states for some modes: all levels of finite systems, the lowest levels of oscillators.
 *
 * <p>Basis vector number Σ n_k · (dimensions of the later modes) has mode k in level n_k: the last mode changes fastest,
 * as in a Kronecker product in the order of the modes. An odd fermionic factor carries the Jordan–Wigner sign
 * (−1)^{occupied fermion modes before it}.
 *
 * <p>The matrix of an operator is P O P, with P the projector on this space: truncation cuts the operator, not its
 * factors. Products agree with products of matrices except on levels within reach of an upper edge.
 */
public final class TruncatedSpace {
    private final List<Mode> modes;
    private final int[] dimensions;
    private final int dimension;

    private TruncatedSpace(SortedMap<Mode, Integer> sizes) {
        modes = List.copyOf(sizes.keySet());
        dimensions = sizes.values().stream().mapToInt(Integer::intValue).toArray();
        long product = 1;
        for (int size : dimensions) {
            product = Math.multiplyExact(product, size);
        }
        dimension = Math.toIntExact(product);
    }

    /**
     * {@return the space with the given number of levels per mode}
     *
     * @throws IllegalArgumentException if a finite system is given another number of levels than it has
     * @throws ArithmeticException if the dimension exceeds an {@code int}
     */
    public static TruncatedSpace of(Map<Mode, Integer> levels) {
        levels.forEach((mode, size) -> {
            if (size < 1 || mode.kind().dimension().orElse(size) != size) {
                throw new IllegalArgumentException(
                        mode.kind().word() + " " + mode + " does not have " + size + " levels");
            }
        });
        return new TruncatedSpace(new TreeMap<>(levels));
    }

    /** {@return the space of {@code modes}, with {@code levels} levels for each oscillator} */
    public static TruncatedSpace of(Collection<Mode> modes, int levels) {
        SortedMap<Mode, Integer> sizes = new TreeMap<>();
        modes.forEach(mode -> sizes.put(mode, mode.kind().dimension().orElse(levels)));
        return of(sizes);
    }

    public List<Mode> modes() {
        return modes;
    }

    public int dimension() {
        return dimension;
    }

    /** {@return the number of levels of the mode in place {@code k} of {@link #modes()}} */
    public int levels(int k) {
        return dimensions[k];
    }

    /** {@return the level of each mode in basis vector number {@code index}} */
    public int[] levelsOf(int index) {
        int[] levels = new int[dimensions.length];
        int rest = index;
        for (int k = dimensions.length - 1; k >= 0; k--) {
            levels[k] = rest % dimensions[k];
            rest /= dimensions[k];
        }
        return levels;
    }

    /** {@return the number of the basis vector with these levels} */
    public int indexOf(int[] levels) {
        int index = 0;
        for (int k = 0; k < dimensions.length; k++) {
            index = index * dimensions[k] + levels[k];
        }
        return index;
    }

    /** An entry of a matrix in the unnormalised ladder basis. */
    public record ExactEntry(int row, int column, Scalar value) {}

    /** An entry of a real matrix in the orthonormal basis. */
    public record RealEntry(int row, int column, double value) {}

    /** An entry of a complex matrix in the orthonormal basis. */
    public record ComplexEntry(int row, int column, Complex value) {}

    /**
     * {@return the nonzero entries of {@code operator} in the unnormalised ladder basis |n), column by column}
     *
     * <p>|n) is the n-th power of the raising operator on the lowest state; entries need no square roots. This matrix is
     * similar to the orthonormal one by the diagonal matrix of norms, so products, traces and spectra are the same; the
     * adjoint is not the transposed conjugate. For qubits, d-level systems and fermions the two bases agree.
     */
    public List<ExactEntry> ladderMatrix(Operator operator) {
        List<ExactEntry> entries = new ArrayList<>();
        List<Map.Entry<Monomial, Scalar>> terms = List.copyOf(operator.terms().entrySet());
        for (int column = 0; column < dimension; column++) {
            SortedMap<Integer, Scalar> image = new TreeMap<>();
            for (Map.Entry<Monomial, Scalar> term : terms) {
                Walk walk = walk(term.getKey(), column);
                if (!walk.coefficient.isZero()) {
                    image.merge(walk.row, walk.coefficient.times(term.getValue()), Scalar::plus);
                }
            }
            for (Map.Entry<Integer, Scalar> entry : image.entrySet()) {
                if (!entry.getValue().isZero()) {
                    entries.add(new ExactEntry(entry.getKey(), column, entry.getValue()));
                }
            }
        }
        return entries;
    }

    /**
     * {@return the nonzero entries of {@code monomial} in the orthonormal basis |n⟩, column by column} At most one per
     * column. All monomials are real there; for a sum, add the matrices of its monomials with their coefficients.
     */
    public List<RealEntry> numberMatrix(Monomial monomial) {
        List<RealEntry> entries = new ArrayList<>();
        for (int column = 0; column < dimension; column++) {
            Walk walk = walk(monomial, column);
            if (!walk.coefficient.isZero()) {
                double value = walk.coefficient.toDouble() * normRatio(column, walk.row);
                entries.add(new RealEntry(walk.row, column, value));
            }
        }
        return entries;
    }

    /**
     * {@return the nonzero entries of {@code operator} in the orthonormal basis at a point, column by column, rows ascending}
     *
     * @param values the value of every parameter that occurs
     */
    public List<ComplexEntry> numberMatrix(Operator operator, Map<Symbol, Double> values) {
        List<SortedMap<Integer, Complex>> columns = new ArrayList<>();
        for (int column = 0; column < dimension; column++) {
            columns.add(new TreeMap<>());
        }
        operator.terms().forEach((monomial, c) -> {
            Complex value = c.evaluate(values);
            for (RealEntry entry : numberMatrix(monomial)) {
                columns.get(entry.column()).merge(entry.row(), value.times(entry.value()), Complex::plus);
            }
        });
        List<ComplexEntry> entries = new ArrayList<>();
        for (int column = 0; column < dimension; column++) {
            for (Map.Entry<Integer, Complex> entry : columns.get(column).entrySet()) {
                if (!entry.getValue().equals(Complex.ZERO)) {
                    entries.add(new ComplexEntry(entry.getKey(), column, entry.getValue()));
                }
            }
        }
        return entries;
    }

    /** monomial |column) = coefficient |row); the coefficient is zero if nothing is left inside the space. */
    private record Walk(int row, Scalar coefficient) {}

    private Walk walk(Monomial monomial, int column) {
        int[] levels = levelsOf(column);
        Scalar coefficient = Scalar.ONE;
        // the rightmost factor acts first
        for (int f = monomial.factors().size() - 1; f >= 0; f--) {
            Factor factor = monomial.factors().get(f);
            int k = place(factor.mode());
            LadderImage image = factor.mode().kind().apply(factor.element(), levels[k]);
            if (image.coefficient().isZero() || image.level() >= dimensions[k]) {
                return new Walk(column, Scalar.ZERO);
            }
            levels[k] = image.level();
            coefficient = coefficient.times(image.coefficient());
            if (factor.isOdd() && occupiedBefore(k, levels) % 2 == 1) {
                coefficient = coefficient.negated();
            }
        }
        return new Walk(indexOf(levels), coefficient);
    }

    private int occupiedBefore(int k, int[] levels) {
        int occupied = 0;
        for (int earlier = 0; earlier < k; earlier++) {
            occupied += modes.get(earlier).isFermion() ? levels[earlier] : 0;
        }
        return occupied;
    }

    private int place(Mode mode) {
        int k = modes.indexOf(mode);
        if (k < 0) {
            throw new IllegalArgumentException("mode " + mode + " is not in this space, which has " + modes);
        }
        return k;
    }

    /** ‖row) ‖ / ‖column)‖. */
    private double normRatio(int column, int row) {
        int[] from = levelsOf(column);
        int[] to = levelsOf(row);
        double ratio = 1;
        for (int k = 0; k < from.length; k++) {
            for (int n = from[k]; n < to[k]; n++) {
                ratio *= Math.sqrt(modes.get(k).kind().normStep(n));
            }
            for (int n = to[k]; n < from[k]; n++) {
                ratio /= Math.sqrt(modes.get(k).kind().normStep(n));
            }
        }
        return ratio;
    }
}

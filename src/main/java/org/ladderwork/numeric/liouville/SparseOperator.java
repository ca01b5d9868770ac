package org.ladderwork.numeric.liouville;

import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/** A sparse complex square matrix, column by column with ascending rows. Immutable. */
public final class SparseOperator {
    final int size;
    final int[] start;
    final int[] row;
    final double[] re;
    final double[] im;

    private SparseOperator(int size, TreeMap<Long, Complex> entries) {
        this.size = size;
        entries.values().removeIf(z -> z.re() == 0 && z.im() == 0);
        start = new int[size + 1];
        row = new int[entries.size()];
        re = new double[row.length];
        im = new double[row.length];
        int k = 0;
        for (Map.Entry<Long, Complex> e : entries.entrySet()) {
            start[(int) (e.getKey() / size) + 1] = k + 1;
            row[k] = (int) (e.getKey() % size);
            re[k] = e.getValue().re();
            im[k++] = e.getValue().im();
        }
        for (int j = 1; j <= size; j++) {
            start[j] = Math.max(start[j], start[j - 1]);
        }
    }

    public static SparseOperator zero(int size) {
        return new SparseOperator(size, new TreeMap<>());
    }

    static SparseOperator of(int size, TreeMap<Long, Complex> entries) {
        return new SparseOperator(size, entries);
    }

    /** {@return diag(values + shift)} */
    static SparseOperator diagonal(double[] values, double shift) {
        TreeMap<Long, Complex> entries = new TreeMap<>();
        for (int j = 0; j < values.length; j++) {
            entries.put(j * (long) values.length + j, Complex.of(values[j] + shift));
        }
        return new SparseOperator(values.length, entries);
    }

    /** {@return the matrix of an operator at a point, in the orthonormal basis} @throws IllegalArgumentException if a mode is not in the space */
    public static SparseOperator of(Operator operator, TruncatedSpace space, ParameterPoint point) {
        TreeMap<Long, Complex> entries = new TreeMap<>();
        for (Map.Entry<Monomial, Scalar> term : operator.terms().entrySet()) {
            add(entries, term.getKey(), point.evaluate(term.getValue()), space);
        }
        return new SparseOperator(space.dimension(), entries);
    }

    /** {@return the matrix of a monomial} */
    static SparseOperator of(Monomial monomial, TruncatedSpace space) {
        TreeMap<Long, Complex> entries = new TreeMap<>();
        add(entries, monomial, Complex.ONE, space);
        return new SparseOperator(space.dimension(), entries);
    }

    private static void add(TreeMap<Long, Complex> entries, Monomial monomial, Complex c, TruncatedSpace space) {
        for (TruncatedSpace.RealEntry e : space.numberMatrix(monomial)) {
            entries.merge(e.column() * (long) space.dimension() + e.row(), c.times(e.value()), Complex::plus);
        }
    }

    /** {@return (−1)^{number of fermions}} */
    static SparseOperator parity(TruncatedSpace space) {
        TreeMap<Long, Complex> entries = new TreeMap<>();
        for (int j = 0; j < space.dimension(); j++) {
            int[] levels = space.levelsOf(j);
            int fermions = 0;
            for (int k = 0; k < levels.length; k++) {
                fermions += space.modes().get(k).isFermion() ? levels[k] : 0;
            }
            entries.put(j * (long) space.dimension() + j, Complex.of(fermions % 2 == 0 ? 1 : -1));
        }
        return new SparseOperator(space.dimension(), entries);
    }

    public SparseOperator plus(SparseOperator other) {
        TreeMap<Long, Complex> sum = entries();
        other.entries().forEach((place, z) -> sum.merge(place, z, Complex::plus));
        return new SparseOperator(size, sum);
    }

    public SparseOperator times(Complex factor) {
        TreeMap<Long, Complex> product = entries();
        product.replaceAll((place, z) -> z.times(factor));
        return new SparseOperator(size, product);
    }

    public SparseOperator times(SparseOperator right) {
        TreeMap<Long, Complex> product = new TreeMap<>();
        for (int j = 0; j < size; j++) {
            for (int p = right.start[j]; p < right.start[j + 1]; p++) {
                Complex z = new Complex(right.re[p], right.im[p]);
                int k = right.row[p];
                for (int q = start[k]; q < start[k + 1]; q++) {
                    product.merge(j * (long) size + row[q], new Complex(re[q], im[q]).times(z), Complex::plus);
                }
            }
        }
        return new SparseOperator(size, product);
    }

    public SparseOperator adjoint() {
        TreeMap<Long, Complex> adjoint = new TreeMap<>();
        entries().forEach((place, z) -> adjoint.put(place % size * size + place / size, z.conjugate()));
        return new SparseOperator(size, adjoint);
    }

    private TreeMap<Long, Complex> entries() {
        TreeMap<Long, Complex> entries = new TreeMap<>();
        for (int j = 0; j < size; j++) {
            for (int p = start[j]; p < start[j + 1]; p++) {
                entries.put(j * (long) size + row[p], new Complex(re[p], im[p]));
            }
        }
        return entries;
    }

    /** {@return tr(ρ · this)} */
    public Complex expectation(MatrixState rho) {
        double x = 0;
        double y = 0;
        for (int j = 0; j < size; j++) {
            for (int p = start[j]; p < start[j + 1]; p++) {
                double a = rho.re()[j][row[p]];
                double b = rho.im()[j][row[p]];
                x += re[p] * a - im[p] * b;
                y += re[p] * b + im[p] * a;
            }
        }
        return new Complex(x, y);
    }

    /** Takes the entries that are not zero. */
    @FunctionalInterface
    public interface Entries {
        void take(int row, int column, double re, double im);
    }

    /** Shows every entry that is not zero, column by column. */
    public void forEach(Entries entries) {
        for (int j = 0; j < size; j++) {
            for (int p = start[j]; p < start[j + 1]; p++) {
                entries.take(row[p], j, re[p], im[p]);
            }
        }
    }

    /** {@return the number of rows} */
    public int dimension() {
        return size;
    }

    /** {@return the matrix with all its zeros} */
    public MatrixState dense() {
        MatrixState full = MatrixState.zero(size);
        for (int j = 0; j < size; j++) {
            for (int p = start[j]; p < start[j + 1]; p++) {
                full.re()[row[p]][j] = re[p];
                full.im()[row[p]][j] = im[p];
            }
        }
        return full;
    }

    /** {@return Σ |entry| |ρ entry|}: what {@link #expectation} is a sum of, by absolute values */
    public double expectationSize(MatrixState rho) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            for (int p = start[j]; p < start[j + 1]; p++) {
                sum += Math.hypot(re[p], im[p]) * Math.hypot(rho.re()[j][row[p]], rho.im()[j][row[p]]);
            }
        }
        return sum;
    }

    /** {@return the largest column sum of moduli} */
    public double norm() {
        double most = 0;
        for (int j = 0; j < size; j++) {
            double sum = 0;
            for (int p = start[j]; p < start[j + 1]; p++) {
                sum += Math.hypot(re[p], im[p]);
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}

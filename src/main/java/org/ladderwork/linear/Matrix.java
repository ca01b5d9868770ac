package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ladderwork.scalar.Scalar;

/** An immutable matrix of scalars; rows and columns are numbered from 0. */
public final class Matrix {
    private final List<List<Scalar>> rows;
    private final int columns;

    private Matrix(List<List<Scalar>> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** {@return the matrix with these rows} @throws IllegalArgumentException if their lengths differ */
    public static Matrix of(List<List<Scalar>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows.get(i).size() + " entries, row 0 has " + columns);
            }
        }
        return new Matrix(rows.stream().map(List::copyOf).toList(), columns);
    }

    /** The entry of a matrix as a function of its place. */
    public interface Entry {
        Scalar at(int row, int column);
    }

    /** {@return the matrix with the entries {@code entry.at(i, j)}} */
    public static Matrix of(int rows, int columns, Entry entry) {
        List<List<Scalar>> all = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            List<Scalar> row = new ArrayList<>(columns);
            for (int j = 0; j < columns; j++) {
                row.add(entry.at(i, j));
            }
            all.add(Collections.unmodifiableList(row));
        }
        return new Matrix(Collections.unmodifiableList(all), columns);
    }

    public static Matrix identity(int size) {
        return of(size, size, (i, j) -> i == j ? Scalar.ONE : Scalar.ZERO);
    }

    public int rows() {
        return rows.size();
    }

    public int columns() {
        return columns;
    }

    public boolean isSquare() {
        return rows.size() == columns;
    }

    public Scalar get(int row, int column) {
        return rows.get(row).get(column);
    }

    public List<Scalar> row(int row) {
        return rows.get(row);
    }

    public Matrix plus(Matrix other) {
        requireShape(other, rows(), columns);
        return of(rows(), columns, (i, j) -> get(i, j).plus(other.get(i, j)));
    }

    public Matrix minus(Matrix other) {
        requireShape(other, rows(), columns);
        return of(rows(), columns, (i, j) -> get(i, j).minus(other.get(i, j)));
    }

    public Matrix times(Scalar scalar) {
        return map(x -> x.times(scalar));
    }

    /** {@return the matrix product this · other} */
    public Matrix times(Matrix other) {
        requireShape(other, columns, other.columns);
        return of(rows(), other.columns, (i, j) -> {
            Scalar sum = Scalar.ZERO;
            for (int k = 0; k < columns; k++) {
                if (!get(i, k).isZero() && !other.get(k, j).isZero()) {
                    sum = sum.plus(get(i, k).times(other.get(k, j)));
                }
            }
            return sum;
        });
    }

    /** {@return this · vector} */
    public List<Scalar> times(List<Scalar> vector) {
        if (vector.size() != columns) {
            throw new IllegalArgumentException(
                    "a vector of " + vector.size() + " entries for a matrix of " + columns + " columns");
        }
        List<Scalar> product = new ArrayList<>(rows());
        for (List<Scalar> row : rows) {
            Scalar sum = Scalar.ZERO;
            for (int k = 0; k < columns; k++) {
                if (!row.get(k).isZero() && !vector.get(k).isZero()) {
                    sum = sum.plus(row.get(k).times(vector.get(k)));
                }
            }
            product.add(sum);
        }
        return Collections.unmodifiableList(product);
    }

    public Matrix transposed() {
        return of(columns, rows(), (i, j) -> get(j, i));
    }

    /** {@return the matrix of the entries in these rows and columns, in the order given} */
    public Matrix submatrix(List<Integer> chosenRows, List<Integer> chosenColumns) {
        return of(chosenRows.size(), chosenColumns.size(), (i, j) -> get(chosenRows.get(i), chosenColumns.get(j)));
    }

    /** {@return the matrix with {@code change} applied to every entry} */
    public Matrix map(Function<Scalar, Scalar> change) {
        return of(rows(), columns, (i, j) -> change.apply(get(i, j)));
    }

    /** {@return the sum of the diagonal} @throws IllegalArgumentException if the matrix is not square */
    public Scalar trace() {
        requireSquare("trace");
        Scalar sum = Scalar.ZERO;
        for (int i = 0; i < columns; i++) {
            sum = sum.plus(get(i, i));
        }
        return sum;
    }

    void requireSquare(String what) {
        if (!isSquare()) {
            throw new IllegalArgumentException(
                    "a " + what + " needs a square matrix, this one is " + rows() + " × " + columns);
        }
    }

    private void requireShape(Matrix other, int wantedRows, int wantedColumns) {
        if (other.rows() != wantedRows || other.columns != wantedColumns) {
            throw new IllegalArgumentException(
                    "shapes do not fit: " + rows() + " × " + columns + " and " + other.rows() + " × " + other.columns);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && columns == matrix.columns && rows.equals(matrix.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.stream().map(List::toString).collect(Collectors.joining("\n"));
    }
}

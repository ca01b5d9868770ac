package org.ladderwork.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/** Every product against the product of matrices; the matrices are built from the action on states alone. */
class MatrixRepresentationTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ladderwork.algebra.Zoo#all")
    @DisplayName("matrix(AB) = matrix(A) matrix(B), exactly, on the columns that truncation cannot reach")
    void productsAreProductsOfMatrices(Zoo zoo) {
        TruncatedSpace space = zoo.space();
        List<List<SortedMap<Integer, Scalar>>> matrices =
                zoo.operators().stream().map(o -> columns(space, o)).toList();
        int pairs = 0;
        int columns = 0;
        for (int i = 0; i < zoo.size(); i++) {
            for (int j = 0; j < zoo.size(); j++) {
                Operator product = zoo.operators().get(i).times(zoo.operators().get(j));
                List<SortedMap<Integer, Scalar>> expected = columns(space, product);
                for (int column : safeColumns(space, zoo.monomials().get(j))) {
                    SortedMap<Integer, Scalar> image =
                            apply(matrices.get(i), matrices.get(j).get(column));
                    assertEquals(
                            expected.get(column),
                            image,
                            zoo.monomials().get(i) + " · " + zoo.monomials().get(j));
                    columns++;
                }
                pairs++;
            }
        }
        assertEquals(zoo.size() * zoo.size(), pairs);
        assertTrue(columns >= 2 * pairs, "columns compared: " + columns);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ladderwork.algebra.Zoo#all")
    @DisplayName("in the orthonormal basis the matrix of A† is the transpose of the matrix of A")
    void adjointIsTranspose(Zoo zoo) {
        TruncatedSpace space = zoo.space();
        int checked = 0;
        for (Monomial monomial : zoo.monomials()) {
            SignedMonomial adjoint = monomial.adjoint();
            double[][] left = dense(space, adjoint.monomial());
            double[][] right = dense(space, monomial);
            for (int i = 0; i < left.length; i++) {
                for (int j = 0; j < left.length; j++) {
                    assertEquals(adjoint.sign() * left[i][j], right[j][i], 1e-10, monomial.toString());
                }
            }
            checked++;
        }
        assertEquals(zoo.size(), checked);
    }

    @Test
    @DisplayName("⟨n−1|a|n⟩ = √n, ⟨m+1|S_+|m⟩ = √(j(j+1) − m(m+1)), ⟨m|S_z|m⟩ = m")
    void textbookMatrixElements() {
        TruncatedSpace fock = TruncatedSpace.of(List.of(Zoo.A), 5);
        double[][] a = dense(fock, Operator.annihilator(Zoo.A).terms().firstKey());
        for (int n = 1; n < 5; n++) {
            assertEquals(Math.sqrt(n), a[n - 1][n], 1e-15);
        }
        Mode spin = Zoo.spin(3);
        TruncatedSpace states = TruncatedSpace.of(List.of(spin), 4);
        double[][] plus = dense(states, Operator.splus(spin).terms().firstKey());
        double[][] z = dense(states, Operator.sz(spin).terms().firstKey());
        for (int n = 0; n < 4; n++) {
            double m = n - 1.5;
            assertEquals(m, z[n][n], 1e-15);
            if (n < 3) {
                assertEquals(Math.sqrt(1.5 * 2.5 - m * (m + 1)), plus[n + 1][n], 1e-15);
            }
        }
    }

    @Test
    @DisplayName("S_y of a spin 1/2 and Ω(σ + σ†) at a point")
    void matricesAtAPoint() {
        Mode spin = Zoo.spin(1);
        List<TruncatedSpace.ComplexEntry> sy =
                TruncatedSpace.of(List.of(spin), 2).numberMatrix(Operator.sy(spin), Map.of());
        // level 0 is S_z = −1/2: ⟨+|S_y|−⟩ = −i/2
        assertEquals(
                List.of(
                        new TruncatedSpace.ComplexEntry(1, 0, new Complex(0, -0.5)),
                        new TruncatedSpace.ComplexEntry(0, 1, new Complex(0, 0.5))),
                sy);
        Symbol omega = new ScalarField().real("Omega");
        Operator drive =
                Operator.annihilator(Zoo.S).plus(Operator.creator(Zoo.S)).times(Scalar.of(omega));
        List<TruncatedSpace.ComplexEntry> driven =
                TruncatedSpace.of(List.of(Zoo.S), 2).numberMatrix(drive, Map.of(omega, 0.25));
        assertEquals(
                List.of(
                        new TruncatedSpace.ComplexEntry(1, 0, Complex.of(0.25)),
                        new TruncatedSpace.ComplexEntry(0, 1, Complex.of(0.25))),
                driven);
    }

    private static double[][] dense(TruncatedSpace space, Monomial monomial) {
        double[][] matrix = new double[space.dimension()][space.dimension()];
        for (TruncatedSpace.RealEntry entry : space.numberMatrix(monomial)) {
            matrix[entry.row()][entry.column()] += entry.value();
        }
        return matrix;
    }

    private static List<SortedMap<Integer, Scalar>> columns(TruncatedSpace space, Operator operator) {
        List<SortedMap<Integer, Scalar>> columns = new ArrayList<>();
        for (int column = 0; column < space.dimension(); column++) {
            columns.add(new TreeMap<>());
        }
        for (TruncatedSpace.ExactEntry entry : space.ladderMatrix(operator)) {
            columns.get(entry.column()).put(entry.row(), entry.value());
        }
        return columns;
    }

    private static SortedMap<Integer, Scalar> apply(
            List<SortedMap<Integer, Scalar>> matrix, SortedMap<Integer, Scalar> vector) {
        SortedMap<Integer, Scalar> image = new TreeMap<>();
        vector.forEach((k, v) -> matrix.get(k).forEach((row, entry) -> image.merge(row, entry.times(v), Scalar::plus)));
        image.values().removeIf(Scalar::isZero);
        return image;
    }

    /** The columns from which the right factor does not climb over the edge of an oscillator. */
    private static List<Integer> safeColumns(TruncatedSpace space, Monomial right) {
        List<Integer> safe = new ArrayList<>();
        for (int column = 0; column < space.dimension(); column++) {
            int[] levels = space.levelsOf(column);
            boolean inside = true;
            for (int k = 0; k < levels.length; k++) {
                Mode mode = space.modes().get(k);
                LocalElement e = right.element(mode);
                boolean boson = mode.kind() instanceof Boson;
                inside &= !boson || levels[k] + Math.max(0, e.p() - e.q()) < space.levels(k);
            }
            if (inside) {
                safe.add(column);
            }
        }
        return safe;
    }
}

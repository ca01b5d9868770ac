package org.ladderwork.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Scalar;

class RationalSystemTest {
    private static final long SEED = 20181125;

    private static Scalar number(SplittableRandom random, boolean complex) {
        Scalar re = Scalar.of(random.nextInt(-30, 31), random.nextInt(1, 12));
        return complex ? re.plus(Scalar.I.times(Scalar.of(random.nextInt(-5, 6), random.nextInt(1, 4)))) : re;
    }

    @Test
    @DisplayName("the same answers as elimination, for real and complex random systems of 1 to 14 unknowns")
    void likeElimination() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 1; n <= 14; n++) {
            for (boolean complex : new boolean[] {false, true}) {
                List<SortedMap<Integer, Scalar>> rows = new ArrayList<>();
                List<Scalar> b = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    SortedMap<Integer, Scalar> row = new TreeMap<>();
                    for (int j = 0; j < n; j++) {
                        if (j == i || random.nextInt(3) == 0) {
                            row.put(j, number(random, complex));
                        }
                    }
                    rows.add(row);
                    b.add(number(random, complex));
                }
                Matrix a = Matrix.of(n, n, (i, j) -> rows.get(i).getOrDefault(j, Scalar.ZERO));
                List<Scalar> expected = new LinearSystem(a, b)
                        .solve()
                        .match(unique -> unique.x(), family -> List.of(), none -> List.of());
                List<Scalar> found = RationalSystem.solve(rows, b).orElse(List.of());
                assertEquals(expected, found, "seed " + SEED + ", n = " + n);
            }
        }
    }

    @Test
    @DisplayName("a singular matrix has no answer here, and one with a root in it neither")
    void beyond() {
        SortedMap<Integer, Scalar> row = new TreeMap<>();
        row.put(0, Scalar.of(2));
        row.put(1, Scalar.of(4));
        assertTrue(RationalSystem.solve(List.of(row, row), List.of(Scalar.ONE, Scalar.ONE))
                .isEmpty());
        SortedMap<Integer, Scalar> root = new TreeMap<>();
        root.put(0, Scalar.of(2).sqrt());
        assertTrue(RationalSystem.solve(List.of(root), List.of(Scalar.ONE)).isEmpty());
    }
}

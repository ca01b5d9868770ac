package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C += α A B")
class GemmTest {
    @ParameterizedTest
    @CsvSource({"1,1,1", "2,3,4", "3,24,4", "4,25,5", "5,100,7", "7,257,65", "65,64,129", "100,300,200", "256,513,64"})
    @DisplayName("blocks of integers, inside larger matrices: exact, and nothing outside the block is touched")
    void exact(int m, int n, int k) {
        Random random = new Random(m * 1000003L + n * 1009L + k);
        double[][] a = integers(m + 2, k + 3, random);
        double[][] b = integers(k + 1, n + 4, random);
        double[][] c = integers(m + 3, n + 2, random);
        double[][] before = RealSchur.copy(c);
        new Gemm().addTimes(-2, a, 1, 2, b, 1, 3, c, 2, 1, m, n, k);
        for (int i = 0; i < m + 3; i++) {
            for (int j = 0; j < n + 2; j++) {
                double expected = before[i][j];
                if (i >= 2 && i < m + 2 && j >= 1 && j < n + 1) {
                    for (int p = 0; p < k; p++) {
                        expected -= 2 * a[i - 1][p + 2] * b[p + 1][j + 2];
                    }
                }
                assertEquals(expected, c[i][j], "entry " + i + " " + j);
            }
        }
    }

    private static double[][] integers(int rows, int columns, Random random) {
        double[][] a = new double[rows][columns];
        for (double[] row : a) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(201) - 100;
            }
        }
        return a;
    }
}

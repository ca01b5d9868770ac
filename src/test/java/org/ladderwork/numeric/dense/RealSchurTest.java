package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("real Schur form A = Q T Qᵀ")
class RealSchurTest {

    static Stream<Arguments> matrices() {
        Stream.Builder<Arguments> all = Stream.builder();
        for (int n : new int[] {1, 2, 3, 4, 5, 8, 33, 80, 131, 200}) {
            Random random = new Random(n);
            all.add(Arguments.of("random " + n, Drifts.random(n, 1, random)));
            all.add(Arguments.of("symmetric " + n, Drifts.symmetric(n, random)));
            all.add(Arguments.of("chain " + n, Drifts.chain(new double[n], 0.5).embedded()));
            double[][] jordan = new double[n][n];
            double[][] graded = new double[n][n];
            double[][] cycle = new double[n][n];
            for (int i = 0; i < n; i++) {
                jordan[i][i] = 2;
                if (i + 1 < n) {
                    jordan[i][i + 1] = 1;
                }
                cycle[i][(i + 1) % n] = 1;
                for (int j = 0; j < n; j++) {
                    graded[i][j] = random.nextGaussian() * Math.pow(10, -12.0 * (i + j) / (2 * n));
                }
            }
            all.add(Arguments.of("Jordan block " + n, Transpose.of(jordan)));
            all.add(Arguments.of("graded " + n, graded));
            all.add(Arguments.of("cyclic permutation " + n, cycle));
            all.add(Arguments.of("zero " + n, new double[n][n]));
        }
        return all.build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    @DisplayName("double-shift sweeps: backward stable, orthogonal, exactly quasi-triangular")
    void plain(String name, double[][] a) {
        check(name, a, Integer.MAX_VALUE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    @DisplayName("many shifts and early deflation: the same")
    void multishift(String name, double[][] a) {
        if (a.length > 64) {
            check(name, a, 64);
        }
    }

    private static void check(String name, double[][] a, int plain) {
        int n = a.length;
        double[][] t = RealSchur.copy(a);
        double[][] qt = Hessenberg.reduce(t, true);
        new MultishiftQr(t, qt, true, plain).reduce();
        Gemm gemm = new Gemm();
        double[][] q = Transpose.of(qt);
        double[][] back = gemm.times(gemm.times(q, t), qt);
        double[][] one = gemm.times(qt, q);
        double scale = Math.max(1e-300, Norms.frobenius(a));
        for (int i = 0; i < n; i++) {
            one[i][i] -= 1;
            for (int j = 0; j < n; j++) {
                back[i][j] -= a[i][j];
                if (j + 1 < i || (j + 1 == i && j > 0 && t[i][j] != 0 && t[j][j - 1] != 0)) {
                    assertEquals(0, j + 1 < i ? t[i][j] : 1, name + ": not quasi-triangular at " + i + " " + j);
                }
                if (j + 1 == i && t[i][j] != 0) {
                    assertTrue(t[i][j] * t[j][i] < 0 && t[i][i] == t[j][j], name + ": block at " + j + " not standard");
                }
            }
        }
        assertTrue(
                Norms.frobenius(back) <= 2e-16 * (20 + n) * scale, name + " backward " + Norms.frobenius(back) / scale);
        assertTrue(Norms.frobenius(one) <= 1e-15 * (20 + n), name + " orthogonality " + Norms.frobenius(one));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 90})
    @DisplayName("eigenvalues of the cyclic permutation are the roots of unity")
    void rootsOfUnity(int n) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][(i + 1) % n] = 1;
        }
        for (Eigenvalue e : Eigenvalues.of(a)) {
            double turns = Math.atan2(e.imaginary(), e.real()) * n / (2 * Math.PI);
            assertEquals(1, e.modulus(), 1e-13);
            assertEquals(Math.rint(turns), turns, 1e-12 * n);
        }
    }

    @Test
    @DisplayName("eigenvalues without vectors agree with those of the Schur form, also with many shifts")
    void eigenvaluesAlone() {
        double[][] a = Drifts.random(500, 0.5, new Random(9));
        double sum = 0;
        double trace = 0;
        for (Eigenvalue e : Eigenvalues.of(a)) {
            sum += e.real();
        }
        for (int i = 0; i < 500; i++) {
            trace += a[i][i];
        }
        assertEquals(trace, sum, 1e-11);
        assertEquals(0.5, Eigenvalues.of(a).get(0).real(), 1e-12);
    }
}

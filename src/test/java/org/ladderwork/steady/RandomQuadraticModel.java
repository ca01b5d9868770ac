package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * Drift and source of a random quadratic model of one to four sites: W = −ih − Γ/2, Z = −ik with random hopping h, pairing k, thermal and squeezed
 * sources; each coefficient is a symbol of its own, a symbol that occurs elsewhere too, or a number.
 */
final class RandomQuadraticModel {
    final ScalarField field = new ScalarField();
    final boolean pairing;
    final Scalar[][] drift;
    final Scalar[][] source;
    private final SplittableRandom random;
    private final List<Scalar> used = new ArrayList<>();
    private int freshLeft;

    RandomQuadraticModel(long seed) {
        random = new SplittableRandom(seed);
        pairing = random.nextInt(3) == 0;
        int sites = pairing ? 1 + random.nextInt(3) : 1 + random.nextInt(4);
        freshLeft = pairing && sites == 3 ? 2 : 4;
        Scalar[][] w = OscillatorChain.zeros(sites);
        Scalar[][] z = OscillatorChain.zeros(sites);
        Scalar[][] normal = OscillatorChain.zeros(sites);
        Scalar[][] anomalous = OscillatorChain.zeros(sites);
        int bathAt = random.nextInt(sites);
        for (int i = 0; i < sites; i++) {
            w[i][i] = Scalar.I.times(coefficient()).negated();
            if (i == bathAt || random.nextInt(2) == 0) {
                Scalar rate = positive();
                w[i][i] = w[i][i].minus(rate.times(Scalar.of(1, 2)));
                Scalar n = positive();
                normal[i][i] = rate.times(n);
                if (random.nextInt(4) == 0) {
                    anomalous[i][i] = rate.times(coefficient().plus(Scalar.I.times(Scalar.of(1, 3))));
                }
            }
            for (int j = 0; j < i; j++) {
                if (j == i - 1 || random.nextInt(4) == 0) {
                    Scalar hop = random.nextInt(4) == 0
                            ? coefficient().plus(Scalar.I.times(Scalar.of(1, 2)))
                            : coefficient();
                    w[i][j] = w[i][j].minus(Scalar.I.times(hop));
                    w[j][i] = w[j][i].minus(Scalar.I.times(hop.conjugate()));
                }
                if (pairing && random.nextInt(2) == 0) {
                    z[i][j] = Scalar.I.times(coefficient()).negated();
                    z[j][i] = z[i][j];
                }
            }
        }
        if (!pairing) {
            drift = w;
            source = normal;
            return;
        }
        drift = OscillatorChain.zeros(2 * sites);
        source = OscillatorChain.zeros(2 * sites);
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < sites; j++) {
                drift[i][j] = w[i][j].plus(z[i][j]).realPart();
                drift[i][sites + j] = w[i][j].minus(z[i][j]).imaginaryPart().negated();
                drift[sites + i][j] = w[i][j].plus(z[i][j]).imaginaryPart();
                drift[sites + i][sites + j] = w[i][j].minus(z[i][j]).realPart();
            }
            Scalar noise = normal[i][i].minus(w[i][i].realPart());
            source[i][i] = noise.plus(anomalous[i][i].realPart());
            source[sites + i][sites + i] = noise.minus(anomalous[i][i].realPart());
            source[i][sites + i] = anomalous[i][i].imaginaryPart();
            source[sites + i][i] = source[i][sites + i];
        }
    }

    LyapunovEquation equation() {
        return pairing ? LyapunovEquation.symmetric(drift, source) : LyapunovEquation.hermitian(drift, source);
    }

    private Scalar coefficient() {
        return random.nextBoolean() ? positive() : positive().negated();
    }

    private Scalar positive() {
        int choice = random.nextInt(5);
        if (choice <= 1 && freshLeft > 0) {
            freshLeft--;
            Scalar fresh = Scalar.of(field.positive("x_" + used.size()));
            used.add(fresh);
            return fresh;
        }
        if (choice <= 3 && !used.isEmpty()) {
            return used.get(random.nextInt(used.size()));
        }
        return Scalar.of(1 + random.nextInt(5), 1 + random.nextInt(3));
    }

    /** {@return a random rational point} */
    Map<Symbol, Scalar> point(SplittableRandom draws) {
        Map<Symbol, Scalar> point = new TreeMap<>();
        for (Symbol s : field.symbols()) {
            point.put(s, Scalar.of(1 + draws.nextInt(40), 1 + draws.nextInt(15)));
        }
        return point;
    }

    /** {@return X at a point by Gaussian elimination in A X + X A† + F = 0 as n² complex equations, in double precision} */
    Complex[][] numeric(Map<Symbol, Scalar> point) {
        Map<Symbol, Double> values = new HashMap<>();
        point.forEach((s, v) -> values.put(s, v.toDouble()));
        int n = drift.length;
        Complex[][] rows = new Complex[n * n][n * n + 1];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                Complex[] row = rows[j * n + k];
                java.util.Arrays.fill(row, Complex.ZERO);
                for (int l = 0; l < n; l++) {
                    row[l * n + k] = row[l * n + k].plus(drift[j][l].evaluate(values));
                    row[j * n + l] =
                            row[j * n + l].plus(drift[k][l].evaluate(values).conjugate());
                }
                row[n * n] = source[j][k].evaluate(values).times(-1.0);
            }
        }
        for (int c = 0; c < n * n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n * n; r++) {
                pivot = abs(rows[r][c]) > abs(rows[pivot][c]) ? r : pivot;
            }
            Complex[] p = rows[pivot];
            rows[pivot] = rows[c];
            rows[c] = p;
            for (int r = 0; r < n * n; r++) {
                if (r != c) {
                    Complex factor = rows[r][c].over(p[c]);
                    for (int k = c; k <= n * n; k++) {
                        rows[r][k] = rows[r][k].plus(factor.times(p[k]).times(-1.0));
                    }
                }
            }
        }
        Complex[][] x = new Complex[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                x[j][k] = rows[j * n + k][n * n].over(rows[j * n + k][j * n + k]);
            }
        }
        return x;
    }

    static double abs(Complex z) {
        return Math.hypot(z.re(), z.im());
    }
}

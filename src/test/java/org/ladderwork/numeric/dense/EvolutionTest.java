package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("V(t) = e^{Kt} V(0) e^{Kᵀt} + ∫₀ᵗ e^{Ks} D e^{Kᵀs} ds")
class EvolutionTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.1, 1, 10, 1e3, 1e5})
    @DisplayName("K = −1/2 + rotation: V = e^{−t} V(0) turned by ωt, + (1 − e^{−t}) D for D ∝ 1")
    void dampedRotation(double t) {
        double omega = 3;
        double[][] k = {{-0.5, omega}, {-omega, -0.5}};
        double[][] d = {{2, 0}, {0, 2}};
        double[][] start = {{5, 0}, {0, 1}};
        double[][] v = Evolution.covariance(k, d, start, t);
        double decay = Math.exp(-t);
        double c = Math.cos(2 * omega * t);
        double s = Math.sin(2 * omega * t);
        double noise = -2 * Math.expm1(-t);
        assertEquals(decay * (3 + 2 * c) + noise, v[0][0], 1e-14 * 5);
        assertEquals(decay * (3 - 2 * c) + noise, v[1][1], 1e-14 * 5);
        assertEquals(-decay * 2 * s, v[0][1], 1e-14 * 5);
    }

    @Test
    @DisplayName(
            "unstable growth and free spreading: x' = p, p' = noise gives ⟨x²⟩ = D t³/3, ⟨xp⟩ = D t²/2, ⟨p²⟩ = D t")
    void freeParticle() {
        double t = 50;
        double[][] v = Evolution.covariance(
                new double[][] {{0, 1}, {0, 0}}, new double[][] {{0, 0}, {0, 1.5}}, new double[2][2], t);
        assertEquals(1.5 * t * t * t / 3, v[0][0], 1e-10);
        assertEquals(1.5 * t * t / 2, v[0][1], 1e-12);
        assertEquals(1.5 * t, v[1][1], 1e-13);
        double[][] growing =
                Evolution.covariance(new double[][] {{0.5}}, new double[][] {{1}}, new double[][] {{0}}, 20);
        assertEquals(Math.expm1(20), growing[0][0], 1e-12 * Math.exp(20));
    }

    @Test
    @DisplayName("two stretches one after the other are the long stretch; long times reach the steady state")
    void composition() {
        Random random = new Random(11);
        double[][] k = Drifts.random(9, -0.2, random);
        double[][] d = Drifts.positive(9, random);
        Propagator a = Evolution.propagator(k, d, 0.7);
        Propagator b = Evolution.propagator(k, d, 1.9);
        Propagator both = Evolution.propagator(k, d, 2.6);
        double[][] twice = a.then(b).noise();
        double[][] swapped = b.then(a).noise();
        double size = Norms.frobenius(both.noise());
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                assertEquals(both.noise()[i][j], twice[i][j], 1e-14 * size);
                assertEquals(both.noise()[i][j], swapped[i][j], 1e-14 * size);
            }
        }
        double[][] late = Evolution.covariance(k, d, new double[9][9], 400);
        assertTrue(FiftyDigits.relativeError(late, FiftyDigits.solve(k, d)) < 1e-12);
    }

    @Test
    @DisplayName("negative time is refused")
    void misuse() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Evolution.propagator(new double[][] {{-1}}, new double[][] {{1}}, -1));
    }
}

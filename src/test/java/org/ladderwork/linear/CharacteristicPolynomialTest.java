package org.ladderwork.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Scalar;

class CharacteristicPolynomialTest {
    private static final long SEED = 97;

    @Test
    @DisplayName("p(s) = det(s − M), (s − M) adj(s − M) = p(s), p(M) = 0")
    void definition() {
        RandomScalars random = new RandomScalars(SEED);
        Scalar s = random.symbol(2);
        for (int trial = 0; trial < 20; trial++) {
            int n = 1 + random.below(4);
            Matrix m = random.matrix(n, n, 7, trial % 3 == 0);
            CharacteristicPolynomial p = CharacteristicPolynomial.of(m);
            String message = "seed " + SEED + ", trial " + trial;
            Matrix resolvent = Matrix.identity(n).times(s).minus(m);
            assertEquals(Determinant.of(resolvent), p.at(s), message);
            assertEquals(Determinant.of(m), p.determinant(), message);
            Matrix adjugate = Matrix.of(n, n, (i, j) -> Scalar.ZERO);
            Matrix atM = Matrix.identity(n);
            for (int k = n - 1; k >= 0; k--) {
                adjugate = adjugate.times(s).plus(p.adjugate().get(k));
                atM = atM.times(m)
                        .plus(Matrix.identity(n).times(p.coefficients().get(k)));
            }
            assertEquals(Matrix.identity(n).times(p.at(s)), resolvent.times(adjugate), message);
            assertEquals(Matrix.of(n, n, (i, j) -> Scalar.ZERO), atM, message);
        }
    }

    @Test
    @DisplayName("the polynomials of the diagonal blocks multiply to the whole")
    void blocks() {
        RandomScalars random = new RandomScalars(SEED);
        Scalar s = random.symbol(2);
        int split = 0;
        for (int trial = 0; trial < 20; trial++) {
            Matrix m = random.matrix(4, 4, 3, false);
            List<CharacteristicPolynomial> blocks = CharacteristicPolynomial.ofBlocks(m);
            Scalar product = blocks.stream().map(p -> p.at(s)).reduce(Scalar.ONE, Scalar::times);
            assertEquals(CharacteristicPolynomial.of(m).at(s), product, "seed " + SEED + ", trial " + trial);
            split += blocks.size() > 1 ? 1 : 0;
        }
        assertEquals(true, split > 10, "matrices that split: " + split);
    }

    @Test
    void refusesWhatIsNotSquare() {
        Matrix m = Matrix.of(List.of(List.of(Scalar.ONE, Scalar.ONE)));
        assertEquals(
                "a characteristic polynomial needs a square matrix, this one is 1 × 2",
                assertThrows(IllegalArgumentException.class, () -> CharacteristicPolynomial.of(m))
                        .getMessage());
    }
}

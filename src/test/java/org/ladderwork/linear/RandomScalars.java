package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** Random rational functions of three symbols, for property tests; the seed is part of every message. */
final class RandomScalars {
    private final Random random;
    private final List<Scalar> symbols;

    RandomScalars(long seed) {
        random = new Random(seed);
        ScalarField field = new ScalarField();
        symbols = List.of(Scalar.of(field.real("x")), Scalar.of(field.real("y")), Scalar.of(field.positive("z")));
    }

    Scalar symbol(int k) {
        return symbols.get(k);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A polynomial of a few short terms, possibly zero. */
    Scalar polynomial() {
        Scalar sum = Scalar.ZERO;
        for (int terms = 1 + below(2); terms > 0; terms--) {
            Scalar term = Scalar.of(below(7) - 3);
            for (int factors = below(3); factors > 0; factors--) {
                term = term.times(symbol(below(3)));
            }
            sum = sum.plus(term);
        }
        return sum;
    }

    Scalar rational() {
        Scalar denominator = polynomial();
        return below(3) > 0 || denominator.isZero()
                ? polynomial()
                : polynomial().over(denominator);
    }

    Scalar complex() {
        return below(2) == 0 ? rational() : rational().plus(rational().times(Scalar.I));
    }

    /** With probability {@code full}/10 an entry is not zero. */
    Matrix matrix(int rows, int columns, int full, boolean complex) {
        return Matrix.of(rows, columns, (i, j) -> below(10) >= full ? Scalar.ZERO : complex ? complex() : rational());
    }

    List<Scalar> vector(int n) {
        List<Scalar> vector = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            vector.add(rational());
        }
        return vector;
    }
}

package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.linear.CharacteristicPolynomial;
import org.ladderwork.linear.Matrix;
import org.ladderwork.linear.RouthHurwitz;
import org.ladderwork.moment.LinearDrift;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.thermo.SumOfSquares;

/**
 * When the steady state of a quadratic model is approached from every state: the drift A of the ladder operators is Hurwitz.
 *
 * <p>If A + A† is diagonal and not positive, ‖v‖ never grows, so no eigenvalue has a positive real part, and with a unique steady state none is imaginary: always
 * stable. Otherwise the criterion of Routh and Hurwitz in the form of Liénard and Chipart decides; factors of its determinants that are seen to be positive are left out.
 *
 * @param conditions all of these must be greater than zero, and suffice; empty means always stable
 * @param determinants the criterion's determinants, whole: the denominators of the steady state are made of their factors
 * @param decided false if the drift is too large for the determinants, and nothing is claimed
 * @param reason in words
 */
public record Stability(List<Scalar> conditions, List<Scalar> determinants, boolean decided, String reason) {
    /** Larger drift matrices have determinants that no reader wants to see. */
    private static final int MOST_DIMENSIONS = 4;

    public Stability {
        conditions = List.copyOf(conditions);
        determinants = List.copyOf(determinants);
    }

    /** {@return the conditions for this drift} */
    public static Stability of(LinearDrift drift) {
        Matrix a = drift.matrix();
        if (isContracting(a)) {
            return new Stability(
                    List.of(),
                    List.of(),
                    true,
                    "the drift only damps, so the steady state is stable wherever it is unique");
        }
        if (a.rows() > MOST_DIMENSIONS) {
            return new Stability(
                    List.of(),
                    List.of(),
                    false,
                    "the drift has " + a.rows() + " dimensions; stability is decided at each numerical point");
        }
        List<Scalar> conditions = new ArrayList<>();
        List<Scalar> determinants = new ArrayList<>();
        for (Scalar c :
                RouthHurwitz.of(CharacteristicPolynomial.of(a).coefficients()).conditions()) {
            if (c.isRealRational()) {
                determinants.add(c);
            }
            Scalar open = open(c);
            if (!open.isOne() && !conditions.contains(open)) {
                conditions.add(open);
            }
        }
        return new Stability(conditions, determinants, true, "Routh and Hurwitz");
    }

    private static boolean isContracting(Matrix a) {
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.rows(); j++) {
                Scalar sum = a.get(i, j).plus(a.get(j, i).conjugate());
                boolean fits = i == j ? sum.isZero() || Positivity.sign(sum) < 0 : sum.isZero();
                if (!fits) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The factors whose sign is open, with the sign of the others; 1 if the whole is seen to be positive. */
    private static Scalar open(Scalar condition) {
        Factored f = Factored.of(condition);
        Scalar rest = Scalar.of(f.coefficient().rationalNumerator().signum()).times(f.cofactor());
        for (Factored.Power p : f.powers()) {
            boolean odd = p.exponent() % 2 != 0;
            if (Positivity.sign(p.base()) < 0) {
                rest = odd ? rest.negated() : rest;
            } else if (odd && !SumOfSquares.isPositive(p.base())) {
                rest = rest.times(p.base());
            }
        }
        return rest;
    }
}

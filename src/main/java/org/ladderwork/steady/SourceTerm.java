package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.GaussianPolynomial;
import org.ladderwork.scalar.Scalar;

/**
 * One part of a source F = Σ_s c_s F_s: a real strength and a matrix of Gaussian integers.
 *
 * <p>The answer is linear in F, so the parts are solved one by one, with the drift's parameters only.
 *
 * @param strength c_s, real
 * @param entries the entries of F_s that are not zero
 */
record SourceTerm(Scalar strength, List<Entry> entries) {
    /** An entry of a constant matrix. */
    record Entry(int row, int column, GaussianPolynomial value) {}

    /** {@return F as a sum with as few strengths as possible: proportional entries share one} */
    static List<SourceTerm> split(Scalar[][] source) {
        List<Scalar> strengths = new ArrayList<>();
        List<List<Piece>> pieces = new ArrayList<>();
        int n = source.length;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                put(strengths, pieces, source[j][k].realPart(), Scalar.ONE, j, k);
                put(strengths, pieces, source[j][k].imaginaryPart(), Scalar.I, j, k);
            }
        }
        List<SourceTerm> terms = new ArrayList<>();
        for (int s = 0; s < strengths.size(); s++) {
            terms.add(integral(strengths.get(s), pieces.get(s)));
        }
        return terms;
    }

    private record Piece(int row, int column, Scalar value) {}

    private static void put(
            List<Scalar> strengths, List<List<Piece>> pieces, Scalar part, Scalar unit, int row, int column) {
        if (part.isZero()) {
            return;
        }
        for (int s = 0; s < strengths.size(); s++) {
            Optional<Scalar> ratio = Parametrisation.ratio(part, strengths.get(s));
            if (ratio.isPresent()) {
                pieces.get(s).add(new Piece(row, column, ratio.get().times(unit)));
                return;
            }
        }
        strengths.add(part);
        pieces.add(new ArrayList<>(List.of(new Piece(row, column, unit))));
    }

    private static SourceTerm integral(Scalar strength, List<Piece> pieces) {
        Scalar common = Scalar.ONE;
        for (Piece p : pieces) {
            common = common.times(p.value().times(common).denominator());
        }
        List<Entry> entries = new ArrayList<>();
        for (Piece p : pieces) {
            Scalar value = p.value().times(common);
            entries.add(new Entry(
                    p.row(),
                    p.column(),
                    Parametrisation.constant(integer(value.realPart()), integer(value.imaginaryPart()))));
        }
        return new SourceTerm(strength.over(common), entries);
    }

    private static BigInteger integer(Scalar x) {
        return x.rationalNumerator();
    }
}

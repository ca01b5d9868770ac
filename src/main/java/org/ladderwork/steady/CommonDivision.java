package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Polynomial;

/**
 * Several polynomials divided by one: scale_k P_k = Q_k D + r_k E, where E is what all remainders have in common.
 *
 * <p>Why: the coefficients of a family of rates share more than their denominator. Divided by one factor D of it, each leaves a short quotient and a
 * multiple of one and the same E, so that with K = E/D every coefficient P_k/D is the short Q_k + r_k K.
 *
 * @param divisor D
 * @param common E, 1 if the remainders have only letters in common
 * @param parts one for each polynomial, column after column
 */
record CommonDivision(Polynomial divisor, Polynomial common, List<Part> parts) {
    /** A division counts if it leaves at most this part of the terms. */
    private static final double WORTH_WHILE = 0.7;

    /** @param quotient Q @param remainder r = R/E */
    record Part(Polynomial quotient, Polynomial remainder, BigInteger scale) {
        int terms() {
            return CommonDivision.terms(quotient) + CommonDivision.terms(remainder);
        }
    }

    /**
     * {@return the division by one of the divisors that leaves least; empty if none leaves clearly less than there was}
     *
     * @param columns the polynomials; those of one column are divided in the same letter
     */
    static Optional<CommonDivision> of(List<List<Polynomial>> columns, List<Polynomial> divisors) {
        int least = (int) (WORTH_WHILE
                * columns.stream()
                        .flatMap(List::stream)
                        .mapToInt(CommonDivision::terms)
                        .sum());
        Optional<CommonDivision> best = Optional.empty();
        for (Polynomial d : divisors) {
            List<Part> parts = new ArrayList<>();
            columns.forEach(c -> parts.addAll(shortest(c, d)));
            int terms = parts.stream().mapToInt(Part::terms).sum();
            if (terms < least) {
                least = terms;
                best = Optional.of(new CommonDivision(d, Polynomial.ONE, parts));
            }
        }
        return best.map(CommonDivision::reduced);
    }

    private static List<Part> shortest(List<Polynomial> column, Polynomial d) {
        List<Part> best = List.of();
        for (int v : d.variables()) {
            List<Part> parts = new ArrayList<>();
            for (Polynomial p : column) {
                parts.add(Division.of(p, d, v)
                        .map(x -> new Part(x.quotient(), x.remainder(), x.scale()))
                        .orElse(new Part(Polynomial.ZERO, p, BigInteger.ONE)));
            }
            if (best.isEmpty()
                    || parts.stream().mapToInt(Part::terms).sum()
                            < best.stream().mapToInt(Part::terms).sum()) {
                best = parts;
            }
        }
        return best;
    }

    private static int terms(Polynomial p) {
        return p.isZero() ? 0 : p.size();
    }

    private CommonDivision reduced() {
        Polynomial e = Polynomial.ZERO;
        for (Part part : parts) {
            e = e.gcd(part.remainder);
        }
        if (e.isZero()) {
            return this;
        }
        Polynomial core = e.dividedExactlyBy(Polynomial.constant(e.content().multiply(BigInteger.valueOf(e.signum()))));
        for (int v : core.variables()) {
            core = core.dividedExactlyBy(Polynomial.variable(v).pow(core.order(v)));
        }
        if (core.size() < 2) {
            return this;
        }
        Polynomial common = core;
        return new CommonDivision(
                divisor,
                common,
                parts.stream()
                        .map(p -> new Part(p.quotient, p.remainder.dividedExactlyBy(common), p.scale))
                        .toList());
    }
}

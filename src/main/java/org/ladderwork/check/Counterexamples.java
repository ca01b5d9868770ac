package org.ladderwork.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/** Points of small numbers at which two different values differ. */
final class Counterexamples {
    private Counterexamples() {}

    /** {@return a small point of the region where the first scalar part in which the values differ shows it} */
    static Optional<Verdict.Counterexample> of(Value left, Value right, Value difference, Region region) {
        if (left instanceof Value.OfScalar l && right instanceof Value.OfScalar r) {
            return of(l.scalar(), r.scalar(), region);
        }
        if (left instanceof Value.OfMatrix l && right instanceof Value.OfMatrix r) {
            List<Scalar> a = Difference.scalars(l);
            List<Scalar> b = Difference.scalars(r);
            for (int k = 0; k < a.size(); k++) {
                if (!a.get(k).equals(b.get(k))) {
                    return of(a.get(k), b.get(k), region);
                }
            }
        }
        for (Scalar part : Difference.scalars(difference)) {
            if (!part.isZero()) {
                return of(part, Scalar.ZERO, region);
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict.Counterexample> of(Scalar l, Scalar r, Region region) {
        return region.smallPoint(
                        List.of(l, r),
                        p -> at(p, l, r)
                                .filter(c -> !c.left().equals(c.right()))
                                .isPresent())
                .flatMap(p -> at(p, l, r));
    }

    /** {@return both values at a point; exact, or to twelve digits where exponentials or roots occur} */
    static Optional<Verdict.Counterexample> at(RationalPoint p, Scalar l, Scalar r) {
        Optional<Scalar> a = value(p, l);
        Optional<Scalar> b = value(p, r);
        return a.isPresent() && b.isPresent()
                ? Optional.of(new Verdict.Counterexample(p, a.get(), b.get(), !isRational(l) || !isRational(r)))
                : Optional.empty();
    }

    private static boolean isRational(Scalar x) {
        return x.symbols().stream().allMatch(s -> s.isParameter())
                && x.radicands().isEmpty();
    }

    private static Optional<Scalar> value(RationalPoint p, Scalar x) {
        if (isRational(x)) {
            return p.exact(x);
        }
        Complex v = p.value(x);
        if (!Double.isFinite(v.re()) || !Double.isFinite(v.im())) {
            return Optional.empty();
        }
        Scalar real = decimal(v.re());
        return Optional.of(
                Math.abs(v.im()) < 1e-12 * Math.abs(v.re())
                        ? real
                        : real.plus(decimal(v.im()).times(Scalar.I)));
    }

    private static Scalar decimal(double v) {
        return Scalar.parseDecimal(
                new BigDecimal(v).round(new java.math.MathContext(12)).toString());
    }
}

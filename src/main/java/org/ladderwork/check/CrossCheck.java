package org.ladderwork.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/**
 * One exact value compared with an independent numerical route at random rational points of the stable region.
 *
 * <p>The relative error at a point is |exact − numeric| / max(|exact|, s). The scale s is the size of the terms that the numerical value is a sum of, to which its rounding is
 * relative; the route gives it together with the value, and s = 0 makes the error plainly relative.
 *
 * @param quantity what was compared, as native text, such as {@code heat(1)}
 * @param method the independent route, such as {@code Lyapunov}
 * @param points at how many points both had a value
 * @param worstRelativeError the largest relative error that was met; 0 if there was no point
 * @param worstPoint where
 * @param rough at how many further points the route itself claims fewer than ten digits, a sum of large terms being small; there the two agree within the
 *     error that the route claims, and the relative error says nothing
 * @param worstOverClaimed the largest distance in units of the error that the route claimed there, over all points, rough ones too; 0 if it claimed none. A truncated space
 *     or an extrapolation is right if this is at most one, however few its digits are
 */
public record CrossCheck(
        String quantity,
        String method,
        int points,
        double worstRelativeError,
        Optional<RationalPoint> worstPoint,
        int rough,
        double worstOverClaimed) {
    private static final double TEN_DIGITS = 1e-10;

    /** Without rough points, of a route that claims no error. */
    public CrossCheck(
            String quantity, String method, int points, double worstRelativeError, Optional<RationalPoint> worstPoint) {
        this(quantity, method, points, worstRelativeError, worstPoint, 0, 0);
    }

    /** An independent value at a point. */
    @FunctionalInterface
    public interface Route {
        /** {@return the value at this point, empty where the route has none}
         *  @param point of all parameters */
        Optional<Sample> at(RationalPoint point);
    }

    /**
     * What the independent route gives.
     *
     * @param value complex in general
     * @param scale the size of the terms that the value is made of, to which its rounding is relative; 0 if not known
     * @param error the error that the route claims; 0 if it claims none
     * @param limit whether the value is that of a truncated space or an extrapolation, which never claims ten digits: its relative error is what is shown
     */
    public record Sample(Complex value, double scale, double error, boolean limit) {
        public Sample(Complex value, double scale, double error) {
            this(value, scale, error, false);
        }

        /** {@return whether the route claims fewer than ten digits of this value, and is as near as it claims} */
        boolean isRough(Complex exact) {
            double size = Math.hypot(exact.re(), exact.im());
            return !limit
                    && size > 0
                    && Double.isFinite(error)
                    && error > TEN_DIGITS * size
                    && distance(exact) <= error;
        }

        private double distance(Complex exact) {
            return Math.hypot(exact.re() - value.re(), exact.im() - value.im());
        }

        /** The distance in units of the claimed error, which is widened by a few roundings. */
        private double overClaimed(Complex exact) {
            double size = Math.hypot(exact.re(), exact.im());
            return error == 0 || Double.isInfinite(error) ? 0 : distance(exact) / (error + 8 * Math.ulp(1.0) * size);
        }

        /** {@return a value of its own scale} */
        public static Sample of(double value) {
            return new Sample(Complex.of(value), 0, 0);
        }
    }

    /**
     * {@return the comparison of an exact value with a route}
     *
     * @param everything expressions whose parameters every point must fix, so that the route can run: rates, frequencies, couplings
     * @param count how many points; fewer where the region is hard to meet
     * @param seed decides the points
     */
    public static CrossCheck of(
            String quantity,
            Scalar exact,
            String method,
            Route route,
            Region region,
            Collection<Scalar> everything,
            int count,
            long seed) {
        List<Scalar> needed = new ArrayList<>(everything);
        needed.add(exact);
        return at(region.points(needed, count, seed), quantity, exact, method, route);
    }

    /** {@return the comparison at these points} */
    public static CrossCheck at(List<RationalPoint> points, String quantity, Scalar exact, String method, Route route) {
        return at(points, quantity, point -> value(exact, point), method, route);
    }

    /** {@return the comparison at these points} @param exact the value at a point, where it has no closed form; not finite where it has none */
    public static CrossCheck at(
            List<RationalPoint> points,
            String quantity,
            Function<RationalPoint, Complex> exact,
            String method,
            Route route) {
        int met = 0;
        int rough = 0;
        double worst = 0;
        double claimed = 0;
        Optional<RationalPoint> where = Optional.empty();
        for (RationalPoint point : points) {
            Complex here = exact.apply(point);
            Optional<Sample> there = route.at(point);
            if (there.isEmpty() || !Double.isFinite(here.re()) || !Double.isFinite(here.im())) {
                continue;
            }
            claimed = Math.max(claimed, there.get().overClaimed(here));
            if (there.get().isRough(here)) {
                rough++;
                continue;
            }
            double error = error(here, there.get());
            met++;
            if (where.isEmpty() || !(error <= worst)) {
                worst = error;
                where = Optional.of(point);
            }
        }
        return new CrossCheck(quantity, method, met, worst, where, rough, claimed);
    }

    /** The exact value in the rationals first, so that an expanded form loses no digits. */
    private static Complex value(Scalar exact, RationalPoint point) {
        boolean rational = exact.symbols().stream().allMatch(s -> s.isParameter())
                && exact.radicands().isEmpty();
        Optional<Scalar> value = rational ? point.exact(exact) : Optional.empty();
        if (value.isPresent()) {
            Scalar v = value.get();
            return new Complex(v.realPart().toDouble(), v.imaginaryPart().toDouble());
        }
        return rational ? Complex.of(Double.NaN) : point.value(exact);
    }

    private static double error(Complex exact, Sample sample) {
        double size = Math.max(Math.hypot(exact.re(), exact.im()), sample.scale());
        double distance = sample.distance(exact);
        return distance == 0 ? 0 : size == 0 ? distance : distance / size;
    }

    /** {@return whether every point agrees to this relative error, and there were points} */
    public boolean agreesTo(double relativeError) {
        return points > 0 && worstRelativeError <= relativeError;
    }
}

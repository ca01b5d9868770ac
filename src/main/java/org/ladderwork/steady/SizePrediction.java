package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import org.ladderwork.algebra.Operator;
import org.ladderwork.linear.EliminationOrder;
import org.ladderwork.linear.ModularSystem;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Goldilocks;
import org.ladderwork.scalar.ModularFraction;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * How many terms a steady expectation value has at most, expanded and in lowest terms, found before it is solved for.
 *
 * <p>On the line where one parameter varies and the others are random numbers modulo a prime, the value is a rational function of one variable; its degrees, lowest orders and
 * parity are, but for a chance of about degree/p, those of the value in that parameter. A random line gives the total degrees, and the ray through the origin tells whether
 * the value is homogeneous, so that numerator and denominator are. The monomials that fit all of these are counted: there cannot be more.
 *
 * <p>Cost: for each parameter some 2d solutions of the moment equations modulo the prime, for a value of degree d.
 *
 * @param numerator at most so many terms above
 * @param denominator at most so many terms below
 */
public record SizePrediction(BigInteger numerator, BigInteger denominator) {
    private static final int MOST_DEGREE = 400;
    private static final long SEED = 20181123;

    /** {@return at most so many terms in all} */
    public BigInteger terms() {
        return numerator.add(denominator);
    }

    /** {@return an upper bound that needs no solution, far from sharp, or empty if a coefficient of the equations is not a polynomial}
     *  @param equations a closed set that contains O */
    public static Optional<SizePrediction> atMost(MomentEquations equations, Operator observable) {
        return CramerBound.of(equations, observable);
    }

    /** Degree, lowest order and step (2 if all exponents have one parity) of numerator and denominator along a line. */
    record Range(int least, int most, int step) {
        static Range of(long[] p) {
            int least = 0;
            while (least < p.length - 1 && p[least] == 0) {
                least++;
            }
            int step = 2;
            for (int k = least; k < p.length; k++) {
                step = p[k] != 0 && (k - least) % 2 == 1 ? 1 : step;
            }
            return new Range(least, Math.max(least, p.length - 1), step);
        }
    }

    /** {@return the prediction for ⟨O⟩, or empty if its degrees are beyond all reason or the equations have no unique solution}
     *  @param equations a closed set that contains O
     *  @throws Deadline.Exceeded when the time is over */
    public static Optional<SizePrediction> of(MomentEquations equations, Operator observable, Deadline deadline) {
        Unexpanded unexpanded = new Unexpanded(equations);
        List<Scalar> functional = unexpanded.functional(observable);
        List<Symbol> parameters = List.copyOf(Unexpanded.parameters(equations, functional));
        List<Range> above = new ArrayList<>();
        List<Range> below = new ArrayList<>();
        for (Symbol s : parameters) {
            Optional<ModularFraction> f =
                    along(unexpanded, functional, deadline, Set.of(s), (point, t) -> point.set(s, t));
            if (f.isEmpty()) {
                return Optional.empty();
            }
            if (f.get().numerator().length == 0) {
                return Optional.of(new SizePrediction(BigInteger.ZERO, BigInteger.ONE));
            }
            above.add(Range.of(f.get().numerator()));
            below.add(Range.of(f.get().denominator()));
        }
        Optional<ModularFraction> line = along(
                unexpanded,
                functional,
                deadline,
                new TreeSet<>(parameters),
                (point, t) -> parameters.forEach(s ->
                        point.set(s, Goldilocks.plus(point.of(s), Goldilocks.times(t, s.order() + 1L)))));
        Optional<ModularFraction> ray = along(
                unexpanded,
                functional,
                deadline,
                new TreeSet<>(parameters),
                (point, t) -> parameters.forEach(s -> point.set(s, Goldilocks.times(point.of(s), t))));
        if (line.isEmpty() || ray.isEmpty()) {
            return Optional.empty();
        }
        boolean homogeneous =
                isMonomial(ray.get().numerator()) && isMonomial(ray.get().denominator());
        return Optional.of(new SizePrediction(
                count(above, line.get().numerator().length - 1, homogeneous),
                count(below, line.get().denominator().length - 1, homogeneous)));
    }

    private static boolean isMonomial(long[] p) {
        return java.util.Arrays.stream(p).filter(c -> c != 0).count() <= 1;
    }

    private static Optional<ModularFraction> along(
            Unexpanded unexpanded,
            List<Scalar> functional,
            Deadline deadline,
            Set<Symbol> moving,
            ObjLongConsumer<ModularPoint> place) {
        MomentEquations e = unexpanded.equations();
        ModularSystem start = ModularSystem.of(e.matrix(), e.source(), drawn(e));
        EliminationOrder order = start.order();
        return ModularFraction.of(
                t -> {
                    deadline.check(() -> "the size of the answer not yet predicted");
                    ModularPoint point = drawn(e);
                    place.accept(point, t);
                    ModularSystem system = start.moved(e.matrix(), e.source(), point, moving);
                    return unexpanded.image(functional, point, system.solve(order));
                },
                MOST_DEGREE);
    }

    /** Always the same point. */
    private static ModularPoint drawn(MomentEquations e) {
        ModularPoint point = new ModularPoint(SEED);
        e.equation().system().field().parameters().forEach(point::of);
        return point;
    }

    /** The monomials within all ranges, of the total degree, or of at most the total degree. */
    static BigInteger count(List<Range> ranges, int total, boolean homogeneous) {
        BigInteger[] byDegree = new BigInteger[total + 1];
        java.util.Arrays.fill(byDegree, BigInteger.ZERO);
        byDegree[0] = BigInteger.ONE;
        for (Range r : ranges) {
            BigInteger[] next = new BigInteger[total + 1];
            java.util.Arrays.fill(next, BigInteger.ZERO);
            for (int d = 0; d <= total; d++) {
                for (int e = r.least(); e <= r.most() && d + e <= total; e += r.step()) {
                    next[d + e] = next[d + e].add(byDegree[d]);
                }
            }
            byDegree = next;
        }
        if (homogeneous) {
            return byDegree[total];
        }
        return java.util.Arrays.stream(byDegree).reduce(BigInteger.ZERO, BigInteger::add);
    }
}

package org.ladderwork.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * The parameters that are of interest: positive ones positive, and some expressions greater than zero, such as the conditions of stability.
 *
 * @param field the field of the parameters
 * @param positive expressions that must be greater than zero
 * @param notNegative expressions that a theorem says are never negative; they restrict nothing
 */
public record Region(ScalarField field, List<Scalar> positive, List<Scalar> notNegative) {
    private static final int TRIES = 400;

    public Region {
        positive = List.copyOf(positive);
        notNegative = List.copyOf(notNegative);
    }

    /** {@return all values of the parameters that keep what the field assumes} */
    public static Region of(ScalarField field) {
        return new Region(field, field.assumptions(), List.of());
    }

    /** {@return the part of this region where these are positive too} */
    public Region with(Collection<Scalar> more) {
        List<Scalar> all = new ArrayList<>(positive);
        more.stream().filter(x -> !all.contains(x)).forEach(all::add);
        return new Region(field, all, notNegative);
    }

    /** {@return this region with one more expression of which a theorem says that it is never negative} */
    public Region knowing(Scalar more) {
        List<Scalar> all = new ArrayList<>(notNegative);
        all.add(more);
        return new Region(field, positive, all);
    }

    /** {@return whether the point lies inside} */
    public boolean contains(RationalPoint point) {
        return positive.stream().allMatch(x -> point.sign(x).filter(s -> s > 0).isPresent());
    }

    /** {@return the parameters that a point must fix so that these expressions and the region itself have values} */
    SortedSet<Symbol> parameters(Collection<Scalar> expressions) {
        SortedSet<Symbol> all = new TreeSet<>();
        expressions.forEach(x -> all.addAll(x.parameters()));
        positive.forEach(x -> all.addAll(x.parameters()));
        all.removeIf(s -> s.name().endsWith("*"));
        return all;
    }

    /** {@return points inside, of moderate rational numbers between 1/16 and 16; fewer than asked for where few were met}
     *  @param seed decides the points */
    public List<RationalPoint> points(Collection<Scalar> expressions, int count, long seed) {
        SortedSet<Symbol> parameters = parameters(expressions);
        SplittableRandom random = new SplittableRandom(seed);
        List<RationalPoint> found = new ArrayList<>();
        for (int k = 0; found.size() < count && k < TRIES + 40 * count; k++) {
            RationalPoint point = point(parameters, random, Region::moderate);
            if (contains(point)) {
                found.add(point);
            }
        }
        return found;
    }

    /** {@return a point of small whole numbers, and where there is none of simple fractions, that lies inside and is wanted} */
    public Optional<RationalPoint> smallPoint(Collection<Scalar> expressions, Predicate<RationalPoint> wanted) {
        SortedSet<Symbol> parameters = parameters(expressions);
        SplittableRandom random = new SplittableRandom(20_181_130);
        for (int bound = 2; bound <= 6; bound++) {
            int most = bound;
            for (int k = 0; k < 60; k++) {
                RationalPoint point = point(parameters, random, r -> Scalar.of(1L + r.nextInt(most)));
                if (contains(point) && wanted.test(point)) {
                    return Optional.of(point);
                }
            }
        }
        for (int k = 0; k < TRIES; k++) {
            RationalPoint point = point(parameters, random, Region::moderate);
            if (contains(point) && wanted.test(point)) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    private static Scalar moderate(SplittableRandom random) {
        long numerator = 1L + random.nextInt(16);
        long denominator = 1L + random.nextInt(random.nextBoolean() ? 4 : 16);
        return Scalar.of(numerator, denominator);
    }

    private static RationalPoint point(
            SortedSet<Symbol> parameters,
            SplittableRandom random,
            java.util.function.Function<SplittableRandom, Scalar> number) {
        TreeMap<Symbol, Scalar> values = new TreeMap<>();
        for (Symbol s : parameters) {
            Scalar value = number.apply(random);
            // an expectation value: small and positive, which for most observables some state has
            if (s.name().startsWith("<")) {
                // some differences are of the phase alone
                boolean phase = s.kind() == Symbol.Kind.COMPLEX && random.nextInt(3) == 0;
                Scalar size = Scalar.of(1, 1L + random.nextInt(4));
                values.put(s, phase ? size.plus(size.times(Scalar.I)) : size);
                continue;
            }
            if (!s.isPositive() && random.nextInt(3) == 0) {
                value = value.negated();
            }
            if (s.kind() == Symbol.Kind.COMPLEX) {
                value = value.plus(number.apply(random).times(Scalar.I));
            }
            values.put(s, value);
        }
        return new RationalPoint(values);
    }
}

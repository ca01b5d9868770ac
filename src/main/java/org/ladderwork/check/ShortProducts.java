package org.ladderwork.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Span;
import org.ladderwork.scalar.Goldilocks;

/**
 * The products c·x^a·y^b of a small number and at most two letters, three where one is an operator or an expectation value, by their images modulo a prime: tells at once whether an unknown value is one of them.
 *
 * <p>The table has some 10⁵ entries; the chance that an image stands for something else is below 10⁻¹³, and whatever is found is proved afterwards.
 */
final class ShortProducts {
    private static final int MOST_LETTERS = 22;
    private static final int MOST_IN_THREE = 12;
    private static final int[] EXPONENTS = {1, -1, 2, -2};
    private static final long[][] NUMBERS = {
        {1, 1}, {2, 1}, {1, 2}, {4, 1}, {1, 4}, {3, 1}, {1, 3}, {3, 2}, {2, 3}, {3, 4}, {4, 3}, {8, 1}, {1, 8}
    };

    private static final long[] IMAGES = Arrays.stream(NUMBERS)
            .mapToLong(c -> Goldilocks.times(c[0], Goldilocks.inverse(c[1])))
            .toArray();

    /**
     * What may stand in a product.
     *
     * @param text for comparison @param expression as written @param image its image, not zero
     * @param moment whether an expectation value is in it: such a letter may be a term that was left out, never a factor
     */
    record Letter(String text, Expression expression, long image, boolean moment) {}

    /**
     * A product.
     *
     * @param above @param below the positive rational number @param negative whether −1 stands in front @param imaginary whether i does
     * @param letters at most three @param exponents of the letters
     */
    record Product(
            long above,
            long below,
            boolean negative,
            boolean imaginary,
            List<Letter> letters,
            List<Integer> exponents) {

        boolean isSign() {
            return above == below && letters.isEmpty() && !imaginary && negative;
        }

        boolean hasMoment() {
            return letters.stream().anyMatch(Letter::moment);
        }

        /** Whether the expectation values in it stand to the first power. */
        boolean isLinear() {
            for (int k = 0; k < letters.size(); k++) {
                if (letters.get(k).moment() && exponents.get(k) != 1) {
                    return false;
                }
            }
            return letters.stream().filter(Letter::moment).count() < 2;
        }

        /** Whether it is a number times one bracket: as a term several terms. */
        boolean isBracket() {
            return letters.size() == 1
                    && exponents.get(0) == 1
                    && letters.get(0).expression() instanceof Expression.Sum;
        }

        boolean hasNumber() {
            return above != below || imaginary;
        }

        Expression numerator(Span at) {
            List<Expression> factors = new ArrayList<>();
            factors.add(Build.number(at, above));
            if (imaginary) {
                factors.add(new Expression.ImaginaryUnit(at));
            }
            for (int k = 0; k < letters.size(); k++) {
                if (exponents.get(k) > 0) {
                    factors.add(Build.power(letters.get(k).expression(), exponents.get(k)));
                }
            }
            Expression product = Build.product(at, factors);
            return negative ? Build.negated(product) : product;
        }

        Expression denominator(Span at) {
            List<Expression> factors = new ArrayList<>();
            factors.add(Build.number(at, below));
            for (int k = 0; k < letters.size(); k++) {
                if (exponents.get(k) < 0) {
                    factors.add(Build.power(letters.get(k).expression(), -exponents.get(k)));
                }
            }
            return Build.product(at, factors);
        }

        Expression expression(Span at) {
            return Build.quotient(at, numerator(at), denominator(at));
        }

        /** {@return how big a change the letters are: nothing, a factor, or more} */
        int lettersCost() {
            int cost = 0;
            for (int e : exponents) {
                cost += Slip.FACTOR.cost() + (Math.abs(e) > 2 ? 1 : 0);
            }
            return cost > Slip.FACTOR.cost() ? cost - 1 : cost;
        }
    }

    private final Map<Long, Product> table = new HashMap<>(1 << 17);

    /** @param letters the first {@value #MOST_LETTERS} are used */
    ShortProducts(List<Letter> letters) {
        List<Letter> used = letters.stream().limit(MOST_LETTERS).toList();
        put(1, List.of(), List.of());
        for (Letter x : used) {
            for (int a : new int[] {1, -1, 2, -2, 4, -4}) {
                put(power(x, a), List.of(x), List.of(a));
            }
        }
        long[][] powers = used.stream()
                .map(x -> Arrays.stream(EXPONENTS).mapToLong(e -> power(x, e)).toArray())
                .toArray(long[][]::new);
        for (int j = 0; j < used.size(); j++) {
            for (int k = j + 1; k < used.size(); k++) {
                List<Letter> both = List.of(used.get(j), used.get(k));
                for (int a = 0; a < EXPONENTS.length; a++) {
                    for (int b = 0; b < EXPONENTS.length; b++) {
                        put(Goldilocks.times(powers[j][a], powers[k][b]), both, List.of(EXPONENTS[a], EXPONENTS[b]));
                    }
                }
            }
        }
        threefold(used);
    }

    /** Two parameters times an operator or an expectation value: a rate, a population and what it multiplies. */
    private void threefold(List<Letter> used) {
        List<Letter> others =
                used.stream().filter(x -> !x.moment()).limit(MOST_IN_THREE).toList();
        for (Letter moment : used) {
            for (int j = 0; moment.moment() && j < others.size(); j++) {
                for (int k = j + 1; k < others.size(); k++) {
                    Letter x = others.get(j);
                    Letter y = others.get(k);
                    long image = Goldilocks.times(moment.image(), Goldilocks.times(x.image(), y.image()));
                    put(image, List.of(x, y, moment), List.of(1, 1, 1));
                }
            }
        }
    }

    private static long power(Letter x, int exponent) {
        long power = Goldilocks.pow(x.image(), Math.abs(exponent));
        return exponent < 0 ? Goldilocks.inverse(power) : power;
    }

    private void put(long image, List<Letter> letters, List<Integer> exponents) {
        int numbers = letters.size() > 1 ? 5 : NUMBERS.length;
        for (int k = 0; k < numbers; k++) {
            long[] c = NUMBERS[k];
            long value = Goldilocks.times(image, IMAGES[k]);
            long turned = Goldilocks.times(value, Goldilocks.I);
            table.putIfAbsent(value, new Product(c[0], c[1], false, false, letters, exponents));
            table.putIfAbsent(Goldilocks.negated(value), new Product(c[0], c[1], true, false, letters, exponents));
            if (letters.size() < 2) {
                table.putIfAbsent(turned, new Product(c[0], c[1], false, true, letters, exponents));
                table.putIfAbsent(Goldilocks.negated(turned), new Product(c[0], c[1], true, true, letters, exponents));
            }
        }
    }

    /** {@return the product with this image} */
    Optional<Product> find(long image) {
        return Optional.ofNullable(table.get(image));
    }
}

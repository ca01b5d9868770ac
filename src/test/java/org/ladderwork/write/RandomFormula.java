package org.ladderwork.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Formulas without sense but of every shape. */
final class RandomFormula {
    private static final List<String> NAMES = List.of(
            "omega_1", "omega_2", "gamma", "epsilon", "n_1", "n_12", "Delta", "T_1", "kappa", "x", "gamma_down");
    private static final List<String> MODES = List.of("a_1", "a_2", "b", "c_3");
    static final Notation NOTATION = Notation.of(NAMES, List.of(), Map.of());

    private RandomFormula() {}

    /** @param depth of nesting @param breadth the most terms of a sum */
    static Formula of(Random random, int depth, int breadth) {
        if (depth == 0) {
            return leaf(random);
        }
        int next = depth - 1;
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> sum(random, next, breadth);
            case 3, 4, 5 -> product(random, next, breadth);
            case 6, 7 -> new Formula.Quotient(of(random, next, breadth), of(random, next, breadth));
            case 8 -> new Formula.Power(of(random, next, breadth), 2 + random.nextInt(3));
            case 9 -> new Formula.Root(of(random, Math.min(1, next), 3));
            case 10 -> new Formula.Exponential(of(random, Math.min(1, next), 2).negated());
            default -> new Formula.Call("log", List.of(of(random, next, breadth)));
        };
    }

    private static Formula sum(Random random, int depth, int breadth) {
        List<Formula> terms = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(Math.max(1, breadth - 1)); i++) {
            Formula term = of(random, depth, breadth);
            terms.add(random.nextBoolean() ? term : term.negated());
        }
        return new Formula.Sum(terms);
    }

    private static Formula product(Random random, int depth, int breadth) {
        List<Formula> factors = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(Math.min(6, Math.max(1, breadth - 1))); i++) {
            factors.add(of(random, random.nextInt(depth + 1), breadth));
        }
        return new Formula.Product(factors);
    }

    private static Formula leaf(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Formula.Numeral(BigInteger.valueOf(1 + random.nextInt(30)), BigInteger.ONE);
            case 1 ->
                new Formula.Numeral(
                        BigInteger.valueOf(1 + random.nextInt(9)), BigInteger.valueOf(2 + random.nextInt(9)));
            case 2 ->
                Formula.mean(Formula.product(
                        new Formula.Adjoint(Formula.name(MODES.get(random.nextInt(4)))),
                        Formula.name(MODES.get(random.nextInt(4)))));
            case 3 -> new Formula.Power(Formula.name(NAMES.get(random.nextInt(NAMES.size()))), 2 + random.nextInt(4));
            default -> Formula.name(NAMES.get(random.nextInt(NAMES.size())));
        };
    }
}

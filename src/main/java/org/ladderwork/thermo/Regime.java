package org.ladderwork.thermo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Positivity;
import org.ladderwork.scalar.Scalar;

/**
 * The modes of operation of a machine between a cold and a hot bath, Table I: what the signs of Q̇_cold, Q̇_hot and Ẇ mean.
 *
 * @param window the signs of the open factors: each must be greater than zero
 * @param operation what the machine does there
 */
public record Regime(List<Scalar> window, Operation operation) {
    public Regime {
        window = List.copyOf(window);
    }

    /** What a machine does, by the signs of Q̇_cold, Q̇_hot and Ẇ (positive: energy enters the system). */
    public enum Operation {
        /** Consumes work to take heat from the cold bath. */
        REFRIGERATOR("refrigerator"),
        /** Turns heat of the hot bath into work. */
        ENGINE("engine"),
        /** Consumes work to push more heat from hot to cold. */
        ACCELERATOR("accelerator"),
        /** Consumes work to heat both baths. */
        HEATER("heater"),
        /** Heat flows from hot to cold, no work. */
        CONDUCTOR("heat conductor"),
        /** Signs that the second law excludes for T_cold &lt; T_hot. */
        EXCLUDED("excluded by the second law");

        private final String word;

        Operation(String word) {
            this.word = word;
        }

        /** {@return the word of Table I} */
        public String word() {
            return word;
        }

        /** {@return the operation with these signs, each −1, 0 or 1} */
        public static Operation of(int cold, int hot, int work) {
            if (cold > 0 && hot < 0 && work > 0) {
                return REFRIGERATOR;
            } else if (cold < 0 && hot > 0 && work < 0) {
                return ENGINE;
            } else if (cold < 0 && hot > 0 && work > 0) {
                return ACCELERATOR;
            } else if (cold <= 0 && hot <= 0 && work > 0) {
                return HEATER;
            } else if (cold < 0 && hot > 0) {
                return CONDUCTOR;
            }
            return EXCLUDED;
        }
    }

    /**
     * {@return the regimes, one for each combination of signs of the factors whose sign is open; empty if the three rates are not products of few
     * factors}
     *
     * @param cold Q̇ of the colder bath @param hot Q̇ of the hotter bath @param work Ẇ
     */
    public static Optional<List<Regime>> table(Scalar cold, Scalar hot, Scalar work) {
        List<Scalar> open = new ArrayList<>();
        for (Scalar rate : List.of(cold, hot, work)) {
            if (!rate.isRealRational()) {
                return Optional.empty();
            }
            for (Factored.Power p : Factored.of(rate).powers()) {
                boolean unknown = p.exponent() % 2 != 0 && Positivity.sign(p.base()) == 0;
                if (unknown && !isSumOfSquares(p.base()) && !open.contains(p.base())) {
                    open.add(p.base());
                }
            }
        }
        if (open.size() > 3) {
            return Optional.empty();
        }
        List<Regime> regimes = new ArrayList<>();
        for (int bits = 0; bits < 1 << open.size(); bits++) {
            List<Scalar> window = new ArrayList<>();
            for (int k = 0; k < open.size(); k++) {
                window.add((bits >> k & 1) == 0 ? open.get(k) : open.get(k).negated());
            }
            int signs = bits;
            regimes.add(new Regime(
                    window, Operation.of(sign(cold, open, signs), sign(hot, open, signs), sign(work, open, signs))));
        }
        return Optional.of(regimes);
    }

    private static int sign(Scalar rate, List<Scalar> open, int bits) {
        if (rate.isZero()) {
            return 0;
        }
        Factored f = Factored.of(rate);
        int sign = f.coefficient().rationalNumerator().signum();
        for (Factored.Power p : f.powers()) {
            int k = open.indexOf(p.base());
            boolean negative = k >= 0 ? (bits >> k & 1) == 1 : Positivity.sign(p.base()) < 0;
            sign = negative && p.exponent() % 2 != 0 ? -sign : sign;
        }
        return sign;
    }

    /** A real quadratic A v² + B v + C with A &gt; 0 and 4AC − B² &gt; 0 manifestly is positive. */
    private static boolean isSumOfSquares(Scalar base) {
        return SumOfSquares.isPositive(base);
    }
}

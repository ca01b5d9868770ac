package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * c + Σ c_p ⟨p⟩ over pairs p; what occurs twice is added up.
 *
 * @param constant c
 * @param terms the pairs with their coefficients, none of them zero
 */
public record PairSum(Scalar constant, List<Map.Entry<PairMoment, Scalar>> terms) {
    private static final int REACH = 4;
    static final PairSum ZERO = new PairSum(Scalar.ZERO, List.of());

    public PairSum {
        terms = List.copyOf(terms);
    }

    PairSum plus(Scalar number) {
        return new PairSum(constant.plus(number), terms);
    }

    PairSum plus(PairMoment pair, Scalar coefficient) {
        List<Map.Entry<PairMoment, Scalar>> all = new ArrayList<>();
        Scalar sum = coefficient;
        for (Map.Entry<PairMoment, Scalar> t : terms) {
            if (t.getKey().equals(pair)) {
                sum = sum.plus(t.getValue());
            } else {
                all.add(t);
            }
        }
        if (!sum.isZero()) {
            all.add(Map.entry(pair, sum));
        }
        return new PairSum(constant, all);
    }

    PairSum plus(PairSum other) {
        PairSum sum = plus(other.constant);
        for (Map.Entry<PairMoment, Scalar> t : other.terms) {
            sum = sum.plus(t.getKey(), t.getValue());
        }
        return sum;
    }

    PairSum times(Scalar factor) {
        PairSum product = new PairSum(constant.times(factor), List.of());
        for (Map.Entry<PairMoment, Scalar> t : terms) {
            product = product.plus(t.getKey(), t.getValue().times(factor));
        }
        return product;
    }

    /** {@return the coefficient of a pair} */
    Scalar coefficient(PairMoment pair) {
        for (Map.Entry<PairMoment, Scalar> t : terms) {
            if (t.getKey().equals(pair)) {
                return t.getValue();
            }
        }
        return Scalar.ZERO;
    }

    /** {@return its value where the pairs have these values} */
    Scalar value(Function<PairMoment, Scalar> values) {
        Scalar sum = constant;
        for (Map.Entry<PairMoment, Scalar> t : terms) {
            sum = sum.plus(t.getValue().times(values.apply(t.getKey())));
        }
        return sum;
    }

    /** {@return the same with sites in place of letters, in the coefficients too} */
    PairSum with(Map<String, Site> values, SymbolicChain chain) {
        Map<Symbol, Scalar> numbers = new TreeMap<>();
        ScalarField field = chain.field();
        values.forEach((letter, site) -> {
            field.symbol(letter).ifPresent(s -> numbers.put(s, site.scalar(field)));
            for (SymbolicChain.Family f : chain.families().values()) {
                for (int d = -REACH; d <= REACH; d++) { // omega[j+1] becomes omega[3]
                    Optional<Symbol> from = field.symbol(Site.of(letter).plus(d).member(f.name()));
                    Optional<Symbol> to = field.symbol(site.plus(d).member(f.name()));
                    from.ifPresent(s -> to.ifPresent(t -> numbers.put(s, Scalar.of(t))));
                }
            }
        });
        PairSum sum = new PairSum(constant.with(numbers), List.of());
        for (Map.Entry<PairMoment, Scalar> t : terms) {
            sum = sum.plus(t.getKey().with(values), t.getValue().with(numbers));
        }
        return sum;
    }

    boolean isSame(PairSum other) {
        return plus(other.times(Scalar.of(-1))).isZero();
    }

    boolean isZero() {
        return constant.isZero() && terms.isEmpty();
    }
}

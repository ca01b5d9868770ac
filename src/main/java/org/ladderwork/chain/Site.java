package org.ladderwork.chain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * A whole number made of letters, such as 1, j + 1 or N − 1.
 *
 * @param letters the letters with their factors, none of them zero
 * @param offset what is added
 */
public record Site(SortedMap<String, Integer> letters, int offset) {
    public Site {
        TreeMap<String, Integer> own = new TreeMap<>(letters);
        own.values().removeIf(f -> f == 0);
        letters = Collections.unmodifiableSortedMap(own);
    }

    public static Site of(int number) {
        return new Site(new TreeMap<>(), number);
    }

    public static Site of(String letter) {
        return new Site(new TreeMap<>(Map.of(letter, 1)), 0);
    }

    public Site plus(Site other) {
        TreeMap<String, Integer> sum = new TreeMap<>(letters);
        other.letters.forEach((l, f) -> sum.merge(l, f, Integer::sum));
        return new Site(sum, offset + other.offset);
    }

    public Site plus(int number) {
        return new Site(letters, offset + number);
    }

    public Site times(int factor) {
        TreeMap<String, Integer> product = new TreeMap<>();
        letters.forEach((l, f) -> product.put(l, f * factor));
        return new Site(product, offset * factor);
    }

    public Site minus(Site other) {
        return plus(other.times(-1));
    }

    /** {@return this site with other sites in place of letters} */
    public Site with(Map<String, Site> values) {
        Site sum = of(offset);
        for (Map.Entry<String, Integer> l : letters.entrySet()) {
            sum = sum.plus(values.getOrDefault(l.getKey(), of(l.getKey())).times(l.getValue()));
        }
        return sum;
    }

    public boolean isNumber() {
        return letters.isEmpty();
    }

    /** {@return the factor of a letter, zero where it does not occur} */
    int factor(String letter) {
        return letters.getOrDefault(letter, 0);
    }

    /**
     * {@return what an index expression stands for}
     *
     * @param values what its names mean
     * @throws SourceError if it is more than letters with whole factors and a number
     */
    static Site of(Expression it, Map<String, Site> values) {
        if (it instanceof Expression.Numeral n
                && n.denominator().bitLength() == 1
                && n.numerator().bitLength() < 24) {
            return of(n.numerator().intValue());
        } else if (it instanceof Expression.Name n) {
            Site value = values.get(n.name());
            if (value != null) {
                return value;
            }
        } else if (it instanceof Expression.Negated n) {
            return of(n.operand(), values).times(-1);
        } else if (it instanceof Expression.Sum s) {
            Site sum = of(0);
            for (Expression term : s.terms()) {
                sum = sum.plus(of(term, values));
            }
            return sum;
        } else if (it instanceof Expression.Product p) {
            Site product = of(1);
            for (Expression factor : p.factors()) {
                Site next = of(factor, values);
                if (!next.isNumber() && !product.isNumber()) {
                    throw beyond(it);
                }
                product = next.isNumber() ? product.times(next.offset()) : next.times(product.offset());
            }
            return product;
        }
        throw beyond(it);
    }

    private static SourceError beyond(Expression it) {
        return SourceError.at(
                it.span(),
                "the index " + it.toText() + " cannot be followed where N is any number",
                "write a letter plus a number, such as i+1 or N-1, or set N: --set N=5");
    }

    /** {@return its value as a scalar; letters are parameters of the field} */
    Scalar scalar(ScalarField field) {
        Scalar sum = Scalar.of(offset);
        for (Map.Entry<String, Integer> l : letters.entrySet()) {
            Scalar letter = Scalar.of(field.symbol(l.getKey()).orElseGet(() -> field.positive(l.getKey())));
            sum = sum.plus(letter.times(Scalar.of(l.getValue())));
        }
        return sum;
    }

    /** As it is written as an index: {@code j+1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Integer> l : letters.entrySet()) {
            int f = l.getValue();
            text.append(f < 0 ? "-" : text.isEmpty() ? "" : "+");
            text.append(Math.abs(f) == 1 ? "" : Integer.toString(Math.abs(f))).append(l.getKey());
        }
        if (offset != 0 || text.isEmpty()) {
            text.append(offset > 0 && !text.isEmpty() ? "+" : "").append(offset);
        }
        return text.toString();
    }

    /** {@return the name of a member of a family at this site} A letter or a number stands behind an underscore, a sum in brackets. */
    public String member(String family) {
        String index = toString();
        boolean plain = index.length() == 1 || index.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? family + "_" + index : family + "[" + index + "]";
    }
}

package org.ladderwork.language;

import java.math.BigInteger;
import java.util.Map;
import org.ladderwork.language.Expression.Name;
import org.ladderwork.language.Expression.Negated;
import org.ladderwork.language.Expression.Numeral;
import org.ladderwork.language.Expression.Product;
import org.ladderwork.language.Expression.Quotient;
import org.ladderwork.language.Expression.Sum;

/** Whole numbers from expressions such as {@code N-1}, {@code 2 i + 1}, {@code N/2}. */
final class IndexArithmetic {

    private static final BigInteger LARGEST = BigInteger.valueOf(1_000_000);

    private IndexArithmetic() {}

    /**
     * The value.
     *
     * @param values what the names mean
     * @throws SourceError if it is not a whole number, if a name has no value, or if it is beyond a million
     */
    static int value(Expression expression, Map<String, Integer> values) {
        BigInteger value = big(expression, values);
        if (value.abs().compareTo(LARGEST) > 0) {
            throw SourceError.at(
                    expression.span(), "the index " + value + " is beyond all bounds", "use a smaller one");
        }
        return value.intValueExact();
    }

    private static BigInteger big(Expression it, Map<String, Integer> values) {
        if (it instanceof Numeral numeral && numeral.denominator().equals(BigInteger.ONE)) {
            return bounded(it, numeral.numerator());
        }
        if (it instanceof Name name) {
            Integer value = values.get(name.name());
            if (value == null) {
                throw SourceError.at(
                        it.span(),
                        "the index " + name.name() + " has no value here",
                        "bind it (sum, or for " + name.name() + " = 1..N), or give its value: " + name.name() + " = 5");
            }
            return BigInteger.valueOf(value);
        }
        if (it instanceof Negated negated) {
            return big(negated.operand(), values).negate();
        }
        if (it instanceof Sum sum) {
            BigInteger total = BigInteger.ZERO;
            for (Expression term : sum.terms()) {
                total = total.add(big(term, values));
            }
            return bounded(it, total);
        }
        if (it instanceof Product product) {
            BigInteger total = BigInteger.ONE;
            for (Expression factor : product.factors()) {
                total = bounded(it, total.multiply(big(factor, values)));
            }
            return total;
        }
        if (it instanceof Quotient quotient) {
            BigInteger denominator = big(quotient.denominator(), values);
            BigInteger[] result = denominator.signum() == 0
                    ? new BigInteger[] {BigInteger.ZERO, BigInteger.ONE}
                    : big(quotient.numerator(), values).divideAndRemainder(denominator);
            if (result[1].signum() != 0) {
                throw SourceError.at(it.span(), "this index is not a whole number", "write one that is");
            }
            return result[0];
        }
        throw SourceError.at(it.span(), "this is no index", "an index is made of whole numbers, + - * and /");
    }

    private static BigInteger bounded(Expression it, BigInteger value) {
        if (value.bitLength() > 64) {
            throw SourceError.at(it.span(), "this index is beyond all bounds", "use a smaller one");
        }
        return value;
    }
}

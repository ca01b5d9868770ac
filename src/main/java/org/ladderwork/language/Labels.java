package org.ladderwork.language;

import java.math.BigInteger;

/** Labels of levels: numbers, or letters such as e and g. */
final class Labels {

    private Labels() {}

    static Expression level(Span span, String label) {
        boolean number = label.chars().allMatch(Character::isDigit) && label.length() < 10;
        if (number) {
            return new Expression.Numeral(span, new BigInteger(label), BigInteger.ONE);
        }
        return new Expression.Name(span, Letters.writtenOut(label));
    }
}

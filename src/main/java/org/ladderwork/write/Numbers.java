package org.ladderwork.write;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floating-point numbers as a person writes them: 0.125, 1400, 3.2e-12. */
public final class Numbers {
    private Numbers() {}

    /** {@return the number rounded to at most {@code significant} digits, trailing zeros dropped; {@code 1.5e-7} outside
     *  of 10⁻⁴ … 10⁶; a word for what is no number} */
    public static String text(double value, int significant) {
        if (Double.isNaN(value)) {
            return "undefined";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinity" : "-infinity";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(significant, RoundingMode.HALF_EVEN));
        rounded = rounded.stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /** {@return the shortest decimal that reads back to the same double, the nearest to it of these} Independent of the version
     *  of Java, unlike {@code Double.toString}. */
    public static String exact(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return text(value, 1);
        }
        BigDecimal whole = new BigDecimal(value);
        BigDecimal shortest = whole;
        for (int digits = 1; digits <= 17; digits++) {
            shortest = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -5 && exponent < 16) {
            return shortest.toPlainString();
        }
        return shortest.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    public static Formula formula(double value, int significant) {
        String text = text(value, significant);
        boolean negative = text.startsWith("-");
        String magnitude = negative ? text.substring(1) : text;
        Formula number = Character.isDigit(magnitude.charAt(0))
                ? new Formula.Decimal(magnitude)
                : magnitude.equals("infinity") ? Glyphs.INFINITY : new Formula.Words(magnitude);
        return negative ? new Formula.Negative(number) : number;
    }
}

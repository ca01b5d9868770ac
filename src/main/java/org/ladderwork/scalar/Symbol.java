package org.ladderwork.scalar;

/**
 * A generator of a {@link ScalarField}: a declared parameter, or the value of an exponential or logarithm that was
 * adjoined.
 *
 * <p>Symbols compare by their order in the field, which is the order of declaration. Two symbols of different fields are
 * never equal.
 */
public final class Symbol implements Comparable<Symbol> {
    /** What is known of the values a symbol stands for. */
    public enum Kind {
        /** Any real number. */
        REAL,
        /** A real number greater than zero. */
        POSITIVE,
        /** A complex number; it has a partner symbol, its conjugate. */
        COMPLEX,
        /** An adjoined exponential e^x of a real x: positive. */
        EXPONENTIAL,
        /** An adjoined logarithm ln x of a positive x: real. */
        LOGARITHM
    }

    private final ScalarField field;
    private final String name;
    private final Kind kind;
    private final int index;

    Symbol(ScalarField field, String name, Kind kind, int index) {
        this.field = field;
        this.name = name;
        this.kind = kind;
        this.index = index;
    }

    /** {@return the name as declared, such as {@code omega_1}; for an adjoined generator, {@code exp(…)} or {@code log(…)}} */
    public String name() {
        return name;
    }

    /** {@return what is known of the symbol's values} */
    public Kind kind() {
        return kind;
    }

    /** {@return the field the symbol generates} */
    public ScalarField field() {
        return field;
    }

    /** {@return true if every value of the symbol is greater than zero} */
    public boolean isPositive() {
        return kind == Kind.POSITIVE || kind == Kind.EXPONENTIAL;
    }

    /** {@return true for a parameter that a model declared, false for an adjoined exponential or logarithm} */
    public boolean isParameter() {
        return kind == Kind.REAL || kind == Kind.POSITIVE || kind == Kind.COMPLEX;
    }

    /** {@return the position in the field, from 0; the variable index of the symbol in polynomials} */
    public int order() {
        return index;
    }

    @Override
    public int compareTo(Symbol other) {
        if (field != other.field) {
            throw new IllegalArgumentException(
                    "'" + name + "' and '" + other.name + "' belong to different models and have no common order");
        }
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return name;
    }
}

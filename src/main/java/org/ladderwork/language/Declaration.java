package org.ladderwork.language;

import java.util.Optional;

/**
 * What a {@link SymbolTable} knows about a name.
 *
 * @param name canonical
 * @param kind what it is
 * @param span where it was declared; empty for what the program itself provides
 * @param family whether the name stands for a family of indexed members, {@code a[1..N]}
 * @param positive whether it is a positive number ({@link Kind#POSITIVE}, and squares whose root was declared positive)
 */
public record Declaration(String name, Kind kind, Optional<Span> span, boolean family, boolean positive) {

    /** What a name can be. */
    public enum Kind {
        REAL("a real parameter"),
        POSITIVE("a positive parameter"),
        COMPLEX("a complex parameter"),
        BOSON("a boson mode"),
        FERMION("a fermion mode"),
        QUBIT("a qubit"),
        LEVEL("a system of levels"),
        SPIN("a spin"),
        /** Any operator whatever, as in the definition of a dissipator. */
        OPERATOR("an operator"),
        /** A name with a definition, {@code H_1 = …}; its value tells whether it is a scalar or an operator. */
        DEFINED("a defined name"),
        /** {@code let X = …}. */
        ABBREVIATION("an abbreviation"),
        /** {@code let X^2 = …}: X² is what has a value. */
        SQUARE("the abbreviation of a square"),
        FUNCTION("a function"),
        /** A number that follows from the model: heat, work, …. */
        QUANTITY("a quantity"),
        /** A matrix that follows from the model; its entries have two indices. */
        MATRIX("a matrix"),
        /** The density operator. */
        STATE("a state"),
        CONSTANT("a constant");

        private final String what;

        Kind(String what) {
            this.what = what;
        }

        /** With its article, for messages. */
        public String what() {
            return what;
        }

        /** Whether this is the name of a mode, which stands for its lowering operator where it has one. */
        public boolean isMode() {
            return switch (this) {
                case BOSON, FERMION, QUBIT, LEVEL, SPIN -> true;
                default -> false;
            };
        }

        /** Whether this is a parameter, a free commutative symbol. */
        public boolean isParameter() {
            return this == REAL || this == POSITIVE || this == COMPLEX;
        }
    }
}

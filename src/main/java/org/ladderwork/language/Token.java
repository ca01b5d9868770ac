package org.ladderwork.language;

import java.util.Optional;

/**
 * A word of a formula; the native scanner and the LaTeX scanner produce the same words.
 *
 * @param text what distinguishes words of one kind: the canonical name, the digits, the relator
 * @param spaced whether white space stands in front of it (LaTeX: always false, since it does not show)
 * @param meaning for {@link Kind#MEANING} the expression that the word stands for
 */
record Token(Kind kind, String text, Span span, boolean spaced, Optional<Expression> meaning) {

    enum Kind {
        NUMBER("a number"),
        NAME("a name"),
        STRING("a text in quotes"),
        /** Something that was read already: a LaTeX alias. */
        MEANING("a quantity"),
        PLUS("'+'"),
        MINUS("'-'"),
        PLUS_MINUS("'±'"),
        MINUS_PLUS("'∓'"),
        TIMES("'*'"),
        SLASH("'/'"),
        /** A fraction bar: what it divides stands in groups. */
        FRACTION("a fraction bar"),
        POWER("'^'"),
        DAGGER("a dagger"),
        CONJUGATE("'*'"),
        TRANSPOSE("'T'"),
        LEFT_PARENTHESIS("'('"),
        RIGHT_PARENTHESIS("')'"),
        LEFT_BRACKET("'['"),
        RIGHT_BRACKET("']'"),
        LEFT_BRACE("'{'"),
        RIGHT_BRACE("'}'"),
        LEFT_GROUP("a group"),
        RIGHT_GROUP("the end of a group"),
        LEFT_INDEX("an index"),
        RIGHT_INDEX("the end of an index"),
        LEFT_ANGLE("'<'"),
        RIGHT_ANGLE("'>'"),
        /** The label of a state behind ⟨A⟩. */
        STATE("the label of a state"),
        BAR("'|'"),
        COMMA("','"),
        SEMICOLON("';'"),
        COLON("':'"),
        RELATOR("a relation"),
        DOTS("'..'"),
        /** d/dt, its operand behind it; the text is the variable. */
        DERIVATIVE("a derivative"),
        HERMITIAN_CONJUGATE("'h.c.'"),
        COMPLEX_CONJUGATE("'c.c.'"),
        SUM("a sum"),
        LIMIT("a limit"),
        /** The rows of a matrix in groups; the text is the number of columns. */
        MATRIX("a matrix"),
        CASES("a distinction of cases"),
        /** A wide gap or a word between the parts of a LaTeX display. */
        GAP("a gap"),
        WORD("a word"),
        END("the end");

        private final String what;

        Kind(String what) {
            this.what = what;
        }
    }

    static Token of(Kind kind, String text, Span span, boolean spaced) {
        return new Token(kind, text, span, spaced, Optional.empty());
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isName(String wanted) {
        return kind == Kind.NAME && text.equals(wanted);
    }

    /** Whether it opens a bracket of any kind. */
    boolean opens() {
        return switch (kind) {
            case LEFT_PARENTHESIS, LEFT_BRACKET, LEFT_BRACE, LEFT_GROUP, LEFT_INDEX, LEFT_ANGLE -> true;
            default -> false;
        };
    }

    /** Whether it closes a bracket of any kind. */
    boolean closes() {
        return switch (kind) {
            case RIGHT_PARENTHESIS, RIGHT_BRACKET, RIGHT_BRACE, RIGHT_GROUP, RIGHT_INDEX, RIGHT_ANGLE -> true;
            default -> false;
        };
    }

    /** Whether it joins what stands on both sides: an operator or a relation. */
    boolean joins() {
        return switch (kind) {
            case PLUS, MINUS, PLUS_MINUS, MINUS_PLUS, TIMES, SLASH, FRACTION, RELATOR -> true;
            default -> false;
        };
    }

    /** For messages. */
    String describe() {
        return switch (kind) {
            case NAME, NUMBER, WORD, RELATOR -> "'" + text + "'";
            default -> kind.what;
        };
    }
}

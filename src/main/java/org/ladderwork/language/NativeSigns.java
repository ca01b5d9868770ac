package org.ladderwork.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The signs of native text, the longest first. */
final class NativeSigns {

    /** A sign with its length in characters. */
    record Sign(Token.Kind kind, String text, int length) {}

    private static final Map<String, Sign> SIGNS = signs();

    private NativeSigns() {}

    private static Map<String, Sign> signs() {
        Map<String, Sign> table = new LinkedHashMap<>();
        put(table, "+/-", Token.Kind.PLUS_MINUS, "±");
        put(table, "-/+", Token.Kind.MINUS_PLUS, "∓");
        put(table, "...", Token.Kind.DOTS, "..");
        for (Relator relator : Relator.values()) {
            if (relator.text().length() > 1) {
                put(table, relator.text(), Token.Kind.RELATOR, relator.text());
            }
        }
        put(table, "==", Token.Kind.RELATOR, "=");
        put(table, "~=", Token.Kind.RELATOR, "≈");
        put(table, "..", Token.Kind.DOTS, "..");
        put(table, "^*", Token.Kind.CONJUGATE, "*");
        put(table, "^†", Token.Kind.DAGGER, "'");
        put(table, "^'", Token.Kind.DAGGER, "'");
        for (Relator relator : Relator.values()) {
            if (relator.text().length() == 1) {
                put(table, relator.text(), Token.Kind.RELATOR, relator.text());
            }
        }
        put(table, "≃", Token.Kind.RELATOR, "≈");
        put(table, "∼", Token.Kind.RELATOR, "~");
        put(table, "≤", Token.Kind.RELATOR, "<=");
        put(table, "≥", Token.Kind.RELATOR, ">=");
        put(table, "≠", Token.Kind.RELATOR, "!=");
        put(table, "≡", Token.Kind.RELATOR, ":=");
        put(table, "≔", Token.Kind.RELATOR, ":=");
        put(table, "→", Token.Kind.RELATOR, "->");
        put(table, "≪", Token.Kind.RELATOR, "<<");
        put(table, "≫", Token.Kind.RELATOR, ">>");
        put(table, "±", Token.Kind.PLUS_MINUS, "±");
        put(table, "∓", Token.Kind.MINUS_PLUS, "∓");
        put(table, "+", Token.Kind.PLUS, "+");
        put(table, "-", Token.Kind.MINUS, "-");
        put(table, "−", Token.Kind.MINUS, "-");
        put(table, "*", Token.Kind.TIMES, "*");
        put(table, "·", Token.Kind.TIMES, "*");
        put(table, "⋅", Token.Kind.TIMES, "*");
        put(table, "×", Token.Kind.TIMES, "*");
        put(table, "/", Token.Kind.SLASH, "/");
        put(table, "^", Token.Kind.POWER, "^");
        put(table, "'", Token.Kind.DAGGER, "'");
        put(table, "†", Token.Kind.DAGGER, "'");
        put(table, "(", Token.Kind.LEFT_PARENTHESIS, "(");
        put(table, ")", Token.Kind.RIGHT_PARENTHESIS, ")");
        put(table, "[", Token.Kind.LEFT_BRACKET, "[");
        put(table, "]", Token.Kind.RIGHT_BRACKET, "]");
        put(table, "{", Token.Kind.LEFT_BRACE, "{");
        put(table, "}", Token.Kind.RIGHT_BRACE, "}");
        put(table, "⟨", Token.Kind.LEFT_ANGLE, "<");
        put(table, "〈", Token.Kind.LEFT_ANGLE, "<");
        put(table, "|", Token.Kind.BAR, "|");
        put(table, ",", Token.Kind.COMMA, ",");
        put(table, ";", Token.Kind.SEMICOLON, ";");
        put(table, ":", Token.Kind.COLON, ":");
        put(table, "…", Token.Kind.DOTS, "..");
        put(table, "∞", Token.Kind.NAME, "infinity");
        put(table, "√", Token.Kind.NAME, "sqrt");
        return Collections.unmodifiableMap(table);
    }

    private static void put(Map<String, Sign> table, String sign, Token.Kind kind, String text) {
        table.putIfAbsent(sign, new Sign(kind, text, sign.length()));
    }

    /** The longest sign that begins here. */
    static Optional<Sign> at(String text, int from, int end) {
        for (int length = Math.min(3, end - from); length >= 1; length--) {
            Sign sign = SIGNS.get(text.substring(from, from + length));
            if (sign != null) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }

    static String advice(char c) {
        return switch (c) {
            case '\\' -> "LaTeX goes into quotes: tex \"…\"";
            case '“', '”', '„', '‘', '’', '‚' -> "use straight quotes";
            case '$' -> "formulas stand without '$'";
            case '&' -> "write one formula per line";
            default -> "take it out";
        };
    }

    /** Whether an operand can end with this word. */
    static boolean endsOperand(Token token) {
        return switch (token.kind()) {
            case NAME -> !Vocabulary.RESERVED.contains(token.text());
            case NUMBER,
                    MEANING,
                    DAGGER,
                    CONJUGATE,
                    RIGHT_PARENTHESIS,
                    RIGHT_BRACKET,
                    RIGHT_BRACE,
                    RIGHT_ANGLE,
                    STATE,
                    RIGHT_INDEX -> true;
            default -> false;
        };
    }
}

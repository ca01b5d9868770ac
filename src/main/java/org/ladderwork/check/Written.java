package org.ladderwork.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ladderwork.algebra.Superoperator;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Reader;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.SymbolTable;

/** Values as expressions: their plain text, read again. */
final class Written {
    /** The conjugate of a moment, whose symbol is called {@code <a>*}; a star that multiplies is followed by a factor. Likewise for parameters. */
    private static final Pattern CONJUGATE = Pattern.compile("<([^<>]*)>\\*(?=[*^/) ]|$)");

    private Written() {}

    private static String of(Superoperator map) {
        StringBuilder text = new StringBuilder();
        map.terms()
                .forEach((left, right) -> text.append(text.length() == 0 ? "" : " + ")
                        .append(left.isIdentity() ? "" : left + " ")
                        .append("rho (")
                        .append(right)
                        .append(")"));
        return text.toString();
    }

    /** {@return the expression whose text is that of the value; empty where the text means something else to the reader}
     *  @param value a scalar, an operator, a map of rho, or the text itself */
    static Optional<Expression> of(Object value, Span at, SymbolTable table) {
        try {
            String text = value instanceof Superoperator map ? of(map) : value.toString();
            text = CONJUGATE.matcher(text).replaceAll("<($1)'>");
            for (Declaration d : table.declarations()) {
                if (d.kind() == Declaration.Kind.COMPLEX) {
                    text = text.replaceAll(
                            "(?<![A-Za-z_0-9])" + d.name() + "\\*(?=[*^/) ]|$)", "conj(" + d.name() + ")");
                }
            }
            return Optional.of(Reader.of(table).expression(text));
        } catch (SourceError noText) {
            return Optional.empty();
        }
    }
}

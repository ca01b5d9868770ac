package org.ladderwork.check;

import java.util.Optional;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Reader;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.SymbolTable;

/** Values as expressions: their plain text, read again. */
final class Written {
    private Written() {}

    /** {@return the expression whose text is that of the value; empty where the text means something else to the reader}
     *  @param value a scalar, an operator, or the text itself */
    static Optional<Expression> of(Object value, Span at, SymbolTable table) {
        try {
            return Optional.of(Reader.of(table).expression(value.toString()));
        } catch (SourceError noText) {
            return Optional.empty();
        }
    }
}

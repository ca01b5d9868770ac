package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;

/** Reads formulas in LaTeX against a {@link SymbolTable}; the same tree comes out as for native text. */
public final class TexReader {

    private final SymbolTable table;
    private final Style style;
    private final MacroTable macros;

    private TexReader(SymbolTable table, Style style, MacroTable macros) {
        this.table = table;
        this.style = style;
        this.macros = macros;
    }

    /** A reader for the names of a table. */
    public static TexReader of(SymbolTable table) {
        return of(table, Style.UNDECIDED);
    }

    /** A reader with an author's style. */
    public static TexReader of(SymbolTable table, Style style) {
        return new TexReader(table, style, new MacroTable());
    }

    TexReader with(MacroTable others) {
        return new TexReader(table, style, others);
    }

    /**
     * The formulas of a piece of LaTeX without its surrounding environment; rows that belong together are one formula.
     *
     * @throws SourceError if one of them cannot be read
     */
    public List<Formula> formulas(Span latex) {
        List<Formula> all = new ArrayList<>();
        for (TexRows.Part part : parts(latex, false)) {
            all.addAll(read(part.words(), latex));
        }
        if (all.isEmpty()) {
            throw SourceError.at(latex, "there is no formula", "write one");
        }
        return all;
    }

    /** As {@link #formulas(Span)}, of a text that stands in no file. */
    public List<Formula> formulas(String latex) {
        return formulas(Source.of("text", latex).all());
    }

    /** The formulas of a display, cut but not read. */
    List<TexRows.Part> parts(Span latex, boolean single) {
        List<TexLexeme> words = MacroExpansion.of(TexLexer.lex(latex), macros);
        return TexRows.formulas(TexNormalForm.of(words, latex), single);
    }

    /** One formula in normal form, or several behind each other. */
    List<Formula> read(List<TexLexeme> formula, Span whole) {
        List<Token> tokens = TexScanner.scan(formula, table, whole.after());
        return FormulaReader.of(withoutIdleGaps(tokens), table, style, true).all();
    }

    /** Leaves out the gaps inside brackets and beside operators, which separate nothing. */
    private static List<Token> withoutIdleGaps(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            boolean gap = token.is(Token.Kind.GAP);
            boolean idle = depth > 0
                    || kept.isEmpty()
                    || kept.get(kept.size() - 1).joins()
                    || i + 1 < tokens.size() && tokens.get(i + 1).joins();
            if (!gap || !idle) {
                kept.add(token);
            }
        }
        return kept;
    }
}

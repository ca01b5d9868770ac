package org.ladderwork.language;

import java.util.List;
import java.util.Map;

/**
 * A derivation file as it was read: its statements in order, the names it declares, and everything that is wrong with it.
 *
 * @param statements those that could be read
 * @param table the names
 * @param sizes the whole numbers that name sizes, such as N
 * @param openSizes sizes that stand for every whole number from this one on; {@code sizes} has the least of them
 * @param templates families of definitions and baths as they were written; their members are among the statements
 * @param problems what is wrong, in the order of the lines; what is wrong with a claim stands in the claim
 */
public record LadderFile(
        Source source,
        List<Statement> statements,
        SymbolTable table,
        Map<String, Integer> sizes,
        Map<String, Integer> openSizes,
        List<Template> templates,
        List<Problem> problems) {

    public LadderFile {
        statements = List.copyOf(statements);
        templates = List.copyOf(templates);
        problems = List.copyOf(problems);
    }

    /** Reads a file. */
    public static LadderFile read(Source source) {
        return read(source, Map.of());
    }

    /**
     * Reads a file with sizes given from outside, which come before those of the file.
     *
     * @param sizes such as N = 5
     */
    public static LadderFile read(Source source, Map<String, Integer> sizes) {
        return new StatementReader(source, sizes).read();
    }

    /**
     * This file with numbers in place of parameters, from now on: its table is changed.
     *
     * @param values by the name of the parameter
     */
    public LadderFile fixing(Map<String, Expression> values) {
        values.forEach(table::fix);
        return this;
    }

    /**
     * This file, if nothing is wrong outside its claims.
     *
     * @throws SourceError with all problems
     */
    public LadderFile orThrow() {
        if (!problems.isEmpty()) {
            throw SourceError.of(problems);
        }
        return this;
    }

    /** The statements of one kind, in order. */
    public <S extends Statement> List<S> all(Class<S> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** How the author writes, as the file declares it: for LaTeX that stands outside of the file. */
    public Style style() {
        Style style = Style.UNDECIDED;
        for (Statement.Setting s : all(Statement.Setting.class)) {
            style = style.with(s);
        }
        return style;
    }

    /** A reader for further expressions over the names of this file. */
    public Reader reader() {
        return Reader.of(table);
    }
}

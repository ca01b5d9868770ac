package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;

/** Environments inside a formula: matrices, cases, and those that only align. */
final class TexEnvironments {

    private final TexScanner scanner;

    TexEnvironments(TexScanner scanner) {
        this.scanner = scanner;
    }

    void begin(TexLexeme begin) {
        String name = TexGroups.written(scanner.takeGroup(begin));
        List<TexLexeme> inside = inside(begin, name);
        switch (name) {
            case "pmatrix", "bmatrix", "matrix", "smallmatrix", "psmallmatrix", "bsmallmatrix" -> matrix(begin, inside);
            case "array" -> matrix(begin, withoutColumns(inside));
            case "cases", "dcases", "rcases" -> cases(begin, inside);
            case "split", "aligned", "gathered", "multlined", "alignedat" ->
                scanner.emitAll(name.equals("alignedat") ? withoutColumns(inside) : inside, begin.span());
            default ->
                throw SourceError.at(
                        begin.span(), "the environment '" + name + "' is not read inside a formula", "write it out");
        }
    }

    private List<TexLexeme> inside(TexLexeme begin, String name) {
        List<TexLexeme> inside = new ArrayList<>();
        int depth = 1;
        while (scanner.has(0)) {
            TexLexeme next = scanner.take();
            if (next.isCommand("begin")) {
                depth++;
            } else if (next.isCommand("end") && --depth == 0) {
                String ended = TexGroups.written(scanner.takeGroup(next));
                if (!ended.equals(name)) {
                    throw SourceError.at(
                            next.span(), "\\end{" + ended + "} ends \\begin{" + name + "}", "make them equal");
                }
                return inside;
            }
            inside.add(next);
        }
        throw SourceError.at(begin.span(), "\\begin{" + name + "} has no end", "write \\end{" + name + "}");
    }

    private static List<TexLexeme> withoutColumns(List<TexLexeme> inside) {
        boolean columns = !inside.isEmpty() && inside.get(0).is(TexLexeme.Kind.BEGIN);
        return columns ? inside.subList(TexGroups.close(inside, 0) + 1, inside.size()) : inside;
    }

    /** Rows and cells; empty rows are left out. */
    static List<List<List<TexLexeme>>> cells(List<TexLexeme> inside) {
        List<List<List<TexLexeme>>> rows = new ArrayList<>();
        for (List<TexLexeme> row : TexGroups.split(inside, TexLexeme.Kind.ROW)) {
            rows.add(TexGroups.split(row, TexLexeme.Kind.ALIGN));
        }
        rows.removeIf(r -> r.stream().allMatch(List::isEmpty));
        return rows;
    }

    private void matrix(TexLexeme begin, List<TexLexeme> inside) {
        Span span = begin.span();
        scanner.emit(Token.Kind.MATRIX, "matrix", span);
        scanner.emit(Token.Kind.LEFT_PARENTHESIS, "(", span);
        boolean firstRow = true;
        for (List<List<TexLexeme>> row : cells(inside)) {
            if (!firstRow) {
                scanner.emit(Token.Kind.SEMICOLON, ";", span);
            }
            firstRow = false;
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    scanner.emit(Token.Kind.COMMA, ",", span);
                }
                scanner.emitAll(row.get(i), span);
            }
        }
        scanner.emit(Token.Kind.RIGHT_PARENTHESIS, ")", span);
    }

    private void cases(TexLexeme begin, List<TexLexeme> inside) {
        Span span = begin.span();
        scanner.emit(Token.Kind.CASES, "cases", span);
        scanner.emit(Token.Kind.LEFT_PARENTHESIS, "(", span);
        boolean first = true;
        for (List<List<TexLexeme>> row : cells(inside)) {
            if (row.size() != 2) {
                throw SourceError.at(span, "a case needs a value and a condition", "write: value & \\text{if } x<0");
            }
            if (!first) {
                scanner.emit(Token.Kind.SEMICOLON, ";", span);
            }
            first = false;
            scanner.emitAll(withoutComma(row.get(0)), span);
            scanner.emit(Token.Kind.NAME, "if", span);
            scanner.emitAll(withoutWord(withoutComma(row.get(1))), span);
        }
        scanner.emit(Token.Kind.RIGHT_PARENTHESIS, ")", span);
    }

    private static List<TexLexeme> withoutComma(List<TexLexeme> cell) {
        int end = cell.size();
        boolean punctuation = end > 0
                && (cell.get(end - 1).isCharacter(",")
                        || cell.get(end - 1).isCharacter(".")
                        || cell.get(end - 1).isCharacter(";"));
        return punctuation ? cell.subList(0, end - 1) : cell;
    }

    /** The condition without the {@code \text{if}} in front of it. */
    private static List<TexLexeme> withoutWord(List<TexLexeme> cell) {
        int from = 0;
        while (from < cell.size()
                && (cell.get(from).isCommand("quad") || cell.get(from).isCommand("qquad"))) {
            from++;
        }
        if (from < cell.size() && cell.get(from).isCommand("mathrm")) {
            from = TexGroups.close(cell, from + 1) + 1;
        }
        return cell.subList(from, cell.size());
    }
}

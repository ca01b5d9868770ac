package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression.Relation;

/**
 * Reads formulas with their clauses: {@code A = B as x -> 0 to order 2 for n_1 = n_2 where D = …}, and the same said in
 * LaTeX with gaps, commas and words. A second relation behind a comma is a second formula; an index with values, and a
 * parameter that tends to a point, are clauses.
 */
final class FormulaReader {

    private enum Mode {
        NONE,
        AS,
        FOR,
        WHERE
    }

    private static final class Draft {
        private final Expression statement;
        private final List<Clause> clauses = new ArrayList<>();

        Draft(Expression statement) {
            this.statement = statement;
        }
    }

    private final PrattParser parser;
    private final TokenCursor cursor;
    private final List<Draft> drafts = new ArrayList<>();

    FormulaReader(PrattParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor();
    }

    /** A reader of these words, with the names that they define themselves. */
    static FormulaReader of(List<Token> tokens, SymbolTable table, Style style, boolean latex) {
        return new FormulaReader(
                new PrattParser(new TokenCursor(tokens), LocalNames.with(tokens, table), style, latex));
    }

    /** One formula of native text that ends with the words. */
    static Formula one(List<Token> tokens, SymbolTable table, Style style) {
        List<Formula> all = of(tokens, table, style, false).all();
        if (all.size() != 1) {
            throw SourceError.at(all.get(1).span(), "a second formula", "write it on a line of its own");
        }
        return all.get(0);
    }

    /** Clauses behind formulas that were read elsewhere: they hold for each of them. */
    static List<Formula> continuing(PrattParser parser, List<Formula> said) {
        FormulaReader reader = new FormulaReader(parser);
        reader.drafts.add(new Draft(said.get(said.size() - 1).statement()));
        Formula last = reader.all().get(0);
        if (reader.drafts.size() > 1) {
            throw SourceError.at(
                    reader.drafts.get(1).statement.span(), "a second formula", "make it a claim of its own");
        }
        List<Formula> all = new ArrayList<>();
        for (Formula formula : said) {
            List<Clause> clauses = new ArrayList<>(formula.clauses());
            clauses.addAll(last.clauses());
            all.add(new Formula(formula.span(), formula.statement(), clauses));
        }
        return all;
    }

    /** Every formula up to the end of the words; at least one. */
    List<Formula> all() {
        Mode mode = Mode.NONE;
        boolean separated = true;
        while (true) {
            while (cursor.at(Token.Kind.COMMA) || cursor.at(Token.Kind.GAP) || cursor.at(Token.Kind.SEMICOLON)) {
                cursor.take();
                separated = true;
            }
            if (cursor.atEnd()) {
                refuseDanglingWord();
                break;
            }
            Optional<Mode> word = word();
            if (word.isPresent()) {
                mode = word.get();
                separated = true;
                continue;
            }
            if (!separated) {
                throw SourceError.at(
                        cursor.peek().span(),
                        "the formula cannot go on with " + cursor.peek().describe(),
                        "write an operator, a comma, or take it out");
            }
            mode = part(mode);
            separated = false;
        }
        if (drafts.isEmpty()) {
            throw SourceError.at(cursor.peek().span(), "there is no formula", "write one, such as heat(1) = 0");
        }
        List<Formula> formulas = new ArrayList<>();
        for (Draft draft : drafts) {
            Formula formula = new Formula(draft.statement.span(), draft.statement, draft.clauses);
            refuseDoubtfulUnit(formula);
            formulas.add(formula);
        }
        return formulas;
    }

    private void refuseDanglingWord() {
        Token last = cursor.last();
        boolean word =
                last.is(Token.Kind.WORD) || last.is(Token.Kind.NAME) && Vocabulary.RESERVED.contains(last.text());
        if (word) {
            throw SourceError.at(
                    last.span(), "nothing stands behind '" + last.text() + "'", "finish it, or take it out");
        }
    }

    private void refuseDoubtfulUnit(Formula formula) {
        Optional<Span> unit = parser.italicImaginary();
        boolean clause = formula.clauses().stream()
                .anyMatch(
                        c -> c instanceof Clause.Indices i && i.range().index().equals("i"));
        if (unit.isPresent()
                && parser.style().imaginary() == Style.Imaginary.UNDECIDED
                && (clause || FreeIndices.of(formula.statement()).contains("i"))) {
            throw Names.ambiguousImaginary(unit.get());
        }
    }

    private Optional<Mode> word() {
        Token token = cursor.peek();
        boolean reserved = token.is(Token.Kind.NAME) && Vocabulary.RESERVED.contains(token.text());
        if (!reserved && !token.is(Token.Kind.WORD)) {
            return Optional.empty();
        }
        switch (token.text()) {
            case "as", "limit":
                cursor.take();
                return Optional.of(Mode.AS);
            case "for", "if", "when", "with", "at":
                cursor.take();
                return Optional.of(Mode.FOR);
            case "where":
                cursor.take();
                return Optional.of(Mode.WHERE);
            case "and", "or":
                cursor.take();
                return Optional.of(Mode.NONE);
            case "to":
                order();
                return Optional.of(Mode.NONE);
            default:
                throw SourceError.at(
                        token.span(), "'" + token.text() + "' has no meaning here", "use as, for, where, or to order");
        }
    }

    private Draft last(Span span) {
        if (drafts.isEmpty()) {
            throw SourceError.at(span, "there is no formula in front of this", "write the formula first");
        }
        return drafts.get(drafts.size() - 1);
    }

    /** {@code to order 2 in epsilon}. */
    private void order() {
        Token to = cursor.take();
        if (!cursor.atName("order")) {
            throw SourceError.at(cursor.peek().span(), "'order' is missing", "write: to order 2");
        }
        cursor.take();
        boolean negative = cursor.takeIf(Token.Kind.MINUS).isPresent();
        Token number = cursor.expect(Token.Kind.NUMBER, "the order", "write: to order 2");
        if (!number.text().matches("\\d{1,4}")) {
            throw SourceError.at(number.span(), "the order is a whole number", "write: to order 2");
        }
        int order = Integer.parseInt(number.text());
        Optional<String> variable = Optional.empty();
        if (cursor.atName("in")) {
            cursor.take();
            variable = Optional.of(parameter());
        }
        Span span = to.span().to(cursor.last().span());
        last(span).clauses.add(new Clause.ToOrder(span, negative ? -order : order, variable));
    }

    private String parameter() {
        Token token = cursor.expect(Token.Kind.NAME, "a parameter", "write its name");
        if (!parser.table().isDeclared(token.text())) {
            throw SourceError.at(
                    token.span(),
                    "unknown name '" + token.text() + "'",
                    parser.table().adviceFor(token.text()));
        }
        return token.text();
    }

    /** One relation, and what it is: the mode that the next one is read in. */
    private Mode part(Mode mode) {
        boolean clause = mode == Mode.AS || mode == Mode.FOR || !drafts.isEmpty();
        if (clause && atTendency(0)) {
            last(cursor.peek().span()).clauses.add(tendency());
            return mode;
        }
        if (mode != Mode.WHERE && clause && atIndexRange(0)) {
            last(cursor.peek().span()).clauses.add(indices());
            return mode;
        }
        boolean bracketed = clause && cursor.at(Token.Kind.LEFT_PARENTHESIS) && (atTendency(1) || atIndexRange(1));
        if (bracketed) {
            Token open = cursor.take();
            Clause inside = atTendency(0) ? tendency() : indices();
            cursor.expect(
                    Token.Kind.RIGHT_PARENTHESIS,
                    "')'",
                    "close the one at " + open.span().position());
            last(open.span()).clauses.add(inside);
            return mode;
        }
        Expression statement = parser.relation();
        if (!drafts.isEmpty() && statement instanceof Relation r && definesHere(r)) {
            last(r.span()).clauses.add(new Clause.Where(r.span(), r));
            return mode;
        }
        if (mode == Mode.NONE) {
            boolean idle = parser.latex() && !drafts.isEmpty() && !(statement instanceof Relation);
            if (idle) {
                throw SourceError.at(
                        statement.span(),
                        "this states nothing",
                        "if it is a factor or a term, write the operator in front");
            }
            drafts.add(new Draft(statement));
            return mode;
        }
        if (mode == Mode.AS || !(statement instanceof Relation)) {
            throw SourceError.at(
                    statement.span(),
                    "this is no condition",
                    mode == Mode.AS ? "write: as gamma -> infinity" : "write: n_1 = n_2");
        }
        Relation relation = (Relation) statement;
        last(relation.span())
                .clauses
                .add(
                        mode == Mode.WHERE
                                ? new Clause.Where(relation.span(), relation)
                                : new Clause.Condition(relation.span(), relation));
        return mode;
    }

    /** Whether the left side is a name, or its square, that {@link LocalNames} found. */
    private boolean definesHere(Relation relation) {
        return LocalNames.defined(relation.sides().get(0))
                .filter(n -> parser.table().meaning(n).isEmpty())
                .filter(n -> parser.table().is(n, Declaration.Kind.ABBREVIATION)
                        || parser.table().is(n, Declaration.Kind.SQUARE))
                .isPresent();
    }

    private boolean atTendency(int ahead) {
        return cursor.peek(ahead).is(Token.Kind.NAME)
                && cursor.peek(ahead + 1).is(Token.Kind.RELATOR)
                && cursor.peek(ahead + 1).text().equals("->");
    }

    private boolean atIndexRange(int ahead) {
        Token letter = cursor.peek(ahead);
        Token behind = cursor.peek(ahead + 1);
        boolean relates = behind.is(Token.Kind.RELATOR) && behind.text().equals("=") || behind.isName("in");
        return letter.is(Token.Kind.NAME)
                && letter.text().length() == 1
                && !parser.table().isDeclared(letter.text())
                && relates;
    }

    private Clause tendency() {
        Token first = cursor.peek();
        String variable = parameterOrTime();
        cursor.take();
        Expression point = parser.expression();
        return new Clause.Tends(first.span().to(point.span()), variable, point);
    }

    /** A parameter, or the time, which every model has. */
    private String parameterOrTime() {
        if (cursor.atName("t") || cursor.atName("tau")) {
            return cursor.take().text();
        }
        return parameter();
    }

    private Clause indices() {
        IndexRange range = new Ranges(parser).range();
        return new Clause.Indices(range.span(), range);
    }
}

package org.ladderwork.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression.Absolute;
import org.ladderwork.language.Expression.Anticommutator;
import org.ladderwork.language.Expression.Commutator;
import org.ladderwork.language.Expression.Derivative;
import org.ladderwork.language.Expression.Expectation;
import org.ladderwork.language.Expression.MatrixElement;
import org.ladderwork.language.Expression.Numeral;
import org.ladderwork.language.Expression.Tuple;

/** Operands that do not begin with a name: numbers, brackets of every kind, and what LaTeX marks with a sign of its own. */
final class Operands {

    private final PrattParser parser;
    private final TokenCursor cursor;
    private final Names names;
    private final Ranges ranges;

    Operands(PrattParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor();
        this.ranges = new Ranges(parser);
        this.names = new Names(parser, ranges);
    }

    Expression operand() {
        Token token = cursor.peek();
        Expression result = switch (token.kind()) {
            case NUMBER -> numeral(cursor.take());
            case MEANING -> cursor.take().meaning().orElseThrow();
            case NAME -> names.name();
            case LEFT_PARENTHESIS -> parentheses();
            case LEFT_BRACKET -> brackets();
            case LEFT_BRACE -> braces();
            case LEFT_GROUP -> group();
            case LEFT_ANGLE -> angles();
            case BAR -> bars();
            case DERIVATIVE -> derivative();
            case SUM -> ranges.sum(cursor.take());
            case LIMIT -> ranges.limit(cursor.take());
            case MATRIX -> ranges.matrix(cursor.take());
            case CASES -> ranges.cases(cursor.take());
            default -> throw missing(token);
        };
        return withoutTime(result);
    }

    private SourceError missing(Token token) {
        String found = token.is(Token.Kind.END) ? "the formula ends" : "here is " + token.describe();
        return SourceError.at(token.span(), "an operand is missing: " + found, "write what belongs here");
    }

    private static Expression numeral(Token token) {
        BigDecimal value = new BigDecimal(token.text());
        BigInteger numerator = value.unscaledValue();
        BigInteger denominator = BigInteger.ONE;
        if (value.scale() > 0) {
            denominator = BigInteger.TEN.pow(value.scale());
        } else {
            numerator = numerator.multiply(BigInteger.TEN.pow(-value.scale()));
        }
        BigInteger common = numerator.gcd(denominator);
        return new Numeral(token.span(), numerator.divide(common), denominator.divide(common));
    }

    private Expression parentheses() {
        Token open = cursor.take();
        Expression first = parser.enclosed();
        List<Expression> entries = new ArrayList<>(List.of(first));
        while (cursor.takeIf(Token.Kind.COMMA).isPresent()) {
            entries.add(parser.enclosed());
        }
        Token close = close(open, Token.Kind.RIGHT_PARENTHESIS);
        return entries.size() == 1 ? first : new Tuple(open.span().to(close.span()), entries);
    }

    private Expression brackets() {
        Token open = cursor.take();
        Expression left = parser.enclosed();
        Optional<Expression> right = second();
        Token close = close(open, Token.Kind.RIGHT_BRACKET);
        Span span = open.span().to(close.span());
        return right.isPresent() ? new Commutator(span, left, right.get()) : left;
    }

    private Expression braces() {
        Token open = cursor.take();
        Expression left = parser.enclosed();
        Optional<Expression> right = second();
        Token close = close(open, Token.Kind.RIGHT_BRACE);
        Span span = open.span().to(close.span());
        return right.isPresent() ? new Anticommutator(span, left, right.get()) : left;
    }

    private Optional<Expression> second() {
        return cursor.takeIf(Token.Kind.COMMA).isPresent() ? Optional.of(parser.enclosed()) : Optional.empty();
    }

    private Expression group() {
        Token open = cursor.take();
        Expression inside = parser.enclosed();
        close(open, Token.Kind.RIGHT_GROUP);
        return inside;
    }

    private Expression angles() {
        Token open = cursor.take();
        if (isLabel(cursor.peek()) && cursor.peek(1).is(Token.Kind.BAR)) {
            return matrixElement(open);
        }
        Expression inside = parser.enclosed();
        Token close = close(open, Token.Kind.RIGHT_ANGLE);
        Optional<Token> state = cursor.takeIf(Token.Kind.STATE);
        Span span = open.span().to(state.orElse(close).span());
        return new Expectation(span, inside, state.map(Token::text).orElse(""));
    }

    private static boolean isLabel(Token token) {
        return token.is(Token.Kind.NUMBER) || token.is(Token.Kind.NAME);
    }

    private Expression matrixElement(Token open) {
        Token bra = cursor.take();
        cursor.take();
        Expression inside = parser.betweenBars();
        cursor.expect(Token.Kind.BAR, "the '|' of the matrix element", "write <j|A|k>");
        Token ket = cursor.take();
        if (!isLabel(ket)) {
            throw SourceError.at(ket.span(), "the label of the ket is missing", "write <j|A|k>");
        }
        Token close = close(open, Token.Kind.RIGHT_ANGLE);
        return new MatrixElement(
                open.span().to(close.span()),
                Labels.level(bra.span(), bra.text()),
                inside,
                Labels.level(ket.span(), ket.text()));
    }

    private Expression bars() {
        Token open = cursor.take();
        Expression inside = parser.betweenBars();
        Token close = close(open, Token.Kind.BAR);
        return new Absolute(open.span().to(close.span()), inside);
    }

    private Expression derivative() {
        Token token = cursor.take();
        Expression operand = cursor.at(Token.Kind.LEFT_GROUP) ? group() : parser.product();
        return new Derivative(token.span().to(operand.span()), operand, token.text());
    }

    private Token close(Token open, Token.Kind wanted) {
        if (!cursor.at(wanted)) {
            Token here = cursor.peek();
            throw SourceError.at(
                    here.span(),
                    "expected " + Token.of(wanted, "", here.span(), false).describe() + " for the " + open.describe()
                            + " at " + open.span().position() + ", but here is " + here.describe(),
                    "close the bracket, or write what connects the two");
        }
        return cursor.take();
    }

    /** {@code ρ(t)}, {@code ⟨A⟩(t)}: the time is understood, unless t is a parameter. */
    private Expression withoutTime(Expression result) {
        boolean moves = result instanceof Expression.Name
                || result instanceof Expression.Indexed
                || result instanceof Expression.SpinComponent
                || result instanceof Expression.Derivative
                || result instanceof Expression.Call
                || result instanceof Expression.Expectation;
        boolean time = cursor.at(Token.Kind.LEFT_PARENTHESIS)
                && cursor.peek(1).isName("t")
                && cursor.peek(2).is(Token.Kind.RIGHT_PARENTHESIS)
                && !parser.table().isDeclared("t")
                && !parser.boundIndices().contains("t");
        if (moves && time) {
            cursor.take();
            cursor.take();
            cursor.take();
        }
        return result;
    }
}

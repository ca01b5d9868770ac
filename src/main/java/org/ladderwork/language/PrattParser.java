package org.ladderwork.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.Expression.Adjoint;
import org.ladderwork.language.Expression.Conjugate;
import org.ladderwork.language.Expression.Negated;
import org.ladderwork.language.Expression.Numeral;
import org.ladderwork.language.Expression.Power;
import org.ladderwork.language.Expression.Product;
import org.ladderwork.language.Expression.Quotient;
import org.ladderwork.language.Expression.Relation;
import org.ladderwork.language.Expression.Transpose;

/**
 * Words to {@link Expression}, for both notations. From loose to tight:
 *
 * <pre>
 *   relation   a = b &lt;= c
 *   sum        a + b - c, and + h.c. over all that stands in front of it
 *   product    a b, a * b, a / b        from left to right
 *   power      a ^ b                    to the right; the base may carry ' and ^*
 *   operand    see {@link Operands} and {@link Names}
 * </pre>
 *
 * <p>What follows a quotient by mere juxtaposition, {@code a/b c}, can be read in two ways. In native text white space
 * decides when it can be seen: {@code a/b c} with a tight slash and a gap behind it is (a/b) c. Everything else, and LaTeX
 * always, is an error unless the {@link Style} says how the author reads it.
 *
 * <p>Nesting is bounded, so that no input exhausts the stack.
 */
final class PrattParser {

    private static final int DEEPEST = 150;
    private static final int MOST_WRAPS = 300;

    private final TokenCursor cursor;
    private final SymbolTable table;
    private final Style style;
    private final boolean latex;
    private final Operands operands;
    private final Terms terms;
    private final Deque<String> boundIndices = new ArrayDeque<>();
    private int depth;
    private int wraps;
    private int openBars;
    private boolean inIndex;
    private Optional<Span> italicImaginary = Optional.empty();

    PrattParser(TokenCursor cursor, SymbolTable table, Style style, boolean latex) {
        this.cursor = cursor;
        this.table = table;
        this.style = style;
        this.latex = latex;
        this.operands = new Operands(this);
        this.terms = new Terms(this);
    }

    TokenCursor cursor() {
        return cursor;
    }

    SymbolTable table() {
        return table;
    }

    Style style() {
        return style;
    }

    boolean latex() {
        return latex;
    }

    Deque<String> boundIndices() {
        return boundIndices;
    }

    boolean inIndex() {
        return inIndex;
    }

    /** Where a plain letter i of LaTeX was taken for the imaginary unit without the author's word for it. */
    Optional<Span> italicImaginary() {
        return italicImaginary;
    }

    void sawItalicImaginary(Span span) {
        if (italicImaginary.isEmpty()) {
            italicImaginary = Optional.of(span);
        }
    }

    /** A chain of relations, or a single expression. */
    Expression relation() {
        List<Expression> sides = new ArrayList<>();
        List<Relator> relators = new ArrayList<>();
        sides.add(expression());
        while (cursor.at(Token.Kind.RELATOR)) {
            relators.add(relator(cursor.take()));
            sides.add(expression());
        }
        if (relators.isEmpty()) {
            return sides.get(0);
        }
        return new Relation(spanOf(sides), sides, relators);
    }

    private static Relator relator(Token token) {
        for (Relator relator : Relator.values()) {
            if (relator.text().equals(token.text())) {
                return relator;
            }
        }
        throw SourceError.at(
                token.span(), "the relation '" + token.text() + "' is not known here", "use = < <= > >= ~");
    }

    /** A sum. */
    Expression expression() {
        enter();
        Expression result = terms.sum();
        leave();
        return result;
    }

    /** An expression inside brackets, where a bar opens again. */
    Expression enclosed() {
        int bars = openBars;
        openBars = 0;
        Expression inside = expression();
        openBars = bars;
        return inside;
    }

    /** An expression between bars. */
    Expression betweenBars() {
        openBars++;
        Expression inside = expression();
        openBars--;
        return inside;
    }

    /** The inside of an index, where a letter that is not declared is an index. */
    Expression index() {
        boolean before = inIndex;
        inIndex = true;
        Expression inside = enclosed();
        inIndex = before;
        return inside;
    }

    /** Factors from left to right. */
    Expression product() {
        enter();
        List<Expression> factors = new ArrayList<>();
        factors.add(power());
        while (true) {
            Token next = cursor.peek();
            if (next.is(Token.Kind.TIMES)) {
                cursor.take();
                factors.add(afterTimes());
            } else if (next.is(Token.Kind.SLASH) || next.is(Token.Kind.FRACTION)) {
                Expression quotient = quotient(productOf(factors));
                factors.clear();
                factors.add(quotient);
            } else if (startsFactor(next)) {
                refuseTwoNumbers(next);
                factors.add(power());
            } else {
                break;
            }
        }
        leave();
        return productOf(factors);
    }

    private void refuseTwoNumbers(Token next) {
        if (next.is(Token.Kind.NUMBER) && cursor.last().is(Token.Kind.NUMBER)) {
            throw SourceError.at(next.span(), "two numbers behind each other", "write '*' for a product");
        }
    }

    private Expression afterTimes() {
        Optional<Token> sign = cursor.at(Token.Kind.MINUS) ? terms.sign() : Optional.empty();
        Expression factor = power();
        return sign.isPresent() ? Terms.signed(sign.get(), factor) : factor;
    }

    private Expression quotient(Expression numerator) {
        Token bar = cursor.take();
        wrap(bar);
        Token first = cursor.peek();
        Expression denominator = cursor.at(Token.Kind.MINUS) ? afterTimes() : power();
        if (bar.is(Token.Kind.FRACTION)) {
            return new Quotient(numerator.span().to(denominator.span()), numerator, denominator);
        }
        Token next = cursor.peek();
        boolean follows = startsFactor(next) || latex && next.is(Token.Kind.TIMES);
        boolean visible = !latex && !bar.spaced() && !first.spaced() && next.spaced();
        if (follows && style.slash() == Style.Slash.APS) {
            List<Expression> factors = new ArrayList<>(List.of(denominator));
            while (startsFactor(cursor.peek()) || cursor.at(Token.Kind.TIMES) && latex) {
                cursor.takeIf(Token.Kind.TIMES);
                factors.add(power());
            }
            denominator = productOf(factors);
        } else if (follows && style.slash() == Style.Slash.UNDECIDED && !visible) {
            throw ambiguous(bar, numerator, denominator);
        }
        return new Quotient(numerator.span().to(denominator.span()), numerator, denominator);
    }

    private SourceError ambiguous(Token bar, Expression numerator, Expression denominator) {
        cursor.takeIf(Token.Kind.TIMES);
        Expression next = power();
        String a = NativeText.numerator(numerator);
        String b = NativeText.factor(denominator);
        String c = NativeText.factor(next);
        return SourceError.at(
                bar.span().to(next.span()),
                "this can be read as (" + a + "/" + b + ") " + c + " or as " + a + "/(" + b + " " + c + ")",
                "write brackets, or declare once: slash = cas (the first) or slash = aps (the second)");
    }

    private boolean startsFactor(Token token) {
        return switch (token.kind()) {
            case NAME -> !Vocabulary.RESERVED.contains(token.text());
            case NUMBER,
                    MEANING,
                    LEFT_PARENTHESIS,
                    LEFT_BRACKET,
                    LEFT_BRACE,
                    LEFT_GROUP,
                    LEFT_ANGLE,
                    DERIVATIVE,
                    SUM,
                    LIMIT,
                    MATRIX,
                    CASES -> true;
            case BAR -> openBars == 0;
            default -> false;
        };
    }

    /** Whether another factor begins here. */
    boolean atFactor() {
        return startsFactor(cursor.peek());
    }

    /** An operand with its daggers and its exponent. */
    Expression power() {
        enter();
        Expression result = operands.operand();
        boolean raised = false;
        while (true) {
            Token next = cursor.peek();
            switch (next.kind()) {
                case DAGGER ->
                    result = new Adjoint(result.span().to(cursor.take().span()), result);
                case CONJUGATE ->
                    result = new Conjugate(result.span().to(cursor.take().span()), result);
                case TRANSPOSE ->
                    result = new Transpose(result.span().to(cursor.take().span()), result);
                case POWER -> {
                    if (raised && !latex) {
                        throw SourceError.at(next.span(), "a second exponent", "write brackets");
                    }
                    cursor.take();
                    result = raised(result, exponent());
                    raised = true;
                }
                default -> {
                    leave();
                    refuseBareSquare(result);
                    return result;
                }
            }
            wrap(next);
        }
    }

    private Expression raised(Expression base, Expression exponent) {
        Expression power = new Power(base.span().to(exponent.span()), base, exponent);
        if (base instanceof Expression.Name name && isUnsignedSquare(name)) {
            Expression size = exponent instanceof Negated negated ? negated.operand() : exponent;
            boolean even = size instanceof Numeral n
                    && n.denominator().bitLength() == 1
                    && !n.numerator().testBit(0);
            if (!even) {
                throw bareSquare(name);
            }
        }
        return power;
    }

    private void refuseBareSquare(Expression result) {
        Expression inner = result;
        while (inner instanceof Adjoint || inner instanceof Conjugate || inner instanceof Transpose) {
            inner = inner.children().get(0);
        }
        if (inner instanceof Expression.Name name && isUnsignedSquare(name)) {
            throw bareSquare(name);
        }
    }

    private boolean isUnsignedSquare(Expression.Name name) {
        return table.find(name.name())
                .filter(found -> found.kind() == Kind.SQUARE && !found.positive())
                .isPresent();
    }

    private static SourceError bareSquare(Expression.Name name) {
        String x = name.name();
        return SourceError.at(
                name.span(),
                "only even powers of " + x + " have a value, since what is declared is " + x + "^2",
                "declare 'positive " + x + "' too if the positive root is meant");
    }

    private Expression exponent() {
        if (cursor.at(Token.Kind.LEFT_GROUP)) {
            return operands.operand();
        }
        Optional<Token> sign =
                cursor.at(Token.Kind.MINUS) || cursor.at(Token.Kind.PLUS) ? terms.sign() : Optional.empty();
        Expression size = latex ? operands.operand() : power();
        return sign.isPresent() ? Terms.signed(sign.get(), size) : size;
    }

    static Expression productOf(List<Expression> factors) {
        return factors.size() == 1 ? factors.get(0) : new Product(spanOf(factors), factors);
    }

    static Span spanOf(List<Expression> parts) {
        return parts.get(0).span().to(parts.get(parts.size() - 1).span());
    }

    private void enter() {
        if (++depth > 3 * DEEPEST) {
            throw SourceError.at(cursor.peek().span(), "nested too deeply", "introduce a name for a part of it");
        }
    }

    private void leave() {
        depth--;
    }

    void wrap(Token token) {
        if (++wraps > MOST_WRAPS) {
            throw SourceError.at(token.span(), "too many quotients and daggers in one formula", "split the formula");
        }
    }
}

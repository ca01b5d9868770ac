package org.ladderwork.language;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.Expression.Absolute;
import org.ladderwork.language.Expression.Adjoint;
import org.ladderwork.language.Expression.Anticommutator;
import org.ladderwork.language.Expression.Call;
import org.ladderwork.language.Expression.Commutator;
import org.ladderwork.language.Expression.Conjugate;
import org.ladderwork.language.Expression.Derivative;
import org.ladderwork.language.Expression.DissipatorTerm;
import org.ladderwork.language.Expression.LandauOrder;
import org.ladderwork.language.Expression.Name;
import org.ladderwork.language.Expression.NamedArgument;
import org.ladderwork.language.Expression.Numeral;
import org.ladderwork.language.Expression.Power;
import org.ladderwork.language.Expression.SpinComponent;
import org.ladderwork.language.Expression.Trace;
import org.ladderwork.language.Expression.Transpose;

/** Functions, quantities, and the names that introduce a notation of their own: D[L]ρ, O(x), d⟨A⟩/dt. */
final class Calls {

    private final PrattParser parser;
    private final TokenCursor cursor;
    private final SymbolTable table;

    Calls(PrattParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor();
        this.table = parser.table();
    }

    /** A function with its argument; in LaTeX the argument may stand without brackets, and an exponent before it. */
    Expression function(Token token, String name) {
        Optional<Expression> exponent = Optional.empty();
        if (cursor.at(Token.Kind.POWER) && parser.latex()) {
            cursor.take();
            exponent = Optional.of(bare());
        }
        String over = "";
        if (cursor.at(Token.Kind.STATE)) {
            over = cursor.take().text();
        }
        Arguments arguments = arguments(token, name);
        Expression call = meaning(token.span().to(arguments.end), name, over, arguments);
        if (exponent.isEmpty()) {
            return call;
        }
        boolean inverse = exponent.get() instanceof Expression.Negated;
        if (inverse) {
            throw SourceError.at(
                    exponent.get().span(),
                    "this can be the inverse function or one over the function",
                    "write the one that is meant");
        }
        return new Power(call.span(), call, exponent.get());
    }

    private Expression bare() {
        if (cursor.at(Token.Kind.LEFT_GROUP) || cursor.at(Token.Kind.NUMBER)) {
            Token token = cursor.peek();
            if (token.is(Token.Kind.NUMBER)) {
                cursor.take();
                return new Numeral(token.span(), new BigInteger(token.text()), BigInteger.ONE);
            }
            cursor.take();
            Expression inside = parser.expression();
            cursor.expect(Token.Kind.RIGHT_GROUP, "the end of the exponent", "close the brace");
            return inside;
        }
        throw SourceError.at(cursor.peek().span(), "the exponent of a function must be a number", "write f(x)^n");
    }

    private record Arguments(List<Expression> positional, List<NamedArgument> named, Span end) {}

    private Arguments arguments(Token token, String name) {
        Token open = cursor.peek();
        Token.Kind close = switch (open.kind()) {
            case LEFT_PARENTHESIS -> Token.Kind.RIGHT_PARENTHESIS;
            case LEFT_BRACKET -> Token.Kind.RIGHT_BRACKET;
            case LEFT_BRACE -> Token.Kind.RIGHT_BRACE;
            case LEFT_GROUP -> Token.Kind.RIGHT_GROUP;
            default -> Token.Kind.END;
        };
        if (close == Token.Kind.END) {
            return withoutBrackets(token, name);
        }
        boolean trace = name.equals("tr") || name.equals("re") || name.equals("im");
        if (trace && open.is(Token.Kind.LEFT_BRACKET) || trace && open.is(Token.Kind.LEFT_BRACE)) {
            Expression bracket = parser.power();
            return new Arguments(List.of(bracket), List.of(), bracket.span());
        }
        cursor.take();
        return listed(open, close);
    }

    private Arguments listed(Token open, Token.Kind close) {
        List<Expression> positional = new ArrayList<>();
        List<NamedArgument> named = new ArrayList<>();
        if (!cursor.at(close)) {
            do {
                Token first = cursor.peek();
                if (first.is(Token.Kind.NAME)
                        && cursor.peek(1).is(Token.Kind.RELATOR)
                        && cursor.peek(1).text().equals("=")) {
                    cursor.take();
                    cursor.take();
                    boolean label = first.text().equals("over") && cursor.at(Token.Kind.NAME);
                    Expression value =
                            label ? new Name(cursor.peek().span(), cursor.take().text()) : parser.enclosed();
                    named.add(new NamedArgument(first.span().to(value.span()), first.text(), value));
                } else {
                    positional.add(parser.enclosed());
                }
            } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        }
        Token end = cursor.expect(
                close,
                "the bracket that ends the arguments",
                "close the one at " + open.span().position());
        return new Arguments(positional, named, end.span());
    }

    /** {@code \sin\theta}: one operand, and nothing behind it that could belong to it. */
    private Arguments withoutBrackets(Token token, String name) {
        if (!parser.latex()) {
            throw SourceError.at(token.span(), "the argument of " + name + " is missing", "write " + name + "(…)");
        }
        Expression argument = parser.power();
        if (parser.atFactor()) {
            Token next = cursor.peek();
            throw SourceError.at(
                    token.span().to(next.span()),
                    "it is not clear where the argument of " + name + " ends",
                    "write " + name + "(…) with brackets");
        }
        return new Arguments(List.of(argument), List.of(), argument.span());
    }

    private Expression meaning(Span span, String name, String over, Arguments arguments) {
        List<Expression> given = arguments.positional;
        checkArity(span, name, given.size());
        if (name.equals("tr")) {
            String part = over;
            for (NamedArgument argument : arguments.named) {
                if (argument.name().equals("over") && argument.value() instanceof Name label) {
                    part = label.name();
                }
            }
            return new Trace(span, given.get(0), part);
        }
        if (!arguments.named.isEmpty()) {
            throw SourceError.at(
                    arguments.named.get(0).span(), name + " takes no named arguments", "write " + name + "(x)");
        }
        if (!over.isEmpty()) {
            throw SourceError.at(span, "a label belongs behind tr only", "write tr_E(…)");
        }
        return switch (name) {
            case "abs" -> new Absolute(span, given.get(0));
            case "conj" -> new Conjugate(span, given.get(0));
            case "adjoint" -> new Adjoint(span, given.get(0));
            case "transpose" -> new Transpose(span, given.get(0));
            case "commutator" -> new Commutator(span, given.get(0), given.get(1));
            case "anticommutator" -> new Anticommutator(span, given.get(0), given.get(1));
            case "sx" -> new SpinComponent(span, given.get(0), Axis.X);
            case "sy" -> new SpinComponent(span, given.get(0), Axis.Y);
            case "sz" -> new SpinComponent(span, given.get(0), Axis.Z);
            case "sp" -> new SpinComponent(span, given.get(0), Axis.PLUS);
            case "sm" -> new SpinComponent(span, given.get(0), Axis.MINUS);
            default -> new Call(span, name, given, List.of());
        };
    }

    private static void checkArity(Span span, String name, int given) {
        Vocabulary.Arity arity = Vocabulary.arity(name).orElseThrow();
        if (given < arity.least() || given > arity.most()) {
            String wanted = arity.least() == arity.most()
                    ? String.valueOf(arity.least())
                    : arity.least() + " to " + arity.most();
            throw SourceError.at(span, name + " takes " + wanted + " argument(s), not " + given, "");
        }
    }

    /** A quantity of the model: {@code heat(1)}, {@code work}. */
    Expression quantity(Token token, String name) {
        Vocabulary.Arity arity = Vocabulary.arity(name).orElseThrow();
        boolean open = cursor.at(Token.Kind.LEFT_PARENTHESIS) && arity.most() > 0;
        if (!open) {
            if (arity.least() > 0) {
                throw SourceError.at(
                        token.span(), "which one? " + name + " needs an argument", "write " + name + "(1)");
            }
            return new Name(token.span(), name);
        }
        Token bracket = cursor.take();
        if (cursor.at(Token.Kind.NAME)
                && !parser.boundIndices().contains(cursor.peek().text())) {
            boolean label = cursor.peek(1).is(Token.Kind.RIGHT_PARENTHESIS)
                    || cursor.peek(1).is(Token.Kind.COMMA);
            if (label && !name.equals("energy") && !name.equals("generator")) {
                Token id = cursor.take();
                return rest(token, name, bracket, new Name(id.span(), id.text()));
            }
        }
        return rest(token, name, bracket, parser.index());
    }

    private Expression rest(Token token, String name, Token bracket, Expression first) {
        List<Expression> given = new ArrayList<>(List.of(first));
        while (cursor.takeIf(Token.Kind.COMMA).isPresent()) {
            boolean label = name.endsWith("noise")
                    && cursor.at(Token.Kind.NAME)
                    && !parser.boundIndices().contains(cursor.peek().text());
            if (label) {
                Token id = cursor.take();
                given.add(new Name(id.span(), id.text()));
            } else {
                given.add(parser.enclosed());
            }
        }
        Token close = cursor.expect(
                Token.Kind.RIGHT_PARENTHESIS,
                "')'",
                "close the one at " + bracket.span().position());
        Span span = token.span().to(close.span());
        checkArity(span, name, given.size());
        return new Call(span, name, given, List.of());
    }

    /** A name that is not declared but introduces a notation. */
    Optional<Expression> builtIn(Token token, Ranges ranges) {
        String name = token.text();
        boolean parenthesis = cursor.at(Token.Kind.LEFT_PARENTHESIS);
        boolean bracket = cursor.at(Token.Kind.LEFT_BRACKET);
        if (name.equals("sum") && parenthesis) {
            return Optional.of(ranges.sum(token));
        }
        if (name.equals("lim") && parenthesis) {
            return Optional.of(ranges.limit(token));
        }
        if (name.equals("matrix") && parenthesis) {
            return Optional.of(ranges.matrix(token));
        }
        if (name.equals("cases") && parenthesis) {
            return Optional.of(ranges.cases(token));
        }
        if ((name.equals("O") || name.equals("calO")) && parenthesis) {
            Expression size = parser.power();
            return Optional.of(new LandauOrder(token.span().to(size.span()), size));
        }
        if (name.equals("e") && cursor.at(Token.Kind.POWER)) {
            return Optional.of(exponential(token));
        }
        if (name.startsWith("tr_") && (parenthesis || bracket || cursor.at(Token.Kind.LEFT_BRACE))) {
            Arguments arguments = arguments(token, "tr");
            return Optional.of(meaning(token.span().to(arguments.end), "tr", name.substring(3), arguments));
        }
        if (name.equals("d") && (cursor.at(Token.Kind.LEFT_ANGLE) || parenthesis || parser.latex())) {
            return Optional.of(derivative(token));
        }
        return dissipator(token, name);
    }

    private Expression exponential(Token token) {
        cursor.take();
        Expression size = cursor.at(Token.Kind.MINUS) ? negatedPower() : parser.power();
        return new Call(token.span().to(size.span()), "exp", List.of(size), List.of());
    }

    private Expression negatedPower() {
        Token minus = cursor.take();
        Expression size = parser.power();
        return new Expression.Negated(minus.span().to(size.span()), size);
    }

    /** {@code d<A>/dt}, and in LaTeX, where letters stand alone, {@code d/dt A} too. */
    private Expression derivative(Token token) {
        if (cursor.at(Token.Kind.SLASH)) {
            String variable = differential(token);
            Expression operand = parser.product();
            return new Derivative(token.span().to(operand.span()), operand, variable);
        }
        Expression operand = parser.power();
        String variable = differential(token);
        return new Derivative(token.span().to(cursor.last().span()), operand, variable);
    }

    /** {@code /dt}, or {@code /d t} in LaTeX. */
    private String differential(Token token) {
        boolean slash = cursor.at(Token.Kind.SLASH) && cursor.peek(1).is(Token.Kind.NAME);
        boolean apart = slash && cursor.peek(1).isName("d") && cursor.peek(2).is(Token.Kind.NAME);
        boolean together = slash
                && cursor.peek(1).text().startsWith("d")
                && cursor.peek(1).text().length() > 1;
        if (!apart && !together) {
            throw SourceError.at(token.span(), "unknown name 'd'", "a derivative is written d/dt <A> or d<A>/dt");
        }
        cursor.take();
        Token first = cursor.take();
        return apart ? cursor.take().text() : first.text().substring(1);
    }

    private Optional<Expression> dissipator(Token token, String name) {
        boolean bracket = cursor.at(Token.Kind.LEFT_BRACKET);
        boolean parenthesis = cursor.at(Token.Kind.LEFT_PARENTHESIS);
        boolean letter = name.equals("D") || name.equals("calD") || name.equals("L") || name.equals("calL");
        if (letter && bracket) {
            return Optional.of(dissipatorTerm(token));
        }
        boolean generator = name.equals("calL") || name.equals("L");
        if (generator && (parenthesis || parser.atFactor())) {
            Expression state = parser.power();
            return Optional.of(new Call(token.span().to(state.span()), "generator", List.of(state), List.of()));
        }
        if (name.equals("calL")) {
            return Optional.of(new Name(token.span(), "generator"));
        }
        int cut = name.indexOf('_');
        boolean numbered = cut > 0 && (name.startsWith("D_") || name.startsWith("calD_"));
        if (!numbered) {
            return Optional.empty();
        }
        List<Expression> given = new ArrayList<>(List.of(Labels.level(token.span(), name.substring(cut + 1))));
        Span span = token.span();
        if (parenthesis || parser.atFactor()) {
            given.add(parser.power());
            span = span.to(given.get(1).span());
        }
        return Optional.of(new Call(span, "dissipator", given, List.of()));
    }

    /** {@code D[L] rho}, {@code D[A, B](rho)} and {@code L[A, rho]}; a missing operand is the state. */
    private Expression dissipatorTerm(Token token) {
        Token open = cursor.take();
        List<Expression> operators = new ArrayList<>();
        do {
            operators.add(parser.enclosed());
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        Token close = cursor.expect(
                Token.Kind.RIGHT_BRACKET,
                "']'",
                "close the one at " + open.span().position());
        Span span = token.span().to(close.span());
        Expression last = operators.get(operators.size() - 1);
        if (isState(last)) {
            operators.remove(operators.size() - 1);
            if (operators.isEmpty()) {
                if (token.text().endsWith("L")) {
                    return new Call(span, "generator", List.of(last), List.of());
                }
                throw SourceError.at(span, "a dissipator needs its operator", "write D[L](rho)");
            }
        } else if (parser.atFactor()) {
            last = parser.power();
            span = span.to(last.span());
        } else {
            last = new Name(close.span(), "rho");
        }
        if (operators.size() > 2) {
            throw SourceError.at(span, "a dissipator takes one or two operators", "write D[L](rho) or D[A, B](rho)");
        }
        return new DissipatorTerm(span, operators, last);
    }

    private boolean isState(Expression expression) {
        return expression instanceof Name name && table.is(name.name(), Kind.STATE);
    }
}

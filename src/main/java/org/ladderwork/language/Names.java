package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.Expression.ImaginaryUnit;
import org.ladderwork.language.Expression.Indexed;
import org.ladderwork.language.Expression.Infinity;
import org.ladderwork.language.Expression.Name;
import org.ladderwork.language.Expression.Numeral;
import org.ladderwork.language.Expression.SpinComponent;

/** Operands that begin with a name: what is declared first, then what is built in, else an error with a suggestion. */
final class Names {

    private final PrattParser parser;
    private final TokenCursor cursor;
    private final SymbolTable table;
    private final Calls calls;
    private final Ranges ranges;

    Names(PrattParser parser, Ranges ranges) {
        this.parser = parser;
        this.cursor = parser.cursor();
        this.table = parser.table();
        this.ranges = ranges;
        this.calls = new Calls(parser);
    }

    Expression name() {
        Token token = cursor.take();
        String name = Vocabulary.canonical(token.text(), table);
        Span span = token.span();
        if (parser.boundIndices().contains(name) && !(name.equals("i") && isImaginaryInLatex(token))) {
            return new Name(span, name);
        }
        Optional<Declaration> found = table.find(name);
        if (found.isPresent()) {
            return declared(token, found.get());
        }
        return component(token, name)
                .or(() -> indexed(token, name))
                .or(() -> calls.builtIn(token, ranges))
                .or(() -> letter(token, name))
                .orElseThrow(() -> unknown(token.span(), name));
    }

    private Expression declared(Token token, Declaration found) {
        String name = found.name();
        Span span = token.span();
        if (found.kind() == Kind.FUNCTION) {
            return calls.function(token, name);
        }
        boolean member = !table.members(name).isEmpty() && atIndex(name); // H[1] of a family H[i] = …
        if (found.kind() == Kind.QUANTITY && !member) {
            return calls.quantity(token, name);
        }
        if (atIndex(name)) {
            return index(token, name);
        }
        if (found.family()) {
            throw SourceError.at(span, "'" + name + "' is a family and needs an index", "write " + name + "[1]");
        }
        return new Name(span, name);
    }

    /** A name that is not declared as it stands but is a member of something that is. */
    private Optional<Expression> indexed(Token token, String name) {
        if (atIndex(name)) {
            return Optional.of(index(token, name));
        }
        for (int cut = name.lastIndexOf('_'); cut > 0; cut = name.lastIndexOf('_', cut - 1)) {
            String base = name.substring(0, cut);
            if (!table.isIndexable(base)) {
                continue;
            }
            List<Expression> indices = new ArrayList<>();
            for (String piece : name.substring(cut + 1).split("_")) {
                Optional<Expression> index = indexPiece(token.span(), piece);
                index.ifPresent(indices::add);
                if (index.isEmpty()) {
                    indices.clear();
                    break;
                }
            }
            if (!indices.isEmpty()) {
                return Optional.of(entry(token.span(), base, indices));
            }
        }
        return Optional.empty();
    }

    private Optional<Expression> indexPiece(Span span, String piece) {
        if (piece.chars().allMatch(Character::isDigit) && piece.length() < 7) {
            return Optional.of(Labels.level(span, piece));
        }
        boolean letter = piece.length() == 1 && "ijklmn".contains(piece)
                || parser.boundIndices().contains(piece)
                || table.is(piece, Kind.CONSTANT)
                || table.is(piece, Kind.DEFINED) && piece.length() == 1;
        return letter ? Optional.of(new Name(span, piece)) : Optional.empty();
    }

    private boolean atIndex(String name) {
        if (cursor.at(Token.Kind.LEFT_INDEX) || atArgument(name)) {
            return true;
        }
        boolean tight = cursor.at(Token.Kind.LEFT_BRACKET) && !cursor.peek().spaced() && !parser.latex();
        if (!tight || table.isDeclared(name) && table.find(name).orElseThrow().kind() == Kind.FUNCTION) {
            return false;
        }
        if (table.isIndexable(name)) {
            return true;
        }
        if (table.isDeclared(name)) {
            throw SourceError.at(
                    cursor.peek().span(),
                    "'" + name + "' is not a family and cannot have an index",
                    "write a space or '*' before '[' for a product");
        }
        return false;
    }

    /** {@code V(i,j)}, {@code Y(1)} in LaTeX: indices in brackets behind a matrix or a family, which mean nothing without. */
    private boolean atArgument(String name) {
        boolean indexed = table.is(name, Kind.MATRIX)
                || !table.members(name).isEmpty()
                        && table.find(name).filter(d -> !d.family()).isEmpty();
        if (!parser.latex() || !indexed || !cursor.at(Token.Kind.LEFT_PARENTHESIS)) {
            return false;
        }
        int at = 1;
        while (isArgument(cursor.peek(at)) && cursor.peek(at + 1).is(Token.Kind.COMMA)) {
            at += 2;
        }
        return isArgument(cursor.peek(at))
                && cursor.peek(at + 1).is(Token.Kind.RIGHT_PARENTHESIS)
                && (at > 1 || !table.is(name, Kind.MATRIX));
    }

    private boolean isArgument(Token token) {
        boolean word = token.is(Token.Kind.NUMBER) || token.is(Token.Kind.NAME);
        return word && indexPiece(token.span(), token.text()).isPresent();
    }

    private Expression index(Token token, String name) {
        Token open = cursor.take();
        boolean grouped = open.is(Token.Kind.LEFT_INDEX);
        boolean round = open.is(Token.Kind.LEFT_PARENTHESIS);
        List<Expression> indices = new ArrayList<>();
        do {
            indices.add(parser.index());
        } while (cursor.takeIf(Token.Kind.COMMA).isPresent());
        Token close = cursor.expect(
                round ? Token.Kind.RIGHT_PARENTHESIS : grouped ? Token.Kind.RIGHT_INDEX : Token.Kind.RIGHT_BRACKET,
                "the end of the index",
                "close the '" + open.text() + "' at " + open.span().position());
        if (!table.isIndexable(name)) {
            throw unknown(token.span(), name);
        }
        return entry(token.span().to(close.span()), name, indices);
    }

    /** A member with a number is a name of its own; levels and matrices keep their indices. */
    private Expression entry(Span span, String base, List<Expression> indices) {
        boolean keeps = table.is(base, Kind.LEVEL) || table.is(base, Kind.MATRIX);
        boolean numbers = indices.stream()
                .allMatch(i -> i instanceof Numeral n && n.denominator().bitLength() == 1);
        if (keeps || !numbers) {
            return new Indexed(span, base, indices);
        }
        StringBuilder name = new StringBuilder(base);
        indices.forEach(i -> name.append('_').append(((Numeral) i).numerator()));
        String member = name.toString();
        if (table.isDeclared(member) || table.members(base).isEmpty()) {
            return new Name(span, member);
        }
        throw unknown(span, member);
    }

    /** {@code S_z} of a spin or qubit S. */
    private Optional<Expression> component(Token token, String name) {
        int cut = name.lastIndexOf('_');
        if (cut <= 0) {
            return Optional.empty();
        }
        String mode = name.substring(0, cut);
        Optional<Axis> axis = Axis.of(name.substring(cut + 1));
        if (axis.isEmpty()) {
            return Optional.empty();
        }
        if (table.is(mode, Kind.SPIN) || table.is(mode, Kind.QUBIT)) {
            return Optional.of(new SpinComponent(token.span(), new Name(token.span(), mode), axis.get()));
        }
        boolean family = mode.indexOf('_') > 0
                && table.members(mode.substring(0, mode.lastIndexOf('_'))).stream()
                        .anyMatch(member -> table.is(member, Kind.SPIN) || table.is(member, Kind.QUBIT));
        return family
                ? indexed(token, mode).map(member -> new SpinComponent(token.span(), member, axis.get()))
                : Optional.empty();
    }

    private Optional<Expression> letter(Token token, String name) {
        Span span = token.span();
        if (parser.inIndex() && name.length() == 1) {
            return Optional.of(new Name(span, name));
        }
        switch (name) {
            case "I":
                return Optional.of(new ImaginaryUnit(span));
            case "i":
                if (parser.latex() && parser.style().imaginary() == Style.Imaginary.UPRIGHT) {
                    return Optional.of(new Name(span, name));
                }
                if (parser.latex() && parser.style().imaginary() == Style.Imaginary.UNDECIDED) {
                    parser.sawItalicImaginary(span);
                }
                return Optional.of(new ImaginaryUnit(span));
            case "infinity", "inf", "oo":
                return Optional.of(new Infinity(span));
            default:
                return Optional.empty();
        }
    }

    /** Inside a sum over i, a factor i of LaTeX is ambiguous. */
    private boolean isImaginaryInLatex(Token token) {
        if (!parser.latex() || parser.inIndex() || parser.style().imaginary() == Style.Imaginary.UPRIGHT) {
            return false;
        }
        if (parser.style().imaginary() == Style.Imaginary.UNDECIDED) {
            throw Names.ambiguousImaginary(token.span());
        }
        return true;
    }

    static SourceError ambiguousImaginary(Span span) {
        return SourceError.at(
                span,
                "i can be the imaginary unit or the index here",
                "write \\mathrm{i} for the unit, or declare once: imaginary = italic (i is the unit) or imaginary = upright"
                        + " (i is the index)");
    }

    private SourceError unknown(Span span, String name) {
        for (int cut = name.indexOf('_'); cut > 0; cut = name.indexOf('_', cut + 1)) {
            String base = name.substring(0, cut);
            if (table.find(base).filter(Declaration::family).isPresent()) {
                return SourceError.at(
                        span,
                        "'" + base + "' has no member " + name.substring(cut + 1),
                        "it has " + String.join(", ", table.members(base)));
            }
        }
        return SourceError.at(span, "unknown name '" + name + "'", table.adviceFor(name));
    }
}

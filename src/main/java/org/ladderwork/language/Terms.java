package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression.Adjoint;
import org.ladderwork.language.Expression.Conjugate;
import org.ladderwork.language.Expression.Negated;
import org.ladderwork.language.Expression.PlusConjugate;
import org.ladderwork.language.Expression.PlusMinus;
import org.ladderwork.language.Expression.Sum;

/** The terms of a sum with their signs; {@code + h.c.} closes over all terms in front of it. */
final class Terms {

    private final PrattParser parser;
    private final TokenCursor cursor;

    Terms(PrattParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor();
    }

    Expression sum() {
        List<Expression> terms = new ArrayList<>();
        Optional<Token> sign = sign();
        do {
            addTerm(terms, sign);
            sign = sign();
        } while (sign.isPresent());
        return whole(parser.latex() ? reaching(terms) : terms);
    }

    private static Expression whole(List<Expression> terms) {
        return terms.size() == 1 ? terms.get(0) : new Sum(PrattParser.spanOf(terms), terms);
    }

    /** Σ_k x_k + y_k without brackets sums y_k too: nothing else gives the k in it a meaning. */
    private List<Expression> reaching(List<Expression> terms) {
        List<Expression> kept = new ArrayList<>();
        for (Expression term : terms) {
            Expression before = kept.isEmpty() ? term : kept.get(kept.size() - 1);
            if (before instanceof Expression.IndexedSum sum && before != term && needs(term, sum)) {
                List<Expression> inside = new ArrayList<>();
                inside.addAll(sum.body() instanceof Sum s ? s.terms() : List.of(sum.body()));
                inside.add(term);
                Expression body = new Sum(PrattParser.spanOf(inside), inside);
                kept.set(kept.size() - 1, new Expression.IndexedSum(sum.span().to(term.span()), sum.ranges(), body));
            } else {
                kept.add(term);
            }
        }
        return kept;
    }

    private boolean needs(Expression term, Expression.IndexedSum sum) {
        return sum.ranges().stream()
                .map(IndexRange::index)
                .anyMatch(k -> FreeIndices.of(term).contains(k)
                        && !parser.boundIndices().contains(k)
                        && !parser.table().isDeclared(k));
    }

    Optional<Token> sign() {
        return switch (cursor.peek().kind()) {
            case PLUS, MINUS, PLUS_MINUS, MINUS_PLUS -> Optional.of(cursor.take());
            default -> Optional.empty();
        };
    }

    private void addTerm(List<Expression> terms, Optional<Token> sign) {
        if (cursor.at(Token.Kind.HERMITIAN_CONJUGATE) || cursor.at(Token.Kind.COMPLEX_CONJUGATE)) {
            addConjugate(terms, sign);
            return;
        }
        if (sign.isEmpty()) {
            terms.add(parser.product());
            return;
        }
        Token first = sign.get();
        Optional<Token> second = sign();
        if (second.isPresent()) {
            boolean harmless = first.is(Token.Kind.PLUS) && !second.get().is(Token.Kind.PLUS)
                    || first.is(Token.Kind.PLUS) && parser.latex()
                    || first.is(Token.Kind.MINUS) && second.get().is(Token.Kind.PLUS) && !parser.latex();
            if (!harmless) {
                throw SourceError.at(
                        first.span().to(second.get().span()),
                        "two signs behind each other",
                        "write one sign, or brackets around the second term");
            }
        }
        Expression term = parser.product();
        if (second.isPresent()) {
            term = signed(second.get(), term);
        }
        terms.add(signed(first, term));
    }

    static Expression signed(Token sign, Expression term) {
        Span span = sign.span().to(term.span());
        return switch (sign.kind()) {
            case MINUS -> new Negated(span, term);
            case PLUS_MINUS -> new PlusMinus(span, term, true);
            case MINUS_PLUS -> new PlusMinus(span, term, false);
            default -> term;
        };
    }

    private void addConjugate(List<Expression> terms, Optional<Token> sign) {
        Token mark = cursor.take();
        boolean adjoint = mark.is(Token.Kind.HERMITIAN_CONJUGATE);
        if (sign.isEmpty() || terms.isEmpty()) {
            throw SourceError.at(mark.span(), "nothing stands in front of it to be conjugated", "write: A + h.c.");
        }
        parser.wrap(mark);
        Expression all = terms.size() == 1 ? terms.get(0) : new Sum(PrattParser.spanOf(terms), terms);
        Span span = all.span().to(mark.span());
        if (sign.get().is(Token.Kind.PLUS)) {
            terms.clear();
            terms.add(new PlusConjugate(span, all, adjoint));
        } else if (sign.get().is(Token.Kind.MINUS) && terms.size() == 1) {
            terms.add(new Negated(span, adjoint ? new Adjoint(span, all) : new Conjugate(span, all)));
        } else {
            throw SourceError.at(
                    sign.get().span().to(mark.span()),
                    "it is not clear how much is conjugated here",
                    "write brackets: B + (A - h.c.)");
        }
    }
}

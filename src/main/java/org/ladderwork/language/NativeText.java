package org.ladderwork.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ladderwork.language.Expression.*;

/**
 * Native text of an expression, with as few brackets as the parser needs to find the same tree again. An answer is the
 * text with its tightness; whoever needs a tighter one puts brackets around it.
 */
final class NativeText implements ExpressionCases<NativeText.Piece> {

    private static final NativeText INSTANCE = new NativeText();

    private static final int RELATION = 0;
    private static final int SUM = 1;
    private static final int SIGNED = 2;
    private static final int QUOTIENT = 3;
    private static final int PRODUCT = 4;
    private static final int POWER = 5;
    private static final int ATOM = 6;

    /** A text and how tightly it holds together. */
    record Piece(String text, int tightness) {
        String within(int needed) {
            return tightness >= needed ? text : "(" + text + ")";
        }
    }

    private NativeText() {}

    static String of(Expression expression) {
        return expression.match(INSTANCE).text();
    }

    /** The text as a factor of a product. */
    static String factor(Expression expression) {
        return expression.match(INSTANCE).within(POWER);
    }

    /** The text as a numerator. */
    static String numerator(Expression expression) {
        return expression.match(INSTANCE).within(QUOTIENT);
    }

    private String in(Expression expression, int needed) {
        return expression.match(this).within(needed);
    }

    private String listed(List<Expression> parts) {
        return parts.stream().map(NativeText::of).collect(Collectors.joining(", "));
    }

    private static Piece atom(String text) {
        return new Piece(text, ATOM);
    }

    @Override
    public Piece numeral(Numeral it) {
        if (it.denominator().equals(BigInteger.ONE)) {
            return atom(it.numerator().toString());
        }
        BigInteger rest = it.denominator();
        for (int prime : new int[] {2, 5}) {
            while (rest.mod(BigInteger.valueOf(prime)).signum() == 0) {
                rest = rest.divide(BigInteger.valueOf(prime));
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            return new Piece(it.numerator() + "/" + it.denominator(), QUOTIENT);
        }
        return atom(new BigDecimal(it.numerator())
                .divide(new BigDecimal(it.denominator()))
                .toPlainString());
    }

    @Override
    public Piece name(Name it) {
        return atom(it.name());
    }

    @Override
    public Piece imaginaryUnit(ImaginaryUnit it) {
        return atom("I");
    }

    @Override
    public Piece infinity(Infinity it) {
        return atom("infinity");
    }

    @Override
    public Piece indexed(Indexed it) {
        String indices = it.indices().stream().map(NativeText::compact).collect(Collectors.joining(","));
        return atom(it.base() + "[" + indices + "]");
    }

    private static String compact(Expression index) {
        return of(index).replace(" + ", "+").replace(" - ", "-");
    }

    @Override
    public Piece spinComponent(SpinComponent it) {
        String name = switch (it.axis()) {
            case X -> "sx";
            case Y -> "sy";
            case Z -> "sz";
            case PLUS -> "sp";
            case MINUS -> "sm";
        };
        return atom(name + "(" + of(it.mode()) + ")");
    }

    @Override
    public Piece adjoint(Adjoint it) {
        return atom(in(it.operand(), ATOM) + "'");
    }

    @Override
    public Piece conjugate(Conjugate it) {
        return atom("conj(" + of(it.operand()) + ")");
    }

    @Override
    public Piece transpose(Transpose it) {
        return atom("transpose(" + of(it.operand()) + ")");
    }

    @Override
    public Piece negated(Negated it) {
        return new Piece("-" + in(it.operand(), QUOTIENT), SIGNED);
    }

    @Override
    public Piece plusMinus(PlusMinus it) {
        return new Piece((it.plusFirst() ? "+/- " : "-/+ ") + in(it.operand(), QUOTIENT), SIGNED);
    }

    @Override
    public Piece sum(Sum it) {
        StringBuilder out = new StringBuilder();
        for (Expression term : it.terms()) {
            if (out.length() == 0) {
                boolean open = term instanceof PlusConjugate;
                out.append(open ? of(term) : in(term, SIGNED));
            } else if (term instanceof Negated negated) {
                out.append(" - ").append(in(negated.operand(), QUOTIENT));
            } else if (term instanceof PlusMinus either) {
                out.append(' ').append(of(either));
            } else {
                out.append(" + ").append(in(term, QUOTIENT));
            }
        }
        return new Piece(out.toString(), SUM);
    }

    @Override
    public Piece plusConjugate(PlusConjugate it) {
        String inner = it.operand() instanceof Sum || it.operand() instanceof PlusConjugate
                ? of(it.operand())
                : in(it.operand(), SIGNED);
        return new Piece(inner + (it.adjoint() ? " + h.c." : " + c.c."), SUM);
    }

    @Override
    public Piece product(Product it) {
        StringBuilder out = new StringBuilder();
        boolean quotient = false;
        for (Expression factor : it.factors()) {
            if (out.length() == 0) {
                quotient = factor instanceof Quotient;
                out.append(quotient ? of(factor) : in(factor, POWER));
                continue;
            }
            String text = in(factor, POWER);
            boolean digit = Letters.isDigit(text.charAt(0));
            boolean bracket = text.startsWith("(") && endsWithQuantity(out);
            out.append(digit || bracket ? "*" : " ").append(text);
        }
        return new Piece(out.toString(), quotient ? QUOTIENT : PRODUCT);
    }

    private static boolean endsWithQuantity(StringBuilder out) {
        String text = out.toString();
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return Vocabulary.quantityNames().containsKey(last);
    }

    @Override
    public Piece quotient(Quotient it) {
        boolean chain = it.numerator() instanceof Quotient || it.numerator() instanceof Product;
        String numerator = in(it.numerator(), chain ? QUOTIENT : POWER);
        return new Piece(numerator + "/" + in(it.denominator(), POWER), QUOTIENT);
    }

    @Override
    public Piece power(Power it) {
        return new Piece(in(it.base(), ATOM) + "^" + in(it.exponent(), ATOM), POWER);
    }

    @Override
    public Piece call(Call it) {
        List<String> parts = new ArrayList<>();
        it.arguments().forEach(argument -> parts.add(of(argument)));
        it.named().forEach(argument -> parts.add(argument.name() + " = " + of(argument.value())));
        return atom(it.function() + "(" + String.join(", ", parts) + ")");
    }

    @Override
    public Piece commutator(Commutator it) {
        return atom("[" + of(it.left()) + ", " + of(it.right()) + "]");
    }

    @Override
    public Piece anticommutator(Anticommutator it) {
        return atom("{" + of(it.left()) + ", " + of(it.right()) + "}");
    }

    @Override
    public Piece expectation(Expectation it) {
        return atom("<" + of(it.operand()) + ">" + (it.state().isEmpty() ? "" : "_" + it.state()));
    }

    @Override
    public Piece indexedSum(IndexedSum it) {
        StringBuilder out = new StringBuilder("sum(");
        for (IndexRange range : it.ranges()) {
            out.append(text(range)).append(", ");
        }
        return atom(out.append(of(it.body())).append(')').toString());
    }

    static String text(IndexRange range) {
        return switch (range.form()) {
            case RANGE ->
                range.index() + " = " + compact(range.values().get(0)) + ".."
                        + compact(range.values().get(1));
            case LIST -> range.index() + " in {" + INSTANCE.listed(range.values()) + "}";
            case ALL -> range.index();
        };
    }

    @Override
    public Piece derivative(Derivative it) {
        return new Piece("d/d" + it.variable() + " (" + of(it.operand()) + ")", QUOTIENT);
    }

    @Override
    public Piece dissipatorTerm(DissipatorTerm it) {
        return atom("D[" + listed(it.operators()) + "](" + of(it.operand()) + ")");
    }

    @Override
    public Piece trace(Trace it) {
        return atom("tr(" + of(it.operand()) + (it.over().isEmpty() ? "" : ", over = " + it.over()) + ")");
    }

    @Override
    public Piece matrix(Matrix it) {
        return atom("matrix(" + it.rows().stream().map(this::listed).collect(Collectors.joining("; ")) + ")");
    }

    @Override
    public Piece tuple(Tuple it) {
        return atom("(" + listed(it.entries()) + ")");
    }

    @Override
    public Piece absolute(Absolute it) {
        return atom("abs(" + of(it.operand()) + ")");
    }

    @Override
    public Piece ketBra(KetBra it) {
        String site = it.site().isEmpty() ? "" : "_" + it.site();
        return atom("|" + of(it.ket()) + "><" + of(it.bra()) + "|" + site);
    }

    @Override
    public Piece matrixElement(MatrixElement it) {
        return atom("<" + of(it.bra()) + "|" + of(it.operand()) + "|" + of(it.ket()) + ">");
    }

    @Override
    public Piece landauOrder(LandauOrder it) {
        return atom("O(" + of(it.operand()) + ")");
    }

    @Override
    public Piece limit(Limit it) {
        return atom("lim(" + it.variable() + " -> " + of(it.point()) + ", " + of(it.body()) + ")");
    }

    @Override
    public Piece piecewise(Piecewise it) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < it.values().size(); i++) {
            parts.add(of(it.values().get(i)) + " if " + of(it.conditions().get(i)));
        }
        return atom("cases(" + String.join("; ", parts) + ")");
    }

    @Override
    public Piece relation(Relation it) {
        StringBuilder out = new StringBuilder(of(it.sides().get(0)));
        for (int i = 1; i < it.sides().size(); i++) {
            out.append(' ')
                    .append(it.relators().get(i - 1).text())
                    .append(' ')
                    .append(of(it.sides().get(i)));
        }
        return new Piece(out.toString(), RELATION);
    }
}

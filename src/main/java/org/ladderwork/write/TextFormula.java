package org.ladderwork.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Formulas in plain text, with the brackets that reading it back needs: a product behind a slash and a quotient that is not the
 * last factor stand in brackets, so nothing depends on how {@code a/b c} is read.
 */
public final class TextFormula implements FormulaCases<TextFormula.Piece> {
    private static final int RELATION = 0;
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int FACTOR = 3;
    private static final int ATOM = 4;

    /** A piece of text and how tightly it holds together. */
    record Piece(String text, int level) {}

    private final TextStyle style;
    private final Notation notation;
    private final Map<String, Piece> names = new HashMap<>();

    private TextFormula(TextStyle style, Notation notation) {
        this.style = style;
        this.notation = notation;
    }

    /** {@return the formula on one line} */
    public static String of(Formula formula, TextStyle style, Notation notation) {
        return formula.match(new TextFormula(style, notation)).text();
    }

    /** {@return the formula as a derivation file would state it} */
    public static String ofFile(Formula formula) {
        return of(formula, TextStyle.ASCII, Notation.PLAIN);
    }

    private boolean ascii() {
        return style == TextStyle.ASCII;
    }

    private static Piece atom(String text) {
        return new Piece(text, ATOM);
    }

    private String at(Formula formula, int level) {
        Piece piece = formula.match(this);
        return piece.level() >= level ? piece.text() : "(" + piece.text() + ")";
    }

    private String plain(Formula formula) {
        return at(formula, SUM);
    }

    private String list(List<Formula> formulas) {
        return formulas.stream().map(this::plain).collect(Collectors.joining(", "));
    }

    @Override
    public Piece numeral(Formula.Numeral it) {
        return it.isInteger()
                ? atom(it.numerator().toString())
                : new Piece(it.numerator() + "/" + it.denominator(), PRODUCT);
    }

    @Override
    public Piece decimal(Formula.Decimal it) {
        int e = it.digits().indexOf('e');
        if (e < 0) {
            return atom(it.digits());
        }
        String digits = it.digits().substring(0, e);
        int exponent = Integer.parseInt(it.digits().substring(e + 1));
        return ascii() ? atom(it.digits()) : new Piece(digits + "×10" + Scripts.above(exponent), FACTOR);
    }

    @Override
    public Piece imaginary(Formula.Imaginary it) {
        return atom("i");
    }

    @Override
    public Piece name(Formula.Name it) {
        if (it.name().endsWith("*")) {
            String partner = it.name().substring(0, it.name().length() - 1);
            return atom(ascii() ? "conj(" + partner + ")" : notation.text(partner) + "^*");
        }
        return names.computeIfAbsent(it.name(), n -> atom(ascii() ? n : notation.text(n)));
    }

    @Override
    public Piece glyph(Formula.Glyph it) {
        return atom(it.text());
    }

    @Override
    public Piece words(Formula.Words it) {
        return atom(it.words());
    }

    @Override
    public Piece negative(Formula.Negative it) {
        return new Piece((ascii() ? "-" : "−") + at(it.term(), PRODUCT), SUM);
    }

    @Override
    public Piece sum(Formula.Sum it) {
        StringBuilder text = new StringBuilder();
        for (Formula term : it.terms()) {
            boolean negative = term instanceof Formula.Negative;
            Formula magnitude = negative ? ((Formula.Negative) term).term() : term;
            if (text.length() > 0) {
                text.append(negative ? (ascii() ? " - " : " − ") : " + ");
            } else if (negative) {
                text.append(ascii() ? "-" : "−");
            }
            text.append(at(magnitude, PRODUCT));
        }
        return new Piece(text.toString(), SUM);
    }

    @Override
    public Piece product(Formula.Product it) {
        StringBuilder text = new StringBuilder();
        List<Formula> factors = it.factors();
        for (int i = 0; i < factors.size(); i++) {
            Piece piece = factors.get(i).match(this);
            boolean last = i == factors.size() - 1;
            boolean bare = piece.level() >= FACTOR
                    || piece.level() == PRODUCT && last && !(i > 0 && isProduct(factors.get(i)));
            String part = bare ? piece.text() : "(" + piece.text() + ")";
            if (i > 0) {
                text.append(between(factors.get(i - 1), part));
            }
            text.append(part);
        }
        return new Piece(text.toString(), PRODUCT);
    }

    private static boolean isProduct(Formula formula) {
        return formula instanceof Formula.Product;
    }

    private String between(Formula left, String right) {
        boolean figures = Character.isDigit(right.charAt(0));
        if (ascii()) {
            boolean ladder = left instanceof Formula.Adjoint
                    || left instanceof Formula.Words
                    || left instanceof Formula.Power power && power.base() instanceof Formula.Adjoint;
            return ladder && !figures ? " " : "*";
        }
        return figures ? "·" : " ";
    }

    @Override
    public Piece quotient(Formula.Quotient it) {
        Piece above = it.above().match(this);
        boolean bare = above.level() >= FACTOR
                || above.level() == PRODUCT && !above.text().contains("/");
        String top = bare ? above.text() : "(" + above.text() + ")";
        return new Piece(top + "/" + at(it.below(), FACTOR), PRODUCT);
    }

    @Override
    public Piece power(Formula.Power it) {
        String base = at(it.base(), ATOM);
        return new Piece(base + (ascii() ? "^" + it.exponent() : Scripts.above(it.exponent())), FACTOR);
    }

    @Override
    public Piece root(Formula.Root it) {
        return atom((ascii() ? "sqrt" : "√") + "(" + plain(it.radicand()) + ")");
    }

    @Override
    public Piece exponential(Formula.Exponential it) {
        return atom("exp(" + plain(it.argument()) + ")");
    }

    @Override
    public Piece call(Formula.Call it) {
        String function = !ascii() && it.function().equals("log") ? "ln" : it.function();
        return atom(function + "(" + list(it.arguments()) + ")");
    }

    @Override
    public Piece adjoint(Formula.Adjoint it) {
        return atom(at(it.base(), ATOM) + (ascii() ? "'" : "†"));
    }

    @Override
    public Piece conjugate(Formula.Conjugate it) {
        return atom(ascii() ? "conj(" + plain(it.base()) + ")" : at(it.base(), ATOM) + "^*");
    }

    @Override
    public Piece transition(Formula.Transition it) {
        return atom(
                ascii()
                        ? it.site() + "[" + it.j() + "," + it.k() + "]"
                        : "|" + it.j() + "⟩⟨" + it.k() + "|_" + it.site());
    }

    @Override
    public Piece spinComponent(Formula.SpinComponent it) {
        return atom((ascii() ? it.spin() : notation.text(it.spin())) + "_" + it.axis());
    }

    @Override
    public Piece mean(Formula.Mean it) {
        return atom((ascii() ? "<" : "⟨") + plain(it.of()) + (ascii() ? ">" : "⟩"));
    }

    @Override
    public Piece commutator(Formula.Commutator it) {
        return atom("[" + plain(it.left()) + ", " + plain(it.right()) + "]");
    }

    @Override
    public Piece anticommutator(Formula.Anticommutator it) {
        return atom("{" + plain(it.left()) + ", " + plain(it.right()) + "}");
    }

    @Override
    public Piece derivative(Formula.Derivative it) {
        String variable = ascii() ? it.variable() : notation.text(it.variable());
        return new Piece("d/d" + variable + " " + at(it.of(), ATOM), PRODUCT);
    }

    @Override
    public Piece applied(Formula.Applied it) {
        // the brackets that hold all hold each of them: Q(x ↦ y, y ↦ x)
        String arguments = it.arguments().stream().map(a -> at(a, RELATION)).collect(Collectors.joining(", "));
        return atom(at(it.map(), ATOM) + (it.square() ? "[" : "(") + arguments + (it.square() ? "]" : ")"));
    }

    @Override
    public Piece quantity(Formula.Quantity it) {
        return ascii() ? atom(it.language()) : it.display().match(this);
    }

    @Override
    public Piece dotted(Formula.Dotted it) {
        String base = at(it.base(), ATOM);
        return atom(ascii() ? base : base + "\u0307");
    }

    @Override
    public Piece indexed(Formula.Indexed it) {
        String base = at(it.base(), ATOM);
        return atom(base + (ascii() ? "_" + it.index() : Scripts.below(it.index())));
    }

    @Override
    public Piece relation(Formula.Relation it) {
        StringBuilder text = new StringBuilder(plain(it.sides().get(0)));
        for (int i = 0; i < it.relators().size(); i++) {
            Relator relator = it.relators().get(i);
            text.append(' ')
                    .append(ascii() ? relator.ascii() : relator.unicode())
                    .append(' ')
                    .append(plain(it.sides().get(i + 1)));
        }
        return new Piece(text.toString(), RELATION);
    }

    @Override
    public Piece matrix(Formula.Matrix it) {
        return atom(it.rows().stream().map(row -> "(" + list(row) + ")").collect(Collectors.joining(", ", "(", ")")));
    }

    @Override
    public Piece listing(Formula.Listing it) {
        return new Piece(it.items().stream().map(i -> at(i, RELATION)).collect(Collectors.joining(", ")), RELATION);
    }
}

package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Formulas in MathML Core, which browsers set without scripts. */
final class MathMl implements FormulaCases<MathMl.Piece> {
    private static final int RELATION = 0;
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int FACTOR = 3;
    private static final int ATOM = 4;
    /** What is wider than this, in pt, may be broken inside. */
    private static final double WIDE = 160;

    /** @param scripted whether it has something above the line */
    record Piece(String xml, int level, boolean scripted) {}

    private final Notation notation;

    private MathMl(Notation notation) {
        this.notation = notation;
    }

    /** {@return the formula as one math element, within a line} */
    static String inline(Formula formula, Notation notation) {
        return "<math>" + formula.match(new MathMl(notation)).xml() + "</math>";
    }

    /**
     * {@return the formula as math elements one behind the other, between which a browser may begin a line: at relations, at the signs of
     * a sum, and inside brackets that are wide}
     */
    static String display(Formula formula, Notation notation) {
        MathMl writer = new MathMl(notation);
        List<String> parts = new ArrayList<>();
        if (formula instanceof Formula.Relation relation) {
            for (int i = 0; i < relation.sides().size(); i++) {
                String sign = i == 0
                        ? ""
                        : MathMlElements.operator(relation.relators().get(i - 1).unicode());
                writer.parts(relation.sides().get(i), sign, parts);
            }
        } else {
            writer.parts(formula, "", parts);
        }
        return parts.stream()
                .map(part -> "<math displaystyle=\"true\">" + part + "</math>")
                .collect(Collectors.joining("&#x200b;")); // a space of no width, where a line may end
    }

    /** Adds the parts of one side, {@code before} in front of the first. */
    private void parts(Formula side, String before, List<String> parts) {
        if (side instanceof Formula.Sum sum) {
            sum(sum, before, parts);
        } else if (side instanceof Formula.Negative negative && isWide(negative.term())) {
            parts(negative.term(), before + MathMlElements.infix("−", 0), parts);
        } else if (side instanceof Formula.Product product && isWide(product)) {
            String sign = before;
            for (Formula factor : product.factors()) {
                factor(factor, sign, parts);
                sign = "";
            }
        } else {
            parts.add(before + at(side, SUM));
        }
    }

    private void sum(Formula.Sum sum, String before, List<String> parts) {
        for (int i = 0; i < sum.terms().size(); i++) {
            Formula term = sum.terms().get(i);
            boolean negative = term instanceof Formula.Negative;
            // between two math elements the sign has an operand on one side only: the form attribute keeps its spaces
            String sign = negative ? MathMlElements.infix("−", i) : i == 0 ? "" : MathMlElements.infix("+", i);
            Formula magnitude = negative ? ((Formula.Negative) term).term() : term;
            String start = (i == 0 ? before : "") + sign;
            if (isWide(magnitude) && magnitude instanceof Formula.Product) {
                parts(magnitude, start, parts);
            } else {
                parts.add(start + at(magnitude, PRODUCT));
            }
        }
    }

    private void factor(Formula factor, String before, List<String> parts) {
        if (factor instanceof Formula.Sum sum && isWide(sum)) {
            sum(sum, before + "<mo form=\"prefix\" stretchy=\"false\">(</mo>", parts);
            int last = parts.size() - 1;
            parts.set(last, parts.get(last) + "<mo form=\"postfix\" stretchy=\"false\">)</mo>");
        } else {
            parts.add(before + at(factor, PRODUCT));
        }
    }

    private boolean isWide(Formula formula) {
        return TexWidth.of(TexFormula.of(formula, notation)) > WIDE;
    }

    private static Piece atom(String xml) {
        return new Piece(xml, ATOM, false);
    }

    private String at(Formula formula, int level) {
        Piece piece = formula.match(this);
        return piece.level() >= level ? piece.xml() : MathMlElements.fence("(", piece.xml(), ")");
    }

    private String base(Formula formula) {
        Piece piece = formula.match(this);
        return piece.level() >= ATOM && !piece.scripted()
                ? MathMlElements.row(piece.xml())
                : MathMlElements.fence("(", piece.xml(), ")");
    }

    private String list(List<Formula> formulas) {
        return formulas.stream().map(f -> f.match(this).xml()).collect(Collectors.joining("<mo>,</mo>"));
    }

    private String letter(String name) {
        return TexMathMl.own(
                name,
                notation,
                notation.isSigma(name)
                        ? "<mi>σ</mi>"
                        : MathMlElements.word(NameParts.of(name).base()));
    }

    private List<String> lower(String name) {
        return notation.indices(name);
    }

    @Override
    public Piece numeral(Formula.Numeral it) {
        String above = "<mn>" + it.numerator() + "</mn>";
        return it.isInteger()
                ? atom(above)
                : new Piece(
                        "<mfrac displaystyle=\"false\">" + above + "<mn>" + it.denominator() + "</mn></mfrac>",
                        FACTOR,
                        false);
    }

    @Override
    public Piece decimal(Formula.Decimal it) {
        int e = it.digits().indexOf('e');
        if (e < 0) {
            return atom("<mn>" + it.digits() + "</mn>");
        }
        String exponent = "<mn>" + it.digits().substring(e + 1).replace("-", "−") + "</mn>";
        return new Piece(
                "<mn>" + it.digits().substring(0, e) + "</mn><mo>×</mo><msup><mn>10</mn>" + exponent + "</msup>",
                FACTOR,
                true);
    }

    @Override
    public Piece imaginary(Formula.Imaginary it) {
        return atom("<mi>i</mi>");
    }

    @Override
    public Piece name(Formula.Name it) {
        if (it.name().endsWith("*")) {
            Formula bare = new Formula.Name(it.name().substring(0, it.name().length() - 1));
            return conjugate(new Formula.Conjugate(bare));
        }
        return notation.isSigma(it.name())
                ? new Piece(MathMlElements.scripts(letter(it.name()), lower(it.name()), "<mo>−</mo>"), ATOM, true)
                : atom(MathMlElements.below(letter(it.name()), lower(it.name())));
    }

    @Override
    public Piece glyph(Formula.Glyph it) {
        return atom("<mi>" + Xml.text(it.text()) + "</mi>");
    }

    @Override
    public Piece words(Formula.Words it) {
        return atom("<mtext>" + Xml.text(it.words()) + "</mtext>");
    }

    @Override
    public Piece negative(Formula.Negative it) {
        return new Piece("<mo form=\"prefix\">−</mo>" + at(it.term(), PRODUCT), SUM, false);
    }

    @Override
    public Piece sum(Formula.Sum it) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < it.terms().size(); i++) {
            Formula term = it.terms().get(i);
            boolean negative = term instanceof Formula.Negative;
            xml.append(negative ? MathMlElements.infix("−", i) : i == 0 ? "" : MathMlElements.infix("+", i))
                    .append(at(negative ? ((Formula.Negative) term).term() : term, PRODUCT));
        }
        return new Piece(xml.toString(), SUM, false);
    }

    @Override
    public Piece product(Formula.Product it) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < it.factors().size(); i++) {
            String factor = at(it.factors().get(i), PRODUCT);
            boolean figures = factor.replaceAll("<(?!mn)[^>]*>", "").startsWith("<mn>");
            xml.append(i == 0 ? "" : figures ? "<mo>·</mo>" : "<mo>&#x2062;</mo>")
                    .append(factor);
        }
        return new Piece(xml.toString(), PRODUCT, false);
    }

    @Override
    public Piece quotient(Formula.Quotient it) {
        return new Piece(
                "<mfrac>" + MathMlElements.row(it.above().match(this).xml())
                        + MathMlElements.row(it.below().match(this).xml()) + "</mfrac>",
                FACTOR,
                false);
    }

    @Override
    public Piece power(Formula.Power it) {
        String exponent = "<mn>" + it.exponent() + "</mn>";
        if (it.base() instanceof Formula.Name name
                && !notation.isSigma(name.name())
                && !name.name().endsWith("*")) {
            return new Piece(MathMlElements.scripts(letter(name.name()), lower(name.name()), exponent), FACTOR, true);
        }
        if (it.base() instanceof Formula.Adjoint adjoint
                && adjoint.base() instanceof Formula.Name name
                && !notation.isSigma(name.name())) {
            return new Piece(
                    MathMlElements.scripts(
                            letter(name.name()), lower(name.name()), MathMlElements.row("<mo>†</mo>" + exponent)),
                    FACTOR,
                    true);
        }
        return new Piece("<msup>" + base(it.base()) + exponent + "</msup>", FACTOR, true);
    }

    @Override
    public Piece root(Formula.Root it) {
        return atom("<msqrt>" + it.radicand().match(this).xml() + "</msqrt>");
    }

    @Override
    public Piece exponential(Formula.Exponential it) {
        return new Piece(
                "<msup><mi>e</mi>"
                        + MathMlElements.row(it.argument().match(this).xml()) + "</msup>",
                FACTOR,
                true);
    }

    @Override
    public Piece call(Formula.Call it) {
        String function = it.function().equals("log") ? "ln" : it.function().equals("tr") ? "Tr" : it.function();
        return new Piece(
                "<mi>" + Xml.text(function) + "</mi>" + MathMlElements.fence("(", list(it.arguments()), ")"),
                FACTOR,
                false);
    }

    @Override
    public Piece adjoint(Formula.Adjoint it) {
        if (it.base() instanceof Formula.Name name) {
            String mark = notation.isSigma(name.name()) ? "<mo>+</mo>" : "<mo>†</mo>";
            return new Piece(MathMlElements.scripts(letter(name.name()), lower(name.name()), mark), ATOM, true);
        }
        return new Piece("<msup>" + base(it.base()) + "<mo>†</mo></msup>", ATOM, true);
    }

    @Override
    public Piece conjugate(Formula.Conjugate it) {
        return new Piece("<msup>" + base(it.base()) + "<mo>*</mo></msup>", ATOM, true);
    }

    @Override
    public Piece transition(Formula.Transition it) {
        String site = MathMlElements.below(letter(it.site()), lower(it.site()));
        return new Piece(
                MathMlElements.fence("|", "<mn>" + it.j() + "</mn>", "⟩") + "<msub>"
                        + MathMlElements.fence("⟨", "<mn>" + it.k() + "</mn>", "|") + MathMlElements.row(site)
                        + "</msub>",
                FACTOR,
                true);
    }

    @Override
    public Piece spinComponent(Formula.SpinComponent it) {
        boolean letter = Character.isLetter(it.axis());
        String axis = letter ? "<mi>" + it.axis() + "</mi>" : "<mo>" + (it.axis() == '-' ? '−' : it.axis()) + "</mo>";
        List<String> indices = lower(it.spin());
        return indices.isEmpty()
                ? atom("<msub>" + letter(it.spin()) + axis + "</msub>")
                : new Piece(MathMlElements.scripts(letter(it.spin()), indices, axis), ATOM, true);
    }

    @Override
    public Piece mean(Formula.Mean it) {
        return atom(MathMlElements.fence("⟨", it.of().match(this).xml(), "⟩"));
    }

    @Override
    public Piece commutator(Formula.Commutator it) {
        return atom(MathMlElements.fence("[", list(List.of(it.left(), it.right())), "]"));
    }

    @Override
    public Piece anticommutator(Formula.Anticommutator it) {
        return atom(MathMlElements.fence("{", list(List.of(it.left(), it.right())), "}"));
    }

    @Override
    public Piece derivative(Formula.Derivative it) {
        return new Piece(
                "<mfrac><mi>d</mi><mrow><mi>d</mi>" + MathMlElements.word(it.variable()) + "</mrow></mfrac>"
                        + at(it.of(), ATOM),
                PRODUCT,
                false);
    }

    @Override
    public Piece applied(Formula.Applied it) {
        return new Piece(
                MathMlElements.row(at(it.map(), ATOM))
                        + MathMlElements.fence(it.square() ? "[" : "(", list(it.arguments()), it.square() ? "]" : ")"),
                FACTOR,
                false);
    }

    @Override
    public Piece quantity(Formula.Quantity it) {
        return it.display().match(this);
    }

    @Override
    public Piece dotted(Formula.Dotted it) {
        return atom("<mover accent=\"true\">" + base(it.base()) + "<mo stretchy=\"false\">˙</mo></mover>");
    }

    @Override
    public Piece indexed(Formula.Indexed it) {
        if (it.base() instanceof Formula.Name name && !notation.isSigma(name.name())) {
            List<String> indices = new ArrayList<>(lower(name.name()));
            indices.add(it.index());
            return atom(MathMlElements.below(letter(name.name()), indices));
        }
        return atom("<msub>" + base(it.base()) + MathMlElements.row(MathMlElements.word(it.index())) + "</msub>");
    }

    @Override
    public Piece relation(Formula.Relation it) {
        StringBuilder xml = new StringBuilder(at(it.sides().get(0), SUM));
        for (int i = 0; i < it.relators().size(); i++) {
            xml.append(MathMlElements.operator(it.relators().get(i).unicode()))
                    .append(at(it.sides().get(i + 1), SUM));
        }
        return new Piece(xml.toString(), RELATION, false);
    }

    @Override
    public Piece matrix(Formula.Matrix it) {
        StringBuilder rows = new StringBuilder("<mtable>");
        for (List<Formula> row : it.rows()) {
            rows.append("<mtr>");
            row.forEach(entry ->
                    rows.append("<mtd>").append(entry.match(this).xml()).append("</mtd>"));
            rows.append("</mtr>");
        }
        return atom(MathMlElements.fence("(", rows.append("</mtable>").toString(), ")"));
    }

    @Override
    public Piece listing(Formula.Listing it) {
        return new Piece(list(it.items()), RELATION, false);
    }
}

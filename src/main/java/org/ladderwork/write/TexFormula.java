package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ladderwork.write.TexBox.Atom;

/**
 * Formulas in LaTeX, with amsmath alone: {@code \frac{2 \gamma \epsilon^{2} \omega_{1} (n_{1} - n_{2})}{\Delta^{2}}}.
 *
 * <p>Brackets have a fixed size that follows from what they hold, never {@code \left} and {@code \right}, so that a row may begin
 * between them.
 */
public final class TexFormula extends TexLeaves {

    private static final int AT_RELATION = 0;
    private static final int AT_SUM = 10;
    private static final int AT_PRODUCT = 60;
    private static final double SHORT = 45;
    private static final Set<String> OPERATORS =
            Set.of("sin", "cos", "tan", "sinh", "cosh", "tanh", "coth", "exp", "min", "max");

    private TexFormula(Notation notation, Place place) {
        super(notation, place);
    }

    /** {@return the formula for a display, on one row} */
    public static String of(Formula formula, Notation notation) {
        return box(formula, notation).tex();
    }

    /** {@return the formula for running text, with slashes for fractions} */
    public static String inline(Formula formula, Notation notation) {
        return formula.match(new TexFormula(notation, Place.LINE)).tex();
    }

    /** {@return the width of the widest part of the formula in running text, where TeX breaks lines behind signs} */
    static double widestPart(Formula formula, Notation notation) {
        double widest = 0;
        double part = 0;
        for (Atom atom : formula.match(new TexFormula(notation, Place.LINE)).atoms()) {
            part = (atom.sign().equals("{}") ? 8 : part) + TexRows.width(atom);
            widest = Math.max(widest, part);
        }
        return widest;
    }

    static TexBox box(Formula formula, Notation notation) {
        return formula.match(new TexFormula(notation, Place.DISPLAY));
    }

    private TexFormula in(Place other) {
        return place == other || place == Place.LINE ? this : new TexFormula(notation, other);
    }

    private TexBox at(Formula formula, int level) {
        TexBox box = formula.match(this);
        return box.level() >= level ? box : brackets(box);
    }

    private TexBox brackets(TexBox box) {
        return box.bracketed("(", ")", place != Place.LINE);
    }

    /** The base of a script: something that has none above the line yet. */
    private String base(Formula formula) {
        TexBox box = formula.match(this);
        return (box.level() >= ATOM && !box.scripted() ? box : brackets(box)).tex();
    }

    private static void append(List<Atom> atoms, String glue, int price, String sign, List<Atom> more) {
        for (int i = 0; i < more.size(); i++) {
            Atom atom = more.get(i);
            atoms.add(i == 0 ? new Atom(glue + atom.tex(), price, sign) : atom);
        }
    }

    private TexBox list(List<Formula> formulas) {
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            append(
                    atoms,
                    i == 0 ? "" : ", ",
                    TexBox.NEVER,
                    "",
                    formulas.get(i).match(this).atoms());
        }
        return new TexBox(atoms, RELATION, false);
    }

    @Override
    public TexBox negative(Formula.Negative it) {
        List<Atom> atoms = new ArrayList<>();
        append(atoms, "-", TexBox.NEVER, "", at(it.term(), PRODUCT).atoms());
        return new TexBox(atoms, SUM, false);
    }

    @Override
    public TexBox sum(Formula.Sum it) {
        List<Atom> atoms = new ArrayList<>();
        for (Formula term : it.terms()) {
            boolean negative = term instanceof Formula.Negative;
            TexBox box = at(negative ? ((Formula.Negative) term).term() : term, PRODUCT);
            if (atoms.isEmpty()) {
                append(atoms, negative ? "-" : "", TexBox.NEVER, "", box.atoms());
            } else {
                append(atoms, negative ? " - " : " + ", AT_SUM, "{}", box.atoms());
            }
        }
        return new TexBox(atoms, SUM, false);
    }

    @Override
    public TexBox product(Formula.Product it) {
        List<Atom> atoms = new ArrayList<>();
        List<Formula> factors = it.factors();
        for (int i = 0; i < factors.size(); i++) {
            TexBox box = factors.get(i).match(this);
            boolean last = i == factors.size() - 1;
            boolean slash = !(factors.get(i) instanceof Formula.Product) && place != Place.DISPLAY;
            boolean bare = box.level() >= FACTOR || box.level() == PRODUCT && (!slash || last);
            TexBox factor = bare ? box : brackets(box);
            if (i == 0) {
                atoms.addAll(factor.atoms());
            } else {
                boolean figures = Character.isDigit(factor.atoms().get(0).tex().charAt(0));
                boolean scalar =
                        !(factors.get(i - 1) instanceof Formula.Adjoint || factors.get(i) instanceof Formula.Adjoint);
                append(atoms, figures ? " \\cdot " : " ", AT_PRODUCT, scalar ? "{}\\times " : "", factor.atoms());
            }
        }
        return new TexBox(atoms, PRODUCT, false);
    }

    @Override
    public TexBox quotient(Formula.Quotient it) {
        if (place == Place.DISPLAY) {
            return fraction(it);
        }
        List<Atom> atoms = new ArrayList<>();
        TexBox above = it.above().match(this);
        boolean bare = above.level() >= FACTOR
                || above.level() == PRODUCT && !above.tex().contains("/");
        atoms.addAll((bare ? above : brackets(above)).atoms());
        append(atoms, "/", TexBox.NEVER, "", at(it.below(), FACTOR).atoms());
        TexBox slash = new TexBox(atoms, PRODUCT, false);
        boolean sum = above.level() == SUM || it.below() instanceof Formula.Sum;
        return place == Place.FRACTION && (sum || TexWidth.of(slash.tex()) > SHORT) ? fraction(it) : slash;
    }

    private TexBox fraction(Formula.Quotient it) {
        TexFormula inside = in(Place.FRACTION);
        return TexBox.of(
                "\\frac{" + it.above().match(inside).tex() + "}{"
                        + it.below().match(inside).tex() + "}",
                FACTOR);
    }

    @Override
    public TexBox power(Formula.Power it) {
        if (it.base() instanceof Formula.Adjoint adjoint
                && adjoint.base() instanceof Formula.Name name
                && !notation.hasSuperscript(name.name())) {
            return TexBox.scripted(notation.tex(name.name()) + "^{\\dagger " + it.exponent() + "}", FACTOR);
        }
        TexBox box = it.base().match(this);
        if (box.level() >= ATOM && !box.scripted()) {
            return TexBox.scripted(box.tex() + "^{" + it.exponent() + "}", FACTOR);
        }
        List<Atom> atoms = new ArrayList<>(brackets(box).atoms());
        Atom close = atoms.remove(atoms.size() - 1);
        atoms.add(new Atom(close.tex() + "^{" + it.exponent() + "}", TexBox.NEVER, ""));
        return new TexBox(atoms, FACTOR, true);
    }

    @Override
    public TexBox root(Formula.Root it) {
        return TexBox.of("\\sqrt{" + it.radicand().match(in(Place.FRACTION)).tex() + "}", FACTOR);
    }

    @Override
    public TexBox exponential(Formula.Exponential it) {
        return TexBox.scripted("e^{" + it.argument().match(in(Place.LINE)).tex() + "}", FACTOR);
    }

    @Override
    public TexBox call(Formula.Call it) {
        String name = it.function();
        String head = name.equals("log")
                ? "\\ln"
                : OPERATORS.contains(name) ? "\\" + name : "\\operatorname{" + operator(name) + "}";
        return applied(head, list(it.arguments()), "(", ")");
    }

    private static String operator(String name) {
        return switch (name) {
            case "tr" -> "Tr";
            case "re" -> "Re";
            case "im" -> "Im";
            default -> TexWords.of(name);
        };
    }

    private TexBox applied(String head, TexBox arguments, String open, String close) {
        List<Atom> atoms = new ArrayList<>();
        append(
                atoms,
                head,
                TexBox.NEVER,
                "",
                arguments.bracketed(open, close, place != Place.LINE).atoms());
        return new TexBox(atoms, FACTOR, false);
    }

    @Override
    public TexBox adjoint(Formula.Adjoint it) {
        if (it.base() instanceof Formula.Name name && notation.isSigma(name.name())) {
            return TexBox.scripted(notation.tex(name.name()) + "^{+}", ATOM);
        }
        return TexBox.scripted(base(it.base()) + "^{\\dagger}", ATOM);
    }

    @Override
    public TexBox conjugate(Formula.Conjugate it) {
        return TexBox.scripted(base(it.base()) + "^{*}", ATOM);
    }

    @Override
    public TexBox mean(Formula.Mean it) {
        TexBox of = it.of().match(this);
        boolean tall = place != Place.LINE && of.tex().contains("\\frac");
        return of.bracketed("\\langle ", " \\rangle", tall).withLevel(ATOM);
    }

    @Override
    public TexBox commutator(Formula.Commutator it) {
        return list(List.of(it.left(), it.right())).bracketed("[", "]", place != Place.LINE);
    }

    @Override
    public TexBox anticommutator(Formula.Anticommutator it) {
        return list(List.of(it.left(), it.right())).bracketed("\\{", "\\}", place != Place.LINE);
    }

    @Override
    public TexBox derivative(Formula.Derivative it) {
        String variable = notation.tex(it.variable());
        List<Atom> atoms = new ArrayList<>();
        String head = place == Place.LINE ? "d/d" + variable + "\\," : "\\frac{d}{d" + variable + "} ";
        append(atoms, head, TexBox.NEVER, "", at(it.of(), ATOM).atoms());
        return new TexBox(atoms, PRODUCT, false);
    }

    @Override
    public TexBox applied(Formula.Applied it) {
        return applied(base(it.map()), list(it.arguments()), it.square() ? "[" : "(", it.square() ? "]" : ")");
    }

    @Override
    public TexBox quantity(Formula.Quantity it) {
        return it.display().match(this);
    }

    @Override
    public TexBox dotted(Formula.Dotted it) {
        return TexBox.of("\\dot{" + it.base().match(this).tex() + "}", ATOM);
    }

    @Override
    public TexBox indexed(Formula.Indexed it) {
        List<String> indices = new ArrayList<>();
        Formula base = it;
        while (base instanceof Formula.Indexed inner) {
            indices.add(0, inner.index());
            base = inner.base();
        }
        if (base instanceof Formula.Name name
                && !notation.isOverridden(name.name())
                && !notation.isSigma(name.name())) {
            indices.addAll(0, notation.indices(name.name()));
            return TexBox.of(notation.texBase(name.name()) + Notation.texIndices(indices), ATOM);
        }
        String tex = base(base);
        return TexBox.of((tex.contains("_") ? "{" + tex + "}" : tex) + Notation.texIndices(indices), ATOM);
    }

    @Override
    public TexBox relation(Formula.Relation it) {
        List<Atom> atoms = new ArrayList<>(at(it.sides().get(0), SUM).atoms());
        for (int i = 0; i < it.relators().size(); i++) {
            String sign = it.relators().get(i).tex();
            append(
                    atoms,
                    " " + sign + " ",
                    AT_RELATION,
                    "{}",
                    at(it.sides().get(i + 1), SUM).atoms());
        }
        return new TexBox(atoms, RELATION, false);
    }

    @Override
    public TexBox matrix(Formula.Matrix it) {
        StringBuilder tex = new StringBuilder("\\begin{pmatrix} ");
        for (int r = 0; r < it.rows().size(); r++) {
            tex.append(r == 0 ? "" : " \\\\ ");
            for (int c = 0; c < it.rows().get(r).size(); c++) {
                tex.append(c == 0 ? "" : " & ")
                        .append(it.rows()
                                .get(r)
                                .get(c)
                                .match(in(Place.FRACTION))
                                .tex());
            }
        }
        return TexBox.of(tex.append(" \\end{pmatrix}").toString(), ATOM);
    }

    @Override
    public TexBox listing(Formula.Listing it) {
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < it.items().size(); i++) {
            List<Atom> item = new ArrayList<>(it.items().get(i).match(this).atoms());
            boolean last = i == it.items().size() - 1;
            for (int k = 0; k < item.size(); k++) {
                Atom atom = k == 0 ? item.get(k) : item.get(k).dearer(TexBox.INSIDE);
                String comma = !last && k == item.size() - 1 ? "," : "";
                String space = k == 0 && i > 0 ? "\\quad " : "";
                int price = k > 0 ? atom.price() : i == 0 ? TexBox.NEVER : AT_RELATION;
                atoms.add(new Atom(space + atom.tex() + comma, price, k == 0 ? "" : atom.sign()));
            }
        }
        return new TexBox(atoms, RELATION, false);
    }
}

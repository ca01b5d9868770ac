package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Expression.Absolute;
import org.ladderwork.language.Expression.Adjoint;
import org.ladderwork.language.Expression.Anticommutator;
import org.ladderwork.language.Expression.Call;
import org.ladderwork.language.Expression.Commutator;
import org.ladderwork.language.Expression.Conjugate;
import org.ladderwork.language.Expression.Derivative;
import org.ladderwork.language.Expression.DissipatorTerm;
import org.ladderwork.language.Expression.Expectation;
import org.ladderwork.language.Expression.ImaginaryUnit;
import org.ladderwork.language.Expression.Indexed;
import org.ladderwork.language.Expression.IndexedSum;
import org.ladderwork.language.Expression.Infinity;
import org.ladderwork.language.Expression.KetBra;
import org.ladderwork.language.Expression.LandauOrder;
import org.ladderwork.language.Expression.Limit;
import org.ladderwork.language.Expression.Matrix;
import org.ladderwork.language.Expression.MatrixElement;
import org.ladderwork.language.Expression.Name;
import org.ladderwork.language.Expression.Negated;
import org.ladderwork.language.Expression.Numeral;
import org.ladderwork.language.Expression.Piecewise;
import org.ladderwork.language.Expression.PlusConjugate;
import org.ladderwork.language.Expression.PlusMinus;
import org.ladderwork.language.Expression.Power;
import org.ladderwork.language.Expression.Product;
import org.ladderwork.language.Expression.Quotient;
import org.ladderwork.language.Expression.Relation;
import org.ladderwork.language.Expression.SpinComponent;
import org.ladderwork.language.Expression.Sum;
import org.ladderwork.language.Expression.Trace;
import org.ladderwork.language.Expression.Transpose;
import org.ladderwork.language.Expression.Tuple;
import org.ladderwork.language.ExpressionCases;
import org.ladderwork.language.IndexRange;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SymbolTable;

/**
 * What somebody wrote, as LaTeX: the tree of an expression set as it stands, nothing simplified or reordered. Where the author of a model gave a piece of LaTeX
 * a meaning ({@code tex "\mu" = …}), the meaning is written with it again.
 */
public final class StatementTex implements ExpressionCases<StatementTex.Piece> {
    private static final int RELATION = 0;
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    /** A piece of LaTeX and how tightly it holds together. */
    record Piece(String tex, int tightness) {
        String within(int needed) {
            return tightness >= needed ? tex : "(" + tex + ")";
        }
    }

    private final Notation notation;
    private final SymbolTable table;

    private StatementTex(Notation notation, SymbolTable table) {
        this.notation = notation;
        this.table = table;
    }

    /** {@return the LaTeX of an expression, for math mode} */
    public static String of(Expression it, Notation notation, SymbolTable table) {
        return new StatementTex(notation, table).piece(it).tex();
    }

    private Piece piece(Expression it) {
        Optional<String> alias = it instanceof Numeral ? Optional.empty() : table.latexOf(it);
        return alias.map(a -> new Piece(a, ATOM)).orElseGet(() -> it.match(this));
    }

    private String tex(Expression it) {
        return piece(it).tex();
    }

    private static Piece atom(String tex) {
        return new Piece(tex, ATOM);
    }

    private String list(List<Expression> all) {
        return all.stream().map(this::tex).collect(Collectors.joining(", "));
    }

    @Override
    public Piece numeral(Numeral it) {
        boolean whole = it.denominator().bitLength() == 1;
        return whole
                ? atom(it.numerator().toString())
                : new Piece("\\tfrac{" + it.numerator() + "}{" + it.denominator() + "}", POWER);
    }

    @Override
    public Piece name(Name it) {
        return atom(
                switch (it.name()) {
                    case "work" -> "\\dot{W}";
                    case "entropyproduction" -> "\\Pi";
                    case "rho" -> "\\rho";
                    case "rho_E" -> "\\rho_E";
                    case "covariance" -> "V";
                    case "drift" -> "K";
                    case "diffusion" -> "D";
                    case "cop" -> "\\mathrm{COP}";
                    case "efficiency" -> "\\eta";
                    case "environment" -> "H_E";
                    case "generator" -> "\\dot{\\rho}";
                    case "entropyrate" -> "\\dot{S}";
                    default -> notation.tex(it.name());
                });
    }

    @Override
    public Piece imaginaryUnit(ImaginaryUnit it) {
        return atom("i");
    }

    @Override
    public Piece infinity(Infinity it) {
        return atom("\\infty");
    }

    @Override
    public Piece indexed(Indexed it) {
        String base = name(new Name(it.span(), it.base())).tex();
        boolean levels = table.is(it.base(), org.ladderwork.language.Declaration.Kind.LEVEL);
        if (levels && it.indices().size() == 2) {
            return atom("|" + tex(it.indices().get(0)) + "\\rangle\\langle "
                    + tex(it.indices().get(1)) + "|");
        }
        boolean subscripted = base.contains("_");
        return atom((subscripted ? "{" + base + "}" : base) + "_{"
                + it.indices().stream().map(this::tex).collect(Collectors.joining(","))
                + "}");
    }

    @Override
    public Piece spinComponent(SpinComponent it) {
        return atom("{" + tex(it.mode()) + "}^{" + it.axis().letter() + "}");
    }

    @Override
    public Piece adjoint(Adjoint it) {
        return new Piece(raised(it.operand(), "\\dagger"), POWER);
    }

    @Override
    public Piece conjugate(Conjugate it) {
        return new Piece(raised(it.operand(), "*"), POWER);
    }

    @Override
    public Piece transpose(Transpose it) {
        return new Piece(raised(it.operand(), "\\mathrm{T}"), POWER);
    }

    private String raised(Expression base, String exponent) {
        String tex = piece(base).within(ATOM);
        return (tex.contains("^") ? "{" + tex + "}" : tex) + "^{" + exponent + "}";
    }

    @Override
    public Piece negated(Negated it) {
        return new Piece("-" + piece(it.operand()).within(PRODUCT), SUM);
    }

    @Override
    public Piece plusMinus(PlusMinus it) {
        return new Piece(
                (it.plusFirst() ? "\\pm " : "\\mp ") + piece(it.operand()).within(PRODUCT), SUM);
    }

    @Override
    public Piece sum(Sum it) {
        StringBuilder out = new StringBuilder();
        for (Expression term : it.terms()) {
            boolean signed = term instanceof Negated || term instanceof PlusMinus;
            String tex = signed ? tex(term) : piece(term).within(PRODUCT);
            out.append(out.length() == 0 || tex.startsWith("-") || term instanceof PlusMinus ? "" : " + ")
                    .append(out.length() > 0 && tex.startsWith("-") ? " - " + tex.substring(1) : tex);
        }
        return new Piece(out.toString(), SUM);
    }

    @Override
    public Piece plusConjugate(PlusConjugate it) {
        return new Piece(tex(it.operand()) + " + \\mathrm{" + (it.adjoint() ? "h" : "c") + ".c.}", SUM);
    }

    @Override
    public Piece product(Product it) {
        List<String> factors = new ArrayList<>();
        boolean first = true;
        for (Expression factor : it.factors()) {
            boolean figures = factor instanceof Numeral && !first;
            String tex = piece(factor).within(PRODUCT);
            factors.add((figures ? "\\cdot " : "") + tex);
            first = false;
        }
        return new Piece(String.join(" ", factors), PRODUCT);
    }

    @Override
    public Piece quotient(Quotient it) {
        return new Piece("\\frac{" + tex(it.numerator()) + "}{" + tex(it.denominator()) + "}", POWER);
    }

    @Override
    public Piece power(Power it) {
        return new Piece(raised(it.base(), tex(it.exponent())), POWER);
    }

    @Override
    public Piece call(Call it) {
        String arguments = list(it.arguments());
        return switch (it.function()) {
            case "heat" -> atom("\\dot{Q}_{" + arguments + "}");
            case "coupling" -> atom("V_{" + arguments + "}");
            case "environment" -> atom("H_{E_{" + arguments + "}}");
            case "beta" -> atom("\\beta_{" + arguments + "}");
            case "temperature" -> atom("T_{" + arguments + "}");
            case "energy" -> atom("\\langle H_{" + arguments + "}\\rangle");
            case "dissipator" -> {
                boolean state = it.arguments().size() > 1;
                yield atom("D_{" + tex(it.arguments().get(0)) + "}"
                        + (state ? "(" + tex(it.arguments().get(1)) + ")" : "(\\rho)"));
            }
            case "sqrt" -> atom("\\sqrt{" + arguments + "}");
            case "exp" -> new Piece("e^{" + arguments + "}", POWER);
            case "log" -> atom("\\ln(" + arguments + ")");
            case "sin", "cos", "tan", "sinh", "cosh", "tanh", "coth", "min", "max" ->
                atom("\\" + it.function() + "(" + arguments + ")");
            default -> atom("\\operatorname{" + it.function() + "}(" + arguments + ")");
        };
    }

    @Override
    public Piece commutator(Commutator it) {
        return atom("[" + tex(it.left()) + ", " + tex(it.right()) + "]");
    }

    @Override
    public Piece anticommutator(Anticommutator it) {
        return atom("\\{" + tex(it.left()) + ", " + tex(it.right()) + "\\}");
    }

    @Override
    public Piece expectation(Expectation it) {
        String state = it.state().equals("after") ? "'" : it.state().isEmpty() ? "" : "_{\\mathrm{" + it.state() + "}}";
        return atom("\\langle " + tex(it.operand()) + "\\rangle" + state);
    }

    @Override
    public Piece indexedSum(IndexedSum it) {
        List<String> below = new ArrayList<>();
        String above = "";
        for (IndexRange r : it.ranges()) {
            switch (r.form()) {
                case ALL -> below.add(r.index());
                case LIST -> below.add(r.index() + "=" + list(r.values()));
                case RANGE -> {
                    boolean only = it.ranges().size() == 1;
                    below.add(r.index() + "=" + tex(r.values().get(0))
                            + (only ? "" : "..." + tex(r.values().get(1))));
                    above = only ? "^{" + tex(r.values().get(1)) + "}" : above;
                }
            }
        }
        return new Piece(
                "\\sum_{" + String.join(", ", below) + "}" + above + " "
                        + piece(it.body()).within(PRODUCT),
                PRODUCT);
    }

    @Override
    public Piece derivative(Derivative it) {
        String of = piece(it.operand()).within(PRODUCT);
        return new Piece("\\frac{d" + of + "}{d" + notation.tex(it.variable()) + "}", POWER);
    }

    @Override
    public Piece dissipatorTerm(DissipatorTerm it) {
        return atom("\\mathcal{L}[" + list(it.operators()) + ", " + tex(it.operand()) + "]");
    }

    @Override
    public Piece trace(Trace it) {
        String over = it.over().isEmpty() ? "" : "_{" + notation.tex(it.over()) + "}";
        return atom("\\operatorname{tr}" + over + "\\{" + tex(it.operand()) + "\\}");
    }

    @Override
    public Piece matrix(Matrix it) {
        return atom("\\begin{pmatrix} "
                + it.rows().stream()
                        .map(row -> row.stream().map(this::tex).collect(Collectors.joining(" & ")))
                        .collect(Collectors.joining(" \\\\ "))
                + " \\end{pmatrix}");
    }

    @Override
    public Piece tuple(Tuple it) {
        return atom("(" + list(it.entries()) + ")");
    }

    @Override
    public Piece absolute(Absolute it) {
        return atom("|" + tex(it.operand()) + "|");
    }

    @Override
    public Piece ketBra(KetBra it) {
        return atom("|" + tex(it.ket()) + "\\rangle\\langle " + tex(it.bra()) + "|");
    }

    @Override
    public Piece matrixElement(MatrixElement it) {
        return atom("\\langle " + tex(it.bra()) + "|" + tex(it.operand()) + "|" + tex(it.ket()) + "\\rangle");
    }

    @Override
    public Piece landauOrder(LandauOrder it) {
        return atom("O(" + tex(it.operand()) + ")");
    }

    @Override
    public Piece limit(Limit it) {
        return new Piece(
                "\\lim_{" + notation.tex(it.variable()) + " \\to " + tex(it.point()) + "} "
                        + piece(it.body()).within(PRODUCT),
                PRODUCT);
    }

    @Override
    public Piece piecewise(Piecewise it) {
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < it.values().size(); k++) {
            rows.add(tex(it.values().get(k))
                    + (k < it.conditions().size()
                            ? " & \\text{if } " + tex(it.conditions().get(k))
                            : " & \\text{otherwise}"));
        }
        return atom("\\begin{cases} " + String.join(" \\\\ ", rows) + " \\end{cases}");
    }

    @Override
    public Piece relation(Relation it) {
        StringBuilder out = new StringBuilder(piece(it.sides().get(0)).within(SUM));
        for (int k = 0; k < it.relators().size(); k++) {
            out.append(' ')
                    .append(sign(it.relators().get(k)))
                    .append(' ')
                    .append(piece(it.sides().get(k + 1)).within(SUM));
        }
        return new Piece(out.toString(), RELATION);
    }

    /** {@return the sign of a relation in LaTeX} */
    public static String sign(Relator relator) {
        return switch (relator) {
            case EQUAL -> "=";
            case DEFINED -> ":=";
            case NOT_EQUAL -> "\\neq";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "\\leq";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> "\\geq";
            case MUCH_LESS -> "\\ll";
            case MUCH_GREATER -> "\\gg";
            case APPROXIMATE -> "\\simeq";
            case ASYMPTOTIC -> "\\sim";
            case TENDS -> "\\to";
            case EQUIVALENT -> "\\Leftrightarrow";
            case PROPORTIONAL -> "\\propto";
        };
    }
}

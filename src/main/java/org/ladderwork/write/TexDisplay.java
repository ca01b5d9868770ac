package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ladderwork.write.TexBox.Atom;

/** A displayed equation in LaTeX, broken to the width of a column. */
final class TexDisplay {
    /** What the table of widths may be wrong by. */
    private static final double RESERVE = 0.06;

    private static final double NUMBER = 26;
    private static final double QUAD = 10;
    private static final int MOST_ROWS = 9;
    /** How much of a row a part that cannot be broken may take; tried in this order until all rows fit. */
    private static final double[] PARTS = {1, 0.8, 0.65, 0.5, 0.35, 0.25};

    private final Notation notation;
    private final double column;
    private final DenominatorNames names;

    /** @param column in pt */
    TexDisplay(Notation notation, double column, DenominatorNames names) {
        this.notation = notation;
        this.column = column;
        this.names = names;
    }

    DenominatorNames names() {
        return names;
    }

    /**
     * {@return the equation at {@code from} and those behind it that can be aligned with it: relations of one row each, with nothing to
     * be said between them; empty if no equation stands there}
     */
    List<Block.Equation> alignedFrom(List<Block> blocks, int from) {
        List<Block.Equation> group = new ArrayList<>();
        double left = 0;
        double right = 0;
        double room = column * (1 - RESERVE) - NUMBER;
        for (int i = from; i < blocks.size() && blocks.get(i) instanceof Block.Equation equation; i++) {
            if (!(equation.formula() instanceof Formula.Relation relation)) {
                break;
            }
            double whole = TexWidth.of(TexFormula.of(relation, notation));
            double side = TexWidth.of(TexFormula.of(relation.sides().get(0), notation));
            left = Math.max(left, side);
            right = Math.max(right, whole - side);
            if (left + right > room) {
                break;
            }
            group.add(equation);
            if (!equation.reason().isEmpty() || equation.source().isPresent()) {
                break;
            }
        }
        return group;
    }

    /** {@return the display of one equation, or of several that {@link #alignedFrom} gave} */
    String of(List<Block.Equation> group, UnaryOperator<String> label) {
        if (group.size() == 1) {
            return of(group.get(0).formula(), group.get(0).label().map(label));
        }
        boolean numbered = group.stream().anyMatch(e -> e.label().isPresent());
        String name = numbered ? "align" : "align*";
        List<String> rows = new ArrayList<>();
        for (Block.Equation equation : group) {
            Formula.Relation relation = (Formula.Relation) equation.formula();
            String left = TexFormula.of(relation.sides().get(0), notation);
            String whole = TexFormula.of(relation, notation);
            TexBox side = TexFormula.box(relation.sides().get(0), notation);
            String row = side.level() == TexFormula.RELATION
                    ? "&" + whole
                    : left + " &" + whole.substring(left.length()).strip();
            String mark = equation.label()
                    .map(l -> " \\label{" + label.apply(l) + "}")
                    .orElse(numbered ? " \\notag" : "");
            rows.add("  " + row + mark);
        }
        return "\\begin{" + name + "}%\n" + String.join(" \\\\\n", rows) + "\n\\end{" + name + "}\n";
    }

    /** {@return the environments, each line ended} @param label with its prefix */
    String of(Formula formula, Optional<String> label) {
        double room = column * (1 - RESERVE) - (label.isPresent() ? NUMBER : 0);
        Optional<List<String>> rows = rows(formula, room);
        List<Formula> definitions = List.of();
        for (double part : PARTS) {
            if (rows.isEmpty()) {
                DenominatorNames trial = names.copy();
                NarrowFormula change = new NarrowFormula(notation, part * room - 3 * QUAD, trial);
                rows = rows(formula.match(change), room);
                if (rows.isPresent()) {
                    names.adopt(trial);
                    definitions = change.definitions();
                }
            }
        }
        StringBuilder tex =
                new StringBuilder(environment(rows.orElseGet(() -> List.of(TexFormula.of(formula, notation))), label));
        for (int i = 0; i < definitions.size(); i++) {
            tex.append(i == 0 ? "with\n" : "and\n");
            tex.append(of(definitions.get(i), Optional.empty()));
        }
        return tex.toString();
    }

    /** The rows with their alignment; empty if some part is wider than a row. */
    private Optional<List<String>> rows(Formula formula, double room) {
        TexBox box = TexFormula.box(formula, notation);
        if (TexWidth.of(box.tex()) <= room) {
            return Optional.of(List.of(box.tex()));
        }
        if (formula instanceof Formula.Relation relation) {
            String left = TexFormula.of(relation.sides().get(0), notation);
            double width = TexWidth.of(left);
            if (width < 0.3 * room) {
                List<Atom> right = behind(box.atoms(), relation);
                Optional<List<String>> rows = TexRows.of(right, room - width, room - width - QUAD);
                if (rows.isPresent()) {
                    return rows.map(all -> aligned(left + " ", all));
                }
            }
        }
        return TexRows.of(box.atoms(), room, room - QUAD).map(all -> aligned("", all));
    }

    /** The atoms from the first relator on. */
    private List<Atom> behind(List<Atom> atoms, Formula.Relation relation) {
        int skip = TexFormula.box(relation.sides().get(0), notation).atoms().size();
        if (relation.sides().get(0) instanceof Formula.Relation) {
            skip += 2; // its brackets
        }
        List<Atom> rest = new ArrayList<>(atoms.subList(skip, atoms.size()));
        rest.set(0, new Atom(rest.get(0).tex().strip(), TexBox.NEVER, ""));
        return rest;
    }

    private static List<String> aligned(String left, List<String> rows) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean relator = rows.get(i).startsWith("{}=");
            String row = relator && !left.isEmpty() ? rows.get(i).substring(2) : rows.get(i);
            all.add(i == 0 ? left + "&" + row : "&" + (relator && !left.isEmpty() ? "" : "\\quad ") + row);
        }
        return all;
    }

    private static String environment(List<String> rows, Optional<String> label) {
        String mark = label.map(name -> "\\label{" + name + "}%").orElse("%");
        String star = label.isPresent() ? "" : "*";
        if (rows.size() == 1) {
            String row = rows.get(0).startsWith("&") ? rows.get(0).substring(1) : rows.get(0);
            return "\\begin{equation" + star + "}" + mark + "\n  " + row + "\n\\end{equation" + star + "}\n";
        }
        if (rows.size() <= MOST_ROWS) {
            return "\\begin{equation" + star + "}" + mark + "\n\\begin{split}\n  " + String.join(" \\\\\n  ", rows)
                    + "\n\\end{split}\n\\end{equation" + star + "}\n";
        }
        // rows that a column may break between
        String between = label.isPresent() ? " \\notag \\\\\n  " : " \\\\\n  ";
        String first = label.isPresent() ? rows.get(0) + " \\label{" + label.orElseThrow() + "}" : rows.get(0);
        List<String> rest = rows.subList(1, rows.size());
        return "\\begingroup\\allowdisplaybreaks%\n\\begin{align" + star + "}%\n  " + first + " \\\\\n  "
                + String.join(between, rest) + (label.isPresent() ? " \\notag" : "") + "\n\\end{align" + star
                + "}\n\\endgroup%\n";
    }
}

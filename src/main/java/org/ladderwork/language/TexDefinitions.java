package org.ladderwork.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a document defines on its way, {@code \kappa \equiv 2\gamma} or with {@code :=}, holds for the displays that follow: each of them that uses the name gets the definition as a
 * {@code where} of its own. A plain equals sign in a display defines nothing, so a slip of the pen stays an unknown name. What the running text defines ({@link TexAside}) holds for all displays.
 */
final class TexDefinitions {
    private final SymbolTable model;
    private SymbolTable table;
    private final Map<String, Expression.Relation> known = new LinkedHashMap<>();

    TexDefinitions(SymbolTable model) {
        this.model = model;
        this.table = model;
    }

    /** {@return the names of the model, and those that were defined so far} */
    SymbolTable table() {
        return table;
    }

    /** {@return the equations with the definitions that they use; what they define is known from now on} */
    List<TexDocument.Equation> take(List<TexDocument.Equation> equations) {
        List<TexDocument.Equation> all = new ArrayList<>();
        for (TexDocument.Equation e : equations) {
            List<Formula> formulas = e.formulas().stream().map(this::take).toList();
            all.add(new TexDocument.Equation(e.span(), e.labels(), formulas, e.problems()));
        }
        return all;
    }

    /** Takes what running text defines. @return whether it is a definition of a name that is free, by other names */
    boolean takeAside(TexDocument.Equation aside) {
        Formula formula = aside.formulas().get(0);
        if (!(formula.statement() instanceof Expression.Relation r) || !isDefinition(r)) {
            return false;
        }
        Set<String> used = new TreeSet<>();
        names(r.sides().get(1), used);
        String name = LocalNames.defined(r.sides().get(0)).orElse("");
        boolean free = !known.containsKey(name) && !used.isEmpty() && !used.contains(name);
        if (free) {
            take(formula);
        }
        return free;
    }

    private Formula take(Formula formula) {
        Set<String> used = new TreeSet<>();
        names(formula.statement(), used);
        List<Clause> clauses = new ArrayList<>(formula.clauses());
        boolean defines = formula.statement() instanceof Expression.Relation r && isDefinition(r);
        String own = defines
                ? LocalNames.defined(((Expression.Relation) formula.statement())
                                .sides()
                                .get(0))
                        .orElse("")
                : "";
        List<String> open = new ArrayList<>(used);
        for (int k = 0; k < open.size(); k++) { // a definition may use earlier ones
            Expression.Relation relation = known.get(open.get(k));
            if (relation != null && !open.get(k).equals(own)) {
                clauses.add(new Clause.Where(relation.span(), relation));
                Set<String> more = new TreeSet<>();
                names(relation.sides().get(1), more);
                more.stream().filter(n -> !open.contains(n)).forEach(open::add);
            }
        }
        if (defines) {
            define(own, (Expression.Relation) formula.statement());
        }
        return clauses.size() == formula.clauses().size()
                ? formula
                : new Formula(formula.span(), formula.statement(), clauses);
    }

    private boolean isDefinition(Expression.Relation r) {
        return r.relators().get(0) == Relator.DEFINED
                && LocalNames.defined(r.sides().get(0))
                        .filter(n -> !model.isDeclared(n))
                        .isPresent();
    }

    private void define(String name, Expression.Relation relation) {
        if (!known.containsKey(name)) {
            table = new SymbolTable(table);
            boolean square = relation.sides().get(0) instanceof Expression.Power;
            if (!table.isDeclared(name)) {
                table.declare(name, square ? Declaration.Kind.SQUARE : Declaration.Kind.ABBREVIATION, relation.span());
            }
        }
        known.put(
                name,
                new Expression.Relation(
                        relation.span(),
                        relation.sides().subList(0, 2),
                        relation.relators().subList(0, 1)));
    }

    private static void names(Expression it, Set<String> found) {
        if (it instanceof Expression.Name n) {
            found.add(n.name());
        }
        it.children().forEach(c -> names(c, found));
    }
}

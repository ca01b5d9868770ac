package org.ladderwork.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Formula;
import org.ladderwork.language.IndexRange;
import org.ladderwork.language.IndexRanges;
import org.ladderwork.language.IndexSubstitution;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;

/** The statements that one formula makes: one for each value of its free indices, each sign of ±, each case of a list of cases. */
final class Cases {
    private static final int MOST = 2000;

    /**
     * One of them.
     *
     * @param chain the relation, without free indices, ± and cases
     * @param clauses conditions, limits and orders, without indices and names
     * @param indices the values of the indices @param qualification which case it is, in words
     */
    record Case(Expression.Relation chain, List<Clause> clauses, Map<String, Integer> indices, String qualification) {}

    private final Grounds grounds;
    private final List<Case> found = new ArrayList<>();

    private Cases(Grounds grounds) {
        this.grounds = grounds;
    }

    /** {@return the statements, in the order of the indices} @throws SourceError if the formula states nothing */
    static List<Case> of(Formula formula, Grounds grounds) {
        Cases cases = new Cases(grounds);
        Formula plain = NamedParts.putIn(formula, grounds);
        if (!(plain.statement() instanceof Expression.Relation)) {
            throw SourceError.at(formula.span(), "this states nothing", "write a relation: left = right");
        }
        cases.overIndices(plain, ranges(plain, grounds), new LinkedHashMap<>());
        return cases.found;
    }

    private static List<IndexRange> ranges(Formula formula, Grounds grounds) {
        List<IndexRange> ranges = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>(formula.freeIndices());
        for (Clause clause : formula.clauses()) {
            if (clause instanceof Clause.Indices i) {
                ranges.add(i.range());
            }
        }
        for (String letter : open) {
            if (!grounds.table().isDeclared(letter) && !grounds.baths().contains(letter)) {
                ranges.add(new IndexRange(formula.span(), letter, IndexRange.Form.ALL, List.of()));
            }
        }
        return ranges;
    }

    /** {@return the verdict on a formula without cases} @throws SourceError if it has none at any size */
    static Verdict nothing(Formula formula, Grounds grounds) {
        List<IndexRange> ranges = formula.clauses().stream()
                .filter(c -> c instanceof Clause.Indices)
                .map(c -> ((Clause.Indices) c).range())
                .toList();
        String written = ranges.stream()
                .map(r -> new Clause.Indices(r.span(), r).toString())
                .collect(Collectors.joining(" "));
        boolean fixed =
                ranges.stream().flatMap(r -> r.values().stream()).noneMatch(v -> contains(v, Expression.Name.class));
        if (fixed && !ranges.isEmpty()) {
            throw SourceError.at(
                    ranges.get(0).span(),
                    "no number lies in this range: nothing is claimed",
                    "give the smaller one first");
        }
        return new Verdict.NothingChecked(written, grounds.sizes());
    }

    private void overIndices(Formula formula, List<IndexRange> ranges, Map<String, Integer> chosen) {
        List<IndexRange> open =
                ranges.stream().filter(r -> !chosen.containsKey(r.index())).toList();
        if (open.isEmpty()) {
            place(formula, chosen);
            return;
        }
        IndexRange range = open.get(0);
        Map<String, Integer> known = new LinkedHashMap<>(grounds.sizes());
        known.putAll(chosen);
        List<Integer> values = IndexRanges.values(range, inserted(formula.statement(), chosen), grounds.table(), known);
        boolean bare = range.form() == IndexRange.Form.ALL && values.isEmpty();
        for (int value : bare ? grounds.labels() : values) {
            Map<String, Integer> more = new LinkedHashMap<>(chosen);
            more.put(range.index(), value);
            overIndices(formula, ranges, more);
        }
        if (bare && grounds.labels().isEmpty()) {
            throw SourceError.at(
                    range.span(),
                    "it is not said which values '" + range.index() + "' runs through",
                    "write: for " + range.index() + " = 1..N");
        }
    }

    private void place(Formula formula, Map<String, Integer> chosen) {
        Expression statement = inserted(formula.statement(), chosen);
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : formula.clauses()) {
            if (clause instanceof Clause.Condition c) {
                clauses.add(new Clause.Condition(c.span(), (Expression.Relation) inserted(c.relation(), chosen)));
            } else if (clause instanceof Clause.Tends t) {
                clauses.add(new Clause.Tends(t.span(), t.variable(), inserted(t.point(), chosen)));
            } else if (clause instanceof Clause.ToOrder) {
                clauses.add(clause);
            }
        }
        signs((Expression.Relation) statement, clauses, chosen);
    }

    private Expression inserted(Expression it, Map<String, Integer> chosen) {
        return chosen.isEmpty() ? it : IndexSubstitution.in(it, grounds.table(), chosen);
    }

    private void signs(Expression.Relation chain, List<Clause> clauses, Map<String, Integer> indices) {
        if (contains(chain, Expression.PlusMinus.class)) {
            parts((Expression.Relation) signed(chain, true), clauses, indices, "upper sign");
            parts((Expression.Relation) signed(chain, false), clauses, indices, "lower sign");
        } else {
            parts(chain, clauses, indices, "");
        }
    }

    private static Expression signed(Expression it, boolean upper) {
        if (it instanceof Expression.PlusMinus p) {
            Expression inner = signed(p.operand(), upper);
            return p.plusFirst() == upper ? inner : new Expression.Negated(p.span(), inner);
        }
        return it.withChildren(it.children().stream().map(c -> signed(c, upper)).toList());
    }

    private static boolean contains(Expression it, Class<? extends Expression> kind) {
        return kind.isInstance(it) || it.children().stream().anyMatch(c -> contains(c, kind));
    }

    private void parts(
            Expression.Relation chain, List<Clause> clauses, Map<String, Integer> indices, String qualification) {
        for (int k = 0; k < chain.sides().size(); k++) {
            if (chain.sides().get(k) instanceof Expression.Piecewise p) {
                for (int i = 0; i < p.values().size(); i++) {
                    List<Expression> sides = new ArrayList<>(chain.sides());
                    sides.set(k, p.values().get(i));
                    List<Clause> more = new ArrayList<>(clauses);
                    if (i < p.conditions().size() && p.conditions().get(i) instanceof Expression.Relation r) {
                        more.add(new Clause.Condition(r.span(), r));
                    }
                    String which =
                            i < p.conditions().size() ? p.conditions().get(i).toText() : "otherwise";
                    parts(new Expression.Relation(chain.span(), sides, chain.relators()), more, indices, which);
                }
                return;
            }
        }
        int equivalence = chain.relators().indexOf(Relator.EQUIVALENT);
        if (equivalence >= 0) {
            equivalent(chain, equivalence, clauses, indices);
            return;
        }
        if (found.size() >= MOST) {
            throw SourceError.at(
                    chain.span(), "the formula makes more than " + MOST + " statements", "use fewer indices");
        }
        limits(chain, clauses, indices, qualification);
    }

    /** {@code a > b <=> c > d}: each side as a condition of the other. */
    private void equivalent(Expression.Relation chain, int at, List<Clause> clauses, Map<String, Integer> indices) {
        Expression.Relation first = part(chain, 0, at);
        Expression.Relation second = part(chain, at + 1, chain.relators().size());
        for (boolean forward : List.of(true, false)) {
            Expression.Relation said = forward ? second : first;
            Expression.Relation given = forward ? first : second;
            List<Clause> more = new ArrayList<>(clauses);
            more.add(new Clause.Condition(given.span(), given));
            parts(said, more, indices, "if " + given.toText());
        }
    }

    private static Expression.Relation part(Expression.Relation chain, int from, int to) {
        if (from >= to || chain.relators().subList(from, to).contains(Relator.EQUIVALENT)) {
            throw SourceError.at(chain.span(), "two relations belong beside an equivalence", "write: a > b <=> c > d");
        }
        return new Expression.Relation(
                chain.span(),
                chain.sides().subList(from, to + 1),
                chain.relators().subList(from, to));
    }

    /** {@code lim(x -> p, f) = g} is {@code f -> g as x -> p}. */
    private void limits(
            Expression.Relation chain, List<Clause> clauses, Map<String, Integer> indices, String qualification) {
        if (chain.sides().get(0) instanceof Expression.Limit l) {
            List<Expression> sides = new ArrayList<>(chain.sides());
            sides.set(0, l.body());
            List<Relator> relators = new ArrayList<>(chain.relators());
            relators.set(0, Relator.TENDS);
            List<Clause> more = new ArrayList<>(clauses);
            more.add(new Clause.Tends(l.span(), l.variable(), l.point()));
            found.add(new Case(new Expression.Relation(chain.span(), sides, relators), more, indices, qualification));
            return;
        }
        found.add(new Case(chain, List.copyOf(clauses), indices, qualification));
    }
}

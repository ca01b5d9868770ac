package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives names to brackets that occur again and again in a family of formulas, as long as that makes the whole shorter.
 *
 * <p>A bracket of length s that occurs c times saves c s with its brackets and costs s for its definition, names and signs apart ({@link Length}). The one that saves most comes first;
 * then it is looked again, in the definitions too. At the end a name that is used once, or saves nothing, is written out again. Names that a
 * model declared are never touched.
 */
final class CommonParts {
    private static final int LEAST_SAVING = 2;

    /** The length of a name with an index. */
    private static final int NAME = 2;

    /** How often a plain sum of letters must occur to get a name. */
    private static final int OFTEN = 8;

    private final Order order;
    private final List<Form> forms;
    /** Our own abbreviations, by name. */
    private final Map<String, Form> definitions = new LinkedHashMap<>();

    private final Set<String> taken;

    /**
     * @param forms the formulas; names in {@code own} are ours to change
     * @param own abbreviations that were found, not declared
     * @param taken names that must not be used
     */
    CommonParts(Order order, List<Form> forms, List<Form.Abbreviation> own, Set<String> taken) {
        this.order = order;
        this.forms = new ArrayList<>(forms);
        this.taken = taken;
        own.forEach(a -> definitions.put(a.name(), a.definition()));
    }

    /** {@return the formulas, with names where they make the whole shorter} */
    List<Form> shortened() {
        dropUseless();
        for (Optional<Form> best = next(); best.isPresent(); best = next()) {
            Form definition = best.get();
            String letter = forms.stream().anyMatch(f -> isBelow(definition, f)) ? "D" : "K";
            String name = Names.fresh(letter, taken, definitions.keySet());
            replaceEverywhere(definition, new Form.Named(new Form.Abbreviation(name, 1, definition)));
            definitions.put(name, definition);
        }
        dropUseless();
        Map<String, Form> resolved = new LinkedHashMap<>();
        return forms.stream().map(f -> resolved(opened(f), resolved)).toList();
    }

    /** Sums that stand in sums and got no name. */
    private static Form opened(Form f) {
        Form inside = f.withChildren(CommonParts::opened);
        return inside.kind() == Form.Kind.SUM ? Sums.opened((Form.Sum) inside) : inside;
    }

    /** Plain sums of letters come last: they are in many of the others. */
    private Optional<Form> next() {
        Optional<Form> compound = best(false);
        return compound.isPresent() ? compound : best(true);
    }

    private Optional<Form> best(boolean plain) {
        Map<Form, Integer> counts = new LinkedHashMap<>();
        forms.forEach(f -> count(f, counts));
        definitions.values().forEach(f -> f.children().forEach(child -> count(child, counts)));
        // a bracket that is a definition already is named by it
        Optional<Form> best = Optional.empty();
        int most = LEAST_SAVING - 1;
        for (Map.Entry<Form, Integer> c : counts.entrySet()) {
            int saving = saving(c.getKey(), c.getValue());
            if (saving > most && isPlain(c.getKey()) == plain && isWorthAName(c.getKey(), c.getValue())) {
                most = saving;
                best = Optional.of(c.getKey());
            }
        }
        return best;
    }

    /** A bracket becomes a name, with an index if there are others; the definition is a line or part of one. */
    private static int saving(Form f, int uses) {
        return uses * (Length.of(f) + 2 - NAME) - (Length.of(f) + NAME + Length.DEFINITION);
    }

    /** n₁ + n₂ + 1 and ω₁ − ω₂ say more than any name for them, unless they fill the formulas. */
    private static boolean isWorthAName(Form f, int uses) {
        return !isPlain(f) || uses >= OFTEN && f.children().stream().noneMatch(t -> t.kind() == Form.Kind.NUMBER);
    }

    private static boolean isPlain(Form f) {
        return f.children().stream()
                .map(t -> t.kind() == Form.Kind.NEGATIVE ? t.children().get(0) : t)
                .allMatch(t -> t.kind() == Form.Kind.PARAMETER || t.kind() == Form.Kind.NUMBER);
    }

    /** {@return true if the part is a factor of a denominator} */
    private static boolean isBelow(Form part, Form f) {
        if (f.kind() == Form.Kind.QUOTIENT) {
            Form below = f.children().get(1);
            if (below.equals(part)
                    || below.kind() == Form.Kind.PRODUCT && below.children().contains(part)) {
                return true;
            }
        }
        return f.children().stream().anyMatch(child -> isBelow(part, child));
    }

    private static void count(Form f, Map<Form, Integer> counts) {
        if (f.kind() == Form.Kind.SUM) {
            counts.merge(f, 1, Integer::sum);
        }
        f.children().forEach(child -> count(child, counts));
    }

    private void replaceEverywhere(Form part, Form name) {
        forms.replaceAll(f -> replaced(f, part, name));
        definitions.replaceAll((n, d) -> replaced(d, part, name));
    }

    private Form replaced(Form f, Form part, Form by) {
        if (f.equals(part)) {
            return by;
        }
        Form changed = f.withChildren(child -> replaced(child, part, by));
        if (changed.kind() == Form.Kind.PRODUCT && !changed.equals(f)) {
            return new Form.Product(order.factors(changed.children()));
        }
        return changed;
    }

    private void dropUseless() {
        boolean again = true;
        while (again) {
            again = false;
            for (String name : List.copyOf(definitions.keySet())) {
                Form definition = definitions.get(name);
                int uses = 0;
                for (Form f : forms) {
                    uses += uses(f, name);
                }
                for (Form d : definitions.values()) {
                    uses += uses(d, name);
                }
                if (definition != null && saving(definition, uses) <= 0) {
                    definitions.remove(name);
                    forms.replaceAll(f -> writtenOut(f, name, definition));
                    definitions.replaceAll((n, d) -> writtenOut(d, name, definition));
                    again = true;
                    break;
                }
            }
        }
    }

    private static int uses(Form f, String name) {
        int uses = isNamed(f, name) ? 1 : 0;
        for (Form child : f.children()) {
            uses += uses(child, name);
        }
        return uses;
    }

    private static boolean isNamed(Form f, String name) {
        return f.kind() == Form.Kind.NAMED
                && ((Form.Named) f).abbreviation().name().equals(name)
                && ((Form.Named) f).abbreviation().power() == 1;
    }

    private Form writtenOut(Form f, String name, Form definition) {
        if (isNamed(f, name)) {
            return definition;
        }
        Form changed = f.withChildren(child -> writtenOut(child, name, definition));
        if (changed.equals(f)) {
            return f;
        }
        return switch (changed.kind()) {
            case PRODUCT -> new Form.Product(order.factors(changed.children()));
            case SUM -> Sums.opened((Form.Sum) changed);
            default -> changed;
        };
    }

    /** Every name with its final definition. */
    private Form resolved(Form f, Map<String, Form> done) {
        if (f.kind() == Form.Kind.NAMED) {
            Form.Abbreviation a = ((Form.Named) f).abbreviation();
            Form definition = definitions.get(a.name());
            if (definition == null || a.power() != 1) {
                return f;
            }
            Form known = done.get(a.name());
            if (known == null) {
                known = new Form.Named(new Form.Abbreviation(a.name(), 1, resolved(definition, done)));
                done.put(a.name(), known);
            }
            return known;
        }
        return f.withChildren(child -> resolved(child, done));
    }
}

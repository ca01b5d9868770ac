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
 * <p>A bracket of size s that occurs c times saves c(s − 1) and costs s + 1 for its definition. The one that saves most comes first;
 * then it is looked again, in the definitions too. At the end a name that is used once, or saves nothing, is written out again. Names that a
 * model declared are never touched.
 */
final class CommonParts {
    private static final int SMALLEST = 3;
    private static final int LEAST_SAVING = 2;

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
        for (Optional<Form> best = best(); best.isPresent(); best = best()) {
            String name = Names.fresh("K", taken, definitions.keySet());
            Form definition = best.get();
            replaceEverywhere(definition, new Form.Named(new Form.Abbreviation(name, 1, definition)));
            definitions.put(name, definition);
        }
        dropUseless();
        Map<String, Form> resolved = new LinkedHashMap<>();
        List<Form> last = forms.stream().map(f -> resolved(f, resolved)).toList();
        return renumbered(last);
    }

    /** Numbers the names in the order in which they are listed; a name without companions loses its number. */
    private List<Form> renumbered(List<Form> last) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Form.Abbreviation a : Abbreviations.usedIn(last)) {
            if (definitions.containsKey(a.name()) && a.power() == 1) {
                counts.merge(a.name().substring(0, 1), 1, Integer::sum);
            }
        }
        Set<String> used = new java.util.HashSet<>();
        for (Form.Abbreviation a : Abbreviations.usedIn(last)) {
            if (definitions.containsKey(a.name()) && a.power() == 1) {
                String letter = a.name().substring(0, 1);
                boolean alone = Integer.valueOf(1).equals(counts.get(letter)) && !taken.contains(letter);
                String name = alone ? letter : Names.fresh(letter, taken, used);
                used.add(name);
                names.put(a.name(), name);
            }
        }
        Map<String, Form> done = new LinkedHashMap<>();
        return last.stream().map(f -> renamed(f, names, done)).toList();
    }

    private Form renamed(Form f, Map<String, String> names, Map<String, Form> done) {
        if (f.kind() == Form.Kind.NAMED) {
            Form.Abbreviation a = ((Form.Named) f).abbreviation();
            String name = names.get(a.name());
            if (name == null || a.power() != 1) {
                return f;
            }
            Form known = done.get(a.name());
            if (known == null) {
                known = new Form.Named(new Form.Abbreviation(name, 1, renamed(a.definition(), names, done)));
                done.put(a.name(), known);
            }
            return known;
        }
        return f.withChildren(child -> renamed(child, names, done));
    }

    private Optional<Form> best() {
        Map<Form, Integer> counts = new LinkedHashMap<>();
        forms.forEach(f -> count(f, counts));
        definitions.values().forEach(f -> f.children().forEach(child -> count(child, counts)));
        // a bracket that is a definition already is named by it
        Optional<Form> best = Optional.empty();
        int most = LEAST_SAVING - 1;
        for (Map.Entry<Form, Integer> c : counts.entrySet()) {
            int size = c.getKey().size();
            int saving = c.getValue() * (size - 1) - (size + 1);
            if (saving > most && isWorthAName(c.getKey())) {
                most = saving;
                best = Optional.of(c.getKey());
            }
        }
        return best;
    }

    /** n₁ + n₂ + 1 says more than any name for it. */
    private static boolean isWorthAName(Form f) {
        return f.size() >= SMALLEST
                && (f.size() > SMALLEST || f.children().stream().anyMatch(t -> t.kind() == Form.Kind.POWER));
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
                int size = definition == null ? 0 : definition.size();
                if (definition != null && uses * (size - 1) - (size + 1) <= 0) {
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
            case SUM -> opened((Form.Sum) changed);
            default -> changed;
        };
    }

    /** A sum that stands in a sum after its name was written out. */
    private static Form opened(Form.Sum sum) {
        List<Form> terms = new ArrayList<>();
        for (Form t : sum.terms()) {
            boolean negative = t.kind() == Form.Kind.NEGATIVE;
            Form inside = negative ? ((Form.Negative) t).term() : t;
            if (inside.kind() == Form.Kind.SUM) {
                inside.children().forEach(c -> terms.add(negative ? Sums.negated(c) : c));
            } else {
                terms.add(t);
            }
        }
        return new Form.Sum(terms);
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

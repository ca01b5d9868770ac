package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that formulas use. */
final class Abbreviations {
    private static final Comparator<Form.Abbreviation> BY_NAME =
            Comparator.comparing((Form.Abbreviation a) -> a.name().length()).thenComparing(Form.Abbreviation::name);

    private static final Comparator<Form.Abbreviation> ORDER = Comparator.comparing(
                    (Form.Abbreviation a) -> Length.of(a.definition()))
            .thenComparing(BY_NAME);

    private Abbreviations() {}

    /** {@return the abbreviations that occur, each after those its definition uses, short definitions first} */
    static List<Form.Abbreviation> usedIn(List<Form> forms) {
        Set<Form.Abbreviation> found = new LinkedHashSet<>();
        forms.forEach(f -> collect(f, found));
        List<Form.Abbreviation> left = new ArrayList<>(found);
        List<Form.Abbreviation> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Form.Abbreviation next = left.stream()
                    .filter(a -> isReadable(a, left))
                    .min(ORDER)
                    .orElse(left.get(0)); // in the order of finding each has what it needs before it
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean isReadable(Form.Abbreviation a, List<Form.Abbreviation> unread) {
        Set<Form.Abbreviation> needed = new LinkedHashSet<>();
        collect(a.definition(), needed);
        return needed.stream().noneMatch(unread::contains);
    }

    private static void collect(Form form, Set<Form.Abbreviation> found) {
        if (form.kind() == Form.Kind.NAMED) {
            Form.Abbreviation a = ((Form.Named) form).abbreviation();
            if (!found.contains(a)) {
                collect(a.definition(), found);
                found.add(a);
            }
        }
        form.children().forEach(child -> collect(child, found));
    }

    /**
     * {@return the formulas with these names numbered in the order of {@link #usedIn}; a name without companions loses its number}
     *
     * @param ours the abbreviations whose names may change
     * @param taken names that must not be used
     */
    static List<Form> numbered(List<Form> forms, Set<Form.Abbreviation> ours, Set<String> taken) {
        List<Form.Abbreviation> all = new ArrayList<>(usedIn(forms));
        all.removeIf(a -> !ours.contains(a));
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(a -> counts.merge(letter(a), 1, Integer::sum));
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (Form.Abbreviation a : all) {
            boolean alone = Integer.valueOf(1).equals(counts.get(letter(a))) && !taken.contains(letter(a));
            String name = alone ? letter(a) : Names.fresh(letter(a), taken, used);
            used.add(name);
            names.put(a.name(), name);
        }
        Map<Form.Abbreviation, Form> done = new LinkedHashMap<>();
        return forms.stream().map(f -> renamed(f, names, ours, done)).toList();
    }

    /** The same product with the names in it in the order of their numbers: K₁K₄, not K₄K₁. */
    private static Form inOrder(Form.Product product, Collection<Form> names) {
        List<Form> factors = new ArrayList<>(product.factors());
        List<Integer> places = new ArrayList<>();
        List<Form.Abbreviation> found = new ArrayList<>();
        for (int k = 0; k < factors.size(); k++) {
            if (names.contains(factors.get(k))) {
                places.add(k);
                found.add(((Form.Named) factors.get(k)).abbreviation());
            }
        }
        found.sort(BY_NAME);
        for (int k = 0; k < places.size(); k++) {
            factors.set(places.get(k), new Form.Named(found.get(k)));
        }
        return new Form.Product(factors);
    }

    private static String letter(Form.Abbreviation a) {
        return a.name().substring(0, 1);
    }

    private static Form renamed(
            Form f, Map<String, String> names, Set<Form.Abbreviation> ours, Map<Form.Abbreviation, Form> done) {
        if (f.kind() != Form.Kind.NAMED) {
            Form inside = f.withChildren(child -> renamed(child, names, ours, done));
            return inside.kind() == Form.Kind.PRODUCT ? inOrder((Form.Product) inside, done.values()) : inside;
        }
        Form.Abbreviation a = ((Form.Named) f).abbreviation();
        if (!ours.contains(a)) {
            return f;
        }
        Form known = done.get(a);
        if (known == null) {
            Form definition = renamed(a.definition(), names, ours, done);
            known = new Form.Named(
                    new Form.Abbreviation(names.getOrDefault(a.name(), a.name()), a.power(), definition));
            done.put(a, known);
        }
        return known;
    }
}

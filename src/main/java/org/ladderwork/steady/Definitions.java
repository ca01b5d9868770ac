package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ladderwork.scalar.Scalar;

/**
 * The definitions of the names of a family, each written anew with the shorter ones in it: D = (L − 4ω₁ω₂)² + 4P² − 64η²ω₁ω₂ once L and P have names.
 *
 * <p>Why after the names were found: which parts deserve a name shows only when all formulas are there. A definition is replaced if that makes it shorter
 * and uses only names that stand before it, so no definition goes round in a circle.
 */
final class Definitions {
    private static final int STEPS = 12;

    /** A definition that reads well is not given up for less. */
    private static final int LEAST_GAIN = 6;

    private static final double LEAST_PART = 0.1;

    private final Alphabet alphabet;
    private final Brackets brackets;
    private final Map<String, Form.Named> done = new LinkedHashMap<>();
    private final Set<Form.Abbreviation> ours;

    /** @param ours the abbreviations that may be changed */
    Definitions(Alphabet alphabet, Brackets brackets, Set<Form.Abbreviation> ours) {
        this.alphabet = alphabet;
        this.brackets = brackets;
        this.ours = ours;
    }

    /** {@return the formulas with the shorter definitions} */
    List<Form> rewritten(List<Form> forms) {
        List<Form.Abbreviation> all = new ArrayList<>(Abbreviations.usedIn(forms));
        all.removeIf(a -> !ours.contains(a));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        all.forEach(a -> sizes.put(a.name(), terms(a.definition().value(alphabet.field))));
        all.sort(Comparator.comparing(a -> sizes.getOrDefault(a.name(), 0))); // stable: in the order of use
        for (Form.Abbreviation a : all) {
            Form anew = anew(a.definition());
            int before = Length.of(a.definition());
            int gain = before - Length.of(anew);
            boolean shorter = gain >= LEAST_GAIN && gain >= LEAST_PART * before || !isKnown(a.definition());
            Form definition = shorter ? anew : named(a.definition());
            Form.Named name = new Form.Named(new Form.Abbreviation(a.name(), 1, definition));
            done.put(a.name(), name);
            Scalar value = definition.value(alphabet.field);
            if (value.isRealRational() && value.denominatorPolynomial().isOne()) {
                brackets.know(value.numeratorPolynomial(), name);
            }
        }
        return forms.stream().map(this::named).toList();
    }

    private static int terms(Scalar x) {
        return x.isRealRational()
                ? x.numeratorPolynomial().size() + x.denominatorPolynomial().size()
                : Integer.MAX_VALUE;
    }

    /** Every sum that is not inside another one, written anew. */
    private Form anew(Form f) {
        if (f.kind() == Form.Kind.SUM) {
            Scalar value = f.value(alphabet.field);
            if (value.isRealRational() && value.denominatorPolynomial().isOne()) {
                return Sums.alone(brackets.of(value.numeratorPolynomial(), STEPS));
            }
        }
        return f.withChildren(this::anew);
    }

    /** All names in it have their final definition. */
    private boolean isKnown(Form definition) {
        Set<String> names = new HashSet<>();
        Abbreviations.usedIn(List.of(definition)).stream()
                .filter(ours::contains)
                .forEach(a -> names.add(a.name()));
        return done.keySet().containsAll(names);
    }

    private Form named(Form f) {
        if (f.kind() == Form.Kind.NAMED && ours.contains(((Form.Named) f).abbreviation())) {
            Form.Named name = done.get(((Form.Named) f).abbreviation().name());
            return name == null ? f : name;
        }
        return f.withChildren(this::named);
    }
}

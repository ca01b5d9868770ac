package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order in which factors and terms are written.
 *
 * <p>In a product: the number, i, parameters that belong to the whole model (no index: γ, ε), parameters that belong to a part of it (with an
 * index: ω₁, n₂), each in the order of declaration, then roots, exponentials, logarithms, names of abbreviations, and brackets last; so
 * 2γε²ω₁(n₁−n₂)/Δ² whatever was declared first. Brackets among themselves stand in the order of their leading terms.
 *
 * <p>In a sum: terms stand in the lexicographic order of the same letters, higher powers first, numbers last, what
 * contains i after what does not: γ² + 4ε² + (ω₁−ω₂)², n₁ + n₂ + 1, ω₁ − ω₂ + iγ. A bracket counts by its leading term, an abbreviation by
 * the leading term of what it stands for.
 */
final class Order {
    /** Exponents by rank of letter, ascending; the leading monomial of a form. */
    private record Key(boolean imaginary, TreeMap<Rank, Integer> powers) {}

    /** @param group see {@link #group}  @param index position of declaration  @param text for letters that are not declared */
    private record Rank(int group, int index, String text) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            int byGroup = Integer.compare(group, other.group);
            int byIndex = byGroup != 0 ? byGroup : Integer.compare(index, other.index);
            return byIndex != 0 ? byIndex : text.compareTo(other.text);
        }
    }

    private final Map<Form, Key> keys = new java.util.HashMap<>();

    /** {@return terms in the order of printing} */
    List<Form> terms(List<Form> unordered) {
        List<Form> terms = new ArrayList<>(unordered);
        terms.sort(this::compareTerms);
        return terms;
    }

    /** {@return factors in the order of printing} */
    List<Form> factors(List<Form> unordered) {
        List<Form> factors = new ArrayList<>(unordered);
        factors.sort(Comparator.<Form>comparingInt(Order::place).thenComparing(this::compareTerms));
        return factors;
    }

    private static int place(Form factor) {
        return switch (factor.kind()) {
            case NUMBER -> 0;
            case IMAGINARY -> 1;
            case PARAMETER -> 2;
            case POWER -> place(((Form.Power) factor).base());
            case ROOT -> 3;
            case EXPONENTIAL -> 4;
            case LOGARITHM -> 5;
            case NAMED -> 6;
            case NEGATIVE, SUM, PRODUCT, QUOTIENT -> 7;
        };
    }

    private int compareTerms(Form a, Form b) {
        Key ka = key(a);
        Key kb = key(b);
        if (ka.imaginary != kb.imaginary) {
            return ka.imaginary ? 1 : -1;
        }
        var left = ka.powers.entrySet().iterator();
        var right = kb.powers.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            var l = left.next();
            var r = right.next();
            int byRank = l.getKey().compareTo(r.getKey());
            if (byRank != 0) {
                return byRank;
            }
            int byPower = Integer.compare(r.getValue(), l.getValue());
            if (byPower != 0) {
                return byPower;
            }
        }
        if (left.hasNext() || right.hasNext()) {
            return left.hasNext() ? -1 : 1;
        }
        int bySize = Integer.compare(a.size(), b.size());
        return bySize != 0 ? bySize : a.equals(b) ? 0 : text(a).compareTo(text(b));
    }

    /** A tie is broken by the shape, so that the order never depends on how the terms came. */
    static String text(Form form) {
        StringBuilder text = new StringBuilder(form.kind().name());
        switch (form.kind()) {
            case NUMBER -> text.append(((Form.Number) form).number());
            case PARAMETER -> text.append(((Form.Parameter) form).symbol().name());
            case NAMED -> text.append(((Form.Named) form).abbreviation().name());
            case POWER -> text.append(((Form.Power) form).exponent());
            default -> {
                // what distinguishes the others is below them
            }
        }
        for (Form child : form.children()) {
            text.append(' ').append(text(child));
        }
        return text.append(';').toString();
    }

    private Key key(Form form) {
        Key known = keys.get(form);
        if (known == null) {
            known = makeKey(form);
            keys.put(form, known);
        }
        return known;
    }

    private Key makeKey(Form form) {
        TreeMap<Rank, Integer> powers = new TreeMap<>();
        boolean imaginary = false;
        switch (form.kind()) {
            case NUMBER -> {
                // a constant has no letters
            }
            case IMAGINARY -> imaginary = true;
            case PARAMETER -> powers.put(rank(((Form.Parameter) form).symbol()), 1);
            case NAMED -> {
                return key(((Form.Named) form).abbreviation().definition());
            }
            case NEGATIVE, SUM, QUOTIENT -> {
                return key(form.children().get(0));
            }
            case PRODUCT -> {
                for (Form factor : form.children()) {
                    Key k = key(factor);
                    imaginary |= k.imaginary;
                    k.powers.forEach((r, e) -> powers.merge(r, e, Integer::sum));
                }
            }
            case POWER -> {
                Form.Power p = (Form.Power) form;
                key(p.base()).powers.forEach((r, e) -> powers.put(r, e * p.exponent()));
            }
            case ROOT -> powers.put(new Rank(2, 0, text(form)), 1);
            case EXPONENTIAL -> powers.put(new Rank(3, 0, text(form)), 1);
            case LOGARITHM -> powers.put(new Rank(4, 0, text(form)), 1);
        }
        return new Key(imaginary, powers);
    }

    private static Rank rank(org.ladderwork.scalar.Symbol s) {
        return new Rank(s.name().indexOf('_') >= 0 ? 1 : 0, s.order(), "");
    }
}

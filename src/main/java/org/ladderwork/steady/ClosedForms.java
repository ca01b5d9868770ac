package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * From scalars to formulas a person would write.
 *
 * <p>Factored, the numeric factor first, then parameters, then brackets ({@link Order}); declared abbreviations found wherever they divide;
 * squares and differences kept; a polynomial part beside a fraction where that is shorter.
 */
public final class ClosedForms {
    /** How formulas are written. */
    public enum Style {
        /** Numerator and denominator multiplied out. */
        EXPANDED,
        /** Products of irreducible factors, each with all its terms; declared abbreviations are used. */
        FACTORED,
        /** Factors written shortly: squares, differences and common parts in brackets; declared abbreviations are used. */
        GROUPED,
        /** As grouped, with further abbreviations where they make the whole shorter. */
        SHORTEST
    }

    /**
     * An abbreviation that a model declares, such as {@code let Delta^2 = gamma^2 + 4 epsilon^2}.
     *
     * @param name the name, {@code Delta}
     * @param power the power of the name that is defined, 2
     * @param value what it stands for
     */
    public record Declared(String name, int power, Scalar value) {}

    /** Families not larger than this are short enough without names for their denominators. */
    private static final int WORTH_NAMING = 60;

    /** The number of terms of a numerator up to which that is tried. */
    private static final int SMALL = 80;

    private final ScalarField field;
    private final List<Declared> declared;
    private final Style style;
    private Optional<Writer> writer = Optional.empty();

    private ClosedForms(ScalarField field, List<Declared> declared, Style style) {
        this.field = field;
        this.declared = List.copyOf(declared);
        this.style = style;
    }

    /** {@return formulas over this field, grouped, without declared abbreviations} */
    public static ClosedForms over(ScalarField field) {
        return new ClosedForms(field, List.of(), Style.SHORTEST);
    }

    /** {@return the same with these abbreviations, used in this order of preference} */
    public ClosedForms with(List<Declared> abbreviations) {
        return new ClosedForms(field, abbreviations, style);
    }

    /** {@return the same in another style} */
    public ClosedForms in(Style other) {
        return new ClosedForms(field, declared, other);
    }

    /** {@return the scalar as a formula, proved equal to it} */
    public synchronized ClosedForm of(Scalar x) {
        Form form = writer().write(x);
        return new ClosedForm(x, form, Abbreviations.usedIn(List.of(form)));
    }

    /** {@return the scalars as formulas that share their abbreviations}
     *
     *  In the style {@code SHORTEST} the factors of the denominators get names D_1, D_2, … and other brackets that come back get
     *  names K_1, …, where that makes the whole shorter; the numerators are divided by the denominators' factors first. */
    public synchronized FormFamily of(List<Scalar> family) {
        List<Form> forms = style == Style.SHORTEST
                ? shortest(family)
                : family.stream().map(freshWriter()::write).toList();
        List<ClosedForm> proved = new ArrayList<>();
        for (int k = 0; k < forms.size(); k++) {
            Form form = forms.get(k);
            proved.add(new ClosedForm(family.get(k), form, Abbreviations.usedIn(List.of(form))));
        }
        List<Form.Abbreviation> used = Abbreviations.usedIn(forms);
        return new FormFamily(proved, used, Set.copyOf(introduced(used)));
    }

    private List<Form> shortest(List<Scalar> family) {
        Set<String> taken = Names.taken(field.symbols(), declared);
        List<Form> plain = List.of();
        if (family.stream().allMatch(ClosedForms::isSmall)) {
            List<Form> written = family.stream().map(writer()::write).toList();
            plain = new CommonParts(writer().order(), written, List.of(), taken).shortened();
            if (sizeOf(plain) <= WORTH_NAMING) {
                return numbered(plain, taken);
            }
        }
        Writer naming = freshWriter();
        List<Form.Abbreviation> names = naming.nameDenominators(family, taken);
        Set<String> used = new HashSet<>();
        names.forEach(a -> used.add(a.name()));
        Optional<SplitWriter> split =
                naming.split(family, Names.fresh("K", taken, Set.of()), Names.fresh("D", taken, used));
        Optional<List<Form>> best = Optional.empty();
        for (int choice = 0; split.isPresent(); choice++) {
            Optional<List<Form>> bySources = split.get().forms(choice);
            if (bySources.isEmpty()) {
                break;
            }
            List<Form.Abbreviation> own = new ArrayList<>(names);
            own.addAll(split.get().names());
            List<Form> shared = new CommonParts(naming.order(), bySources.get(), own, taken).shortened();
            Set<Form.Abbreviation> ours = introduced(Abbreviations.usedIn(shared));
            List<Form> forms = freshWriter().definitions(ours).rewritten(shared);
            if (best.isEmpty() || sizeOf(forms) < sizeOf(best.get())) {
                best = Optional.of(forms);
            }
        }
        if (best.isPresent()) {
            return numbered(best.get(), taken);
        }
        List<Form> named = family.stream().map(naming::write).toList();
        List<Form> shorter = new CommonParts(naming.order(), named, names, taken).shortened();
        return numbered(plain.isEmpty() || sizeOf(shorter) <= sizeOf(plain) ? shorter : plain, taken);
    }

    /** What is so small is tried without names for denominators first. */
    private static boolean isSmall(Scalar x) {
        return x.rootParts().stream()
                        .mapToInt(p -> p.getValue().numeratorPolynomial().size())
                        .sum()
                <= SMALL;
    }

    private List<Form> numbered(List<Form> forms, Set<String> taken) {
        return Abbreviations.numbered(forms, introduced(Abbreviations.usedIn(forms)), taken);
    }

    private Set<Form.Abbreviation> introduced(List<Form.Abbreviation> used) {
        Set<Form.Abbreviation> ours = new LinkedHashSet<>(used);
        ours.removeIf(a -> declared.stream().anyMatch(d -> d.name().equals(a.name())));
        return ours;
    }

    private static int sizeOf(List<Form> forms) {
        int size = forms.stream().mapToInt(Form::size).sum();
        for (Form.Abbreviation a : Abbreviations.usedIn(forms)) {
            size += a.definition().size() + 1;
        }
        return size;
    }

    /** What was written before is remembered until the field gets a new symbol. */
    private Writer writer() {
        if (writer.isEmpty() || writer.get().isOutdated()) {
            writer = Optional.of(freshWriter());
        }
        return writer.get();
    }

    private Writer freshWriter() {
        Writer fresh = new Writer(new Alphabet(field), style);
        for (Declared d : declared) {
            if (isPolynomial(d.value())) {
                fresh.know(d);
            }
        }
        return fresh;
    }

    private static boolean isPolynomial(Scalar x) {
        return x.isRealRational() && x.denominatorPolynomial().isOne() && !x.isRational();
    }
}

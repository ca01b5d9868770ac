package org.ladderwork.steady;

import java.util.List;
import java.util.Optional;
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

    /** What was written before is remembered until the field gets a new symbol. */
    private Writer writer() {
        if (writer.isEmpty() || writer.get().isOutdated()) {
            Writer fresh = new Writer(new Alphabet(field), style);
            for (Declared d : declared) {
                if (isPolynomial(d.value())) {
                    fresh.know(d);
                }
            }
            writer = Optional.of(fresh);
        }
        return writer.get();
    }

    private static boolean isPolynomial(Scalar x) {
        return x.isRealRational() && x.denominatorPolynomial().isOne() && !x.isRational();
    }
}

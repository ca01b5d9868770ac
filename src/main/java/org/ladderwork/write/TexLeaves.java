package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.write.TexBox.Atom;

/** The cases of a formula that have no formula below them, in LaTeX. */
abstract sealed class TexLeaves implements FormulaCases<TexBox> permits TexFormula {
    static final int RELATION = 0;
    static final int SUM = 1;
    static final int PRODUCT = 2;
    static final int FACTOR = 3;
    static final int ATOM = 4;

    private static final int AT_DIGIT = 300;
    private static final int LONG_NUMBER = 24;

    /** Where the formula stands: it decides how quotients are written. */
    enum Place {
        DISPLAY,
        FRACTION,
        LINE
    }

    final Notation notation;
    final Place place;

    TexLeaves(Notation notation, Place place) {
        this.notation = notation;
        this.place = place;
    }

    @Override
    public TexBox numeral(Formula.Numeral it) {
        if (it.isInteger()) {
            return digits(it.numerator().toString());
        }
        if (place == Place.LINE) {
            return TexBox.of(it.numerator() + "/" + it.denominator(), PRODUCT);
        }
        String command = it.numerator().bitLength() + it.denominator().bitLength() < 14 ? "\\tfrac" : "\\frac";
        return TexBox.of(command + "{" + it.numerator() + "}{" + it.denominator() + "}", FACTOR);
    }

    @Override
    public TexBox decimal(Formula.Decimal it) {
        int e = it.digits().indexOf('e');
        if (e < 0) {
            return TexBox.of(it.digits(), ATOM);
        }
        return TexBox.of(
                it.digits().substring(0, e) + " \\times 10^{" + it.digits().substring(e + 1) + "}", FACTOR);
    }

    @Override
    public TexBox imaginary(Formula.Imaginary it) {
        return TexBox.of("i", ATOM);
    }

    @Override
    public TexBox name(Formula.Name it) {
        if (it.name().endsWith("*")) {
            return conjugate(new Formula.Conjugate(
                    new Formula.Name(it.name().substring(0, it.name().length() - 1))));
        }
        String tex = notation.tex(it.name());
        return notation.isSigma(it.name())
                ? TexBox.scripted(tex + "^{-}", ATOM)
                : new TexBox(TexBox.of(tex, ATOM).atoms(), ATOM, notation.hasSuperscript(it.name()));
    }

    @Override
    public TexBox glyph(Formula.Glyph it) {
        return TexBox.of(it.tex(), ATOM);
    }

    @Override
    public TexBox words(Formula.Words it) {
        return TexBox.of("\\text{" + TexWords.of(it.words()) + "}", ATOM);
    }

    @Override
    public TexBox transition(Formula.Transition it) {
        return TexBox.of("|" + it.j() + "\\rangle\\langle " + it.k() + "|_{" + notation.tex(it.site()) + "}", FACTOR);
    }

    @Override
    public TexBox spinComponent(Formula.SpinComponent it) {
        if (notation.indices(it.spin()).isEmpty() && !notation.isOverridden(it.spin())) {
            return TexBox.of(notation.tex(it.spin()) + "_{" + it.axis() + "}", ATOM);
        }
        return TexBox.scripted(notation.tex(it.spin()) + "^{" + it.axis() + "}", ATOM);
    }

    private static TexBox digits(String digits) {
        if (digits.length() <= LONG_NUMBER) {
            return TexBox.of(digits, ATOM);
        }
        List<Atom> atoms = new ArrayList<>();
        for (int from = 0; from < digits.length(); from += 5) {
            String group = digits.substring(from, Math.min(digits.length(), from + 5));
            atoms.add(new Atom(group, from == 0 ? TexBox.NEVER : AT_DIGIT, ""));
        }
        return new TexBox(atoms, ATOM, false);
    }
}

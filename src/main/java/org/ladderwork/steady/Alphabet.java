package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * The letters a formula may use: the symbols of a field, i, square roots, and whole brackets or abbreviations that are treated as
 * one letter while a formula is being shortened.
 *
 * <p>Each letter is a generator of polynomials: the symbols keep their index, further letters follow. So any expression without
 * division is one polynomial in letters, and writing it is writing that polynomial.
 */
final class Alphabet {
    final ScalarField field;
    private final List<Symbol> symbols;
    private final List<Form> further = new ArrayList<>();
    private final Map<Form, Integer> known = new LinkedHashMap<>();
    private final Map<Form, Polynomial> meanings = new LinkedHashMap<>();
    private final Map<Integer, Form> letters = new LinkedHashMap<>();
    private final Order order = new Order();

    Alphabet(ScalarField field) {
        this.field = field;
        this.symbols = field.symbols();
    }

    /** {@return the letter that stands for this form, the same for equal forms}
     *  @param meaning the polynomial it is, in letters made earlier */
    Polynomial letter(Form form, Polynomial meaning) {
        Integer index = known.get(form);
        if (index == null) {
            index = symbols.size() + further.size();
            further.add(form);
            known.put(form, index);
            meanings.put(form, meaning);
        }
        return Polynomial.variable(index);
    }

    boolean isSymbol(int letter) {
        return letter < symbols.size();
    }

    /** {@return true for symbols that differ in their index only, such as ω₁ and ω₂} */
    boolean sameKind(int x, int y) {
        return stem(symbol(x)).equals(stem(symbol(y)));
    }

    private static String stem(Symbol s) {
        int index = s.name().indexOf('_');
        return index < 0 ? s.name() : s.name().substring(0, index);
    }

    Symbol symbol(int letter) {
        return symbols.get(letter);
    }

    /** {@return true if the field has got a symbol that has no letter} */
    boolean isOutdated() {
        return field.symbols().size() != symbols.size();
    }

    /** {@return how the letter is written} */
    Form form(int letter) {
        if (letter >= symbols.size()) {
            return further.get(letter - symbols.size());
        }
        Form form = letters.get(letter);
        if (form == null) {
            form = symbolForm(letter); // may ask for other letters
            letters.put(letter, form);
        }
        return form;
    }

    private Form symbolForm(int letter) {
        Symbol s = symbol(letter);
        return switch (s.kind()) {
            case REAL, POSITIVE, COMPLEX -> new Form.Parameter(s);
            case EXPONENTIAL ->
                new Form.Exponential(new Writer(this, ClosedForms.Style.GROUPED)
                        .write(field.argument(s).orElseThrow()));
            case LOGARITHM ->
                new Form.Logarithm(new Writer(this, ClosedForms.Style.GROUPED)
                        .write(field.argument(s).orElseThrow()));
        };
    }

    /** {@return an expression without division as a polynomial in letters} */
    Polynomial polynomial(Scalar x) {
        Polynomial sum = Polynomial.ZERO;
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            Polynomial p = part.getValue().numeratorPolynomial();
            if (part.getKey().hasImaginaryUnit()) {
                p = p.times(letter(new Form.Imaginary(), Polynomial.ZERO));
            }
            for (Scalar radicand : part.getKey().radicands()) {
                Form inside = new Writer(this, ClosedForms.Style.GROUPED).write(radicand);
                p = p.times(letter(new Form.Root(inside), Polynomial.ZERO));
            }
            sum = sum.plus(p);
        }
        return sum;
    }

    /** {@return the polynomial with every bracket put in, but not the abbreviations} */
    Polynomial opened(Polynomial p) {
        Polynomial result = p;
        for (int k = further.size() - 1; k >= 0; k--) {
            Polynomial meaning = meanings.getOrDefault(further.get(k), Polynomial.ZERO);
            boolean named = further.get(k).kind() == Form.Kind.NAMED;
            if (!named && !meaning.isZero() && result.degree(symbols.size() + k) > 0) {
                List<Polynomial> c = result.coefficients(symbols.size() + k);
                result = Polynomial.ZERO;
                for (int j = c.size() - 1; j >= 0; j--) {
                    result = result.times(meaning).plus(c.get(j));
                }
            }
        }
        return result;
    }

    Order order() {
        return order;
    }
}

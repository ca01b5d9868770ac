package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.scalar.GaussianPolynomial;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * Scalars without denominators as polynomials over ℤ[i] in few generators that all count as real, and back.
 *
 * <p>The generators are the symbols that occur, real and imaginary part of complex ones, and one for each square root. A root's generator is
 * free: √P·√P is reduced to P on the way back, so the result is right whenever the result of the free computation does not divide by zero there.
 *
 * <p>{@link #reducedFor} removes redundant parameters: a direction v with Σ_k v_k ∂e/∂x_k = 0 for every drift coefficient e means that only
 * differences occur (frequencies in a rotating frame). In the coordinates t = x_k, y_j = x_j − v_j t the coefficients do not contain t.
 * The change of coordinates is unimodular, so contents and common divisors are the same in both.
 */
final class Parametrisation {
    private final ScalarField field;
    /** For each generator, the scalar it stands for, before any change of coordinates. */
    private final List<Scalar> images = new ArrayList<>();
    /** For a generator that is a symbol: its index in the field; else −1. */
    private final List<Integer> fieldIndex = new ArrayList<>();

    private final Map<Symbol, Integer> plain = new TreeMap<>();
    private final Map<Scalar, Integer> roots = new TreeMap<>();
    private final List<ParameterShift> shifts;

    private Parametrisation(Parametrisation other, List<ParameterShift> shifts) {
        this.field = other.field;
        this.images.addAll(other.images);
        this.fieldIndex.addAll(other.fieldIndex);
        this.plain.putAll(other.plain);
        this.roots.putAll(other.roots);
        this.shifts = shifts;
    }

    private Parametrisation(Collection<Scalar> scalars) {
        this.shifts = List.of();
        ScalarField found = Scalar.ZERO.field();
        TreeSet<Symbol> symbols = new TreeSet<>();
        TreeSet<Scalar> radicands = new TreeSet<>();
        for (Scalar x : scalars) {
            if (x.field() != Scalar.ZERO.field()) {
                found = x.field();
            }
            for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
                symbols.addAll(part.getValue().symbols());
                radicands.addAll(part.getKey().radicands());
            }
        }
        this.field = found;
        for (Symbol s : symbols) {
            if (s.kind() != Symbol.Kind.COMPLEX) {
                plain.put(s, images.size());
                images.add(Scalar.of(s));
                fieldIndex.add(s.order());
            } else if (!plain.containsKey(s)) {
                Scalar z = Scalar.of(s);
                Scalar partner = z.conjugate();
                int index = images.size();
                plain.put(s, index);
                plain.put(partner.symbols().first(), index);
                boolean starred = partner.symbols().first().order() < s.order();
                Scalar first = starred ? partner : z;
                images.add(first.realPart());
                images.add(first.imaginaryPart());
                fieldIndex.add(-1);
                fieldIndex.add(-1);
            }
        }
        for (Scalar radicand : radicands) {
            roots.put(radicand, images.size());
            images.add(radicand.sqrt());
            fieldIndex.add(-1);
        }
    }

    /** {@return generators for all that occurs in these scalars} */
    static Parametrisation of(Collection<Scalar> scalars) {
        return new Parametrisation(scalars);
    }

    /** {@return this with the coordinates changed so that polynomials of the drift contain as few generators as possible} */
    Parametrisation reducedFor(Collection<Polynomial> drift) {
        boolean[] movable = new boolean[images.size()];
        for (int k = 0; k < movable.length; k++) {
            movable[k] = fieldIndex.get(k) >= 0;
        }
        return new Parametrisation(this, ParameterShift.of(drift, movable));
    }

    ScalarField field() {
        return field;
    }

    /** {@return a scalar without denominator as a polynomial in the generators} */
    GaussianPolynomial encode(Scalar x) {
        GaussianPolynomial sum = GaussianPolynomial.ZERO;
        for (Map.Entry<Scalar, Scalar> part : x.rootParts()) {
            GaussianPolynomial p = encode(part.getValue().numeratorPolynomial());
            for (Scalar radicand : part.getKey().radicands()) {
                p = p.times(GaussianPolynomial.of(Polynomial.variable(index(roots, radicand))));
            }
            sum = sum.plus(part.getKey().hasImaginaryUnit() ? p.timesPowerOfI(1) : p);
        }
        for (ParameterShift shift : shifts) {
            sum = new GaussianPolynomial(shift.into(sum.re()), shift.into(sum.im()));
        }
        return sum;
    }

    private GaussianPolynomial encode(Polynomial p) {
        boolean complex = false;
        int[] target = new int[field.symbols().size()];
        for (Symbol s : plain.keySet()) {
            complex |= s.kind() == Symbol.Kind.COMPLEX;
            target[s.order()] = index(plain, s);
        }
        if (!complex) {
            return GaussianPolynomial.of(p.renumbered(target));
        }
        GaussianPolynomial sum = GaussianPolynomial.ZERO;
        for (Polynomial.Term t : p.terms()) {
            GaussianPolynomial product = GaussianPolynomial.of(Polynomial.constant(t.coefficient()));
            for (Symbol s : plain.keySet()) {
                for (int e = 0; e < t.exponent(s.order()); e++) {
                    product = product.times(generator(s));
                }
            }
            sum = sum.plus(product);
        }
        return sum;
    }

    private GaussianPolynomial generator(Symbol s) {
        Polynomial x = Polynomial.variable(index(plain, s));
        if (s.kind() != Symbol.Kind.COMPLEX) {
            return GaussianPolynomial.of(x);
        }
        Polynomial y = Polynomial.variable(index(plain, s) + 1);
        return new GaussianPolynomial(x, s.name().endsWith("*") ? y.negated() : y);
    }

    private static <K> int index(Map<K, Integer> generators, K key) {
        return java.util.Objects.requireNonNull(generators.get(key), "a generator that was not collected");
    }

    /** {@return true if polynomials in the generators are polynomials in symbols, so that lowest terms stay lowest terms} */
    boolean isFree() {
        return !fieldIndex.contains(-1);
    }

    /** {@return the polynomial as a scalar} */
    Scalar decode(GaussianPolynomial p) {
        return decode(p.re()).plus(decode(p.im()).times(Scalar.I));
    }

    /** {@return the polynomial as a scalar} */
    Scalar decode(Polynomial p) {
        Polynomial back = p;
        for (int k = shifts.size() - 1; k >= 0; k--) {
            back = shifts.get(k).back(back);
        }
        if (back.isConstant()) {
            return Scalar.of(field, back);
        }
        return decode(back, 0);
    }

    /** Takes the generators that are no symbols out one after the other. */
    private Scalar decode(Polynomial p, int from) {
        for (int k = from; k < images.size(); k++) {
            if (fieldIndex.get(k) < 0 && p.degree(k) > 0) {
                Scalar sum = Scalar.ZERO;
                List<Polynomial> c = p.coefficients(k);
                for (int e = c.size() - 1; e >= 0; e--) {
                    sum = sum.times(images.get(k)).plus(decode(c.get(e), k + 1));
                }
                return sum;
            }
        }
        int[] target = new int[images.size()];
        Arrays.setAll(target, k -> Math.max(0, fieldIndex.get(k)));
        return Scalar.of(field, p.isConstant() ? p : p.renumbered(target));
    }

    /** {@return the least real polynomial scalar d such that d·x has no denominator for every x given} */
    static Scalar commonDenominator(Collection<Scalar> scalars) {
        Scalar d = Scalar.ONE;
        for (Scalar x : scalars) {
            d = d.times(x.times(d).denominator());
        }
        return d.isReal() ? d : d.times(d.conjugate());
    }

    /** {@return r with x = r·unit for a number r of ℚ(i), if there is one} */
    static Optional<Scalar> ratio(Scalar x, Scalar unit) {
        Scalar r = x.over(unit);
        return r.isConstant()
                        && r.rootParts().stream()
                                .allMatch(e -> e.getKey().radicands().isEmpty())
                ? Optional.of(r)
                : Optional.empty();
    }

    /** {@return the polynomial p(x) = n for an integer} */
    static GaussianPolynomial constant(BigInteger re, BigInteger im) {
        return new GaussianPolynomial(Polynomial.constant(re), Polynomial.constant(im));
    }
}

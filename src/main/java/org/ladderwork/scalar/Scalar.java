package org.ladderwork.scalar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An element of a {@link ScalarField}: Σ_A c_A Π_{k∈A} √P_k, where √P₀ = i, the √P_k are the adjoined square roots and each
 * c_A is a real rational function of the symbols in lowest terms. Immutable.
 *
 * <p>The roots' products are linearly independent over the rational functions, so this form is unique: {@link #equals} is equality
 * in the field and {@link #isZero} is a proof. No tolerance is used anywhere.
 *
 * <p>Units: none; a scalar is what the model says it is (ħ = k_B = 1).
 */
public final class Scalar implements Comparable<Scalar> {
    private static final long IMAGINARY = 1L;

    public static final Scalar ZERO = new Scalar(ScalarField.CONSTANTS, new long[0], new Fraction[0]);
    public static final Scalar ONE = of(1);
    /** The imaginary unit. */
    public static final Scalar I = root(ScalarField.CONSTANTS, IMAGINARY);

    private final ScalarField field;
    /** Ascending sets of roots as bit masks; parallel to {@link #parts}. */
    private final long[] masks;

    private final Fraction[] parts;

    private Scalar(ScalarField field, long[] masks, Fraction[] parts) {
        this.field = field;
        this.masks = masks;
        this.parts = parts;
    }

    private static Scalar of(ScalarField field, TreeMap<Long, Fraction> terms) {
        terms.values().removeIf(Fraction::isZero);
        long[] masks = new long[terms.size()];
        Fraction[] parts = new Fraction[terms.size()];
        int k = 0;
        for (Map.Entry<Long, Fraction> t : terms.entrySet()) {
            masks[k] = t.getKey();
            parts[k++] = t.getValue();
        }
        return new Scalar(field, masks, parts);
    }

    static Scalar of(ScalarField field, Fraction value) {
        return value.isZero() ? ZERO : new Scalar(field, new long[1], new Fraction[] {value});
    }

    static Scalar root(ScalarField field, long mask) {
        return new Scalar(field, new long[] {mask}, new Fraction[] {Fraction.ONE});
    }

    /** {@return the polynomial as a scalar of this field} */
    public static Scalar of(ScalarField field, Polynomial p) {
        return of(field, Fraction.of(p));
    }

    public static Scalar of(long value) {
        return of(BigInteger.valueOf(value));
    }

    public static Scalar of(BigInteger value) {
        return of(ScalarField.CONSTANTS, Fraction.of(Polynomial.constant(value)));
    }

    /** {@return the rational number numerator / denominator}
     *  @throws ArithmeticException if the denominator is zero */
    public static Scalar of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** {@return the rational number numerator / denominator}
     *  @throws ArithmeticException if the denominator is zero */
    public static Scalar of(BigInteger numerator, BigInteger denominator) {
        return of(ScalarField.CONSTANTS, Fraction.of(Polynomial.constant(numerator), Polynomial.constant(denominator)));
    }

    /** {@return the scalar whose value is this symbol} */
    public static Scalar of(Symbol symbol) {
        return of(symbol.field(), Polynomial.variable(symbol.order()));
    }

    /** {@return the exact value of a decimal numeral: {@code 0.3} is 3/10, {@code 2e-3} is 1/500}
     *  @throws NumberFormatException if the text is no decimal numeral */
    public static Scalar parseDecimal(String text) {
        java.math.BigDecimal value = new java.math.BigDecimal(text);
        if (Math.abs((long) value.scale()) > 10_000) {
            throw new NumberFormatException("the exponent of " + text + " is out of range");
        }
        BigInteger unscaled = value.unscaledValue();
        return value.scale() >= 0
                ? of(unscaled, BigInteger.TEN.pow(value.scale()))
                : of(unscaled.multiply(BigInteger.TEN.pow(-value.scale())));
    }

    /** {@return the field this scalar lives in; rational numbers and i report the field of constants} */
    public ScalarField field() {
        return field;
    }

    public Scalar plus(Scalar other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        ScalarField common = ScalarField.common(field, other.field);
        if (masks.length == 1 && other.masks.length == 1 && masks[0] == other.masks[0]) {
            Fraction sum = parts[0].plus(other.parts[0]);
            return sum.isZero() ? ZERO : new Scalar(common, masks, new Fraction[] {sum});
        }
        TreeMap<Long, Fraction> terms = terms();
        for (int k = 0; k < other.masks.length; k++) {
            terms.merge(other.masks[k], other.parts[k], Fraction::plus);
        }
        return of(common, terms);
    }

    public Scalar minus(Scalar other) {
        return plus(other.negated());
    }

    public Scalar negated() {
        Fraction[] negated = new Fraction[parts.length];
        Arrays.setAll(negated, k -> parts[k].negated());
        return new Scalar(field, masks, negated);
    }

    public Scalar times(Scalar other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        ScalarField common = ScalarField.common(field, other.field);
        if (masks.length == 1 && masks[0] == 0 && other.masks.length == 1 && other.masks[0] == 0) {
            return of(common, parts[0].times(other.parts[0]));
        }
        TreeMap<Long, Fraction> terms = new TreeMap<>();
        for (int k = 0; k < masks.length; k++) {
            for (int l = 0; l < other.masks.length; l++) {
                Fraction product = parts[k].times(other.parts[l]).times(squares(common, masks[k] & other.masks[l]));
                terms.merge(masks[k] ^ other.masks[l], product, Fraction::plus);
            }
        }
        return of(common, terms);
    }

    /** Π P_k over the roots in the mask. */
    private static Fraction squares(ScalarField field, long mask) {
        Fraction product = Fraction.ONE;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            product = product.times(Fraction.of(field.roots.radicand(Long.numberOfTrailingZeros(rest))));
        }
        return product;
    }

    /** {@return this / divisor}
     *  @throws ArithmeticException if the divisor is identically zero */
    public Scalar over(Scalar divisor) {
        return times(divisor.inverse());
    }

    /** {@return 1/this} The roots leave the denominator one after the other: 1/x = x̄/(x x̄) with x̄ the conjugate under √P_k → −√P_k.
     *  @throws ArithmeticException if this is identically zero */
    public Scalar inverse() {
        if (isZero()) {
            throw new ArithmeticException("division by an expression that is identically zero");
        }
        if (masks.length == 1) {
            Fraction inverse = parts[0].times(squares(field, masks[0])).inverse();
            return new Scalar(field, masks, new Fraction[] {inverse});
        }
        long all = 0;
        for (long m : masks) {
            all |= m;
        }
        long highest = Long.highestOneBit(all);
        Scalar partner = reflected(highest);
        return partner.times(times(partner).inverse());
    }

    private Scalar reflected(long bit) {
        Fraction[] reflected = new Fraction[parts.length];
        Arrays.setAll(reflected, k -> (masks[k] & bit) == 0 ? parts[k] : parts[k].negated());
        return new Scalar(field, masks, reflected);
    }

    /** {@return this^exponent; negative exponents invert}
     *  @throws ArithmeticException for a negative exponent of zero */
    public Scalar pow(int exponent) {
        if (exponent < 0) {
            return inverse().pow(-exponent);
        }
        if (masks.length == 1 && masks[0] == 0) {
            return of(
                    field,
                    new Fraction(
                            parts[0].numerator().pow(exponent),
                            parts[0].denominator().pow(exponent)));
        }
        Scalar result = ONE;
        Scalar square = this;
        for (int e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result.times(square);
            }
            if (e > 1) {
                square = square.times(square);
            }
        }
        return result;
    }

    /** {@return the complex conjugate} Real symbols and roots are their own conjugates; a complex symbol z becomes z*. */
    public Scalar conjugate() {
        Scalar reflected = reflected(IMAGINARY);
        boolean complex = false;
        for (Symbol s : reflected.symbols()) {
            complex |= s.kind() == Symbol.Kind.COMPLEX;
        }
        if (!complex) {
            return reflected;
        }
        int[] partner = new int[field.size()];
        Arrays.setAll(partner, k -> field.conjugate(field.at(k)).order());
        TreeMap<Long, Fraction> terms = new TreeMap<>();
        for (int k = 0; k < reflected.masks.length; k++) {
            terms.put(
                    reflected.masks[k],
                    Fraction.of(
                            reflected.parts[k].numerator().renumbered(partner),
                            reflected.parts[k].denominator().renumbered(partner)));
        }
        return of(field, terms);
    }

    /** {@return (this + conjugate)/2} */
    public Scalar realPart() {
        return plus(conjugate()).times(of(1, 2));
    }

    /** {@return (this − conjugate)/(2i)} */
    public Scalar imaginaryPart() {
        return minus(conjugate()).over(I.times(of(2)));
    }

    /** {@return √this that is not negative, see {@link ScalarField#sqrt}}
     *  @throws ArithmeticException if a number needs a root that is not rational and no field is known: use the field's method */
    public Scalar sqrt() {
        return field.sqrt(this);
    }

    /** {@return e^this, see {@link ScalarField#exp}} */
    public Scalar exp() {
        return field.exp(this);
    }

    /** {@return ln this, see {@link ScalarField#log}} */
    public Scalar log() {
        return field.log(this);
    }

    public boolean isZero() {
        return masks.length == 0;
    }

    public boolean isOne() {
        return masks.length == 1 && masks[0] == 0 && parts[0].isOne();
    }

    /** {@return true if no symbol occurs; roots of numbers and i may} */
    public boolean isConstant() {
        for (Fraction part : parts) {
            if (!part.isConstant()) {
                return false;
            }
        }
        for (long m : masks) {
            for (long rest = m; rest != 0; rest &= rest - 1) {
                if (!field.roots.radicand(Long.numberOfTrailingZeros(rest)).isConstant()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return true for a rational number} */
    public boolean isRational() {
        return isZero() || (isRealRational() && parts[0].isConstant());
    }

    /** {@return true if neither i nor a root nor a complex symbol occurs} */
    public boolean isRealRational() {
        return isZero()
                || (masks.length == 1
                        && masks[0] == 0
                        && symbols().stream().noneMatch(s -> s.kind() == Symbol.Kind.COMPLEX));
    }

    /** {@return true if this equals its conjugate identically} */
    public boolean isReal() {
        return equals(conjugate());
    }

    /** {@return the numerator of a rational number}
     *  @throws ArithmeticException if this is no rational number */
    public BigInteger rationalNumerator() {
        requireRational();
        return isZero() ? BigInteger.ZERO : parts[0].constantNumerator();
    }

    /** {@return the positive denominator of a rational number}
     *  @throws ArithmeticException if this is no rational number */
    public BigInteger rationalDenominator() {
        requireRational();
        return isZero() ? BigInteger.ONE : parts[0].constantDenominator();
    }

    private void requireRational() {
        if (!isRational()) {
            throw new ArithmeticException(this + " is not a rational number");
        }
    }

    /** {@return this times {@link #denominator}: no division occurs in it} */
    public Scalar numerator() {
        return times(denominator());
    }

    /** {@return the least common denominator of all parts, a real polynomial with positive leading coefficient} */
    public Scalar denominator() {
        Polynomial d = Polynomial.ONE;
        for (Fraction part : parts) {
            d = d.times(part.denominator().dividedExactlyBy(d.gcd(part.denominator())));
        }
        return of(field, d);
    }

    /** {@return the numerator of an expression without roots and i}
     *  @throws ArithmeticException if there are any */
    public Polynomial numeratorPolynomial() {
        return isZero() ? Polynomial.ZERO : single().numerator();
    }

    /** {@return the denominator of an expression without roots and i, with positive leading coefficient}
     *  @throws ArithmeticException if there are any */
    public Polynomial denominatorPolynomial() {
        return isZero() ? Polynomial.ONE : single().denominator();
    }

    private Fraction single() {
        if (masks.length != 1 || masks[0] != 0) {
            throw new ArithmeticException(this + " is not a rational expression without roots and i");
        }
        return parts[0];
    }

    /** {@return the parts c_A of this scalar, each as a scalar without roots, keyed by the product of roots √P_A it belongs to} */
    public List<Map.Entry<Scalar, Scalar>> rootParts() {
        List<Map.Entry<Scalar, Scalar>> list = new ArrayList<>();
        for (int k = 0; k < masks.length; k++) {
            list.add(Map.entry(masks[k] == 0 ? ONE : root(field, masks[k]), of(field, parts[k])));
        }
        return Collections.unmodifiableList(list);
    }

    /** {@return for a product of roots c √P₁ √P₂ …, as in {@link #rootParts}: the radicands other than −1, in order} */
    public List<Scalar> radicands() {
        List<Scalar> list = new ArrayList<>();
        long all = 0;
        for (long m : masks) {
            all |= m;
        }
        for (long rest = all & ~IMAGINARY; rest != 0; rest &= rest - 1) {
            list.add(of(field, field.roots.radicand(Long.numberOfTrailingZeros(rest))));
        }
        return Collections.unmodifiableList(list);
    }

    /** {@return true if i occurs, apart from complex symbols} */
    public boolean hasImaginaryUnit() {
        for (long m : masks) {
            if ((m & IMAGINARY) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return the symbols that occur, under roots and in adjoined exponentials and logarithms by their own symbol} */
    public SortedSet<Symbol> symbols() {
        SortedSet<Symbol> found = new TreeSet<>();
        for (int k = 0; k < masks.length; k++) {
            collect(parts[k].numerator(), found);
            collect(parts[k].denominator(), found);
            for (long rest = masks[k]; rest != 0; rest &= rest - 1) {
                collect(field.roots.radicand(Long.numberOfTrailingZeros(rest)), found);
            }
        }
        return found;
    }

    private void collect(Polynomial p, SortedSet<Symbol> found) {
        if (!p.isConstant()) {
            for (int v : p.variables()) {
                found.add(field.at(v));
            }
        }
    }

    /** {@return the parameters this scalar depends on, those inside exponentials and logarithms included} */
    public SortedSet<Symbol> parameters() {
        SortedSet<Symbol> found = new TreeSet<>();
        for (Symbol s : symbols()) {
            if (s.isParameter()) {
                found.add(s);
            } else {
                found.addAll(field.argument(s).orElseThrow().parameters());
            }
        }
        return found;
    }

    /** {@return the degree of the numerator minus that of the denominator in the symbol; 0 for zero}
     *  @throws ArithmeticException if roots occur that contain the symbol */
    public int degree(Symbol symbol) {
        int degree = Integer.MIN_VALUE;
        for (int k = 0; k < masks.length; k++) {
            for (long rest = masks[k]; rest != 0; rest &= rest - 1) {
                if (field.roots.radicand(Long.numberOfTrailingZeros(rest)).degree(symbol.order()) > 0) {
                    throw new ArithmeticException("the degree of " + this + " in " + symbol + " is not an integer");
                }
            }
            degree = Math.max(
                    degree,
                    parts[k].numerator().degree(symbol.order())
                            - parts[k].denominator().degree(symbol.order()));
        }
        return masks.length == 0 ? 0 : degree;
    }

    /** {@return this with each key replaced by its value, all at once, inside roots, exponentials and logarithms too}
     *  @throws ArithmeticException if a denominator vanishes identically there; the message shows it */
    public Scalar with(Map<Symbol, Scalar> values) {
        return new Substitution(values).of(this);
    }

    /** {@return ∂this/∂symbol, through roots, exponentials and logarithms} */
    public Scalar derivative(Symbol symbol) {
        return Derivative.of(this, symbol);
    }

    /** {@return the value at a point, in double precision}
     *  @param values the value of every parameter that occurs
     *  @throws IllegalArgumentException if one is missing */
    public Complex evaluate(Map<Symbol, Double> values) {
        return new Evaluation(values).of(this);
    }

    /** {@return the value at a point of exact numbers; terms that cancel cost no digits}
     *  @param point the value of every parameter that occurs
     *  @throws ArithmeticException at a pole
     *  @throws IllegalArgumentException if a value is missing */
    public Complex valueAt(Map<Symbol, Scalar> point) {
        return ValueAtPoint.of(this, point);
    }

    /** {@return the value of a constant, rounded to double}
     *  @throws ArithmeticException if symbols or i occur */
    public double toDouble() {
        if (isRational()) {
            return new java.math.BigDecimal(rationalNumerator())
                    .divide(new java.math.BigDecimal(rationalDenominator()), java.math.MathContext.DECIMAL64)
                    .doubleValue();
        }
        if (!parameters().isEmpty() || hasImaginaryUnit()) {
            throw new ArithmeticException(this + " is not a real number");
        }
        return evaluate(Map.of()).re();
    }

    /** {@return true if the leading coefficient of the first part is negative: what a person would write with a minus in front} */
    public boolean leadsNegative() {
        return !isZero() && parts[0].numerator().signum() < 0;
    }

    private TreeMap<Long, Fraction> terms() {
        TreeMap<Long, Fraction> terms = new TreeMap<>();
        for (int k = 0; k < masks.length; k++) {
            terms.put(masks[k], parts[k]);
        }
        return terms;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Scalar)) {
            return false;
        }
        Scalar that = (Scalar) other;
        boolean sameField = field == that.field
                || field == ScalarField.CONSTANTS
                || that.field == ScalarField.CONSTANTS
                || isZero();
        return sameField && Arrays.equals(masks, that.masks) && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(masks) + Arrays.hashCode(parts);
    }

    /** A total order on canonical forms, for deterministic output only; it is not the order of real numbers. */
    @Override
    public int compareTo(Scalar other) {
        int byLength = Integer.compare(masks.length, other.masks.length);
        if (byLength != 0) {
            return byLength;
        }
        for (int k = 0; k < masks.length; k++) {
            int byMask = Long.compareUnsigned(masks[k], other.masks[k]);
            if (byMask != 0) {
                return byMask;
            }
            int byDenominator = parts[k].denominator().compareTo(other.parts[k].denominator());
            if (byDenominator != 0) {
                return byDenominator;
            }
            int byNumerator = parts[k].numerator().compareTo(other.parts[k].numerator());
            if (byNumerator != 0) {
                return byNumerator;
            }
        }
        return 0;
    }

    /** A plain fallback in the syntax of {@code .lw} files. */
    @Override
    public String toString() {
        return PlainText.of(this);
    }
}

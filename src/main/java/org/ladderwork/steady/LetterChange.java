package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * Other letters for a polynomial: image/scale, where the image uses a bracket such as x − y as one letter.
 *
 * <p>For letters x, y and u = x − y, s = x + y + c the polynomial is rewritten by x = u + y, by x = s − y, by both,
 * 2x = s + u − c, 2y = s − u − c (c = 0, ±1: n₁ + n₂ + 1), or, where it is even in both, by x² = u + y² or x² = u − y². A
 * change is worth following if the number of terms falls. It finds differences, squares of differences, and the bases n₁ − n₂,
 * n₁ + n₂ + 1 of linear expressions.
 *
 * <p>Cost: one Horner scheme for each pair and kind.
 *
 * @param image the polynomial times the scale, in the new letters
 * @param scale a power of two
 */
record LetterChange(Polynomial image, BigInteger scale) {
    /** In longer polynomials only letters of one kind are paired, such as ω₁ and ω₂. */
    private static final int SHORT = 12;

    /** {@return the changes that lower the number of terms, best first, at most {@code most}} */
    static List<LetterChange> of(Polynomial p, Alphabet alphabet, int most) {
        List<LetterChange> found = new ArrayList<>();
        int[] letters = p.variables();
        for (int i = 0; i < letters.length; i++) {
            for (int j = i + 1; j < letters.length; j++) {
                if (alphabet.isSymbol(letters[i]) && alphabet.isSymbol(letters[j])) {
                    Form a = alphabet.form(letters[i]);
                    Form b = alphabet.form(letters[j]);
                    boolean inOrder =
                            alphabet.order().terms(List.of(a, b)).get(0).equals(a);
                    int x = inOrder ? letters[i] : letters[j];
                    int y = inOrder ? letters[j] : letters[i];
                    Pair pair = new Pair(alphabet, p, x, y);
                    if ((p.size() <= SHORT || alphabet.sameKind(x, y)) && pair.occurBeside(1)) {
                        pair.collectLinear(found);
                    }
                    if (pair.occurBeside(2)) {
                        pair.collectSquares(found);
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(c -> c.image.size()));
        return found.subList(0, Math.min(most, found.size()));
    }

    /** The changes for one pair of letters, x before y in the order of printing. */
    private record Pair(Alphabet alphabet, Polynomial p, int x, int y) {
        /** {@return true if there are terms x^k m and y^k m: without them no change joins terms} */
        boolean occurBeside(int k) {
            List<Polynomial.Term> terms = p.terms();
            for (Polynomial.Term s : terms) {
                if (s.exponent(x) >= k) {
                    for (Polynomial.Term t : terms) {
                        if (t.exponent(y) >= k && areBeside(s, t, k)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private boolean areBeside(Polynomial.Term s, Polynomial.Term t, int k) {
            int width = Math.max(s.exponents().length, t.exponents().length);
            for (int v = 0; v < width; v++) {
                int difference = s.exponent(v) - t.exponent(v);
                if (difference != (v == x ? k : v == y ? -k : 0)) {
                    return false;
                }
            }
            return true;
        }

        void collectLinear(List<LetterChange> found) {
            Polynomial vy = Polynomial.variable(y);
            Polynomial u = letter(1, -1, 0);
            Polynomial s = letter(1, 1, 0);
            add(found, substituted(p, x, u.plus(vy)), BigInteger.ONE);
            add(found, substituted(p, x, s.minus(vy)), BigInteger.ONE);
            boolean linear = p.degree(x) == 1 && p.degree(y) == 1;
            for (int c = linear ? -1 : 0; c <= (linear ? 1 : 0); c++) {
                both(found, u, c == 0 ? s : letter(1, 1, c), c);
            }
        }

        void collectSquares(List<LetterChange> found) {
            if (isEven(x) && isEven(y)) {
                squares(found, -1);
                squares(found, 1);
            }
        }

        private void both(List<LetterChange> found, Polynomial u, Polynomial s, int c) {
            Polynomial constant = Polynomial.constant(c);
            // the letters move out of the way one after the other: x first, where y still means y
            Polynomial twiceX = s.plus(u).minus(constant);
            Polynomial twiceY = s.minus(u).minus(constant);
            int dx = p.degree(x);
            int dy = p.degree(y);
            Polynomial image = scaled(scaled(p, x, twiceX), y, twiceY);
            add(found, image, BigInteger.TWO.pow(dx + dy));
        }

        private void squares(List<LetterChange> found, int sign) {
            Polynomial y2 = Polynomial.variable(y).pow(2);
            Form fx = new Form.Power(alphabet.form(x), 2);
            Form fy = new Form.Power(alphabet.form(y), 2);
            Form form = new Form.Sum(List.of(fx, sign < 0 ? new Form.Negative(fy) : fy));
            Polynomial meaning = Polynomial.variable(x).pow(2);
            meaning = sign < 0 ? meaning.minus(y2) : meaning.plus(y2);
            Polynomial u = alphabet.letter(form, meaning);
            Polynomial image = Polynomial.ZERO;
            List<Polynomial> c = p.coefficients(x);
            Polynomial x2 = sign < 0 ? u.plus(y2) : u.minus(y2);
            for (int k = c.size() - 1; k >= 0; k -= 2) {
                image = image.times(x2).plus(c.get(k));
            }
            add(found, image, BigInteger.ONE);
        }

        private boolean isEven(int v) {
            for (Polynomial.Term t : p.terms()) {
                if (t.exponent(v) % 2 != 0) {
                    return false;
                }
            }
            return true;
        }

        private Polynomial letter(int a, int b, int c) {
            Polynomial vx = Polynomial.variable(x);
            Polynomial vy = Polynomial.variable(y);
            List<Form> terms = new ArrayList<>();
            terms.add(alphabet.form(x));
            terms.add(b < 0 ? new Form.Negative(alphabet.form(y)) : alphabet.form(y));
            if (c != 0) {
                Form one = new Form.Number(Scalar.ONE);
                terms.add(c < 0 ? new Form.Negative(one) : one);
            }
            Polynomial meaning = vx.times(BigInteger.valueOf(a))
                    .plus(vy.times(BigInteger.valueOf(b)))
                    .plus(Polynomial.constant(c));
            return alphabet.letter(new Form.Sum(terms), meaning);
        }

        private void add(List<LetterChange> found, Polynomial image, BigInteger scale) {
            if (image.size() < p.size()) {
                BigInteger common = image.content().gcd(scale);
                Optional<Polynomial> smaller = image.dividedBy(Polynomial.constant(common));
                found.add(new LetterChange(smaller.orElseThrow(), scale.divide(common)));
            }
        }
    }

    static Polynomial substituted(Polynomial p, int variable, Polynomial value) {
        List<Polynomial> c = p.coefficients(variable);
        Polynomial result = Polynomial.ZERO;
        for (int k = c.size() - 1; k >= 0; k--) {
            result = result.times(value).plus(c.get(k));
        }
        return result;
    }

    /** 2^degree p with twice the variable replaced by the value. */
    private static Polynomial scaled(Polynomial p, int variable, Polynomial value) {
        List<Polynomial> c = p.coefficients(variable);
        Polynomial result = Polynomial.ZERO;
        for (int k = c.size() - 1; k >= 0; k--) {
            BigInteger power = BigInteger.TWO.pow(c.size() - 1 - k);
            result = result.times(value).plus(c.get(k).times(power));
        }
        return result;
    }
}

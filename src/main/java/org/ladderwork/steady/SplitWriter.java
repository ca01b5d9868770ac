package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * Writes a family of rates that are linear in two sources in the shape of (48)–(50): F_k/D · [A_k (n₁ − n₂) + B_k (n₁ + n₂ + 1)].
 *
 * <p>The numerators are split by {@link SourceSplit}, their common factors taken in front; the coefficients that remain are divided by a factor of the
 * denominators ({@link CommonDivision}), P = Q D + r E, and P/D is written Q + r K with K = E/D.
 */
final class SplitWriter {
    /** Longer polynomials are factored by structure only: the general search would take longer than the reader gains. */
    private static final int MOST_TERMS_TO_FACTOR = 60;

    private static final int STEPS = 24;

    private final Alphabet alphabet;
    private final Brackets brackets;
    private final List<Polynomial> numerators;
    private final List<Polynomial> denominators;
    private final String name;

    /** The name of K, once it is needed. */
    private Optional<Form.Abbreviation> quotient = Optional.empty();

    /** @param name for K = E/D */
    SplitWriter(
            Alphabet alphabet,
            Brackets brackets,
            List<Polynomial> numerators,
            List<Polynomial> denominators,
            String name) {
        this.alphabet = alphabet;
        this.brackets = brackets;
        this.numerators = numerators;
        this.denominators = denominators;
        this.name = name;
    }

    /** F_k Σ_b m_kb P_kb: the common factor of one numerator, and of each coefficient the letters and the rest. */
    private record Row(Polynomial common, List<Polynomial> letters, List<Polynomial> cores) {}

    /** {@return the formulas; empty if the numerators have no two sources} */
    Optional<List<Form>> forms() {
        Optional<SourceSplit> split = SourceSplit.of(numerators, denominators, alphabet);
        if (split.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows =
                split.get().coefficients().stream().map(SplitWriter::row).toList();
        int width = split.get().brackets().size();
        List<List<Polynomial>> columns = new ArrayList<>();
        for (int b = 0; b < width; b++) {
            int at = b;
            columns.add(rows.stream().map(r -> r.cores.get(at)).toList());
        }
        Optional<CommonDivision> division = CommonDivision.of(columns, divisors());
        division.filter(d -> !d.common().isOne()).ifPresent(this::name);
        List<Form> forms = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            List<Form> terms = new ArrayList<>();
            for (int b = 0; b < width; b++) {
                Polynomial core = row.cores.get(b);
                int at = b * rows.size() + k;
                Factors term = new Factors(alphabet);
                if (division.isPresent() && !core.isZero()) {
                    term.times(divided(division.get(), division.get().parts().get(at)), 1);
                } else {
                    multiply(term, core, 1);
                }
                multiply(term, row.letters.get(b), 1);
                terms.add(term.times(split.get().brackets().get(b), 1).product());
            }
            terms.removeIf(Sums::isZero);
            forms.add(terms.isEmpty() ? new Form.Number(Scalar.ZERO) : product(k, row, terms));
        }
        return Optional.of(forms);
    }

    /** {@return K, if the formulas use it} */
    Optional<Form.Abbreviation> quotient() {
        return quotient;
    }

    private Form product(int k, Row row, List<Form> terms) {
        Factors whole = new Factors(alphabet).times(Scalar.of(1, 2)).times(sum(terms), 1);
        multiply(whole, row.common, 1);
        multiply(whole, denominators.get(k), -1);
        quotient.ifPresent(q -> whole.times(((Form.Quotient) q.definition()).below(), 1));
        return Sums.alone(whole.product());
    }

    /** The sum with what its terms have in common in numbers in front. */
    private Form sum(List<Form> terms) {
        Scalar number = common(terms.stream().map(SplitWriter::number).toList());
        List<Form> rest = terms.stream()
                .map(t -> new Factors(alphabet)
                        .times(number.inverse())
                        .times(t, 1)
                        .product())
                .toList();
        return new Factors(alphabet).times(number).times(Sums.nested(rest), 1).product();
    }

    private List<Polynomial> divisors() {
        List<Polynomial> found = new ArrayList<>();
        for (Polynomial d : denominators) {
            for (Map.Entry<Polynomial, Integer> f : brackets.factors(d).list()) {
                if (f.getKey().size() > 2 && !found.contains(f.getKey())) {
                    found.add(f.getKey());
                }
            }
        }
        found.removeIf(f -> denominators.stream().anyMatch(d -> d.dividedBy(f).isEmpty()));
        return found;
    }

    private void name(CommonDivision d) {
        Factors above = new Factors(alphabet);
        Factors below = new Factors(alphabet);
        multiply(above, d.common(), 1);
        multiply(below, d.divisor(), 1);
        Form definition = new Form.Quotient(above.product(), below.product());
        quotient = Optional.of(new Form.Abbreviation(name, 1, definition));
    }

    /** P/D = (Q + r K)/scale, or P = (Q D + r)/scale where nothing is common. */
    private Form divided(CommonDivision d, CommonDivision.Part part) {
        Factors first = new Factors(alphabet);
        Factors second = new Factors(alphabet);
        Polynomial shared = part.quotient().gcd(part.remainder());
        multiply(first, part.quotient().dividedExactlyBy(shared), 1);
        multiply(second, part.remainder().dividedExactlyBy(shared), 1);
        if (quotient.isPresent()) {
            second.times(new Form.Named(quotient.get()), 1);
        } else {
            multiply(first, d.divisor(), 1);
        }
        List<Form> terms = new ArrayList<>(List.of(first.product(), second.product()));
        terms.removeIf(Sums::isZero);
        Factors product =
                new Factors(alphabet).times(Scalar.of(part.scale()).inverse()).times(sum(terms), 1);
        multiply(product, shared, 1);
        return product.product();
    }

    private void multiply(Factors product, Polynomial p, int exponent) {
        if (!p.isZero() && p.size() > 1 && p.size() <= MOST_TERMS_TO_FACTOR) {
            brackets.factorCompletely(p);
        }
        brackets.multiply(product, p, exponent, STEPS);
    }

    private static Row row(List<Polynomial> coefficients) {
        Polynomial common = Polynomial.ZERO;
        for (Polynomial c : coefficients) {
            common = common.gcd(c);
        }
        List<Polynomial> letters = new ArrayList<>();
        List<Polynomial> cores = new ArrayList<>();
        for (Polynomial c : coefficients) {
            Polynomial core = c.isZero() ? c : c.dividedExactlyBy(common);
            Polynomial own = Polynomial.ONE;
            for (int v : core.isConstant() ? new int[0] : core.variables()) {
                own = own.times(Polynomial.variable(v).pow(core.order(v)));
            }
            letters.add(own);
            cores.add(core.isZero() ? core : core.dividedExactlyBy(own));
        }
        return new Row(common, letters, cores);
    }

    /** The number in front of a form. */
    private static Scalar number(Form f) {
        return switch (f.kind()) {
            case NUMBER -> ((Form.Number) f).number();
            case NEGATIVE -> number(((Form.Negative) f).term());
            case PRODUCT ->
                f.children().get(0).kind() == Form.Kind.NUMBER
                        ? number(f.children().get(0))
                        : Scalar.ONE;
            case QUOTIENT ->
                number(f.children().get(0)).over(number(f.children().get(1)));
            default -> Scalar.ONE;
        };
    }

    /** The greatest number of which all are integer multiples. */
    private static Scalar common(List<Scalar> numbers) {
        java.math.BigInteger above = java.math.BigInteger.ZERO;
        java.math.BigInteger below = java.math.BigInteger.ONE;
        for (Scalar x : numbers) {
            above = above.gcd(x.rationalNumerator());
            java.math.BigInteger d = x.rationalDenominator();
            below = below.multiply(d).divide(below.gcd(d));
        }
        return above.signum() == 0 ? Scalar.ONE : Scalar.of(above).over(Scalar.of(below));
    }
}

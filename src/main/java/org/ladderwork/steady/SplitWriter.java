package org.ladderwork.steady;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * Writes a family of rates that are linear in two sources in the shape of (48)–(50): F_k/D · [A_k (n₁ − n₂) + B_k (n₁ + n₂ + 1)].
 *
 * <p>The numerators are split by {@link SourceSplit}, their common factors taken in front; the coefficients that remain are divided by a factor of the
 * denominators ({@link CommonDivision}), P = Q D + r E, and P/D is written Q + r K with K = E/D. Numbers, letters and factors of every rate may go into the
 * definitions of D and K ({@link SharedFactors}).
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

    /** The names of K and of the denominator of all, once they are needed. */
    private Optional<Form.Abbreviation> quotient = Optional.empty();

    private Optional<Form.Abbreviation> whole = Optional.empty();
    private final String below;

    /** @param name for K = E/D @param below for the denominator of all rates */
    SplitWriter(
            Alphabet alphabet,
            Brackets brackets,
            List<Polynomial> numerators,
            List<Polynomial> denominators,
            String name,
            String below) {
        this.below = below;
        this.alphabet = alphabet;
        this.brackets = brackets;
        this.numerators = numerators;
        this.denominators = denominators;
        this.name = name;
    }

    /** F_k Σ_b m_kb P_kb: the common factor of one numerator, and of each coefficient the letters and the rest. */
    private record Row(Polynomial common, List<Polynomial> letters, List<Polynomial> cores) {}

    /** {@return the formulas; empty if the numerators have no two sources}
     *  @param choice 0: every rate has its factors in front; 1, 2, …: one of the ways to put them into the definitions, empty where there are no more */
    Optional<List<Form>> forms(int choice) {
        quotient = Optional.empty();
        whole = Optional.empty();
        Optional<SourceSplit> split = SourceSplit.of(numerators, denominators, alphabet);
        if (split.isEmpty()) {
            return Optional.empty();
        }
        List<Row> given =
                split.get().coefficients().stream().map(SplitWriter::row).toList();
        int width = split.get().brackets().size();
        List<List<Polynomial>> columns = new ArrayList<>();
        for (int b = 0; b < width; b++) {
            int at = b;
            columns.add(given.stream().map(r -> r.cores.get(at)).toList());
        }
        Optional<CommonDivision> divided = CommonDivision.of(columns, divisors());
        Optional<CommonDivision> common = divided.filter(d -> !d.common().isOne());
        if (choice > 0) {
            return common.flatMap(
                    d -> shared(given, d, choice - 1).map(s -> forms(split.get(), s.rows, Optional.of(s.division))));
        }
        common.ifPresent(d -> name(d, Polynomial.ONE, Polynomial.ONE));
        return Optional.of(forms(split.get(), given, divided));
    }

    /** A division and the rows that go with it. */
    private record Shared(List<Row> rows, CommonDivision division) {}

    /** The rows with what all have in common taken into the names; empty if they have no common denominator or there are no so many ways. */
    private Optional<Shared> shared(List<Row> given, CommonDivision d, int choice) {
        if (!denominators.stream().allMatch(denominators.get(0)::equals)) {
            return Optional.empty();
        }
        int width = given.get(0).cores.size();
        BigInteger scale = SharedFactors.common(
                d.parts().stream().map(CommonDivision.Part::scale).toList());
        List<List<Polynomial>> first = new ArrayList<>();
        List<List<Polynomial>> second = new ArrayList<>();
        for (int k = 0; k < given.size(); k++) {
            first.add(new ArrayList<>());
            second.add(new ArrayList<>());
            for (int b = 0; b < width; b++) {
                CommonDivision.Part part = d.parts().get(b * given.size() + k);
                Row row = given.get(k);
                Polynomial front =
                        row.common.times(row.letters.get(b)).times(Polynomial.constant(scale.divide(part.scale())));
                first.get(k).add(front.times(part.quotient()));
                second.get(k).add(front.times(part.remainder()));
            }
        }
        List<SharedFactors> ways = SharedFactors.of(first, second, brackets);
        if (choice >= ways.size()) {
            return Optional.empty();
        }
        SharedFactors way = ways.get(choice);
        name(d, way.above(), way.below());
        Factors all = new Factors(alphabet).times(Scalar.of(scale).times(Scalar.of(2)));
        multiply(all, denominators.get(0), 1);
        multiply(all, d.divisor(), -1);
        multiply(all, way.factor(), -1);
        whole = Optional.of(new Form.Abbreviation(below, 1, all.product()));
        List<Row> rows = new ArrayList<>();
        List<CommonDivision.Part> parts = new ArrayList<>(d.parts());
        for (int k = 0; k < given.size(); k++) {
            List<Polynomial> both = new ArrayList<>();
            for (int b = 0; b < width; b++) {
                both.add(way.first().get(k).get(b).gcd(way.second().get(k).get(b)));
            }
            Row row = row(both);
            rows.add(row);
            for (int b = 0; b < width; b++) {
                Polynomial front = row.common.times(row.letters.get(b));
                parts.set(
                        b * given.size() + k,
                        new CommonDivision.Part(
                                way.first().get(k).get(b).dividedExactlyBy(front),
                                way.second().get(k).get(b).dividedExactlyBy(front),
                                BigInteger.ONE));
            }
        }
        return Optional.of(new Shared(rows, new CommonDivision(d.divisor(), d.common(), parts)));
    }

    private List<Form> forms(SourceSplit split, List<Row> rows, Optional<CommonDivision> division) {
        List<Form> forms = new ArrayList<>();
        int width = split.brackets().size();
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
                terms.add(term.times(split.brackets().get(b), 1).product());
            }
            terms.removeIf(Sums::isZero);
            forms.add(terms.isEmpty() ? new Form.Number(Scalar.ZERO) : product(k, row, terms));
        }
        return forms;
    }

    /** {@return K and the denominator of all, where the formulas use them} */
    List<Form.Abbreviation> names() {
        return Stream.of(quotient, whole).flatMap(Optional::stream).toList();
    }

    private Form product(int k, Row row, List<Form> terms) {
        Factors product = new Factors(alphabet).times(sum(terms), 1);
        multiply(product, row.common, 1);
        if (whole.isPresent()) {
            return Sums.alone(product.times(new Form.Named(whole.get()), -1).product());
        }
        product.times(Scalar.of(1, 2));
        multiply(product, denominators.get(k), -1);
        quotient.ifPresent(q -> product.times(((Form.Quotient) q.definition()).below(), 1));
        return Sums.alone(product.product());
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

    /** K = E/D · times/over. */
    private void name(CommonDivision d, Polynomial times, Polynomial over) {
        Factors above = new Factors(alphabet);
        Factors below = new Factors(alphabet);
        multiply(above, d.common(), 1);
        multiply(above, times, 1);
        multiply(below, d.divisor(), 1);
        multiply(below, over, 1);
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
            Polynomial own = core.isZero() ? Polynomial.ONE : SharedFactors.monomial(core);
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
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (Scalar x : numbers) {
            above = above.gcd(x.rationalNumerator());
            BigInteger d = x.rationalDenominator();
            below = below.multiply(d).divide(below.gcd(d));
        }
        return above.signum() == 0 ? Scalar.ONE : Scalar.of(above).over(Scalar.of(below));
    }
}

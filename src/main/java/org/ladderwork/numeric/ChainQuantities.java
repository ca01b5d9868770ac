package org.ladderwork.numeric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.LocalElement;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.numeric.chain.ErrorEstimate;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/** What the chain solver says of a model; sums of a_i†a_j and numbers are all that it can be asked for. */
final class ChainQuantities implements NumericQuantities {
    static final String ROUTE = "chain";

    private final ChainForm form;
    private final ChainNumbers numbers;
    private final ParameterPoint point;
    private final double[] occupations;

    ChainQuantities(ChainForm form, ChainNumbers numbers, ParameterPoint point) {
        this.form = form;
        this.numbers = numbers;
        this.point = point;
        this.occupations = numbers.occupations();
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public String method() {
        return "alternating directions with exact shifts, " + form.size() + " sites, sum rule kept to "
                + numbers.error().sumRuleDefect();
    }

    @Override
    public List<String> remarks() {
        return remarks(numbers.error());
    }

    /** {@return what is to be known of an error that is larger than rounding} */
    static List<String> remarks(ErrorEstimate error) {
        if (error.largest() < 1e-10) {
            return List.of();
        }
        return List.of("about " + error.digits() + " digits are left of 16"
                + (error.narrowModes() > 0
                        ? ": " + error.narrowModes() + " modes decay too slowly to be told apart by their shifts"
                        : ""));
    }

    @Override
    public Estimate heat(String bath) {
        return numbers.heat(bath);
    }

    @Override
    public Estimate work() {
        return numbers.work();
    }

    @Override
    public Optional<Estimate> entropyProduction() {
        return numbers.entropyProduction();
    }

    /** Needs all of C, which this route does not keep. */
    @Override
    public Estimate entropy() {
        return new Estimate(Double.NaN, 0, Double.POSITIVE_INFINITY, false);
    }

    @Override
    public Estimate expectation(Operator operator) {
        Complex sum = Complex.ZERO;
        double error = 0;
        for (Map.Entry<Monomial, Scalar> term : operator.terms().entrySet()) {
            Complex c = point.evaluate(term.getValue());
            sum = sum.plus(c.times(expectation(term.getKey())));
            error += term.getKey().isIdentity() ? 0 : c.abs() * numbers.occupationError();
        }
        return new Estimate(sum.re(), sum.im(), error, false);
    }

    private Complex expectation(Monomial m) {
        if (m.isIdentity()) {
            return Complex.ONE;
        }
        int created = -1;
        int annihilated = -1;
        for (Factor f : m.factors()) {
            int site = form.site(f.mode())
                    .orElseThrow(() -> new IllegalArgumentException("'" + f.mode() + "' is no site of the chain"));
            LocalElement e = f.element();
            if (e.p() > 1 || e.q() > 1 || (e.p() == 1 && created >= 0) || (e.q() == 1 && annihilated >= 0)) {
                throw new IllegalArgumentException(m + " is beyond the chain solver: it gives <a_i' a_j>");
            }
            created = e.p() == 1 ? site : created;
            annihilated = e.q() == 1 ? site : annihilated;
        }
        if (created < 0 || annihilated < 0) {
            return Complex.ZERO; // the number of quanta is conserved but for the baths, and these have no phase
        }
        if (created == annihilated) {
            return Complex.of(occupations[created]);
        }
        double[][] row = numbers.row(annihilated); // C_ij = <a_j' a_i>
        return new Complex(row[0][created], row[1][created]);
    }
}

package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.GaussianPolynomial;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;

/**
 * One connected block of a {@link LyapunovEquation}.
 *
 * <p>With a real common denominator d of the drift, dA X + X (dA)† + dF = 0 has polynomial coefficients. A Hermitian equation with
 * complex drift is freed of a common real frequency first (A − i Im A_00 has the same X), runs in x = ω with M = −iA, and needs the
 * Bezoutian of order n; an equation with a transpose, or a Hermitian one that is real, runs in x = s with M = A and
 * needs the Hurwitz determinant of order n/2.
 */
final class LyapunovBlock {
    private final List<Integer> members;
    private final boolean transpose;
    private final List<List<LyapunovEquation.Entry>> requested;
    private final Deadline deadline;
    private final Scalar[][] drift;
    private final Scalar[][] source;
    private final List<Scalar> denominators = new ArrayList<>();

    /** @param requested sums of entries, each taken as one: what they have in common cancels before anything is expanded */
    LyapunovBlock(
            List<Integer> members,
            Scalar[][] drift,
            Scalar[][] source,
            boolean hermitian,
            List<List<LyapunovEquation.Entry>> requested,
            Deadline deadline) {
        this.members = members;
        this.transpose = !hermitian || (isReal(drift) && isReal(source));
        this.requested = requested;
        this.deadline = deadline;
        this.source = source;
        this.drift = transpose ? drift : inRotatingFrame(drift);
    }

    private static boolean isReal(Scalar[][] matrix) {
        for (Scalar[] row : matrix) {
            for (Scalar x : row) {
                if (!x.isReal()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Scalar[][] inRotatingFrame(Scalar[][] drift) {
        int n = drift.length;
        Scalar frequency = drift[0][0].imaginaryPart().times(Scalar.I);
        Scalar[][] turned = new Scalar[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                turned[j][k] = j == k ? drift[j][k].minus(frequency) : drift[j][k];
            }
        }
        return turned;
    }

    /** {@return the sums asked for, or empty if there is no unique solution} */
    Optional<List<Scalar>> solve() {
        int n = drift.length;
        List<Scalar> driftEntries = new ArrayList<>();
        for (Scalar[] row : drift) {
            driftEntries.addAll(List.of(row));
        }
        Scalar d = Parametrisation.commonDenominator(driftEntries);
        List<SourceTerm> sources = SourceTerm.split(source);
        List<Scalar> strengths = new ArrayList<>();
        sources.forEach(s -> strengths.add(s.strength().times(d)));
        Scalar strengthDenominator = Parametrisation.commonDenominator(strengths);

        List<Scalar> all = new ArrayList<>();
        driftEntries.forEach(x -> all.add(x.times(d)));
        strengths.forEach(c -> all.add(c.times(strengthDenominator)));
        all.add(strengthDenominator);
        Parametrisation parameters = Parametrisation.of(all);
        List<Polynomial> coefficients = new ArrayList<>();
        for (Scalar x : all.subList(0, n * n)) {
            GaussianPolynomial e = parameters.encode(x);
            coefficients.add(e.re());
            coefficients.add(e.im());
        }
        parameters = parameters.reducedFor(coefficients);

        GaussianPolynomial[][] m = new GaussianPolynomial[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                GaussianPolynomial e = parameters.encode(all.get(j * n + k));
                m[j][k] = transpose ? e : e.timesPowerOfI(-1);
            }
        }
        Resolvent resolvent = Resolvent.of(m, deadline);
        SpectralFunctional functional = transpose
                ? SpectralFunctional.transpose(resolvent.characteristic, deadline)
                : SpectralFunctional.adjoint(resolvent.characteristic, deadline);
        for (GaussianPolynomial f : functional.denominators()) {
            if (f.isZero() || parameters.decode(f).isZero()) {
                return Optional.empty();
            }
        }
        List<GaussianPolynomial> encodedStrengths = new ArrayList<>();
        for (Scalar c : strengths) {
            encodedStrengths.add(parameters.encode(c.times(strengthDenominator)));
        }
        List<GaussianPolynomial> divisors = new ArrayList<>(functional.denominators());
        divisors.add(parameters.encode(strengthDenominator));
        divisors.add(GaussianPolynomial.of(Polynomial.constant(2)));
        EntryWriter writer = new EntryWriter(parameters, divisors);
        List<Scalar> values = new ArrayList<>();
        for (List<LyapunovEquation.Entry> sum : requested) {
            int done = values.size();
            deadline.check(() -> done + " of " + requested.size() + " moments of the block " + members + " written");
            GaussianPolynomial numerator = GaussianPolynomial.ZERO;
            for (int s = 0; s < sources.size(); s++) {
                GaussianPolynomial[] spectrum = spectrum(resolvent, sources.get(s), sum);
                numerator = numerator.plus(functional.of(spectrum, deadline).times(encodedStrengths.get(s)));
            }
            values.add(writer.value(numerator));
        }
        denominators.addAll(writer.factors());
        return Optional.of(values);
    }

    /** The coefficients of Σ N_jk(x) over the entries, N_jk = Σ B_ju(x) F_uv B̃_kv(x), where B̃(ω) is the conjugate and B̃(s) = B(−s). */
    private GaussianPolynomial[] spectrum(
            Resolvent resolvent, SourceTerm source, List<LyapunovEquation.Entry> entries) {
        GaussianPolynomial[] sum = new GaussianPolynomial[2 * resolvent.n - 1];
        Arrays.fill(sum, GaussianPolynomial.ZERO);
        entries.forEach(e -> addSpectrum(sum, resolvent, source, e.row(), e.column()));
        return sum;
    }

    private void addSpectrum(GaussianPolynomial[] sum, Resolvent resolvent, SourceTerm source, int row, int column) {
        int n = resolvent.n;
        for (SourceTerm.Entry f : source.entries()) {
            GaussianPolynomial[] left = resolvent.entry(row, f.row());
            GaussianPolynomial[] right = resolvent.entry(column, f.column());
            for (int j = 0; j < n; j++) {
                if (left[j].isZero()) {
                    continue;
                }
                GaussianPolynomial scaled = left[j].times(f.value());
                for (int k = 0; k < n; k++) {
                    if (!right[k].isZero() && !(transpose && (j + k) % 2 == 1)) {
                        GaussianPolynomial mirrored =
                                transpose ? (k % 2 == 0 ? right[k] : right[k].negated()) : right[k].conjugate();
                        sum[j + k] = sum[j + k].plus(scaled.times(mirrored));
                    }
                }
            }
        }
    }

    List<Scalar> denominators() {
        return denominators;
    }

    LyapunovSolution.Singular singular() {
        return new LyapunovSolution.Singular(
                members,
                "the drift has two eigenvalues whose decay rates cancel for all values of the parameters: an undamped mode");
    }
}

package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.check.Finding.Severity;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.thermo.EntropyProduction;
import org.ladderwork.thermo.HeatRate;

/**
 * The second law with heat counted in two ways, side by side.
 *
 * <p>Counted by the whole Hamiltonian, J_i = tr[D_i(ρ) H_S], the currents of a steady state add up to zero and no work appears. Then −Σ β_i J_i can be negative: the violation that
 * Levy and Kosloff found. Counted by the energy that the ancillas lose, Q̇_i, which is tr[D_i(ρ) H_Si] where local detailed balance holds, there is a work rate, the Q̇_i alone do
 * not add up to zero, and −Σ β_i Q̇_i is never negative ({@link EntropyProduction}). Both are exact here; a violation is shown at a point.
 */
final class SecondLaw {
    private static final int POINTS = 200;
    private static final long SEED = 2018;

    private final MasterEquation equation;
    private final Function<Operator, Optional<Scalar>> steady;
    private final Region region;
    private final List<Finding> findings = new ArrayList<>();

    private SecondLaw(MasterEquation equation, Function<Operator, Optional<Scalar>> steady, Region region) {
        this.equation = equation;
        this.steady = steady;
        this.region = region;
    }

    /** {@return the findings; none where no bath has a temperature or there is no steady state} */
    static List<Finding> of(MasterEquation equation, Function<Operator, Optional<Scalar>> steady, Region region) {
        SecondLaw law = new SecondLaw(equation, steady, region);
        Optional<Operator> whole = law.wholeFlux();
        EntropyProduction entropy = EntropyProduction.of(equation);
        if (whole.isPresent() && entropy.flux().isPresent()) {
            law.byAncillas(entropy);
            law.byWhole(whole.get(), entropy.flux().get());
        }
        return law.findings;
    }

    /** −Σ β_i D_i†(H_S), empty if a bath has no temperature or several. */
    private Optional<Operator> wholeFlux() {
        Operator sum = Operator.ZERO;
        for (BathGenerator bath : equation.baths()) {
            List<Scalar> betas = bath.derivations().stream()
                    .map(d -> d.collision().inverseTemperature())
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            if (betas.size() != 1) {
                return Optional.empty();
            }
            sum = sum.minus(bath.adjointOn(equation.system().hamiltonian()).times(betas.get(0)));
        }
        return Optional.of(sum);
    }

    private void byAncillas(EntropyProduction entropy) {
        boolean bare = equation.baths().stream().map(HeatRate::of).allMatch(HeatRate::isSubsystemRate);
        String counted = bare
                ? "heat counted by the bare Hamiltonians, tr[D_i H_Si], which is what the ancillas lose"
                : "heat counted by what the ancillas lose";
        if (entropy.secondLaw()) {
            findings.add(Finding.of(
                    "second law",
                    Severity.GOOD,
                    "it holds with " + counted,
                    text(entropy.flux().get()),
                    entropy.reason()));
        } else {
            findings.add(Finding.of(
                    "second law", Severity.NOTE, "it is not guaranteed with " + counted, "", entropy.reason()));
        }
    }

    private void byWhole(Operator whole, Operator bare) {
        if (whole.equals(bare)) {
            findings.add(Finding.of(
                    "second law",
                    Severity.GOOD,
                    "heat counted by the whole Hamiltonian is the same",
                    "",
                    "D_i(H_S) = D_i(H_Si) for every bath: no work is done"));
            return;
        }
        Optional<Scalar> value = steady.apply(whole);
        if (value.isEmpty()) {
            return;
        }
        Optional<Sign> sign = Sign.of(value.get(), region.positive());
        if (sign.filter(s -> s == Sign.POSITIVE || s == Sign.NOT_NEGATIVE || s == Sign.ZERO)
                .isPresent()) {
            findings.add(Finding.of(
                    "second law",
                    Severity.NOTE,
                    "heat counted by the whole Hamiltonian, tr[D_i H_S], does not violate it either",
                    value.get().toString(),
                    "-sum beta_i tr[D_i H_S] is not negative"));
            return;
        }
        Optional<RationalPoint> against = region.points(List.of(value.get()), POINTS, SEED).stream()
                .filter(p -> p.sign(value.get()).filter(s -> s < 0).isPresent())
                .findFirst();
        findings.add(against.map(p -> violated(value.get(), p))
                .orElseGet(() -> Finding.of(
                        "second law",
                        Severity.NOTE,
                        "heat counted by the whole Hamiltonian, tr[D_i H_S], was not seen to violate it",
                        value.get().toString(),
                        "its sign is not seen exactly; " + POINTS + " random points were looked at")));
    }

    private Finding violated(Scalar value, RationalPoint p) {
        return Finding.of(
                "second law",
                Severity.WARNING,
                "heat counted by the whole Hamiltonian, tr[D_i H_S], seems to violate it: at " + p
                        + " the entropy production comes out as "
                        + String.format(
                                java.util.Locale.ROOT, "%.3g", p.value(value).re()),
                value.toString(),
                "that count leaves out the work of switching the contacts, tr[sum D_i H_I], which is what lets heat flow from cold to hot; with the work counted the second "
                        + "law holds");
    }

    private String text(Operator flux) {
        return steady.apply(flux).map(Scalar::toString).orElse(flux.toString());
    }
}

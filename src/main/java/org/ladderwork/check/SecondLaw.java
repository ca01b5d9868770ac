package org.ladderwork.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.check.Finding.Severity;
import org.ladderwork.check.HeatAccount.Counting;
import org.ladderwork.check.HeatAccount.Law;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.thermo.EntropyProduction;
import org.ladderwork.thermo.HeatRate;

/**
 * The second law with heat counted in several ways, side by side.
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
    private final List<HeatAccount> all = new ArrayList<>();

    private SecondLaw(MasterEquation equation, Function<Operator, Optional<Scalar>> steady, Region region) {
        this.equation = equation;
        this.steady = steady;
        this.region = region;
    }

    /** {@return the accounts: what the ancillas lose, the bare Hamiltonian where that differs, the whole one where that differs; none without a steady state} */
    static List<HeatAccount> accounts(
            MasterEquation equation, Function<Operator, Optional<Scalar>> steady, Region region) {
        return new SecondLaw(equation, steady, region).accounts();
    }

    private List<HeatAccount> accounts() {
        Map<String, Operator> lost = new LinkedHashMap<>();
        Map<String, Operator> bare = new LinkedHashMap<>();
        Map<String, Operator> whole = new LinkedHashMap<>();
        for (BathGenerator bath : equation.baths()) {
            String name = bath.bath().name();
            HeatRate heat = HeatRate.of(bath);
            lost.put(name, heat.operator());
            bare.put(name, heat.subsystemRate());
            whole.put(name, bath.adjointOn(equation.system().hamiltonian()));
        }
        boolean local = lost.equals(bare);
        account(local ? Counting.BARE : Counting.ANCILLAS, lost, true).ifPresent(all::add);
        if (!local) {
            account(Counting.BARE, bare, false).ifPresent(all::add);
        }
        if (!whole.equals(bare)) {
            account(Counting.WHOLE, whole, false).ifPresent(all::add);
        }
        return all;
    }

    private Optional<HeatAccount> account(Counting counting, Map<String, Operator> rates, boolean byAncillas) {
        Map<String, Scalar> heats = new LinkedHashMap<>();
        Scalar sum = Scalar.ZERO;
        for (Map.Entry<String, Operator> rate : rates.entrySet()) {
            Optional<Scalar> heat = steady.apply(rate.getValue());
            if (heat.isEmpty()) {
                return Optional.empty();
            }
            heats.put(rate.getKey(), heat.get());
            sum = sum.plus(heat.get());
        }
        Scalar work = sum.negated();
        EntropyProduction theorem = EntropyProduction.of(equation);
        Optional<Scalar> entropy = byAncillas ? theorem.flux().flatMap(steady) : entropy(heats);
        if (byAncillas && theorem.secondLaw()) {
            return Optional.of(new HeatAccount(counting, heats, work, entropy, Law.HOLDS, theorem.reason()));
        }
        return Optional.of(entropy.map(e -> judged(counting, heats, work, e))
                .orElseGet(() -> new HeatAccount(
                        counting, heats, work, Optional.empty(), Law.NO_TEMPERATURE, noTemperature(theorem))));
    }

    private static String noTemperature(EntropyProduction theorem) {
        return theorem.secondLaw()
                ? "a bath has several temperatures, and this count does not tell its channels apart"
                : theorem.reason();
    }

    /** −Σ β_i Q̇_i, empty if a bath has no temperature or several. */
    private Optional<Scalar> entropy(Map<String, Scalar> heats) {
        Scalar sum = Scalar.ZERO;
        for (BathGenerator bath : equation.baths()) {
            List<Scalar> betas = bath.derivations().stream()
                    .map(d -> d.collision().inverseTemperature())
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            Scalar heat = heats.getOrDefault(bath.bath().name(), Scalar.ZERO);
            if (betas.size() != 1) {
                return Optional.empty();
            }
            sum = sum.minus(heat.times(betas.get(0)));
        }
        return Optional.of(sum);
    }

    private HeatAccount judged(Counting counting, Map<String, Scalar> heats, Scalar work, Scalar entropy) {
        Optional<HeatAccount> same = all.stream()
                .filter(a -> a.law() == Law.HOLDS && a.entropyProduction().equals(Optional.of(entropy)))
                .findFirst();
        if (same.isPresent()) {
            return new HeatAccount(
                    counting,
                    heats,
                    work,
                    Optional.of(entropy),
                    Law.HOLDS,
                    "in this steady state the entropy production is the same");
        }
        Optional<Sign> sign = Sign.of(entropy, region.positive());
        if (sign.filter(s -> s.satisfies(false)).isPresent()) {
            return new HeatAccount(
                    counting,
                    heats,
                    work,
                    Optional.of(entropy),
                    Law.HOLDS,
                    "the sign of the entropy production is seen");
        }
        Optional<RationalPoint> against = region.smallPoint(
                List.of(entropy), p -> p.sign(entropy).filter(s -> s < 0).isPresent());
        if (against.isEmpty()) {
            against = region.points(List.of(entropy), POINTS, SEED).stream()
                    .filter(p -> p.sign(entropy).filter(s -> s < 0).isPresent())
                    .findFirst();
        }
        return against.map(p -> new HeatAccount(
                        counting,
                        heats,
                        work,
                        Optional.of(entropy),
                        Law.VIOLATED,
                        "at " + p + " it is "
                                + String.format(
                                        java.util.Locale.ROOT,
                                        "%.3g",
                                        p.value(entropy).re())))
                .orElseGet(() -> new HeatAccount(
                        counting,
                        heats,
                        work,
                        Optional.of(entropy),
                        Law.OPEN,
                        "its sign is not seen exactly; it was negative at none of " + POINTS + " random points"));
    }

    /** {@return what the accounts say, one finding each} */
    static List<Finding> findings(List<HeatAccount> accounts) {
        List<Finding> findings = new ArrayList<>();
        boolean saved = accounts.stream().anyMatch(a -> a.law() == Law.HOLDS);
        for (HeatAccount a : accounts) {
            String counted = "with heat counted by " + a.counting().words();
            findings.add(
                    switch (a.law()) {
                        case HOLDS -> Finding.of("second law", Severity.GOOD, "it holds " + counted, a.reason());
                        case VIOLATED ->
                            Finding.of(
                                    "second law",
                                    saved ? Severity.WARNING : Severity.ERROR,
                                    "it seems to be violated " + counted + ": " + a.reason(),
                                    saved ? resolution(a.counting()) : "no other way to count the heat repairs it");
                        case OPEN ->
                            Finding.of("second law", Severity.NOTE, "no violation was seen " + counted, a.reason());
                        case NO_TEMPERATURE ->
                            Finding.of("second law", Severity.NOTE, "it says nothing definite " + counted, a.reason());
                    });
        }
        if (accounts.size() == 1 && accounts.get(0).law() == Law.HOLDS) {
            findings.add(Finding.of(
                    "second law",
                    Severity.GOOD,
                    "heat counted by the full Hamiltonian is the same",
                    "D_i(H_S) = D_i(H_Si) for every bath: the contacts do no work"));
        }
        return findings;
    }

    private static String resolution(Counting counting) {
        return counting == Counting.WHOLE
                ? "that count leaves out the work of switching the contacts, tr[sum D_i H_I], which is what lets heat flow from cold to hot; with the work counted the second law holds"
                : "the ancillas are not resonant with their subsystems: part of what enters the subsystem is work and not heat of the ancillas; with what they lose the second law holds";
    }
}

package org.ladderwork.derivation;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.moment.LinearDrift;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.moment.SymmetrySector;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.ChosenMoments;
import org.ladderwork.steady.GaussianCorrelator;
import org.ladderwork.steady.SizePrediction;
import org.ladderwork.steady.Stationarity;
import org.ladderwork.steady.SteadyState;
import org.ladderwork.steady.Unexpanded;
import org.ladderwork.thermo.ChargeTheorem;
import org.ladderwork.thermo.Energetics;
import org.ladderwork.thermo.EntropyProduction;
import org.ladderwork.thermo.HeatRate;

/**
 * Everything that follows from one model. Results are derived when they are first asked for, and kept.
 *
 * <p>Not thread-safe.
 */
public final class Analysis {
    /** Nobody wants to read a formula that took longer. */
    static final Duration BUDGET = Duration.ofSeconds(60);

    private static final Duration PREDICTION = Duration.ofSeconds(20);

    /** Smaller sets are solved before their size is predicted. */
    private static final int LEAST_TO_PREDICT = 20;

    /** A steady state whose heat currents may have more terms is left unexpanded. */
    private static final BigInteger MOST_TERMS = BigInteger.valueOf(150_000);

    /** A single quantity that may have more terms is left unexpanded. */
    private static final BigInteger MOST_TERMS_ALONE = BigInteger.valueOf(1_000_000);

    private final OpenSystem system;
    private final MasterEquation equation;
    private final Energetics energetics;
    private final EntropyProduction entropy;
    private final List<Operator> observables;
    private final Duration budget;
    private Optional<String> late = Optional.empty();
    private final List<SteadyState> further = new ArrayList<>();
    private Optional<MomentEquations.Outcome> moments = Optional.empty();
    private Optional<Stationarity> stationarity = Optional.empty();
    private Optional<Optional<LinearDrift>> drift = Optional.empty();
    private Optional<Fluctuations> fluctuations = Optional.empty();
    private Optional<GlobalComparison> global = Optional.empty();

    private Analysis(OpenSystem system, List<Operator> wanted, Duration budget) {
        this.budget = budget;
        this.system = system;
        this.equation = MasterEquation.of(system);
        this.energetics = Energetics.of(equation);
        this.entropy = EntropyProduction.of(equation);
        List<Operator> all = new ArrayList<>(wanted);
        energetics.heats().forEach(h -> all.add(h.operator()));
        all.add(energetics.work().operator());
        this.observables = List.copyOf(all);
    }

    /** {@return the analysis of a system}
     *  @param wanted observables whose expectation values are asked for beside heat and work; equations of finite systems are set up in a basis that begins with them
     *  @throws IllegalArgumentException if a collision has no limit τ → 0 */
    public static Analysis of(OpenSystem system, List<Operator> wanted) {
        return new Analysis(system, wanted, BUDGET);
    }

    /** As {@link #of(OpenSystem, List)}. @param budget how long one exact solution may take; one that takes longer is an {@link #obstacle} */
    public static Analysis of(OpenSystem system, List<Operator> wanted, Duration budget) {
        return new Analysis(system, wanted, budget);
    }

    public OpenSystem system() {
        return system;
    }

    public MasterEquation equation() {
        return equation;
    }

    public Energetics energetics() {
        return energetics;
    }

    public EntropyProduction entropy() {
        return entropy;
    }

    /** {@return what a conserved charge says of heat and work in every steady state} */
    public ChargeTheorem chargeTheorem() {
        return ChargeTheorem.of(equation, energetics);
    }

    public SymmetrySector symmetry() {
        return SymmetrySector.of(equation);
    }

    /** {@return the moment equations that heat, work and the wanted observables need, or where they escape} */
    public MomentEquations.Outcome moments() {
        MomentEquations.Outcome outcome = moments.orElseGet(
                () -> MomentEquations.closing(equation, observables, MomentEquations.Limit.DEFAULT, Deadline.none()));
        moments = Optional.of(outcome);
        return outcome;
    }

    /** {@return the stationary solution, empty if the moments do not close or it takes too long} */
    public Optional<Stationarity> stationarity() {
        if (stationarity.isEmpty() && late.isEmpty() && moments() instanceof MomentEquations.Outcome.Closed closed) {
            if (closed.equations().size() >= LEAST_TO_PREDICT) {
                stationarity = Stationarity.notUnique(closed.equations());
                if (stationarity.isPresent()) {
                    return stationarity;
                }
            }
            Optional<SizePrediction> size = predicted(
                    closed.equations(),
                    energetics.heats().stream().map(HeatRate::operator).toList(),
                    MOST_TERMS);
            String coupled = closed.equations().size() + " coupled equations with "
                    + system.field().parameters().size() + " parameters";
            if (size.filter(p -> p.terms().compareTo(MOST_TERMS) > 0).isPresent()) {
                late = Optional.of("the steady state over all parameters is too large to read: " + coupled
                        + "; a heat current has up to " + about(size.get().terms()) + " terms");
                return stationarity;
            }
            try {
                stationarity = Optional.of(solution(closed.equations()));
            } catch (TimeoutException exceeded) {
                late = Optional.of("the steady state over all parameters is out of reach: " + coupled + "; "
                        + exceeded.getMessage()
                        + size.map(p -> "; a heat current has up to " + about(p.terms()) + " terms")
                                .orElse("")
                        + "; fewer parameters help (equal rates, numbers in their place)");
            }
        }
        return stationarity;
    }

    private Stationarity solution(MomentEquations equations) throws TimeoutException {
        return BoundedSolution.of(deadline -> Stationarity.of(equations, deadline), budget);
    }

    /** {@return the steady values without their expanded forms, where those are out of reach} */
    public Optional<Unexpanded> unexpanded() {
        stationarity();
        return late.isPresent() && moments() instanceof MomentEquations.Outcome.Closed closed
                ? Optional.of(new Unexpanded(closed.equations()))
                : Optional.empty();
    }

    /** Two figures. */
    static String about(BigInteger terms) {
        String digits = terms.toString();
        return digits.length() <= 4 ? digits : digits.charAt(0) + "." + digits.charAt(1) + "e" + (digits.length() - 1);
    }

    /** {@return how many terms the first of these that does not vanish would have at most, if that can be told soon and they may be more than the limit} */
    private Optional<SizePrediction> predicted(MomentEquations equations, List<Operator> wanted, BigInteger limit) {
        if (equations.size() < LEAST_TO_PREDICT) {
            return Optional.empty();
        }
        try {
            for (Operator o : wanted) {
                if (SizePrediction.atMost(equations, o)
                        .filter(p -> p.terms().compareTo(limit) <= 0)
                        .isPresent()) {
                    continue;
                }
                Optional<SizePrediction> size =
                        BoundedSolution.of(deadline -> SizePrediction.of(equations, o, deadline), PREDICTION);
                if (size.isEmpty() || size.get().numerator().signum() > 0) {
                    return size;
                }
            }
            return Optional.empty();
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        }
    }

    /** {@return the steady state, where it is unique} */
    public Optional<SteadyState> steadyState() {
        return stationarity().filter(s -> s instanceof Stationarity.Unique).map(s -> ((Stationarity.Unique) s).state());
    }

    /** {@return the linear equations of the ladder operators, where the model has them} */
    public Optional<LinearDrift> drift() {
        if (drift.isEmpty()) {
            drift = Optional.of(LinearDrift.of(equation));
        }
        return drift.get();
    }

    /** {@return means and noise of what is counted at the baths} */
    Fluctuations fluctuations() {
        if (fluctuations.isEmpty()) {
            fluctuations = Optional.of(new Fluctuations(this));
        }
        return fluctuations.get();
    }

    /** {@return the global master equation of the same model}
     *  @throws IllegalArgumentException if there is none that can be derived exactly; the message says why */
    GlobalComparison global() {
        if (global.isEmpty()) {
            global = Optional.of(GlobalComparison.of(this));
        }
        return global.get();
    }

    /** {@return why there is no unique steady state, empty if there is one} */
    public Optional<String> obstacle() {
        if (moments() instanceof MomentEquations.Outcome.Open open) {
            return Optional.of("the moment equations do not close: after " + open.followed()
                    + " equations each of these needs the next: "
                    + String.join(
                            ", ", open.chain().stream().map(m -> "<" + m + ">").toList()));
        }
        if (moments() instanceof MomentEquations.Outcome.Large large) {
            return Optional.of("the closed set of moment equations has more than " + large.limit() + " members");
        }
        Optional<Stationarity> solution = stationarity();
        if (late.isPresent()) {
            return late;
        }
        Stationarity s = solution.orElseThrow();
        if (s instanceof Stationarity.Several several) {
            return Optional.of(notUnique(several));
        } else if (s instanceof Stationarity.None none) {
            return Optional.of(
                    "there is no steady state: <" + none.growing() + "> grows at the constant rate " + none.rate());
        }
        return Optional.empty();
    }

    private static String notUnique(Stationarity.Several several) {
        int more = several.dimension() - several.conserved().size();
        String found = String.join(
                ", ", several.conserved().stream().map(Operator::toString).toList());
        return "the steady state is not unique: "
                + (found.isEmpty() ? "" : "conserved " + (several.conserved().size() == 1 ? "is " : "are ") + found)
                + (more == 0
                        ? ""
                        : found.isEmpty()
                                ? more + (more == 1 ? " quantity is" : " independent quantities are")
                                        + " conserved, with the parameters in the coefficients"
                                : "; and " + more + " more, with the parameters in the coefficients")
                + "; what the initial state has of it stays for ever";
    }

    /**
     * {@return ⟨O⟩ in the steady state} Moments that were not asked for before are solved for now.
     *
     * @throws IllegalStateException if there is no unique steady state, or the moments of O do not close; the message says why
     */
    public Scalar steady(Operator observable) {
        if (steadyState().isEmpty()) {
            throw new IllegalStateException(obstacle().orElse("no steady state"));
        }
        return known(observable).orElseGet(() -> solveFor(observable));
    }

    private Scalar solveFor(Operator observable) {
        return solveFor(List.of(observable)).expectation(observable);
    }

    private SteadyState solveFor(List<Operator> observables) {
        String which = observables.get(0) + (observables.size() > 1 ? ", ..." : "");
        MomentEquations.Outcome outcome = MomentEquations.closing(equation, observables, MomentEquations.Limit.DEFAULT);
        try {
            if (outcome instanceof MomentEquations.Outcome.Closed closed
                    && solution(closed.equations()) instanceof Stationarity.Unique unique) {
                further.add(unique.state());
                return unique.state();
            }
        } catch (TimeoutException exceeded) {
            throw new IllegalStateException("the moments of " + which + ": " + exceeded.getMessage());
        }
        throw new IllegalStateException("the moments of " + which + " have no unique stationary value");
    }

    /**
     * {@return ⟨O⟩ in the steady state for each of these} What is not known yet is solved for at once; moments of a Gaussian steady state beyond the second by Wick's theorem.
     *
     * @throws IllegalStateException as {@link #steady(Operator)}
     */
    public List<Scalar> steady(List<Operator> wanted) {
        boolean gaussian = drift().filter(d -> d.source().stream().allMatch(Scalar::isZero))
                        .isPresent()
                && steadyState().isPresent();
        if (gaussian) {
            GaussianCorrelator correlator = new GaussianCorrelator(this::steady);
            return wanted.stream().map(correlator::expectation).toList();
        }
        List<Operator> unknown =
                wanted.stream().filter(o -> !o.isScalar() && known(o).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            solveFor(unknown);
        }
        return wanted.stream().map(this::steady).toList();
    }

    /** {@return ⟨O⟩ in the steady state, if its moments were solved for already} */
    Optional<Scalar> known(Operator observable) {
        Optional<Scalar> value = steadyState().flatMap(s -> s.find(observable));
        for (SteadyState other : further) {
            value = value.isPresent() ? value : other.find(observable);
        }
        return value;
    }

    /** {@return the moments that occur in heat and work, in order} */
    List<Operator> energyMoments() {
        TreeSet<Monomial> monomials = new TreeSet<>();
        energetics.heats().forEach(h -> monomials.addAll(h.operator().terms().keySet()));
        monomials.addAll(energetics.work().operator().terms().keySet());
        return monomials.stream().filter(m -> !m.isIdentity()).map(Operator::of).toList();
    }

    /**
     * {@return ⟨O⟩ in the steady state, without the other moments of the closed set where the model is quadratic} There the value is compared with the moment equations
     * at random points modulo a prime; otherwise, as for {@link #steady}, the whole solution is proved.
     *
     * @throws IllegalStateException if there is no unique steady state, the moments of O do not close or it takes too long; the message says why
     */
    public Scalar steadyAlone(Operator observable) {
        MomentEquations.Outcome outcome = moments.orElseGet(
                () -> MomentEquations.closing(equation, List.of(observable), MomentEquations.Limit.DEFAULT));
        if (!(outcome instanceof MomentEquations.Outcome.Closed closed)) {
            return steady(observable);
        }
        Optional<SizePrediction> size = predicted(closed.equations(), List.of(observable), MOST_TERMS_ALONE);
        if (size.filter(p -> p.terms().compareTo(MOST_TERMS_ALONE) > 0).isPresent()) {
            throw new IllegalStateException(
                    "<" + observable + "> over all parameters has up to "
                            + about(size.get().terms())
                            + " terms; derive without --only gives it unexpanded, numbers for some parameters (--set) make it shorter");
        }
        try {
            return BoundedSolution.of(
                            deadline -> ChosenMoments.of(closed.equations(), List.of(observable), deadline), budget)
                    .map(c -> c.expectation(observable))
                    .orElseGet(() -> steady(observable));
        } catch (TimeoutException exceeded) {
            throw new IllegalStateException("<" + observable + "> over all parameters: " + exceeded.getMessage());
        }
    }

    /** {@return the heat current of the bath with this label} */
    public Optional<HeatRate> heat(String bath) {
        return energetics.heats().stream().filter(h -> h.bath().equals(bath)).findFirst();
    }

    /** {@return −Σ β_i Q̇_i in the steady state, empty if some bath has no temperature or there is no unique steady state} */
    public Optional<Scalar> steadyEntropyProduction() {
        return steadyState().flatMap(s -> entropy.flux().map(this::steady));
    }
}

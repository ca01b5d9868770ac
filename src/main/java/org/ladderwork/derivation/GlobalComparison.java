package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.GlobalMasterEquation;
import org.ladderwork.master.Transition;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.SteadyPopulations;

/** The global master equation of a model and what follows from it, beside the local one. */
final class GlobalComparison {
    private static final int MOST_EQUATIONS = 64;

    private final GlobalMasterEquation equation;
    private final Analysis analysis;
    private final boolean finite;
    private final Map<Symbol, Scalar> occupations;
    private Optional<SteadyPopulations> populations = Optional.empty();

    private GlobalComparison(GlobalMasterEquation equation) {
        this.equation = equation;
        this.analysis = Analysis.of(equation.system(), List.of());
        this.finite = equation.system().modes().stream()
                .allMatch(m -> m.kind().dimension().isPresent());
        this.occupations = equation.occupations();
    }

    /** {@return the comparison}
     *  @throws IllegalArgumentException if there is no exact global master equation; the message says why */
    static GlobalComparison of(Analysis local) {
        return new GlobalComparison(GlobalMasterEquation.of(local.equation()));
    }

    GlobalMasterEquation equation() {
        return equation;
    }

    /** {@return why there are no heat currents, empty if there are} */
    Optional<String> obstacle() {
        try {
            baths().forEach(this::symbolicHeat);
            return Optional.empty();
        } catch (IllegalStateException none) {
            return Optional.of(String.valueOf(none.getMessage()));
        }
    }

    /** {@return the labels of the baths} */
    List<String> baths() {
        return equation.system().baths().stream().map(b -> b.name()).toList();
    }

    /** {@return Q̇ of this bath, in the parameters of the model where the occupations have a form in them}
     *  @throws IllegalStateException if there is no unique steady state, or no such bath */
    Scalar heat(String bath) {
        return inParameters(symbolicHeat(bath));
    }

    /** {@return Q̇ of this bath = Σ Ω (γ⁺⟨A A†⟩ − γ⁻⟨A†A⟩), occupations as symbols} */
    Scalar symbolicHeat(String bath) {
        if (!baths().contains(bath)) {
            throw new IllegalStateException("there is no bath '" + bath + "'");
        }
        Scalar sum = Scalar.ZERO;
        for (Transition t : equation.transitions()) {
            if (t.bath().equals(bath)) {
                Operator a = t.operator();
                Scalar gain = t.up().times(steady(a.times(a.adjoint())));
                Scalar loss = t.down().times(steady(a.adjoint().times(a)));
                sum = sum.plus(t.frequency().times(gain.minus(loss)));
            }
        }
        return sum;
    }

    /** {@return ⟨O⟩ in the steady state of the global master equation, occupations as symbols} */
    Scalar steady(Operator o) {
        if (!finite) {
            return analysis.steady(o);
        }
        if (populations.isEmpty()) {
            List<Operator> seeds = new ArrayList<>();
            for (Transition t : equation.transitions()) {
                seeds.add(t.operator().adjoint().times(t.operator()));
                seeds.add(t.operator().times(t.operator().adjoint()));
            }
            try {
                populations = Optional.of(SteadyPopulations.of(
                        analysis.equation(), seeds, MOST_EQUATIONS, Deadline.after(Analysis.BUDGET)));
            } catch (Deadline.Exceeded late) {
                throw new IllegalStateException("the steady state of the global master equation is not found in "
                        + Analysis.BUDGET.toSeconds() + " s; fewer parameters help");
            }
        }
        return populations.get().find(o).orElseGet(() -> analysis.steady(o));
    }

    /** {@return −Σ β_i Q̇_i} */
    Scalar entropyProduction() {
        Scalar sum = Scalar.ZERO;
        for (String bath : baths()) {
            Scalar beta = equation.transitions().stream()
                    .filter(t -> t.bath().equals(bath))
                    .map(Transition::inverseTemperature)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("bath '" + bath + "' has no temperature"));
            sum = sum.minus(beta.times(heat(bath)));
        }
        return sum;
    }

    /** {@return n_i(Ω)} @throws IllegalArgumentException if the contact has no transition of this frequency */
    Scalar occupation(String bath, Scalar frequency) {
        Optional<Symbol> n = equation.occupation(bath, frequency);
        return inParameters(Scalar.of(n.orElseThrow(
                () -> new IllegalArgumentException("bath '" + bath + "' induces no transition of frequency " + frequency
                        + "; the frequencies are " + equation.frequencies()))));
    }

    private Scalar inParameters(Scalar x) {
        return occupations.isEmpty() ? x : x.with(occupations);
    }

    /** {@return the point with values for the occupations} @param point a value for every parameter of the model */
    Map<Symbol, Double> completed(Map<Symbol, Scalar> point) {
        Map<Symbol, Double> values = new TreeMap<>();
        point.forEach((s, v) -> values.put(s, v.evaluate(Map.of()).re()));
        for (Transition t : equation.transitions()) {
            double exponent =
                    t.inverseTemperature().times(t.frequency()).evaluate(values).re();
            values.put(t.occupation(), t.occupation(exponent));
        }
        return values;
    }
}

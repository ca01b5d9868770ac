package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Quantities;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Value;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.CountedCurrent.Unit;

/**
 * The quantities of a model as symbols, each with the two ways to its number: what a numerical route is asked, and the closed form. An expression such as
 * {@code heat(1)/work} becomes a function of these symbols and of the parameters.
 */
final class Probes implements Quantities {
    /**
     * One measured quantity.
     *
     * @param symbol what stands for it in formulas
     * @param numeric how a route answers
     * @param exact how the exact layer answers, in the steady state
     */
    record Probe(Symbol symbol, Function<NumericQuantities, Estimate> numeric, Function<Analysis, Scalar> exact) {}

    private final OpenSystem system;
    private final List<Probe> probes = new ArrayList<>();

    Probes(OpenSystem system) {
        this.system = system;
    }

    /** {@return what has been asked for so far, in the order of asking} */
    List<Probe> all() {
        return List.copyOf(probes);
    }

    private Scalar probe(
            String name,
            boolean real,
            Function<NumericQuantities, Estimate> numeric,
            Function<Analysis, Scalar> exact) {
        for (Probe known : probes) {
            if (known.symbol().name().equals(name)) {
                return Scalar.of(known.symbol());
            }
        }
        ScalarField field = system.field();
        Symbol symbol = field.symbol(name).orElseGet(() -> real ? field.real(name) : field.complex(name));
        probes.add(new Probe(symbol, numeric, exact));
        return Scalar.of(symbol);
    }

    @Override
    public Scalar expectation(Operator operator, String state, Span at) {
        if (!state.isEmpty() && !state.equals("ss")) {
            throw SourceError.at(at, "a sweep knows the steady state only", "leave the index of the mean out");
        }
        return probe(
                "[" + operator + "]", operator.isHermitian(), n -> n.expectation(operator), a -> a.steady(operator));
    }

    @Override
    public Scalar rate(Operator operator, Span at) {
        throw SourceError.at(at, "nothing changes in the steady state", "ask for a mean value, heat or work");
    }

    @Override
    public Value generator(Span at) {
        throw SourceError.at(at, "the generator is no number", "ask for a mean value, heat or work");
    }

    @Override
    public Value quantity(String name, List<String> arguments, Span at) {
        return switch (name) {
            case "H", "H_S" -> Value.of(system.hamiltonian());
            case "heat" -> Value.of(heat(bath(arguments.get(0), at)));
            case "work" -> Value.of(work());
            case "energy" -> Value.of(expectation(ModelQuantities.energy(system, arguments, at), "", at));
            case "entropyproduction" -> Value.of(entropyProduction(at));
            case "cop" -> Value.of(heat(two(at).get(0)).over(work()));
            case "efficiency" -> Value.of(work().over(heat(two(at).get(1))).negated());
            case "globalheat" -> Value.of(globalHeat(bath(arguments.get(0), at)));
            case "noise" -> Value.of(noise(bath(arguments.get(0), at), bath(arguments.get(arguments.size() - 1), at)));
            case "beta" -> Value.of(ModelQuantities.beta(bath(arguments.get(0), at), at));
            case "temperature" ->
                Value.of(ModelQuantities.beta(bath(arguments.get(0), at), at).inverse());
            default ->
                throw SourceError.at(
                        at,
                        "'" + name + "' is no number that a sweep could tabulate",
                        "ask for heat, globalheat, noise, work, energy, entropyproduction, cop, efficiency or a mean value");
        };
    }

    Scalar heat(Bath bath) {
        String label = bath.name();
        return probe(
                "heat(" + label + ")",
                true,
                n -> n.heat(label),
                a -> a.steady(a.heat(label).orElseThrow().operator()));
    }

    private Scalar globalHeat(Bath bath) {
        String label = bath.name();
        return probe(
                "globalheat(" + label + ")",
                true,
                n -> n.globalHeat(label)
                        .orElseThrow(() -> new IllegalArgumentException("no numbers for the global master equation")),
                a -> a.global().heat(label));
    }

    private Scalar noise(Bath first, Bath second) {
        String i = first.name();
        String j = second.name();
        return probe(
                "noise(" + i + ", " + j + ")",
                true,
                n -> n.noise(i, j).orElseThrow(() -> new IllegalArgumentException("no numbers for the noise")),
                a -> a.fluctuations().noise(Unit.QUANTA, i, j));
    }

    Scalar work() {
        return probe(
                "work",
                true,
                NumericQuantities::work,
                a -> a.steady(a.energetics().work().operator()));
    }

    private Scalar entropyProduction(Span at) {
        for (Bath b : system.baths()) {
            ModelQuantities.beta(b, at);
        }
        return entropyProduction();
    }

    /** Π, where every bath has a temperature. */
    Scalar entropyProduction() {
        return probe(
                "entropyproduction",
                true,
                n -> n.entropyProduction()
                        .orElseThrow(() -> new IllegalArgumentException("a bath has no temperature greater than zero")),
                a -> a.steadyEntropyProduction().orElseThrow());
    }

    private Bath bath(String label, Span at) {
        return system.bath(label).orElseThrow(() -> ModelQuantities.noBath(system, label, at));
    }

    private List<Bath> two(Span at) {
        if (system.baths().size() != 2) {
            throw SourceError.at(
                    at,
                    "this ratio is defined for two baths, a cold one first and a hot one second",
                    "write the ratio you mean: heat(1)/work");
        }
        return system.baths();
    }
}

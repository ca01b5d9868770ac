package org.ladderwork.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.RouteOutcome;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.CountedCurrent.Unit;
import org.ladderwork.thermo.HeatRate;

/** Every quantity at one point: the closed form, evaluated exactly and then rounded, and each independent route with its error. */
final class PointValues {
    /**
     * One number of one method.
     *
     * @param quantity as native text
     * @param method {@code closed form}, or the name of a route
     * @param error |value − truth| at most or about; 0 for the closed form, which is rounded once
     */
    record Entry(String quantity, String method, Complex value, double error) {}

    /** A quantity: its exact value, and how a route gives it. */
    private record Quantity(
            String name, Optional<Scalar> exact, Function<NumericQuantities, Optional<Estimate>> numeric) {}

    private final Analysis analysis;
    private final Map<Symbol, Scalar> point;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();

    /** @param wanted noise and global heat are among the quantities where the file asks for them by name */
    PointValues(Analysis analysis, Map<Symbol, Scalar> point, Wanted wanted) {
        this.analysis = analysis;
        this.point = point;
        List<Quantity> quantities = quantities();
        if (wanted.names("fluctuations")) {
            noise(quantities);
        }
        if (wanted.names("global master equation")) {
            globalHeat(quantities);
        }
        quantities.forEach(q -> q.exact().ifPresent(x -> entries.add(new Entry(q.name(), "closed form", value(x), 0))));
        for (Route route : Routes.all(analysis.system())) {
            RouteOutcome outcome = route.at(ParameterPoint.of(point));
            Optional<NumericQuantities> numbers = outcome.quantities();
            if (numbers.isEmpty()) {
                silent.add(route.name() + ": " + outcome.reason());
            }
            numbers.ifPresent(n -> {
                for (Quantity q : quantities) {
                    q.numeric()
                            .apply(n)
                            .ifPresent(e -> entries.add(new Entry(q.name(), n.route(), e.value(), e.error())));
                }
                if (analysis.moments() instanceof MomentEquations.Outcome.Open) {
                    silent.add(route.name() + ": " + n.method());
                }
                n.remarks().forEach(r -> silent.add(route.name() + ": " + r));
            });
        }
    }

    private List<Quantity> quantities() {
        List<Quantity> list = new ArrayList<>();
        for (HeatRate heat : analysis.energetics().heats()) {
            list.add(new Quantity(
                    "heat(" + heat.bath() + ")", exact(heat.operator()), n -> Optional.of(n.heat(heat.bath()))));
        }
        Operator work = analysis.energetics().work().operator();
        list.add(new Quantity("work", exact(work), n -> Optional.of(n.work())));
        list.add(new Quantity(
                "entropyproduction", analysis.steadyEntropyProduction(), NumericQuantities::entropyProduction));
        analysis.steadyState().ifPresent(s -> {
            for (int k = 0; k < s.equations().size(); k++) {
                Operator o = s.equations().observables().get(k);
                list.add(new Quantity("<" + o + ">", Optional.of(s.values().get(k)), n -> expectation(n, o)));
            }
        });
        if (analysis.moments() instanceof MomentEquations.Outcome.Open) {
            for (Operator o : analysis.energyMoments()) {
                list.add(new Quantity("<" + o + ">", Optional.empty(), n -> expectation(n, o)));
            }
        }
        return list;
    }

    private void noise(List<Quantity> list) {
        try {
            List<String> baths = analysis.fluctuations().counted();
            for (int i = 0; i < baths.size(); i++) {
                for (int j = i; j < baths.size(); j++) {
                    String first = baths.get(i);
                    String second = baths.get(j);
                    list.add(new Quantity(
                            "noise(" + first + (i == j ? ")" : ", " + second + ")"),
                            Optional.of(analysis.fluctuations().noise(Unit.QUANTA, first, second)),
                            n -> n.noise(first, second)));
                }
            }
        } catch (IllegalStateException none) {
            silent.add("noise: " + none.getMessage());
        }
    }

    /** The occupations at the transition frequencies are put in as numbers, so the closed form is rounded once more. */
    private void globalHeat(List<Quantity> list) {
        try {
            GlobalComparison global = analysis.global();
            Map<Symbol, Double> all = global.completed(point);
            for (String bath : global.baths()) {
                double value = global.symbolicHeat(bath).evaluate(all).re();
                Optional<Scalar> exact = Double.isFinite(value)
                        ? Optional.of(Scalar.parseDecimal(new BigDecimal(value).toPlainString()))
                        : Optional.empty();
                list.add(new Quantity("globalheat(" + bath + ")", exact, n -> n.globalHeat(bath)));
            }
        } catch (IllegalStateException | IllegalArgumentException none) {
            silent.add("global master equation: " + none.getMessage());
        }
    }

    /** The closed form, or the exact number here where there is none. */
    private Optional<Scalar> exact(Operator observable) {
        if (analysis.steadyState().isPresent()) {
            return Optional.of(analysis.steady(observable));
        }
        try {
            return analysis.unexpanded().map(u -> u.value(observable, point));
        } catch (ArithmeticException notUnique) {
            return Optional.empty();
        }
    }

    private static Optional<Estimate> expectation(NumericQuantities n, Operator o) {
        try {
            return Optional.of(n.expectation(o));
        } catch (IllegalArgumentException beyond) {
            return Optional.empty();
        }
    }

    private Complex value(Scalar x) {
        try {
            return x.valueAt(point);
        } catch (ArithmeticException pole) {
            return new Complex(Double.NaN, 0);
        }
    }

    /** {@return all numbers: the closed forms first, then route by route} */
    List<Entry> entries() {
        return entries;
    }

    /** {@return why a route has no numbers, and what else should be known before they are trusted} */
    List<String> remarks() {
        return silent;
    }

    /** {@return the names of the quantities, in order} */
    List<String> names() {
        return entries.stream().map(Entry::quantity).distinct().toList();
    }

    /** {@return the entry of a method} */
    Optional<Entry> entry(String quantity, String method) {
        return entries.stream()
                .filter(e -> e.quantity().equals(quantity) && e.method().equals(method))
                .findFirst();
    }

    List<String> methods() {
        return entries.stream().map(Entry::method).distinct().toList();
    }
}

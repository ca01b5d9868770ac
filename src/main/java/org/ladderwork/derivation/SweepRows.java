package org.ladderwork.derivation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.RouteOutcome;
import org.ladderwork.numeric.point.CompiledScalars;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.numeric.sweep.SweepFunction;
import org.ladderwork.numeric.sweep.SweepRow;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Stability;

/**
 * The rows of a sweep. At each point every route answers the probes once; the columns are functions of the answers, and their error is Σ_k |f(x + e_k) − f(x)| over the errors e_k of the
 * answers.
 */
final class SweepRows implements SweepFunction {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** The closed forms of the probes, and what must be positive for them to hold. */
    private record Exact(CompiledScalars values, int conditions, Optional<String> obstacle) {}

    private final Map<Symbol, Scalar> fixed;
    private final List<Symbol> varied;
    private final List<Symbol> followers;
    private final CompiledScalars following;
    private final List<Probes.Probe> probes;
    private final CompiledScalars formulas;
    private final int width;
    private final boolean[] isParametric;
    private final CompiledScalars parametric;
    private final List<SweepMethod> methods;
    private final List<Optional<Route>> routes = new ArrayList<>();
    private final Optional<Exact> exact;
    private final LongAdder nanoseconds = new LongAdder();
    private final AtomicInteger failures = new AtomicInteger();

    SweepRows(
            Loaded loaded,
            List<Symbol> varied,
            Map<Symbol, Scalar> open,
            List<Probes.Probe> probes,
            List<Scalar> formulas,
            List<SweepMethod> methods) {
        this.fixed = loaded.point();
        this.varied = List.copyOf(varied);
        this.followers = List.copyOf(open.keySet());
        this.following = CompiledScalars.of(List.copyOf(open.values()));
        this.probes = probes;
        this.formulas = CompiledScalars.of(formulas);
        this.width = formulas.size();
        List<Symbol> measured = probes.stream().map(Probes.Probe::symbol).toList();
        this.isParametric = new boolean[width];
        List<Scalar> free = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            isParametric[k] = Collections.disjoint(formulas.get(k).parameters(), measured);
            if (isParametric[k]) {
                free.add(formulas.get(k));
            }
        }
        this.parametric = CompiledScalars.of(free);
        this.methods = methods;
        methods.forEach(m -> routes.add(m.route(loaded.model().system())));
        this.exact = methods.contains(SweepMethod.CLOSED) ? Optional.of(exact(loaded, probes)) : Optional.empty();
    }

    private static Exact exact(Loaded loaded, List<Probes.Probe> probes) {
        Analysis analysis = Run.analysis(loaded.model());
        Optional<String> obstacle = analysis.obstacle();
        if (obstacle.isPresent()) {
            return new Exact(CompiledScalars.of(List.of()), 0, obstacle);
        }
        List<Scalar> scalars = new ArrayList<>();
        for (Probes.Probe p : probes) {
            scalars.add(p.exact().apply(analysis));
        }
        List<Scalar> conditions =
                analysis.drift().map(d -> Stability.of(d).conditions()).orElse(List.of());
        scalars.addAll(conditions);
        return new Exact(CompiledScalars.of(scalars), conditions.size(), Optional.empty());
    }

    double solverSeconds() {
        return nanoseconds.sum() * 1e-9;
    }

    int failures() {
        return failures.get();
    }

    @Override
    public SweepRow at(List<Scalar> coordinates) {
        long begin = CLOCK.getCurrentThreadCpuTime();
        try {
            SweepRow row = row(coordinates);
            if (row.values().stream().allMatch(v -> Double.isNaN(v))) {
                failures.incrementAndGet();
            }
            return row;
        } catch (IllegalArgumentException | ArithmeticException senseless) {
            failures.incrementAndGet();
            throw senseless;
        } finally {
            nanoseconds.add(CLOCK.getCurrentThreadCpuTime() - begin);
        }
    }

    private SweepRow row(List<Scalar> coordinates) {
        Map<Symbol, Scalar> values = new TreeMap<>(fixed);
        for (int k = 0; k < varied.size(); k++) {
            values.put(varied.get(k), coordinates.get(k));
        }
        ParameterPoint point = ParameterPoint.of(values);
        if (!followers.isEmpty()) {
            Complex[] followed = following.evaluate(point);
            for (int k = 0; k < followed.length; k++) {
                if (!Double.isFinite(followed[k].re())) {
                    throw new IllegalArgumentException(followers.get(k) + " has no finite value here");
                }
                point = point.with(followers.get(k), exact(followed[k].re()));
            }
        }
        List<Double> cells = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int k = 0; k < methods.size(); k++) {
            if (routes.get(k).isPresent()) {
                numeric(routes.get(k).get(), point, cells, notes);
            } else {
                closed(exact.orElseThrow(), point, cells, notes);
            }
        }
        return new SweepRow(cells, String.join("; ", notes));
    }

    /** {@return the rational number that a double is} */
    private static Scalar exact(double value) {
        return Scalar.parseDecimal(new BigDecimal(value).toPlainString());
    }

    private void numeric(Route route, ParameterPoint point, List<Double> cells, List<String> notes) {
        RouteOutcome outcome = route.at(point);
        Optional<NumericQuantities> answers = outcome.quantities();
        if (answers.isEmpty()) {
            String what = outcome.match(s -> "", u -> "unstable: ", n -> "not applicable: ", f -> "failed: ");
            notes.add(methods.size() == 1 ? what + outcome.reason() : route.name() + " " + what + outcome.reason());
            double[] known = known(point);
            for (int k = 0; k < width; k++) {
                cells.add(known[k]);
                cells.add(Double.isNaN(known[k]) ? Double.NaN : 0);
            }
            return;
        }
        List<Estimate> estimates = new ArrayList<>();
        for (Probes.Probe p : probes) {
            estimates.add(estimate(p, answers.get(), notes));
        }
        Complex[] values = formulas(point, estimates, -1);
        double[] errors = new double[width];
        for (int e = 0; e < estimates.size(); e++) {
            Complex[] moved = formulas(point, estimates, e);
            for (int k = 0; k < width; k++) {
                errors[k] += Math.abs(moved[k].re() - values[k].re());
            }
        }
        for (int k = 0; k < width; k++) {
            boolean finite = Double.isFinite(values[k].re());
            cells.add(finite ? values[k].re() : Double.NaN);
            cells.add(finite ? errors[k] : Double.NaN);
        }
    }

    /** One answer; where the quantity does not exist at this point the columns that need it stay empty, and the others do not. */
    private static Estimate estimate(Probes.Probe probe, NumericQuantities answers, List<String> notes) {
        try {
            return probe.numeric().apply(answers);
        } catch (IllegalArgumentException none) {
            notes.add(probe.symbol() + ": " + none.getMessage());
            return Estimate.estimated(Double.NaN, 0);
        }
    }

    /** The columns where answer number {@code moved} is larger by its error. */
    private Complex[] formulas(ParameterPoint point, List<Estimate> answers, int moved) {
        ParameterPoint all = point;
        for (int k = 0; k < answers.size(); k++) {
            Estimate e = answers.get(k);
            double shift = k == moved ? e.error() : 0;
            all = all.with(probes.get(k).symbol(), new Complex(e.re() + shift, e.im()));
        }
        return formulas.evaluateLoosely(all);
    }

    /** The columns that are functions of the parameters alone, where there is no steady state; the others are NaN. */
    private double[] known(ParameterPoint point) {
        double[] known = new double[width];
        Arrays.fill(known, Double.NaN);
        Complex[] values = parametric.evaluateLoosely(point);
        int next = 0;
        for (int k = 0; k < width; k++) {
            if (isParametric[k]) {
                double value = values[next++].re();
                known[k] = Double.isFinite(value) ? value : Double.NaN;
            }
        }
        return known;
    }

    private void closed(Exact forms, ParameterPoint point, List<Double> cells, List<String> notes) {
        Optional<String> reason = forms.obstacle();
        Complex[] values = {};
        if (reason.isEmpty()) {
            values = forms.values().evaluateLoosely(point);
            for (int k = probes.size(); k < values.length; k++) {
                if (!(values[k].re() > 0)) {
                    reason = Optional.of("unstable: a stability condition does not hold");
                }
            }
        }
        if (reason.isPresent()) {
            notes.add(methods.size() == 1 ? reason.get() : "closed form " + reason.get());
            for (double value : known(point)) {
                cells.add(value);
            }
            return;
        }
        ParameterPoint all = point;
        for (int k = 0; k < probes.size(); k++) {
            all = all.with(probes.get(k).symbol(), values[k]);
        }
        for (Complex c : formulas.evaluateLoosely(all)) {
            cells.add(Double.isFinite(c.re()) ? c.re() : Double.NaN);
        }
    }
}

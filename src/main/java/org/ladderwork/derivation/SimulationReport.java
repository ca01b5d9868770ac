package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ladderwork.model.Bath;
import org.ladderwork.numeric.ConvergenceTable;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.collision.Extrapolation;
import org.ladderwork.numeric.collision.Stroke;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Figure;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Glyphs;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;

/** A simulation written down: as a document, as comma-separated values, and the figure of its convergence. */
public final class SimulationReport {
    private static final double HEADROOM = 60;
    private static final Formula TAU = Formula.name("tau");

    /** One measured quantity of a stroke. @param name for tables of numbers @param head for a document */
    private record Measured(String name, Prose head, ToDoubleFunction<Stroke> value) {}

    /** A rate of the limit cycle that has a limit. */
    private record Rate(String name, Formula formula, ToDoubleFunction<Stroke> ofStroke, Extrapolation limit) {}

    private final Simulation simulation;
    private final Notation notation;

    public SimulationReport(Simulation simulation) {
        this.simulation = simulation;
        this.notation = Notation.of(
                simulation.system().field().parameters().stream()
                        .map(s -> s.name())
                        .toList(),
                simulation.system().modes(),
                Map.of());
    }

    private List<Measured> measured() {
        List<Measured> all = new ArrayList<>();
        for (Bath b : simulation.system().baths()) {
            all.add(new Measured(
                    "heat(" + b.name() + ")",
                    Prose.of("δQ" + (b.name().length() == 1 ? sub(b.name()) : "(" + b.name() + ")")),
                    s -> s.heat().getOrDefault(b.name(), 0.0)));
        }
        all.add(new Measured("work", Prose.of("δW"), Stroke::work));
        all.add(new Measured("energy change", Prose.of("Δ⟨H⟩"), Stroke::energyChange));
        all.add(new Measured("first law defect", Prose.of("first law"), Stroke::firstLawDefect));
        all.add(new Measured("entropy change", Prose.of("ΔS"), Stroke::entropyChange));
        all.add(new Measured("mutual information", Prose.of("I(S:E)"), Stroke::mutualInformation));
        all.add(new Measured("relative entropy", Prose.of("S(E′||E)"), Stroke::relativeEntropy));
        all.add(new Measured("entropy production", Prose.of("Σ"), Stroke::entropyProduction));
        boolean thermal = first().clausius().isPresent();
        if (thermal) {
            all.add(new Measured(
                    "clausius", Prose.of("ΔS − Σβ δQ"), s -> s.clausius().orElse(Double.NaN)));
        }
        return all;
    }

    private Stroke first() {
        return simulation.strokes().isEmpty()
                ? simulation.cycle().orElseThrow(() -> new IllegalArgumentException("no strokes and no limit cycle"))
                : simulation.strokes().get(0);
    }

    private static String sub(String digit) {
        char c = digit.charAt(0);
        return c >= '0' && c <= '9' ? String.valueOf((char) ('₀' + c - '0')) : "(" + digit + ")";
    }

    /** {@return for the terminal, HTML and LaTeX} */
    public Document document() {
        Document.Builder out = new Document.Builder(Prose.of(simulation.system().title()), notation);
        out.origin("ladderwork " + Version.text());
        out.section("Strokes");
        out.paragraph("at " + String.join(", ", simulation.values()) + "; τ = " + simulation.tau() + ", "
                + simulation.method() + "; from the lowest state");
        List<Measured> columns = measured();
        List<Prose> head = new ArrayList<>(List.of(Prose.of("stroke")));
        columns.forEach(c -> head.add(c.head()));
        List<List<Prose>> rows = new ArrayList<>();
        for (int k = 0; k < simulation.strokes().size(); k++) {
            rows.add(row(Integer.toString(k + 1), columns, simulation.strokes().get(k)));
        }
        simulation.cycle().ifPresent(c -> rows.add(row("limit cycle", columns, c)));
        out.add(new Block.Table(head, rows));
        out.paragraph(
                "Energies and entropies of one stroke, each measured by itself: δQ is what the ancillas lost, δW the work of switching the coupling"
                        + " on and off (B7), first law = Δ⟨H⟩ − Σ δQ − δW, Σ = I(S:E) + S(E′||E) (C1).");
        if (simulation.cycle().isEmpty()) {
            out.paragraph("There is not exactly one limit cycle at this τ: the state that is reached depends on the"
                    + " first one, or none is reached.");
        }
        simulation.convergence().ifPresent(t -> convergence(t, out));
        return out.build();
    }

    private static List<Prose> row(String name, List<Measured> columns, Stroke stroke) {
        List<Prose> row = new ArrayList<>(List.of(Prose.of(name)));
        columns.forEach(c -> row.add(Prose.of(number(c.value().applyAsDouble(stroke), 6))));
        return row;
    }

    private static String number(double value, int digits) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        boolean tiny = value != 0 && Math.abs(value) < 1e-4;
        return String.format(Locale.ROOT, tiny ? "%.1e" : "%." + digits + "g", value);
    }

    private List<Rate> rates(ConvergenceTable t) {
        List<Rate> rates = new ArrayList<>();
        t.heat()
                .forEach((bath, limit) -> rates.add(new Rate(
                        "heat(" + bath + ")", Glyphs.heat(bath), s -> s.heat().getOrDefault(bath, 0.0), limit)));
        rates.add(new Rate("work", Glyphs.WORK, Stroke::work, t.work()));
        if (Double.isFinite(t.entropyProduction().limit())) {
            rates.add(new Rate(
                    "entropyproduction", Glyphs.ENTROPY_PRODUCTION, Stroke::entropyProduction, t.entropyProduction()));
        }
        return rates;
    }

    private void convergence(ConvergenceTable t, Document.Builder out) {
        out.section("Convergence");
        out.paragraph("Rates of the limit cycle, per unit of time, as the strokes become shorter:");
        List<Rate> rates = rates(t);
        List<Prose> head = new ArrayList<>(List.of(Prose.of("τ")));
        rates.forEach(r -> head.add(Prose.of(r.name())));
        List<List<Prose>> rows = new ArrayList<>();
        for (ConvergenceTable.Row r : t.rows()) {
            List<Prose> row = new ArrayList<>(List.of(Prose.of(String.format(Locale.ROOT, "%.4g", r.tau()))));
            rates.forEach(q -> row.add(Prose.of(number(q.ofStroke().applyAsDouble(r.stroke()) / r.tau(), 10))));
            rows.add(row);
        }
        List<Prose> limits = new ArrayList<>(List.of(Prose.of("τ → 0")));
        List<Prose> errors = new ArrayList<>(List.of(Prose.of("error")));
        List<Prose> orders = new ArrayList<>(List.of(Prose.of("order")));
        for (Rate r : rates) {
            limits.add(Prose.of(number(r.limit().limit(), 10)));
            errors.add(Prose.of(String.format(Locale.ROOT, "%.0e", r.limit().error())));
            orders.add(Prose.of(
                    Double.isNaN(r.limit().order())
                            ? "exact"
                            : String.format(Locale.ROOT, "%.2f", r.limit().order())));
        }
        rows.add(limits);
        rows.add(errors);
        rows.add(orders);
        simulation.masterEquation().ifPresent(n -> rows.add(master(n, rates)));
        out.add(new Block.Table(head, rows));
        out.add(new Block.Picture(
                figure("convergence").orElseThrow(),
                Prose.of("Distance of the rates of the limit cycle from their limit."),
                Optional.empty()));
    }

    private List<Prose> master(NumericQuantities n, List<Rate> rates) {
        List<Prose> row = new ArrayList<>(List.of(Prose.of("master equation")));
        for (Rate r : rates) {
            row.add(Prose.of(number(master(n, r.name()).map(Estimate::re).orElse(Double.NaN), 10)));
        }
        return row;
    }

    private static Optional<Estimate> master(NumericQuantities n, String name) {
        return switch (name) {
            case "work" -> Optional.of(n.work());
            case "entropyproduction" -> n.entropyProduction();
            default -> Optional.of(n.heat(name.substring(5, name.length() - 1)));
        };
    }

    /** {@return |rate at τ − limit| over τ on logarithmic axes, beside a line of slope 1; absent where there is nothing to draw} @param name of its files */
    public Optional<Figure> figure(String name) {
        if (simulation.convergence().isEmpty()) {
            return Optional.empty();
        }
        ConvergenceTable t = simulation.convergence().get();
        double[] tau = t.rows().stream().mapToDouble(ConvergenceTable.Row::tau).toArray();
        List<Figure.Mark> marks = new ArrayList<>();
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY; // both at the longest stroke, and the least of all below
        double least = Double.POSITIVE_INFINITY;
        int colour = 0;
        for (Rate r : rates(t)) {
            double[] distance = new double[tau.length];
            boolean seen = false;
            for (int k = 0; k < tau.length; k++) {
                double value = r.ofStroke().applyAsDouble(t.rows().get(k).stroke()) / tau[k];
                double d = Math.abs(value - r.limit().limit());
                boolean above = d > 3 * r.limit().error();
                distance[k] = above ? d : Double.NaN; // below it there is rounding only
                seen |= above;
                largest = above && k == 0 ? Math.max(largest, d) : largest;
                smallest = above && k == 0 ? Math.min(smallest, d) : smallest;
                least = above ? Math.min(least, d) : least;
            }
            Figure.Series series = Figure.Series.of(tau, distance);
            if (seen) {
                marks.add(new Figure.Curve(series, Prose.of(r.formula()), Figure.Stroke.values()[colour % 4], colour));
                marks.add(new Figure.Points(series, Prose.EMPTY, colour));
            }
            colour++;
        }
        if (marks.isEmpty() || largest == 0) {
            return Optional.empty();
        }
        double[] slope = new double[tau.length];
        for (int k = 0; k < tau.length; k++) {
            slope[k] = smallest / 3 * tau[k] / tau[0];
        }
        marks.add(new Figure.Curve(
                Figure.Series.of(tau, slope), Prose.of("proportional to").math(TAU), Figure.Stroke.DOTTED, 6));
        Figure.Panel panel = new Figure.Panel(
                "",
                Figure.Axis.logarithmic(Prose.of(TAU)),
                // room for the legend above the curves, which rise from left to right
                Figure.Axis.logarithmic(Prose.of("distance from the limit"))
                        .from(Math.min(least, slope[slope.length - 1]) / 2, HEADROOM * largest),
                marks,
                Optional.of(Figure.Corner.NORTH_WEST));
        return Optional.of(Figure.of(name, panel, notation));
    }

    /** {@return all strokes as comma-separated values: those from the lowest state on, the limit cycle, and the limit cycles of shorter strokes} */
    public String csv() {
        List<Measured> columns = measured();
        StringBuilder out = new StringBuilder("# ladderwork simulation of \"")
                .append(simulation.system().title().replace('\n', ' '))
                .append("\"\n# at ")
                .append(String.join(", ", simulation.values()))
                .append("\nkind,stroke,tau,time");
        columns.forEach(c -> out.append(',').append(c.name()));
        out.append('\n');
        for (int k = 0; k < simulation.strokes().size(); k++) {
            line(
                    out,
                    "stroke," + (k + 1),
                    (k + 1) * simulation.tau(),
                    columns,
                    simulation.strokes().get(k));
        }
        simulation
                .convergence()
                .ifPresent(t -> t.rows().forEach(r -> line(out, "limit cycle,", Double.NaN, columns, r.stroke())));
        return out.toString();
    }

    private static void line(StringBuilder out, String kind, double time, List<Measured> columns, Stroke stroke) {
        out.append(kind).append(',').append(stroke.tau()).append(',').append(Double.isNaN(time) ? "" : time);
        for (Measured c : columns) {
            double value = c.value().applyAsDouble(stroke);
            out.append(',').append(Double.isFinite(value) ? Double.toString(value) : Double.isNaN(value) ? "" : "inf");
        }
        out.append('\n');
    }

    /** {@return the simulation as one document for programs} */
    public SimulationData data() {
        List<Measured> columns = measured();
        List<SimulationData.Row> strokes = new ArrayList<>();
        for (Stroke s : simulation.strokes()) {
            strokes.add(data(columns, s));
        }
        List<SimulationData.Row> cycles = new ArrayList<>();
        List<SimulationData.Limit> limits = new ArrayList<>();
        simulation.convergence().ifPresent(t -> {
            t.rows().forEach(r -> cycles.add(data(columns, r.stroke())));
            for (Rate r : rates(t)) {
                limits.add(new SimulationData.Limit(
                        r.name(),
                        r.limit().limit(),
                        r.limit().error(),
                        r.limit().order(),
                        simulation
                                .masterEquation()
                                .flatMap(n -> master(n, r.name()))
                                .map(Estimate::re)));
            }
        });
        return new SimulationData(
                simulation.system().title(),
                simulation.values(),
                simulation.method(),
                simulation.tau(),
                strokes,
                cycles,
                limits);
    }

    private static SimulationData.Row data(List<Measured> columns, Stroke s) {
        Map<String, Double> values = new java.util.LinkedHashMap<>();
        columns.forEach(c -> values.put(c.name(), c.value().applyAsDouble(s)));
        return new SimulationData.Row(s.tau(), values);
    }
}

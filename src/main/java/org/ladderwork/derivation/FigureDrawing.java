package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Statement;
import org.ladderwork.numeric.sweep.SweepAxis;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.thermo.Regime;
import org.ladderwork.write.Figure;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;

/** The figure of a sweep, from its tables. */
public final class FigureDrawing {
    private static final int UNSTABLE = 5;
    private static final int BLACK = 6;

    private final FigurePlan plan;
    private final List<FigureTable> tables = new ArrayList<>();
    private final ExpressionFormula formulas;
    private final Notation notation;

    /** @param tables the text of the table of each member, in order */
    public FigureDrawing(FigurePlan plan, List<String> tables) {
        this.plan = plan;
        tables.forEach(t -> this.tables.add(FigureTable.of(t)));
        this.formulas = new ExpressionFormula(e -> e.span().text());
        this.notation = Notation.of(
                plan.loaded().model().system().field().parameters().stream()
                        .map(Symbol::name)
                        .toList(),
                plan.loaded().model().system().modes(),
                Map.of());
    }

    /** {@return the figure} @param name of its files @throws SourceError if what is to be plotted cannot be */
    public Figure figure(String name) {
        int axes = plan.members().get(0).plan().grid().axes().size();
        List<Figure.Panel> panels = new ArrayList<>();
        if (axes == 2) {
            panels.add(map());
        } else {
            for (int k = 0; k < plan.panels().size(); k++) {
                String tag = plan.panels().size() == 1 ? "" : "(" + (char) ('a' + k) + ")";
                panels.add(panel(plan.panels().get(k), tag, k == 0));
            }
        }
        int columns = columns(panels.size());
        if (hasKey()) {
            panels.add(key(panels.get(0)));
        }
        return new Figure(name, panels, columns, notation);
    }

    private static int columns(int panels) {
        return panels == 1 ? 1 : panels <= 4 ? 2 : 3;
    }

    /** Whether there is a free place for a legend of its own. */
    private boolean hasKey() {
        int panels = plan.panels().size();
        return first().grid().axes().size() == 1 && panels % columns(panels) != 0;
    }

    private Figure.Panel key(Figure.Panel panel) {
        List<Figure.Curve> named = new ArrayList<>();
        TreeSet<Integer> shades = new TreeSet<>();
        for (Figure.Mark m : panel.marks()) {
            if (m instanceof Figure.Curve c && !c.label().isEmpty()) {
                named.add(c);
            } else if (m instanceof Figure.Band b) {
                shades.add(b.shade());
            }
        }
        List<Prose> names = new ArrayList<>();
        for (Regime.Operation o : Regime.Operation.values()) {
            names.add(shades.contains(o.ordinal()) ? Prose.of(o.word()) : Prose.EMPTY);
        }
        List<Integer> without = new ArrayList<>();
        for (int m = 0; m < tables.size(); m++) {
            if (tables.get(m).unstable().contains(true)) {
                without.add(m);
            }
        }
        if (!without.isEmpty()) {
            Prose unstable = Prose.of("unstable");
            for (int m : without) {
                unstable = plan.members().size() == 1
                        ? unstable
                        : unstable.words(m == without.get(0) ? "for" : "and").math(equation(m));
            }
            names.set(UNSTABLE, unstable);
        }
        return Figure.Panel.key(named, names);
    }

    private SweepPlan first() {
        return plan.members().get(0).plan();
    }

    /** The place of a column of the plan in the cells of a row. */
    private static int place(SweepPlan p, int column) {
        return p.grid().axes().size() + p.index(column, p.methods().get(0));
    }

    private RegimeBands bands(int member) {
        SweepPlan p = plan.members().get(member).plan();
        return new RegimeBands(
                tables.get(member),
                plan.signs().stream().mapToInt(c -> place(p, c)).toArray());
    }

    /** Whether the first method gives an error beside each number. */
    private boolean knowsErrors() {
        return first().methods().get(0) != SweepMethod.CLOSED;
    }

    private double[] abscissas(int member) {
        double[] x = new double[tables.get(member).size()];
        SweepAxis axis = first().grid().axes().get(0);
        for (int k = 0; k < x.length; k++) {
            x[k] = coordinate(0, Map.of(axis.name(), axis.value(k)));
        }
        return x;
    }

    /** The coordinate of a figure where the moving parameters have these values. */
    private double coordinate(int number, Map<String, Scalar> moving) {
        Loaded loaded = first().loaded();
        Map<Symbol, Scalar> point = new TreeMap<>(loaded.point());
        for (Symbol s : first().varied()) {
            Scalar value = moving.get(s.name());
            if (value != null) {
                point.put(s, value);
            }
        }
        return loaded.model()
                .evaluator()
                .scalar(plan.coordinates().get(number))
                .with(point)
                .toDouble();
    }

    private Figure.Panel panel(FigurePlan.Panel panel, String tag, boolean first) {
        if (panel.columns().isEmpty()) {
            throw SourceError.at(
                    panel.plot().span(),
                    "a map of regimes needs two parameters that move",
                    "write, for instance: vary omega_1 = 0.1 : 2 : 96, T_1 = 0.1 : 1 : 46");
        }
        double[] x = abscissas(0);
        List<Figure.Mark> marks = new ArrayList<>(shades(x, first));
        marks.add(new Figure.Horizontal(0, Prose.EMPTY));
        lines(marks);
        OptionalDouble least = end(panel.plot().least());
        OptionalDouble greatest = end(panel.plot().greatest());
        boolean several = plan.members().size() > 1 || panel.columns().size() > 1;
        for (int c = 0; c < panel.columns().size(); c++) {
            curves(panel, c, x, least, greatest, marks);
        }
        Figure.Axis ordinate =
                Figure.Axis.of(formulas.prose(panel.plot().curves().get(0).value()));
        if (least.isPresent()) {
            ordinate = ordinate.from(least.getAsDouble(), greatest.orElseThrow());
        }
        Figure.Axis abscissa =
                Figure.Axis.of(formulas.prose(plan.coordinates().get(0))).from(x[0], x[x.length - 1]);
        return new Figure.Panel(
                tag,
                abscissa,
                ordinate,
                marks,
                several && first && !hasKey() ? Optional.of(LegendCorner.of(marks)) : Optional.empty());
    }

    /** An expression for each member of the family; once, and black, where it is the same for all. */
    private void curves(
            FigurePlan.Panel panel,
            int c,
            double[] x,
            OptionalDouble least,
            OptionalDouble greatest,
            List<Figure.Mark> marks) {
        CurveData data = new CurveData(knowsErrors(), least, greatest);
        List<Figure.Series> all = new ArrayList<>();
        for (int m = 0; m < plan.members().size(); m++) {
            SweepPlan p = plan.members().get(m).plan();
            all.add(data.series(x, tables.get(m), place(p, panel.columns().get(c))));
        }
        boolean family = all.size() > 1 && !CurveData.areEqual(all);
        boolean several = panel.columns().size() > 1;
        for (int m = 0; m < (family ? all.size() : 1); m++) {
            Figure.Stroke stroke = Figure.Stroke.values()[(several ? c : strokeOf(m)) % 4];
            boolean named = family || several;
            Prose label = named ? label(panel.plot().curves().get(c), m, several, family) : Prose.EMPTY;
            int colour = family ? m : all.size() > 1 ? BLACK : c;
            marks.add(new Figure.Curve(all.get(m), label, stroke, colour));
        }
    }

    private static int strokeOf(int member) {
        return new int[] {0, 1, 3, 2}[member % 4]; // solid, dashed, dash-dotted, dotted
    }

    private Prose label(Statement.Plot.Curve curve, int member, boolean curves, boolean family) {
        Prose what = curve.label().map(Prose::of).orElseGet(() -> formulas.prose(curve.value()));
        if (!family) {
            return what;
        }
        return curves ? what.words(",").math(equation(member)) : Prose.of(equation(member));
    }

    private OptionalDouble end(Optional<Expression> e) {
        return e.map(x -> OptionalDouble.of(
                        plan.loaded().model().evaluator().scalar(x).toDouble()))
                .orElse(OptionalDouble.empty());
    }

    /** Regimes of the first member, and where any member is unstable. */
    private List<Figure.Mark> shades(double[] x, boolean named) {
        List<Figure.Mark> marks = new ArrayList<>();
        if (!plan.signs().isEmpty() && knowsErrors()) {
            for (RegimeBands.Segment s : bands(0).segments(x)) {
                s.operation()
                        .ifPresent(o -> marks.add(new Figure.Band(
                                s.from(), s.to(), named && !hasKey() ? Prose.of(o.word()) : Prose.EMPTY, o.ordinal())));
            }
        }
        for (int m = 0; m < tables.size(); m++) {
            strips(x, m, named && !hasKey(), marks);
        }
        return marks;
    }

    /** Where a member has no steady state. */
    private void strips(double[] x, int member, boolean named, List<Figure.Mark> marks) {
        List<Boolean> unstable = tables.get(member).unstable();
        int from = -1;
        for (int k = 0; k <= x.length; k++) {
            boolean here = k < x.length && unstable.get(k);
            if (here && from < 0) {
                from = k;
            } else if (!here && from >= 0) {
                double left = from == 0 ? x[0] : (x[from - 1] + x[from]) / 2;
                double right = k == x.length ? x[k - 1] : (x[k - 1] + x[k]) / 2;
                Prose words = Prose.of(plan.members().size() > 1 ? "unstable for" : "unstable");
                Prose label = plan.members().size() > 1 ? words.math(equation(member)) : words;
                marks.add(new Figure.Strip(left, right, named ? label : Prose.EMPTY, UNSTABLE));
                from = -1;
            }
        }
    }

    private Formula equation(int member) {
        FigurePlan.Member m = plan.members().get(member);
        Expression value = plan.loaded()
                .model()
                .file()
                .all(Statement.Family.class)
                .get(0)
                .values()
                .get(member);
        return Formula.equation(Formula.name(m.name()), formulas.formula(value).orElse(new Formula.Words(m.value())));
    }

    /** Vertical lines: where the moving parameter has the value that the equation gives it. */
    private void lines(List<Figure.Mark> marks) {
        for (Statement.Line l : plan.loaded().model().file().all(Statement.Line.class)) {
            SweepAxis axis = first().grid().axes().get(0);
            if (side(l, axis.name()).isPresent()) {
                Scalar value = value(l, axis.name(), Map.of());
                marks.add(new Figure.Vertical(coordinate(0, Map.of(axis.name(), value)), Prose.EMPTY));
            }
        }
    }

    /** The side that the equation gives to this parameter. */
    private static Optional<Expression> side(Statement.Line l, String parameter) {
        List<Expression> sides = l.relation().sides();
        return sides.get(0) instanceof Expression.Name n && n.name().equals(parameter)
                ? Optional.of(sides.get(1))
                : Optional.empty();
    }

    private Scalar value(Statement.Line l, String parameter, Map<Symbol, Scalar> moving) {
        Map<Symbol, Scalar> point = new TreeMap<>(first().loaded().point());
        point.putAll(moving);
        Scalar value = plan.loaded()
                .model()
                .evaluator()
                .scalar(side(l, parameter).orElseThrow())
                .with(point);
        if (!value.isConstant()) {
            throw SourceError.at(l.span(), "this line is no number: " + value, "set its parameters with numeric");
        }
        return value;
    }

    private Figure.Panel map() {
        if (plan.signs().isEmpty() || !knowsErrors()) {
            throw new IllegalArgumentException(
                    "over two parameters a figure is a map of regimes, which needs a file with 'plot regimes', two baths and a numerical method;"
                            + " leave --out out for the table alone");
        }
        SweepAxis horizontal = first().grid().axes().get(0);
        SweepAxis vertical = first().grid().axes().get(1);
        double[] x = new double[horizontal.count()];
        double[] y = new double[vertical.count()];
        Arrays.setAll(x, k -> coordinate(0, Map.of(horizontal.name(), horizontal.value(k))));
        Arrays.setAll(y, k -> coordinate(1, Map.of(vertical.name(), vertical.value(k))));
        List<Regime.Operation> used = new ArrayList<>();
        int[][] cells = cells(x.length, y.length, used);
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : cells) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        List<Prose> names = new ArrayList<>();
        for (Regime.Operation o : Regime.Operation.values()) {
            String word = o == Regime.Operation.EXCLUDED ? "unstable" : o.word();
            names.add(used.contains(o) ? Prose.of(word) : Prose.EMPTY);
        }
        List<Figure.Mark> marks = new ArrayList<>();
        marks.add(new Figure.Regions(edges(x), edges(y), rows, names));
        for (Statement.Line l : plan.loaded().model().file().all(Statement.Line.class)) {
            if (side(l, horizontal.name()).isEmpty()) {
                continue;
            }
            double[] at = new double[y.length];
            for (int j = 0; j < y.length; j++) {
                Map<Symbol, Scalar> moving = Map.of(first().varied().get(1), vertical.value(j));
                at[j] = coordinate(0, Map.of(horizontal.name(), value(l, horizontal.name(), moving)));
            }
            marks.add(new Figure.Curve(Figure.Series.of(at, y), Prose.EMPTY, Figure.Stroke.DASHED, 6));
        }
        return new Figure.Panel(
                "",
                Figure.Axis.of(formulas.prose(plan.coordinates().get(0))).from(x[0], x[x.length - 1]),
                Figure.Axis.of(formulas.prose(plan.coordinates().get(1))).from(y[0], y[y.length - 1]),
                marks,
                Optional.of(Figure.Corner.SOUTH_EAST));
    }

    /** A cell on a border belongs to its left neighbour. */
    private int[][] cells(int width, int height, List<Regime.Operation> used) {
        int[][] cells = new int[height][width];
        RegimeBands bands = bands(0);
        for (int j = 0; j < height; j++) {
            int before = -1;
            for (int i = 0; i < width; i++) {
                Optional<Optional<Regime.Operation>> here = bands.at(i * height + j);
                if (here.isPresent()) {
                    Regime.Operation o = here.get().orElse(Regime.Operation.EXCLUDED);
                    before = o.ordinal();
                    if (!used.contains(o)) {
                        used.add(o);
                    }
                }
                cells[j][i] = before;
            }
        }
        return cells;
    }

    private static List<Double> edges(double[] x) {
        List<Double> edges = new ArrayList<>();
        edges.add(x[0]);
        for (int k = 1; k < x.length; k++) {
            edges.add((x[k - 1] + x[k]) / 2);
        }
        edges.add(x[x.length - 1]);
        return edges;
    }
}

package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.gaussian.GaussianForm;
import org.ladderwork.numeric.sweep.Sweep;
import org.ladderwork.numeric.sweep.SweepAxis;
import org.ladderwork.numeric.sweep.SweepGrid;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * What a sweep tabulates, made ready: the columns as formulas, the parameters that move, those that follow them, and the routes.
 *
 * <p>Formulas and models are compiled here, once; the rows are then made by any number of threads.
 */
public final class SweepPlan {
    /** A column before it is multiplied by the methods. @param name as it stands in the head of the table */
    record Column(String name, Scalar formula) {}

    private final Loaded loaded;
    private final SweepGrid grid;
    private final List<Symbol> varied;
    private final List<Column> columns;
    private final List<SweepMethod> methods;
    private final SweepRows rows;

    private SweepPlan(
            Loaded loaded,
            SweepGrid grid,
            List<Symbol> varied,
            List<Column> columns,
            List<SweepMethod> methods,
            SweepRows rows) {
        this.loaded = loaded;
        this.grid = grid;
        this.varied = varied;
        this.columns = List.copyOf(columns);
        this.methods = methods;
        this.rows = rows;
    }

    static Column column(Loaded given, Probes probes, String name, Expression said) {
        Evaluator evaluator = given.model().evaluator().with(probes);
        Scalar formula = evaluator.scalar(said);
        if (!formula.isReal()) {
            throw SourceError.at(
                    said.span(), "'" + name + "' is complex", "ask for re(" + name + ") and im(" + name + ")");
        }
        return new Column(name, formula);
    }

    /** Heat of each bath, work, and Π where every bath has a temperature. */
    static void usual(OpenSystem system, Probes probes, List<Column> columns) {
        for (Bath b : system.baths()) {
            columns.add(new Column("heat(" + b.name() + ")", probes.heat(b)));
        }
        columns.add(new Column("work", probes.work()));
        boolean temperatures = system.baths().stream().allMatch(SweepPlan::hasTemperature);
        if (temperatures && !system.baths().isEmpty()) {
            columns.add(new Column("entropyproduction", probes.entropyProduction()));
        }
    }

    private static boolean hasTemperature(Bath bath) {
        List<Collision> collisions = bath.match(m -> m.collisions(), r -> List.<Collision>of());
        return !collisions.isEmpty()
                && collisions.stream().allMatch(c -> c.inverseTemperature().isPresent());
    }

    static SweepPlan of(
            Loaded given,
            List<SweepAxis> axes,
            Probes probes,
            List<Symbol> parameters,
            List<Column> columns,
            Collection<SweepMethod> wanted) {
        SweepGrid grid = new SweepGrid(axes);
        List<Symbol> varied = new ArrayList<>();
        for (SweepAxis axis : axes) {
            varied.add(parameters.stream()
                    .filter(s -> s.name().equals(axis.name()))
                    .findFirst()
                    .orElseThrow(() -> unknown(axis, parameters, given.model().file())));
        }
        Loaded loaded = given.without(varied);
        Map<Symbol, Scalar> open = new LinkedHashMap<>();
        for (Symbol s : parameters) {
            Scalar follows = loaded.dependent().get(s);
            if (follows != null && varied.containsAll(follows.parameters())) {
                open.put(s, follows);
            } else if (!varied.contains(s) && !loaded.point().containsKey(s)) {
                throw SourceError.at(
                        given.model().file().source().all(),
                        "'" + s + "' has no value",
                        "set it: --set " + s + "=..., or in the file: numeric " + s + " = ...");
            }
        }
        List<SweepMethod> methods = wanted.isEmpty()
                ? List.of(
                        GaussianForm.obstacle(given.model().system()).isEmpty()
                                ? SweepMethod.LYAPUNOV
                                : SweepMethod.LIOUVILLIAN)
                : List.copyOf(new java.util.TreeSet<>(wanted));
        SweepRows rows = new SweepRows(
                loaded,
                varied,
                open,
                probes.all(),
                columns.stream().map(Column::formula).toList(),
                methods);
        return new SweepPlan(loaded, grid, varied, columns, methods, rows);
    }

    private static SourceError unknown(SweepAxis axis, List<Symbol> parameters, LadderFile file) {
        Span at = Source.of("--vary", axis.toString()).all();
        if (file.sizes().containsKey(axis.name())) {
            return SourceError.at(
                    at,
                    "'" + axis.name() + "' is a size: another value is another model",
                    "for a table of each size write in the file: family " + axis.name()
                            + " = 2, 3, 4; or set it, --set " + axis.name() + "=4, and vary a parameter");
        }
        return SourceError.at(
                at,
                "'" + axis.name() + "' is no parameter of the model",
                "its parameters are "
                        + String.join(
                                ", ", parameters.stream().map(Symbol::name).toList()));
    }

    public SweepGrid grid() {
        return grid;
    }

    public List<SweepMethod> methods() {
        return methods;
    }

    /** {@return the processor time that the routes have taken so far, in seconds, over all threads} */
    public double solverSeconds() {
        return rows.solverSeconds();
    }

    /** {@return how many rows were made without numbers so far} */
    public int failures() {
        return rows.failures();
    }

    /** {@return the number of the column of a formula with a method} */
    int index(int column, SweepMethod method) {
        int at = 0;
        for (SweepMethod m : methods) {
            for (int k = 0; k < columns.size(); k++) {
                if (m == method && k == column) {
                    return at;
                }
                at += m == SweepMethod.CLOSED ? 1 : 2;
            }
        }
        throw new IllegalArgumentException("no column of " + method);
    }

    /** {@return the heads of the columns: a value and its error for each route, the value alone for a closed form} */
    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        for (SweepMethod m : methods) {
            String suffix = methods.size() == 1 ? "" : " (" + m + ")";
            for (Column c : columns) {
                heads.add(c.name() + suffix);
                if (m != SweepMethod.CLOSED) {
                    heads.add(c.name() + suffix + " error");
                }
            }
        }
        return heads;
    }

    /** {@return the sweep} */
    public Sweep sweep() {
        String model = modelText();
        return new Sweep(
                grid,
                heads(),
                model + "\n" + fixed() + "\n" + methods + "\n"
                        + columns.stream().map(c -> c.formula().toString()).toList(),
                rows,
                List.of(
                        "ladderwork sweep of \""
                                + loaded.model().system().title().replace('\n', ' ') + "\"",
                        "model " + Fingerprint.of(model) + (fixed().isEmpty() ? "" : " at " + fixed()),
                        "method: "
                                + String.join(
                                        ", ",
                                        methods.stream()
                                                .map(SweepMethod::toString)
                                                .toList())));
    }

    private String modelText() {
        OpenSystem system = loaded.model().system();
        StringBuilder text = new StringBuilder(system.hamiltonian().toString());
        for (Bath b : system.baths()) {
            text.append('\n').append(b);
        }
        return text.toString();
    }

    private String fixed() {
        List<String> values = new ArrayList<>();
        new TreeMap<>(loaded.point()).forEach((s, v) -> values.add(s + " = " + v));
        new TreeMap<>(loaded.dependent()).forEach((s, v) -> values.add(s + " = " + v));
        return String.join(", ", values);
    }

    List<Symbol> varied() {
        return varied;
    }

    Loaded loaded() {
        return loaded;
    }

    List<Column> columns() {
        return columns;
    }
}

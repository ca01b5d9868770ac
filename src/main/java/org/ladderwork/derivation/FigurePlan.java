package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.language.Expression;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Statement;
import org.ladderwork.model.Bath;
import org.ladderwork.numeric.sweep.SweepAxis;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * A sweep as a file and a command line ask for it, with the figure of it: one table for each member of the family, and what is to be drawn from them.
 *
 * <p>Where the file says nothing of plots, each quantity gets a panel of its own.
 */
public final class FigurePlan {
    /**
     * One table.
     *
     * @param name of the parameter of the family; empty where there is no family
     * @param value of it, as the file states it
     */
    public record Member(String name, String value, SweepPlan plan) {
        /** {@return what tells its files from those of the others: {@code -N-5}; empty where there is no family} */
        public String suffix() {
            return name.isEmpty() ? "" : "-" + (name + "-" + value).replaceAll("[^A-Za-z0-9]+", "-");
        }
    }

    /** A panel. @param columns the numbers of its columns */
    record Panel(Statement.Plot plot, List<Integer> columns) {}

    private final Loaded loaded;
    private final List<Member> members;
    private final List<Panel> panels;
    private final List<Expression> coordinates;
    private final List<Integer> signs;

    private FigurePlan(
            Loaded loaded,
            List<Member> members,
            List<Panel> panels,
            List<Expression> coordinates,
            List<Integer> signs) {
        this.loaded = loaded;
        this.members = List.copyOf(members);
        this.panels = List.copyOf(panels);
        this.coordinates = List.copyOf(coordinates);
        this.signs = List.copyOf(signs);
    }

    /**
     * {@return the plan}
     *
     * @param settings as {@link Loaded#of} takes them
     * @param axes instead of those of the file; empty for those of the file
     * @param quantities instead of the plots of the file; empty for those of the file
     * @param methods as {@link SweepPlan#of} takes them
     * @throws SourceError if the file or a name is wrong, or nothing moves
     * @throws IllegalArgumentException if a range is empty or runs backwards
     */
    public static FigurePlan of(
            Source source,
            Map<String, String> settings,
            List<SweepAxis> axes,
            List<String> quantities,
            Collection<SweepMethod> methods) {
        Loaded first = Loaded.of(source, settings);
        LadderFile file = first.model().file();
        Optional<Statement.Family> family =
                last(file.all(Statement.Family.class)).filter(f -> !settings.containsKey(f.name()));
        List<Member> members = new ArrayList<>();
        FigurePlan made = null;
        for (String value : family.map(
                        f -> f.values().stream().map(v -> v.span().text()).toList())
                .orElse(List.of(""))) {
            Map<String, String> all = new LinkedHashMap<>(settings);
            family.ifPresent(f -> all.put(f.name(), value));
            Loaded loaded = family.isEmpty() ? first : Loaded.of(source, all);
            FigurePlan one = member(loaded, axes, quantities, methods);
            members.add(new Member(
                    family.map(Statement.Family::name).orElse(""),
                    value,
                    one.members.get(0).plan()));
            made = made == null ? one : made;
        }
        if (made == null) {
            throw SourceError.at(family.orElseThrow().span(), "the family has no member", "write: family N = 2, 5, 20");
        }
        return new FigurePlan(made.loaded, members, made.panels, made.coordinates, made.signs);
    }

    private static <S> Optional<S> last(List<S> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static FigurePlan member(
            Loaded loaded, List<SweepAxis> given, List<String> quantities, Collection<SweepMethod> methods) {
        LadderFile file = loaded.model().file();
        List<SweepAxis> axes = given.isEmpty() ? axes(loaded) : given;
        Probes probes = new Probes(loaded.model().system());
        List<Symbol> parameters = loaded.model().system().field().parameters();
        List<SweepPlan.Column> columns = new ArrayList<>();
        List<Panel> panels = new ArrayList<>();
        List<Statement.Plot> plots = quantities.isEmpty() ? file.all(Statement.Plot.class) : asked(file, quantities);
        for (Statement.Plot plot : plots) {
            List<Integer> numbers = new ArrayList<>();
            for (Statement.Plot.Curve curve : plot.curves()) {
                numbers.add(number(
                        columns,
                        SweepPlan.column(loaded, probes, curve.value().span().text(), curve.value())));
            }
            panels.add(new Panel(plot, numbers));
        }
        if (plots.isEmpty()) {
            SweepPlan.usual(loaded.model().system(), probes, columns);
            for (int k = 0; k < columns.size(); k++) {
                Source text = Source.of("column", columns.get(k).name());
                Expression value = file.reader().expression(text.all());
                Statement.Plot.Curve curve = new Statement.Plot.Curve(value, Optional.empty());
                panels.add(new Panel(
                        new Statement.Plot(text.all(), List.of(curve), Optional.empty(), Optional.empty()),
                        List.of(k)));
            }
        }
        List<Integer> signs = new ArrayList<>();
        List<Bath> baths = loaded.model().system().baths();
        if (baths.size() == 2 && !file.all(Statement.Plot.class).isEmpty() && quantities.isEmpty()) {
            for (Bath b : baths) {
                signs.add(number(columns, new SweepPlan.Column("heat(" + b.name() + ")", probes.heat(b))));
            }
            signs.add(number(columns, new SweepPlan.Column("work", probes.work())));
        }
        SweepPlan plan = SweepPlan.of(loaded, axes, probes, parameters, columns, methods);
        List<Expression> coordinates = last(file.all(Statement.Against.class))
                .map(Statement.Against::coordinates)
                .filter(c -> given.isEmpty())
                .orElseGet(() -> axes.stream()
                        .<Expression>map(a ->
                                new Expression.Name(Source.of("axis", a.name()).all(), a.name()))
                        .toList());
        return new FigurePlan(loaded, List.of(new Member("", "", plan)), panels, coordinates, signs);
    }

    /** The number of a column, which is added if it is not there yet. */
    private static int number(List<SweepPlan.Column> columns, SweepPlan.Column wanted) {
        for (int k = 0; k < columns.size(); k++) {
            if (columns.get(k).equals(wanted)) {
                return k;
            }
        }
        columns.add(wanted);
        return columns.size() - 1;
    }

    private static List<Statement.Plot> asked(LadderFile file, List<String> quantities) {
        List<Statement.Plot> plots = new ArrayList<>();
        for (String q : quantities) {
            Source text = Source.of("--quantity", q);
            Statement.Plot.Curve curve = new Statement.Plot.Curve(file.reader().expression(text.all()), Optional.of(q));
            plots.add(new Statement.Plot(text.all(), List.of(curve), Optional.empty(), Optional.empty()));
        }
        return plots;
    }

    private static List<SweepAxis> axes(Loaded loaded) {
        LadderFile file = loaded.model().file();
        Statement.Vary vary = last(file.all(Statement.Vary.class))
                .orElseThrow(() -> SourceError.at(
                        file.source().all(),
                        "a sweep needs a parameter that moves",
                        "add --vary omega_1=0.05:1.5:146, or in the file: vary omega_1 = 1/20 : 3/2 : 146"));
        List<SweepAxis> axes = new ArrayList<>();
        for (Statement.Vary.Range r : vary.ranges()) {
            Scalar from = loaded.model().evaluator().scalar(r.from());
            Scalar to = loaded.model().evaluator().scalar(r.to());
            Scalar count = loaded.model().evaluator().scalar(r.count());
            try {
                boolean whole =
                        count.isRational() && count.rationalDenominator().bitLength() == 1;
                axes.add(new SweepAxis(
                        r.name(), from, to, whole ? count.rationalNumerator().intValueExact() : 0));
            } catch (IllegalArgumentException | ArithmeticException refusal) {
                throw SourceError.at(r.span(), String.valueOf(refusal.getMessage()), "");
            }
        }
        return axes;
    }

    /** {@return the tables to make, one for each member of the family} */
    public List<Member> members() {
        return members;
    }

    Loaded loaded() {
        return loaded;
    }

    List<Panel> panels() {
        return panels;
    }

    /** {@return the abscissa, and for a map the ordinate} */
    List<Expression> coordinates() {
        return coordinates;
    }

    /** {@return the numbers of the columns heat of the first bath, heat of the second, work, by whose signs regimes are known; empty without two baths} */
    List<Integer> signs() {
        return signs;
    }
}

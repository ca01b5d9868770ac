package org.ladderwork.derivation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ladderwork.language.Expression;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;
import org.ladderwork.model.ModelFile;
import org.ladderwork.model.ModelReader;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * A derivation file together with the values that were set from outside.
 *
 * @param model the file with its meaning
 * @param point the value of each parameter that was set: those of the file, overridden by those from outside
 * @param dependent parameters of the file whose values depend on others that have none yet, such as {@code numeric epsilon = gamma/2}
 * @param stated the values as they were stated, dependent or not
 * @param fixed what was put in place of parameters before anything was derived, by name
 */
public record Loaded(
        ModelFile model,
        Map<Symbol, Scalar> point,
        Map<Symbol, Scalar> dependent,
        Map<Symbol, Scalar> stated,
        Map<String, String> fixed) {
    public Loaded {
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
        point = Collections.unmodifiableMap(new TreeMap<>(point));
        dependent = Collections.unmodifiableMap(new TreeMap<>(dependent));
        stated = Collections.unmodifiableMap(new TreeMap<>(stated));
    }

    /**
     * {@return the file with these settings}
     *
     * @param settings name to expression; names that the file does not declare as parameters are sizes such as N
     * @throws SourceError if the file or a setting is wrong
     */
    public static Loaded of(Source source, Map<String, String> settings) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        LadderFile file = LadderFile.read(source);
        // Sizes of the file first: members of a family such as omega_4 are there only for the right N.
        for (boolean stated : new boolean[] {true, false}) {
            Map<String, Integer> before = Map.copyOf(sizes);
            for (Map.Entry<String, String> s : settings.entrySet()) {
                boolean candidate = stated
                        ? file.sizes().containsKey(s.getKey())
                        : file.table()
                                .kind(s.getKey())
                                .filter(k -> k.isParameter())
                                .isEmpty();
                if (candidate && s.getValue().matches("\\d{1,6}")) {
                    sizes.put(s.getKey(), Integer.parseInt(s.getValue()));
                }
            }
            file = sizes.equals(before) ? file : LadderFile.read(source, sizes);
        }
        ModelFile model = ModelReader.read(file);
        Map<Symbol, Scalar> point = new TreeMap<>(model.values());
        for (Map.Entry<String, String> s : settings.entrySet()) {
            if (!sizes.containsKey(s.getKey())) {
                set(model, s.getKey(), s.getValue(), point);
            } else if (!source.text().matches("(?s).*\\b" + java.util.regex.Pattern.quote(s.getKey()) + "\\b.*")) {
                throw unknown(model, s.getKey());
            }
        }
        return resolved(model, point);
    }

    /**
     * {@return the file for formulas} Where some parameters are set and others are not, numbers are put in place of those that are set before anything is
     * derived; where all are set, formulas keep their letters and numbers stand beside them.
     *
     * @throws SourceError if the file or a setting is wrong
     */
    public static Loaded forFormulas(Source source, Map<String, String> settings) {
        Loaded loaded = of(source, settings);
        Map<String, Expression> fixed = new LinkedHashMap<>();
        Map<String, String> sizes = new LinkedHashMap<>();
        settings.forEach((name, text) -> {
            Optional<Symbol> symbol = loaded.model().system().field().symbol(name);
            if (symbol.isEmpty()) {
                sizes.put(name, text);
            } else {
                Source given = Source.of("--set " + name, text);
                fixed.put(name, loaded.model().file().reader().expression(given.all()));
            }
        });
        boolean all = loaded.point()
                .keySet()
                .containsAll(loaded.model().system().field().parameters());
        if (fixed.isEmpty() || all) {
            return loaded;
        }
        LadderFile again = LadderFile.read(source, loaded.model().file().sizes());
        ModelFile model = ModelReader.read(again.fixing(fixed));
        Map<Symbol, Scalar> point = new TreeMap<>(model.values());
        Loaded own = resolved(model, point);
        return new Loaded(model, own.point(), own.dependent(), own.stated(), values(settings, sizes));
    }

    private static Map<String, String> values(Map<String, String> settings, Map<String, String> sizes) {
        Map<String, String> values = new LinkedHashMap<>(settings);
        values.keySet().removeAll(sizes.keySet());
        return values;
    }

    /** {@return this file with parameters left open: their values, and those that depend on them, are not fixed} */
    public Loaded without(Collection<Symbol> open) {
        Map<Symbol, Scalar> all = new TreeMap<>(stated);
        open.forEach(all::remove);
        return resolved(model, all);
    }

    /** {@return this file with further values; those of the file that they contradict give way} */
    public Loaded with(Map<Symbol, Scalar> values) {
        Map<Symbol, Scalar> all = new TreeMap<>(stated);
        all.putAll(values);
        return resolved(model, all);
    }

    /** Puts known values into those that depend on them, until nothing changes. */
    private static Loaded resolved(ModelFile model, Map<Symbol, Scalar> all) {
        Map<Symbol, Scalar> point = new TreeMap<>();
        Map<Symbol, Scalar> dependent = new TreeMap<>();
        all.forEach((s, v) -> (v.isConstant() ? point : dependent).put(s, v));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Map.Entry<Symbol, Scalar> d : new TreeMap<>(dependent).entrySet()) {
                Scalar value = d.getValue().with(point);
                dependent.put(d.getKey(), value);
                if (value.isConstant()) {
                    dependent.remove(d.getKey());
                    point.put(d.getKey(), value);
                    changed = true;
                }
            }
        }
        return new Loaded(model, point, dependent, all, Map.of());
    }

    private static void set(ModelFile model, String name, String text, Map<Symbol, Scalar> point) {
        Symbol symbol =
                model.system().field().symbol(name).filter(Symbol::isParameter).orElseThrow(() -> unknown(model, name));
        Source source = Source.of("--set " + name, text);
        Scalar value = model.evaluator().scalar(model.file().reader().expression(source.all()));
        if (!value.parameters().isEmpty()) {
            throw SourceError.at(
                    source.all(),
                    "the value of '" + name + "' is no number",
                    "write, for instance: --set " + name + "=3/10");
        }
        if (symbol.isPositive() && value.evaluate(Map.of()).re() <= 0) {
            throw SourceError.at(source.all(), "'" + name + "' was declared positive", "set a value greater than zero");
        }
        point.put(symbol, value);
    }

    private static SourceError unknown(ModelFile model, String name) {
        return SourceError.at(
                Source.of("--set", name).all(),
                "'" + name + "' is no parameter of the model",
                "its parameters are "
                        + String.join(
                                ", ",
                                model.system().field().parameters().stream()
                                        .map(Symbol::name)
                                        .toList()));
    }
}

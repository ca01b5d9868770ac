package org.ladderwork.derivation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
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
 */
public record Loaded(ModelFile model, Map<Symbol, Scalar> point) {
    public Loaded {
        point = java.util.Collections.unmodifiableMap(new TreeMap<>(point));
    }

    /**
     * {@return the file with these settings}
     *
     * @param settings name to expression; names that the file does not declare as parameters are sizes such as N
     * @throws SourceError if the file or a setting is wrong
     */
    public static Loaded of(Source source, Map<String, String> settings) {
        LadderFile file = LadderFile.read(source);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Map.Entry<String, String> s : settings.entrySet()) {
            boolean parameter =
                    file.table().kind(s.getKey()).filter(k -> k.isParameter()).isPresent();
            if (!parameter && s.getValue().matches("\\d{1,6}")) {
                sizes.put(s.getKey(), Integer.parseInt(s.getValue()));
            }
        }
        ModelFile model = ModelReader.read(sizes.isEmpty() ? file : LadderFile.read(source, sizes));
        Map<Symbol, Scalar> point = new TreeMap<>(model.values());
        for (Map.Entry<String, String> s : settings.entrySet()) {
            if (!sizes.containsKey(s.getKey())) {
                set(model, s.getKey(), s.getValue(), point);
            } else if (!source.text().matches("(?s).*\\b" + java.util.regex.Pattern.quote(s.getKey()) + "\\b.*")) {
                throw unknown(model, s.getKey());
            }
        }
        return new Loaded(model, point);
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

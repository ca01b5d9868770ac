package org.ladderwork.derivation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A simulation for programs.
 *
 * @param model its title
 * @param values the parameters, as text
 * @param strokes from the lowest state on
 * @param limitCycles one stroke of the limit cycle at τ, τ/2, τ/4, …
 * @param limits the rates as τ → 0
 */
public record SimulationData(
        String model,
        List<String> values,
        String method,
        double tau,
        List<Row> strokes,
        List<Row> limitCycles,
        List<Limit> limits) {
    public SimulationData {
        values = List.copyOf(values);
        strokes = List.copyOf(strokes);
        limitCycles = List.copyOf(limitCycles);
        limits = List.copyOf(limits);
    }

    /** What was measured in a stroke of length τ. */
    public record Row(double tau, Map<String, Double> values) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** @param order p of rate(τ) − limit ∝ τ^p; NaN where the rate does not depend on τ @param masterEquation the rate by a route that knows no strokes */
    public record Limit(String rate, double limit, double error, double order, Optional<Double> masterEquation) {}

    /** {@return one JSON document} */
    public String json() {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            json.writeStringField("model", model);
            json.writeArrayFieldStart("at");
            for (String v : values) {
                json.writeString(v);
            }
            json.writeEndArray();
            json.writeStringField("method", method);
            json.writeNumberField("tau", tau);
            rows(json, "strokes", strokes);
            rows(json, "limitCycles", limitCycles);
            json.writeArrayFieldStart("limits");
            for (Limit l : limits) {
                json.writeStartObject();
                json.writeStringField("rate", l.rate());
                number(json, "limit", l.limit());
                number(json, "error", l.error());
                if (!Double.isNaN(l.order())) {
                    number(json, "order", l.order());
                }
                if (l.masterEquation().isPresent()) {
                    number(json, "masterEquation", l.masterEquation().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.append('\n').toString();
    }

    private static void rows(JsonGenerator json, String name, List<Row> rows) throws IOException {
        json.writeArrayFieldStart(name);
        for (Row r : rows) {
            json.writeStartObject();
            json.writeNumberField("tau", r.tau());
            for (Map.Entry<String, Double> e : r.values().entrySet()) {
                number(json, e.getKey(), e.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else if (!Double.isNaN(value)) {
            json.writeStringField(name, value > 0 ? "infinity" : "-infinity");
        }
    }
}

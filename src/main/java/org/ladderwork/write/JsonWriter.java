package org.ladderwork.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.scalar.Complex;

/**
 * Reports as one JSON document: an object for one report, an array for several.
 *
 * <p>The names and their order are fixed; a field that does not apply is absent. Doubles are the shortest decimals that read
 * back to the same double; what is no number is the string {@code "undefined"}, {@code "infinity"} or {@code "-infinity"}.
 */
public final class JsonWriter {
    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** {@return the document, its last line ended} */
    public static String write(List<Report> reports) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer);
            JsonWriter writer = new JsonWriter(json);
            if (reports.size() == 1) {
                writer.report(reports.get(0));
            } else {
                writer.array(reports, writer::report);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.append('\n').toString();
    }

    private interface Content<T> {
        void write(T value) throws IOException;
    }

    private interface Fields {
        void write() throws IOException;
    }

    private void object(Fields fields) throws IOException {
        json.writeStartObject();
        fields.write();
        json.writeEndObject();
    }

    private <T> void array(List<T> items, Content<T> content) throws IOException {
        json.writeStartArray();
        for (T item : items) {
            content.write(item);
        }
        json.writeEndArray();
    }

    private <T> void list(String name, List<T> items, Content<T> content) throws IOException {
        if (!items.isEmpty()) {
            json.writeFieldName(name);
            array(items, content);
        }
    }

    private <T> void map(String name, Map<String, T> map, Content<T> content) throws IOException {
        if (!map.isEmpty()) {
            json.writeObjectFieldStart(name);
            for (Map.Entry<String, T> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey());
                content.write(entry.getValue());
            }
            json.writeEndObject();
        }
    }

    private <T> void field(String name, Optional<T> value, Content<T> content) throws IOException {
        if (value.isPresent()) {
            json.writeFieldName(name);
            content.write(value.get());
        }
    }

    private void text(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(Numbers.exact(value));
        } else {
            json.writeString(Numbers.exact(value));
        }
    }

    private void complex(Complex value) throws IOException {
        if (value.im() == 0) {
            number(value.re());
        } else {
            json.writeStartArray();
            number(value.re());
            number(value.im());
            json.writeEndArray();
        }
    }

    private void report(Report report) throws IOException {
        object(() -> {
            json.writeStringField("model", report.model());
            text("source", report.source());
            map("parameters", report.parameters(), this::parameter);
            list("eigenoperators", report.eigenoperators(), this::eigenoperator);
            field("masterEquation", report.masterEquation(), this::masterEquation);
            map("heat", report.heat(), this::rate);
            field("work", report.work(), this::rate);
            field("entropyProduction", report.entropyProduction(), this::rate);
            field("chargeTheorem", report.chargeTheorem(), this::chargeTheorem);
            field("everyLength", report.everyLength(), this::everyLength);
            field("moments", report.moments(), this::moments);
            field("steadyState", report.steadyState(), this::steadyState);
            field("audit", report.audit(), this::audit);
            for (var section : report.further().entrySet()) {
                map(section.getKey(), section.getValue(), this::expression);
            }
            list("claims", report.claims(), this::claim);
            list("crossChecks", report.crossChecks(), this::crossCheck);
            map("timings", report.timings(), this::number);
        });
    }

    private void expression(Report.Expression expression) throws IOException {
        object(() -> {
            json.writeStringField("text", expression.text());
            json.writeStringField("latex", expression.latex());
            field("value", expression.value(), this::complex);
        });
    }

    private void expression(String name, Report.Expression expression) throws IOException {
        json.writeFieldName(name);
        expression(expression);
    }

    private void parameter(Report.Parameter parameter) throws IOException {
        object(() -> {
            json.writeStringField("kind", parameter.kind());
            json.writeStringField("latex", parameter.latex());
            field("exact", parameter.exact(), json::writeString);
            field("value", parameter.value(), this::complex);
        });
    }

    private void eigenoperator(Report.Eigenoperator it) throws IOException {
        object(() -> {
            json.writeStringField("bath", it.bath());
            expression("operator", it.operator());
            expression("frequency", it.frequency());
            field("F", it.broken(), this::expression);
        });
    }

    private void masterEquation(Report.MasterEquation it) throws IOException {
        object(() -> {
            expression("hamiltonian", it.hamiltonian());
            list("dissipators", it.dissipators(), this::dissipator);
        });
    }

    private void dissipator(Report.Dissipator it) throws IOException {
        object(() -> {
            json.writeStringField("bath", it.bath());
            expression("operator", it.operator());
            expression("rate", it.rate());
        });
    }

    private void rate(Report.Rate it) throws IOException {
        object(() -> {
            field("operator", it.operator(), this::expression);
            field("steady", it.steady(), this::expression);
        });
    }

    private void chargeTheorem(Report.ChargeTheorem it) throws IOException {
        object(() -> {
            json.writeBooleanField("holds", it.holds());
            text("failed", it.failed());
            field("charge", it.charge(), this::expression);
            list(
                    "contacts",
                    it.contacts(),
                    contact -> object(() -> {
                        json.writeStringField("bath", contact.bath());
                        expression("energy", contact.energy());
                    }));
        });
    }

    private void everyLength(Report.EveryLength it) throws IOException {
        object(() -> {
            json.writeStringField("size", it.size());
            json.writeNumberField("least", it.least());
            list("continuity", it.continuity(), this::motion);
            json.writeBooleanField("closedForm", it.closedForm());
            if (it.closedForm()) {
                json.writeBooleanField("unique", it.unique());
                json.writeNumberField("cases", it.cases());
            }
            text("failure", it.failure());
            map("values", it.values(), this::expression);
        });
    }

    private void motion(Report.Motion motion) throws IOException {
        object(() -> {
            json.writeStringField("observable", motion.observable());
            expression("rate", motion.rate());
        });
    }

    private void moments(Report.Moments it) throws IOException {
        object(() -> {
            list("observables", it.observables(), json::writeString);
            json.writeBooleanField("closed", it.closed());
            list("equations", it.equations(), this::motion);
        });
    }

    private void steadyState(Report.SteadyState it) throws IOException {
        object(() -> {
            field("unique", it.unique(), json::writeBoolean);
            field("stable", it.stable(), json::writeBoolean);
            list("conditions", it.conditions(), this::expression);
            map("values", it.values(), this::expression);
        });
    }

    private void audit(Report.Audit it) throws IOException {
        object(() -> {
            list("findings", it.findings(), this::finding);
            list("accounts", it.accounts(), this::account);
        });
    }

    private void finding(Report.Finding it) throws IOException {
        object(() -> {
            json.writeStringField("topic", it.topic());
            json.writeStringField("severity", it.severity());
            json.writeStringField("statement", it.statement());
            map("evidence", it.evidence(), this::expression);
            text("reason", it.reason());
            list("conditions", it.conditions(), this::expression);
        });
    }

    private void account(Report.Account it) throws IOException {
        object(() -> {
            json.writeStringField("counting", it.counting());
            map("heat", it.heat(), this::expression);
            expression("work", it.work());
            field("entropyProduction", it.entropyProduction(), this::expression);
            json.writeStringField("secondLaw", it.secondLaw());
            text("reason", it.reason());
        });
    }

    private void claim(Report.Claim it) throws IOException {
        object(() -> {
            json.writeStringField("id", it.id());
            json.writeStringField("verdict", it.verdict());
            if (it.order().isPresent()) {
                json.writeNumberField("order", it.order().getAsInt());
            }
            field("difference", it.difference(), this::expression);
            field("counterexample", it.counterexample(), this::counterexample);
            list("conditions", it.conditions(), this::expression);
            list("diagnosis", it.diagnosis(), json::writeString);
        });
    }

    private void counterexample(Report.Counterexample it) throws IOException {
        object(() -> {
            map("point", it.point(), json::writeString);
            field("left", it.left(), this::complex);
            field("right", it.right(), this::complex);
        });
    }

    private void crossCheck(Report.CrossCheck it) throws IOException {
        object(() -> {
            json.writeStringField("quantity", it.quantity());
            json.writeStringField("method", it.method());
            json.writeNumberField("points", it.points());
            json.writeFieldName("worstRelativeError");
            number(it.worstRelativeError());
            field("value", it.value(), this::complex);
            if (it.rough() > 0) {
                json.writeNumberField("rough", it.rough());
            }
            field("worstOverClaimed", it.worstOverClaimed(), this::number);
        });
    }
}

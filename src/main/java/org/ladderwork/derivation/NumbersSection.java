package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** Closed form and routes side by side at one point, for people and for programs. */
final class NumbersSection {
    private static final int MOST_DIGITS = 12;

    private NumbersSection() {}

    /** {@return whether there are any numbers} @param point a value for every parameter */
    static boolean add(
            Analysis analysis,
            List<Symbol> parameters,
            Map<Symbol, Scalar> point,
            Wanted wanted,
            Document.Builder out,
            Report.Builder report) {
        PointValues values = new PointValues(analysis, point, wanted);
        out.section("Numbers");
        out.paragraph("at "
                + String.join(
                        ", ",
                        parameters.stream()
                                .map(s -> s + " = " + point.getOrDefault(s, Scalar.ZERO))
                                .toList()));
        List<Prose> head = new ArrayList<>();
        head.add(Prose.of("quantity"));
        values.methods().forEach(m -> head.add(Prose.of(m)));
        List<List<Prose>> rows = new ArrayList<>();
        for (String name : values.names()) {
            List<Prose> row = new ArrayList<>();
            row.add(Prose.EMPTY.code(name));
            for (String method : values.methods()) {
                row.add(Prose.of(
                        values.entry(name, method).map(NumbersSection::text).orElse("")));
            }
            rows.add(row);
        }
        out.add(new Block.Table(head, rows));
        if (!values.remarks().isEmpty()) {
            out.add(new Block.Items(values.remarks().stream().map(Prose::of).toList()));
        }
        for (PointValues.Entry e : values.entries()) {
            values.entry(e.quantity(), "closed form").filter(c -> !c.equals(e)).ifPresent(c -> {
                double size = c.value().abs();
                double distance = c.value().minus(e.value()).abs();
                report.crossCheck(new Report.CrossCheck(
                        e.quantity(), e.method(), 1, size == 0 ? distance : distance / size, Optional.of(e.value())));
            });
        }
        return !values.entries().isEmpty();
    }

    private static String text(PointValues.Entry e) {
        String im = e.value().im() == 0 ? "" : " " + digits("%+", e.value().im(), e.error()) + "i";
        String value = digits("%", e.value().re(), e.error()) + im;
        return e.error() == 0 ? value : value + String.format(Locale.ROOT, " ± %.0e", e.error());
    }

    /** As many digits as the error leaves, and two more. */
    private static String digits(String sign, double x, double error) {
        int digits = error == 0 || x == 0
                ? MOST_DIGITS
                : (int) Math.max(1, Math.min(MOST_DIGITS, Math.ceil(Math.log10(Math.abs(x) / error)) + 2));
        return String.format(Locale.ROOT, sign + "." + digits + "g", x);
    }
}

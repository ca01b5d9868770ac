package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.collision.CollisionRun;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/**
 * The cross-checks written down: one line for each method with its worst error, and every quantity in the report.
 *
 * @param residuals how many equations of motion the exact solution was put back into, with nothing left over
 * @param notRun routes that could take the model and were not asked, in words
 */
record CrossCheckTable(int residuals, List<CrossCheck> checks, List<String> notRun) {
    private static final int MOST_NAMES = 6;

    static CrossCheckTable of(Analysis analysis, List<CrossCheck> checks, boolean full) {
        return new CrossCheckTable(
                analysis.steadyState().map(s -> s.equations().size()).orElse(0),
                checks,
                full ? List.of() : notRun(analysis.system(), checks));
    }

    private static List<String> notRun(OpenSystem system, List<CrossCheck> checks) {
        List<String> missing = new ArrayList<>();
        boolean oscillators =
                system.modes().stream().anyMatch(m -> m.kind().dimension().isEmpty());
        if (oscillators && !isAmong(checks, Routes.liouvillian(system))) {
            missing.add("the Liouvillian on a truncated Fock space");
        }
        if (CollisionRun.obstacle(system).isEmpty()) {
            missing.add(
                    isAmong(checks, Routes.collisions(system))
                            ? "the collisions at more points"
                            : "the collisions themselves");
        }
        return missing;
    }

    private static boolean isAmong(List<CrossCheck> checks, Route route) {
        return checks.stream().anyMatch(c -> c.method().startsWith(route.name()));
    }

    /** {@return whether there was anything to write} */
    boolean write(Document.Builder out, Report.Builder report) {
        if (checks.isEmpty()) {
            return false;
        }
        List<List<Prose>> rows = new ArrayList<>();
        if (residuals > 0) {
            rows.add(line("exact residual", residuals + " moments", "all", "0", ""));
            report.crossCheck(new Report.CrossCheck("moments", "exact residual", 0, 0, Optional.empty()));
        }
        Map<String, List<CrossCheck>> methods = new LinkedHashMap<>();
        checks.forEach(
                c -> methods.computeIfAbsent(c.method(), m -> new ArrayList<>()).add(c));
        methods.forEach((method, all) -> {
            List<CrossCheck> compared = all.stream().filter(c -> c.points() > 0).toList();
            List<CrossCheck> rough = all.stream().filter(c -> c.points() == 0).toList();
            if (!compared.isEmpty()) {
                rows.add(line(method, compared));
            }
            if (!rough.isEmpty()) {
                rows.add(line(method, names(rough), "0" + rough(rough), "nothing could be compared", ""));
            }
        });
        checks.forEach(c -> report.crossCheck(new Report.CrossCheck(
                c.quantity(),
                c.method(),
                c.points(),
                c.worstRelativeError(),
                Optional.empty(),
                c.rough(),
                Optional.of(c.worstOverClaimed()).filter(r -> r > 0))));
        out.section("Cross-checks");
        out.add(new Block.Table(
                List.of(
                        Prose.of("against"),
                        Prose.of("of"),
                        Prose.of("points"),
                        Prose.of("worst relative error"),
                        Prose.of("at")),
                rows));
        if (checks.stream().anyMatch(c -> c.rough() > 0)) {
            out.paragraph(
                    "At rough points a small number is the sum of large ones and the route itself claims fewer than ten digits; there both agree within the error it claims, and the relative error is not shown.");
        }
        if (!notRun.isEmpty()) {
            out.paragraph("Not run, because it may take seconds: " + String.join("; ", notRun)
                    + ". --cross-check full runs everything.");
        }
        return true;
    }

    private static List<Prose> line(String method, List<CrossCheck> all) {
        CrossCheck worst = all.get(0);
        int points = Integer.MAX_VALUE;
        for (CrossCheck c : all) {
            worst = c.worstRelativeError() > worst.worstRelativeError() ? c : worst;
            points = Math.min(points, c.points());
        }
        return line(
                method,
                names(all),
                points + rough(all),
                String.format(Locale.ROOT, "%.1e", worst.worstRelativeError()),
                worst.worstPoint().map(Object::toString).orElse(""));
    }

    private static String names(List<CrossCheck> all) {
        return all.size() > MOST_NAMES
                ? all.size() + " quantities"
                : String.join(", ", all.stream().map(CrossCheck::quantity).toList());
    }

    private static String rough(List<CrossCheck> all) {
        int most = all.stream().mapToInt(CrossCheck::rough).max().orElse(0);
        return most > 0 ? " + " + most + " rough" : "";
    }

    private static List<Prose> line(String method, String of, String points, String error, String at) {
        return List.of(Prose.of(method), Prose.of(of), Prose.of(points), Prose.of(error), Prose.of(at));
    }
}

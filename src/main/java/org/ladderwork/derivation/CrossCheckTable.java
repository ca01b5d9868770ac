package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ladderwork.check.CrossCheck;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** The cross-checks of a derivation, for people and for programs. */
final class CrossCheckTable {
    private CrossCheckTable() {}

    /** Writes them down; nothing if there are none. */
    static void add(List<CrossCheck> checks, Document.Builder out, Report.Builder report) {
        if (checks.isEmpty()) {
            return;
        }
        out.section("Cross-checks");
        List<List<Prose>> rows = new ArrayList<>();
        for (CrossCheck c : checks) {
            String worst = String.format(Locale.ROOT, "%.1e", c.worstRelativeError());
            rows.add(List.of(
                    Prose.EMPTY.code(c.quantity()),
                    Prose.of(c.method()),
                    Prose.of(Integer.toString(c.points())),
                    Prose.of(worst),
                    Prose.of(c.worstPoint().map(Object::toString).orElse(""))));
            report.crossCheck(new Report.CrossCheck(
                    c.quantity(), c.method(), c.points(), c.worstRelativeError(), Optional.empty()));
        }
        out.add(new Block.Table(
                List.of(
                        Prose.of("quantity"),
                        Prose.of("against"),
                        Prose.of("points"),
                        Prose.of("worst relative error"),
                        Prose.of("at")),
                rows));
    }
}

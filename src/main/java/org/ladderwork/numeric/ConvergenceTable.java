package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.collision.CollisionRun;
import org.ladderwork.numeric.collision.CollisionState;
import org.ladderwork.numeric.collision.Extrapolation;
import org.ladderwork.numeric.collision.Stroke;
import org.ladderwork.numeric.point.ParameterPoint;

/**
 * Rates of the limit cycle at shorter and shorter strokes, and where they go.
 *
 * @param rows longest stroke first, each half as long as the one before
 * @param heat the limit τ → 0 of δQ_i/τ for each bath, with the measured order
 * @param work that of δW/τ
 * @param entropyProduction that of Σ/τ (C1), from mutual information and relative entropy
 */
public record ConvergenceTable(
        List<Row> rows, SortedMap<String, Extrapolation> heat, Extrapolation work, Extrapolation entropyProduction) {
    private static final double ROUNDING = 1e-15;

    /** @param stroke one stroke of the limit cycle; divide its energies by its τ for rates */
    public record Row(double tau, Stroke stroke) {}

    public ConvergenceTable {
        rows = List.copyOf(rows);
    }

    /**
     * {@return the table}
     *
     * @param tau the longest stroke
     * @param halvings at least 2
     * @throws IllegalArgumentException if the model cannot be run stroke by stroke, or some strokes have no unique limit cycle
     */
    public static ConvergenceTable of(OpenSystem system, ParameterPoint point, double tau, int halvings) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k <= halvings; k++) {
            CollisionRun run = CollisionRun.of(system, point, Math.scalb(tau, -k));
            Optional<CollisionState> cycle = run.limitCycle();
            if (cycle.isEmpty()) {
                throw new IllegalArgumentException(
                        "strokes of length " + run.tau() + " have no unique limit cycle; take a smaller tau");
            }
            rows.add(new Row(run.tau(), run.stroke(cycle.get()).stroke()));
        }
        SortedMap<String, Extrapolation> heat = new TreeMap<>();
        for (Bath bath : system.baths()) {
            heat.put(bath.name(), limit(rows, s -> s.heat().getOrDefault(bath.name(), 0.0)));
        }
        return new ConvergenceTable(rows, heat, limit(rows, Stroke::work), limit(rows, Stroke::entropyProduction));
    }

    private static Extrapolation limit(List<Row> rows, ToDoubleFunction<Stroke> ofStroke) {
        double shortest = rows.get(rows.size() - 1).tau();
        return Extrapolation.of(
                rows.stream()
                        .map(r -> ofStroke.applyAsDouble(r.stroke()) / r.tau())
                        .toList(),
                ROUNDING / shortest);
    }
}

package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ladderwork.language.SourceError;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.ConvergenceTable;
import org.ladderwork.numeric.NumericQuantities;
import org.ladderwork.numeric.Route;
import org.ladderwork.numeric.Routes;
import org.ladderwork.numeric.collision.CollisionRun;
import org.ladderwork.numeric.collision.CollisionState;
import org.ladderwork.numeric.collision.Stroke;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * The collisions themselves at finite τ: strokes from the lowest state on, the limit cycle, and what becomes of its rates as τ → 0.
 *
 * @param system the model
 * @param point the values of its parameters
 * @param method how the strokes are simulated
 * @param tau their length
 * @param strokes from the lowest state of the system on
 * @param cycle one stroke of the limit cycle; absent where there is not exactly one
 * @param convergence rates of the limit cycle at τ, τ/2, τ/4, …; absent with the cycle
 * @param masterEquation the rates of the master equation, which is the limit, by a route that knows no strokes
 */
public record Simulation(
        OpenSystem system,
        ParameterPoint point,
        String method,
        double tau,
        List<Stroke> strokes,
        Optional<Stroke> cycle,
        Optional<ConvergenceTable> convergence,
        Optional<NumericQuantities> masterEquation) {
    public Simulation {
        strokes = List.copyOf(strokes);
    }

    /**
     * {@return the simulation at the point that was set}
     *
     * @param tau the length of a stroke; where it is absent, one that is short on every scale of the model
     * @param count how many strokes to show
     * @param halvings how many times τ is halved; at least 2
     * @throws SourceError if a parameter has no value
     * @throws IllegalArgumentException if the model cannot be run stroke by stroke, or makes no sense at the point
     */
    public static Simulation of(Loaded loaded, OptionalDouble tau, int count, int halvings, Progress progress) {
        OpenSystem system = loaded.model().system();
        for (Symbol s : system.field().parameters()) {
            if (!loaded.point().containsKey(s)) {
                throw SourceError.at(
                        loaded.model().file().source().all(),
                        "'" + s + "' has no value",
                        "set it: --set " + s + "=..., or in the file: numeric " + s + " = ...");
            }
        }
        ParameterPoint point = ParameterPoint.of(loaded.point());
        progress.begin("strokes");
        double length =
                tau.orElseGet(() -> nice(CollisionRun.of(system, point, 1).shortTau()));
        CollisionRun run = CollisionRun.of(system, point, length);
        List<Stroke> strokes = new ArrayList<>();
        CollisionState state = run.ground();
        for (int k = 0; k < count; k++) {
            CollisionRun.Result next = run.stroke(state);
            strokes.add(next.stroke());
            state = next.after();
        }
        progress.begin("limit cycle");
        Optional<Stroke> cycle = run.limitCycle().map(c -> run.stroke(c).stroke());
        Optional<ConvergenceTable> table = Optional.empty();
        Optional<NumericQuantities> rates = Optional.empty();
        if (cycle.isPresent()) {
            progress.begin("shorter strokes");
            table = Optional.of(ConvergenceTable.of(system, point, length, halvings));
            progress.begin("master equation");
            rates = masterEquation(system, point);
        }
        return new Simulation(system, point, run.method(), length, strokes, cycle, table, rates);
    }

    private static Optional<NumericQuantities> masterEquation(OpenSystem system, ParameterPoint point) {
        for (Route route : List.of(Routes.lyapunov(system), Routes.liouvillian(system))) {
            Optional<NumericQuantities> found = route.at(point).quantities();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The number 1, 2 or 5 times a power of ten that is next below. */
    private static double nice(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digit = value / power;
        return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
    }

    /** {@return the values of the parameters as text} */
    List<String> values() {
        List<String> texts = new ArrayList<>();
        for (Symbol s : system.field().parameters()) {
            Scalar value = point.exact().get(s);
            if (value != null) {
                texts.add(s + " = " + value);
            }
        }
        return texts;
    }
}

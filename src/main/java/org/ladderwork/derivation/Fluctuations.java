package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.CurrentFluctuations;
import org.ladderwork.thermo.CountedCurrent;
import org.ladderwork.thermo.CountedCurrent.Unit;

/** The currents of a model that can be counted, and their means and noise in the steady state, each derived when it is first asked for. */
final class Fluctuations {
    private final Analysis analysis;
    private final CurrentFluctuations statistics;

    Fluctuations(Analysis analysis) {
        this.analysis = analysis;
        this.statistics =
                new CurrentFluctuations(analysis.equation(), analysis::steady, Deadline.after(Analysis.BUDGET));
    }

    /** {@return the baths with something to count} */
    List<String> counted() {
        List<String> names = new ArrayList<>();
        for (BathGenerator bath : analysis.equation().baths()) {
            if (CountedCurrent.of(bath, Unit.QUANTA).current().isPresent()) {
                names.add(bath.bath().name());
            }
        }
        return names;
    }

    /** {@return why nothing can be counted at some bath, one line each} */
    List<String> obstacles() {
        return analysis.equation().baths().stream()
                .map(b -> CountedCurrent.of(b, Unit.QUANTA))
                .filter(c -> c.current().isEmpty())
                .map(CountedCurrent.Counted::reason)
                .toList();
    }

    /** {@return the mean number of quanta that enter from this bath per unit of time}
     *  @throws IllegalStateException if nothing can be counted, or there is no unique steady state */
    Scalar current(String bath) {
        return statistics.mean(counting(bath, Unit.QUANTA));
    }

    /** {@return the covariance per unit of time of what enters from two baths}
     *  @throws IllegalStateException as {@link #current} */
    Scalar noise(Unit unit, String first, String second) {
        return statistics.noise(counting(first, unit), counting(second, unit));
    }

    private CountedCurrent counting(String bath, Unit unit) {
        Optional<BathGenerator> generator = analysis.equation().baths().stream()
                .filter(b -> b.bath().name().equals(bath))
                .findFirst();
        CountedCurrent.Counted counted = CountedCurrent.of(
                generator.orElseThrow(() -> new IllegalStateException("there is no bath '" + bath + "'")), unit);
        return counted.current().orElseThrow(() -> new IllegalStateException(counted.reason()));
    }
}

package org.ladderwork.master;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * A point at which the interaction is weak against the energies of the subsystems: there the sign of a transition frequency is that of the uncoupled system. Only signs and the order of
 * frequencies are read off it.
 */
final class WeakInteraction {
    private static final double SMALL = 1e-3;
    private static final double SPREAD = 0.0917;

    private final Map<Symbol, Double> point = new HashMap<>(); // looked up only

    private WeakInteraction() {}

    static WeakInteraction of(OpenSystem system) {
        Set<Symbol> own = new TreeSet<>();
        for (Subsystem s : system.subsystems()) {
            s.hamiltonian().terms().values().forEach(c -> own.addAll(c.parameters()));
        }
        WeakInteraction weak = new WeakInteraction();
        int k = 0;
        for (Symbol s : system.field().parameters()) {
            k++;
            weak.point.put(s, own.contains(s) ? 1 + SPREAD * k : SMALL * (1 + SPREAD * k));
        }
        return weak;
    }

    double value(Scalar frequency) {
        return frequency.evaluate(point).re();
    }
}

package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.AncillaKind;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.model.ThermalContact;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/** A chain with hopping ε, pairing η and thermal ancillas of occupation n_1, n_2 and rate γ at both ends, for tests. */
public final class Chain {
    public final ScalarField field = new ScalarField();
    public final List<Mode> modes = new ArrayList<>();
    public final List<Operator> a = new ArrayList<>();
    public final OpenSystem system;

    /** @param system the kind of the sites @param ancilla the kind of the ancillas @param firstAncilla order of the first ancilla */
    public Chain(AncillaKind system, AncillaKind ancilla, int sites, boolean pairing, int firstAncilla) {
        List<Subsystem> subsystems = new ArrayList<>();
        Scalar epsilon = Scalar.of(field.real("epsilon"));
        Operator interaction = Operator.ZERO;
        for (int k = 0; k < sites; k++) {
            Mode mode = system.mode("a_" + (k + 1), 10 + k);
            modes.add(mode);
            a.add(Operator.annihilator(mode));
            Scalar omega = Scalar.of(field.positive("omega_" + (k + 1)));
            subsystems.add(new Subsystem("H_" + (k + 1), Operator.number(mode).times(omega)));
        }
        Scalar eta = pairing ? Scalar.of(field.real("eta")) : Scalar.ZERO;
        for (int k = 0; k + 1 < sites; k++) {
            Operator hop = a.get(k).adjoint().times(a.get(k + 1)).times(epsilon);
            Operator pair = a.get(k).times(a.get(k + 1)).times(eta);
            interaction = interaction.plus(hop).plus(hop.adjoint()).plus(pair).plus(pair.adjoint());
        }
        Scalar gamma = Scalar.of(field.positive("gamma"));
        List<Bath> baths = new ArrayList<>();
        for (int end = 1; end <= 2; end++) {
            int site = end == 1 ? 0 : sites - 1;
            ThermalContact contact = new ThermalContact(
                    a.get(site),
                    gamma,
                    Optional.of(Scalar.of(field.positive("n_" + end))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(ancilla),
                    Optional.empty());
            baths.add(new Bath.Microscopic(
                    "" + end,
                    subsystems.get(site),
                    contact.collisions(field, subsystems.get(site), "" + end, firstAncilla + end)));
        }
        this.system = new OpenSystem("chain", "", field, modes, subsystems, interaction, baths);
    }

    public Operator hop(int j, int k) {
        return a.get(j).adjoint().times(a.get(k));
    }

    /** @param values name, value, name, value, … */
    public ParameterPoint point(Object... values) {
        Map<Symbol, Double> map = new HashMap<>();
        for (int k = 0; k < values.length; k += 2) {
            map.put(field.symbol((String) values[k]).orElseThrow(), (Double) values[k + 1]);
        }
        return ParameterPoint.ofDoubles(map);
    }
}

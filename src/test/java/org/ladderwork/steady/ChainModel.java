package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.model.AncillaKind;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.model.ThermalContact;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;

/** The chain of {@link OscillatorChain} as a model with operators, so that drift and source come from the master equation. */
final class ChainModel {
    final OscillatorChain chain;
    final List<Operator> lowering = new ArrayList<>();
    final MasterEquation equation;

    ChainModel(OscillatorChain chain, boolean hopping, boolean pairing) {
        this.chain = chain;
        List<Mode> modes = new ArrayList<>();
        List<Subsystem> subsystems = new ArrayList<>();
        List<Bath> baths = new ArrayList<>();
        for (int i = 0; i < chain.sites; i++) {
            Mode mode = Mode.boson("a_" + (i + 1), i);
            modes.add(mode);
            Operator a = Operator.annihilator(mode);
            lowering.add(a);
            Subsystem s = new Subsystem(
                    "H_" + (i + 1),
                    a.adjoint().times(a).plus(Operator.of(Scalar.of(1, 2))).times(chain.frequency[i]));
            subsystems.add(s);
            if (!chain.rate[i].isZero()) {
                ThermalContact contact = new ThermalContact(
                        a,
                        chain.rate[i],
                        Optional.of(chain.occupation[i]),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.<AncillaKind>empty(),
                        Optional.empty());
                baths.add(new Bath.Microscopic(
                        "" + (i + 1), s, contact.collisions(chain.field, s, "" + (i + 1), chain.sites + i)));
            }
        }
        Operator interaction = Operator.ZERO;
        for (int i = 0; i + 1 < chain.sites; i++) {
            Operator hop = lowering.get(i).adjoint().times(lowering.get(i + 1)).times(chain.epsilon);
            Operator pair = lowering.get(i).times(lowering.get(i + 1)).times(chain.eta);
            interaction = hopping ? interaction.plus(hop).plus(hop.adjoint()) : interaction;
            interaction = pairing ? interaction.plus(pair).plus(pair.adjoint()) : interaction;
        }
        equation = MasterEquation.of(new OpenSystem("chain", "", chain.field, modes, subsystems, interaction, baths));
    }

    Operator number(int i) {
        return lowering.get(i).adjoint().times(lowering.get(i));
    }

    MomentEquations moments() {
        MomentEquations.Outcome outcome =
                MomentEquations.closing(equation, List.of(number(0)), MomentEquations.Limit.DEFAULT);
        return ((MomentEquations.Outcome.Closed) outcome).equations();
    }
}

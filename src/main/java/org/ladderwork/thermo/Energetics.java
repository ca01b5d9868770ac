package org.ladderwork.thermo;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.MasterEquation;

/**
 * Heat, work and the first law of one master equation.
 *
 * @param heats Q̇_i, in the order of the baths
 * @param work Ẇ
 * @param energyRate d H_S/dt, as an operator: Σ D_i†(H_S), H_S commuting with itself
 */
public record Energetics(List<HeatRate> heats, WorkRate work, Operator energyRate) {
    public Energetics {
        heats = List.copyOf(heats);
    }

    /** {@return the energetics of this master equation} */
    public static Energetics of(MasterEquation equation) {
        List<HeatRate> heats = new ArrayList<>();
        for (BathGenerator bath : equation.baths()) {
            heats.add(HeatRate.of(bath));
        }
        return new Energetics(
                heats,
                WorkRate.of(equation),
                equation.heisenberg(equation.system().hamiltonian()));
    }

    /** {@return d⟨H_S⟩/dt − Σ Q̇_i − Ẇ, as an operator; zero is the first law at every instant, Eq. (15)} */
    public Operator firstLawDefect() {
        Operator defect = energyRate.minus(work.operator());
        for (HeatRate heat : heats) {
            defect = defect.minus(heat.operator());
        }
        return defect;
    }
}

package org.ladderwork.master;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.algebra.Operator;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;

/**
 * What one bath contributes to the master equation.
 *
 * @param bath the bath as stated
 * @param derivations one for each of its collisions; empty for a bath that is given by rates
 * @param dissipators D_i, all of them; equal jump operators of different channels are not merged, their ancillas being different
 * @param balances detailed balance of each collision
 * @param jumps the lowering jump operators with frequencies and forces
 */
public record BathGenerator(
        Bath bath,
        List<CollisionDerivation> derivations,
        List<Dissipator> dissipators,
        List<DetailedBalance> balances,
        List<DetailedBalance.Jump> jumps) {
    public BathGenerator {
        derivations = List.copyOf(derivations);
        dissipators = List.copyOf(dissipators);
        balances = List.copyOf(balances);
        jumps = List.copyOf(jumps);
    }

    /** {@return the contribution of a bath to the master equation of this system} */
    public static BathGenerator of(OpenSystem system, Bath bath) {
        return bath.match(
                microscopic -> {
                    List<CollisionDerivation> derivations = microscopic.collisions().stream()
                            .map(CollisionDerivation::of)
                            .toList();
                    List<Dissipator> dissipators = new ArrayList<>();
                    List<DetailedBalance> balances = new ArrayList<>();
                    List<DetailedBalance.Jump> jumps = new ArrayList<>();
                    for (CollisionDerivation d : derivations) {
                        dissipators.addAll(d.dissipators());
                        DetailedBalance balance = DetailedBalance.of(system, bath.subsystem(), d);
                        balances.add(balance);
                        jumps.addAll(balance.jumps());
                    }
                    return new BathGenerator(bath, derivations, dissipators, balances, jumps);
                },
                rates -> {
                    List<Dissipator> dissipators = rates.jumps().stream()
                            .map(j -> Dissipator.of(j.jump(), j.rate()))
                            .toList();
                    return new BathGenerator(
                            bath,
                            List.of(),
                            dissipators,
                            List.of(),
                            DetailedBalance.jumps(
                                    system,
                                    bath.subsystem(),
                                    dissipators.stream().map(Dissipator::a).toList()));
                });
    }

    /** {@return D_i†(O), the rate of change of an observable by this bath} */
    public Operator adjointOn(Operator observable) {
        Operator sum = Operator.ZERO;
        for (Dissipator d : dissipators) {
            sum = sum.plus(d.adjointOn(observable));
        }
        return sum;
    }
}

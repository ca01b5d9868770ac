package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.thermo.Energetics;

/**
 * What one bath of a chain exchanges with it, derived from the piece of the chain around its sites.
 *
 * @param label of the bath @param repeated whether there is one at every site
 * @param piece around it
 * @param generator its dissipators
 * @param heat Q̇ @param work what it contributes to Ẇ @param current D†(Σ N), the quanta that enter per unit of time
 */
public record ContactRates(
        String label,
        boolean repeated,
        LocalModel piece,
        BathGenerator generator,
        Operator heat,
        Operator work,
        Operator current) {

    /** {@return the rates of a bath at a value of its index} @throws Undecided if the piece depends on the width of a gap */
    static ContactRates of(SymbolicChain chain, Arrangement arrangement, SymbolicChain.Contact contact, Site index) {
        SiteRewriter rewriter = new SiteRewriter(chain, arrangement);
        Support.operators(contact.pattern())
                .forEach(e -> rewriter.rewrite(e, rewriter.values(contact.run().letter(), index)));
        List<Site> sites = new ArrayList<>();
        rewriter.modes.values().forEach(m -> sites.add(m.site()));
        LocalModel piece = LocalModel.around(chain, arrangement, sites, rewriter);
        String label = LocalModel.label(contact, arrangement.normal(index));
        OpenSystem all = piece.model().system();
        Bath own = all.bath(label).orElseThrow(() -> new IllegalStateException("no bath " + label));
        MasterEquation alone = MasterEquation.of(new OpenSystem(
                all.title(),
                all.source(),
                all.field(),
                all.modes(),
                all.subsystems(),
                all.interaction(),
                List.of(own)));
        Energetics energetics = Energetics.of(alone);
        if (!energetics.firstLawDefect().isZero()) {
            throw new IllegalStateException("first law violated by " + energetics.firstLawDefect());
        }
        BathGenerator generator = alone.baths().get(0);
        return new ContactRates(
                label,
                !contact.run().isOnce(),
                piece,
                generator,
                energetics.heats().get(0).operator(),
                energetics.work().operator(),
                generator.adjointOn(number(piece)));
    }

    /** Σ N over all modes of a piece. */
    static Operator number(LocalModel piece) {
        Operator sum = Operator.ZERO;
        for (Mode m : piece.model().system().modes()) {
            sum = sum.plus(Operator.number(m));
        }
        return sum;
    }

    /** {@return ν with Q̇ = ν I, empty if there is none} */
    public Optional<Scalar> energy() {
        if (current.isZero()) {
            return Optional.empty();
        }
        var first = current.terms().firstKey();
        Scalar energy = heat.coefficient(first).over(current.coefficient(first));
        return heat.equals(current.times(energy)) ? Optional.of(energy) : Optional.empty();
    }

    /** {@return whether it exchanges neither energy nor quanta} */
    public boolean isIdle() {
        return heat.isZero() && current.isZero();
    }

    Optional<PairSum> heatPairs() {
        return piece.pairs(heat);
    }

    Optional<PairSum> workPairs() {
        return piece.pairs(work);
    }

    Optional<PairSum> currentPairs() {
        return piece.pairs(current);
    }
}

package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Expression;
import org.ladderwork.literature.Source;
import org.ladderwork.scalar.Scalar;

/**
 * The continuity equations (52)–(54) of the quanta on a chain of any length, and the ratios (55)–(57) that follow.
 *
 * <p>Every term h_i of H_S is shown to commute with the number of quanta on the sites it touches, i being a letter; hence H_S commutes with Q, the number of all
 * quanta, for every N, and d⟨Q⟩/dt is the sum of the currents of the baths. The rest is the argument of {@link org.ladderwork.thermo.ChargeTheorem}.
 *
 * @param obstacle why the number of quanta is not conserved; empty if it is
 * @param motions d⟨N_j⟩/dt at the ends and between them
 * @param contacts the baths that exchange something
 * @param idle the labels of those that exchange neither quanta nor energy
 * @param terms how many terms of H_S were shown to commute
 */
@Source(key = "dechiara2018", at = "Eqs. (52)-(57)")
public record ChainCharge(
        String obstacle, List<Motion> motions, List<ContactRates> contacts, List<String> idle, int terms) {
    /** @param number N_j @param rate dN_j/dt @param pairs its terms, if it is a sum over pairs @param where j lies */
    public record Motion(Operator number, Operator rate, Optional<PairSum> pairs, String where) {}

    public ChainCharge {
        motions = List.copyOf(motions);
        contacts = List.copyOf(contacts);
        idle = List.copyOf(idle);
    }

    /** {@return the quanta of a chain} */
    public static ChainCharge of(SymbolicChain chain) {
        int terms = 0;
        for (SymbolicChain.Part part : chain.parts()) {
            Optional<String> broken = broken(chain, part);
            if (broken.isPresent()) {
                return new ChainCharge(broken.get(), motions(chain), List.of(), List.of(), terms);
            }
            terms++;
        }
        List<ContactRates> active = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        for (SymbolicChain.Contact c : chain.contacts()) {
            ContactRates rates = generic(chain, c);
            if (rates.isIdle()) {
                idle.add(rates.label());
            } else {
                active.add(rates);
            }
        }
        return new ChainCharge("", motions(chain), active, idle, terms);
    }

    /** The term that does not commute with the number of quanta, if there is one. */
    private static Optional<String> broken(SymbolicChain chain, SymbolicChain.Part part) {
        SymbolicChain.Run run = part.run();
        Arrangement start = run.isOnce() ? chain.whole() : chain.with(List.of(run.letter()));
        List<Optional<String>> all = start.overAll(a -> {
            Site i = run.isOnce() ? Site.of(1) : Site.of(run.letter());
            if (!run.isOnce() && (a.compare(i, run.first()) < 0 || a.compare(i, run.last()) > 0)) {
                return Optional.<String>empty();
            }
            SiteRewriter rewriter = new SiteRewriter(chain, a);
            Expression body = rewriter.rewrite(part.body(), rewriter.values(run.letter(), i));
            LocalModel piece = LocalModel.around(chain, a, List.of(), rewriter);
            Operator h = piece.model().evaluator().operator(body);
            return h.commutator(ContactRates.number(piece)).isZero()
                    ? Optional.<String>empty()
                    : Optional.of(part.body().toText());
        });
        return all.stream().flatMap(Optional::stream).findFirst();
    }

    /** The rates of a bath on a long chain, in the middle of its run. */
    private static ContactRates generic(SymbolicChain chain, SymbolicChain.Contact c) {
        Arrangement start =
                c.run().isOnce() ? chain.whole() : chain.with(List.of(c.run().letter()));
        Site index = c.run().isOnce() ? Site.of(1) : Site.of(c.run().letter());
        List<ContactRates> all = start.overAll(a -> ContactRates.of(chain, a, c, index));
        return all.get(all.size() - 1); // the case of the widest gaps
    }

    private static List<Motion> motions(SymbolicChain chain) {
        List<Motion> motions = new ArrayList<>();
        String letter = chain.freeLetters().get(0);
        for (SymbolicChain.Family f : chain.modes()) {
            List<Cases<Motion>> all = Cases.along(
                    chain,
                    a -> {
                        Site j = a.normal(Site.of(letter));
                        if (a.compare(j, f.first()) < 0 || a.compare(j, f.last()) > 0) {
                            return Optional.<Motion>empty();
                        }
                        LocalModel piece = LocalModel.around(chain, a, List.of(j));
                        Operator n = piece.lowering(f.name(), j);
                        Operator number = n.adjoint().times(n);
                        Operator rate = piece.equation().heisenberg(number);
                        return Optional.of(new Motion(number, rate, piece.pairs(rate), a.where(letter)));
                    },
                    (generic, end) -> isCovered(chain, generic, end));
            all.forEach(c -> motions.add(
                    new Motion(c.value().number(), c.value().rate(), c.value().pairs(), c.where())));
        }
        return motions;
    }

    private static boolean isCovered(SymbolicChain chain, Cases<Motion> generic, Cases<Motion> end) {
        Optional<PairSum> here = generic.value().pairs();
        Optional<PairSum> there = end.value().pairs();
        return here.isPresent()
                && there.isPresent()
                && here.get().with(Cases.substitution(chain, end.site()), chain).isSame(there.get());
    }

    /** {@return whether the ratios (57) follow for every N: the quanta are conserved, two contacts, a fixed energy per quantum for each} */
    public boolean isOtto() {
        return obstacle.isEmpty()
                && contacts.size() == 2
                && contacts.stream().allMatch(c -> c.energy().isPresent() && !c.repeated());
    }

    /** {@return why (57) does not follow; empty if it does} */
    public String failure() {
        if (!obstacle.isEmpty()) {
            return "the term " + obstacle + " of the Hamiltonian does not conserve the number of quanta";
        }
        for (ContactRates c : contacts) {
            if (c.energy().isEmpty()) {
                return "bath " + c.label() + " exchanges no fixed energy per quantum";
            }
        }
        return isOtto() ? "" : "the theorem needs two contacts, and there are " + contacts.size();
    }

    /** {@return Q̇_1/Ẇ = ν_1/(ν_2 − ν_1), empty if both energies are equal and no work is done} */
    public Optional<Scalar> heatOverWork() {
        Scalar first = contacts.get(0).energy().orElseThrow();
        Scalar difference = contacts.get(1).energy().orElseThrow().minus(first);
        return difference.isZero() ? Optional.empty() : Optional.of(first.over(difference));
    }

    /** {@return Ẇ/Q̇_2 = −1 + ν_1/ν_2} */
    public Scalar workOverHeat() {
        Scalar first = contacts.get(0).energy().orElseThrow();
        return first.over(contacts.get(1).energy().orElseThrow()).minus(Scalar.ONE);
    }
}

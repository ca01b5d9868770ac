package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.algebra.JordanWigner;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.Expression;
import org.ladderwork.literature.Source;
import org.ladderwork.master.Dissipator;

/**
 * A chain of qubits as the chain of fermions that the Jordan–Wigner transformation makes of it, where that has no strings.
 *
 * <p>Terms of H_S on one site or on neighbours lose their strings; that each of them becomes what the file says with c in place of σ is checked, the index
 * being a letter. A bath that takes or gives quanta must be at an end: at the first site there is no string; at the last, σ_N = P c_N with the parity P of
 * the whole chain, and (P c)† O (P c) = c† O c for every O that commutes with P, as all pairs do. Numbers at a site and pairs of neighbours are the same for
 * qubits and fermions; pairs further apart are not.
 */
@Source(key = "jordan1928")
final class QubitsAsFermions {
    private final SymbolicChain qubits;
    private final SymbolicChain fermions;

    private QubitsAsFermions(SymbolicChain qubits) {
        this.qubits = qubits;
        Map<String, SymbolicChain.Family> families = new LinkedHashMap<>(qubits.families());
        families.replaceAll((name, f) ->
                f.kind() == Kind.QUBIT ? new SymbolicChain.Family(name, Kind.FERMION, f.first(), f.last()) : f);
        this.fermions = new SymbolicChain(
                qubits.file(),
                qubits.field(),
                qubits.size(),
                qubits.least(),
                families,
                qubits.definitions(),
                qubits.parts(),
                qubits.contacts());
    }

    /** {@return the chain of fermions, empty if strings remain or the chain is not one of qubits} */
    static Optional<SymbolicChain> of(SymbolicChain chain) {
        boolean one = chain.modes().size() == 1 && chain.modes().get(0).kind() == Kind.QUBIT;
        QubitsAsFermions pair = new QubitsAsFermions(chain);
        return one
                        && chain.parts().stream().allMatch(pair::hasNoStrings)
                        && chain.contacts().stream().allMatch(pair::isTheSame)
                ? Optional.of(pair.fermions)
                : Optional.empty();
    }

    private boolean hasNoStrings(SymbolicChain.Part part) {
        SymbolicChain.Run run = part.run();
        Arrangement start = run.isOnce() ? qubits.whole() : qubits.with(List.of(run.letter()));
        return start
                .overAll(a -> {
                    Site i = run.isOnce() ? Site.of(1) : Site.of(run.letter());
                    boolean inside = run.isOnce() || a.compare(i, run.first()) >= 0 && a.compare(i, run.last()) <= 0;
                    return !inside || hasNoStrings(part.body(), run.letter(), i, a);
                })
                .stream()
                .allMatch(x -> x);
    }

    private boolean hasNoStrings(Expression body, String letter, Site i, Arrangement a) {
        SiteRewriter one = new SiteRewriter(qubits, a);
        Expression text = one.rewrite(body, one.values(letter, i));
        LocalModel q = LocalModel.around(qubits, a, List.of(), one);
        SiteRewriter other = new SiteRewriter(fermions, a);
        other.rewrite(body, other.values(letter, i));
        LocalModel f = LocalModel.around(fermions, a, List.of(), other);
        List<Site> sites = new ArrayList<>();
        q.model().system().modes().forEach(m -> sites.add(q.sites(m)));
        for (int k = 1; k < sites.size(); k++) {
            if (a.compare(sites.get(k - 1).plus(1), sites.get(k)) != 0) {
                return false;
            }
        }
        Operator h = q.model().evaluator().operator(text);
        return jordanWigner(q, f).toFermions(h).equals(f.model().evaluator().operator(text));
    }

    private static JordanWigner jordanWigner(LocalModel q, LocalModel f) {
        List<Mode> from = f.model().system().modes();
        return new JordanWigner(from, q.model().system().modes());
    }

    private boolean isTheSame(SymbolicChain.Contact contact) {
        SymbolicChain.Run run = contact.run();
        Arrangement start = run.isOnce() ? qubits.whole() : qubits.with(List.of(run.letter()));
        return start
                .overAll(a -> {
                    Site i = run.isOnce() ? Site.of(1) : Site.of(run.letter());
                    boolean inside = run.isOnce() || a.compare(i, run.first()) >= 0 && a.compare(i, run.last()) <= 0;
                    return !inside || isTheSame(contact, i, a);
                })
                .stream()
                .allMatch(x -> x);
    }

    private boolean isTheSame(SymbolicChain.Contact contact, Site i, Arrangement a) {
        ContactRates q = ContactRates.of(qubits, a, contact, i);
        ContactRates f = ContactRates.of(fermions, a, contact, i);
        List<Dissipator> ours = q.generator().dissipators();
        List<Dissipator> theirs = f.generator().dissipators();
        boolean same = ours.size() == theirs.size();
        SymbolicChain.Family family = qubits.modes().get(0);
        for (int k = 0; same && k < ours.size(); k++) {
            same = ours.get(k).rate().equals(theirs.get(k).rate());
            for (List<Operator> one : List.of(
                    List.of(ours.get(k).a(), theirs.get(k).a()),
                    List.of(ours.get(k).b(), theirs.get(k).b()))) {
                if (one.get(0).modes().size() != 1) {
                    return false;
                }
                Mode mode = one.get(0).modes().first();
                Site site = q.piece().sites(mode);
                boolean end = a.compare(site, family.first()) == 0 || a.compare(site, family.last()) == 0;
                Mode partner = f.piece().model().evaluator().mode(mode.name()).orElseThrow();
                Operator image = new JordanWigner(List.of(partner), List.of(mode)).toFermions(one.get(0));
                same &= (one.get(1).isEven() || end) && image.equals(one.get(1));
            }
        }
        return same;
    }
}

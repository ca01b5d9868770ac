package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ladderwork.chain.ChainCharge;
import org.ladderwork.chain.ChainQuantities;
import org.ladderwork.chain.ChainQuantities.Knowledge;
import org.ladderwork.chain.ChainStatement;
import org.ladderwork.chain.ClosedChain;
import org.ladderwork.chain.SymbolicChain;
import org.ladderwork.check.Claim;
import org.ladderwork.check.Grounds;
import org.ladderwork.check.Judge;
import org.ladderwork.check.Judgement;
import org.ladderwork.check.Region;
import org.ladderwork.check.Scope;
import org.ladderwork.check.Verdict;
import org.ladderwork.language.Clause;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Formula;
import org.ladderwork.language.IndexRange;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Problem;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.model.ModelFile;
import org.ladderwork.model.ModelReader;
import org.ladderwork.scalar.Scalar;

/**
 * Claims about a chain of any length. An equality is proved if the difference of its sides vanishes in every arrangement of the sites it speaks of; one that
 * is not is judged once more for chains of a few sites, which give a difference, a point where it shows, and a diagnosis.
 */
final class ChainClaims {
    private static final int LENGTHS = 3;

    private final SymbolicChain chain;
    private final ChainCharge charge;
    private final Optional<ClosedChain> closed;
    private final Map<Integer, Judge> judges = new LinkedHashMap<>();

    ChainClaims(SymbolicChain chain, ChainCharge charge, Optional<ClosedChain> closed) {
        this.chain = chain;
        this.charge = charge;
        this.closed = closed;
    }

    Judgement judge(Claim claim) {
        List<Judgement.Link> links = new ArrayList<>();
        Expression nothing = new Expression.Tuple(claim.span(), List.of());
        for (Problem p : claim.problems()) {
            links.add(link(nothing, nothing, new Verdict.Unreadable(p)));
        }
        for (Formula f : claim.formulas()) {
            try {
                links.addAll(links(claim, f));
            } catch (SourceError error) {
                links.add(link(
                        nothing,
                        nothing,
                        new Verdict.Unreadable(error.problems().get(0))));
            } catch (IllegalStateException beyond) {
                Problem p = new Problem(
                        f.span(), String.valueOf(beyond.getMessage()), "set the size: --set " + chain.size() + "=5");
                links.add(link(nothing, nothing, new Verdict.Unreadable(p)));
            }
        }
        Judgement.Link worst = links.get(0);
        for (Judgement.Link l : links) {
            boolean worse = !l.verdict().holds() && worst.verdict().holds()
                    || l.verdict() instanceof Verdict.Proved a
                            && worst.verdict() instanceof Verdict.Proved b
                            && a.scope().compareTo(b.scope()) > 0;
            worst = worse ? l : worst;
        }
        return new Judgement(claim, links, worst.verdict());
    }

    private static Judgement.Link link(Expression left, Expression right, Verdict verdict) {
        return new Judgement.Link(left, Relator.EQUAL, right, Map.of(), "", verdict);
    }

    private List<Judgement.Link> links(Claim claim, Formula f) {
        if (!(f.statement() instanceof Expression.Relation chainOf)) {
            throw SourceError.at(f.span(), "this states nothing", "write a relation: left = right");
        }
        Map<String, IndexRange> ranges = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>(f.freeIndices());
        for (Clause c : f.clauses()) {
            if (!(c instanceof Clause.Indices i)) {
                throw SourceError.at(
                        c.span(),
                        "'" + c + "' cannot be judged for every " + chain.size(),
                        "set the size: --set " + chain.size() + "=5");
            }
            ranges.put(i.range().index(), i.range());
        }
        open.removeAll(ranges.keySet());
        if (!open.isEmpty()) {
            throw SourceError.at(
                    f.span(),
                    "the values of " + String.join(", ", open) + " are missing",
                    "write: for " + open.iterator().next() + " = 1.." + chain.size());
        }
        List<Judgement.Link> links = new ArrayList<>();
        for (int k = 0; k < chainOf.relators().size(); k++) {
            if (chainOf.relators().get(k) != Relator.EQUAL) {
                throw SourceError.at(
                        f.span(),
                        "only equalities can be proved for every " + chain.size(),
                        "set the size: --set " + chain.size() + "=5");
            }
            Expression left = chainOf.sides().get(k);
            Expression right = chainOf.sides().get(k + 1);
            links.add(link(left, right, verdict(claim, left, right, List.copyOf(ranges.values()))));
        }
        return links;
    }

    private Verdict verdict(Claim claim, Expression left, Expression right, List<IndexRange> ranges) {
        ChainStatement statement = new ChainStatement(chain, left, right, ranges);
        List<Knowledge> all = new ArrayList<>(List.of(Knowledge.EVERY_STATE));
        if (!statement.isAboutMotion()) {
            all.add(Knowledge.STATIONARY);
            closed.ifPresent(c -> all.add(Knowledge.CLOSED_FORM));
        }
        Optional<SourceError> undefined = Optional.empty();
        Optional<Scalar> wrong = Optional.empty();
        for (Knowledge knowledge : all) {
            try {
                wrong = statement.difference(piece -> new ChainQuantities(piece, knowledge, charge, closed));
            } catch (SourceError error) {
                undefined = Optional.of(error);
                continue;
            }
            if (wrong.isEmpty()) {
                Scope scope = knowledge == Knowledge.EVERY_STATE ? Scope.EVERY_STATE : Scope.STEADY_STATE;
                return new Verdict.Proved(statement.isIdentity() ? Scope.IDENTITY : scope, List.of());
            }
        }
        if (wrong.isEmpty()) {
            return new Verdict.Unreadable(undefined.orElseThrow().problems().get(0));
        }
        return inShortChains(claim, wrong.get());
    }

    private Verdict inShortChains(Claim claim, Scalar difference) {
        for (int n = chain.least(); n < chain.least() + LENGTHS; n++) {
            Verdict verdict = judges.computeIfAbsent(n, this::judge)
                    .judge(claimAt(claim, n))
                    .verdict();
            if (verdict instanceof Verdict.Refuted) {
                return verdict;
            }
        }
        Problem p = new Problem(
                claim.span(),
                "not proved for every " + chain.size() + ": left - right = " + difference
                        + " in a longer chain; it holds up to " + (chain.least() + LENGTHS - 1),
                closed.isEmpty() ? "no closed form is known for every " + chain.size() : "");
        return new Verdict.Unreadable(p);
    }

    private LadderFile file(int n) {
        return LadderFile.read(chain.file().source(), Map.of(chain.size(), n));
    }

    private Claim claimAt(Claim claim, int n) {
        return ModelReader.read(file(n)).claims().stream()
                .map(Claim::of)
                .filter(c -> c.id().equals(claim.id()))
                .findFirst()
                .orElse(claim);
    }

    private Judge judge(int n) {
        ModelFile model = ModelReader.read(file(n));
        Analysis analysis = Run.analysis(model);
        Region region = Region.of(model.system().field());
        Grounds grounds = Claims.grounds(model, analysis, region);
        return Judge.on(grounds);
    }
}

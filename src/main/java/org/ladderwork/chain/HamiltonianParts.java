package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;

/** A Hamiltonian as terms of single sites and terms of sums over one index; a sum stays in the body until its range is read. */
final class HamiltonianParts {
    private HamiltonianParts() {}

    static List<SymbolicChain.Part> of(String owner, Expression value, SymbolicChain.Run run) {
        List<SymbolicChain.Part> parts = new ArrayList<>();
        for (Expression term : terms(value)) {
            boolean sum = term instanceof Expression.IndexedSum;
            if (sum && !run.isOnce() || containsSum(sum ? ((Expression.IndexedSum) term).body() : term)) {
                throw SourceError.at(
                        term.span(),
                        "a sum inside of another expression cannot be followed for every size",
                        "write sums over one index, added up, or set the size: --set N=5");
            }
            if (term instanceof Expression.IndexedSum it && it.ranges().size() > 1) {
                throw SourceError.at(term.span(), "this sum has two indices", "use one, or set the size: --set N=5");
            }
            parts.add(new SymbolicChain.Part(owner, run, term));
        }
        return parts;
    }

    private static boolean containsSum(Expression it) {
        return it instanceof Expression.IndexedSum || it.children().stream().anyMatch(HamiltonianParts::containsSum);
    }

    /** Sums to the outside: c Σ x is Σ c x, (Σ x) + h.c. is Σ (x + h.c.). */
    private static List<Expression> terms(Expression it) {
        if (!containsSum(it)) {
            return List.of(it);
        }
        List<Expression> all = new ArrayList<>();
        if (it instanceof Expression.Sum s) {
            s.terms().forEach(t -> all.addAll(terms(t)));
            return all;
        }
        List<Expression> children = it.children();
        for (int k = 0; k < children.size(); k++) {
            if (!containsSum(children.get(k)) || it instanceof Expression.IndexedSum) {
                continue;
            }
            for (Expression inner : terms(children.get(k))) {
                boolean sum = inner instanceof Expression.IndexedSum;
                List<Expression> with = new ArrayList<>(children);
                with.set(k, sum ? ((Expression.IndexedSum) inner).body() : inner);
                Expression body = it.withChildren(with);
                all.add(
                        sum
                                ? new Expression.IndexedSum(it.span(), ((Expression.IndexedSum) inner).ranges(), body)
                                : body);
            }
            return all;
        }
        return List.of(it);
    }
}

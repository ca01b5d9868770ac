package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ladderwork.linear.LinearSystem;
import org.ladderwork.linear.Matrix;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * The steady state of a chain for every N in closed form, with its proof.
 *
 * <p>The unknowns of the {@link Ansatz} are functions of N. They are found from the stationary equations of all pairs with letters for the sites and for N,
 * which are linear in them. Whatever they are, they are then put back into every equation, for every arrangement of two sites on the chain, short chains
 * included: the residuals must be zero as rational functions of N and of the letters. That is the proof; how the ansatz was found takes no part in it.
 *
 * @param ansatz the shape
 * @param unknowns its unknowns as functions of N
 * @param cases in how many cases the equations were checked
 * @param compared the lengths at which the result was compared with an exact solution
 * @param uniqueness whether, and why, it is the only stationary one
 */
public record ClosedChain(
        Ansatz ansatz, List<Scalar> unknowns, int cases, List<Integer> compared, Uniqueness uniqueness) {
    private static final List<String> TWO = List.of("j", "k");

    /** A closed form, or why there is none. */
    public record Outcome(Optional<ClosedChain> closed, Conjecture conjecture, String failure) {}

    /** {@return the closed form of a chain} @param longest the longest of the short chains that are solved to see its shape */
    public static Outcome of(SymbolicChain chain, int longest) {
        Conjecture conjecture;
        try {
            conjecture = Conjecture.of(chain, longest);
        } catch (PairMotion.Escape open) {
            return new Outcome(Optional.empty(), new Conjecture(List.of(), List.of(), ""), open.getMessage());
        }
        if (!conjecture.failure().isEmpty()) {
            return new Outcome(Optional.empty(), conjecture, conjecture.failure());
        }
        Ansatz ansatz = new Ansatz(chain, conjecture.shapes());
        Set<List<Scalar>> equations = new LinkedHashSet<>();
        for (List<PairMoment> one : pairs(chain)) {
            chain.with(TWO).overAll(a -> equations.addAll(equations(ansatz, one.get(0), a)));
        }
        Optional<List<Scalar>> solved = solve(equations, ansatz.unknowns());
        if (solved.isEmpty()) {
            return new Outcome(
                    Optional.empty(),
                    conjecture,
                    "the shape that short chains show contradicts the equations of longer ones");
        }
        return proved(ansatz, solved.get(), conjecture);
    }

    /** ⟨x_j† y_k⟩ and ⟨x_k† y_j⟩ for all families; j ≤ k. */
    static List<List<PairMoment>> pairs(SymbolicChain chain) {
        List<List<PairMoment>> all = new ArrayList<>();
        Site j = Site.of(TWO.get(0));
        Site k = Site.of(TWO.get(1));
        for (SymbolicChain.Family x : chain.modes()) {
            for (SymbolicChain.Family y : chain.modes()) {
                all.add(List.of(new PairMoment(x.name(), j, y.name(), k)));
                all.add(List.of(new PairMoment(x.name(), k, y.name(), j)));
            }
        }
        return all;
    }

    static boolean exists(SymbolicChain chain, PairMoment p, Arrangement a) {
        return inside(chain, p.left(), p.at(), a) && inside(chain, p.right(), p.to(), a);
    }

    private static boolean inside(SymbolicChain chain, String family, Site site, Arrangement a) {
        SymbolicChain.Family f = chain.family(family).orElseThrow();
        return a.compare(site, f.first()) >= 0 && a.compare(site, f.last()) <= 0;
    }

    /** Linear equations for the unknowns, at a few values of the letters; none where N is one number, for which the unknowns have one value only. */
    private static List<List<Scalar>> equations(Ansatz ansatz, PairMoment p, Arrangement a) {
        if (a.length().isPresent() || !exists(ansatz.chain(), p, a)) {
            return List.of();
        }
        PairSum rate = new PairMotion(ansatz.chain()).rate(p, a);
        List<List<Scalar>> rows = List.of(ansatz.row(rate, a));
        for (String letter : TWO) {
            Optional<Symbol> symbol = ansatz.chain().field().symbol(letter);
            if (symbol.isPresent()) {
                rows = sampled(rows, symbol.get());
            }
        }
        return rows.stream().filter(r -> r.stream().anyMatch(c -> !c.isZero())).toList();
    }

    private static List<List<Scalar>> sampled(List<List<Scalar>> rows, Symbol letter) {
        List<List<Scalar>> all = new ArrayList<>();
        for (List<Scalar> row : rows) {
            int degree = row.stream().mapToInt(c -> c.degree(letter)).max().orElse(0);
            for (int v = 0; v <= degree; v++) {
                Scalar at = Scalar.of(v);
                all.add(row.stream().map(c -> c.with(Map.of(letter, at))).toList());
            }
        }
        return all;
    }

    private static Optional<List<Scalar>> solve(Set<List<Scalar>> equations, int unknowns) {
        List<List<Scalar>> rows = new ArrayList<>();
        List<Scalar> right = new ArrayList<>();
        for (List<Scalar> e : equations) {
            rows.add(e.subList(0, unknowns));
            right.add(e.get(unknowns).negated());
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return new LinearSystem(Matrix.of(rows), right)
                .solve()
                .match(unique -> Optional.of(unique.x()), family -> Optional.empty(), none -> Optional.empty());
    }

    private static Outcome proved(Ansatz ansatz, List<Scalar> unknowns, Conjecture conjecture) {
        SymbolicChain chain = ansatz.chain();
        ClosedChain candidate = new ClosedChain(ansatz, unknowns, 0, List.of(), Uniqueness.OPEN);
        int cases = 0;
        for (List<PairMoment> one : pairs(chain)) {
            PairMoment p = one.get(0);
            for (Optional<String> wrong : chain.with(TWO).overAll(a -> candidate.residual(p, a))) {
                if (wrong.isPresent()) {
                    return new Outcome(Optional.empty(), conjecture, wrong.get());
                }
                cases++;
            }
        }
        List<Integer> compared = new ArrayList<>();
        for (ShortChain c : conjecture.chains()) {
            if (!candidate.agrees(c)) {
                return new Outcome(
                        Optional.empty(), conjecture, "the closed form is not that of the chain of " + c.sites() + " sites");
            }
            compared.add(c.sites());
        }
        ClosedChain result = new ClosedChain(ansatz, unknowns, cases, compared, Uniqueness.of(chain));
        return new Outcome(Optional.of(result), conjecture, "");
    }

    /** Where the stationary equation of a pair is not satisfied. */
    private Optional<String> residual(PairMoment p, Arrangement a) {
        if (!exists(ansatz.chain(), p, a)) {
            return Optional.empty();
        }
        Scalar rest = new PairMotion(ansatz.chain()).rate(p, a).value(q -> value(q, a));
        return rest.isZero()
                ? Optional.empty()
                : Optional.of("the equation of " + p + " is not satisfied where " + a);
    }

    /** {@return ⟨p⟩ in the steady state} @throws Undecided if that depends on the width of a gap */
    public Scalar value(PairMoment p, Arrangement a) {
        Scalar sum = Scalar.ZERO;
        for (Map.Entry<Integer, Scalar> t : ansatz.value(p, a).entrySet()) {
            sum = sum.plus(unknown(t.getKey(), a).times(t.getValue()));
        }
        return sum;
    }

    /** An unknown, N being a number in a chain of known length. */
    private Scalar unknown(int k, Arrangement a) {
        Optional<Integer> n = a.length();
        Optional<Symbol> size = ansatz.chain().field().symbol(ansatz.chain().size());
        return n.isPresent() && size.isPresent()
                ? unknowns.get(k).with(Map.of(size.get(), Scalar.of(n.get())))
                : unknowns.get(k);
    }

    private boolean agrees(ShortChain c) {
        Arrangement fixed = new Arrangement(
                List.of(),
                ansatz.chain().size(),
                ansatz.chain().least(),
                List.of(new Arrangement.Gap(c.sites() - 1, true)));
        Map<Symbol, Scalar> point = new TreeMap<>(c.point());
        return c.values().entrySet().stream()
                .allMatch(e -> value(e.getKey(), fixed).with(point).equals(e.getValue()));
    }
}

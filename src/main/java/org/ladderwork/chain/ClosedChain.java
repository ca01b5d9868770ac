package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ladderwork.algebra.Operator;
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
    /** A closed form, or why there is none. @param viaFermions whether the qubits were taken for fermions */
    public record Outcome(Optional<ClosedChain> closed, String failure, boolean viaFermions) {}

    /** {@return the closed form of a chain} @param longest the longest of the short chains that are solved to see its shape */
    public static Outcome of(SymbolicChain chain, int longest) {
        Optional<SymbolicChain> fermions = QubitsAsFermions.of(chain);
        try {
            return new Outcome(Optional.of(derive(fermions.orElse(chain), longest)), "", fermions.isPresent());
        } catch (PairMotion.Escape | NoClosedForm none) {
            return new Outcome(Optional.empty(), String.valueOf(none.getMessage()), fermions.isPresent());
        }
    }

    /** The search for a closed form ends here. */
    private static final class NoClosedForm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoClosedForm(String why) {
            super(why, null, false, false);
        }
    }

    private static ClosedChain derive(SymbolicChain chain, int longest) {
        Conjecture conjecture = Conjecture.of(chain, longest);
        if (!conjecture.failure().isEmpty()) {
            throw new NoClosedForm(conjecture.failure());
        }
        Ansatz ansatz = new Ansatz(chain, conjecture.shapes());
        Set<List<Scalar>> equations = new LinkedHashSet<>();
        for (List<PairMoment> one : pairs(chain)) {
            chain.with(chain.freeLetters()).overAll(a -> equations.addAll(equations(ansatz, one.get(0), a)));
        }
        Optional<List<Scalar>> solved = solve(equations, ansatz.unknowns());
        return proved(
                ansatz,
                solved.orElseThrow(() ->
                        new NoClosedForm("the shape that short chains show contradicts the equations of longer ones")),
                conjecture);
    }

    /** ⟨x_j† y_k⟩ and ⟨x_k† y_j⟩ for all families; j ≤ k. */
    static List<List<PairMoment>> pairs(SymbolicChain chain) {
        List<List<PairMoment>> all = new ArrayList<>();
        Site j = Site.of(chain.freeLetters().get(0));
        Site k = Site.of(chain.freeLetters().get(1));
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
        for (String letter : ansatz.chain().freeLetters()) {
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

    private static ClosedChain proved(Ansatz ansatz, List<Scalar> unknowns, Conjecture conjecture) {
        SymbolicChain chain = ansatz.chain();
        ClosedChain candidate = new ClosedChain(ansatz, unknowns, 0, List.of(), Uniqueness.OPEN);
        int cases = 0;
        for (List<PairMoment> one : pairs(chain)) {
            PairMoment p = one.get(0);
            for (Optional<String> wrong : chain.with(chain.freeLetters()).overAll(a -> candidate.residual(p, a))) {
                if (wrong.isPresent()) {
                    throw new NoClosedForm(wrong.get());
                }
                cases++;
            }
        }
        List<Integer> compared = new ArrayList<>();
        for (ShortChain c : conjecture.chains()) {
            if (!candidate.agrees(c)) {
                throw new NoClosedForm("the closed form is not that of the chain of " + c.sites() + " sites");
            }
            compared.add(c.sites());
        }
        return new ClosedChain(ansatz, unknowns, cases, compared, Uniqueness.of(chain));
    }

    /** {@return the pairs that do not vanish with their values on a long chain, from its beginning to its end} */
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        SymbolicChain chain = ansatz.chain();
        Site j = Site.of(chain.freeLetters().get(0));
        for (PairShape s : ansatz.shapes()) {
            if (s.offset() < 0) {
                continue; // the conjugates
            }
            List<Cases<Entry>> cases = Cases.along(
                    chain,
                    a -> {
                        PairMoment p = new PairMoment(s.left(), a.normal(j), s.right(), a.normal(j.plus(s.offset())));
                        return exists(chain, p, a)
                                ? Optional.of(new Entry(p, value(p, a), ""))
                                : Optional.<Entry>empty();
                    },
                    (generic, end) -> isCovered(chain, generic, end));
            cases.forEach(c -> all.add(new Entry(c.value().pair(), c.value().value(), c.where())));
        }
        return all;
    }

    private static boolean isCovered(SymbolicChain chain, Cases<Entry> generic, Cases<Entry> end) {
        PairSum here = new PairSum(generic.value().value(), List.of());
        return here.with(Cases.substitution(chain, end.site()), chain)
                .constant()
                .equals(end.value().value());
    }

    /** The value of a pair. @param where its letter lies */
    public record Entry(PairMoment pair, Scalar value, String where) {}

    /** {@return the value of a sum over pairs of a piece of the chain, empty if the operator is none} */
    public Optional<Scalar> value(LocalModel piece, Operator o) {
        return piece.pairs(o).map(sum -> sum.value(p -> value(p, piece.arrangement())));
    }

    /** Whether it was derived for the fermions that stand for the qubits of a chain. */
    boolean isOfFermions(SymbolicChain qubits) {
        return !ansatz.chain().families().equals(qubits.families());
    }

    /** {@return how many unknowns the ansatz has} */
    public int size() {
        return unknowns.size();
    }

    /** Where the stationary equation of a pair is not satisfied. */
    private Optional<String> residual(PairMoment p, Arrangement a) {
        if (!exists(ansatz.chain(), p, a)) {
            return Optional.empty();
        }
        Scalar rest = new PairMotion(ansatz.chain()).rate(p, a).value(q -> value(q, a));
        return rest.isZero() ? Optional.empty() : Optional.of("the equation of " + p + " is not satisfied where " + a);
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

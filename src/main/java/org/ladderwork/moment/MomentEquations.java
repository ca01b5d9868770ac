package org.ladderwork.moment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.algebra.InvariantSpan;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Deadline;
import org.ladderwork.scalar.Scalar;

/**
 * The closed linear system d⟨O_k⟩/dt = Σ_l A_kl ⟨O_l⟩ + c_k of the moments that some observables need.
 *
 * <p>For bosons the O_k are normally ordered monomials, found by following the equations: the terms of dO/dt that are not yet known are taken up,
 * until none is left. A set that is still growing beyond {@link Limit} is reported with the first moments that escaped.
 *
 * <p>Where there are finite modes (qubits, levels, spins, fermions) the monomials are far too many: 4^N for N qubits. There the O_k are a basis of the
 * {@linkplain InvariantSpan smallest closed space} of Hermitian observables that contains those asked for, and A is real.
 *
 * @param equation the master equation followed
 * @param observables O_k, linearly independent, none of them with a constant term, in canonical order
 * @param matrix A, row by row; absent entries are zero
 * @param source c
 * @param span the space, where the O_k are a basis found as such; empty if they are monomials
 */
public record MomentEquations(
        MasterEquation equation,
        List<Operator> observables,
        List<SortedMap<Integer, Scalar>> matrix,
        List<Scalar> source,
        Optional<InvariantSpan> span) {
    public MomentEquations {
        observables = List.copyOf(observables);
        matrix = List.copyOf(matrix);
        source = List.copyOf(source);
    }

    /** How far equations are followed. @param moments at most so many @param degree and none of a higher degree */
    public record Limit(int moments, int degree) {
        /** Room for sixteen levels or thirty sites. */
        public static final Limit DEFAULT = new Limit(4096, 24);
    }

    /** What following the equations leads to. */
    public sealed interface Outcome {
        /** The set closed. */
        record Closed(MomentEquations equations) implements Outcome {}

        /**
         * The set did not close.
         *
         * @param followed how many equations were followed
         * @param chain from an observable asked for to a moment of the highest degree met: each needs the next
         */
        record Open(int followed, List<Monomial> chain) implements Outcome {
            public Open {
                chain = List.copyOf(chain);
            }
        }

        /** The set closes, but has more members than the limit. @param limit that number */
        record Large(int limit) implements Outcome {}
    }

    /** {@return the closed set that the expectation values of these observables need, or where it escapes} */
    public static Outcome closing(MasterEquation equation, Collection<Operator> observables, Limit limit) {
        return closing(equation, observables, limit, Deadline.none());
    }

    /** As {@link #closing(MasterEquation, Collection, Limit)}. @throws Deadline.Exceeded if the time is over */
    public static Outcome closing(
            MasterEquation equation, Collection<Operator> observables, Limit limit, Deadline deadline) {
        List<Mode> modes = equation.system().modes();
        boolean finite = modes.stream().allMatch(m -> m.kind().dimension().isPresent());
        boolean bosonic = modes.stream().noneMatch(m -> m.kind().dimension().isPresent());
        if (!finite) {
            Outcome monomials = byMonomials(equation, observables, limit, deadline);
            if (bosonic || !(monomials instanceof Outcome.Closed)) {
                return monomials;
            }
        }
        int[] followed = {0};
        return InvariantSpan.of(
                        observables,
                        o -> {
                            deadline.check(() -> followed[0] + " equations of motion followed");
                            followed[0]++;
                            return equation.heisenberg(o);
                        },
                        limit.moments())
                .<Outcome>map(span -> new Outcome.Closed(assemble(equation, span)))
                .orElseGet(() -> new Outcome.Large(limit.moments()));
    }

    private static Outcome byMonomials(
            MasterEquation equation, Collection<Operator> observables, Limit limit, Deadline deadline) {
        SortedMap<Monomial, Operator> rates = new TreeMap<>();
        Map<Monomial, Monomial> neededBy = new TreeMap<>();
        Deque<Monomial> open = new ArrayDeque<>();
        int seedDegree = 0;
        for (Operator o : observables) {
            for (Monomial m : o.terms().keySet()) {
                if (!m.isIdentity() && neededBy.putIfAbsent(m, m) == null) {
                    open.add(m);
                    seedDegree = Math.max(seedDegree, m.degree());
                }
            }
        }
        int most = Math.min(limit.degree(), seedDegree + 8 + boundedDegree(equation));
        while (!open.isEmpty()) {
            deadline.check(() -> rates.size() + " equations of motion followed");
            Monomial m = open.remove();
            Operator rate = equation.heisenberg(Operator.of(m));
            rates.put(m, rate);
            for (Monomial next : rate.terms().keySet()) {
                if (!next.isIdentity() && neededBy.putIfAbsent(next, m) == null) {
                    if (next.degree() > most || neededBy.size() > limit.moments()) {
                        return new Outcome.Open(rates.size(), chain(next, neededBy));
                    }
                    open.add(next);
                }
            }
        }
        return new Outcome.Closed(assemble(equation, rates));
    }

    /** Degrees of finite modes are bounded by themselves and may well be reached. */
    private static int boundedDegree(MasterEquation equation) {
        int degree = 0;
        for (var mode : equation.system().modes()) {
            degree += mode.kind().dimension().isPresent()
                    ? mode.kind().dimension().getAsInt()
                    : 0;
        }
        return degree;
    }

    private static List<Monomial> chain(Monomial last, Map<Monomial, Monomial> neededBy) {
        List<Monomial> chain = new ArrayList<>();
        Monomial m = last;
        for (Monomial before = neededBy.get(m); before != null && !before.equals(m); before = neededBy.get(m)) {
            chain.add(0, m);
            m = before;
        }
        chain.add(0, m);
        return chain;
    }

    private static MomentEquations assemble(MasterEquation equation, SortedMap<Monomial, Operator> rates) {
        List<Monomial> moments = new ArrayList<>(rates.keySet());
        SortedMap<Monomial, Integer> index = new TreeMap<>();
        moments.forEach(m -> index.put(m, index.size()));
        List<SortedMap<Integer, Scalar>> matrix = new ArrayList<>();
        List<Scalar> source = new ArrayList<>();
        for (Operator rate : rates.values()) {
            SortedMap<Integer, Scalar> row = new TreeMap<>();
            rate.terms().forEach((m, c) -> {
                if (!m.isIdentity()) {
                    row.put(index.getOrDefault(m, -1), c);
                }
            });
            matrix.add(java.util.Collections.unmodifiableSortedMap(row));
            source.add(rate.coefficient(Monomial.ONE));
        }
        return new MomentEquations(
                equation, moments.stream().map(Operator::of).toList(), matrix, source, Optional.empty());
    }

    private static MomentEquations assemble(MasterEquation equation, InvariantSpan span) {
        List<SortedMap<Integer, Scalar>> matrix = new ArrayList<>();
        for (int k = 0; k < span.dimension(); k++) {
            SortedMap<Integer, Scalar> row = new TreeMap<>();
            for (int l = 0; l < span.dimension(); l++) {
                if (!span.matrix().get(k, l).isZero()) {
                    row.put(l, span.matrix().get(k, l));
                }
            }
            matrix.add(java.util.Collections.unmodifiableSortedMap(row));
        }
        return new MomentEquations(equation, span.basis(), matrix, span.source(), Optional.of(span));
    }

    public int size() {
        return observables.size();
    }

    /** {@return the monomials that occur in the observables, in order; they are the observables where there is no {@link #span}} */
    public List<Monomial> moments() {
        SortedSet<Monomial> all = new TreeSet<>();
        observables.forEach(o -> all.addAll(o.terms().keySet()));
        return List.copyOf(all);
    }

    /** {@return the right-hand side of d⟨O_k⟩/dt as an operator} */
    public Operator rate(int k) {
        Operator rate = Operator.of(source.get(k));
        for (var entry : matrix.get(k).entrySet()) {
            rate = rate.plus(observables.get(entry.getKey()).times(entry.getValue()));
        }
        return rate;
    }

    /**
     * {@return ⟨operator⟩ as a function of the ⟨O_k⟩, or empty if it is none}
     *
     * @param values ⟨O_k⟩
     */
    public Optional<Scalar> expectation(Operator operator, List<Scalar> values) {
        return functional(operator).map(f -> {
            Scalar sum = f.get(values.size());
            for (int k = 0; k < values.size(); k++) {
                sum = f.get(k).isZero() ? sum : sum.plus(f.get(k).times(values.get(k)));
            }
            return sum;
        });
    }

    /** {@return d and c with ⟨operator⟩ = Σ d_k ⟨O_k⟩ + c, the constant last; empty if it is no function of the ⟨O_k⟩} */
    public Optional<List<Scalar>> functional(Operator operator) {
        if (span.isPresent()) {
            return span.get().contains(operator) ? Optional.of(span.get().functional(operator)) : Optional.empty();
        }
        List<Scalar> functional = new ArrayList<>(Collections.nCopies(size() + 1, Scalar.ZERO));
        for (var term : operator.terms().entrySet()) {
            int at = term.getKey().isIdentity() ? size() : observables.indexOf(Operator.of(term.getKey()));
            if (at < 0) {
                return Optional.empty();
            }
            functional.set(at, functional.get(at).plus(term.getValue()));
        }
        return Optional.of(functional);
    }
}

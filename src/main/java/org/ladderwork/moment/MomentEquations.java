package org.ladderwork.moment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;

/**
 * The closed linear system d⟨M_k⟩/dt = Σ_l A_kl ⟨M_l⟩ + b_k of the moments that some observables need.
 *
 * <p>Found by following the equations: the terms of dM/dt that are not yet known are taken up, until none is left. A set that is still growing beyond
 * {@link Limit} is reported with the first moments that escaped.
 *
 * @param equation the master equation followed
 * @param moments the normally ordered monomials M_k, in canonical order, without the identity
 * @param matrix A, row by row: the coefficients of the moments in dM_k/dt; absent entries are zero
 * @param source b
 */
public record MomentEquations(
        MasterEquation equation, List<Monomial> moments, List<SortedMap<Integer, Scalar>> matrix, List<Scalar> source) {
    public MomentEquations {
        moments = List.copyOf(moments);
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
    }

    /** {@return the closed set that the expectation values of these observables need, or where it escapes} */
    public static Outcome closing(MasterEquation equation, Collection<Operator> observables, Limit limit) {
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
        return new MomentEquations(equation, moments, matrix, source);
    }

    public int size() {
        return moments.size();
    }

    /** {@return the right-hand side of d⟨M_k⟩/dt as an operator} */
    public Operator rate(int k) {
        SortedMap<Monomial, Scalar> terms = new TreeMap<>();
        matrix.get(k).forEach((l, c) -> terms.put(moments.get(l), c));
        terms.put(Monomial.ONE, source.get(k));
        return Operator.of(terms);
    }
}

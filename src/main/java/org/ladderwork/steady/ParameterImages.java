package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * The images θ of the parameters that a change φ of the modes needs to leave equations of motion as they are.
 *
 * <p>From Σ_m θ(r_m) φ(m) = L†φ(O) for dO/dt = Σ_m r_m m, monomial by monomial: equations for the θ of products of parameters. Those that are linear in the images
 * that are not known yet are solved; what is known then makes others linear: first θ(γ), then θ(n) from θ(γ)θ(n). Whether the outcome is an automorphism is not
 * decided here.
 */
final class ParameterImages {
    /** So many images are tried one inside the other. */
    private static final int GUESSES = 2;

    /** Σ c_s θ(s) = right. */
    private record Row(SortedMap<Symbol, Scalar> c, Scalar right) {
        Row minus(Row other, Scalar factor) {
            SortedMap<Symbol, Scalar> sum = new TreeMap<>(c);
            other.c.forEach((s, x) -> sum.merge(s, x.times(factor).negated(), Scalar::plus));
            sum.values().removeIf(Scalar::isZero);
            return new Row(sum, right.minus(other.right.times(factor)));
        }

        Row over(Scalar divisor) {
            SortedMap<Symbol, Scalar> quotient = new TreeMap<>();
            c.forEach((s, x) -> quotient.put(s, x.over(divisor)));
            return new Row(quotient, right.over(divisor));
        }
    }

    /** Σ f θ(r) = right. */
    private record Condition(List<Scalar> f, List<Scalar> r, Scalar right) {}

    private final List<Condition> conditions = new ArrayList<>();
    private final SortedMap<Symbol, Scalar> known = new TreeMap<>();

    private ParameterImages(MomentEquations equations, Automorphism modes) {
        for (int k = 0; k < equations.size(); k++) {
            Operator rate = equations.rate(k);
            Operator right = equations
                    .equation()
                    .heisenberg(modes.of(equations.observables().get(k)));
            Map<Monomial, Condition> byMonomial = new TreeMap<>();
            right.terms().forEach((m, x) -> byMonomial.put(m, new Condition(new ArrayList<>(), new ArrayList<>(), x)));
            rate.terms()
                    .forEach((m, r) -> modes.of(m).terms().forEach((j, f) -> {
                        Condition at = byMonomial.computeIfAbsent(
                                j, x -> new Condition(new ArrayList<>(), new ArrayList<>(), Scalar.ZERO));
                        at.f.add(f);
                        at.r.add(r);
                    }));
            conditions.addAll(byMonomial.values());
        }
    }

    /** {@return θ, the parameters that stay left out; empty if there is none that moves letters to letters}
     *  @param modes the change of modes, its parameters are not looked at */
    static SortedMap<Symbol, Scalar> of(MomentEquations equations, Automorphism modes) {
        ParameterImages search = new ParameterImages(equations, modes.with(Map.of()));
        return search.completed(GUESSES).orElse(new TreeMap<>());
    }

    /** Where only differences of parameters occur, one image is free: it is tried which letter makes all of them letters. */
    private Optional<SortedMap<Symbol, Scalar>> completed(int guesses) {
        SortedSet<Symbol> open = learnt();
        if (open.isEmpty()) {
            SortedMap<Symbol, Scalar> moved = new TreeMap<>(known);
            moved.entrySet().removeIf(e -> e.getValue().equals(Scalar.of(e.getKey())));
            return isInvertible(moved) ? Optional.of(moved) : Optional.empty();
        }
        SortedMap<Symbol, Scalar> before = new TreeMap<>(known);
        Symbol free = open.last();
        for (Symbol letter : guesses == 0 ? new TreeSet<Symbol>() : open) {
            known.clear();
            known.putAll(before);
            known.put(free, Scalar.of(letter));
            Optional<SortedMap<Symbol, Scalar>> found = completed(guesses - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Each letter goes to a number times a letter (plus a number), no two to the same. */
    private static boolean isInvertible(SortedMap<Symbol, Scalar> images) {
        SortedSet<Symbol> targets = new TreeSet<>();
        for (Scalar image : images.values()) {
            if (image.parameters().size() != 1
                    || !targets.add(image.parameters().first())) {
                return false;
            }
        }
        return targets.equals(images.keySet());
    }

    /** Learns what follows. {@return the parameters that occur in conditions which leave something open} */
    private SortedSet<Symbol> learnt() {
        SortedSet<Symbol> open = new TreeSet<>();
        boolean more = true;
        while (more) {
            SortedMap<Symbol, Row> pivots = new TreeMap<>();
            for (Condition condition : conditions) {
                linear(condition).ifPresent(row -> eliminate(row, pivots));
            }
            int before = known.size();
            open.clear();
            pivots.forEach((s, row) -> {
                if (row.c.size() == 1) {
                    known.put(s, row.right);
                } else {
                    open.addAll(row.c.keySet());
                }
            });
            more = known.size() > before;
        }
        return open;
    }

    /** Keeps the rows fully reduced against each other. */
    private static void eliminate(Row given, SortedMap<Symbol, Row> pivots) {
        Row row = given;
        for (Map.Entry<Symbol, Row> p : pivots.entrySet()) {
            Scalar c = row.c.getOrDefault(p.getKey(), Scalar.ZERO);
            row = c.isZero() ? row : row.minus(p.getValue(), c);
        }
        if (row.c.isEmpty()) {
            return; // redundant, or a contradiction that the proof will find
        }
        Symbol own = row.c.firstKey();
        Row pivot = row.over(row.c.getOrDefault(own, Scalar.ONE));
        pivots.replaceAll((s, p) -> p.c.containsKey(own) ? p.minus(pivot, p.c.getOrDefault(own, Scalar.ZERO)) : p);
        pivots.put(own, pivot);
    }

    private Optional<Row> linear(Condition condition) {
        SortedMap<Symbol, Scalar> c = new TreeMap<>();
        Scalar right = condition.right;
        for (int k = 0; k < condition.r.size(); k++) {
            for (Map.Entry<Scalar, Scalar> part : condition.r.get(k).rootParts()) {
                Scalar value = part.getValue();
                if (!part.getKey().radicands().isEmpty()
                        || !value.denominatorPolynomial().isConstant()) {
                    return Optional.empty();
                }
                Scalar unit = part.getKey().hasImaginaryUnit() ? Scalar.I : Scalar.ONE;
                Scalar scale = condition
                        .f
                        .get(k)
                        .times(unit)
                        .over(Scalar.of(value.denominatorPolynomial().content()));
                for (Polynomial.Term t : value.numeratorPolynomial().terms()) {
                    Scalar product = scale.times(Scalar.of(t.coefficient()));
                    Optional<Symbol> unknown = Optional.empty();
                    for (int v = 0; v < t.exponents().length; v++) {
                        if (t.exponent(v) > 0) {
                            Symbol s = value.field().symbols().get(v);
                            Scalar image = known.get(s);
                            if (image != null) {
                                product = product.times(image.pow(t.exponent(v)));
                            } else if (unknown.isPresent() || t.exponent(v) > 1 || !s.isParameter()) {
                                return Optional.empty();
                            } else {
                                unknown = Optional.of(s);
                            }
                        }
                    }
                    if (unknown.isPresent()) {
                        c.merge(unknown.get(), product, Scalar::plus);
                    } else {
                        right = right.minus(product);
                    }
                }
            }
        }
        c.values().removeIf(Scalar::isZero);
        return Optional.of(new Row(c, right));
    }
}

package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Polynomial;
import org.ladderwork.scalar.PolynomialFactors;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * The decomposition A = Σ_ω A(ω) of an operator into eigenoperators of a Hamiltonian,
 *
 * <p>[H, A(ω)] = −ω A(ω), Eq. (32).
 *
 * <p>ω &gt; 0 means that A(ω) lowers the energy by ω. Where every monomial of A is itself an eigenoperator, terms are sorted by ω. Otherwise
 * ad_H acts on the span of A, [H, A], [H, [H, A]], …; if that closes in d dimensions, its minimal polynomial is
 * split over the field of the parameters (roots of quadratics are adjoined), and A(ω) = Π_{ω' ≠ ω} (ad_H + ω')/(ω' − ω) A. Whatever route was taken, the
 * constructor verifies both defining identities exactly.
 *
 * @param hamiltonian H
 * @param operator A
 * @param components ω ↦ A(ω) ≠ 0, in the canonical order of scalars
 */
public record Eigenoperators(Operator hamiltonian, Operator operator, SortedMap<Scalar, Operator> components) {
    private static final int MOST_DIMENSIONS = 24;

    public Eigenoperators {
        components = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(components));
        Operator sum = Operator.ZERO;
        for (Map.Entry<Scalar, Operator> c : components.entrySet()) {
            sum = sum.plus(c.getValue());
            if (!hamiltonian
                    .commutator(c.getValue())
                    .equals(c.getValue().times(c.getKey().negated()))) {
                throw new IllegalArgumentException(c.getValue() + " is no eigenoperator with frequency " + c.getKey());
            }
        }
        if (!sum.equals(operator)) {
            throw new IllegalArgumentException("the components do not add up to " + operator);
        }
    }

    /** {@return ω if [H, A] = −ω A with A ≠ 0, else empty} */
    public static Optional<Scalar> frequency(Operator hamiltonian, Operator a) {
        if (a.isZero()) {
            return Optional.empty();
        }
        Operator rate = hamiltonian.commutator(a);
        Monomial first = a.terms().firstKey();
        Scalar omega = rate.coefficient(first).over(a.coefficient(first)).negated();
        return rate.equals(a.times(omega.negated())) ? Optional.of(omega) : Optional.empty();
    }

    /**
     * {@return the decomposition}
     *
     * @throws IllegalArgumentException if the commutators with H do not close (the message shows where they lead), or the frequencies are not
     *     expressible by square roots (the message shows the irreducible polynomial)
     */
    public static Eigenoperators of(ScalarField field, Operator hamiltonian, Operator a) {
        SortedMap<Scalar, Operator> components = new TreeMap<>();
        for (Map.Entry<Monomial, Scalar> t : a.terms().entrySet()) {
            Operator term = Operator.of(t.getKey(), t.getValue());
            Optional<Scalar> omega = frequency(hamiltonian, term);
            if (omega.isEmpty()) {
                return general(field, hamiltonian, a);
            }
            components.merge(omega.get(), term, Operator::plus);
        }
        return new Eigenoperators(hamiltonian, a, components);
    }

    private static Eigenoperators general(ScalarField field, Operator hamiltonian, Operator a) {
        List<Operator> krylov = new ArrayList<>();
        krylov.add(a);
        ModularSpan span = new ModularSpan();
        span.addsTo(a);
        Optional<List<Scalar>> minimal = Optional.empty();
        while (minimal.isEmpty()) {
            if (krylov.size() > MOST_DIMENSIONS) {
                throw new IllegalArgumentException("the commutators of " + a + " with H do not close; after "
                        + MOST_DIMENSIONS + " of them there are terms such as "
                        + krylov.get(3).terms().lastKey());
            }
            krylov.add(hamiltonian.commutator(krylov.get(krylov.size() - 1)));
            minimal = span.addsTo(krylov.get(krylov.size() - 1)) ? Optional.empty() : Dependence.of(krylov);
        }
        List<Scalar> roots = roots(field, minimal.get());
        SortedMap<Scalar, Operator> components = new TreeMap<>();
        for (Scalar lambda : roots) {
            Operator part = a;
            for (Scalar other : roots) {
                if (!other.equals(lambda)) {
                    part = hamiltonian
                            .commutator(part)
                            .minus(part.times(other))
                            .times(lambda.minus(other).inverse());
                }
            }
            if (!part.isZero()) {
                components.put(lambda.negated(), part);
            }
        }
        return new Eigenoperators(hamiltonian, a, components);
    }

    /** The roots of Σ c_k λ^k, all different. */
    private static List<Scalar> roots(ScalarField field, List<Scalar> c) {
        Scalar common = Scalar.ONE;
        for (Scalar x : c) {
            if (!x.isRealRational()) {
                throw new IllegalArgumentException(
                        "the characteristic polynomial of [H, ·] has the coefficient " + x + ", which is not rational");
            }
            common = common.times(x.denominator().over(gcd(field, common, x.denominator())));
        }
        int fresh = field.symbols().size();
        Polynomial lambda = Polynomial.variable(fresh);
        Polynomial p = Polynomial.ZERO;
        for (int k = c.size() - 1; k >= 0; k--) {
            p = p.times(lambda).plus(c.get(k).times(common).numeratorPolynomial());
        }
        List<Scalar> roots = new ArrayList<>();
        for (Polynomial f : PolynomialFactors.of(p).factors().keySet()) {
            List<Scalar> f0 =
                    f.coefficients(fresh).stream().map(q -> Scalar.of(field, q)).toList();
            if (f0.size() == 2) {
                roots.add(f0.get(0).negated().over(f0.get(1)));
            } else if (f0.size() == 3) {
                Scalar half = f0.get(1).over(f0.get(2).times(Scalar.of(-2)));
                Scalar square = half.pow(2).minus(f0.get(0).over(f0.get(2)));
                Scalar root = eitherRoot(field, square);
                roots.add(half.plus(root));
                roots.add(half.minus(root));
            } else if (f0.size() == 5 && f0.get(1).isZero() && f0.get(3).isZero()) {
                throw new IllegalArgumentException(
                        "the Bohr frequencies are nested roots, the squares of which are roots of a polynomial of degree 2;"
                                + " equal frequencies of the subsystems, or numbers for some parameters, may make them single ones");
            } else if (f0.size() > 3) {
                throw new IllegalArgumentException(
                        "the Bohr frequencies are roots of an irreducible polynomial of degree " + (f0.size() - 1)
                                + " over the field of the parameters; set some parameters to numbers, or name the frequencies by symbols");
            }
        }
        return roots;
    }

    /** r with r² = x; which of the two is left open, so that √(2ε²) is √2 ε whatever the sign of ε. */
    private static Scalar eitherRoot(ScalarField field, Scalar x) {
        Scalar outside = Scalar.ONE;
        for (Factored.Power p : Factored.of(x).powers()) {
            outside = outside.times(p.base().pow(Math.floorDiv(p.exponent(), 2)));
        }
        return outside.times(field.sqrt(x.over(outside.pow(2))));
    }

    private static Scalar gcd(ScalarField field, Scalar a, Scalar b) {
        return Scalar.of(field, a.numeratorPolynomial().gcd(b.numeratorPolynomial()));
    }

    /** {@return whether A is itself an eigenoperator} */
    public boolean isSingle() {
        return components.size() == 1;
    }

    /** {@return the factored frequency of each component, for messages} */
    public List<Factored> frequencies() {
        return components.keySet().stream().map(Factored::of).toList();
    }
}

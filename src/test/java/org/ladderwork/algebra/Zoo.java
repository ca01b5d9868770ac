package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Complete small sets of monomials, one for each kind of mode and some for mixtures.
 *
 * <p>The laws of an algebra are multilinear: on a set of monomials they hold on its span. Sets are sorted by degree, so a
 * first counterexample is a smallest one.
 *
 * @param size the number of monomials, counted by hand in the comment beside it
 */
record Zoo(String name, int size, List<Monomial> monomials, TruncatedSpace space) {
    static final Mode A = Mode.boson("a", 0);
    static final Mode B = Mode.boson("b", 1);
    static final Mode C = Mode.fermion("c", 2);
    static final Mode D = Mode.fermion("d", 3);
    static final Mode E = Mode.fermion("e", 4);
    static final Mode S = Mode.qubit("s", 5);
    static final Mode T = Mode.qubit("t", 6);
    static final Mode Q = Mode.level("q", 3, 7);
    static final Mode R = Mode.level("r", 4, 8);

    static Mode spin(int twice) {
        return Mode.spin("S" + twice, twice, 10 + twice);
    }

    static Stream<Zoo> all() {
        return Stream.of(
                // C(4 + 3, 3): four exponents with sum at most 3
                of("two bosons, degree ≤ 3", 35, 3, 5, A, B),
                of("three fermions", 64, 6, 2, C, D, E),
                of("two qubits", 16, 4, 2, S, T),
                of("qutrit", 9, 2, 3, Q),
                of("four levels", 16, 2, 4, R),
                of("spin 1/2", 4, 9, 2, spin(1)),
                of("spin 1", 9, 9, 3, spin(2)),
                of("spin 3/2", 16, 9, 4, spin(3)),
                of("spin 2", 25, 9, 5, spin(4)),
                // degree 0: 1; degree 1: 2 fermions × 2, boson 2, qubit 2 = 8; degree 2: number-like 4 + a'^2, a^2 = 6,
                // and pairs of different modes C(4, 2) · 2 · 2 = 24
                of("fermion, boson, fermion, qubit, degree ≤ 2", 39, 2, 4, A, C, D, S),
                // 1; q: 4 of degree 1, 4 of degree 2; S: S_±, S_z of degree 1, S_±^2, S_+S_z, S_zS_-, S_z^2 of degree
                // 2;
                // f: 2, 1; pairs 4·3 + 4·2 + 3·2 = 26
                of("qutrit, spin 1, fermion, degree ≤ 2", 46, 2, 3, Q, spin(2), E));
    }

    private static Zoo of(String name, int size, int degree, int levels, Mode... modes) {
        List<Monomial> all = new ArrayList<>(List.of(Monomial.ONE));
        for (Mode mode : modes) {
            List<Monomial> longer = new ArrayList<>();
            for (Monomial shorter : all) {
                for (LocalElement element : elements(mode.kind(), degree)) {
                    List<Factor> factors = new ArrayList<>(shorter.factors());
                    if (!element.isIdentity()) {
                        factors.add(new Factor(mode, element));
                    }
                    Monomial monomial = Monomial.of(factors);
                    if (monomial.degree() <= degree) {
                        longer.add(monomial);
                    }
                }
            }
            all = longer;
        }
        all.sort(Comparator.naturalOrder());
        return new Zoo(name, size, List.copyOf(all), TruncatedSpace.of(List.of(modes), levels));
    }

    private static List<LocalElement> elements(ModeKind kind, int degree) {
        List<LocalElement> elements = new ArrayList<>();
        int reach = Math.max(degree, kind.dimension().orElse(0));
        for (int p = -reach; p <= reach; p++) {
            for (int q = 0; q <= reach; q++) {
                LocalElement e = new LocalElement(p, q);
                if (kind.contains(e) && kind.degree(e) <= degree) {
                    elements.add(e);
                }
            }
        }
        return elements;
    }

    List<Operator> operators() {
        return monomials.stream().map(Operator::of).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}

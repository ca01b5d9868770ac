package org.ladderwork.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ladderwork.algebra.Operator.annihilator;
import static org.ladderwork.algebra.Operator.creator;
import static org.ladderwork.algebra.Operator.identity;
import static org.ladderwork.algebra.Operator.number;
import static org.ladderwork.algebra.Operator.splus;
import static org.ladderwork.algebra.Operator.sz;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ladderwork.scalar.Scalar;

/** Expectation values in product states, each by a second route. */
class ExpectationTest {
    private static final Scalar N = Scalar.of(3, 7);

    @Test
    @DisplayName("⟨a†^p a^q⟩ = δ_pq p! n^p in a thermal state")
    void thermalMoments() {
        ProductState thermal = ProductState.of(Map.of(Zoo.A, GaussianState.thermal(N)));
        long factorial = 1;
        for (int p = 0; p <= 5; p++) {
            factorial *= Math.max(p, 1);
            for (int q = 0; q <= 5; q++) {
                Scalar expected = p == q ? N.pow(p).times(Scalar.of(factorial)) : Scalar.ZERO;
                Operator moment = creator(Zoo.A).pow(p).times(annihilator(Zoo.A).pow(q));
                assertEquals(expected, thermal.expectation(moment), p + ", " + q);
            }
        }
    }

    /**
     * a = α + u c + v c† with c thermal and u² − v² = 1 has n = (2N + 1) v² + N and m = (2N + 1) u v for real u, v: the
     * moments by Wick's theorem are those of polynomials in c in its thermal state.
     */
    @Test
    @DisplayName("Wick's theorem against the Bogoliubov transformation a = α + u c + v c†")
    void gaussianMoments() {
        Scalar u = Scalar.of(5, 4);
        Scalar v = Scalar.of(3, 4);
        Scalar alpha = Scalar.of(1, 3).plus(Scalar.I.times(Scalar.of(2, 5)));
        Scalar spread = N.times(Scalar.of(2)).plus(Scalar.ONE);
        GaussianState gaussian = new GaussianState(
                spread.times(v.pow(2)).plus(N), spread.times(u).times(v), alpha);
        ProductState state = ProductState.of(Map.of(Zoo.A, gaussian));
        ProductState thermal = ProductState.of(Map.of(Zoo.B, GaussianState.thermal(N)));
        Operator a = Operator.of(alpha)
                .plus(annihilator(Zoo.B).times(u))
                .plus(creator(Zoo.B).times(v));
        int checked = 0;
        for (int p = 0; p <= 4; p++) {
            for (int q = 0; q <= 4; q++) {
                Operator moment = creator(Zoo.A).pow(p).times(annihilator(Zoo.A).pow(q));
                Operator image = a.adjoint().pow(p).times(a.pow(q));
                assertEquals(thermal.expectation(image), state.expectation(moment), p + ", " + q);
                checked++;
            }
        }
        assertEquals(25, checked);
    }

    @Test
    @DisplayName("a coherent state is an eigenstate: ⟨a†^p a^q⟩ = α*^p α^q")
    void coherentMoments() {
        Scalar alpha = Scalar.of(2, 3).minus(Scalar.I);
        ProductState coherent = ProductState.of(Map.of(Zoo.A, GaussianState.coherent(alpha)));
        Operator moment = creator(Zoo.A).pow(2).times(annihilator(Zoo.A).pow(3));
        assertEquals(alpha.conjugate().pow(2).times(alpha.pow(3)), coherent.expectation(moment));
    }

    @Test
    @DisplayName("⟨c†c⟩ = f, ⟨σσ†⟩ = 1 − f, ⟨S_z⟩ = Σ p_m m, ⟨S_-S_+⟩ = Σ p_m (j(j+1) − m(m+1))")
    void populations() {
        Mode spin = Zoo.spin(2);
        List<Scalar> p = List.of(Scalar.of(1, 2), Scalar.of(1, 3), Scalar.of(1, 6));
        ProductState state = ProductState.of(
                Map.of(Zoo.C, Populations.excited(N), Zoo.S, Populations.excited(N), spin, new Populations(p)));
        assertEquals(N, state.expectation(number(Zoo.C)));
        assertEquals(Scalar.ONE.minus(N), state.expectation(annihilator(Zoo.S).times(creator(Zoo.S))));
        assertEquals(Scalar.of(1, 6).minus(Scalar.of(1, 2)), state.expectation(sz(spin)));
        // j = 1: the steps from m = −1 and m = 0 both have squared norm 2
        Operator minusPlus = splus(spin).adjoint().times(splus(spin));
        assertEquals(Scalar.of(2).times(Scalar.of(5, 6)), state.expectation(minusPlus));
    }

    @Test
    @DisplayName("⟨|j⟩⟨k|⟩ = ρ_kj")
    void coherences() {
        Scalar c = Scalar.of(1, 5).plus(Scalar.I.times(Scalar.of(1, 10)));
        DensityMatrix rho =
                new DensityMatrix(List.of(List.of(Scalar.of(2, 3), c), List.of(c.conjugate(), Scalar.of(1, 3))));
        ProductState state = ProductState.of(Map.of(Zoo.S, rho));
        // ⟨σ⟩ = tr ρ |0⟩⟨1| = ρ_10
        assertEquals(c.conjugate(), state.expectation(annihilator(Zoo.S)));
        assertEquals(Scalar.of(1, 3), state.expectation(number(Zoo.S)));
    }

    @Test
    @DisplayName("in the lowest state S_z = −j and every annihilator gives zero")
    void ground() {
        Mode spin = Zoo.spin(3);
        ProductState ground = ProductState.ground(List.of(Zoo.A, Zoo.C, Zoo.Q, spin));
        assertEquals(Scalar.of(-3, 2), ground.expectation(sz(spin)));
        assertEquals(Scalar.ONE, ground.expectation(annihilator(Zoo.A).times(creator(Zoo.A))));
        assertEquals(Scalar.ZERO, ground.expectation(number(Zoo.C)));
        assertEquals(Scalar.ONE, ground.expectation(Operator.transition(Zoo.Q, 0, 0)));
    }

    @Test
    @DisplayName("−½ tr_E[V, [V, a†a]] = γ (n − a†a) for V = √γ(a†b + a b†)")
    void doubleCommutator() {
        // γ = 4, so that √γ is rational
        Operator v = creator(Zoo.A).times(annihilator(Zoo.B)).times(Scalar.of(2));
        Operator coupling = v.plus(v.adjoint());
        ProductState ancilla = ProductState.of(Map.of(Zoo.B, GaussianState.thermal(N)));
        Operator rate = ancilla.traceOut(coupling.commutator(coupling.commutator(number(Zoo.A))))
                .times(Scalar.of(-1, 2));
        Operator expected = Operator.of(N).minus(number(Zoo.A)).times(Scalar.of(4));
        assertEquals(expected, rate);
    }

    @Test
    @DisplayName("tr[ρ_S ρ_E X·O] = tr[ρ_S X·tr_E(ρ_E O)] with fermions before, between and after")
    void partialTraceOfFermions() {
        // traced: D, which stands between C and E
        ProductState environment = ProductState.of(Map.of(Zoo.D, Populations.excited(N)));
        ProductState system = ProductState.of(
                Map.of(Zoo.C, Populations.excited(Scalar.of(1, 5)), Zoo.E, Populations.excited(Scalar.of(2, 9))));
        ProductState both = system.with(Zoo.D, Populations.excited(N));
        List<Monomial> all = Zoo.all()
                .filter(z -> z.name().equals("three fermions"))
                .findFirst()
                .orElseThrow()
                .monomials();
        int checked = 0;
        for (Monomial o : all) {
            Operator traced = environment.traceOut(Operator.of(o));
            for (Monomial x : all) {
                if (x.element(Zoo.D).isIdentity()) {
                    assertEquals(
                            traceWithMatrices(both, Operator.of(x).times(Operator.of(o))),
                            system.expectation(Operator.of(x).times(traced)),
                            x + " · " + o);
                    checked++;
                }
            }
        }
        assertEquals(16 * 64, checked);
    }

    /** tr ρO from the diagonal of the matrix of O; ρ is diagonal in the occupations. */
    private static Scalar traceWithMatrices(ProductState state, Operator operator) {
        TruncatedSpace space = TruncatedSpace.of(state.states().keySet(), 2);
        Scalar sum = Scalar.ZERO;
        for (TruncatedSpace.ExactEntry entry : space.ladderMatrix(operator)) {
            if (entry.row() == entry.column()) {
                Scalar weight = Scalar.ONE;
                int[] levels = space.levelsOf(entry.column());
                for (int k = 0; k < levels.length; k++) {
                    Populations p =
                            (Populations) state.states().get(space.modes().get(k));
                    weight = weight.times(p.p().get(levels[k]));
                }
                sum = sum.plus(weight.times(entry.value()));
            }
        }
        return sum;
    }

    @Test
    @DisplayName("a state that does not fit, or is missing, is refused")
    void refusals() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ProductState.of(Map.of(Zoo.C, GaussianState.thermal(Scalar.ONE))));
        assertThrows(IllegalArgumentException.class, () -> new Populations(List.of(Scalar.of(1, 2), Scalar.of(1, 3))));
        ProductState state = ProductState.ground(List.of(Zoo.A));
        assertEquals(
                "no state is given for mode b",
                assertThrows(IllegalArgumentException.class, () -> state.expectation(number(Zoo.B)))
                        .getMessage());
        assertEquals(
                number(Zoo.B).plus(identity()), state.traceOut(number(Zoo.B).plus(identity())));
    }

    @Test
    @DisplayName("coordinates: vector and operator are inverse to each other")
    void coordinates() {
        Operator h = number(Zoo.A).times(N).plus(annihilator(Zoo.A).times(creator(Zoo.B)));
        Coordinates span = Coordinates.of(List.of(h, h.adjoint()));
        assertEquals(3, span.dimension());
        assertEquals(h, span.operator(span.vector(h)));
        assertEquals(
                "1 is outside the span of [a' a, a' b, a b']",
                assertThrows(IllegalArgumentException.class, () -> span.vector(identity()))
                        .getMessage());
    }
}

package org.ladderwork.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;
import org.ladderwork.scalar.Scalar;

@DisplayName("Chains of any length")
class AnyLengthTest {
    private static final String HEAD =
            "integer N >= 2\nKIND a[1..N]\npositive w, u, g, h, n, m, k\nreal e\nH[i] = w a[i]' a[i] for i = 1..N\n";
    private static final String HOPPING = "H_I = sum(i = 1..N-1, e (a[i]' a[i+1] + h.c.))\n";
    private static final String BATHS = "bath 1 on H[1]: thermal(a[1], rate = g, occupation = n)\n"
            + "bath N on H[N]: thermal(a[N], rate = h, occupation = m)\n";
    private static final String DEPHASING = "bath d_i on H[i]: dephasing(a[i]' a[i], rate = k) for i = 1..N\n";

    private static SymbolicChain chain(String kind, String... parts) {
        String text = HEAD.replace("KIND", kind) + String.join("", parts);
        SymbolicChain chain = SymbolicChain.of(LadderFile.read(Source.of("chain.lw", text)));
        chain.concrete(4); // its parameters
        Site.of("N").scalar(chain.field());
        return chain;
    }

    private static Scalar symbol(SymbolicChain c, String name) {
        return Scalar.of(c.field().symbol(name).orElseThrow());
    }

    /** The current of the first bath in quanta. */
    private static Scalar current(SymbolicChain c, ClosedChain closed) {
        ContactRates first = ChainCharge.of(c).contacts().get(0);
        return closed.value(first.piece(), first.current()).orElseThrow();
    }

    /**
     * By hand: J = g (n − C_11) and J = h (C_NN − m); over the first and the last bond C falls by J (g + 2 k)/(4 e²) and J (h + 2 k)/(4 e²) beside what a
     * bond between them takes, 2 k J/(4 e²), which all N − 1 bonds take. So n − m = J (1/g + 1/h + (g + h + 2 (N − 1) k)/(4 e²)).
     */
    private static Scalar expected(SymbolicChain c, boolean dephasing) {
        Scalar g = symbol(c, "g");
        Scalar h = symbol(c, "h");
        Scalar loss = g.plus(h);
        if (dephasing) {
            Scalar bonds = symbol(c, "N").minus(Scalar.ONE);
            loss = loss.plus(bonds.times(symbol(c, "k")).times(Scalar.of(2)));
        }
        Scalar resistance = g.inverse()
                .plus(h.inverse())
                .plus(loss.over(symbol(c, "e").pow(2).times(Scalar.of(4))));
        return symbol(c, "n").minus(symbol(c, "m")).over(resistance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boson", "fermion", "qubit"})
    void theCurrentOfAUniformChainDoesNotDependOnItsLength(String kind) {
        SymbolicChain c = chain(kind, HOPPING, BATHS);
        ClosedChain.Outcome outcome = ClosedChain.of(c, 5);
        ClosedChain closed = outcome.closed().orElseThrow();
        assertEquals(expected(c, false), current(c, closed));
        assertEquals(kind.equals("qubit"), outcome.viaFermions());
        assertTrue(closed.uniqueness().proved(), closed.uniqueness().reason());
        assertEquals(List.of(2, 3, 4, 5), closed.compared());
    }

    /** Fourier's law: the current falls as 1/N. */
    @ParameterizedTest
    @ValueSource(strings = {"boson", "qubit"})
    void dephasingMakesItDiffusive(String kind) {
        SymbolicChain c = chain(kind, HOPPING, BATHS, DEPHASING);
        ClosedChain closed = ClosedChain.of(c, 6).closed().orElseThrow();
        assertEquals(expected(c, true), current(c, closed));
        assertTrue(ChainCharge.of(c).isOtto());
        assertEquals(1, ChainCharge.of(c).idle().size());
    }

    /** The frequency of the ancillas changes what a quantum is worth, not how many there are. */
    @Test
    void ancillasOfAnotherFrequencyChangeTheHeatOnly() {
        SymbolicChain c = chain("boson", HOPPING, BATHS.replace("= m)", "= m, frequency = u)"));
        ClosedChain closed = ClosedChain.of(c, 5).closed().orElseThrow();
        assertEquals(expected(c, false), current(c, closed));
        ChainCharge charge = ChainCharge.of(c);
        assertEquals("w/(u - w)", charge.heatOverWork().orElseThrow().toString().replace("-w/(w - u)", "w/(u - w)"));
    }

    @Test
    void theWaysToWriteOneHamiltonianAgree() {
        SymbolicChain one = chain("boson", "H_I = e sum(i = 1..N-1, a[i]' a[i+1]) + h.c.\n", BATHS);
        assertEquals(
                expected(one, false),
                current(one, ClosedChain.of(one, 5).closed().orElseThrow()));
        SymbolicChain other = chain("boson", "H_I = sum(i = 2..N, e (a[i]' a[i-1] + h.c.))\n", BATHS);
        assertEquals(
                expected(other, false),
                current(other, ClosedChain.of(other, 5).closed().orElseThrow()));
    }

    @Test
    void anAnsatzThatFailsSaysSoAndTheRatiosStay() {
        String next = "H_I = sum(i = 1..N-1, e (a[i]' a[i+1] + h.c.)) + sum(i = 1..N-2, k (a[i]' a[i+2] + h.c.))\n";
        SymbolicChain c = chain("boson", next, BATHS);
        ClosedChain.Outcome outcome = ClosedChain.of(c, 5);
        assertTrue(outcome.closed().isEmpty());
        assertTrue(outcome.failure().contains("polynomial"), outcome.failure());
        assertTrue(ChainCharge.of(c).isOtto());
    }

    /** A wrong coefficient at one end only: the ansatz of the uniform chain must not pass. */
    @Test
    void oneBondThatDiffersIsNotOverlooked() {
        String weak = "H_I = sum(i = 1..N-1, e (a[i]' a[i+1] + h.c.)) + k (a[1]' a[2] + h.c.)\n";
        ClosedChain.Outcome outcome = ClosedChain.of(chain("boson", weak, BATHS), 6);
        outcome.closed()
                .ifPresent(closed -> assertFalse(current(closed.ansatz().chain(), closed)
                        .equals(expected(closed.ansatz().chain(), false))));
    }

    /** Neighbours that interact keep the quanta, so the ratios hold; the pairs do not close. */
    @ParameterizedTest
    @ValueSource(strings = {"boson", "qubit", "fermion"})
    void interactionsKeepTheRatios(String kind) {
        String xxz = "H_I = sum(i = 1..N-1, e (a[i]' a[i+1] + h.c.) + k a[i]' a[i] a[i+1]' a[i+1])\n";
        SymbolicChain c = chain(kind, xxz, BATHS.replace("= m)", "= m, frequency = u)"));
        assertTrue(ChainCharge.of(c).isOtto(), ChainCharge.of(c).failure());
        ClosedChain.Outcome outcome = ClosedChain.of(c, 4);
        assertTrue(outcome.closed().isEmpty());
        assertTrue(outcome.failure().contains("no pairs"), outcome.failure());
    }

    @Test
    void pairingBreaksTheConservation() {
        String pairing = "H_I = sum(i = 1..N-1, e (a[i]' a[i+1] + h.c.) + k (a[i]' a[i+1]' + h.c.))\n";
        ChainCharge charge = ChainCharge.of(chain("boson", pairing, BATHS));
        assertFalse(charge.isOtto());
        assertTrue(charge.failure().contains("does not conserve"), charge.failure());
    }

    @Test
    void aThirdContactBreaksTheRatios() {
        ChainCharge charge = ChainCharge.of(
                chain("boson", HOPPING, BATHS, "bath 2 on H[2]: thermal(a[2], rate = k, occupation = m)\n"));
        assertFalse(charge.isOtto());
        assertTrue(charge.failure().contains("there are 3"), charge.failure());
    }

    /** A bath in the middle of a chain of qubits has a string: they are no free fermions. */
    @Test
    void aBathInTheMiddleKeepsItsString() {
        String middle = "bath 2 on H[2]: thermal(a[2], rate = k, occupation = m)\n";
        assertTrue(QubitsAsFermions.of(chain("qubit", HOPPING, BATHS)).isPresent());
        assertTrue(QubitsAsFermions.of(chain("qubit", HOPPING, BATHS, middle)).isEmpty());
        String far = "H_I = sum(i = 1..N-2, e (a[i]' a[i+2] + h.c.))\n";
        assertTrue(QubitsAsFermions.of(chain("qubit", far, BATHS)).isEmpty());
    }

    @Test
    void sumsOverTwoIndicesAreRefusedWithAReason() {
        SourceError refusal = assertThrows(
                SourceError.class, () -> chain("boson", "H_I = sum(i = 1..N, j = 1..N, e a[i]' a[j])\n", BATHS));
        assertTrue(refusal.getMessage().contains("--set N=5"), refusal.getMessage());
    }

    @Test
    void arrangementsCoverEveryPairOfSitesOnce() {
        Arrangement all = Arrangement.of(List.of("j", "k"), "N", 2);
        // divided as a question about neighbours and ends would divide it
        List<Arrangement> cases = all.overAll(a -> {
            a.compare(Site.of("j"), Site.of(1));
            a.compare(Site.of("k"), Site.of("j").plus(1));
            a.compare(Site.of("k"), Site.of("N"));
            return a;
        });
        for (int n = 2; n <= 6; n++) {
            for (int j = 1; j <= n; j++) {
                for (int k = j; k <= n; k++) {
                    int[] gaps = {j - 1, k - j, n - k};
                    long fitting = cases.stream().filter(a -> fits(a, gaps)).count();
                    assertEquals(1, fitting, "j = " + j + ", k = " + k + ", N = " + n);
                }
            }
        }
    }

    private static boolean fits(Arrangement a, int[] gaps) {
        for (int g = 0; g < gaps.length; g++) {
            Arrangement.Gap gap = a.gaps().get(g);
            if (gap.exact() ? gaps[g] != gap.least() : gaps[g] < gap.least()) {
                return false;
            }
        }
        return true;
    }

    /** Every arrangement gives the same site for numbers that lie so. */
    @Test
    void normalFormsKeepTheSite() {
        Arrangement all = Arrangement.of(List.of("j", "k"), "N", 2);
        for (int j = 1; j <= 3; j++) {
            for (int n = 3; n <= 5; n++) {
                Map<String, Site> numbers = Map.of("j", Site.of(j), "k", Site.of(3), "N", Site.of(n));
                Arrangement exact = new Arrangement(
                        List.of("j", "k"),
                        "N",
                        2,
                        List.of(
                                new Arrangement.Gap(j - 1, true),
                                new Arrangement.Gap(3 - j, true),
                                new Arrangement.Gap(n - 3, true)));
                Arrangement open = all.with(1, new Arrangement.Gap(3 - j, true));
                for (Site s : List.of(
                        Site.of("j").plus(2),
                        Site.of("k").plus(-1),
                        Site.of("N").minus(Site.of("j")))) {
                    assertEquals(s.with(numbers), exact.normal(s).with(numbers));
                    assertEquals(s.with(numbers), open.normal(s).with(numbers));
                }
            }
        }
        assertEquals(Optional.of(2), all.with(1, new Arrangement.Gap(2, true)).distance(Site.of("j"), Site.of("k")));
    }
}

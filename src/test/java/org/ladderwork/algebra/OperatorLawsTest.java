package org.ladderwork.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the algebra on complete small sets of monomials of every kind and of mixtures. */
class OperatorLawsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ladderwork.algebra.Zoo#all")
    @DisplayName("the sets are complete and without repetition")
    void setsAreComplete(Zoo zoo) {
        assertEquals(zoo.size(), zoo.monomials().size());
        assertEquals(zoo.size(), zoo.monomials().stream().distinct().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ladderwork.algebra.Zoo#all")
    @DisplayName("(AB)C = A(BC)")
    void productsAssociate(Zoo zoo) {
        List<Operator> operators = zoo.operators();
        int n = operators.size();
        Operator[][] products = new Operator[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                products[i][j] = operators.get(i).times(operators.get(j));
            }
        }
        int checked = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    Operator left = products[i][j].times(operators.get(k));
                    Operator right = operators.get(i).times(products[j][k]);
                    if (!left.equals(right)) {
                        assertEquals(left, right, operators.get(i) + ", " + operators.get(j) + ", " + operators.get(k));
                    }
                    checked++;
                }
            }
        }
        assertEquals(zoo.size() * zoo.size() * zoo.size(), checked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ladderwork.algebra.Zoo#all")
    @DisplayName("(AB)† = B†A†, A†† = A, [A, B] = AB − BA")
    void adjointsAndCommutators(Zoo zoo) {
        int checked = 0;
        for (Operator a : zoo.operators()) {
            assertEquals(a, a.adjoint().adjoint());
            for (Operator b : zoo.operators()) {
                String pair = a + " and " + b;
                Operator ab = a.times(b);
                Operator ba = b.times(a);
                assertEquals(ab.adjoint(), b.adjoint().times(a.adjoint()), pair);
                assertEquals(a.commutator(b), ab.minus(ba), pair);
                assertEquals(a.anticommutator(b), ab.plus(ba), pair);
                checked++;
            }
        }
        assertEquals(zoo.size() * zoo.size(), checked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ladderwork.algebra.Zoo#all")
    @DisplayName("[A, [B, C]] + [B, [C, A]] + [C, [A, B]] = 0 on the first fourteen monomials")
    void jacobi(Zoo zoo) {
        List<Operator> some =
                zoo.operators().subList(0, Math.min(14, zoo.operators().size()));
        int checked = 0;
        for (Operator a : some) {
            for (Operator b : some) {
                for (Operator c : some) {
                    Operator sum = a.commutator(b.commutator(c))
                            .plus(b.commutator(c.commutator(a)))
                            .plus(c.commutator(a.commutator(b)));
                    assertEquals(Operator.ZERO, sum, () -> a + ", " + b + ", " + c);
                    checked++;
                }
            }
        }
        assertEquals(some.size() * some.size() * some.size(), checked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ladderwork.algebra.Zoo#all")
    @DisplayName("[N, M] = (charge of M) M for every charge N")
    void charges(Zoo zoo) {
        int checked = 0;
        for (Monomial monomial : zoo.monomials()) {
            Operator m = Operator.of(monomial);
            for (Mode mode : zoo.space().modes()) {
                for (int label = 0; label < mode.kind().charges(); label++) {
                    Charge charge = new Charge(mode, label);
                    int shift = monomial.charges().getOrDefault(charge, 0);
                    assertEquals(
                            m.times(org.ladderwork.scalar.Scalar.of(shift)),
                            charge.operator().commutator(m),
                            charge + " of " + monomial);
                    checked++;
                }
            }
        }
        int perMonomial = zoo.space().modes().stream()
                .mapToInt(mode -> mode.kind().charges())
                .sum();
        assertEquals(zoo.size() * perMonomial, checked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ladderwork.algebra.Zoo#all")
    @DisplayName("the order of monomials is total and agrees with equality")
    void orderIsTotal(Zoo zoo) {
        List<Monomial> monomials = zoo.monomials();
        for (int i = 0; i < monomials.size(); i++) {
            for (int j = 0; j < monomials.size(); j++) {
                assertEquals(
                        Integer.compare(i, j),
                        Integer.signum(monomials.get(i).compareTo(monomials.get(j))),
                        monomials.get(i) + " against " + monomials.get(j));
            }
        }
    }
}

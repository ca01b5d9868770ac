package org.ladderwork.numeric.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.Complex;

/**
 * A Hermitian operator of at most second degree with numbered coefficients, ready to become a {@link QuadraticForm}.
 *
 * <p>c x y with x = u_xᵀr, y = u_yᵀr contributes Re c(u_x u_yᵀ + u_y u_xᵀ) to G and Re c·(i/2) u_xᵀΩu_y to the constant; imaginary parts cancel
 * against the adjoint term.
 */
final class QuadraticTemplate {
    private record Term(int coefficient, List<Ladder> product) {}

    private final List<Term> terms = new ArrayList<>();
    private final int quadratures;

    private QuadraticTemplate(int quadratures) {
        this.quadratures = quadratures;
    }

    /** @throws IllegalArgumentException if a term has a degree above two or acts on something else */
    static QuadraticTemplate of(Operator operator, String what, List<Mode> modes, ScalarPool pool) {
        QuadraticTemplate template = new QuadraticTemplate(2 * modes.size());
        operator.terms().forEach((monomial, c) -> {
            if (monomial.degree() > 2) {
                throw new IllegalArgumentException(what + " has the term " + monomial + " of degree "
                        + monomial.degree() + "; Gaussian states need degree two at most");
            }
            template.terms.add(new Term(pool.add(c), Ladder.of(monomial, modes)));
        });
        return template;
    }

    QuadraticForm at(Complex[] values) {
        double[][] g = new double[quadratures][quadratures];
        double[] h = new double[quadratures];
        double constant = 0;
        for (Term t : terms) {
            Complex c = values[t.coefficient];
            switch (t.product.size()) {
                case 0 -> constant += c.re();
                case 1 -> linear(h, c, t.product.get(0));
                default -> constant += quadratic(g, c, t.product.get(0), t.product.get(1));
            }
        }
        return new QuadraticForm(g, h, constant);
    }

    private static void linear(double[] h, Complex c, Ladder x) {
        h[2 * x.mode()] += c.re() * Ladder.ROOT_HALF;
        h[2 * x.mode() + 1] -= c.im() * x.imaginary();
    }

    private static double quadratic(double[][] g, Complex c, Ladder x, Ladder y) {
        bilinear(g, c, x, y);
        bilinear(g, c, y, x);
        if (x.mode() != y.mode() || x.dagger() == y.dagger()) {
            return 0;
        }
        return (x.dagger() ? -0.5 : 0.5) * c.re();
    }

    /** Adds Re c u_x u_yᵀ. */
    static void bilinear(double[][] g, Complex c, Ladder x, Ladder y) {
        int j = 2 * x.mode();
        int k = 2 * y.mode();
        double sx = x.dagger() ? -1 : 1;
        double sy = y.dagger() ? -1 : 1;
        g[j][k] += 0.5 * c.re();
        g[j][k + 1] -= 0.5 * sy * c.im();
        g[j + 1][k] -= 0.5 * sx * c.im();
        g[j + 1][k + 1] -= 0.5 * sx * sy * c.re();
    }
}

package org.ladderwork.numeric.point;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Polynomial;

/** Σ c_t Π x_k^{e_tk} with the x_k in numbered registers. */
final class CompiledPolynomial {
    private final double[] coefficients;
    private final int[][] registers;
    private final int[][] exponents;

    /** @param register the register of each variable of the field */
    CompiledPolynomial(Polynomial p, IntUnaryOperator register) {
        List<Polynomial.Term> terms = p.terms();
        coefficients = new double[terms.size()];
        registers = new int[terms.size()][];
        exponents = new int[terms.size()][];
        for (int t = 0; t < terms.size(); t++) {
            Polynomial.Term term = terms.get(t);
            coefficients[t] = term.coefficient().doubleValue();
            int[] e = term.exponents();
            int count = 0;
            for (int exponent : e) {
                count += exponent > 0 ? 1 : 0;
            }
            registers[t] = new int[count];
            exponents[t] = new int[count];
            int place = 0;
            for (int k = 0; k < e.length; k++) {
                if (e[k] > 0) {
                    registers[t][place] = register.applyAsInt(k);
                    exponents[t][place++] = e[k];
                }
            }
        }
    }

    double real(double[] x) {
        double sum = 0;
        for (int t = 0; t < coefficients.length; t++) {
            double product = coefficients[t];
            for (int k = 0; k < registers[t].length; k++) {
                double base = x[registers[t][k]];
                for (int e = exponents[t][k]; e > 0; e--) {
                    product *= base;
                }
            }
            sum += product;
        }
        return sum;
    }

    Complex complex(double[] x, double[] y) {
        Complex sum = Complex.ZERO;
        for (int t = 0; t < coefficients.length; t++) {
            Complex product = Complex.of(coefficients[t]);
            for (int k = 0; k < registers[t].length; k++) {
                int r = registers[t][k];
                product = product.times(new Complex(x[r], y[r]).pow(exponents[t][k]));
            }
            sum = sum.plus(product);
        }
        return sum;
    }
}

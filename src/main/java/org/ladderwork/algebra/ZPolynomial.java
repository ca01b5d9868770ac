package org.ladderwork.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ladderwork.scalar.Scalar;

/** A polynomial in S_z with rational coefficients, constant term first. */
record ZPolynomial(List<Scalar> coefficients) {
    static ZPolynomial power(int exponent) {
        List<Scalar> c = new ArrayList<>(Collections.nCopies(exponent, Scalar.ZERO));
        c.add(Scalar.ONE);
        return new ZPolynomial(c);
    }

    int size() {
        return coefficients.size();
    }

    Scalar coefficient(int exponent) {
        return coefficients.get(exponent);
    }

    ZPolynomial times(ZPolynomial other) {
        List<Scalar> c = new ArrayList<>(Collections.nCopies(size() + other.size() - 1, Scalar.ZERO));
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                c.set(i + j, c.get(i + j).plus(coefficient(i).times(other.coefficient(j))));
            }
        }
        return new ZPolynomial(c);
    }

    /** {@return f(z + s)} By Horner's rule in (z + s). */
    ZPolynomial shifted(int s) {
        ZPolynomial step = new ZPolynomial(List.of(Scalar.of(s), Scalar.ONE));
        ZPolynomial result = new ZPolynomial(List.of(coefficient(size() - 1)));
        for (int i = size() - 2; i >= 0; i--) {
            List<Scalar> c = new ArrayList<>(result.times(step).coefficients);
            c.set(0, c.get(0).plus(coefficient(i)));
            result = new ZPolynomial(c);
        }
        return result;
    }

    /** {@return the remainder on division by {@code divisor}, which must have leading coefficient one} */
    ZPolynomial modulo(ZPolynomial divisor) {
        List<Scalar> c = new ArrayList<>(coefficients);
        int d = divisor.size() - 1;
        for (int top = c.size() - 1; top >= d; top--) {
            Scalar lead = c.get(top);
            for (int i = 0; i <= d; i++) {
                c.set(top - d + i, c.get(top - d + i).minus(lead.times(divisor.coefficient(i))));
            }
        }
        return new ZPolynomial(c.subList(0, Math.min(c.size(), d)));
    }
}

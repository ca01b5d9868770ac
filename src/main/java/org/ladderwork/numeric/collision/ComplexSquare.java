package org.ladderwork.numeric.collision;

import org.ladderwork.numeric.gaussian.Matrices;
import org.ladderwork.numeric.liouville.MatrixState;

/** Products of dense complex square matrices, as pairs of real ones. */
final class ComplexSquare {
    private ComplexSquare() {}

    static MatrixState times(MatrixState a, MatrixState b) {
        return new MatrixState(
                Matrices.plus(Matrices.times(a.re(), b.re()), Matrices.times(Matrices.times(a.im(), b.im()), -1)),
                Matrices.plus(Matrices.times(a.re(), b.im()), Matrices.times(a.im(), b.re())));
    }

    static MatrixState adjoint(MatrixState a) {
        return new MatrixState(Matrices.transpose(a.re()), Matrices.times(Matrices.transpose(a.im()), -1));
    }

    /** {@return e^{−iH}} From e^{(0 1; −1 0) ⊗ …} of the real form (Im −… ), so that the unitary keeps its digits near 1. */
    static MatrixState unitary(MatrixState h) {
        int d = h.dimension();
        double[][] real = new double[2 * d][2 * d]; // −iH as (Re −Im; Im Re) with Re(−iH) = Im H, Im(−iH) = −Re H
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < d; k++) {
                real[j][k] = h.im()[j][k];
                real[d + j][d + k] = h.im()[j][k];
                real[j][d + k] = h.re()[j][k];
                real[d + j][k] = -h.re()[j][k];
            }
        }
        double[][] e = StrokeMap.minusOne(real);
        MatrixState u = new MatrixState(Matrices.block(e, 0, 0, d, d), Matrices.block(e, d, 0, d, d));
        for (int j = 0; j < d; j++) {
            u.re()[j][j] += 1;
        }
        return u;
    }
}

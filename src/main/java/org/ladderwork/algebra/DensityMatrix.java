package org.ladderwork.algebra;

import java.util.List;
import org.ladderwork.scalar.Scalar;

/**
 * Any state of a qubit or d-level system, coherences included.
 *
 * @param rho ρ_jk = ⟨j|ρ|k⟩, row by row; Hermitian with trace one (positivity is not checked)
 */
public record DensityMatrix(List<List<Scalar>> rho) implements LocalState {
    public DensityMatrix {
        rho = rho.stream().map(List::copyOf).toList();
        Scalar trace = Scalar.ZERO;
        for (int j = 0; j < rho.size(); j++) {
            if (rho.get(j).size() != rho.size()) {
                throw new IllegalArgumentException("a density matrix is square; row " + j + " has "
                        + rho.get(j).size() + " of " + rho.size() + " entries");
            }
            for (int k = 0; k < rho.size(); k++) {
                if (!rho.get(j).get(k).equals(rho.get(k).get(j).conjugate())) {
                    throw new IllegalArgumentException("not Hermitian: entry (" + j + ", " + k + ")");
                }
            }
            trace = trace.plus(rho.get(j).get(j));
        }
        if (!trace.isOne()) {
            throw new IllegalArgumentException("a density matrix has trace 1, this one " + trace);
        }
    }

    @Override
    public boolean fits(ModeKind kind) {
        boolean orthonormalLadder = kind instanceof Level || kind instanceof Qubit;
        return orthonormalLadder && kind.dimension().orElse(0) == rho.size();
    }

    /** ⟨|j⟩⟨k|⟩ = ρ_kj. */
    @Override
    public Scalar expectation(ModeKind kind, LocalElement e) {
        return e.isIdentity() ? Scalar.ONE : rho.get(e.q()).get(e.p());
    }
}

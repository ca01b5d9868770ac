package org.ladderwork.algebra;

/**
 * A basis element of the algebra of one mode; the {@linkplain ModeKind kind} of the mode says what the two integers mean
 * (see the package description). (0, 0) is the identity for every kind.
 *
 * @param p power of the creator, level of the ket, or signed power of the spin ladder
 * @param q power of the annihilator, level of the bra, or power of S_z
 */
public record LocalElement(int p, int q) {
    public static final LocalElement IDENTITY = new LocalElement(0, 0);

    public boolean isIdentity() {
        return p == 0 && q == 0;
    }

    // As in Mode: linked before the program runs.
    @Override
    public boolean equals(Object other) {
        return other instanceof LocalElement e && p == e.p && q == e.q;
    }

    @Override
    public int hashCode() {
        return 31 * p + q;
    }
}

package org.ladderwork.algebra;

/**
 * The part of a monomial that belongs to one mode.
 *
 * @param mode the mode
 * @param element a basis element of its kind, not the identity
 */
public record Factor(Mode mode, LocalElement element) {
    public Factor {
        if (element.isIdentity() || !mode.kind().contains(element)) {
            throw new IllegalArgumentException(
                    "not a basis element of " + mode.kind().word() + " " + mode + ": " + element);
        }
    }

    public int degree() {
        return mode.kind().degree(element);
    }

    public boolean isOdd() {
        return mode.kind().isOdd(element);
    }

    // As in Mode: linked before the program runs.
    @Override
    public boolean equals(Object other) {
        return other instanceof Factor f && mode.equals(f.mode) && element.equals(f.element);
    }

    @Override
    public int hashCode() {
        return 31 * mode.hashCode() + element.hashCode();
    }

    @Override
    public String toString() {
        return mode.kind().text(mode.name(), element);
    }
}

package org.ladderwork.algebra;

import java.util.Comparator;

/**
 * One mode of a system: an oscillator, a qubit, a d-level system, a spin or a fermionic mode.
 *
 * <p>A value: two modes are the same if name, kind and order agree. Modes are ordered as they were declared; the order
 * decides how monomials are written and, for fermions, in which order factors stand.
 *
 * @param name the name of the declaration, such as {@code a_1} or {@code a[3]}; plain text, no markup
 * @param kind what it is
 * @param order the place of the declaration among all modes of the model, system and ancillas alike
 */
public record Mode(String name, ModeKind kind, int order) implements Comparable<Mode> {
    private static final Comparator<Mode> DECLARED = Comparator.comparingInt(Mode::order)
            .thenComparing(Mode::name)
            .thenComparing(m -> m.kind().toString());

    public Mode {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a mode needs a name");
        }
    }

    public static Mode boson(String name, int order) {
        return new Mode(name, Boson.KIND, order);
    }

    public static Mode qubit(String name, int order) {
        return new Mode(name, Qubit.KIND, order);
    }

    /** {@return a system of {@code levels} levels, numbered from 0} */
    public static Mode level(String name, int levels, int order) {
        return new Mode(name, new Level(levels), order);
    }

    /** {@return a spin j}
     *
     * @param twice 2j
     */
    public static Mode spin(String name, int twice, int order) {
        return new Mode(name, new Spin(twice), order);
    }

    public static Mode fermion(String name, int order) {
        return new Mode(name, Fermion.KIND, order);
    }

    public boolean isFermion() {
        return kind instanceof Fermion;
    }

    @Override
    public int compareTo(Mode other) {
        return this == other
                ? 0
                : order != other.order ? Integer.compare(order, other.order) : DECLARED.compare(this, other);
    }

    // Equality of records is linked at run time, which short runs feel where they compare all the time.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Mode m && order == m.order && name.equals(m.name) && kind.equals(m.kind));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + order;
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.ladderwork.language;

import java.util.List;
import java.util.Optional;

/**
 * A name in a declaration.
 *
 * @param name canonical
 * @param members for a family {@code a[1..3]} the names of its members, else empty
 * @param size the number of levels of {@code q(3)}, the spin of {@code S(3/2)}
 */
public record DeclaredName(Span span, String name, List<String> members, Optional<Expression> size) {

    public DeclaredName {
        members = List.copyOf(members);
    }

    /** The names that were declared: the members of a family, or the name itself. */
    public List<String> names() {
        return members.isEmpty() ? List.of(name) : members;
    }
}

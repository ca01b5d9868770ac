/**
 * The works that the code rests on.
 *
 * <p>{@link org.ladderwork.literature.Source} marks a type or a method with the place its equation or its algorithm
 * comes from: a key of {@code references.bib} (a resource of this package) and the place in that work. Each work is
 * written down once, there; a test asserts that every key resolves and that every work is used.
 *
 * <p>This package uses no other and holds no code that runs.
 */
@NullMarked
package org.ladderwork.literature;

import org.jspecify.annotations.NullMarked;

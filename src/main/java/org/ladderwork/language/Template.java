package org.ladderwork.language;

/**
 * A family of statements as it was written: {@code H[i] = … for i = 1..N}, {@code bath i on H[i]: … for i = 1..N}.
 *
 * @param range of its index
 * @param pattern with the index in it
 */
public record Template(IndexRange range, Statement pattern) {}

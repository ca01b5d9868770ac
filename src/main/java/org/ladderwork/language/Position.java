package org.ladderwork.language;

/**
 * A place in a {@link Source} as a person counts it.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record Position(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}

package org.ladderwork.language;

import java.util.Optional;

/** A component of a spin: x, y, z, the raising (+) or the lowering (−) one. */
public enum Axis {
    X("x"),
    Y("y"),
    Z("z"),
    PLUS("+"),
    MINUS("-");

    private final String letter;

    Axis(String letter) {
        this.letter = letter;
    }

    /** {@code x}, {@code y}, {@code z}, {@code +} or {@code -}. */
    public String letter() {
        return letter;
    }

    /** The axis written with this letter, if there is one. */
    public static Optional<Axis> of(String letter) {
        for (Axis axis : values()) {
            if (axis.letter.equals(letter)) {
                return Optional.of(axis);
            }
        }
        return Optional.empty();
    }
}

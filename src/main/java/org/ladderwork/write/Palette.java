package org.ladderwork.write;

import java.util.List;

/** Colours that are told apart by every kind of eye and in grey: after Okabe and Ito (2008), darkest first. */
final class Palette {
    /** Lines. */
    static final List<String> LINES = List.of("0072B2", "D55E00", "009E73", "CC79A7", "56B4E9", "E69F00", "000000");
    /** Areas, pale enough for lines to stand out. */
    static final List<String> AREAS = List.of("D6E6F4", "FBE3D2", "D9EFE3", "F3E2EC", "FFF3CF", "E4E4E4");

    private Palette() {}

    static String line(int number) {
        return LINES.get(Math.floorMod(number, LINES.size()));
    }

    static String area(int number) {
        return AREAS.get(Math.floorMod(number, AREAS.size()));
    }
}

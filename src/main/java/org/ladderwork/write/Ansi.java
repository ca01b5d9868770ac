package org.ladderwork.write;

/** Colours of a terminal. */
enum Ansi {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33");

    private final String code;

    Ansi(String code) {
        this.code = code;
    }

    String paint(String text) {
        return text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

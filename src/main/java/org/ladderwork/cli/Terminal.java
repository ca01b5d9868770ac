package org.ladderwork.cli;

/** What is known of the terminal. */
final class Terminal {
    private static final int USUAL = 100;

    private Terminal() {}

    /** {@return whether standard error is a terminal} The launcher knows; without it, only a program that is wholly at a terminal counts. */
    static boolean showsErrors() {
        String told = System.getenv("LADDERWORK_TERMINAL");
        if (told != null) {
            return told.equals("yes");
        }
        // From Java 22 on there is a console even where nobody sits before it.
        return System.console() != null && Runtime.version().feature() < 22;
    }

    /** {@return the width in columns: that of the environment's COLUMNS, or the usual one} */
    static int columns() {
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("\\d{2,4}")) {
            return Math.max(40, Integer.parseInt(columns));
        }
        return USUAL;
    }
}

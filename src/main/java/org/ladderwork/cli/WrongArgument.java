package org.ladderwork.cli;

/** An argument of the command line is wrong; the message says which and what to write. */
final class WrongArgument extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongArgument(String message) {
        super(message);
    }
}

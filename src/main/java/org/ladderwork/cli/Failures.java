package org.ladderwork.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.ladderwork.language.Problem;
import org.ladderwork.language.SourceError;
import picocli.CommandLine;

/** What is said when a command throws: wrong input with its place and remedy, or a failure of the program. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, CommandLine.ParseResult result) {
        PrintWriter err = line.getErr();
        if (thrown instanceof SourceError error) {
            for (Problem problem : error.problems()) {
                err.println(problem);
            }
            return Main.WRONG_INPUT;
        }
        if (thrown instanceof WrongArgument || thrown instanceof UncheckedIOException) {
            err.println("ladderwork: " + thrown.getMessage());
            return Main.WRONG_INPUT;
        }
        err.println("ladderwork: the program failed: " + thrown);
        if (System.getenv("LADDERWORK_TRACE") != null) {
            thrown.printStackTrace(err);
        } else {
            err.println("This is an error of the program, not of your file. Set LADDERWORK_TRACE=1 for details.");
        }
        return Main.FAILED;
    }
}

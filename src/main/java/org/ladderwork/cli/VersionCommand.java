package org.ladderwork.cli;

import java.util.concurrent.Callable;
import org.ladderwork.derivation.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ladderwork version}. */
@Command(name = "version", description = "Prints the version of the program and of Java.")
final class VersionCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println("ladderwork " + Version.text() + ", Java " + System.getProperty("java.version"));
        return Main.HOLDS;
    }
}

package org.ladderwork.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code ladderwork}. */
@Command(
        name = "ladderwork",
        description = "Derives the thermodynamics of open quantum systems: exact, proved, cross-checked.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DeriveCommand.class,
            CheckCommand.class,
            EvaluateCommand.class,
            SweepCommand.class,
            CommandLine.HelpCommand.class,
            VersionCommand.class,
        })
public final class Main {
    static final int HOLDS = 0;
    static final int OPEN = 1;
    static final int WRONG_INPUT = 2;
    static final int FAILED = 3;

    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String... args) {
        WarmStart.begin();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** {@return the exit code of a command} Nothing is written but to these two. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.addSubcommand(new CommandLine(new Completion(line)));
        if (args.length == 0) {
            line.usage(err);
            return WRONG_INPUT;
        }
        return line.execute(args);
    }

    @Command(name = "completion", description = "Prints a completion script for bash and zsh.")
    private static final class Completion implements Runnable {
        private final CommandLine root;

        Completion(CommandLine root) {
            this.root = root;
        }

        @Override
        public void run() {
            root.getOut().print(AutoComplete.bash("ladderwork", root));
        }
    }
}

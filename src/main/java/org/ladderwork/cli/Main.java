package org.ladderwork.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code ladderwork}. */
@Command(
        name = "ladderwork",
        description = "Derives the thermodynamics of open quantum systems: exact, proved, cross-checked.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    static final int HOLDS = 0;
    static final int OPEN = 1;
    static final int WRONG_INPUT = 2;
    static final int FAILED = 3;

    /** The commands, in the order in which the help lists them. */
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("derive", DeriveCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("evaluate", EvaluateCommand::new);
        COMMANDS.put("sweep", SweepCommand::new);
        COMMANDS.put("simulate", SimulateCommand::new);
        COMMANDS.put("help", CommandLine.HelpCommand::new);
        COMMANDS.put("version", VersionCommand::new);
        COMMANDS.put("completion", Completion::new);
    }

    /** Those that speak of the other commands. */
    private static final Set<String> INSPECTS_ALL = Set.of("help", "completion");

    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String... args) {
        WarmStart.begin(List.of(args));
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** {@return the exit code of a command} Nothing is written but to these two. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        // The model of a command is built by reflection: of the one that runs, where it is named first.
        boolean one = args.length > 0 && COMMANDS.containsKey(args[0]) && !INSPECTS_ALL.contains(args[0]);
        COMMANDS.forEach((name, command) -> {
            if (!one || name.equals(args[0])) {
                line.addSubcommand(name, command.get());
            }
        });
        // These reach the subcommands that are there, and no later one.
        line.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
        if (args.length == 0) {
            line.usage(err);
            return WRONG_INPUT;
        }
        return line.execute(args);
    }

    @Command(name = "completion", description = "Prints a completion script for bash and zsh.")
    private static final class Completion implements Runnable {
        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init")
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            CommandLine root = spec.root().commandLine();
            root.getOut().print(AutoComplete.bash("ladderwork", root));
        }
    }
}

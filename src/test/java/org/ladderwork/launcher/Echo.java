package org.ladderwork.launcher;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Stands in for the program in {@link LauncherTest}: tells what the launcher gave it. */
public final class Echo {
    private Echo() {}

    public static void main(String[] arguments) throws InterruptedException {
        var told = new StringBuilder();
        for (var argument : arguments) {
            told.append('[').append(argument).append("]\n");
        }
        var given = Arrays.asList(arguments);
        if (given.contains("--jvm")) {
            told.append(ManagementFactory.getRuntimeMXBean().getInputArguments());
        }
        System.out.writeBytes(told.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        if (given.contains("--wait")) {
            Thread.sleep(60_000);
        }
        if (given.contains("--seven")) {
            System.exit(7);
        }
    }
}

package org.ladderwork;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** What the compiled classes of the project are, and which class names which other one. */
public final class CompiledClasses {
    static final Path FOLDER = Path.of("target", "classes");
    private static final String ROOT = "org.ladderwork.";

    private CompiledClasses() {}

    /** One class names another. */
    record Edge(String from, String to) {
        String fromPackage() {
            return packageOf(from);
        }

        String toPackage() {
            return packageOf(to);
        }
    }

    static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    /** The part of the project that a package belongs to: {@code write} for {@code org.ladderwork.write.html}. */
    static String partOf(String name) {
        if (!name.startsWith(ROOT)) {
            throw new IllegalArgumentException("not a package below org.ladderwork: " + name);
        }
        return name.substring(ROOT.length()).split("\\.")[0];
    }

    static boolean isOurs(String type) {
        return type.startsWith(ROOT);
    }

    /** All classes, nested ones too, by binary name in alphabetical order; {@code package-info} is left out. */
    public static List<String> names() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace(java.io.File.separatorChar, '.'))
                    .sorted()
                    .toList();
        }
    }

    /** All pairs (class, class it names), as the JDK's own tool {@code jdeps} reads them from the class files. */
    static List<Edge> edges() {
        var out = new StringWriter();
        var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        var code = jdeps.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "-verbose:class",
                "-filter:none",
                FOLDER.toString());
        if (code != 0) {
            throw new IllegalStateException("jdeps: " + out);
        }
        var edges = new ArrayList<Edge>();
        for (var line : out.toString().lines().toList()) {
            // "   org.a.B    -> org.c.D    where it was found"; a line without indentation sums up a whole folder.
            var words = line.strip().split("\\s+");
            if (line.startsWith("   ") && words[1].equals("->") && !words[0].endsWith("package-info")) {
                edges.add(new Edge(words[0], words[2]));
            }
        }
        return List.copyOf(edges);
    }
}

package org.ladderwork.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout in a folder of its own: the real launcher, a wrapper that "builds" a jar around {@link Echo}. */
final class Checkout {
    final Path home;
    final Path cache;
    private final Path folder;

    /** What a run of the launcher gave. */
    record Run(int exit, String out, String err) {}

    Checkout(Path folder, String name) throws IOException {
        this.folder = folder;
        this.home = Files.createDirectories(folder.resolve(name));
        this.cache = folder.resolve("cache").resolve("ladderwork");
        Files.copy(Path.of("ladderwork"), home.resolve("ladderwork"));
        executable(home.resolve("ladderwork"));
        Files.createDirectories(home.resolve("src/main/java"));
        Files.writeString(home.resolve("src/main/java/A.java"), "class A {}");
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        writeJar(folder.resolve("made.jar"), "1");
        buildWith("mkdir -p target && cp ../made.jar target/ladderwork.jar");
    }

    /** Makes the wrapper note the call and do {@code command}. */
    void buildWith(String command) throws IOException {
        Files.writeString(home.resolve("mvnw"), "#!/bin/sh\necho \"$@\" >>../builds\n" + command + "\n");
        executable(home.resolve("mvnw"));
    }

    /** Makes what the next build will give differ from what the last one gave. */
    void changeProduct(String mark) throws IOException {
        writeJar(folder.resolve("made.jar"), mark);
    }

    /** Saves a source, so that it is newer than the last build. */
    void touchSource() throws IOException {
        var source = home.resolve("src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
    }

    List<String> builds() throws IOException {
        var file = folder.resolve("builds");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    List<String> cached() throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (var files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return run(home.resolve("ladderwork"), environment, arguments);
    }

    Run run(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var builder = builder(launcher, environment, arguments);
        var process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the launcher did not end in two minutes: " + Files.readString(err));
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** The launcher in an environment of nothing but a path, this JVM, a cache folder and what is given. */
    ProcessBuilder builder(Path launcher, Map<String, String> environment, String... arguments) {
        var builder = new ProcessBuilder(launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(folder.toFile());
        var variables = builder.environment();
        var path = variables.getOrDefault("PATH", "/usr/bin:/bin");
        variables.clear();
        variables.put("PATH", path);
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("HOME", folder.toString());
        variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        variables.put("LADDERWORK_ARCHIVE", "off");
        variables.putAll(environment);
        return builder;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void writeJar(Path file, String mark) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        manifest.getMainAttributes().putValue("Mark", mark);
        var entry = Echo.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var bytes = Echo.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
            jar.closeEntry();
        }
    }
}

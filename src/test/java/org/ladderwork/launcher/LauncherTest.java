package org.ladderwork.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bash launcher, run for real in a checkout whose path has spaces, with a cache folder of its own. */
class LauncherTest {
    private static final Map<String, String> PLAIN = Map.of();
    private static final Map<String, String> ARCHIVE_NOW = Map.of("LADDERWORK_ARCHIVE", "now");

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void bashIsThere() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")) && Files.isExecutable(Path.of("/bin/bash")));
        checkout = new Checkout(folder, "a check out");
    }

    @Test
    void buildsOnFirstUseOnlyAndSaysSoOnStandardError() throws Exception {
        var first = checkout.run(PLAIN, "derive", "a file.lw");
        var second = checkout.run(PLAIN, "derive", "a file.lw");

        assertEquals("[derive]\n[a file.lw]\n", first.out());
        assertTrue(first.err().contains("first use, building"), first.err());
        assertEquals(new Checkout.Run(0, "[derive]\n[a file.lw]\n", ""), second);
        assertEquals(1, checkout.builds().size());
        assertTrue(checkout.builds().get(0).contains("package"));
    }

    @Test
    void passesArgumentsAndExitCodeUnchanged() throws Exception {
        checkout.run(PLAIN);
        var run = checkout.run(Map.of("LANG", "C"), "a  b", "", "*", "$HOME", "ω_1=a_1†", "--seven");

        assertEquals(new Checkout.Run(7, "[a  b]\n[]\n[*]\n[$HOME]\n[ω_1=a_1†]\n[--seven]\n", ""), run);
    }

    @Test
    void buildsAgainWhenASourceIsNewerThanTheLastBuild() throws Exception {
        checkout.run(PLAIN);
        checkout.touchSource();
        var run = checkout.run(PLAIN, "check");

        assertEquals("[check]\n", run.out());
        assertTrue(run.err().contains("sources have changed"), run.err());
        assertEquals(2, checkout.builds().size());
    }

    @Test
    void worksThroughALinkToALink() throws Exception {
        checkout.run(PLAIN);
        var links = Files.createDirectories(folder.resolve("other place"));
        var near = Files.createSymbolicLink(links.resolve("near"), Path.of("../a check out/ladderwork"));
        var far = Files.createSymbolicLink(folder.resolve("far"), near.toAbsolutePath());

        assertEquals(new Checkout.Run(0, "[help]\n", ""), checkout.run(far, PLAIN, "help"));
    }

    @Test
    void twoFirstUsesAtTheSameTimeBuildOnce() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")));
        checkout.buildWith("sleep 1; mkdir -p target && cp ../made.jar target/ladderwork.jar");
        var other = CompletableFuture.supplyAsync(() -> runUnchecked("other"));
        var one = runUnchecked("one");

        assertEquals("[one]\n", one.out());
        assertEquals("[other]\n", other.get().out());
        assertEquals(1, checkout.builds().size());
    }

    @Test
    void aBuildThatFailsShowsItsOutputAndNothingOnStandardOutput() throws Exception {
        checkout.buildWith("echo 'no such symbol'; exit 1");
        var run = checkout.run(PLAIN, "derive");

        assertEquals(3, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().contains("no such symbol"), run.err());
        assertTrue(run.err().contains("the build failed"), run.err());
    }

    @Test
    void tellsWhatIsWrongWithTheJava() throws Exception {
        var old = Files.createDirectories(folder.resolve("jdk 11/bin"));
        var java = Files.writeString(old.resolve("java"), "#!/bin/sh\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(folder.resolve("jdk 11/release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");

        var tooOld = checkout.run(Map.of("JAVA_HOME", folder.resolve("jdk 11").toString()), "help");
        assertEquals(3, tooOld.exit());
        assertTrue(tooOld.err().contains("is Java 11; Ladderwork needs 17 or newer"), tooOld.err());

        var missing = checkout.run(Map.of("JAVA_HOME", folder.resolve("none").toString()), "help");
        assertEquals(3, missing.exit());
        assertTrue(missing.err().contains("there is no bin/java in it"), missing.err());
    }

    @Test
    void findsTheJavaOnThePath() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin");
        var run = checkout.run(Map.of("JAVA_HOME", "", "PATH", java + ":/usr/bin:/bin"), "help");

        assertEquals("[help]\n", run.out(), run.err());
    }

    @Test
    void theArchiveIsMadeOnceAndClassesComeFromIt() throws Exception {
        // JDK 17 archives no class of a jar whose path has a space in it.
        checkout = new Checkout(folder, "checkout");
        checkout.run(ARCHIVE_NOW, "one");
        var made = checkout.cached();
        assertEquals(1, made.size(), made.toString());

        var log = folder.resolve("loaded");
        var options = Map.of("LADDERWORK_ARCHIVE", "now", "LADDERWORK_JAVA_OPTS", "-Xlog:class+load:file=loaded");
        assertEquals(new Checkout.Run(0, "[two]\n", ""), checkout.run(options, "two"));
        assertEquals(made, checkout.cached());
        assertTrue(
                Files.readAllLines(log).stream()
                        .anyMatch(line -> line.contains(Echo.class.getName()) && line.contains("shared objects file")),
                () -> "not loaded from the archive, see " + log);
    }

    @Test
    void aNewJarGetsANewArchiveAndTheOldOneGoes() throws Exception {
        checkout.run(ARCHIVE_NOW, "one");
        var before = checkout.cached();
        checkout.changeProduct("2");
        checkout.touchSource();
        checkout.run(ARCHIVE_NOW, "two");

        assertEquals(1, checkout.cached().size());
        assertNotEquals(before, checkout.cached());
    }

    @Test
    void theArchiveComesInTheBackground() throws Exception {
        checkout.run(PLAIN);
        assertEquals(0, checkout.cached().size());
        var run = checkout.run(Map.of("LADDERWORK_ARCHIVE", "auto"), "one");

        assertEquals(new Checkout.Run(0, "[one]\n", ""), run);
        for (int i = 0; i < 600 && !onlyAnArchive(); i++) {
            Thread.sleep(100);
        }
        assertTrue(onlyAnArchive(), () -> "after a minute: " + folder);
    }

    @Test
    void aCacheFolderThatCannotBeWrittenChangesNothing() throws Exception {
        checkout.run(PLAIN);
        var inTheWay = Files.writeString(folder.resolve("a file"), "");
        var environment = Map.of("LADDERWORK_ARCHIVE", "now", "XDG_CACHE_HOME", inTheWay.toString());

        assertEquals(new Checkout.Run(0, "[one]\n", ""), checkout.run(environment, "one"));
        assertEquals(
                new Checkout.Run(0, "[one]\n", ""),
                checkout.run(Map.of("HOME", "", "XDG_CACHE_HOME", "", "LADDERWORK_ARCHIVE", "now"), "one"));
    }

    @Test
    void aDamagedArchiveChangesNothing() throws Exception {
        checkout.run(ARCHIVE_NOW, "one");
        var archive = checkout.cache.resolve(checkout.cached().get(0));
        var bytes = Files.readAllBytes(archive);

        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(new Checkout.Run(0, "[cut]\n", ""), checkout.run(ARCHIVE_NOW, "cut"));
        Files.write(archive, "not an archive".getBytes(StandardCharsets.UTF_8));
        assertEquals(new Checkout.Run(0, "[text]\n", ""), checkout.run(ARCHIVE_NOW, "text"));
    }

    @Test
    void aSignalReachesTheProgram() throws Exception {
        checkout.run(PLAIN);
        var process = checkout.builder(checkout.home.resolve("ladderwork"), PLAIN, "--wait")
                .start();
        assertEquals('[', process.getInputStream().read(), "the program has begun");
        process.destroy();

        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(128 + 15, process.exitValue());
    }

    @Test
    void onlyLongCommandsGetTheOptimisingCompiler() throws Exception {
        var first = "-XX:TieredStopAtLevel=1";
        checkout.run(PLAIN);
        assertTrue(checkout.run(PLAIN, "--jvm", "derive").out().contains(first));
        assertFalse(checkout.run(PLAIN, "--jvm", "sweep").out().contains(first));
        assertFalse(checkout.run(PLAIN, "--jvm", "simulate").out().contains(first));
        assertTrue(
                checkout.run(PLAIN, "--jvm", "evaluate", "--set", "N=99").out().contains(first));
        assertFalse(checkout.run(PLAIN, "--jvm", "evaluate", "--set", "N=1000")
                .out()
                .contains(first));
        assertTrue(
                checkout.run(PLAIN, "--jvm", "derive", "--set", "N=1000").out().contains(first));
        var full = Map.of("LADDERWORK_JIT", "full");
        assertFalse(checkout.run(full, "--jvm", "derive").out().contains(first));
        var shorter = Map.of("LADDERWORK_JIT", "short");
        assertTrue(checkout.run(shorter, "--jvm", "sweep").out().contains(first));
    }

    private boolean onlyAnArchive() throws IOException {
        return checkout.cached().size() == 1 && checkout.cached().get(0).endsWith(".jsa");
    }

    private Checkout.Run runUnchecked(String argument) {
        try {
            return checkout.run(PLAIN, argument);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}

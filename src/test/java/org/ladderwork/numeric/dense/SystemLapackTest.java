package org.ladderwork.numeric.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the system's LAPACK")
class SystemLapackTest {
    /** Prints how a 320 x 320 equation was solved. */
    static final class Main {
        public static void main(String[] args) {
            Random random = new Random(1);
            double[][] k = Drifts.random(320, -0.01, random);
            LyapunovOutcome.Stable s = (LyapunovOutcome.Stable) Lyapunov.solve(k, Drifts.positive(320, random));
            System.out.print(s.method() + " " + (s.residual() < 1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 40, 130, 260})
    @DisplayName("Schur form as from our own code: backward stable, orthogonal, quasi-triangular; same eigenvalues")
    void schurForm(int n) {
        SystemLapack lapack = here();
        Random random = new Random(n);
        double[][] a = Drifts.random(n, 1, random);
        RealSchur s = lapack.schur(a).orElseThrow();
        assertTrue(s.fromSystem());
        Gemm gemm = new Gemm();
        double[][] q = Transpose.of(s.qt());
        double[][] back = gemm.times(gemm.times(q, s.t()), s.qt());
        double[][] one = gemm.times(s.qt(), q);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertEquals(a[i][j], back[i][j], 1e-14 * Math.sqrt(n) * Norms.largest(a));
                assertEquals(i == j ? 1 : 0, one[i][j], 1e-14 * Math.sqrt(n));
                if (i > j + 1 || (i == j + 1 && j > 0 && s.t()[j][j - 1] != 0)) {
                    assertEquals(0, Math.abs(s.t()[i][j]), "(" + i + ", " + j + ")");
                }
            }
        }
        List<Eigenvalue> mine = new ArrayList<>(RealSchur.inJava(a).eigenvalues());
        for (Eigenvalue e : s.eigenvalues()) {
            mine.removeIf(m -> Math.hypot(m.real() - e.real(), m.imaginary() - e.imaginary()) < 1e-9);
        }
        assertEquals(List.of(), mine);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 210})
    @DisplayName("both routes solve the ill-conditioned chain to the same covariance, within the bound of either")
    void bothRoutesAgree(int sites) {
        SystemLapack lapack = here();
        double[][] k = Drifts.chain(new double[sites], 0.5).embedded();
        double[][] d = Drifts.ends(sites, 0.5, 1, 0.25).embedded();
        LyapunovOperator[] routes = {
            new LyapunovOperator(RealSchur.inJava(k)),
            new LyapunovOperator(lapack.schur(k).orElseThrow())
        };
        double[][][] x = new double[2][][];
        double[] bound = new double[2];
        for (int r = 0; r < 2; r++) {
            Refinement solution = Refinement.once(routes[r], k, d, -1e-6);
            x[r] = solution.value();
            bound[r] = assertInstanceOf(
                            Certificate.Certified.class, ErrorBound.certify(routes[r], k, x[r], solution.residual(), 0))
                    .relative();
        }
        double difference = 0;
        for (int i = 0; i < 2 * sites; i++) {
            for (int j = 0; j < 2 * sites; j++) {
                difference = Math.hypot(difference, x[0][i][j] - x[1][i][j]);
            }
        }
        assertTrue(difference <= (bound[0] + bound[1]) * Norms.frobenius(x[0]), "difference " + difference);
        assertTrue(difference <= 1e-14 * Norms.frobenius(x[0]), "difference " + difference);
    }

    @Test
    @DisplayName("forbidden by either setting")
    void off() {
        assertEquals(Optional.empty(), SystemLapack.search("off", null));
        assertEquals(Optional.empty(), SystemLapack.search(null, "off"));
    }

    @Test
    @DisplayName("forbidden: Java alone; with a library the result says so; not a word on standard error either way")
    void silent(@TempDir Path directory) throws IOException, InterruptedException {
        assertEquals("Bartels-Stewart, 1 correction true", run(directory, "-Dladderwork.lapack=off"));
        here();
        assertEquals(
                "Bartels-Stewart with the system's LAPACK, 1 correction true",
                run(directory, "-Dladderwork.lapack=auto"));
    }

    @Test
    @DisplayName("looked for where the loader looks, so that a machine without it is not told about it")
    void installed(@TempDir Path directory) throws IOException {
        Path cache = Files.writeString(directory.resolve("ld.so.cache"), "x\0liblapacke.so.3\0libblas.so.3\0");
        Path folder = Files.createDirectory(directory.resolve("lib"));
        assumeTrue(Stream.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
                .noneMatch(p -> Files.exists(Path.of(p, "liblapack.so.3"))));
        assertFalse(SystemLapack.installed("Linux", cache, null));
        assertFalse(SystemLapack.installed("Linux", directory.resolve("none"), folder.toString()));
        assertFalse(SystemLapack.installed("Windows 11", cache, null));
        Files.writeString(cache, "x\0liblapack.so.3\0");
        assertTrue(SystemLapack.installed("Linux", cache, null));
        Files.createFile(folder.resolve("liblapack.so.3"));
        assertTrue(SystemLapack.installed("Linux", directory.resolve("none"), "/nowhere:" + folder));
    }

    private static String run(Path directory, String option) throws IOException, InterruptedException {
        Path error = directory.resolve("error");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        if (Runtime.version().feature() >= 24) {
            command.add(1, "--enable-native-access=ALL-UNNAMED");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(error.toFile());
        builder.environment().remove("LADDERWORK_LAPACK");
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals("", Files.readString(error));
        return out;
    }

    private static SystemLapack here() {
        Optional<SystemLapack> lapack = SystemLapack.search(null, null);
        assumeTrue(lapack.isPresent(), "this machine has no tuned LAPACK");
        return lapack.orElseThrow();
    }
}

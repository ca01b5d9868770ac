package org.ladderwork.numeric.dense;

import dev.ludovic.netlib.lapack.LAPACK;
import dev.ludovic.netlib.lapack.NativeLAPACK;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netlib.util.intW;

/**
 * The real Schur form from the LAPACK that the machine has: DGEHRD and DORGHR, followed by our own iteration, or from
 * n = {@value #ITERATE} on by DHSEQR. Everything else stays as it is.
 *
 * <p>Looked for once, when the first large matrix comes; silently absent when there is no library, when it is a reference
 * LAPACK (slower than the Java here), on Windows, or when the environment says {@code LADDERWORK_LAPACK=off} (or the system property
 * {@code ladderwork.lapack=off}). The library is the one that the loader of the system calls liblapack; it may use threads
 * of its own, which its own variables control ({@code OPENBLAS_NUM_THREADS}).
 */
final class SystemLapack {
    /** From this size on the library is faster, copies included. */
    static final int LEAST = 300;

    /** From this size on the iteration of the library is faster than our own too. */
    private static final int ITERATE = 600;

    private static final String LIBRARY = "liblapack.so.3";
    private static final List<String> TUNED =
            List.of("openblas", "mkl", "blis", "atlas", "flexiblas", "armpl", "libsci", "nvpl");

    /** A strong reference: a logger that nobody holds forgets its level. */
    private static final Logger LOADER = Logger.getLogger("dev.ludovic.netlib.lapack");

    private final LAPACK lapack;

    private SystemLapack(LAPACK lapack) {
        this.lapack = lapack;
    }

    /** The library, if there is one worth using. */
    static Optional<SystemLapack> found() {
        return Search.RESULT;
    }

    private static final class Search {
        static final Optional<SystemLapack> RESULT =
                search(System.getProperty("ladderwork.lapack"), System.getenv("LADDERWORK_LAPACK"));
    }

    /** With these settings; "off" in either forbids the library. */
    static Optional<SystemLapack> search(@Nullable String property, @Nullable String environment) {
        if ("off".equals(property) || "off".equals(environment)) {
            return Optional.empty();
        }
        // The bridge complains on standard error when it does not find its library: not even asked then.
        if (!installed(
                System.getProperty("os.name", ""), Path.of("/etc/ld.so.cache"), System.getenv("LD_LIBRARY_PATH"))) {
            return Optional.empty();
        }
        LOADER.setLevel(Level.OFF);
        try {
            LAPACK lapack = NativeLAPACK.getInstance();
            return tuned() ? Optional.of(new SystemLapack(lapack)) : Optional.empty();
        } catch (RuntimeException | LinkageError none) {
            return Optional.empty();
        }
    }

    /** Whether the loader of the system would find {@value #LIBRARY}: by its cache, by the path it is given, or by its folders. */
    static boolean installed(String system, Path cache, @Nullable String path) {
        if (!system.equals("Linux")) {
            return system.startsWith("Mac"); // part of the system there
        }
        String places = (path == null ? "" : path + ":") + "/lib:/lib64:/usr/lib:/usr/lib64:/usr/local/lib";
        if (Stream.of(places.split(":")).anyMatch(p -> Files.exists(Path.of(p, LIBRARY)))) {
            return true;
        }
        try {
            return new String(Files.readAllBytes(cache), StandardCharsets.ISO_8859_1).contains(LIBRARY);
        } catch (IOException none) {
            return false;
        }
    }

    /** Whether a BLAS tuned for processors came in with the library; where the system does not tell, it is believed. */
    private static boolean tuned() {
        Path loaded = Path.of("/proc/self/maps");
        if (!Files.isReadable(loaded)) {
            return true;
        }
        try (Stream<String> lines = Files.lines(loaded)) {
            return lines.filter(line -> line.contains(".so"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .anyMatch(line -> TUNED.stream().anyMatch(line::contains));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return true;
        }
    }

    /** A = Q T Qᵀ, or nothing if the iteration did not converge. */
    Optional<RealSchur> schur(double[][] a) {
        int n = a.length;
        double[] h = byColumns(a);
        double[] tau = new double[n];
        intW info = new intW(0);
        double[] work = new double[Math.max(64 * n, workspace(n))];
        lapack.dgehrd(n, 1, n, h, n, tau, work, work.length, info);
        double[] q = h.clone();
        lapack.dorghr(n, 1, n, q, n, tau, work, work.length, info);
        for (int j = 0; j + 2 < n; j++) {
            java.util.Arrays.fill(h, j * n + j + 2, (j + 1) * n, 0.0); // DGEHRD keeps its reflectors there
        }
        if (n < ITERATE) {
            double[][] own = rows(h, n);
            double[][] qt = columns(q, n);
            new MultishiftQr(own, qt, true).reduce();
            return Optional.of(new RealSchur(own, qt, true));
        }
        lapack.dhseqr("S", "V", n, 1, n, h, n, new double[n], new double[n], q, n, work, work.length, info);
        return info.val == 0 ? Optional.of(new RealSchur(rows(h, n), columns(q, n), true)) : Optional.empty();
    }

    /** The rows of a Hessenberg matrix that is stored by columns. */
    private static double[][] rows(double[] h, int n) {
        double[][] t = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - 1); j < n; j++) {
                t[i][j] = h[j * n + i];
            }
        }
        return t;
    }

    private static double[][] columns(double[] q, int n) {
        double[][] qt = new double[n][];
        for (int j = 0; j < n; j++) {
            qt[j] = java.util.Arrays.copyOfRange(q, j * n, (j + 1) * n);
        }
        return qt;
    }

    private int workspace(int n) {
        double[] wanted = new double[1];
        double[] none = new double[1];
        lapack.dhseqr("S", "V", n, 1, n, none, n, none, none, none, n, wanted, -1, new intW(0));
        return (int) wanted[0];
    }

    private static double[] byColumns(double[][] a) {
        int n = a.length;
        double[] columns = new double[n * n];
        double[][] transposed = Transpose.of(a);
        for (int j = 0; j < n; j++) {
            System.arraycopy(transposed[j], 0, columns, j * n, n);
        }
        return columns;
    }
}

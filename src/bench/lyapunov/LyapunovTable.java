import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.ladderwork.numeric.chain.Chain;
import org.ladderwork.numeric.chain.ChainOutcome;
import org.ladderwork.numeric.chain.ChainResponse;
import org.ladderwork.numeric.chain.ChainSolver;
import org.ladderwork.numeric.dense.Certificate;
import org.ladderwork.numeric.dense.Lyapunov;
import org.ladderwork.numeric.dense.LyapunovOptions;
import org.ladderwork.numeric.dense.LyapunovOutcome;

/**
 * Writes the matrices of the comparison, and reports: CPU seconds of one thread, best of several runs, and relative
 * Frobenius errors against the refined solution, whose own error is proved to be about one rounding.
 *
 * <p>Families: "dense", K = G/√n − 3/2 with Gaussian G; "chain", a uniform number-conserving chain of n/2 sites with a
 * bath at each end as a real equation of size n, whose condition grows as n³.
 */
final class LyapunovTable {
    private record Problem(String name, int n, double[][] k, double[][] d) {}

    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path directory = Path.of(args[1]);
        if (args[0].equals("write")) {
            for (int i = 2; i < args.length; i++) {
                for (Problem p : problems(Integer.parseInt(args[i]))) {
                    write(directory.resolve("K_" + p.name + ".bin"), p.k);
                    write(directory.resolve("D_" + p.name + ".bin"), p.d);
                }
            }
        } else {
            dense(directory, args[2].trim().split(" +"));
            chains(args[3].trim().split(" +"));
        }
    }

    private static Problem[] problems(int n) {
        Random random = new Random(n);
        double[][] k = new double[n][n];
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                k[i][j] = random.nextGaussian() / Math.sqrt(n) - (i == j ? 1.5 : 0);
            }
            for (int j = 0; j <= i; j++) {
                d[i][j] = random.nextGaussian();
                d[j][i] = d[i][j];
            }
        }
        int sites = n / 2;
        double[][] w = new double[n][n];
        double[][] f = new double[n][n];
        for (int i = 0; i + 1 < sites; i++) {
            w[i][sites + i + 1] = 1;
            w[i + 1][sites + i] = 1;
            w[sites + i][i + 1] = -1;
            w[sites + i + 1][i] = -1;
        }
        for (int end : new int[] {0, sites - 1}) {
            double occupation = end == 0 ? 1 : 0.2;
            w[end][end] -= 0.25;
            w[sites + end][sites + end] -= 0.25;
            f[end][end] += 0.5 * occupation;
            f[sites + end][sites + end] += 0.5 * occupation;
        }
        return new Problem[] {
            new Problem(String.format("dense_%04d", n), n, k, d), new Problem(String.format("chain_%04d", n), n, w, f)
        };
    }

    private static void dense(Path directory, String[] sizes) throws IOException {
        Map<String, Double> scipy = times(directory.resolve("scipy.txt"));
        Map<String, Double> octave = times(directory.resolve("octave.txt"));
        System.out.println("| matrix | n | Ladderwork s | SciPy s | ratio | Octave s | ratio | error | SciPy error | Octave error"
                + " | with bound s | bound | refined s | bound |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (String size : sizes) {
            for (Problem p : problems(Integer.parseInt(size))) {
                Timed plain = time(() -> Lyapunov.solve(p.k, p.d, LyapunovOptions.PLAIN));
                Timed bound = time(() -> Lyapunov.solve(p.k, p.d, LyapunovOptions.DEFAULT));
                Timed refined = time(() -> Lyapunov.solve(p.k, p.d, LyapunovOptions.REFINED));
                double[][] exact = stable(refined).covariance();
                double s = scipy.getOrDefault(p.name, Double.NaN);
                double o = octave.getOrDefault(p.name, Double.NaN);
                System.out.printf(
                        "| %s | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                        p.name.substring(0, 5),
                        p.n,
                        seconds(plain.seconds),
                        seconds(s),
                        ratio(plain.seconds / s),
                        seconds(o),
                        ratio(plain.seconds / o),
                        error(stable(plain).covariance(), exact),
                        error(directory.resolve("X_" + p.name + ".scipy.bin"), exact),
                        error(directory.resolve("X_" + p.name + ".octave.bin"), exact),
                        seconds(bound.seconds),
                        bound(bound),
                        seconds(refined.seconds),
                        bound(refined));
            }
        }
    }

    private static void chains(String[] sizes) {
        System.out.println();
        System.out.println("| chain N | s | worst relative error of an occupation | of a current | estimate |");
        System.out.println("|---|---|---|---|---|");
        // Exact: n_1 = m + s, n_N = m − s, n_j = m, s = δγ²/(γ² + 4h²), J = 4γh²δ/(γ² + 4h²).
        double gamma = 0.5;
        double mean = 0.6;
        double delta = 0.4;
        double jump = delta * gamma * gamma / (gamma * gamma + 4);
        double current = 4 * gamma * delta / (gamma * gamma + 4);
        for (String size : sizes) {
            int n = Integer.parseInt(size);
            long from = cpu();
            ChainResponse r = null;
            double best = Double.POSITIVE_INFINITY;
            for (int run = 0; run < 3 || (run < 50 && cpu() - from < 2e9); run++) {
                long start = cpu();
                r = ((ChainOutcome.Steady) ChainSolver.solve(Chain.uniform(n, 0, 1, gamma, gamma))).response();
                best = Math.min(best, (cpu() - start) * 1e-9);
                if (best > 5) {
                    break;
                }
            }
            double worst = 0;
            double[] occupations = r.occupations(1, 0.2);
            for (int j = 0; j < n; j++) {
                double exact = mean + (j == 0 ? jump : j == n - 1 ? -jump : 0);
                worst = Math.max(worst, Math.abs(occupations[j] - exact) / exact);
            }
            double worstCurrent = 0;
            for (double x : r.currents(1, 0.2)) {
                worstCurrent = Math.max(worstCurrent, Math.abs(x - current) / current);
            }
            System.out.printf(
                    "| %d | %s | %.1e | %.1e | %.1e |%n",
                    n, seconds(best), worst, worstCurrent, r.error().largest());
        }
    }

    private record Timed(LyapunovOutcome outcome, double seconds) {}

    private static Timed time(Supplier<LyapunovOutcome> solve) {
        LyapunovOutcome outcome = solve.get();
        double best = Double.POSITIVE_INFINITY;
        long from = cpu();
        for (int run = 0; run < 3 || (run < 3000 && cpu() - from < 1.5e9); run++) {
            long start = cpu();
            outcome = solve.get();
            best = Math.min(best, (cpu() - start) * 1e-9);
            if (best > 3) {
                break;
            }
        }
        return new Timed(outcome, best);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static LyapunovOutcome.Stable stable(Timed t) {
        return (LyapunovOutcome.Stable) t.outcome;
    }

    private static String bound(Timed t) {
        return stable(t).certificate() instanceof Certificate.Certified c
                ? String.format("%.1e", c.relative())
                : "not certified";
    }

    private static String seconds(double s) {
        return Double.isNaN(s) ? "" : s < 1e-3 ? String.format("%.6f", s) : s < 1 ? String.format("%.4f", s) : String.format("%.2f", s);
    }

    private static String ratio(double r) {
        return Double.isNaN(r) ? "" : String.format("%.2f", r);
    }

    private static String error(double[][] x, double[][] exact) {
        double error = 0;
        double size = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                error += (x[i][j] - exact[i][j]) * (x[i][j] - exact[i][j]);
                size += exact[i][j] * exact[i][j];
            }
        }
        return String.format("%.1e", Math.sqrt(error / size));
    }

    private static String error(Path file, double[][] exact) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        double[][] x = new double[exact.length][exact.length];
        for (double[] row : x) {
            for (int j = 0; j < row.length; j++) {
                row[j] = b.getDouble();
            }
        }
        return error(x, exact);
    }

    private static Map<String, Double> times(Path file) throws IOException {
        Map<String, Double> times = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                if (!words[0].equals("version")) {
                    times.put(words[0], Double.parseDouble(words[1]));
                }
            }
        }
        return times;
    }

    private static void write(Path file, double[][] a) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(8 + 8 * a.length * a.length).order(ByteOrder.LITTLE_ENDIAN);
        b.putLong(a.length);
        for (double[] row : a) {
            for (double x : row) {
                b.putDouble(x);
            }
        }
        Files.write(file, b.array());
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.ladderwork.numeric.chain.Chain;
import org.ladderwork.numeric.chain.ChainOutcome;
import org.ladderwork.numeric.chain.ChainResponse;
import org.ladderwork.numeric.chain.ChainSolver;
import org.ladderwork.numeric.dense.Certificate;
import org.ladderwork.numeric.dense.Lyapunov;
import org.ladderwork.numeric.dense.LyapunovOptions;
import org.ladderwork.numeric.dense.LyapunovOutcome;

/**
 * Ladderwork's side of the comparison: a process that solves what it is told to on standard input, so that all sides run
 * in turn on the same matrices.
 *
 * <pre>
 *   write FAMILY n          matrices into the directory
 *   time NAME HOW repeats   CPU seconds of this process per solve; HOW: plain, bound, refined
 *   bound NAME HOW          the proved relative bound
 *   save NAME HOW           the solution, by rows
 *   error NAME FILE         relative Frobenius error of a saved solution against the refined one
 *   chain N repeats         CPU seconds of the chain solver
 *   accuracy N              its worst relative error of an occupation and of a current, and its own estimate
 * </pre>
 *
 * Families: "dense", K = G/√n − 3/2 with Gaussian G; "chain", a uniform number-conserving chain of n/2 sites with a bath
 * at each end as a real equation of size n, whose condition grows as n³.
 */
final class Solver {
    private static final double GAMMA = 0.5;

    private final Path directory;
    private String held = "";
    private double[][] k = {};
    private double[][] d = {};
    private double[][] exact = {};
    /** The last solution for what is held, by how it was asked for. */
    private final Map<String, LyapunovOutcome.Stable> last = new HashMap<>();

    private Solver(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Solver solver = new Solver(Path.of(args[0]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(solver.answer(line.split(" ")));
            System.out.flush();
        }
    }

    private String answer(String[] words) throws IOException {
        switch (words[0]) {
            case "write":
                write(words[1], Integer.parseInt(words[2]));
                return "written";
            case "time":
                hold(words[1]);
                return time(words[2], Integer.parseInt(words[3]));
            case "bound":
                hold(words[1]);
                return last(words[2]).certificate() instanceof Certificate.Certified c
                        ? String.format("%.1e", c.relative())
                        : "none";
            case "save":
                hold(words[1]);
                save(directory.resolve(words[3]), last(words[2]).covariance());
                return "saved";
            case "error":
                hold(words[1]);
                return error(directory.resolve(words[2]));
            case "chain":
                return chainTime(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "accuracy":
                return chainAccuracy(Integer.parseInt(words[1]));
            default:
                throw new IllegalArgumentException("unknown order " + words[0]);
        }
    }

    private static LyapunovOptions options(String how) {
        return switch (how) {
            case "plain" -> LyapunovOptions.PLAIN;
            case "bound" -> LyapunovOptions.DEFAULT;
            default -> LyapunovOptions.REFINED;
        };
    }

    private LyapunovOutcome.Stable solve(LyapunovOptions options) {
        return (LyapunovOutcome.Stable) Lyapunov.solve(k, d, options);
    }

    private LyapunovOutcome.Stable last(String how) {
        return last.computeIfAbsent(how, h -> solve(options(h)));
    }

    private String time(String how, int repeats) {
        last.remove(how);
        double start = cpu();
        LyapunovOutcome.Stable solution = solve(options(how));
        for (int i = 1; i < repeats; i++) {
            solution = solve(options(how));
        }
        double seconds = (cpu() - start) / repeats;
        last.put(how, solution);
        return Double.toString(seconds);
    }

    /** Processor time of all threads of this process: collector and compiler included. */
    private static double cpu() {
        return 1e-9
                * ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime();
    }

    private void hold(String name) throws IOException {
        if (!held.equals(name)) {
            held = name;
            k = load(directory.resolve("K_" + name + ".bin"));
            d = load(directory.resolve("D_" + name + ".bin"));
            exact = new double[0][];
            last.clear();
        }
    }

    private String error(Path file) throws IOException {
        if (exact.length == 0) {
            exact = last("refined").covariance();
        }
        double[][] x = load(file);
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

    private static ChainResponse chain(int n) {
        return ((ChainOutcome.Steady) ChainSolver.solve(Chain.uniform(n, 0, 1, GAMMA, GAMMA))).response();
    }

    private static String chainTime(int n, int repeats) {
        double start = cpu();
        for (int i = 0; i < repeats; i++) {
            chain(n);
        }
        return Double.toString((cpu() - start) / repeats);
    }

    /** Exact: n_1 = m + s, n_N = m − s, n_j = m, s = δγ²/(γ² + 4h²), J = 4γh²δ/(γ² + 4h²). */
    private static String chainAccuracy(int n) {
        double mean = 0.6;
        double delta = 0.4;
        double jump = delta * GAMMA * GAMMA / (GAMMA * GAMMA + 4);
        double current = 4 * GAMMA * delta / (GAMMA * GAMMA + 4);
        ChainResponse r = chain(n);
        double worst = 0;
        double[] occupations = r.occupations(1, 0.2);
        for (int j = 0; j < n; j++) {
            double expected = mean + (j == 0 ? jump : j == n - 1 ? -jump : 0);
            worst = Math.max(worst, Math.abs(occupations[j] - expected) / expected);
        }
        double worstCurrent = 0;
        for (double x : r.currents(1, 0.2)) {
            worstCurrent = Math.max(worstCurrent, Math.abs(x - current) / current);
        }
        return String.format("%.1e %.1e %.1e", worst, worstCurrent, r.error().largest());
    }

    private void write(String family, int n) throws IOException {
        double[][] drift = new double[n][n];
        double[][] diffusion = new double[n][n];
        if (family.equals("dense")) {
            random(drift, diffusion, new Random(n));
        } else {
            uniformChain(drift, diffusion, n / 2);
        }
        String name = String.format("%s_%04d.bin", family, n);
        save(directory.resolve("K_" + name), drift);
        save(directory.resolve("D_" + name), diffusion);
    }

    private static void random(double[][] k, double[][] d, Random random) {
        int n = k.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                k[i][j] = random.nextGaussian() / Math.sqrt(n) - (i == j ? 1.5 : 0);
            }
            for (int j = 0; j <= i; j++) {
                d[i][j] = random.nextGaussian();
                d[j][i] = d[i][j];
            }
        }
    }

    private static void uniformChain(double[][] w, double[][] f, int sites) {
        for (int i = 0; i + 1 < sites; i++) {
            w[i][sites + i + 1] = 1;
            w[i + 1][sites + i] = 1;
            w[sites + i][i + 1] = -1;
            w[sites + i + 1][i] = -1;
        }
        for (int end : new int[] {0, sites - 1}) {
            double occupation = end == 0 ? 1 : 0.2;
            w[end][end] -= GAMMA / 2;
            w[sites + end][sites + end] -= GAMMA / 2;
            f[end][end] += GAMMA * occupation;
            f[sites + end][sites + end] += GAMMA * occupation;
        }
    }

    /** n, then n² numbers by rows, little endian. */
    private static double[][] load(Path file) throws IOException {
        ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int n = (int) b.getLong();
        double[][] a = new double[n][n];
        for (double[] row : a) {
            for (int j = 0; j < n; j++) {
                row[j] = b.getDouble();
            }
        }
        return a;
    }

    private static void save(Path file, double[][] a) throws IOException {
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

package org.ladderwork;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ladderwork.numeric.chain.Chain;
import org.ladderwork.numeric.chain.ChainOutcome;
import org.ladderwork.numeric.chain.ChainSolver;
import org.ladderwork.numeric.chain.FewBathSolver;
import org.ladderwork.numeric.chain.Network;
import org.ladderwork.numeric.chain.NetworkOutcome;
import org.ladderwork.numeric.dense.Gemm;
import org.ladderwork.numeric.dense.Lyapunov;
import org.ladderwork.numeric.dense.LyapunovOptions;
import org.ladderwork.numeric.dense.LyapunovOutcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernels of the numerical layer: matrix product, dense Lyapunov equation, chains, networks. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class NumericBenchmark {

    /** A random stable drift. */
    @State(Scope.Benchmark)
    public static class Dense {
        /** n = 4 is two modes. */
        @Param({"4", "40", "200"})
        int n;

        double[][] drift;
        double[][] diffusion;

        /** K = G/√n − 3/2, D symmetric; fixed seed. */
        @Setup
        public void prepare() {
            Random random = new Random(1);
            drift = new double[n][n];
            diffusion = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    drift[i][j] = random.nextGaussian() / Math.sqrt(n) - (i == j ? 1.5 : 0);
                }
                for (int j = 0; j <= i; j++) {
                    diffusion[i][j] = random.nextGaussian();
                    diffusion[j][i] = diffusion[i][j];
                }
            }
        }
    }

    /** 2 n³ flops. */
    @Benchmark
    public double[][] product(Dense d) {
        return new Gemm().times(d.drift, d.diffusion);
    }

    /** The solution alone. */
    @Benchmark
    public LyapunovOutcome lyapunov(Dense d) {
        return Lyapunov.solve(d.drift, d.diffusion, LyapunovOptions.PLAIN);
    }

    /** With its proved bound. */
    @Benchmark
    public LyapunovOutcome lyapunovCertified(Dense d) {
        return Lyapunov.solve(d.drift, d.diffusion, LyapunovOptions.DEFAULT);
    }

    /** Refined to the last bit, with its bound. */
    @Benchmark
    public LyapunovOutcome lyapunovRefined(Dense d) {
        return Lyapunov.solve(d.drift, d.diffusion, LyapunovOptions.REFINED);
    }

    /** A chain with a bath at each end. */
    @State(Scope.Benchmark)
    public static class Sites {
        /** N. */
        @Param({"20", "200", "1000"})
        int n;
    }

    /** O(N²). */
    @Benchmark
    public ChainOutcome chain(Sites s) {
        return ChainSolver.solve(Chain.uniform(s.n, 0, 1, 0.5, 0.5));
    }

    /** The same chain as a network, O(N³); at most 200 sites. */
    @Benchmark
    public NetworkOutcome network(Sites s) {
        int n = Math.min(200, s.n);
        double[][] h = new double[n][n];
        double[] damping = new double[n];
        damping[0] = 0.5;
        damping[n - 1] = 0.5;
        for (int i = 0; i + 1 < n; i++) {
            h[i][i + 1] = 1;
            h[i + 1][i] = 1;
        }
        return FewBathSolver.solve(Network.of(h, damping));
    }
}

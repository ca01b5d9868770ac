package org.ladderwork.numeric.chain;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.literature.Source;

/**
 * Steady second moments of a chain with a few damped sites, W C + C W† + Γ n = 0, W = −iH − Γ/2 with H tridiagonal, in
 * O(N²) time and O(N) memory per bath.
 *
 * <p>Alternating directions with exact eigenvalue shifts. For the noise w of one bath, starting from √γ e_site, each
 * eigenvalue λ = −η − iε of W gives one step
 *
 * <pre>   v = M⁻¹ w,   C += 2η v v†,   w ← w − 2η v,   M = i(H − ε) + Γ/2 + η = −(W + λ*),</pre>
 *
 * which leaves W C + C W† + w₀w₀† = w w† at every moment: the residual is positive and known. The step multiplies w by
 * (W − λ)(W + λ*)⁻¹, so after all N eigenvalues w = 0 by the theorem of Cayley and Hamilton: a direct method. C is a sum
 * of positive terms and M has only positive damping, hence the accuracy: about 10⁻¹⁴ at N = 1000, where methods that
 * solve the dense equation lose N³. Shifts of ADI type: J.-R. Li and J. White, SIAM J. Matrix Anal. Appl. 24, 260 (2002).
 *
 * <p>Stages: levels of H ({@link TridiagonalEigenvalues}), eigenvalues of W ({@link EhrlichAberth}), decay rates from an
 * identity of positive terms ({@link ModeDecay}), slow modes taken out ({@link NarrowMode}), then the steps
 * ({@link ShiftedChain}), fast modes first; the shift of a mode so slow that the rounding of its frequency shows is used
 * more than once. Of these the levels take one thread, the steps one for each bath, the others all.
 */
@Source(key = "li2002")
public final class ChainSolver {

    private ChainSolver() {}

    /** Solves on one thread. */
    public static ChainOutcome solve(Chain chain) {
        return solve(chain, ChainOptions.DEFAULT);
    }

    /**
     * Solves for the response of C to every bath.
     *
     * @return {@link ChainOutcome.Dark} if a mode is not damped at all
     */
    public static ChainOutcome solve(Chain chain, ChainOptions options) {
        int n = chain.sites();
        for (int row : options.rows()) {
            if (row < 0 || row >= n) {
                throw new IllegalArgumentException(
                        "row " + row + " was asked for; the chain has the rows 0 to " + (n - 1));
            }
        }
        int[] baths = chain.baths();
        int r = options.rows().length;
        double[][] diagonal = new double[baths.length][n];
        double[][] bondRe = new double[baths.length][n];
        double[][] bondIm = new double[baths.length][n];
        double[][][] rowRe = new double[baths.length][r][n];
        double[][][] rowIm = new double[baths.length][r][n];
        double residual = 0;
        int narrow = 0;
        double eigenvectorError = 0;
        try (Workers workers = new Workers(options.threads())) {
            int bath = 0;
            for (Segment segment : Segment.of(chain)) {
                SegmentSolver solver =
                        new SegmentSolver(segment, rowsIn(segment, options.rows()), workers, options.progress());
                int dark = solver.findModes();
                if (dark >= 0) {
                    return solver.darkMode(dark, chain);
                }
                Coherences[] parts = solver.solve();
                residual = Math.max(residual, solver.residual());
                narrow += solver.narrowModes();
                eigenvectorError = Math.max(eigenvectorError, solver.eigenvectorError());
                for (Coherences c : parts) {
                    System.arraycopy(c.diagonal, 0, diagonal[bath], segment.first(), segment.size());
                    System.arraycopy(c.bondRe, 0, bondRe[bath], segment.first(), segment.size());
                    System.arraycopy(c.bondIm, 0, bondIm[bath], segment.first(), segment.size());
                    rows(c, segment, options.rows(), rowRe[bath], rowIm[bath]);
                    bath++;
                }
            }
        }
        return new ChainOutcome.Steady(new ChainResponse(
                chain,
                options.rows().clone(),
                diagonal,
                bondRe,
                bondIm,
                rowRe,
                rowIm,
                residual,
                narrow,
                eigenvectorError));
    }

    private static int[] rowsIn(Segment segment, int[] rows) {
        List<Integer> own = new ArrayList<>();
        for (int row : rows) {
            if (row >= segment.first() && row < segment.first() + segment.size()) {
                own.add(row - segment.first());
            }
        }
        return own.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Back to the chain's own gauge: C_ij = e^{i(θ_i − θ_j)} C^b_ij. */
    private static void rows(Coherences c, Segment segment, int[] wanted, double[][] rowRe, double[][] rowIm) {
        for (int i = 0; i < c.rows.length; i++) {
            for (int w = 0; w < wanted.length; w++) {
                if (wanted[w] == c.rows[i] + segment.first()) {
                    for (int j = 0; j < segment.size(); j++) {
                        double theta = segment.phase()[c.rows[i]] - segment.phase()[j];
                        double cos = Math.cos(theta);
                        double sin = Math.sin(theta);
                        rowRe[w][segment.first() + j] = cos * c.rowRe[i][j] - sin * c.rowIm[i][j];
                        rowIm[w][segment.first() + j] = sin * c.rowRe[i][j] + cos * c.rowIm[i][j];
                    }
                }
            }
        }
    }
}

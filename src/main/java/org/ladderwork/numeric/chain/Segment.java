package org.ladderwork.numeric.chain;

/**
 * A connected piece of a chain in the solver's own units: real positive hopping (the phases are a gauge, a_j = e^{iθ_j}
 * b_j), energies measured from the middle of their range, everything divided by a power of two so that the largest
 * number is about 1.
 *
 * @param first index of the first site in the chain
 * @param omega energies
 * @param t hopping, positive
 * @param half γ_j / 2
 * @param sites damped sites, ascending, counted from {@code first}
 * @param phase θ_j
 * @param scale the power of two by which rates were divided
 */
record Segment(int first, double[] omega, double[] t, double[] half, int[] sites, double[] phase, double scale) {

    int size() {
        return omega.length;
    }

    /** Bound on every |eigenvalue| (Gershgorin). */
    double radius() {
        double r = 0;
        for (int j = 0; j < omega.length; j++) {
            double row = Math.abs(omega[j]) + half[j];
            row += j > 0 ? t[j - 1] : 0;
            row += j + 1 < omega.length ? t[j] : 0;
            r = Math.max(r, row);
        }
        return r;
    }

    /** The pieces of the chain between bonds of zero hopping. */
    static java.util.List<Segment> of(Chain chain) {
        java.util.List<Segment> all = new java.util.ArrayList<>();
        int start = 0;
        for (int j = 0; j < chain.sites(); j++) {
            if (j + 1 == chain.sites() || (chain.hoppingReal()[j] == 0 && chain.hoppingImaginary()[j] == 0)) {
                all.add(piece(chain, start, j + 1));
                start = j + 1;
            }
        }
        return all;
    }

    private static Segment piece(Chain chain, int from, int to) {
        int n = to - from;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int j = from; j < to; j++) {
            low = Math.min(low, chain.energies()[j]);
            high = Math.max(high, chain.energies()[j]);
        }
        double middle = low + (high - low) / 2;
        double largest = high - low;
        double[] t = new double[Math.max(0, n - 1)];
        double[] phase = new double[n];
        for (int j = 0; j + 1 < n; j++) {
            double re = chain.hoppingReal()[from + j];
            double im = chain.hoppingImaginary()[from + j];
            t[j] = im == 0 ? Math.abs(re) : Math.hypot(re, im);
            phase[j + 1] = phase[j] - Math.atan2(im, re);
            largest = Math.max(largest, t[j]);
        }
        for (int j = from; j < to; j++) {
            largest = Math.max(largest, chain.damping()[j]);
        }
        double scale = largest == 0 ? 1 : Math.scalb(1.0, Math.getExponent(largest));
        double[] omega = new double[n];
        double[] half = new double[n];
        for (int j = 0; j < n; j++) {
            omega[j] = (chain.energies()[from + j] - middle) / scale;
            half[j] = chain.damping()[from + j] / scale / 2;
        }
        for (int j = 0; j + 1 < n; j++) {
            t[j] /= scale;
        }
        int[] sites =
                java.util.stream.IntStream.range(0, n).filter(j -> half[j] > 0).toArray();
        return new Segment(from, omega, t, half, sites, phase, scale);
    }
}

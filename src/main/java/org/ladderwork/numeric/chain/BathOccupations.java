package org.ladderwork.numeric.chain;

/** The occupations n_b of the baths: one for each damped mode, finite, not negative. */
final class BathOccupations {
    private BathOccupations() {}

    /**
     * {@return the smallest of them; what is added to its solution, n 1, is a sum of positive terms}
     *
     * @param of what the baths are at, for messages
     * @param places what its parts are called
     */
    static double least(double[] occupations, int baths, String of, String places) {
        if (occupations.length != baths) {
            throw new IllegalArgumentException("the " + of + " has " + baths + " damped " + places + ", so " + baths
                    + " occupations are needed, not " + occupations.length);
        }
        double least = Double.POSITIVE_INFINITY;
        for (double n : occupations) {
            if (!(n >= 0) || n == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "the occupation of a bath is " + n + "; it must be finite and not negative");
            }
            least = Math.min(least, n);
        }
        return least;
    }
}

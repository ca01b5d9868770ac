package org.ladderwork.numeric.dense;

/** Sums of doubles with their rounding errors kept (Knuth, The Art of Computer Programming 2, sec. 4.2.2). */
final class DoubleDouble {
    private DoubleDouble() {}

    /** The rounding error of s = fl(a + b): a + b = s + error exactly. */
    static double error(double a, double b, double s) {
        double z = s - a;
        return (a - (s - z)) + (b - z);
    }

    /** a + b + c + small, rounded once as if in twice the precision; |small| is of the order of the others' rounding. */
    static double sum(double a, double b, double c, double small) {
        double s = a + b;
        double e = error(a, b, s);
        double t = s + c;
        double f = error(s, c, t);
        return t + (e + f + small);
    }
}

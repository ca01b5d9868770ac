package org.ladderwork.numeric.dense;

import org.ladderwork.literature.Source;

/**
 * Rotation that brings a real 2 × 2 block to standard form: either upper triangular, or equal diagonal entries with
 * b c &lt; 0 (a complex pair a ± i √(−b c)). Follows Z. Bai and J. Demmel, Linear Algebra Appl. 186, 73 (1993), sec. 3.
 */
@Source(key = "bai1993", at = "sec. 3")
final class SchurBlock {
    double a;
    double b;
    double c;
    double d;
    double cosine;
    double sine;

    /** (a b; c d) ← G (a b; c d) Gᵀ with G = (cosine sine; −sine cosine). */
    void standardise(double a0, double b0, double c0, double d0) {
        a = a0;
        b = b0;
        c = c0;
        d = d0;
        cosine = 1;
        sine = 0;
        if (c == 0) {
            return;
        }
        if (b == 0) {
            cosine = 0;
            sine = 1;
            a = d0;
            d = a0;
            b = -c0;
            c = 0;
            return;
        }
        if (a - d == 0 && (b > 0) != (c > 0)) {
            return;
        }
        double half = 0.5 * (a - d);
        double larger = Math.max(Math.abs(b), Math.abs(c));
        double smaller = Math.min(Math.abs(b), Math.abs(c)) * Math.signum(b) * Math.signum(c);
        double scale = Math.max(Math.abs(half), larger);
        double discriminant = half / scale * half + larger / scale * smaller;
        if (discriminant >= 4 * Math.ulp(1.0) * scale) {
            realPair(half, scale, discriminant);
        } else {
            complexPair();
        }
    }

    private void realPair(double half, double scale, double discriminant) {
        double z = half + Math.copySign(Math.sqrt(scale) * Math.sqrt(discriminant), half);
        double a1 = d + z;
        d -= larger() / z * smaller();
        double tau = Math.hypot(c, z);
        cosine = z / tau;
        sine = c / tau;
        a = a1;
        b -= c;
        c = 0;
    }

    private double larger() {
        return Math.max(Math.abs(b), Math.abs(c));
    }

    private double smaller() {
        return Math.min(Math.abs(b), Math.abs(c)) * Math.signum(b) * Math.signum(c);
    }

    /** Complex, or real and nearly equal: first make the diagonal equal. */
    private void complexPair() {
        double sigma = b + c;
        double difference = a - d;
        double tau = Math.hypot(sigma, difference);
        double cs = Math.sqrt(0.5 * (1 + Math.abs(sigma) / tau));
        double sn = -(0.5 * difference / (tau * cs)) * (sigma >= 0 ? 1 : -1);
        double aa = a * cs + b * sn;
        double bb = -a * sn + b * cs;
        double cc = c * cs + d * sn;
        double dd = -c * sn + d * cs;
        a = aa * cs + cc * sn;
        b = bb * cs + dd * sn;
        c = -aa * sn + cc * cs;
        d = -bb * sn + dd * cs;
        double mean = 0.5 * (a + d);
        a = mean;
        d = mean;
        cosine = cs;
        sine = sn;
        if (c == 0 || (b != 0 && (b > 0) != (c > 0))) {
            return;
        }
        if (b == 0) {
            b = -c;
            c = 0;
            double t = cosine;
            cosine = -sine;
            sine = t;
            return;
        }
        double sab = Math.sqrt(Math.abs(b));
        double sac = Math.sqrt(Math.abs(c));
        double p = Math.copySign(sab * sac, c);
        double t = 1 / Math.sqrt(Math.abs(b + c));
        a = mean + p;
        d = mean - p;
        b -= c;
        c = 0;
        double c1 = sab * t;
        double s1 = sac * t;
        double old = cosine;
        cosine = old * c1 - sine * s1;
        sine = old * s1 + sine * c1;
    }
}

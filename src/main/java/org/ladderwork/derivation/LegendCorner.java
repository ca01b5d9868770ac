package org.ladderwork.derivation;

import java.util.List;
import org.ladderwork.write.Figure;

/** The corner of a panel that the fewest points of its curves are in. */
final class LegendCorner {
    private LegendCorner() {}

    /** {@return the corner} */
    static Figure.Corner of(List<Figure.Mark> marks) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Figure.Mark m : marks) {
            if (m instanceof Figure.Curve c) {
                for (int k = 0; k < c.series().size(); k++) {
                    double y = c.series().y().get(k);
                    if (Double.isFinite(y)) {
                        low = Math.min(low, y);
                        high = Math.max(high, y);
                    }
                    left = Math.min(left, c.series().x().get(k));
                    right = Math.max(right, c.series().x().get(k));
                }
            }
        }
        // Bands carry their names at the upper edge: there a legend stands only if it must.
        int[] inside = {8, 8, 0, 0};
        for (Figure.Mark m : marks) {
            if (m instanceof Figure.Strip) {
                inside[2] += 8;
                inside[3] += 8;
            }
            if (m instanceof Figure.Curve c) {
                for (int k = 0; k < c.series().size(); k++) {
                    double u = (c.series().x().get(k) - left) / (right - left);
                    double v = (c.series().y().get(k) - low) / (high - low);
                    boolean west = u < 0.45;
                    boolean east = u > 0.55;
                    if (v > 0.6 && (west || east)) {
                        inside[west ? 0 : 1]++;
                    } else if (v < 0.4 && (west || east)) {
                        inside[west ? 2 : 3]++;
                    }
                }
            }
        }
        int best = 0;
        for (int k = 1; k < inside.length; k++) {
            best = inside[k] < inside[best] ? k : best;
        }
        return Figure.Corner.values()[best];
    }
}

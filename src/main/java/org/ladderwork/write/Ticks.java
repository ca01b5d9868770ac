package org.ladderwork.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an axis is marked, as a person would choose: multiples of 1, 2 or 5 times a power of ten, four to eight of them; on a
 * logarithmic axis powers of ten, with 2 and 5 between them where there are few.
 *
 * @param values increasing
 * @param labels what is written at them; empty where nothing is
 * @param exponent the labels are to be multiplied by ten to this power
 */
record Ticks(List<Double> values, List<String> labels, int exponent) {
    private static final int LEAST = 4;

    Ticks {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
    }

    static Ticks of(double least, double greatest, boolean logarithmic) {
        return logarithmic ? logarithmic(least, greatest) : linear(least, greatest);
    }

    private static Ticks linear(double least, double greatest) {
        double rough = (greatest - least) / LEAST;
        int power = (int) Math.floor(Math.log10(rough));
        int[] steps = {5, 2, 1};
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (int s : steps) {
            BigDecimal candidate = BigDecimal.valueOf(s).scaleByPowerOfTen(power);
            if (candidate.doubleValue() <= rough * (1 + 1e-9)) {
                step = candidate;
                break;
            }
        }
        List<BigDecimal> marks = new ArrayList<>();
        double slack = 1e-9 * (greatest - least);
        long first = (long) Math.ceil((least - slack) / step.doubleValue());
        for (long k = first; k * step.doubleValue() <= greatest + slack; k++) {
            marks.add(step.multiply(BigDecimal.valueOf(k)));
        }
        double largest = Math.max(Math.abs(least), Math.abs(greatest));
        int size = (int) Math.floor(Math.log10(largest) + 1e-9);
        int exponent = size >= 4 || size < -2 ? size : 0;
        int decimals = Math.max(0, -(step.precision() - step.scale() - 1) + exponent);
        List<String> labels = marks.stream()
                .map(m -> m.scaleByPowerOfTen(-exponent)
                        .setScale(decimals, java.math.RoundingMode.HALF_EVEN)
                        .toPlainString()
                        .replaceFirst("^-?0(\\.0*)?$", "0"))
                .toList();
        return new Ticks(marks.stream().map(BigDecimal::doubleValue).toList(), labels, exponent);
    }

    private static Ticks logarithmic(double least, double greatest) {
        int first = (int) Math.floor(Math.log10(least) + 1e-9);
        int last = (int) Math.ceil(Math.log10(greatest) - 1e-9);
        int decades = last - first;
        int every = Math.max(1, (decades + 7) / 8);
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int p = first; p <= last; p++) {
            for (int m : decades <= 2 ? new int[] {1, 2, 5} : new int[] {1}) {
                double value = new BigDecimal(m).scaleByPowerOfTen(p).doubleValue();
                if (value >= least * (1 - 1e-9) && value <= greatest * (1 + 1e-9)) {
                    values.add(value);
                    boolean plain = first >= -3 && last <= 4;
                    String power = "10" + Scripts.above(p);
                    String scientific = m == 1 ? power : m + "×" + power;
                    boolean labelled = Math.floorMod(p - first, every) == 0;
                    labels.add(!labelled ? "" : plain ? Numbers.text(value, 3) : scientific);
                }
            }
        }
        return new Ticks(values, labels, 0);
    }
}

package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures in the manner of Fig. 2 of De Chiara et al. (2018), from the formulas (18)–(20) in double precision. */
final class SampleFigures {
    private static final double T_1 = 0.5;
    private static final double T_2 = 1;
    private static final double GAMMA = 0.5;
    private static final double EPSILON = 0.3;

    private SampleFigures() {}

    static double occupation(double omega, double temperature) {
        return 1 / Math.expm1(omega / temperature);
    }

    static double heat1(double omega1) {
        double d = omega1 - 1;
        double delta = GAMMA * GAMMA + 4 * EPSILON * EPSILON + d * d;
        return 2 * GAMMA * EPSILON * EPSILON / delta * omega1 * (occupation(omega1, T_1) - occupation(1, T_2));
    }

    static Figure rates() {
        int points = 60;
        double[] x = new double[points];
        double[] heat1 = new double[points];
        double[] heat2 = new double[points];
        double[] work = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = 0.1 + 1.4 * i / (points - 1);
            heat1[i] = heat1(x[i]);
            heat2[i] = -heat1[i] / x[i];
            work[i] = -heat1[i] - heat2[i];
        }
        List<Figure.Mark> marks = new ArrayList<>();
        marks.add(new Figure.Band(0.1, 0.5, Prose.of("refrigerator"), 0));
        marks.add(new Figure.Band(0.5, 1, Prose.of("engine"), 1));
        marks.add(new Figure.Band(1, 1.5, Prose.of("accelerator"), 2));
        marks.add(new Figure.Horizontal(0, Prose.EMPTY));
        marks.add(new Figure.Vertical(0.5, Prose.EMPTY));
        marks.add(new Figure.Vertical(1, Prose.EMPTY));
        marks.add(new Figure.Curve(Figure.Series.of(x, heat1), Prose.of(Glyphs.heat("1")), Figure.Stroke.SOLID, 0));
        marks.add(new Figure.Curve(Figure.Series.of(x, heat2), Prose.of(Glyphs.heat("2")), Figure.Stroke.DASHED, 1));
        marks.add(new Figure.Curve(Figure.Series.of(x, work), Prose.of(Glyphs.WORK), Figure.Stroke.DASH_DOTTED, 2));
        Figure.Axis horizontal = Figure.Axis.of(
                        Prose.of(new Formula.Quotient(Formula.name("omega_1"), Formula.name("omega_2"))))
                .from(0.1, 1.5);
        Figure.Panel panel = new Figure.Panel(
                "(a)",
                horizontal,
                Figure.Axis.of(Prose.of("rates / ").math(new Formula.Power(Formula.name("omega_2"), 2))),
                marks,
                Optional.of(Figure.Corner.SOUTH_EAST));
        return Figure.of("rates", panel, Samples.NOTATION);
    }

    /** Regimes over (ω₁/ω₂, T₁/T₂): the sign of heat and work follows from the two ratios, Table I. */
    static Figure regimes() {
        int n = 40;
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i <= n; i++) {
            x.add(2.0 * i / n);
            y.add(1.0 * i / n);
        }
        List<List<Integer>> cells = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            List<Integer> row = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                double omega = (x.get(i) + x.get(i + 1)) / 2;
                double temperature = (y.get(j) + y.get(j + 1)) / 2;
                row.add(omega < temperature ? 0 : omega < 1 ? 1 : 2);
            }
            cells.add(row);
        }
        Formula ratio = new Formula.Quotient(Formula.name("omega_1"), Formula.name("omega_2"));
        Formula temperatures = new Formula.Quotient(Formula.name("T_1"), Formula.name("T_2"));
        List<Figure.Mark> marks = new ArrayList<>();
        marks.add(new Figure.Regions(
                x, y, cells, List.of(Prose.of("refrigerator"), Prose.of("engine"), Prose.of("accelerator"))));
        marks.add(new Figure.Vertical(1, Prose.of(Formula.equation(Formula.name("omega_1"), Formula.name("omega_2")))));
        Figure.Panel map = new Figure.Panel(
                "(b)",
                Figure.Axis.of(Prose.of(ratio)),
                Figure.Axis.of(Prose.of(temperatures)),
                marks,
                Optional.of(Figure.Corner.SOUTH_EAST));
        double[] tau = {1e-3, 1e-2, 1e-1, 1};
        double[] error = {3e-7, 3.1e-5, 2.9e-3, 0.2};
        List<Figure.Mark> convergence = new ArrayList<>();
        convergence.add(new Figure.Curve(
                Figure.Series.of(tau, new double[] {3e-7, 3e-5, 3e-3, 0.3}),
                Prose.of("slope 2"),
                Figure.Stroke.DOTTED,
                6));
        convergence.add(new Figure.Points(Figure.Series.of(tau, error), Prose.of("measured"), 1));
        Figure.Panel log = new Figure.Panel(
                "(c)",
                Figure.Axis.logarithmic(Prose.of(Formula.product(Formula.name("gamma"), Formula.name("tau")))),
                Figure.Axis.logarithmic(Prose.of("relative error")),
                convergence,
                Optional.of(Figure.Corner.NORTH_WEST));
        return new Figure("regimes", List.of(rates().panels().get(0), map, log), 2, Samples.NOTATION);
    }
}

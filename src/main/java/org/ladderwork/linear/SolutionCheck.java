package org.ladderwork.linear;

import java.util.ArrayList;
import java.util.List;
import org.ladderwork.scalar.Scalar;

/**
 * The proof of an outcome by substitution: M x = b for a solution, M k = 0 for each vector of a kernel, yᵀM = 0 and
 * yᵀb ≠ 0 for a witness. Nothing here eliminates.
 *
 * <p>What it does not prove: that a unique solution is the only one, or that a kernel is complete. For those the determinant,
 * or the rank, has to be asked.
 *
 * @param failures one line for each equation that does not hold; empty if the outcome is right
 */
public record SolutionCheck(List<String> failures) {
    public SolutionCheck {
        failures = List.copyOf(failures);
    }

    public static SolutionCheck of(LinearSystem system, LinearSolution solution) {
        List<String> failures = new ArrayList<>();
        Matrix m = system.matrix();
        solution.match(
                unique -> failures.addAll(differences("equation", m.times(unique.x()), system.rightSide())),
                family -> {
                    failures.addAll(differences("equation", m.times(family.particular()), system.rightSide()));
                    for (List<Scalar> k : family.kernel()) {
                        failures.addAll(differences("kernel, equation", m.times(k), zeros(m.rows())));
                    }
                    return !failures.isEmpty();
                },
                none -> {
                    failures.addAll(
                            differences("witness, column", m.transposed().times(none.witness()), zeros(m.columns())));
                    if (product(none.witness(), system.rightSide()).isZero()) {
                        failures.add("witness: its product with the right side is zero");
                    }
                    return !failures.isEmpty();
                });
        return new SolutionCheck(failures);
    }

    public boolean holds() {
        return failures.isEmpty();
    }

    private static List<String> differences(String what, List<Scalar> left, List<Scalar> right) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Scalar residual = left.get(i).minus(right.get(i));
            if (!residual.isZero()) {
                lines.add(what + " " + i + ": residual " + residual);
            }
        }
        return lines;
    }

    private static List<Scalar> zeros(int n) {
        return java.util.Collections.nCopies(n, Scalar.ZERO);
    }

    private static Scalar product(List<Scalar> left, List<Scalar> right) {
        Scalar sum = Scalar.ZERO;
        for (int i = 0; i < left.size(); i++) {
            sum = sum.plus(left.get(i).times(right.get(i)));
        }
        return sum;
    }
}

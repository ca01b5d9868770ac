package org.ladderwork.numeric.liouville;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.model.Bath;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;

/** The generator of a model on a truncated space, at one point. Immutable. */
public final class Liouvillian {
    private final OpenSystem system;
    private final TruncatedSpace space;
    private final ParameterPoint point;
    private final SparseOperator energy;
    private final List<Dissipation> baths;
    private final List<Dissipation.Pair> pairs = new ArrayList<>();
    private final SparseOperator effective;

    private Liouvillian(OpenSystem system, TruncatedSpace space, ParameterPoint point) {
        this.system = system;
        this.space = space;
        this.point = point;
        energy = SparseOperator.of(system.hamiltonian(), space, point);
        baths = system.baths().stream()
                .map(b -> Dissipation.of(b, space, point))
                .toList();
        SparseOperator loss = SparseOperator.zero(space.dimension());
        for (Dissipation bath : baths) {
            for (Dissipation.Pair p : bath.pairs()) {
                pairs.add(p);
                loss = loss.plus(p.b().adjoint().times(p.a()).times(p.weight()));
            }
        }
        effective = energy.times(new Complex(0, -1)).plus(loss.times(Complex.of(-0.5)));
    }

    /**
     * {@return the generator}
     *
     * @param space with every mode of the system and no other
     * @throws IllegalArgumentException if a rate or population is negative, a parameter has no value, or the mean of a coupling does not vanish
     */
    public static Liouvillian of(OpenSystem system, ParameterPoint point, TruncatedSpace space) {
        return new Liouvillian(system, space, point);
    }

    public OpenSystem system() {
        return system;
    }

    public TruncatedSpace space() {
        return space;
    }

    public ParameterPoint point() {
        return point;
    }

    /** A = −iH − ½ Σ M S_b†S_a, so that L(ρ) = Aρ + ρA† + Σ M S_a ρ S_b†. */
    SparseOperator effective() {
        return effective;
    }

    List<Dissipation.Pair> pairs() {
        return Collections.unmodifiableList(pairs);
    }

    /** Σ M w^k S_a ρ S_b† over the jumps of one bath, each with the quanta w that it brings. */
    MatrixState counted(String bath, int k, MatrixState rho) {
        MatrixState sum = MatrixState.zero(rho.dimension());
        for (Dissipation.Pair p : pairs(bath)) {
            MatrixState left = MatrixState.zero(rho.dimension());
            addProduct(p.a(), rho, left, 1);
            addRight(left, p.b(), sum, p.weight().times(Math.pow(p.quanta(), k)));
        }
        return sum;
    }

    /** The jumps of one bath. */
    List<Dissipation.Pair> pairs(String bath) {
        return baths.stream()
                .filter(b -> b.bath().equals(bath))
                .flatMap(b -> b.pairs().stream())
                .toList();
    }

    /** {@return the matrix of an operator of the system} */
    public SparseOperator matrix(Operator operator) {
        return SparseOperator.of(operator, space, point);
    }

    /** {@return H_S} */
    public SparseOperator energy() {
        return energy;
    }

    /** {@return Q̇ of each bath as an observable} */
    public SortedMap<String, SparseOperator> heats() {
        SortedMap<String, SparseOperator> heats = new TreeMap<>();
        baths.forEach(b -> heats.put(b.bath(), b.heat()));
        return heats;
    }

    /** {@return Ẇ as an observable: Σ D_i†(H_S) − Q̇_i, what switching the couplings gives to system and ancillas} */
    public SparseOperator work() {
        SparseOperator sum = SparseOperator.zero(space.dimension());
        for (Dissipation bath : baths) {
            sum = sum.plus(bath.adjointOn(energy)).plus(bath.heat().times(Complex.of(-1)));
        }
        return sum;
    }

    /** {@return −Σ β_i Q̇_i as an observable; empty if a bath is not thermal, or its temperature is zero} */
    public Optional<SparseOperator> entropyFlux() {
        SparseOperator sum = SparseOperator.zero(space.dimension());
        for (Dissipation bath : baths) {
            if (bath.entropyFlux().isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(bath.entropyFlux().get());
        }
        return Optional.of(sum);
    }

    /** {@return the labels of the baths} */
    public List<String> baths() {
        return system.baths().stream().map(Bath::name).toList();
    }

    /** {@return dρ/dt} */
    public MatrixState rate(MatrixState rho) {
        MatrixState half = MatrixState.zero(rho.dimension());
        addProduct(effective, rho, half, 1);
        int n = rho.dimension();
        MatrixState sum = MatrixState.zero(n);
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                sum.re()[j][k] = half.re()[j][k] + half.re()[k][j];
                sum.im()[j][k] = half.im()[j][k] - half.im()[k][j];
            }
        }
        for (Dissipation.Pair p : pairs) {
            MatrixState left = MatrixState.zero(n);
            addProduct(p.a(), rho, left, 1);
            addRight(left, p.b(), sum, p.weight());
        }
        return sum;
    }

    /** target += factor · a ρ */
    private static void addProduct(SparseOperator a, MatrixState rho, MatrixState target, double factor) {
        int n = a.size;
        for (int k = 0; k < n; k++) {
            for (int p = a.start[k]; p < a.start[k + 1]; p++) {
                double x = factor * a.re[p];
                double y = factor * a.im[p];
                double[] tr = target.re()[a.row[p]];
                double[] ti = target.im()[a.row[p]];
                double[] rr = rho.re()[k];
                double[] ri = rho.im()[k];
                for (int j = 0; j < n; j++) {
                    tr[j] += x * rr[j] - y * ri[j];
                    ti[j] += x * ri[j] + y * rr[j];
                }
            }
        }
    }

    /** target += w · x b†: column k of b takes column k of x to the rows of b. */
    private static void addRight(MatrixState x, SparseOperator b, MatrixState target, Complex w) {
        int n = b.size;
        for (int k = 0; k < n; k++) {
            for (int p = b.start[k]; p < b.start[k + 1]; p++) {
                Complex z = w.times(new Complex(b.re[p], -b.im[p]));
                int c = b.row[p];
                for (int j = 0; j < n; j++) {
                    target.re()[j][c] += z.re() * x.re()[j][k] - z.im() * x.im()[j][k];
                    target.im()[j][c] += z.re() * x.im()[j][k] + z.im() * x.re()[j][k];
                }
            }
        }
    }

    /**
     * {@return ρ(t)} By the power series of e^{hL} on steps with ‖L‖h ≤ 1, which is exact to rounding; ‖L‖t steps of about 18 applications.
     *
     * @param t not negative
     */
    public MatrixState evolved(MatrixState start, double t) {
        if (!(t >= 0) || t == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the time is " + t + "; pass a finite time that is not negative");
        }
        double norm = 2 * effective.norm();
        for (Dissipation.Pair p : pairs) {
            norm += p.weight().abs() * p.a().norm() * p.b().norm();
        }
        int steps = (int) Math.max(1, Math.ceil(norm * t));
        MatrixState rho = start;
        for (int s = 0; s < steps; s++) {
            MatrixState term = rho;
            for (int k = 1; k <= 20; k++) {
                term = scaled(rate(term), t / steps / k);
                rho = plus(rho, term);
            }
        }
        return rho;
    }

    private static MatrixState scaled(MatrixState x, double factor) {
        for (int j = 0; j < x.dimension(); j++) {
            for (int k = 0; k < x.dimension(); k++) {
                x.re()[j][k] *= factor;
                x.im()[j][k] *= factor;
            }
        }
        return x;
    }

    private static MatrixState plus(MatrixState x, MatrixState y) {
        int n = x.dimension();
        MatrixState sum = MatrixState.zero(n);
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                sum.re()[j][k] = x.re()[j][k] + y.re()[j][k];
                sum.im()[j][k] = x.im()[j][k] + y.im()[j][k];
            }
        }
        return sum;
    }

    /** {@return the steady state, or why there is none} */
    public LiouvilleOutcome steady() {
        return SteadySector.of(this).solve();
    }
}

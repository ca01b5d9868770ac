package org.ladderwork.numeric.liouville;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.Spin;
import org.ladderwork.algebra.TruncatedSpace;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.JumpRate;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;

/**
 * What one bath does: pairs M (S_a ρ S_b† − ½{S_b†S_a, ρ}), the heat as an observable, and its share of the entropy flux.
 *
 * @param bath the label
 * @param pairs the terms of the dissipator
 * @param heat Q̇_i, positive into the system
 * @param entropyFlux Σ −β Q̇ over its kinds of collision; empty where one is not thermal or at zero temperature
 */
record Dissipation(String bath, List<Pair> pairs, SparseOperator heat, java.util.Optional<SparseOperator> entropyFlux) {

    /** M (S_a ρ S_b† − ½{S_b†S_a, ρ}). @param quanta how many the jump brings into the system; NaN if that is not defined */
    record Pair(Complex weight, SparseOperator a, SparseOperator b, double quanta) {
        Pair weighted(double factor) {
            return new Pair(weight.times(factor), a, b, quanta);
        }
    }

    static Dissipation of(Bath bath, TruncatedSpace space, ParameterPoint point) {
        return bath.match(m -> microscopic(m, space, point), r -> rates(r, space, point));
    }

    private static Dissipation microscopic(Bath.Microscopic bath, TruncatedSpace space, ParameterPoint point) {
        List<Pair> pairs = new ArrayList<>();
        SparseOperator heat = SparseOperator.zero(space.dimension());
        SparseOperator flux = SparseOperator.zero(space.dimension());
        boolean thermal = true;
        for (Collision c : bath.collisions()) {
            SparseOperator q = collision(c, space, point, pairs, bath.name());
            heat = heat.plus(q);
            double beta = c.thermal() ? beta(c, point) : Double.NaN;
            thermal &= Double.isFinite(beta);
            flux = thermal ? flux.plus(q.times(Complex.of(-beta))) : flux;
        }
        return new Dissipation(
                bath.name(), pairs, heat, thermal ? java.util.Optional.of(flux) : java.util.Optional.empty());
    }

    private static double beta(Collision c, ParameterPoint point) {
        return c.inverseTemperature()
                .map(b -> org.ladderwork.numeric.point.CompiledScalars.of(List.of(b))
                        .evaluateLoosely(point)[0]
                        .re())
                .orElse(Double.NaN);
    }

    /** Adds the pairs of one kind of collision and returns its heat. */
    private static SparseOperator collision(
            Collision collision, TruncatedSpace space, ParameterPoint point, List<Pair> pairs, String bath) {
        int first = space.modes().get(space.modes().size() - 1).order() + 1;
        PlacedCollision placed = PlacedCollision.of(collision, first);
        AncillaMoments moments = new AncillaMoments(placed.states(), point);
        Map<Monomial, SparseOperator> terms = new TreeMap<>();
        SparseOperator parity = SparseOperator.parity(space);
        placed.coupling().terms().forEach((monomial, coefficient) -> {
            Monomial e = PlacedCollision.part(monomial, placed.ancillas(), true);
            SparseOperator s = SparseOperator.of(PlacedCollision.part(monomial, placed.ancillas(), false), space)
                    .times(point.evaluate(coefficient));
            terms.merge(e, AncillaMoments.isOdd(e) ? s.times(parity) : s, SparseOperator::plus);
        });
        SparseOperator mean = SparseOperator.zero(space.dimension());
        SparseOperator heat = mean;
        double size = 0;
        for (Map.Entry<Monomial, SparseOperator> a : terms.entrySet()) {
            mean = mean.plus(a.getValue().times(moments.expectation(List.of(step(a.getKey(), false)))));
            for (Map.Entry<Monomial, SparseOperator> b : terms.entrySet()) {
                List<AncillaMoments.Step> bothSteps = List.of(step(b.getKey(), true), step(a.getKey(), false));
                Complex m = moments.expectation(bothSteps);
                if (m.abs() != 0) {
                    double quanta = lowered(a.getKey()) == lowered(b.getKey()) ? lowered(a.getKey()) : Double.NaN;
                    pairs.add(new Pair(m, a.getValue(), b.getValue(), quanta));
                    size = Math.max(size, m.abs() * a.getValue().norm());
                }
                Complex n = energy(placed, moments, bothSteps, point);
                if (n.abs() != 0) {
                    heat = heat.plus(b.getValue().adjoint().times(a.getValue()).times(n.times(-1)));
                }
            }
        }
        if (mean.norm() > 1e-13 * size) {
            throw new IllegalArgumentException("the mean of the coupling of bath " + bath
                    + " in the state of its ancilla does not vanish: there is no limit tau -> 0");
        }
        return heat;
    }

    /** N_ab = ⟨E_b†H_E E_a⟩ − ½⟨{E_b†E_a, H_E}⟩ */
    private static Complex energy(
            PlacedCollision placed, AncillaMoments moments, List<AncillaMoments.Step> both, ParameterPoint point) {
        Complex sum = Complex.ZERO;
        for (Map.Entry<Monomial, Scalar> h : placed.hamiltonian().terms().entrySet()) {
            AncillaMoments.Step step = step(h.getKey(), false);
            Complex inside = moments.expectation(List.of(both.get(0), step, both.get(1)));
            Complex before = moments.expectation(List.of(step, both.get(0), both.get(1)));
            Complex after = moments.expectation(List.of(both.get(0), both.get(1), step));
            sum = sum.plus(point.evaluate(h.getValue())
                    .times(inside.minus(before.plus(after).times(0.5))));
        }
        return sum;
    }

    /** By how many quanta, or levels, a monomial lowers. */
    private static double lowered(Monomial monomial) {
        double sum = 0;
        for (Factor f : monomial.factors()) {
            int q = f.mode().kind() instanceof Spin ? 0 : f.element().q();
            sum += q - f.element().p();
        }
        return sum;
    }

    private static double lowered(Operator operator) {
        double common = Double.NaN;
        for (Monomial m : operator.terms().keySet()) {
            double here = lowered(m);
            if (!Double.isNaN(common) && here != common) {
                return Double.NaN;
            }
            common = here;
        }
        return common;
    }

    private static AncillaMoments.Step step(Monomial monomial, boolean adjoint) {
        return new AncillaMoments.Step(monomial, adjoint);
    }

    private static Dissipation rates(Bath.Rates bath, TruncatedSpace space, ParameterPoint point) {
        List<Pair> pairs = new ArrayList<>();
        for (JumpRate j : bath.jumps()) {
            double rate = point.evaluate(j.rate()).re();
            if (rate < 0) {
                throw new IllegalArgumentException(
                        "the rate of " + j.jump() + " in bath " + bath.name() + " is " + rate + ", below zero");
            }
            SparseOperator a = SparseOperator.of(j.jump(), space, point);
            pairs.add(new Pair(Complex.of(rate), a, a, -lowered(j.jump())));
        }
        SparseOperator own = SparseOperator.of(bath.subsystem().hamiltonian(), space, point);
        return new Dissipation(bath.name(), pairs, adjoint(pairs, own), java.util.Optional.empty());
    }

    /** {@return D†(X) = Σ M (S_b†X S_a − ½{S_b†S_a, X})} */
    SparseOperator adjointOn(SparseOperator x) {
        return adjoint(pairs, x);
    }

    private static SparseOperator adjoint(List<Pair> pairs, SparseOperator x) {
        SparseOperator sum = SparseOperator.zero(x.size);
        for (Pair p : pairs) {
            SparseOperator bd = p.b.adjoint();
            SparseOperator ba = bd.times(p.a);
            SparseOperator loss = ba.times(x).plus(x.times(ba)).times(Complex.of(-0.5));
            sum = sum.plus(bd.times(x).times(p.a).plus(loss).times(p.weight));
        }
        return sum;
    }
}

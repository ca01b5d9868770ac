package org.ladderwork;

import java.util.concurrent.TimeUnit;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.scalar.ModularPoint;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The two operations that everything exact is made of: arithmetic of scalars, products of operators. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExactBenchmark {
    private final ScalarField field = new ScalarField();
    private final Scalar gamma = Scalar.of(field.positive("gamma"));
    private final Scalar epsilon = Scalar.of(field.real("epsilon"));
    private final Scalar omega1 = Scalar.of(field.positive("omega_1"));
    private final Scalar omega2 = Scalar.of(field.positive("omega_2"));
    private final Scalar squared = gamma.times(gamma)
            .plus(epsilon.times(epsilon).times(Scalar.of(4)))
            .plus(omega1.minus(omega2).pow(2));
    private final Scalar left = epsilon.times(gamma).over(squared);
    private final Scalar right = omega1.minus(omega2).over(squared);

    private final Mode a1 = Mode.boson("a_1", 0);
    private final Mode a2 = Mode.boson("a_2", 1);
    private final Operator number =
            Operator.number(a1).times(omega1).plus(Operator.number(a2).times(omega2));
    private final Operator exchange = Operator.creator(a1)
            .times(Operator.annihilator(a2))
            .plus(Operator.creator(a2).times(Operator.annihilator(a1)))
            .times(epsilon);

    /** A sum of two fractions over the same denominator. */
    @Benchmark
    public Scalar sumOfFractions() {
        return left.plus(right);
    }

    /** A product whose numerator and denominator have a common factor to find. */
    @Benchmark
    public Scalar productThatCancels() {
        return left.times(squared).over(right);
    }

    /** One image modulo a prime: the refutation of an identity. */
    @Benchmark
    public long imageModuloAPrime() {
        return new ModularPoint(1).of(left);
    }

    /** [H_0, H_I] of two coupled oscillators. */
    @Benchmark
    public Operator commutator() {
        return number.commutator(exchange);
    }

    /** H_I to the fourth power, normally ordered. */
    @Benchmark
    public Operator fourthPower() {
        return exchange.pow(4);
    }
}

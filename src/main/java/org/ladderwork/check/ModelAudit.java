package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.check.Finding.Severity;
import org.ladderwork.linear.Determinant;
import org.ladderwork.linear.Matrix;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.DetailedBalance;
import org.ladderwork.master.Dissipator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.moment.LinearDrift;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Stability;

/**
 * What should be asked of a model before any formula about it: is H Hermitian, are the rates positive, does each bath have the temperature that is declared, local and global
 * detailed balance, stability, and the second law with heat counted in both ways ({@link SecondLaw}).
 *
 * <p>Every answer is exact where it says GOOD; a WARNING with conditions says what must be positive.
 */
public final class ModelAudit {
    private final MasterEquation equation;
    private final Region region;
    private final List<Finding> findings = new ArrayList<>();

    private ModelAudit(MasterEquation equation, Region region) {
        this.equation = equation;
        this.region = region;
    }

    /** {@return the findings, in the order of the questions}
     *  @param steady gives expectation values in the steady state; empty where there is none
     *  @param region where the parameters lie */
    public static List<Finding> of(
            MasterEquation equation, Function<Operator, Optional<Scalar>> steady, Region region) {
        ModelAudit audit = new ModelAudit(equation, region);
        audit.hermiticity();
        equation.baths().forEach(audit::rates);
        equation.baths().forEach(audit::temperature);
        equation.baths().forEach(audit::balance);
        audit.stability();
        audit.findings.addAll(SecondLaw.of(equation, steady, region));
        return List.copyOf(audit.findings);
    }

    private void add(String topic, Severity severity, String statement, String formula, String reason) {
        findings.add(Finding.of(topic, severity, statement, formula, reason));
    }

    private void hermiticity() {
        Operator h = equation.system().hamiltonian();
        Operator defect = h.minus(h.adjoint());
        if (defect.isZero()) {
            add("Hermiticity", Severity.GOOD, "the Hamiltonian is Hermitian", "", "H - H' is zero identically");
        } else {
            add(
                    "Hermiticity",
                    Severity.ERROR,
                    "the Hamiltonian is not Hermitian",
                    defect.toString(),
                    "H - H' is not zero");
        }
    }

    /** The matrix of rates of a bath must be positive: for Lindblad terms alone each rate, else the leading minors. */
    private void rates(BathGenerator bath) {
        String name = "bath " + bath.bath().name();
        List<Operator> jumps = new ArrayList<>();
        for (Dissipator d : bath.dissipators()) {
            for (Operator o : List.of(d.a(), d.b())) {
                if (!jumps.contains(o)) {
                    jumps.add(o);
                }
            }
        }
        Matrix rates = Matrix.of(jumps.size(), jumps.size(), (i, j) -> rate(bath, jumps.get(i), jumps.get(j)));
        List<Scalar> open = new ArrayList<>();
        List<Integer> leading = new ArrayList<>();
        for (int k = 0; k < jumps.size(); k++) {
            leading.add(k);
            Scalar minor = Determinant.of(rates.submatrix(leading, leading));
            Optional<Sign> sign = Sign.of(minor, region.positive());
            boolean bad = sign.filter(s -> s == Sign.NEGATIVE).isPresent();
            if (bad) {
                add(
                        "positivity",
                        Severity.ERROR,
                        name + " has a negative rate: the evolution is not completely positive",
                        minor.toString(),
                        "a leading minor of the matrix of rates is negative");
                return;
            }
            boolean good = sign.filter(s -> s != Sign.NOT_POSITIVE).isPresent();
            if (!good) {
                open.add(minor);
            }
        }
        if (open.isEmpty()) {
            add(
                    "positivity",
                    Severity.GOOD,
                    "the rates of " + name + " are not negative",
                    "",
                    "the leading minors of the matrix of rates are seen to be positive or zero");
        } else {
            findings.add(new Finding(
                    "positivity",
                    Severity.WARNING,
                    name + " is completely positive only under conditions",
                    open.get(0).toString(),
                    "the sign of a rate is not seen; it must not be negative",
                    open));
        }
    }

    private static Scalar rate(BathGenerator bath, Operator a, Operator b) {
        Scalar sum = Scalar.ZERO;
        for (Dissipator d : bath.dissipators()) {
            if (d.a().equals(a) && d.b().equals(b)) {
                sum = sum.plus(d.rate());
            }
        }
        return sum;
    }

    /** γ⁺/γ⁻ = e^{−βω}, Eq. (38), for each pair L, L† of a bath. */
    private void temperature(BathGenerator bath) {
        String name = "bath " + bath.bath().name();
        Optional<Scalar> beta = bath.derivations().stream()
                .map(d -> d.collision().inverseTemperature())
                .flatMap(Optional::stream)
                .findFirst();
        if (beta.isEmpty()) {
            add(
                    "temperature",
                    Severity.NOTE,
                    name + " has no declared temperature",
                    "",
                    "it is given by rates, or its ancillas are not thermal");
            return;
        }
        for (DetailedBalance.Jump jump : bath.jumps()) {
            Scalar down = rate(bath, jump.jump(), jump.jump());
            Scalar up = rate(bath, jump.jump().adjoint(), jump.jump().adjoint());
            if (jump.frequency().isPresent() && !down.isZero() && !up.isZero()) {
                ratio(name, jump, up.over(down), beta.get());
            }
        }
    }

    private void ratio(String name, DetailedBalance.Jump jump, Scalar ratio, Scalar beta) {
        Scalar omega = jump.frequency().orElseThrow();
        boolean thermal;
        try {
            thermal = ratio.times(equation.system().field().exp(beta.times(omega)))
                    .isOne();
        } catch (ArithmeticException noExponential) {
            thermal = equation.system().field().log(ratio.inverse()).equals(beta.times(omega));
        }
        if (thermal) {
            add(
                    "temperature",
                    Severity.GOOD,
                    "the rates of " + name + " for " + jump.jump() + " obey detailed balance at its temperature",
                    ratio.toString(),
                    "gamma_up/gamma_down = exp(-beta omega) with omega = " + omega);
        } else {
            add(
                    "temperature",
                    Severity.WARNING,
                    "the rates of " + name + " for " + jump.jump()
                            + " do not belong to its temperature at the frequency " + omega,
                    ratio.toString(),
                    "the ancilla is not resonant with the subsystem: the effective temperature of the contact is that of the "
                            + "ancilla times the ratio of the frequencies, and the difference costs work");
        }
    }

    private void balance(BathGenerator bath) {
        String name = "bath " + bath.bath().name();
        for (DetailedBalance b : bath.balances()) {
            if (b.isLocal()) {
                add(
                        "local detailed balance",
                        Severity.GOOD,
                        name + ": what leaves the subsystem enters the ancilla",
                        "",
                        "[H_S" + bath.bath().name() + " + H_E" + bath.bath().name() + ", V] = 0, Eq. (34)");
            } else {
                add(
                        "local detailed balance",
                        Severity.WARNING,
                        name + ": local detailed balance is broken, so the contact itself costs work",
                        b.local().toString(),
                        "[H_Si + H_Ei, V] is not zero, Eq. (34)");
            }
        }
        for (DetailedBalance.Jump jump : bath.jumps()) {
            if (jump.force().isZero()) {
                add(
                        "global detailed balance",
                        Severity.GOOD,
                        name + ": " + jump.jump() + " is an eigenoperator of the whole Hamiltonian too",
                        "",
                        "F = [H_I, L] = 0, Eq. (35)");
            } else {
                add(
                        "global detailed balance",
                        Severity.NOTE,
                        name + ": global detailed balance is broken, so keeping the state costs work",
                        jump.force().toString(),
                        "F = [H_I, L] is not zero, Eqs. (35) and (43)");
            }
        }
    }

    private void stability() {
        Optional<LinearDrift> drift = LinearDrift.of(equation);
        if (drift.isEmpty()) {
            return;
        }
        Stability stability = Stability.of(drift.get());
        List<Scalar> open = new ArrayList<>();
        for (Scalar c : stability.conditions()) {
            Optional<Sign> sign = Sign.of(c, region.positive());
            if (sign.filter(s -> s == Sign.NEGATIVE || s == Sign.NOT_POSITIVE).isPresent()) {
                add("stability", Severity.ERROR, "the model is unstable", c.toString(), stability.reason());
                return;
            }
            if (sign.filter(s -> s == Sign.POSITIVE).isEmpty()) {
                open.add(c);
            }
        }
        if (!stability.decided()) {
            add("stability", Severity.NOTE, "stability is not decided in closed form", "", stability.reason());
        } else if (open.isEmpty()) {
            add("stability", Severity.GOOD, "the steady state is stable for all parameters", "", stability.reason());
        } else {
            findings.add(new Finding(
                    "stability",
                    Severity.WARNING,
                    "the steady state is stable only under conditions",
                    open.get(0).toString(),
                    stability.reason(),
                    open));
        }
    }
}

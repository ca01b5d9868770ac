package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Boson;
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

/** The questions of a {@link ModelAudit} that need no steady state: Hermiticity, rates, temperatures, detailed balance, stability. */
final class StaticAudit {
    private final MasterEquation equation;
    private final Region region;
    private final List<Finding> findings = new ArrayList<>();

    StaticAudit(MasterEquation equation, Region region) {
        this.equation = equation;
        this.region = region;
    }

    /** {@return the findings, in the order of the questions} */
    List<Finding> findings() {
        hermiticity();
        equation.baths().forEach(this::rates);
        equation.baths().forEach(this::temperature);
        equation.baths().forEach(this::balance);
        stability();
        return findings;
    }

    private void add(String topic, Severity severity, String statement, String reason) {
        findings.add(Finding.of(topic, severity, statement, reason));
    }

    private void hermiticity() {
        Operator h = equation.system().hamiltonian();
        Operator defect = h.minus(h.adjoint());
        if (defect.isZero()) {
            add("Hermiticity", Severity.GOOD, "the Hamiltonian is Hermitian", "H - H' is zero identically");
        } else {
            findings.add(Finding.of("Hermiticity", Severity.ERROR, "the Hamiltonian is not Hermitian", "")
                    .with("H - H'", defect));
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
                findings.add(Finding.of(
                                "positivity",
                                Severity.ERROR,
                                name + " has a negative rate: the evolution is not completely positive",
                                "a leading minor of the matrix of rates is negative")
                        .with("minor", minor));
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
                    "the leading minors of the matrix of rates are seen to be positive or zero");
        } else {
            findings.add(Finding.of(
                            "positivity",
                            Severity.WARNING,
                            name + " is completely positive only under conditions",
                            "the sign of a rate is not seen; it must not be negative")
                    .under(open));
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

    /** γ⁺/γ⁻ = e^{−βω}, Eq. (38), for each pair L, L† of each kind of ancilla of a bath. */
    private void temperature(BathGenerator bath) {
        String name = "bath " + bath.bath().name();
        List<Scalar> betas = new ArrayList<>();
        for (int k = 0; k < bath.derivations().size(); k++) {
            Optional<Scalar> beta = bath.derivations().get(k).collision().inverseTemperature();
            if (beta.isPresent() && !betas.contains(beta.get())) {
                betas.add(beta.get());
            }
            for (DetailedBalance.Jump jump : bath.balances().get(k).jumps()) {
                Scalar down = rate(bath, jump.jump(), jump.jump());
                Scalar up = rate(bath, jump.jump().adjoint(), jump.jump().adjoint());
                if (beta.isPresent() && jump.frequency().isPresent() && !down.isZero() && !up.isZero()) {
                    ratio(name, jump, up.over(down), beta.get());
                }
            }
        }
        if (betas.isEmpty()) {
            add(
                    "temperature",
                    Severity.NOTE,
                    name + " has no declared temperature",
                    "it is given by rates, or its ancillas are not thermal");
        } else if (betas.size() > 1) {
            add(
                    "temperature",
                    Severity.NOTE,
                    name + " has " + betas.size() + " temperatures",
                    "each of its channels is stated with an occupation of its own; they are one bath only where the temperatures agree");
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
        Finding verdict = thermal
                ? Finding.of(
                        "temperature",
                        Severity.GOOD,
                        name + ": the rates obey detailed balance at its temperature",
                        "it is exp(-beta omega), Eq. (38)")
                : Finding.of(
                        "temperature",
                        Severity.WARNING,
                        name + ": the rates do not belong to its temperature at the frequency of the subsystem",
                        "the ancilla is not resonant with the subsystem: the effective temperature of the contact is that of the "
                                + "ancilla times the ratio of the frequencies, and the difference costs work");
        findings.add(
                verdict.with("L", jump.jump()).with("Bohr frequency", omega).with("ratio of the rates", ratio));
    }

    private void balance(BathGenerator bath) {
        String name = "bath " + bath.bath().name();
        for (DetailedBalance b : bath.balances()) {
            if (b.isLocal()) {
                add(
                        "local detailed balance",
                        Severity.GOOD,
                        name + ": what leaves the subsystem enters the ancilla",
                        "[H_S + H_E, V] = 0, Eq. (34)");
            } else {
                findings.add(Finding.of(
                                "local detailed balance",
                                Severity.WARNING,
                                name + ": local detailed balance is broken, so the contact itself costs work",
                                "Eq. (34)")
                        .with("[H_S + H_E, V]", b.local()));
            }
        }
        for (DetailedBalance.Jump jump : bath.jumps()) {
            if (jump.force().isZero()) {
                add(
                        "global detailed balance",
                        Severity.GOOD,
                        name + ": the jump operator is an eigenoperator of the full Hamiltonian too",
                        "F = [H_I, L] = 0, Eq. (35)");
            } else {
                findings.add(Finding.of(
                                "global detailed balance",
                                Severity.NOTE,
                                name + ": global detailed balance is broken, so keeping the state costs work",
                                "Eqs. (35) and (43)")
                        .with("L", jump.jump())
                        .with("F = [H_I, L]", jump.force()));
            }
        }
    }

    private void stability() {
        Optional<LinearDrift> drift = LinearDrift.of(equation);
        if (drift.isEmpty()) {
            boolean finite = equation.system().modes().stream().noneMatch(m -> m.kind() instanceof Boson);
            add(
                    "stability",
                    finite ? Severity.GOOD : Severity.NOTE,
                    finite ? "nothing can grow" : "stability is not decided",
                    finite
                            ? "the state space is finite"
                            : "the ladder operators have no linear equations of motion of their own");
            return;
        }
        Stability stability = Stability.of(drift.get());
        List<Scalar> open = new ArrayList<>();
        for (Scalar c : stability.conditions()) {
            Optional<Sign> sign = Sign.of(c, region.positive());
            if (sign.filter(s -> s == Sign.NEGATIVE || s == Sign.NOT_POSITIVE).isPresent()) {
                findings.add(Finding.of("stability", Severity.ERROR, "the model is unstable", stability.reason())
                        .with("not positive", c));
                return;
            }
            if (sign.filter(s -> s == Sign.POSITIVE).isEmpty()) {
                open.add(c);
            }
        }
        if (!stability.decided()) {
            add("stability", Severity.NOTE, "stability is not decided in closed form", stability.reason());
        } else if (open.isEmpty()) {
            add("stability", Severity.GOOD, "the steady state is stable for all parameters", stability.reason());
        } else {
            findings.add(Finding.of(
                            "stability",
                            Severity.WARNING,
                            "the steady state is stable only under conditions",
                            stability.reason())
                    .under(open));
        }
    }
}

package org.ladderwork.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ladderwork.scalar.Complex;

/**
 * The fields of the JSON document of one derivation. What is empty here is absent there; the names of the components are those of
 * the fields. Maps keep their order.
 *
 * @param model its title
 * @param source where it is from; may be empty
 * @param parameters by name, in the order of declaration
 * @param heat by bath
 * @param further named formulas by the section they belong to, such as fluctuations: noise(1)
 * @param timings in seconds; the one part that changes from run to run
 */
public record Report(
        String model,
        String source,
        Map<String, Parameter> parameters,
        List<Eigenoperator> eigenoperators,
        Optional<MasterEquation> masterEquation,
        Map<String, Rate> heat,
        Optional<Rate> work,
        Optional<Rate> entropyProduction,
        Optional<ChargeTheorem> chargeTheorem,
        Optional<EveryLength> everyLength,
        Optional<Moments> moments,
        Optional<SteadyState> steadyState,
        Optional<Audit> audit,
        Map<String, Map<String, Expression>> further,
        List<Claim> claims,
        List<CrossCheck> crossChecks,
        Map<String, Double> timings) {
    public Report {
        further = ordered(further);
        parameters = ordered(parameters);
        eigenoperators = List.copyOf(eigenoperators);
        heat = ordered(heat);
        claims = List.copyOf(claims);
        crossChecks = List.copyOf(crossChecks);
        timings = ordered(timings);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * A formula, and its value where all parameters were set.
     *
     * @param text as a derivation file would state it
     */
    public record Expression(String text, String latex, Optional<Complex> value) {
        public static Expression of(Formula formula, Notation notation) {
            return new Expression(
                    TextFormula.of(formula, TextStyle.ASCII, notation),
                    TexFormula.of(formula, notation),
                    Optional.empty());
        }

        public Expression at(Complex number) {
            return new Expression(text, latex, Optional.of(number));
        }
    }

    /** @param kind {@code real}, {@code positive} or {@code complex} @param exact its value where it was set, such as {@code 3/10} */
    public record Parameter(String kind, String latex, Optional<String> exact, Optional<Complex> value) {}

    /** [H, operator] = −frequency · operator. @param broken F = [H_I, operator]; absent where it vanishes */
    public record Eigenoperator(String bath, Expression operator, Expression frequency, Optional<Expression> broken) {}

    public record Dissipator(String bath, Expression operator, Expression rate) {}

    public record MasterEquation(Expression hamiltonian, List<Dissipator> dissipators) {
        public MasterEquation {
            dissipators = List.copyOf(dissipators);
        }
    }

    /** A rate as an operator, and its mean in the steady state. */
    public record Rate(Optional<Expression> operator, Optional<Expression> steady) {}

    /** @param energy exchanged for each unit of charge */
    public record Contact(String bath, Expression energy) {}

    /** @param failed the hypothesis that fails; empty if the Otto ratios hold @param charge that the Hamiltonian conserves */
    public record ChargeTheorem(boolean holds, String failed, Optional<Expression> charge, List<Contact> contacts) {
        public ChargeTheorem {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * What is proved for chains of every length.
     *
     * @param size the letter of the length @param least the least length
     * @param closedForm whether the values of the pairs are known @param unique whether they are proved to be the only ones
     * @param cases in how many cases the equations were checked @param failure why there is no closed form; may be empty
     * @param values by pair
     */
    public record EveryLength(
            String size,
            int least,
            List<Motion> continuity,
            boolean closedForm,
            boolean unique,
            int cases,
            String failure,
            Map<String, Expression> values) {
        public EveryLength {
            continuity = List.copyOf(continuity);
            values = ordered(values);
        }
    }

    /** d⟨observable⟩/dt = rate. @param observable as {@code .lw} text in normal order */
    public record Motion(String observable, Expression rate) {}

    public record Moments(List<String> observables, boolean closed, List<Motion> equations) {
        public Moments {
            observables = List.copyOf(observables);
            equations = List.copyOf(equations);
        }
    }

    /** @param values by observable, as {@code .lw} text in normal order */
    public record SteadyState(
            Optional<Boolean> unique,
            Optional<Boolean> stable,
            List<Expression> conditions,
            Map<String, Expression> values) {
        public SteadyState {
            conditions = List.copyOf(conditions);
            values = ordered(values);
        }
    }

    /** @param accounts of the heat of the steady state, counted in several ways */
    public record Audit(List<Finding> findings, List<Account> accounts) {
        public Audit {
            findings = List.copyOf(findings);
            accounts = List.copyOf(accounts);
        }
    }

    /** @param severity in order, note, warning or error @param evidence with its name @param conditions each must be greater than zero */
    public record Finding(
            String topic,
            String severity,
            String statement,
            Map<String, Expression> evidence,
            String reason,
            List<Expression> conditions) {
        public Finding {
            evidence = ordered(evidence);
            conditions = List.copyOf(conditions);
        }
    }

    /** @param counting what is called heat @param heat by bath @param secondLaw holds, violated, open or no temperature */
    public record Account(
            String counting,
            Map<String, Expression> heat,
            Expression work,
            Optional<Expression> entropyProduction,
            String secondLaw,
            String reason) {
        public Account {
            heat = ordered(heat);
        }
    }

    /** @param point exact values by parameter @param left value of the left side there @param right of the right side */
    public record Counterexample(Map<String, String> point, Optional<Complex> left, Optional<Complex> right) {
        public Counterexample {
            point = ordered(point);
        }
    }

    /** @param verdict a word of the table of verdicts @param diagnosis explanations, simplest first */
    public record Claim(
            String id,
            String verdict,
            OptionalInt order,
            Optional<Expression> difference,
            Optional<Counterexample> counterexample,
            List<Expression> conditions,
            List<String> diagnosis) {
        public Claim {
            conditions = List.copyOf(conditions);
            diagnosis = List.copyOf(diagnosis);
        }
    }

    /** @param value of the independent method, where all parameters were set */
    public record CrossCheck(
            String quantity,
            String method,
            int points,
            double worstRelativeError,
            Optional<Complex> value,
            int rough,
            Optional<Double> worstOverClaimed) {
        public CrossCheck(
                String quantity, String method, int points, double worstRelativeError, Optional<Complex> value) {
            this(quantity, method, points, worstRelativeError, value, 0, Optional.empty());
        }
    }

    /** Collects a report; every part is optional. */
    public static final class Builder {
        private final String model;
        private final String source;
        private final Map<String, Parameter> parameters = new LinkedHashMap<>();
        private final List<Eigenoperator> eigenoperators = new ArrayList<>();
        private Optional<MasterEquation> masterEquation = Optional.empty();
        private final Map<String, Rate> heat = new LinkedHashMap<>();
        private Optional<Rate> work = Optional.empty();
        private Optional<Rate> entropyProduction = Optional.empty();
        private Optional<ChargeTheorem> chargeTheorem = Optional.empty();
        private Optional<EveryLength> everyLength = Optional.empty();
        private Optional<Moments> moments = Optional.empty();
        private Optional<SteadyState> steadyState = Optional.empty();
        private Optional<Audit> audit = Optional.empty();
        private final Map<String, Map<String, Expression>> further = new LinkedHashMap<>();
        private final List<Claim> claims = new ArrayList<>();
        private final List<CrossCheck> crossChecks = new ArrayList<>();
        private final Map<String, Double> timings = new LinkedHashMap<>();

        /** @param source may be empty */
        public Builder(String model, String source) {
            this.model = model;
            this.source = source;
        }

        public Builder parameter(String name, Parameter parameter) {
            parameters.put(name, parameter);
            return this;
        }

        public Builder eigenoperator(Eigenoperator eigenoperator) {
            eigenoperators.add(eigenoperator);
            return this;
        }

        public Builder masterEquation(MasterEquation equation) {
            masterEquation = Optional.of(equation);
            return this;
        }

        public Builder heat(String bath, Rate rate) {
            heat.put(bath, rate);
            return this;
        }

        public Builder work(Rate rate) {
            work = Optional.of(rate);
            return this;
        }

        public Builder entropyProduction(Rate rate) {
            entropyProduction = Optional.of(rate);
            return this;
        }

        public Builder chargeTheorem(ChargeTheorem theorem) {
            chargeTheorem = Optional.of(theorem);
            return this;
        }

        public Builder everyLength(EveryLength proved) {
            everyLength = Optional.of(proved);
            return this;
        }

        public Builder moments(Moments all) {
            moments = Optional.of(all);
            return this;
        }

        public Builder steadyState(SteadyState state) {
            steadyState = Optional.of(state);
            return this;
        }

        public Builder audit(Audit all) {
            audit = Optional.of(all);
            return this;
        }

        public Builder further(String section, String name, Expression value) {
            further.computeIfAbsent(section, s -> new LinkedHashMap<>()).put(name, value);
            return this;
        }

        public Builder claim(Claim claim) {
            claims.add(claim);
            return this;
        }

        public Builder crossCheck(CrossCheck check) {
            crossChecks.add(check);
            return this;
        }

        public Builder timing(String what, double seconds) {
            timings.put(what, seconds);
            return this;
        }

        public Report build() {
            return new Report(
                    model,
                    source,
                    parameters,
                    eigenoperators,
                    masterEquation,
                    heat,
                    work,
                    entropyProduction,
                    chargeTheorem,
                    everyLength,
                    moments,
                    steadyState,
                    audit,
                    further,
                    claims,
                    crossChecks,
                    timings);
        }
    }
}

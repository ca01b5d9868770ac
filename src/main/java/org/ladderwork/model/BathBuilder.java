package org.ladderwork.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Channel;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Expression.NamedArgument;
import org.ladderwork.language.IndexSubstitution;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Statement;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/** Makes baths from their statements. A bath that is named by a size such as N has its number as label. */
final class BathBuilder {
    private static final List<String> THERMAL = List.of(
            "rate", "occupation", "temperature", "inverse temperature", "beta", "frequency", "ancilla", "squeezing");

    /** Words for an ancilla with a mean field. */
    static final List<String> DISPLACED = List.of("displacement", "coherent", "amplitude", "alpha");

    private final ScalarField field;
    private final Evaluator evaluator;
    private final List<Subsystem> subsystems;
    private final Set<Mode> ancillas;
    private final LadderFile file;
    private int nextOrder;

    BathBuilder(
            ScalarField field,
            Evaluator evaluator,
            List<Subsystem> subsystems,
            Set<Mode> ancillas,
            int firstOrder,
            LadderFile file) {
        this.field = field;
        this.evaluator = evaluator;
        this.subsystems = List.copyOf(subsystems);
        this.ancillas = ancillas;
        this.nextOrder = firstOrder;
        this.file = file;
    }

    Bath bath(Statement.Bath statement) {
        List<Collision> collisions = new ArrayList<>();
        List<JumpRate> jumps = new ArrayList<>();
        Subsystem subsystem = subsystem(statement);
        for (Channel channel : statement.channels()) {
            if (channel instanceof Channel.Rate rate) {
                jumps.add(jump(rate.span(), evaluator.operator(rate.operator()), evaluator.scalar(rate.rate())));
            } else if (channel instanceof Channel.Named named && named.kind().equals("thermal")) {
                collisions.addAll(thermal(label(statement.id()), subsystem, named));
            } else if (channel instanceof Channel.Named named && named.kind().equals("dephasing")) {
                jumps.add(jump(named.span(), coupling(named), required(named, "rate")));
            } else {
                Channel.Named named = (Channel.Named) channel;
                throw SourceError.at(
                        named.span(),
                        "a bath of the kind '" + named.kind() + "' is not known",
                        "write thermal(...), dephasing(...), or: rate on operator");
            }
        }
        if (!collisions.isEmpty() && !jumps.isEmpty()) {
            throw SourceError.at(
                    statement.span(),
                    "bath " + statement.id() + " mixes ancillas with given rates, so its heat would be half derived",
                    "make two baths of it");
        }
        return jumps.isEmpty()
                ? new Bath.Microscopic(label(statement.id()), subsystem, collisions)
                : new Bath.Rates(label(statement.id()), subsystem, jumps);
    }

    /** {@code bath N} with N = 4 is bath 4, as it is in {@code heat(N)}. */
    private String label(String id) {
        Integer size = file.sizes().get(id);
        return size == null ? id : Integer.toString(size);
    }

    private static JumpRate jump(Span at, Operator jump, Scalar rate) {
        if (org.ladderwork.scalar.Positivity.sign(rate) < 0) {
            throw SourceError.at(at, "the rate " + rate + " is negative", "a rate is not less than zero");
        }
        if (jump.isZero()) {
            throw SourceError.at(at, "the jump operator is zero", "");
        }
        return ModelReader.build(at, () -> new JumpRate(jump, rate));
    }

    private Subsystem subsystem(Statement.Bath statement) {
        if (statement.subsystem().isPresent()) {
            Expression at = IndexSubstitution.in(statement.subsystem().get(), file.table(), file.sizes());
            String name = at.toText();
            for (Subsystem s : subsystems) {
                if (s.name().equals(name) || s.name().equals(name.replaceAll("\\[(.*)\\]", "_$1"))) {
                    return s;
                }
            }
            throw SourceError.at(
                    at.span(),
                    "'" + name + "' is no Hamiltonian of a subsystem",
                    "there are: "
                            + String.join(
                                    ", ",
                                    subsystems.stream().map(Subsystem::name).toList()));
        }
        Operator touched = Operator.ZERO;
        for (Channel channel : statement.channels()) {
            Operator o = channel instanceof Channel.Rate rate
                    ? evaluator.operator(rate.operator())
                    : coupling((Channel.Named) channel);
            touched = touched.plus(o.adjoint().times(o));
        }
        return containing(touched, statement.span());
    }

    private Subsystem containing(Operator touched, Span at) {
        List<Mode> contact =
                touched.modes().stream().filter(m -> !ancillas.contains(m)).toList();
        for (Subsystem s : subsystems) {
            if (s.hamiltonian().modes().containsAll(contact)) {
                return s;
            }
        }
        throw SourceError.at(
                at,
                "no subsystem contains " + contact,
                "write: bath 1 on H_1: ... with one of "
                        + String.join(
                                ", ", subsystems.stream().map(Subsystem::name).toList()));
    }

    private Operator coupling(Channel.Named named) {
        if (named.arguments().size() != 1) {
            throw SourceError.at(
                    named.span(),
                    named.kind() + "(...) needs one coupling operator first",
                    "write: " + named.kind() + "(a_1, rate = gamma, ...)");
        }
        return evaluator.operator(named.arguments().get(0));
    }

    private Scalar required(Channel.Named named, String argument) {
        return scalar(named, argument)
                .orElseThrow(() -> SourceError.at(
                        named.span(), "'" + argument + " = ...' is missing", "write: " + argument + " = gamma"));
    }

    private Optional<Scalar> scalar(Channel.Named named, String argument) {
        return named.argument(argument).map(evaluator::scalar);
    }

    /** A mean field of order 1 would act with the strength 1/sqrt(tau); one of order sqrt(tau) is a force in the Hamiltonian. */
    static SourceError displaced(NamedArgument property) {
        return SourceError.at(
                property.span(),
                "the mean of the coupling would not vanish in a displaced ancilla, and there is no limit tau -> 0",
                "ancillas displaced by alpha sqrt(tau) act as a force: leave this out and add sqrt(rate) (alpha a' + h.c.) to H_I");
    }

    private List<Collision> thermal(String bath, Subsystem subsystem, Channel.Named named) {
        for (NamedArgument a : named.named()) {
            if (DISPLACED.contains(a.name())) {
                throw displaced(a);
            }
            if (!THERMAL.contains(a.name())) {
                throw SourceError.at(
                        a.span(),
                        "thermal(...) has no argument '" + a.name() + "'",
                        "it has " + String.join(", ", THERMAL));
            }
        }
        Optional<Scalar> beta = scalar(named, "beta").or(() -> scalar(named, "inverse temperature"));
        for (Scalar t : scalar(named, "temperature").stream().toList()) {
            if (t.isZero() || org.ladderwork.scalar.Positivity.sign(t) < 0) {
                throw SourceError.at(
                        named.span(),
                        "the temperature " + t + " is not greater than zero",
                        "use occupation = 0 for a bath at zero temperature");
            }
            beta = Optional.of(t.inverse());
        }
        Optional<Scalar> inverse = beta;
        Scalar rate = required(named, "rate");
        if (org.ladderwork.scalar.Positivity.sign(rate) <= 0) {
            boolean open = org.ladderwork.scalar.Positivity.sign(rate) == 0 && !rate.isZero();
            throw SourceError.at(
                    named.span(),
                    "the rate " + rate + (open ? " is not known to be positive" : " is not positive"),
                    open
                            ? "declare its parameters positive, or: assume " + rate + " > 0"
                            : "a rate is greater than zero");
        }
        for (Scalar n : scalar(named, "occupation").stream().toList()) {
            if (org.ladderwork.scalar.Positivity.sign(n) < 0) {
                throw SourceError.at(
                        named.span(), "the occupation " + n + " is negative", "an occupation is not less than zero");
            }
        }
        List<Collision> collisions = ModelReader.build(
                named.span(),
                () -> new ThermalContact(
                                coupling(named),
                                rate,
                                scalar(named, "occupation"),
                                inverse,
                                scalar(named, "frequency"),
                                ancilla(named),
                                scalar(named, "squeezing"))
                        .collisions(field, subsystem, bath, nextOrder));
        nextOrder += collisions.size();
        return collisions;
    }

    private static Optional<AncillaKind> ancilla(Channel.Named named) {
        return named.argument("ancilla").map(e -> switch (e.toText()) {
            case "boson" -> AncillaKind.BOSON;
            case "qubit" -> AncillaKind.QUBIT;
            case "fermion" -> AncillaKind.FERMION;
            default ->
                throw SourceError.at(e.span(), "an ancilla of this kind is not known", "write boson, qubit or fermion");
        });
    }

    /** The baths that are stated by ancillas and collisions, one for each label, in the order of the labels. */
    List<Bath> microscopic(
            List<Statement.Ancilla> declared, List<Statement.Collision> statements, Map<String, Mode> modes) {
        Map<String, List<Collision>> byBath = new LinkedHashMap<>();
        Map<String, Subsystem> on = new LinkedHashMap<>();
        AncillaStates states = new AncillaStates(field, evaluator, modes);
        for (Statement.Collision c : statements) {
            Operator v = evaluator.operator(c.coupling());
            on.putIfAbsent(label(c.id()), containing(v.times(v), c.span()));
            byBath.computeIfAbsent(label(c.id()), unused -> new ArrayList<>()).add(states.collision(c, v, declared));
        }
        List<Bath> baths = new ArrayList<>();
        byBath.forEach((id, collisions) -> {
            Subsystem subsystem = on.get(id);
            if (subsystem != null) {
                baths.add(new Bath.Microscopic(id, subsystem, collisions));
            }
        });
        return baths;
    }
}

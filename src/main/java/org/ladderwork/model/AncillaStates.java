package org.ladderwork.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Eigenoperators;
import org.ladderwork.algebra.GaussianState;
import org.ladderwork.algebra.LocalState;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.Populations;
import org.ladderwork.algebra.ProductState;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Expression.NamedArgument;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Statement;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;

/**
 * The states of ancillas that a file states one by one: thermal, e^{−βH_E}/Z of Eq. (28), from H_E and β; or with a stated occupation.
 *
 * <p>H_E must be diagonal in the number basis: ω b†b for an oscillator, any Σ E_j |j⟩⟨j| for a finite mode.
 */
final class AncillaStates {
    private static final List<String> PROPERTIES =
            List.of("H", "inverse temperature", "beta", "temperature", "occupation", "squeezing");

    private final ScalarField field;
    private final Evaluator evaluator;
    private final Map<String, Mode> modes;

    AncillaStates(ScalarField field, Evaluator evaluator, Map<String, Mode> modes) {
        this.field = field;
        this.evaluator = evaluator;
        this.modes = modes;
    }

    Collision collision(Statement.Collision statement, Operator v, List<Statement.Ancilla> declared) {
        List<Mode> own = new ArrayList<>();
        Map<Mode, LocalState> states = new LinkedHashMap<>();
        Operator hamiltonian = Operator.ZERO;
        Optional<Scalar> beta = Optional.empty();
        boolean thermal = true;
        for (Statement.Ancilla a : declared) {
            known(a);
            for (String name : a.name().names()) {
                Mode mode = modes.get(name);
                if (mode == null || !v.modes().contains(mode)) {
                    continue;
                }
                Expression h = a.property("H")
                        .orElseThrow(() -> SourceError.at(
                                a.span(),
                                "the Hamiltonian of the ancilla is missing",
                                "write: ancilla b boson, H = omega b' b, ..."));
                Operator he = evaluator.operator(h);
                own.add(mode);
                hamiltonian = hamiltonian.plus(he);
                Optional<Scalar> inverse = inverseTemperature(a);
                if (inverse.isPresent()) {
                    states.put(mode, thermal(mode, he, inverse.get(), h));
                    if (beta.isPresent() && !beta.get().equals(inverse.get())) {
                        throw SourceError.at(
                                statement.span(),
                                "the ancillas of one collision have different temperatures",
                                "use one bath for each temperature");
                    }
                    beta = inverse;
                } else {
                    states.put(mode, occupied(mode, a));
                    Scalar omega = Eigenoperators.frequency(he, Operator.annihilator(mode))
                            .orElseThrow(() -> SourceError.at(
                                    h.span(), "with an occupation the ancilla needs H = omega b' b", ""));
                    AncillaKind kind = mode.kind() instanceof Boson ? AncillaKind.BOSON : AncillaKind.QUBIT;
                    Scalar n = occupation(a);
                    beta = Optional.of(ModelReader.build(
                            a.span(), () -> field.log(kind.boltzmannFactor(n)).over(omega)));
                }
                if (a.property("squeezing").isPresent()) {
                    thermal = false;
                    beta = Optional.empty();
                }
            }
        }
        if (own.isEmpty()) {
            throw SourceError.at(
                    statement.span(),
                    "the coupling contains no mode of an ancilla",
                    "declare it: ancilla b_1 boson, H = omega_1 b_1' b_1, inverse temperature beta_1");
        }
        Operator he = hamiltonian;
        Optional<Scalar> inverse = beta;
        boolean isThermal = thermal;
        return ModelReader.build(
                statement.span(), () -> new Collision(own, he, v, ProductState.of(states), inverse, isThermal));
    }

    private static void known(Statement.Ancilla ancilla) {
        for (NamedArgument property : ancilla.properties()) {
            if (BathBuilder.DISPLACED.contains(property.name())) {
                throw BathBuilder.displaced(property);
            }
            if (!PROPERTIES.contains(property.name())) {
                throw SourceError.at(
                        property.span(),
                        "an ancilla has no property '" + property.name() + "'",
                        "it has " + String.join(", ", PROPERTIES));
            }
        }
    }

    private Optional<Scalar> inverseTemperature(Statement.Ancilla a) {
        Optional<Scalar> beta =
                a.property("inverse temperature").or(() -> a.property("beta")).map(evaluator::scalar);
        return beta.or(() -> a.property("temperature").map(evaluator::scalar).map(Scalar::inverse));
    }

    private Scalar occupation(Statement.Ancilla a) {
        return a.property("occupation")
                .map(evaluator::scalar)
                .orElseThrow(() -> SourceError.at(
                        a.span(),
                        "the state of the ancilla is missing",
                        "add: inverse temperature beta_1, or: occupation n_1"));
    }

    private LocalState occupied(Mode mode, Statement.Ancilla a) {
        Scalar n = occupation(a);
        if (mode.kind() instanceof Boson) {
            return a.property("squeezing")
                    .<LocalState>map(m -> GaussianState.squeezed(n, evaluator.scalar(m)))
                    .orElse(GaussianState.thermal(n));
        }
        if (mode.kind().dimension().orElse(0) != 2) {
            throw SourceError.at(
                    a.span(), "an occupation fixes the state of two levels only", "give the inverse temperature");
        }
        field.assumePositive(Scalar.ONE.minus(n));
        return Populations.excited(n);
    }

    private LocalState thermal(Mode mode, Operator he, Scalar beta, Expression at) {
        if (mode.kind().dimension().isEmpty()) {
            Scalar omega = Eigenoperators.frequency(he, Operator.annihilator(mode))
                    .orElseThrow(() -> SourceError.at(
                            at.span(), "the thermal state of this ancilla is not available", "write H = omega b' b"));
            return ModelReader.build(
                    at.span(), () -> GaussianState.thermal(AncillaKind.BOSON.occupation(beta.times(omega), field)));
        }
        int d = mode.kind().dimension().getAsInt();
        List<Scalar> weights = new ArrayList<>();
        for (int level = 0; level < d; level++) {
            Scalar energy = Scalar.ZERO;
            for (Map.Entry<Monomial, Scalar> t : he.terms().entrySet()) {
                if (t.getKey().modes().size() > 1
                        || (!t.getKey().isIdentity() && !t.getKey().modes().contains(mode))) {
                    throw SourceError.at(
                            at.span(),
                            "the thermal state of coupled ancillas is not available",
                            "give each ancilla its own H");
                }
                var image = mode.kind().apply(t.getKey().element(mode), level);
                if (image.level() != level && !image.coefficient().isZero()) {
                    throw SourceError.at(
                            at.span(),
                            "the Hamiltonian of the ancilla is not diagonal",
                            "choose its eigenstates as levels");
                }
                energy = energy.plus(image.coefficient().times(t.getValue()));
            }
            Scalar exponent = energy.times(beta).negated();
            weights.add(ModelReader.build(at.span(), () -> field.exp(exponent)));
        }
        return Populations.proportionalTo(weights);
    }
}

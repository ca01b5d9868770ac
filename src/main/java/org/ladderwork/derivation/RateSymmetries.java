package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.Automorphism;
import org.ladderwork.steady.Symmetries;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Relator;

/**
 * What the symmetries of the equations of motion do to the rates of the steady state: which rate becomes which, each proved by putting the parameters in.
 */
final class RateSymmetries {
    private final List<Automorphism> all;
    private final Map<Formula, Scalar> rates;
    private final Formulas f;

    private RateSymmetries(List<Automorphism> all, Map<Formula, Scalar> rates, Formulas f) {
        this.all = all;
        this.rates = rates;
        this.f = f;
    }

    /** {@return the symmetries that map each rate to a rate or its negative} @param rates by their names on paper, in the order of showing */
    static RateSymmetries of(Analysis analysis, Map<Formula, Scalar> rates, Formulas f) {
        List<Automorphism> kept = new ArrayList<>();
        if (analysis.moments() instanceof MomentEquations.Outcome.Closed closed) {
            for (Automorphism a : Symmetries.of(closed.equations())) {
                if (rates.values().stream().allMatch(x -> image(a, x, rates).isPresent())) {
                    kept.add(a);
                }
            }
        }
        return new RateSymmetries(kept, new LinkedHashMap<>(rates), f);
    }

    /** The rate that x becomes, with its sign. */
    private static Optional<Formula> image(Automorphism a, Scalar x, Map<Formula, Scalar> rates) {
        Scalar image = a.of(x);
        for (Map.Entry<Formula, Scalar> r : rates.entrySet()) {
            if (r.getValue().equals(image)) {
                return Optional.of(r.getKey());
            }
            if (r.getValue().equals(image.negated())) {
                return Optional.of(new Formula.Negative(r.getKey()));
            }
        }
        return Optional.empty();
    }

    /** {@return one sentence for each symmetry; of those that turn a mode round the last one alone, the others follow} */
    List<Prose> sentences() {
        List<Automorphism> shown = new ArrayList<>();
        for (Automorphism a : all) {
            if (!a.turned().isEmpty()) {
                shown.removeIf(b -> !b.turned().isEmpty());
            }
            shown.add(a);
        }
        return shown.stream().map(this::sentence).toList();
    }

    private Prose sentence(Automorphism a) {
        List<Formula> becomes = new ArrayList<>();
        rates.forEach((name, x) -> becomes.add(
                Formula.relation(name, Relator.MAPS_TO, image(a, x, rates).orElseThrow())));
        return Prose.of("Symmetry of the equations of motion, proved:")
                .math(new Formula.Listing(images(a)))
                .words("; so")
                .math(new Formula.Listing(becomes))
                .words(".");
    }

    private List<Formula> images(Automorphism a) {
        List<Formula> images = new ArrayList<>();
        a.parameters()
                .forEach((s, x) -> images.add(Formula.relation(Formula.name(s.name()), Relator.MAPS_TO, f.of(x))));
        return images;
    }

    /** {@return this rate as the image of one that stands before it, such as Q̇₁(ω₁ ↦ ω₂, …), if it is one} */
    Optional<Formula> fromEarlier(Formula rate) {
        Scalar wanted = rates.getOrDefault(rate, Scalar.ZERO);
        for (Map.Entry<Formula, Scalar> earlier : rates.entrySet()) {
            if (earlier.getKey().equals(rate)) {
                break;
            }
            for (Automorphism a : all) {
                Scalar image = a.of(earlier.getValue());
                if (image.equals(wanted)) {
                    return Optional.of(new Formula.Applied(earlier.getKey(), images(a), false));
                }
            }
        }
        return Optional.empty();
    }
}

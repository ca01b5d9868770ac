package org.ladderwork.numeric;

import java.util.List;
import java.util.Optional;
import org.ladderwork.numeric.chain.ChainOptions;
import org.ladderwork.numeric.chain.ChainResponse;
import org.ladderwork.numeric.chain.ChainSolver;
import org.ladderwork.numeric.chain.ErrorEstimate;
import org.ladderwork.scalar.Complex;

/**
 * Occupations, currents, heat and work of a chain in its steady state. Heat is ν_b γ_b (n_b − ⟨a_s†a_s⟩) for each stream of ancillas; with the sum rule
 * Σ_b C_b = 1 the bracket is Σ_b' (n_b − n_b') (C_b')_ss, which cancels nothing between two baths. Work is what the ancillas do to the rest of H,
 * γ_b (ω_s − ν_b)(n_b − ⟨a_s†a_s⟩) − γ_b Re⟨h a_s†a_{s±1}⟩, and not the balance of the heats.
 */
public final class ChainNumbers {
    private final ChainModel model;
    private final ChainResponse response;
    private final double[] baths;
    private final double[] occupations;
    private final double[] bondEnergies;

    private ChainNumbers(ChainModel model, ChainResponse response) {
        this.model = model;
        this.response = response;
        this.baths = bathOccupations();
        this.occupations = response.occupations(baths);
        this.bondEnergies = response.bondEnergies(baths);
    }

    /** What came out of a chain. */
    public sealed interface Outcome {
        record Steady(ChainNumbers numbers) implements Outcome {}

        /** @param reason with the frequency of the mode that no bath reaches */
        record Dark(String reason) implements Outcome {}
    }

    /** {@return the steady state} */
    public static Outcome of(ChainModel model, ChainOptions options) {
        return ChainSolver.solve(model.chain(), options)
                .match(
                        steady -> new Outcome.Steady(new ChainNumbers(model, steady.response())),
                        dark -> new Outcome.Dark("the mode of frequency " + dark.frequency() + " on the sites "
                                + (dark.firstSite() + 1) + " to " + (dark.lastSite() + 1)
                                + " is not damped by any bath (its decay rate is " + dark.decay()
                                + "): no unique steady state"));
    }

    /** One occupation for each damped site: the mean over its contacts, weighted by their rates. */
    private double[] bathOccupations() {
        int[] sites = response.baths();
        double[] n = new double[sites.length];
        for (int b = 0; b < sites.length; b++) {
            for (ChainModel.Contact c : model.contacts()) {
                if (c.site() == sites[b]) {
                    n[b] += c.rate() * c.occupation() / model.chain().damping()[c.site()];
                }
            }
        }
        return n;
    }

    /** {@return n_j for every site} */
    public double[] occupations() {
        return occupations.clone();
    }

    /** {@return quanta per time from each site to the next} */
    public double[] currents() {
        return response.currents(baths);
    }

    /** {@return Re(h_j* C_{j,j+1}) for every bond} */
    double[] bondEnergies() {
        return bondEnergies.clone();
    }

    /** {@return one row of C = ⟨a_j†a_i⟩, real and imaginary parts; another solve} */
    double[][] row(int i) {
        return ChainSolver.solve(model.chain(), ChainOptions.DEFAULT.with(i))
                .match(
                        s -> s.response().row(i, baths),
                        d -> new double[2][model.chain().sites()]);
    }

    /** {@return ⟨a_i†a_j⟩, sites from 0} @throws IllegalArgumentException if row j of C was not asked for when the chain was solved */
    public Complex coherence(int i, int j) {
        double[][] row = response.row(j, baths); // C_ij = ⟨a_j†a_i⟩
        return new Complex(row[0][i], row[1][i]);
    }

    /** {@return what is known of the error} */
    public ErrorEstimate error() {
        return response.error();
    }

    /** {@return the error of an occupation, about} */
    public double occupationError() {
        double most = 0;
        for (double n : baths) {
            most = Math.max(most, n);
        }
        return most * response.error().largest();
    }

    /** {@return the labels of the baths, in order} */
    public List<String> baths() {
        return model.contacts().stream()
                .map(ChainModel.Contact::bath)
                .distinct()
                .toList();
    }

    /** {@return Q̇ of a bath} */
    public Estimate heat(String bath) {
        double heat = 0;
        double error = 0;
        boolean known = false;
        for (ChainModel.Contact c : model.contacts()) {
            if (c.bath().equals(bath)) {
                known = true;
                heat += c.frequency() * inflow(c);
                error += Math.abs(c.frequency()) * inflowError(c);
            }
        }
        if (!known) {
            throw new IllegalArgumentException("there is no bath " + bath + "; the baths are " + baths());
        }
        return Estimate.estimated(heat, error);
    }

    /** {@return Ẇ} */
    public Estimate work() {
        double work = 0;
        double error = 0;
        for (ChainModel.Contact c : model.contacts()) {
            double detuning = model.chain().energies()[c.site()] - c.frequency();
            double bonds = (c.site() > 0 ? bondEnergies[c.site() - 1] : 0)
                    + (c.site() < bondEnergies.length ? bondEnergies[c.site()] : 0);
            double hopping = (c.site() > 0 ? hopping(c.site() - 1) : 0)
                    + (c.site() < bondEnergies.length ? hopping(c.site()) : 0);
            work += detuning * inflow(c) - c.rate() * bonds;
            error += Math.abs(detuning) * inflowError(c) + c.rate() * hopping * occupationError();
        }
        return Estimate.estimated(work, error);
    }

    private double hopping(int j) {
        return Math.hypot(model.chain().hoppingReal()[j], model.chain().hoppingImaginary()[j]);
    }

    /** {@return Π = −Σ β Q̇; empty if a temperature is not named} */
    public Optional<Estimate> entropyProduction() {
        double production = 0;
        double error = 0;
        for (ChainModel.Contact c : model.contacts()) {
            if (c.beta().isEmpty()) {
                return Optional.empty();
            }
            double weight = c.beta().getAsDouble() * c.frequency();
            production -= weight * inflow(c);
            error += Math.abs(weight) * inflowError(c);
        }
        return Optional.of(Estimate.estimated(production, error));
    }

    /** γ (n − ⟨a_s†a_s⟩). */
    private double inflow(ChainModel.Contact c) {
        int[] sites = response.baths();
        double own = 0;
        double sum = 0;
        for (int b = 0; b < sites.length; b++) {
            own = sites[b] == c.site() ? baths[b] : own;
        }
        for (int b = 0; b < sites.length; b++) {
            double[] unit = new double[sites.length];
            unit[b] = 1;
            if (baths[b] != own) {
                sum += (own - baths[b]) * response.occupations(unit)[c.site()];
            }
        }
        return c.rate() * (c.occupation() - own + sum);
    }

    private double inflowError(ChainModel.Contact c) {
        double spread = 0;
        for (double n : baths) {
            spread += Math.abs(c.occupation() - n);
        }
        return c.rate() * spread * response.error().largest();
    }
}

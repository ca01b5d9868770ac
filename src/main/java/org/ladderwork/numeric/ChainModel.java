package org.ladderwork.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ladderwork.numeric.chain.Chain;

/**
 * A chain in numbers.
 *
 * @param chain energies, hopping and total damping of each site
 * @param contacts in the order of the baths
 */
public record ChainModel(Chain chain, List<Contact> contacts) {
    public ChainModel {
        contacts = List.copyOf(contacts);
    }

    /**
     * A stream of thermal ancillas.
     *
     * @param bath its label
     * @param site from 0
     * @param rate γ
     * @param occupation n of the ancillas
     * @param frequency of the ancillas: each quantum brings this energy
     * @param beta their inverse temperature, if the model names it
     */
    public record Contact(
            String bath, int site, double rate, double occupation, double frequency, OptionalDouble beta) {}

    /** Sites from either end that may differ from the rest. */
    private static final int END = 4;

    /** The least size that {@link #stretched} can start from. */
    public static final int LEAST = 2 * END + 3;

    /**
     * The same chain with more sites of the kind that it has inside, so that nothing has to be written out site by site.
     *
     * @param longer the chain of the next size from the same file: it must differ by one inner site and in nothing else
     * @return empty if the sites inside differ, or if they depend on the size
     */
    public Optional<ChainModel> stretched(ChainModel longer, int sites) {
        Optional<Chain> same = stretched(chain.sites() + 1);
        if (chain.sites() < LEAST || same.isEmpty() || !equal(same.get(), longer.chain)) {
            return Optional.empty();
        }
        if (!moved(chain.sites() + 1).equals(longer.contacts)) {
            return Optional.empty();
        }
        return stretched(sites).map(c -> new ChainModel(c, moved(sites)));
    }

    private Optional<Chain> stretched(int sites) {
        Chain c = chain;
        if (!uniform(c.energies(), END, c.sites() - END)
                || !uniform(c.damping(), END, c.sites() - END)
                || !uniform(c.hoppingReal(), END, c.sites() - 1 - END)
                || !uniform(c.hoppingImaginary(), END, c.sites() - 1 - END)) {
            return Optional.empty();
        }
        return Optional.of(new Chain(
                stretched(c.energies(), sites),
                stretched(c.hoppingReal(), sites - 1),
                stretched(c.hoppingImaginary(), sites - 1),
                stretched(c.damping(), sites)));
    }

    private static boolean uniform(double[] x, int from, int to) {
        return Arrays.stream(x, from, to).allMatch(y -> y == x[from]);
    }

    private static double[] stretched(double[] x, int size) {
        double[] y = new double[size];
        Arrays.fill(y, x[END]);
        System.arraycopy(x, 0, y, 0, END);
        System.arraycopy(x, x.length - END, y, size - END, END);
        return y;
    }

    private static boolean equal(Chain a, Chain b) {
        return Arrays.equals(a.energies(), b.energies())
                && Arrays.equals(a.damping(), b.damping())
                && Arrays.equals(a.hoppingReal(), b.hoppingReal())
                && Arrays.equals(a.hoppingImaginary(), b.hoppingImaginary());
    }

    private List<Contact> moved(int sites) {
        List<Contact> moved = new ArrayList<>();
        for (Contact c : contacts) {
            int site = c.site() < END ? c.site() : sites - (chain.sites() - c.site());
            // "bath N" is named by the number of sites.
            String bath = c.bath().equals(Integer.toString(chain.sites())) ? Integer.toString(sites) : c.bath();
            moved.add(new Contact(bath, site, c.rate(), c.occupation(), c.frequency(), c.beta()));
        }
        return moved;
    }
}

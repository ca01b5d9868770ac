package org.ladderwork.steady;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ladderwork.algebra.Boson;
import org.ladderwork.algebra.Fermion;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Qubit;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * The automorphisms of equations of motion: found by asking the equations which parameters a change of modes needs ({@link ParameterImages}), and proved
 * ({@link Automorphism#holdsFor}); names of parameters play no part.
 *
 * <p>Tried are: two modes of one kind exchanged, the order of all reversed, one mode turned round. These generate the rest that a reader would look for.
 * Cost: for each change one look at all equations.
 */
public final class Symmetries {
    /** Of more modes no single ones are exchanged or turned. */
    private static final int FEW = 4;

    private Symmetries() {}

    /** {@return the automorphisms, in the order of trying, without those that change no parameter or the same as one before} */
    public static List<Automorphism> of(MomentEquations equations) {
        SortedSet<Mode> all = new TreeSet<>();
        equations.observables().forEach(o -> all.addAll(o.modes()));
        List<Mode> modes = List.copyOf(all);
        List<Automorphism> found = new ArrayList<>();
        for (Automorphism change : candidates(modes)) {
            SortedMap<Symbol, Scalar> images = ParameterImages.of(equations, change);
            Automorphism candidate = change.with(images);
            boolean isNew = found.stream().noneMatch(a -> a.parameters().equals(images));
            if (!images.isEmpty() && isNew && candidate.holdsFor(equations)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static List<Automorphism> candidates(List<Mode> modes) {
        List<Automorphism> candidates = new ArrayList<>();
        SortedSet<Mode> none = new TreeSet<>();
        for (int i = 0; i < modes.size() && modes.size() <= FEW; i++) {
            for (int j = i + 1; j < modes.size(); j++) {
                if (modes.get(i).kind().equals(modes.get(j).kind())) {
                    SortedMap<Mode, Mode> places = new TreeMap<>();
                    places.put(modes.get(i), modes.get(j));
                    places.put(modes.get(j), modes.get(i));
                    candidates.add(new Automorphism(places, none, new TreeMap<>()));
                }
            }
        }
        SortedMap<Mode, Mode> reversed = new TreeMap<>();
        boolean alike = true;
        for (int i = 0; i < modes.size(); i++) {
            Mode to = modes.get(modes.size() - 1 - i);
            alike &= to.kind().equals(modes.get(i).kind());
            reversed.put(modes.get(i), to);
        }
        if (alike && modes.size() > 2) {
            candidates.add(new Automorphism(reversed, none, new TreeMap<>()));
        }
        for (Mode m : modes) {
            boolean ladder = m.kind() instanceof Boson || m.kind() instanceof Qubit || m.kind() instanceof Fermion;
            if (ladder && modes.size() <= FEW) {
                candidates.add(new Automorphism(new TreeMap<>(), new TreeSet<>(List.of(m)), new TreeMap<>()));
            }
        }
        return candidates;
    }
}

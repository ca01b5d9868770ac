package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ladderwork.language.Statement;
import org.ladderwork.model.ModelFile;

/** Which sections a file asks for; one that asks for nothing, or for everything, gets all. */
final class Wanted {
    private static final Map<String, Set<String>> SECTIONS = Map.of(
            "model", Set.of("master equation"),
            "eigenoperators", Set.of("eigenoperators", "detailed balance", "master equation"),
            "dissipators", Set.of("dissipators", "rates", "master equation"),
            "heat", Set.of("heat", "work", "first law", "energy"),
            "moments", Set.of("moments"),
            "steady state",
                    Set.of(
                            "steady state",
                            "stability",
                            "second law",
                            "entropy production",
                            "regimes",
                            "cop",
                            "efficiency",
                            "covariance",
                            "expansion"));

    private final List<String> words;

    private Wanted(List<String> words) {
        this.words = words;
    }

    static Wanted of(ModelFile model) {
        List<String> words = new ArrayList<>();
        for (Statement.Derive.Item item : model.items()) {
            words.add(item.words());
        }
        return new Wanted(words);
    }

    boolean wants(String section) {
        boolean all = words.isEmpty() || words.contains("everything");
        return all || SECTIONS.getOrDefault(section, Set.of()).stream().anyMatch(words::contains);
    }

    /** Whether the file names this; what costs more than the rest is not part of everything. */
    boolean names(String item) {
        return words.contains(item);
    }

    boolean needsSteadyState() {
        return wants("steady state");
    }

    void section(String name, Runnable write) {
        if (wants(name)) {
            write.run();
        }
    }
}

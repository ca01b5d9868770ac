package org.ladderwork.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.SymbolTable;

/**
 * What claims about one model are judged by.
 *
 * @param table the names of the model
 * @param sizes whole numbers such as N
 * @param everyState gives quantities their meaning for an arbitrary state, expectation values being symbols; empty where that is not available
 * @param stationary knows relations that hold in every steady state without knowing the state: it can prove, never refute
 * @param steady gives quantities their values in the steady state
 * @param solved the same as far as it is known without solving for anything new; empty where that is not available
 * @param region where the parameters lie, for counterexamples and for inequalities
 * @param labels the values of an index that only numbers baths, such as i in {@code heat(i)}
 * @param baths the names of the baths: {@code h} is no index where a bath is called so
 */
public record Grounds(
        SymbolTable table,
        Map<String, Integer> sizes,
        Optional<Evaluator> everyState,
        Optional<Evaluator> stationary,
        Evaluator steady,
        Optional<Evaluator> solved,
        Region region,
        List<Integer> labels,
        Set<String> baths) {
    public Grounds {
        baths = Set.copyOf(baths);
        sizes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        labels = List.copyOf(labels);
    }

    /** {@return the same model with another knowledge of its steady state, and nothing else} */
    public Grounds steadyOnly(Evaluator other) {
        return new Grounds(
                table, sizes, Optional.empty(), Optional.empty(), other, Optional.empty(), region, labels, baths);
    }
}

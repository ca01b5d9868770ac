package org.ladderwork.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that are there before anything is declared: functions, quantities, constants, and the words of the grammar. */
final class Vocabulary {

    /** How many arguments a function takes. */
    record Arity(int least, int most) {}

    /** Words that structure a line and can therefore not be declared. */
    static final Set<String> RESERVED =
            Set.of("on", "as", "for", "to", "in", "where", "with", "at", "and", "tex", "if");

    /** What a file can ask for. */
    static final List<String> DERIVABLE = List.of(
            "everything",
            "eigenoperators",
            "detailed balance",
            "dissipators",
            "rates",
            "master equation",
            "heat",
            "work",
            "energy",
            "moments",
            "steady state",
            "stability",
            "first law",
            "second law",
            "entropy production",
            "regimes",
            "cop",
            "efficiency",
            "covariance",
            "expansion",
            "fluctuations",
            "global master equation",
            "cross checks",
            "audit");

    private static final Map<String, Arity> FUNCTIONS = functions();
    private static final Map<String, Arity> QUANTITIES = quantities();

    private Vocabulary() {}

    static Map<String, Arity> functionNames() {
        return FUNCTIONS;
    }

    static Map<String, Arity> quantityNames() {
        return QUANTITIES;
    }

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("ln", "log"),
            Map.entry("Tr", "tr"),
            Map.entry("trace", "tr"),
            Map.entry("Re", "re"),
            Map.entry("Im", "im"),
            Map.entry("rho_S", "rho"),
            Map.entry("rho_s", "rho"),
            Map.entry("COP", "cop"));

    /** The name under which a word is known: other words for built-in names, unless the author declared them. */
    static String canonical(String word, SymbolTable table) {
        String other = OTHER_WORDS.get(word);
        return other == null || table.isDeclared(word) ? word : other;
    }

    static Optional<Arity> arity(String name) {
        Arity function = FUNCTIONS.get(name);
        return Optional.ofNullable(function != null ? function : QUANTITIES.get(name));
    }

    private static Map<String, Arity> functions() {
        Map<String, Arity> table = new LinkedHashMap<>();
        for (String name : new String[] {
            "sqrt",
            "exp",
            "log",
            "sin",
            "cos",
            "tan",
            "sinh",
            "cosh",
            "tanh",
            "coth",
            "re",
            "im",
            "conj",
            "abs",
            "adjoint",
            "transpose",
            "tr",
            "sx",
            "sy",
            "sz",
            "sp",
            "sm"
        }) {
            table.put(name, new Arity(1, 1));
        }
        table.put("commutator", new Arity(2, 2));
        table.put("anticommutator", new Arity(2, 2));
        table.put("diag", new Arity(1, 1000));
        table.put("min", new Arity(1, 1000));
        table.put("max", new Arity(1, 1000));
        return Collections.unmodifiableMap(table);
    }

    private static Map<String, Arity> quantities() {
        Map<String, Arity> table = new LinkedHashMap<>();
        table.put("heat", new Arity(1, 1));
        table.put("work", new Arity(0, 0));
        table.put("energy", new Arity(0, 1));
        table.put("H", new Arity(0, 0));
        table.put("H_S", new Arity(0, 0));
        table.put("cop", new Arity(0, 0));
        table.put("efficiency", new Arity(0, 0));
        table.put("entropyproduction", new Arity(0, 0));
        table.put("entropyrate", new Arity(0, 0));
        table.put("current", new Arity(1, 1));
        table.put("noise", new Arity(1, 2));
        table.put("heatnoise", new Arity(1, 2));
        table.put("occupation", new Arity(2, 2));
        table.put("globalheat", new Arity(1, 1));
        table.put("globalentropyproduction", new Arity(0, 0));
        table.put("temperature", new Arity(1, 1));
        table.put("beta", new Arity(1, 1));
        table.put("dissipator", new Arity(1, 2));
        table.put("generator", new Arity(0, 1));
        table.put("coupling", new Arity(1, 1));
        table.put("environment", new Arity(0, 1));
        return Collections.unmodifiableMap(table);
    }
}

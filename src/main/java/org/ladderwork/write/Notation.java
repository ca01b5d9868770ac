package org.ladderwork.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Qubit;

/**
 * How the names of a model look.
 *
 * <p>By rule: {@code omega_1} is {@code \omega_{1}}, {@code gamma_down} is {@code \gamma_{\mathrm{down}}}, a base of several
 * letters that is no Greek letter stands upright, the lowering operator of a qubit {@code s_1} or {@code sigma_1} is
 * {@code \sigma_{1}^{-}}. The file may override a name ({@code as "\tilde{\omega}"}). No two names look the same in LaTeX: of
 * two that would, the later is written upright as it stands in the file.
 */
public final class Notation {
    /** Names by rule alone. */
    public static final Notation PLAIN = new Notation(Map.of(), Set.of());

    private final Map<String, String> decided; // LaTeX of names that do not follow the rule; looked up only
    private final Set<String> qubits;

    private Notation(Map<String, String> decided, Set<String> qubits) {
        this.decided = decided;
        this.qubits = qubits;
    }

    /**
     * {@return the notation of a model}
     *
     * @param names every name that can occur, in the order of declaration
     * @param modes the modes among them
     * @param overrides the LaTeX the file asks for, by name
     */
    public static Notation of(Collection<String> names, Collection<Mode> modes, Map<String, String> overrides) {
        Set<String> qubits = modes.stream()
                .filter(mode -> mode.kind() instanceof Qubit)
                .map(Mode::name)
                .collect(Collectors.toSet());
        Map<String, String> decided = new HashMap<>(overrides);
        Set<String> taken = new HashSet<>(overrides.values());
        Notation byRule = new Notation(decided, qubits);
        for (String name : names) {
            if (!overrides.containsKey(name) && !taken.add(byRule.tex(name))) {
                String upright = literal(name);
                while (!taken.add(upright)) {
                    upright += "'";
                }
                decided.put(name, upright);
            }
        }
        return byRule;
    }

    private static String literal(String name) {
        return "\\mathrm{" + name.replace("_", "\\_") + "}";
    }

    boolean isSigma(String name) {
        String base = NameParts.of(name).base();
        return qubits.contains(name) && !decided.containsKey(name) && (base.equals("s") || base.equals("sigma"));
    }

    /** {@return the LaTeX of a name, such as {@code \omega_{1}}} For a qubit without its {@code ^{-}}. */
    public String tex(String name) {
        String own = decided.get(name);
        if (own != null) {
            return own;
        }
        if (MomentName.is(name)) {
            return MomentName.tex(name, this);
        }
        NameParts parts = NameParts.of(name);
        return texBase(name) + texIndices(parts.indices());
    }

    /** The LaTeX of a name without its indices; all of it for an overridden name. */
    String texBase(String name) {
        String own = decided.get(name);
        return own != null
                ? own
                : isSigma(name) ? "\\sigma" : texWord(NameParts.of(name).base());
    }

    List<String> indices(String name) {
        return decided.containsKey(name) || MomentName.is(name)
                ? List.of()
                : NameParts.of(name).indices();
    }

    /** {@return whether the LaTeX of this name already has something above the line} */
    boolean hasSuperscript(String name) {
        return isSigma(name)
                || decided.containsKey(name) && decided.getOrDefault(name, "").contains("^");
    }

    boolean isOverridden(String name) {
        return decided.containsKey(name);
    }

    static String texIndices(List<String> indices) {
        return indices.isEmpty()
                ? ""
                : indices.stream().map(Notation::texWord).collect(Collectors.joining(",", "_{", "}"));
    }

    /** A letter, a figure, a Greek letter, one of these in the accent or the script that LaTeX was read with, or an upright word. */
    static String texWord(String word) {
        if (NameParts.GREEK.containsKey(word)
                || word.equals("hbar")
                || word.equals("varepsilon")
                || word.equals("ell")) {
            return "\\" + word;
        }
        for (String accent : List.of("bar", "tilde")) {
            String under = word.endsWith(accent) ? word.substring(0, word.length() - accent.length()) : "";
            if (under.length() == 1 || NameParts.GREEK.containsKey(under)) {
                return "\\" + accent + "{" + texWord(under) + "}";
            }
        }
        if (word.matches("cal[A-Z]|frak[A-Za-z]")) {
            return "\\math" + word.substring(0, word.length() - 1) + "{" + word.charAt(word.length() - 1) + "}";
        }
        boolean figures = word.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean sum = word.length() > 2 && word.matches("[A-Za-z0-9]([+-][A-Za-z0-9]+)+"); // a site such as j+1
        return word.length() == 1 || figures || sum ? word : "\\mathrm{" + word + "}";
    }

    /** {@return the name for the terminal, such as {@code ω₁}; reads back as the same name} */
    public String text(String name) {
        if (MomentName.is(name)) {
            return MomentName.text(name, this);
        }
        NameParts parts = NameParts.of(name);
        int underscore = name.indexOf('_');
        if (parts.indices().isEmpty()) {
            return parts.baseSign();
        }
        boolean onlyFigures =
                parts.indices().size() == 1 && parts.indices().get(0).chars().allMatch(c -> c >= '0' && c <= '9');
        if (onlyFigures && (underscore > 0 || name.indexOf('[') > 0)) {
            return parts.baseSign() + Scripts.below(parts.indices().get(0));
        }
        int bracket = name.indexOf('[');
        return underscore > 0
                ? parts.baseSign() + name.substring(underscore)
                : bracket > 0 ? parts.baseSign() + name.substring(bracket) : name;
    }
}

package org.ladderwork.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ladderwork.language.Declaration.Kind;

/**
 * Which declared name a symbol of LaTeX with sub- and superscript is. Tried in this order: a component of a spin
 * ({@code \sigma_z^{(1)}}), a name that includes the superscript ({@code \gamma^+_1} is gamma_plus_1 or gamma_1_plus), a name
 * with the subscript, a name without.
 */
final class Naming {

    private final SymbolTable table;
    private final String base;
    private final Optional<List<TexLexeme>> sub;
    private final List<String> pieces;
    private final Optional<String> superscript;
    private boolean usedSuperscript;

    Naming(SymbolTable table, String base, Optional<List<TexLexeme>> sub, Optional<List<TexLexeme>> sup) {
        this.table = table;
        this.base = base;
        this.sub = sub;
        this.pieces = sub.map(TexLabels::pieces).orElse(List.of());
        this.superscript = sup.flatMap(inside -> TexLabels.bracketed(inside).or(() -> plainLabel(inside)));
    }

    /**
     * A superscript that can be a label: a sign, upright text, or a letter that is no number itself. A figure never is: σ² is a
     * power, also where there is a σ_2.
     */
    private Optional<String> plainLabel(List<TexLexeme> inside) {
        TexLexeme first = inside.get(0);
        boolean text = first.isCommand("mathrm");
        boolean arrow = first.isCommand("uparrow") || first.isCommand("downarrow");
        boolean sign = first.isCharacter("+") || first.isCharacter("-") || first.isCommand("pm");
        boolean axis = first.isLetter() && Axis.of(first.text()).isPresent();
        boolean letter = first.isLetter() && (axis || !table.isDeclared(first.text()));
        boolean single = inside.size() == 1 && (sign || arrow || letter);
        return text || single ? TexLabels.label(inside) : Optional.empty();
    }

    boolean usedSuperscript() {
        return usedSuperscript;
    }

    /** The name; empty when the subscript is an index to be read as an expression. */
    Optional<String> name() {
        if (sub.isPresent() && pieces.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> found = component(true).or(() -> component(false)).or(this::withSuperscript);
        if (found.isPresent()) {
            return found;
        }
        String full = withLabel(base, pieces);
        boolean letters = splitIndices().isPresent();
        return letters ? Optional.empty() : Optional.of(full);
    }

    private static String withLabel(String name, List<String> labels) {
        return labels.isEmpty()
                ? name
                : name + "_" + String.join("_", labels).replace("+", "plus").replace("-", "minus");
    }

    private Optional<String> withSuperscript() {
        if (superscript.isEmpty()) {
            return Optional.empty();
        }
        String above = superscript.get().replace("+", "plus").replace("-", "minus");
        List<String> first = new ArrayList<>(List.of(above));
        first.addAll(pieces);
        List<String> last = new ArrayList<>(pieces);
        last.add(above);
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add(withLabel(base, first));
        candidates.add(withLabel(base, last));
        candidates.add(withLabel(base, pieces) + above);
        if (!pieces.isEmpty() && table.isIndexable(withLabel(base, List.of(above)))) {
            usedSuperscript = true;
            return Optional.of(withLabel(base, first));
        }
        for (String candidate : candidates) {
            if (table.isDeclared(candidate)) {
                usedSuperscript = true;
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private Optional<String> component(boolean takeSuperscript) {
        if (takeSuperscript && superscript.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        for (String piece : pieces) {
            boolean mixed = piece.length() == 2 && !table.isDeclared(base + "_" + piece);
            if (mixed) {
                all.add(piece.substring(0, 1));
                all.add(piece.substring(1));
            } else {
                all.add(piece);
            }
        }
        if (takeSuperscript) {
            all.add(superscript.get());
        }
        for (int i = 0; i < all.size(); i++) {
            if (Axis.of(all.get(i)).isEmpty()) {
                continue;
            }
            List<String> rest = new ArrayList<>(all);
            rest.remove(i);
            String mode = rest.isEmpty() ? base : base + "_" + String.join("_", rest);
            if (hasComponents(mode, rest)) {
                usedSuperscript = takeSuperscript;
                return Optional.of(mode + "_" + all.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean hasComponents(String mode, List<String> rest) {
        if (table.is(mode, Kind.SPIN) || table.is(mode, Kind.QUBIT)) {
            return true;
        }
        boolean family = rest.size() == 1
                && rest.get(0).length() == 1
                && Character.isLetter(rest.get(0).charAt(0));
        return family && table.members(base).stream().anyMatch(m -> table.is(m, Kind.SPIN) || table.is(m, Kind.QUBIT));
    }

    /** Whether a subscript is two indices: {@code 12}, {@code ij}, {@code i,j}, {@code i,i+1}. */
    static boolean isPair(List<TexLexeme> sub) {
        long commas = sub.stream().filter(word -> word.isCharacter(",")).count();
        boolean two = sub.size() == 2 && sub.stream().allMatch(word -> word.isLetter() || word.isDigit());
        return commas == 1 || two;
    }

    /** {@code V_{12}}: two indices without a comma, where a matrix, levels or a family with two indices are meant. */
    Optional<List<String>> splitIndices() {
        if (pieces.size() != 1 || pieces.get(0).length() != 2 || table.isDeclared(base + "_" + pieces.get(0))) {
            boolean two = pieces.size() == 2
                    && pieces.stream().allMatch(piece -> piece.matches("\\d{1,6}|[A-Za-z]"))
                    && (table.is(base, Kind.MATRIX) || table.is(base, Kind.LEVEL));
            return two ? Optional.of(pieces) : Optional.empty();
        }
        String piece = pieces.get(0);
        boolean pairs = table.is(base, Kind.MATRIX)
                || table.is(base, Kind.LEVEL)
                || table.members(base).stream()
                        .anyMatch(m -> m.substring(base.length() + 1).contains("_"));
        return pairs ? Optional.of(List.of(piece.substring(0, 1), piece.substring(1))) : Optional.empty();
    }
}

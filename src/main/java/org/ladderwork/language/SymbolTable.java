package org.ladderwork.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.language.Declaration.Kind;

/**
 * The names of one model and what they are, in the order of their declaration. It drives every reader: a sequence of
 * letters is a symbol, a call or a product according to what is declared here.
 *
 * <p>A family {@code a[1..3]} is the name {@code a}, which can only be used with an index, and its members {@code a_1},
 * {@code a_2}, {@code a_3}. Names that merely share their beginning ({@code omega_1}, {@code omega_2}) can be indexed in the
 * same way.
 */
public final class SymbolTable {

    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<String, Expression> meanings = new LinkedHashMap<>();
    private final List<TexAlias> aliases = new ArrayList<>();

    /** A table with the standard functions, quantities and constants, and nothing else. */
    public SymbolTable() {
        Vocabulary.functionNames().keySet().forEach(name -> put(name, Kind.FUNCTION));
        Vocabulary.quantityNames().keySet().forEach(name -> put(name, Kind.QUANTITY));
        put("rho", Kind.STATE);
        put("rho_E", Kind.STATE);
        put("covariance", Kind.MATRIX);
        put("drift", Kind.MATRIX);
        put("diffusion", Kind.MATRIX);
        put("H", Kind.QUANTITY);
        put("H_S", Kind.QUANTITY);
        put("hbar", Kind.CONSTANT);
        put("k_B", Kind.CONSTANT);
    }

    /** A copy, to which names can be added that hold for one formula. */
    SymbolTable(SymbolTable other) {
        declarations.putAll(other.declarations);
        meanings.putAll(other.meanings);
        aliases.addAll(other.aliases);
    }

    private void put(String name, Kind kind) {
        declarations.put(name, new Declaration(name, kind, Optional.empty(), false, false));
    }

    /**
     * Declares a name.
     *
     * @throws SourceError if the name is taken or is a word of the grammar. What the program provides gives way to what
     *     the author declares, except functions.
     */
    public void declare(String name, Kind kind, Span span) {
        add(new Declaration(name, kind, Optional.of(span), false, kind == Kind.POSITIVE));
    }

    /** Gives a declared parameter a fixed meaning: it is a parameter no more. */
    void fix(String name, Expression meaning) {
        Declaration before = declarations.get(name);
        if (before == null || !before.kind().isParameter()) {
            throw new IllegalArgumentException("'" + name + "' is no parameter");
        }
        declarations.put(name, new Declaration(name, Kind.DEFINED, before.span(), before.family(), before.positive()));
        meanings.put(name, meaning);
    }

    /** Provides a name that no input declares, such as the Hamiltonian of the whole system. */
    public void provide(String name, Kind kind) {
        if (!declarations.containsKey(name)) {
            put(name, kind);
        }
    }

    /** Declares the family {@code name[first..last]}: the name itself and every member. */
    public void declareFamily(String name, Kind kind, Span span, int first, int last) {
        declareFamily(name, kind, span);
        for (int i = first; i <= last; i++) {
            declare(name + "_" + i, kind, span);
        }
    }

    /** Declares a family whose range is not known yet. */
    public void declareFamily(String name, Kind kind, Span span) {
        add(new Declaration(name, kind, Optional.of(span), true, kind == Kind.POSITIVE));
    }

    private void add(Declaration declaration) {
        String name = declaration.name();
        Span span = declaration.span().orElseThrow();
        if (Vocabulary.RESERVED.contains(name)) {
            throw SourceError.at(span, "'" + name + "' is a word of the grammar", "choose another name");
        }
        Declaration before = declarations.get(name);
        if (before != null && before.kind() == Kind.FUNCTION) {
            throw SourceError.at(span, "'" + name + "' is a function", "choose another name");
        }
        if (before != null && before.span().isPresent()) {
            boolean rootOfSquare = before.kind() == Kind.POSITIVE && declaration.kind() == Kind.SQUARE
                    || before.kind() == Kind.SQUARE && declaration.kind() == Kind.POSITIVE;
            if (!rootOfSquare) {
                Span first = before.span().orElseThrow();
                String where = first.source() == span.source()
                        ? "line " + first.position().line()
                        : first.toString();
                throw SourceError.at(
                        span,
                        "'" + name + "' is declared twice",
                        "it is " + before.kind().what() + " since " + where);
            }
            declaration = new Declaration(name, Kind.SQUARE, declaration.span(), false, true);
        }
        declarations.put(name, declaration);
    }

    /** What is known about a name. */
    public Optional<Declaration> find(String name) {
        return Optional.ofNullable(declarations.get(name));
    }

    /** What kind of thing a name is. */
    public Optional<Kind> kind(String name) {
        return find(name).map(Declaration::kind);
    }

    public boolean isDeclared(String name) {
        return declarations.containsKey(name);
    }

    /** Whether the name is of this kind. */
    public boolean is(String name, Kind kind) {
        Declaration found = declarations.get(name);
        return found != null && found.kind() == kind;
    }

    /** Whether {@code base[i]} can mean something: a family, levels, a matrix, or names that begin {@code base_}. */
    public boolean isIndexable(String base) {
        Declaration found = declarations.get(base);
        if (found != null && (found.family() || found.kind() == Kind.LEVEL || found.kind() == Kind.MATRIX)) {
            return true;
        }
        return !members(base).isEmpty();
    }

    /** The declared names {@code base_…} whose endings are numbers, in the order of declaration. */
    public List<String> members(String base) {
        List<String> found = new ArrayList<>();
        for (String name : declarations.keySet()) {
            if (name.length() > base.length() + 1
                    && name.startsWith(base)
                    && name.charAt(base.length()) == '_'
                    && name.substring(base.length() + 1).chars().allMatch(c -> Character.isDigit(c) || c == '_')) {
                found.add(name);
            }
        }
        return found;
    }

    /** Every name, what the program provides first. */
    public Collection<Declaration> declarations() {
        return Collections.unmodifiableCollection(declarations.values());
    }

    /** Names near a wrong one, as advice. */
    String adviceFor(String wrong) {
        return Suggestion.advice(wrong, declarations.keySet(), "declare it, for instance: real " + wrong);
    }

    /** Gives a declared name its meaning: the right side of its definition. */
    public void define(String name, Expression meaning) {
        if (!declarations.containsKey(name)) {
            throw new IllegalArgumentException("define() comes after declare(): " + name);
        }
        meanings.put(name, meaning);
    }

    /** The right side of the definition of a name; for a {@link Kind#SQUARE} the value of its square. */
    public Optional<Expression> meaning(String name) {
        return Optional.ofNullable(meanings.get(name));
    }

    /** Lets LaTeX say something in its own words; the longest alias that fits is taken. */
    void alias(TexAlias alias) {
        aliases.add(alias);
    }

    /** {@return the LaTeX that an author chose for exactly this} */
    public Optional<String> latexOf(Expression meaning) {
        return aliases.stream()
                .filter(alias -> alias.meaning().isSameAs(meaning))
                .map(TexAlias::latex)
                .findFirst();
    }

    List<TexAlias> aliases() {
        return Collections.unmodifiableList(aliases);
    }
}

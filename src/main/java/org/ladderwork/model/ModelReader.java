package org.ladderwork.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.DeclaredName;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Expression.NamedArgument;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Statement;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * Makes a model from the statements of a derivation file.
 *
 * <p>Every definition whose name is H or begins with {@code H_} is a part of the Hamiltonian: {@code H_I} is the interaction of Eq. (25), {@code H} or {@code H_S} the
 * whole, every other one a subsystem. A whole that is stated beside its parts must be their sum. Whatever is wrong is a {@link SourceError} at its place.
 */
public final class ModelReader {
    /** Ancillas stand behind all modes of the system. */
    private static final int FIRST_ANCILLA = 1_000_000;

    private final LadderFile file;
    private final ScalarField field;
    private final Map<String, Mode> modes = new LinkedHashMap<>();
    private final Set<Mode> ancillas = new LinkedHashSet<>();
    private final Evaluator evaluator;

    private ModelReader(LadderFile file, ScalarField field) {
        this.file = file;
        this.field = field;
        for (Statement.NameDeclaration d : file.all(Statement.NameDeclaration.class)) {
            d.names().forEach(name -> declare(d.kind(), name, modes.size()));
        }
        for (Statement.Ancilla a : file.all(Statement.Ancilla.class)) {
            declare(a.kind(), a.name(), FIRST_ANCILLA / 2 + modes.size());
            a.name().names().forEach(n -> ancillas.add(mode(n)));
        }
        this.evaluator = Evaluator.of(file.table(), field, modes, file.sizes());
    }

    /** {@return the model of a file}
     *  @throws SourceError if the file or the model is wrong */
    public static ModelFile read(LadderFile file) {
        return read(file, new ScalarField());
    }

    /** As {@link #read(LadderFile)}, in a field that may have parameters already, so that results about several models can be combined. */
    public static ModelFile read(LadderFile file, ScalarField field) {
        return new ModelReader(file.orThrow(), field).read();
    }

    private Mode mode(String name) {
        Mode found = modes.get(name);
        if (found == null) {
            throw new IllegalStateException("no mode " + name);
        }
        return found;
    }

    private void declare(Kind kind, DeclaredName declared, int firstOrder) {
        int order = firstOrder;
        for (String name : declared.names()) {
            boolean fixed = kind.isParameter() && file.table().is(name, Kind.DEFINED); // a number stands in its place
            if (fixed || field.symbol(name).isPresent()) {
                continue;
            }
            switch (kind) {
                case REAL -> field.real(name);
                case POSITIVE -> {
                    if (!file.table().is(name, Kind.SQUARE)) {
                        field.positive(name);
                    }
                }
                case COMPLEX -> field.complex(name);
                case BOSON -> modes.put(name, Mode.boson(name, order++));
                case FERMION -> modes.put(name, Mode.fermion(name, order++));
                case QUBIT -> modes.put(name, Mode.qubit(name, order++));
                case LEVEL -> modes.put(name, Mode.level(name, (int) size(declared, 1), order++));
                case SPIN -> modes.put(name, Mode.spin(name, (int) size(declared, 2), order++));
                default -> throw SourceError.at(declared.span(), kind.what() + " cannot be declared like this", "");
            }
        }
    }

    private long size(DeclaredName declared, int factor) {
        String example = factor == 1 ? "level q(3)" : "spin S(3/2)";
        Expression size = declared.size()
                .orElseThrow(() -> SourceError.at(declared.span(), "the size is missing", "write: " + example));
        Scalar value = Evaluator.of(file.table(), field, Map.of(), file.sizes())
                .scalar(size)
                .times(Scalar.of(factor));
        boolean whole = value.isRational() && value.rationalDenominator().bitLength() == 1;
        if (!whole
                || value.rationalNumerator().bitLength() > 8
                || value.rationalNumerator().signum() <= 0) {
            throw SourceError.at(size.span(), "this is no size", "write: " + example);
        }
        return value.rationalNumerator().longValue();
    }

    private ModelFile read() {
        List<ModelFile.Abbreviation> abbreviations = new ArrayList<>();
        for (Statement.Abbreviation a : file.all(Statement.Abbreviation.class)) {
            Scalar value = evaluator.scalar(a.value());
            abbreviations.add(new ModelFile.Abbreviation(a.name(), a.power(), value));
            if (value.isRealRational() && !value.isConstant()) {
                field.expectFactor(value);
            }
        }
        file.all(Statement.Assumption.class).forEach(this::assume);
        Hamiltonian h = hamiltonian();
        BathBuilder builder = new BathBuilder(field, evaluator, h.subsystems(), ancillas, FIRST_ANCILLA, file);
        List<Bath> baths = new ArrayList<>();
        for (Statement.Bath b : file.all(Statement.Bath.class)) {
            baths.add(builder.bath(b));
        }
        builder.microscopic(file.all(Statement.Ancilla.class), file.all(Statement.Collision.class), modes)
                .forEach(baths::add);
        List<Mode> own =
                modes.values().stream().filter(m -> !ancillas.contains(m)).toList();
        if (own.isEmpty()) {
            throw SourceError.at(start(), "the file declares no mode of a system", "begin with, for instance: boson a");
        }
        OpenSystem system = build(
                start(),
                () -> new OpenSystem(
                        text(Statement.ModelTitle.class),
                        text(Statement.SourceNote.class),
                        field,
                        own,
                        h.subsystems(),
                        h.interaction(),
                        baths));
        return new ModelFile(file, system, evaluator, abbreviations, values());
    }

    private Span start() {
        return file.statements().isEmpty()
                ? file.source().all()
                : file.statements().get(0).span();
    }

    private String text(Class<? extends Statement> kind) {
        for (Statement s : file.all(kind)) {
            return s instanceof Statement.ModelTitle t ? t.text() : ((Statement.SourceNote) s).text();
        }
        return "";
    }

    private record Hamiltonian(List<Subsystem> subsystems, Operator interaction) {}

    private Hamiltonian hamiltonian() {
        List<Subsystem> subsystems = new ArrayList<>();
        Operator interaction = Operator.ZERO;
        Operator parts = Operator.ZERO;
        boolean stated = false;
        List<Statement.Definition> wholes = new ArrayList<>();
        for (Statement.Definition d : file.all(Statement.Definition.class)) {
            String name = d.name();
            if (name.equals("H") || name.equals("H_S")) {
                wholes.add(d);
            } else if (name.startsWith("H_")) {
                Operator value = operator(d);
                parts = parts.plus(value);
                if (name.equals("H_I") || name.equals("H_int")) {
                    interaction = interaction.plus(value);
                    stated = true;
                } else {
                    subsystems.add(build(d.span(), () -> new Subsystem(name, value)));
                }
            } else if (!isAboutResults(d.value(), new LinkedHashSet<>())) {
                evaluator.value(new Expression.Name(d.span(), name)); // an error in it shows at once
            }
        }
        for (Statement.Definition d : wholes) {
            Operator whole = operator(d);
            if (subsystems.isEmpty() && !stated) {
                return new Hamiltonian(List.of(build(d.span(), () -> new Subsystem(d.name(), whole))), Operator.ZERO);
            }
            if (stated && !whole.equals(parts)) {
                throw SourceError.at(
                        d.span(),
                        d.name() + " is not the sum of its parts; " + d.name() + " - sum = " + whole.minus(parts),
                        "leave " + d.name() + " out, or correct a part");
            }
            interaction = stated ? interaction : whole.minus(parts);
        }
        if (subsystems.isEmpty()) {
            throw SourceError.at(
                    start(), "the file states no Hamiltonian", "write, for instance: H_1 = omega_1 a_1' a_1");
        }
        return new Hamiltonian(subsystems, interaction);
    }

    /** Whether an expression names what follows from the model: it is for claims, and has no value yet. */
    private boolean isAboutResults(Expression it, Set<String> seen) {
        boolean result = it instanceof Expression.Expectation
                || it instanceof Expression.Trace
                || it instanceof Expression.Derivative
                || it instanceof Expression.Name n && file.table().is(n.name(), Kind.QUANTITY)
                || it instanceof Expression.Name m && file.table().is(m.name(), Kind.MATRIX)
                || it instanceof Expression.Call c && file.table().is(c.function(), Kind.QUANTITY)
                || it instanceof Expression.Indexed i && file.table().is(i.base(), Kind.MATRIX);
        boolean behindName = it instanceof Expression.Name named
                && seen.add(named.name())
                && file.table()
                        .meaning(named.name())
                        .filter(m -> isAboutResults(m, seen))
                        .isPresent();
        return result || behindName || it.children().stream().anyMatch(c -> isAboutResults(c, seen));
    }

    private Operator operator(Statement.Definition d) {
        Operator value = evaluator.operator(new Expression.Name(d.value().span(), d.name()));
        if (!value.isHermitian()) {
            throw SourceError.at(
                    d.value().span(),
                    d.name() + " is not Hermitian; its anti-Hermitian part is "
                            + value.minus(value.adjoint()).times(Scalar.of(1, 2)),
                    "add the adjoint (+ h.c.), or make the coefficients real");
        }
        return value;
    }

    private void assume(Statement.Assumption assumption) {
        List<Expression> sides = assumption.relation().sides();
        for (int k = 0; k + 1 < sides.size(); k++) {
            Relator r = assumption.relation().relators().get(k);
            Scalar left = evaluator.scalar(sides.get(k));
            Scalar right = evaluator.scalar(sides.get(k + 1));
            Scalar positive = switch (r) {
                case LESS, LESS_OR_EQUAL, MUCH_LESS -> right.minus(left);
                case GREATER, GREATER_OR_EQUAL, MUCH_GREATER -> left.minus(right);
                default ->
                    throw SourceError.at(assumption.span(), "an assumption is an inequality", "write: assume x < y");
            };
            build(assumption.span(), () -> {
                field.assumePositive(positive);
                return positive;
            });
        }
    }

    private Map<Symbol, Scalar> values() {
        Map<Symbol, Scalar> values = new TreeMap<>();
        for (Statement.Values v : file.all(Statement.Values.class)) {
            for (NamedArgument a : v.values()) {
                if (file.table().is(a.name(), Kind.DEFINED)) {
                    continue; // a number was put in its place
                }
                Symbol symbol = field.symbol(a.name())
                        .orElseThrow(
                                () -> SourceError.at(a.span(), "'" + a.name() + "' is no parameter", "declare it"));
                values.put(symbol, evaluator.scalar(a.value()));
            }
        }
        return values;
    }

    /** Runs a constructor of the model and puts its refusal at the place. */
    static <T> T build(Span at, java.util.function.Supplier<T> construction) {
        try {
            return construction.get();
        } catch (IllegalArgumentException | ArithmeticException refusal) {
            throw SourceError.at(at, String.valueOf(refusal.getMessage()), "");
        }
    }
}

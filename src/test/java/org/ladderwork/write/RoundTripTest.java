package org.ladderwork.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Reader;
import org.ladderwork.language.Source;
import org.ladderwork.language.SymbolTable;
import org.ladderwork.language.TexReader;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Form;

/** What is printed is read back, by the readers of model files and of LaTeX, to the same scalar or operator. */
class RoundTripTest {
    private static final long SEED = 20180;

    private final ScalarField field = new ScalarField();
    private final List<Symbol> symbols = new ArrayList<>();
    private final SymbolTable table = new SymbolTable();
    private final Map<String, Mode> modes = new LinkedHashMap<>();

    RoundTripTest() {
        for (String name : List.of("omega_1", "omega_2", "gamma", "n_1")) {
            symbols.add(field.positive(name));
            table.declare(
                    name, Declaration.Kind.POSITIVE, Source.of("test", name).all());
        }
        symbols.add(field.real("epsilon"));
        table.declare(
                "epsilon", Declaration.Kind.REAL, Source.of("test", "epsilon").all());
        mode(Mode.boson("a_1", 0), Declaration.Kind.BOSON);
        mode(Mode.boson("a_2", 1), Declaration.Kind.BOSON);
        mode(Mode.qubit("s_1", 2), Declaration.Kind.QUBIT);
        mode(Mode.level("q", 3, 3), Declaration.Kind.LEVEL);
        mode(Mode.spin("S", 3, 4), Declaration.Kind.SPIN);
        mode(Mode.fermion("c_1", 5), Declaration.Kind.FERMION);
    }

    private void mode(Mode mode, Declaration.Kind kind) {
        modes.put(mode.name(), mode);
        table.declare(mode.name(), kind, Source.of("test", mode.name()).all());
    }

    private Evaluator evaluator() {
        return Evaluator.of(table, field, modes, Map.of());
    }

    private Form form(Random random, int depth) {
        int choice = depth == 0 ? random.nextInt(4) : random.nextInt(11);
        return switch (choice) {
            case 0 -> new Form.Number(Scalar.of(1 + random.nextInt(20), 1 + random.nextInt(5)));
            case 1, 2 -> new Form.Parameter(symbols.get(random.nextInt(symbols.size())));
            case 3 -> new Form.Imaginary();
            case 4, 5 -> new Form.Sum(forms(random, depth, true));
            case 6, 7 -> new Form.Product(forms(random, depth, false));
            case 8 -> new Form.Quotient(form(random, depth - 1), form(random, depth - 1));
            case 9 -> new Form.Power(form(random, depth - 1), 2 + random.nextInt(2));
            default -> new Form.Negative(form(random, depth - 1));
        };
    }

    private List<Form> forms(Random random, int depth, boolean signs) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            Form form = form(random, depth - 1);
            forms.add(signs && random.nextBoolean() ? new Form.Negative(form) : form);
        }
        return forms;
    }

    @Test
    void scalarsInBothStyles() {
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 400; i++) {
            Form form = form(random, 1 + i % 3);
            Scalar value;
            try {
                value = form.value(field);
            } catch (ArithmeticException division) {
                continue; // by zero
            }
            for (TextStyle style : TextStyle.values()) {
                String text = TextFormula.of(Formula.of(form), style, Notation.PLAIN);
                assertEquals(
                        value, evaluator().scalar(Reader.of(table).expression(text)), "seed " + SEED + ": " + text);
            }
            String latex = TexFormula.of(Formula.of(form), Notation.PLAIN);
            assertEquals(value, evaluator().scalar(fromLatex(latex)), "seed " + SEED + ": " + latex);
            read++;
        }
        assertEquals(true, read > 350, "only " + read + " forms had a value");
    }

    private Expression fromLatex(String latex) {
        return TexReader.of(table).formulas(latex).get(0).statement();
    }

    @Test
    void rootsExponentialsAndLogarithms() {
        Form gamma = new Form.Parameter(symbols.get(2));
        for (Form form : List.of(
                new Form.Root(gamma),
                new Form.Exponential(new Form.Negative(new Form.Quotient(gamma, new Form.Parameter(symbols.get(0))))),
                new Form.Logarithm(gamma),
                new Form.Product(List.of(new Form.Root(gamma), new Form.Exponential(gamma))))) {
            for (TextStyle style : TextStyle.values()) {
                String text = TextFormula.of(Formula.of(form), style, Notation.PLAIN);
                assertEquals(
                        form.value(field), evaluator().scalar(Reader.of(table).expression(text)), text);
            }
        }
    }

    @Test
    void operatorsOfEveryKind() {
        Random random = new Random(SEED);
        List<Operator> generators = new ArrayList<>();
        for (String name : List.of("a_1", "a_2", "s_1", "c_1")) {
            generators.add(Operator.annihilator(modes.get(name)));
            generators.add(Operator.creator(modes.get(name)));
        }
        generators.add(Operator.transition(modes.get("q"), 1, 2));
        generators.add(Operator.transition(modes.get("q"), 2, 0));
        generators.add(Operator.sz(modes.get("S")));
        generators.add(Operator.splus(modes.get("S")));
        generators.add(Operator.sminus(modes.get("S")));
        for (int i = 0; i < 200; i++) {
            Operator sum = Operator.of(Scalar.of(random.nextInt(3)));
            for (int t = 0; t < 1 + random.nextInt(4); t++) {
                Scalar c = Scalar.of(symbols.get(random.nextInt(symbols.size())))
                        .plus(random.nextBoolean() ? Scalar.I : Scalar.ZERO);
                Operator term = Operator.of(random.nextInt(3) == 0 ? Scalar.of(-1, 2) : c);
                for (int f = 0; f < 1 + random.nextInt(4); f++) {
                    term = term.times(generators.get(random.nextInt(generators.size())));
                }
                sum = sum.plus(term);
            }
            for (TextStyle style : TextStyle.values()) {
                String text = TextFormula.of(Formula.of(sum, Samples::form), style, Notation.PLAIN);
                assertEquals(
                        sum, evaluator().operator(Reader.of(table).expression(text)), "seed " + SEED + ": " + text);
            }
            String latex = TexFormula.of(Formula.of(sum, Samples::form), Notation.PLAIN);
            assertEquals(sum, evaluator().operator(fromLatex(latex)), "seed " + SEED + ": " + latex);
        }
    }
}

package org.ladderwork.write;

import java.util.List;
import java.util.Optional;
import org.ladderwork.algebra.Operator;
import org.ladderwork.steady.Form;

/** A small document with every kind of block. */
final class SampleDocument {
    private SampleDocument() {}

    static Document make() {
        Formula number1 = Formula.mean(Formula.of(Operator.number(Samples.A_1), Samples::form));
        Form two = Samples.n(2, 1);
        Form occupation = new Form.Sum(List.of(
                Samples.p(Samples.N_1),
                new Form.Quotient(
                        Samples.times(
                                two,
                                Samples.square(Samples.p(Samples.EPSILON)),
                                Samples.minus(Samples.p(Samples.N_2), Samples.p(Samples.N_1))),
                        new Form.Named(Samples.DELTA))));
        return new Document.Builder(Prose.of("Two coupled oscillators with local baths"), Samples.NOTATION)
                .origin("ladderwork 1.0")
                .origin("two-oscillators.lw, sha256 0123456789abcdef")
                .section("Hamiltonian")
                .paragraph(Prose.of("The interaction does not commute with the eigenoperator")
                        .math(Formula.name("a_1"))
                        .words(", so global detailed balance is broken; this costs work: 100% of it, see")
                        .code("H_I"))
                .equation(Formula.equation(Formula.name("H_I"), Formula.of(Samples.coupling(), Samples::form)))
                .section("Steady state")
                .add(Block.Equation.of(Formula.equation(
                                FormFormula.named(Samples.DELTA, 1), Formula.of(Samples.DELTA.definition())))
                        .labelled("delta"))
                .add(Block.Equation.of(Formula.equation(number1, Formula.of(occupation)))
                        .labelled("occupation-1")
                        .from("(8)")
                        .because(Prose.of("solution of the four moment equations, with")
                                .reference("delta")
                                .words("; the residual is identically zero")))
                .add(Block.Equation.of(Formula.equation(Glyphs.heat("1"), Formula.of(Samples.HEAT_1)))
                        .labelled("heat-1")
                        .from("(18)"))
                .add(new Block.Items(List.of(
                        Prose.of("stable: ")
                                .math(Formula.relation(Formula.name("gamma"), Relator.GREATER, Formula.of(0))),
                        Prose.of("unique"))))
                .add(new Block.Table(
                        List.of(Prose.of("quantity"), Prose.of("method"), Prose.of("error")),
                        List.of(
                                List.of(
                                        Prose.of(Glyphs.heat("1")),
                                        Prose.of("Lyapunov"),
                                        Prose.of(Formula.of(3.2e-15, 2))),
                                List.of(
                                        Prose.of(Glyphs.WORK),
                                        Prose.of("Lyapunov"),
                                        Prose.of(Formula.of(1.5e-14, 2))))))
                .section("Claims")
                .add(new Block.Verdicts(List.of(
                        new Block.Verdict(
                                "(18)",
                                "proved",
                                Block.Tone.GOOD,
                                Prose.of(Formula.equation(Glyphs.heat("1"), Formula.of(Samples.HEAT_1))),
                                List.of()),
                        new Block.Verdict(
                                "(12)",
                                "refuted",
                                Block.Tone.BAD,
                                Prose.of(Formula.equation(
                                        Glyphs.heat("1"),
                                        Formula.of(Samples.HEAT_1).negated())),
                                List.of(
                                        Prose.of("it holds with the opposite sign"),
                                        Prose.of("counterexample:")
                                                .math(Formula.equation(Formula.name("gamma"), Formula.of(1))))))))
                .add(new Block.Listing(List.of("model \"Two\"", "boson a_1, a_2  # & % $ _ { } ~ ^ \\ <")))
                .add(new Block.Picture(
                        SampleFigures.rates(),
                        Prose.of("Heat rates against").math(Formula.name("omega_1")),
                        Optional.of("rates")))
                .build();
    }
}

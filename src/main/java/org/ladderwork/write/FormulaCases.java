package org.ladderwork.write;

/** One method per case of a {@link Formula}: a further case makes every writer fail to compile until it is handled. */
public interface FormulaCases<R> {
    R numeral(Formula.Numeral it);

    R decimal(Formula.Decimal it);

    R imaginary(Formula.Imaginary it);

    R name(Formula.Name it);

    R glyph(Formula.Glyph it);

    R words(Formula.Words it);

    R negative(Formula.Negative it);

    R sum(Formula.Sum it);

    R product(Formula.Product it);

    R quotient(Formula.Quotient it);

    R power(Formula.Power it);

    R root(Formula.Root it);

    R exponential(Formula.Exponential it);

    R call(Formula.Call it);

    R adjoint(Formula.Adjoint it);

    R conjugate(Formula.Conjugate it);

    R transition(Formula.Transition it);

    R spinComponent(Formula.SpinComponent it);

    R mean(Formula.Mean it);

    R commutator(Formula.Commutator it);

    R anticommutator(Formula.Anticommutator it);

    R derivative(Formula.Derivative it);

    R applied(Formula.Applied it);

    R quantity(Formula.Quantity it);

    R dotted(Formula.Dotted it);

    R indexed(Formula.Indexed it);

    R relation(Formula.Relation it);

    R matrix(Formula.Matrix it);

    R listing(Formula.Listing it);
}

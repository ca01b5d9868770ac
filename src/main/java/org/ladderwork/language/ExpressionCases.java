package org.ladderwork.language;

import org.ladderwork.language.Expression.Absolute;
import org.ladderwork.language.Expression.Adjoint;
import org.ladderwork.language.Expression.Anticommutator;
import org.ladderwork.language.Expression.Call;
import org.ladderwork.language.Expression.Commutator;
import org.ladderwork.language.Expression.Conjugate;
import org.ladderwork.language.Expression.Derivative;
import org.ladderwork.language.Expression.DissipatorTerm;
import org.ladderwork.language.Expression.Expectation;
import org.ladderwork.language.Expression.ImaginaryUnit;
import org.ladderwork.language.Expression.Indexed;
import org.ladderwork.language.Expression.IndexedSum;
import org.ladderwork.language.Expression.Infinity;
import org.ladderwork.language.Expression.KetBra;
import org.ladderwork.language.Expression.LandauOrder;
import org.ladderwork.language.Expression.Limit;
import org.ladderwork.language.Expression.Matrix;
import org.ladderwork.language.Expression.MatrixElement;
import org.ladderwork.language.Expression.Name;
import org.ladderwork.language.Expression.Negated;
import org.ladderwork.language.Expression.Numeral;
import org.ladderwork.language.Expression.Piecewise;
import org.ladderwork.language.Expression.PlusConjugate;
import org.ladderwork.language.Expression.PlusMinus;
import org.ladderwork.language.Expression.Power;
import org.ladderwork.language.Expression.Product;
import org.ladderwork.language.Expression.Quotient;
import org.ladderwork.language.Expression.Relation;
import org.ladderwork.language.Expression.SpinComponent;
import org.ladderwork.language.Expression.Sum;
import org.ladderwork.language.Expression.Trace;
import org.ladderwork.language.Expression.Transpose;
import org.ladderwork.language.Expression.Tuple;

/** An answer for every case of {@link Expression}; see {@link Expression#match}. */
public interface ExpressionCases<R> {
    R numeral(Numeral it);

    R name(Name it);

    R imaginaryUnit(ImaginaryUnit it);

    R infinity(Infinity it);

    R indexed(Indexed it);

    R spinComponent(SpinComponent it);

    R adjoint(Adjoint it);

    R conjugate(Conjugate it);

    R transpose(Transpose it);

    R negated(Negated it);

    R plusMinus(PlusMinus it);

    R sum(Sum it);

    R plusConjugate(PlusConjugate it);

    R product(Product it);

    R quotient(Quotient it);

    R power(Power it);

    R call(Call it);

    R commutator(Commutator it);

    R anticommutator(Anticommutator it);

    R expectation(Expectation it);

    R indexedSum(IndexedSum it);

    R derivative(Derivative it);

    R dissipatorTerm(DissipatorTerm it);

    R trace(Trace it);

    R matrix(Matrix it);

    R tuple(Tuple it);

    R absolute(Absolute it);

    R ketBra(KetBra it);

    R matrixElement(MatrixElement it);

    R landauOrder(LandauOrder it);

    R limit(Limit it);

    R piecewise(Piecewise it);

    R relation(Relation it);
}

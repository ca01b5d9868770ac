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
import org.ladderwork.language.Expression.NamedArgument;
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

/** What makes a node differ from others of its class that have the same parts. */
final class Head implements ExpressionCases<String> {

    static final Head INSTANCE = new Head();

    private Head() {}

    @Override
    public String numeral(Numeral it) {
        return it.numerator() + "/" + it.denominator();
    }

    @Override
    public String name(Name it) {
        return it.name();
    }

    @Override
    public String imaginaryUnit(ImaginaryUnit it) {
        return "";
    }

    @Override
    public String infinity(Infinity it) {
        return "";
    }

    @Override
    public String indexed(Indexed it) {
        return it.base();
    }

    @Override
    public String spinComponent(SpinComponent it) {
        return it.axis().letter();
    }

    @Override
    public String adjoint(Adjoint it) {
        return "";
    }

    @Override
    public String conjugate(Conjugate it) {
        return "";
    }

    @Override
    public String transpose(Transpose it) {
        return "";
    }

    @Override
    public String negated(Negated it) {
        return "";
    }

    @Override
    public String plusMinus(PlusMinus it) {
        return Boolean.toString(it.plusFirst());
    }

    @Override
    public String sum(Sum it) {
        return "";
    }

    @Override
    public String plusConjugate(PlusConjugate it) {
        return Boolean.toString(it.adjoint());
    }

    @Override
    public String product(Product it) {
        return "";
    }

    @Override
    public String quotient(Quotient it) {
        return "";
    }

    @Override
    public String power(Power it) {
        return "";
    }

    @Override
    public String call(Call it) {
        return it.function() + "/" + it.arguments().size()
                + it.named().stream().map(NamedArgument::name).toList();
    }

    @Override
    public String commutator(Commutator it) {
        return "";
    }

    @Override
    public String anticommutator(Anticommutator it) {
        return "";
    }

    @Override
    public String expectation(Expectation it) {
        return it.state();
    }

    @Override
    public String indexedSum(IndexedSum it) {
        return it.ranges().stream().map(IndexRange::head).toList().toString();
    }

    @Override
    public String derivative(Derivative it) {
        return it.variable();
    }

    @Override
    public String dissipatorTerm(DissipatorTerm it) {
        return "";
    }

    @Override
    public String trace(Trace it) {
        return it.over();
    }

    @Override
    public String matrix(Matrix it) {
        return it.rows().size() + "x" + it.rows().get(0).size();
    }

    @Override
    public String tuple(Tuple it) {
        return "";
    }

    @Override
    public String absolute(Absolute it) {
        return "";
    }

    @Override
    public String ketBra(KetBra it) {
        return it.site();
    }

    @Override
    public String matrixElement(MatrixElement it) {
        return "";
    }

    @Override
    public String landauOrder(LandauOrder it) {
        return "";
    }

    @Override
    public String limit(Limit it) {
        return it.variable();
    }

    @Override
    public String piecewise(Piecewise it) {
        return "";
    }

    @Override
    public String relation(Relation it) {
        return it.relators().toString();
    }
}

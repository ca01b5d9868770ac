package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
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

/** The parts of an expression, in the order written. */
final class Children implements ExpressionCases<List<Expression>> {

    static final Children INSTANCE = new Children();

    private Children() {}

    private static List<Expression> joined(List<Expression> first, List<Expression> second) {
        List<Expression> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Override
    public List<Expression> numeral(Numeral it) {
        return List.of();
    }

    @Override
    public List<Expression> name(Name it) {
        return List.of();
    }

    @Override
    public List<Expression> imaginaryUnit(ImaginaryUnit it) {
        return List.of();
    }

    @Override
    public List<Expression> infinity(Infinity it) {
        return List.of();
    }

    @Override
    public List<Expression> indexed(Indexed it) {
        return it.indices();
    }

    @Override
    public List<Expression> spinComponent(SpinComponent it) {
        return List.of(it.mode());
    }

    @Override
    public List<Expression> adjoint(Adjoint it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> conjugate(Conjugate it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> transpose(Transpose it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> negated(Negated it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> plusMinus(PlusMinus it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> sum(Sum it) {
        return it.terms();
    }

    @Override
    public List<Expression> plusConjugate(PlusConjugate it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> product(Product it) {
        return it.factors();
    }

    @Override
    public List<Expression> quotient(Quotient it) {
        return List.of(it.numerator(), it.denominator());
    }

    @Override
    public List<Expression> power(Power it) {
        return List.of(it.base(), it.exponent());
    }

    @Override
    public List<Expression> call(Call it) {
        List<Expression> parts = new ArrayList<>(it.arguments());
        it.named().forEach(argument -> parts.add(argument.value()));
        return parts;
    }

    @Override
    public List<Expression> commutator(Commutator it) {
        return List.of(it.left(), it.right());
    }

    @Override
    public List<Expression> anticommutator(Anticommutator it) {
        return List.of(it.left(), it.right());
    }

    @Override
    public List<Expression> expectation(Expectation it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> indexedSum(IndexedSum it) {
        List<Expression> parts = new ArrayList<>();
        it.ranges().forEach(range -> parts.addAll(range.values()));
        parts.add(it.body());
        return parts;
    }

    @Override
    public List<Expression> derivative(Derivative it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> dissipatorTerm(DissipatorTerm it) {
        return joined(it.operators(), List.of(it.operand()));
    }

    @Override
    public List<Expression> trace(Trace it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> matrix(Matrix it) {
        return it.rows().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<Expression> tuple(Tuple it) {
        return it.entries();
    }

    @Override
    public List<Expression> absolute(Absolute it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> ketBra(KetBra it) {
        return List.of(it.ket(), it.bra());
    }

    @Override
    public List<Expression> matrixElement(MatrixElement it) {
        return List.of(it.bra(), it.operand(), it.ket());
    }

    @Override
    public List<Expression> landauOrder(LandauOrder it) {
        return List.of(it.operand());
    }

    @Override
    public List<Expression> limit(Limit it) {
        return List.of(it.point(), it.body());
    }

    @Override
    public List<Expression> piecewise(Piecewise it) {
        return joined(it.values(), it.conditions());
    }

    @Override
    public List<Expression> relation(Relation it) {
        return it.sides();
    }
}

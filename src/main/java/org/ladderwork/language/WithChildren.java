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

/** The same expression with other parts, in the order of {@link Children}. */
final class WithChildren implements ExpressionCases<Expression> {

    private final List<Expression> parts;

    WithChildren(List<Expression> parts) {
        this.parts = List.copyOf(parts);
    }

    private List<Expression> first(int count) {
        return parts.subList(0, count);
    }

    private List<Expression> rest(int from) {
        return parts.subList(from, parts.size());
    }

    @Override
    public Expression numeral(Numeral it) {
        return it;
    }

    @Override
    public Expression name(Name it) {
        return it;
    }

    @Override
    public Expression imaginaryUnit(ImaginaryUnit it) {
        return it;
    }

    @Override
    public Expression infinity(Infinity it) {
        return it;
    }

    @Override
    public Expression indexed(Indexed it) {
        return new Indexed(it.span(), it.base(), parts);
    }

    @Override
    public Expression spinComponent(SpinComponent it) {
        return new SpinComponent(it.span(), parts.get(0), it.axis());
    }

    @Override
    public Expression adjoint(Adjoint it) {
        return new Adjoint(it.span(), parts.get(0));
    }

    @Override
    public Expression conjugate(Conjugate it) {
        return new Conjugate(it.span(), parts.get(0));
    }

    @Override
    public Expression transpose(Transpose it) {
        return new Transpose(it.span(), parts.get(0));
    }

    @Override
    public Expression negated(Negated it) {
        return new Negated(it.span(), parts.get(0));
    }

    @Override
    public Expression plusMinus(PlusMinus it) {
        return new PlusMinus(it.span(), parts.get(0), it.plusFirst());
    }

    @Override
    public Expression sum(Sum it) {
        return new Sum(it.span(), parts);
    }

    @Override
    public Expression plusConjugate(PlusConjugate it) {
        return new PlusConjugate(it.span(), parts.get(0), it.adjoint());
    }

    @Override
    public Expression product(Product it) {
        return new Product(it.span(), parts);
    }

    @Override
    public Expression quotient(Quotient it) {
        return new Quotient(it.span(), parts.get(0), parts.get(1));
    }

    @Override
    public Expression power(Power it) {
        return new Power(it.span(), parts.get(0), parts.get(1));
    }

    @Override
    public Expression call(Call it) {
        int positional = it.arguments().size();
        List<NamedArgument> named = new ArrayList<>();
        for (NamedArgument argument : it.named()) {
            named.add(new NamedArgument(argument.span(), argument.name(), parts.get(positional + named.size())));
        }
        return new Call(it.span(), it.function(), first(positional), named);
    }

    @Override
    public Expression commutator(Commutator it) {
        return new Commutator(it.span(), parts.get(0), parts.get(1));
    }

    @Override
    public Expression anticommutator(Anticommutator it) {
        return new Anticommutator(it.span(), parts.get(0), parts.get(1));
    }

    @Override
    public Expression expectation(Expectation it) {
        return new Expectation(it.span(), parts.get(0), it.state());
    }

    @Override
    public Expression indexedSum(IndexedSum it) {
        List<IndexRange> ranges = new ArrayList<>();
        int used = 0;
        for (IndexRange range : it.ranges()) {
            int size = range.values().size();
            ranges.add(range.withValues(parts.subList(used, used + size)));
            used += size;
        }
        return new IndexedSum(it.span(), ranges, parts.get(used));
    }

    @Override
    public Expression derivative(Derivative it) {
        return new Derivative(it.span(), parts.get(0), it.variable());
    }

    @Override
    public Expression dissipatorTerm(DissipatorTerm it) {
        return new DissipatorTerm(
                it.span(),
                first(it.operators().size()),
                parts.get(it.operators().size()));
    }

    @Override
    public Expression trace(Trace it) {
        return new Trace(it.span(), parts.get(0), it.over());
    }

    @Override
    public Expression matrix(Matrix it) {
        int columns = it.rows().get(0).size();
        List<List<Expression>> rows = new ArrayList<>();
        for (int i = 0; i < it.rows().size(); i++) {
            rows.add(parts.subList(i * columns, (i + 1) * columns));
        }
        return new Matrix(it.span(), rows);
    }

    @Override
    public Expression tuple(Tuple it) {
        return new Tuple(it.span(), parts);
    }

    @Override
    public Expression absolute(Absolute it) {
        return new Absolute(it.span(), parts.get(0));
    }

    @Override
    public Expression ketBra(KetBra it) {
        return new KetBra(it.span(), parts.get(0), parts.get(1), it.site());
    }

    @Override
    public Expression matrixElement(MatrixElement it) {
        return new MatrixElement(it.span(), parts.get(0), parts.get(1), parts.get(2));
    }

    @Override
    public Expression landauOrder(LandauOrder it) {
        return new LandauOrder(it.span(), parts.get(0));
    }

    @Override
    public Expression limit(Limit it) {
        return new Limit(it.span(), it.variable(), parts.get(0), parts.get(1));
    }

    @Override
    public Expression piecewise(Piecewise it) {
        return new Piecewise(
                it.span(), first(it.values().size()), rest(it.values().size()));
    }

    @Override
    public Expression relation(Relation it) {
        return new Relation(it.span(), parts, it.relators());
    }
}

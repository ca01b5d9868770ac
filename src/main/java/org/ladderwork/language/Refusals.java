package org.ladderwork.language;

/** What may be written but has no value of its own: each says what to write instead. */
abstract class Refusals implements ExpressionCases<Value> {
    @Override
    public Value infinity(Expression.Infinity it) {
        throw SourceError.at(it.span(), "infinity is no number", "it can stand in 'as x -> infinity' only");
    }

    @Override
    public Value plusMinus(Expression.PlusMinus it) {
        throw SourceError.at(it.span(), "± stands for two formulas", "write them separately");
    }

    @Override
    public Value landauOrder(Expression.LandauOrder it) {
        throw SourceError.at(it.span(), "O(...) has a meaning in asymptotic statements only", "add: as x -> ...");
    }

    @Override
    public Value limit(Expression.Limit it) {
        throw SourceError.at(
                it.span(), "a limit cannot stand inside an expression", "write the claim with: as x -> ...");
    }

    @Override
    public Value piecewise(Expression.Piecewise it) {
        throw SourceError.at(it.span(), "cases have no single value", "write one claim for each case, with: for ...");
    }

    @Override
    public Value relation(Expression.Relation it) {
        throw SourceError.at(it.span(), "a relation stands where a value is due", "");
    }
}

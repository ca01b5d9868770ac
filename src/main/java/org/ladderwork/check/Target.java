package org.ladderwork.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Symbol;

/**
 * The value that a side should have, with its images at two points modulo a prime: the first finds candidates, the second sifts them, the proof decides.
 *
 * @param first @param second the points
 * @param atFirst @param atSecond the images of the value there
 */
record Target(Images first, Images second, long atFirst, long atSecond) {
    private static final int MOST_BATHS = 4;
    private static final int MOST_MOMENTS = 8;

    /** {@return the value with points at which the side that is to be changed has images too; empty if there are none} */
    static Optional<Target> of(Value value, Expression side, Meaning meaning) {
        List<Images> fitting = new ArrayList<>();
        Map<String, Value> values = new HashMap<>();
        for (long seed = 1; seed <= 24 && fitting.size() < 2; seed++) {
            Images images = new Images(meaning, seed, values);
            try {
                images.of(value);
                images.of(side);
                fitting.add(images);
            } catch (ArithmeticException | SourceError noImage) {
                continue; // about every second point where a root occurs
            }
        }
        return fitting.size() < 2
                ? Optional.empty()
                : Optional.of(new Target(
                        fitting.get(0),
                        fitting.get(1),
                        fitting.get(0).of(value),
                        fitting.get(1).of(value)));
    }

    /** {@return the first image of an expression that is only tried; nothing where it has none} */
    OptionalLong tried(Expression candidate) {
        try {
            return OptionalLong.of(first.trial(candidate));
        } catch (ArithmeticException | SourceError undefined) {
            return OptionalLong.empty();
        }
    }

    /** {@return whether a candidate has the images of the value} */
    boolean isMetBy(Expression candidate) {
        try {
            return first.trial(candidate) == atFirst && second.trial(candidate) == atSecond;
        } catch (ArithmeticException | SourceError undefined) {
            return false;
        }
    }

    /** {@return what short products are made of: parameters, abbreviations, differences of a family, and factors that the value itself has} */
    List<ShortProducts.Letter> letters(Value value, Expression side, Meaning meaning) {
        List<ShortProducts.Letter> letters = new ArrayList<>();
        List<Symbol> parameters = meaning.evaluator().field().parameters().stream()
                .filter(s -> !s.name().startsWith("<"))
                .toList();
        Difference.scalars(due(value, side, meaning)).stream()
                .flatMap(x -> x.symbols().stream())
                .filter(s -> s.name().startsWith("<"))
                .map(s -> Map.entry(s.name().replaceAll("\\*$", ""), s.kind() == Symbol.Kind.COMPLEX))
                .distinct()
                .limit(MOST_MOMENTS)
                .forEach(s -> moment(s.getKey(), s.getValue(), side, meaning).forEach(e -> add(letters, e)));
        MissingOperators.of(value, side, meaning).forEach(e -> add(letters, e));
        parameters.forEach(s -> add(letters, Build.name(side.span(), s.name())));
        for (Symbol s : parameters) {
            if (LocalEdits.isOccupation(s.name())) {
                Expression n = Build.name(side.span(), s.name());
                add(letters, Build.sum(side.span(), List.of(n, Build.number(side.span(), 1))));
            }
        }
        for (Declaration d : meaning.table().declarations()) {
            if (d.kind() == Declaration.Kind.SQUARE) {
                add(letters, Build.power(Build.name(side.span(), d.name()), 2));
            } else if (d.kind() == Declaration.Kind.ABBREVIATION) {
                add(letters, Build.name(side.span(), d.name()));
            }
        }
        quantities(side, meaning).forEach(e -> add(letters, e));
        for (int j = 0; j < parameters.size(); j++) {
            for (int k = j + 1; k < parameters.size(); k++) {
                Optional<String> base = Labels.base(parameters.get(j).name());
                if (base.isPresent()
                        && base.equals(Labels.base(parameters.get(k).name()))) {
                    Expression x = Build.name(side.span(), parameters.get(j).name());
                    Expression y = Build.name(side.span(), parameters.get(k).name());
                    add(letters, Build.sum(side.span(), List.of(x, Build.negated(y))));
                    add(letters, Build.sum(side.span(), List.of(x, y)));
                }
            }
        }
        List<Factored.Power> factors =
                value instanceof Value.OfScalar s ? Factored.of(s.scalar()).powers() : List.of();
        for (Factored.Power p : factors) {
            boolean small =
                    p.base().isRealRational() && p.base().numeratorPolynomial().size() <= 12;
            if (small) {
                Written.of(p.base(), side.span(), meaning.table()).ifPresent(e -> add(letters, e));
            }
        }
        return letters;
    }

    /** What the side lacks, as far as it has a value. */
    private static Value due(Value value, Expression side, Meaning meaning) {
        try {
            return Difference.of(value, meaning.of(side), side.span());
        } catch (SourceError | ArithmeticException noValue) {
            return value;
        }
    }

    /** The expectation value of this name, and its conjugate. */
    private static List<Expression> moment(String name, boolean complex, Expression side, Meaning meaning) {
        List<Expression> both = new ArrayList<>();
        Written.of(name, side.span(), meaning.table()).ifPresent(e -> {
            both.add(e);
            if (complex && e instanceof Expression.Expectation x) {
                Expression adjoint = new Expression.Adjoint(x.span(), x.operand());
                both.add(new Expression.Expectation(x.span(), adjoint, x.state()));
            }
        });
        return both;
    }

    /** Heat and work, where such things are written: one of them may be missing. */
    private static List<Expression> quantities(Expression side, Meaning meaning) {
        List<Expression> found = new ArrayList<>();
        if (mentionsQuantity(side, meaning)) {
            found.add(Build.name(side.span(), "work"));
            for (int k = 1; k <= MOST_BATHS; k++) {
                found.add(new Expression.Call(side.span(), "heat", List.of(Build.number(side.span(), k)), List.of()));
            }
        }
        return found;
    }

    private static boolean mentionsQuantity(Expression it, Meaning meaning) {
        String name = it instanceof Expression.Call c ? c.function() : it instanceof Expression.Name n ? n.name() : "";
        return meaning.table().is(name, Declaration.Kind.QUANTITY)
                || it.children().stream().anyMatch(c -> mentionsQuantity(c, meaning));
    }

    private void add(List<ShortProducts.Letter> letters, Expression expression) {
        try {
            long image = first.of(expression);
            String text = expression.toText();
            boolean known = image == 0 || letters.stream().anyMatch(l -> l.image() == image);
            if (!known) {
                letters.add(new ShortProducts.Letter(
                        text,
                        expression,
                        image,
                        text.contains("<")
                                || text.equals("work")
                                || text.startsWith("heat(")
                                || !first.isScalar(expression)));
            }
        } catch (ArithmeticException | SourceError undefined) {
            // an abbreviation of an operator, or one that has no value here
        }
    }
}

package org.ladderwork.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Relator;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;

/**
 * Finds the diagnoses of a refuted relation: the smallest changes of its sides that make it true.
 *
 * <p>Candidates come from a search ({@link ImageSearch}; {@link ExactSearch} for matrices), cheapest first; each is judged like a claim of its own, and only one that is
 * proved is offered. If no small change helps, two at once are tried. The search is bounded by counts, not by time, so the answer is the same on every
 * machine. At the end stand the special cases and limits in which the statement is true as it is.
 */
final class Explanations {
    /** A single change of more than this is no simple explanation: two small ones may be simpler. */
    private static final int DEAR = 3;

    private static final int MOST = 5;
    private static final int MOST_PROOFS = 40;
    private static final int FAR = 1000;

    private final Link link;
    private final List<Diagnosis> found = new ArrayList<>();
    private int proofs = 0;
    private Optional<ImageSearch> forRight = Optional.empty();
    private Optional<Value> exact = Optional.empty();

    private Explanations(Link link) {
        this.link = link;
    }

    /** {@return the cheapest ones, each statement once; of two that cost the same the one that leads to the shorter formula} */
    static List<Diagnosis> sorted(List<Diagnosis> all) {
        List<Diagnosis> sorted = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingInt(Diagnosis::cost)
                        .thenComparingInt(d -> d.corrected().length()))
                .filter(d -> sorted.stream().noneMatch(f -> f.corrected().equals(d.corrected())))
                .forEach(sorted::add);
        return sorted.subList(0, Math.min(sorted.size(), MOST));
    }

    /** {@return what would make the relation true, simplest first; empty if nothing simple does}
     *  @param conditions factors of the difference that may vanish */
    static List<Diagnosis> of(Link link, List<Scalar> conditions) {
        Explanations search = new Explanations(link);
        if (Inequality.concerns(link.relator())) {
            search.direction();
        } else {
            search.changes();
            SpecialCases.of(link, conditions).forEach(search::offer);
        }
        return sorted(search.found);
    }

    private void offer(Diagnosis d) {
        if (saysNothing(d)) {
            return;
        }
        if (found.stream().noneMatch(f -> f.corrected().equals(d.corrected()))) {
            found.add(d);
        }
    }

    /** True whatever the model, or a side that only cancels: no correction. */
    private boolean saysNothing(Diagnosis d) {
        boolean zero = !(d.right() instanceof Expression.Numeral) && Formality.isZero(d.right());
        boolean cancels = Formality.cancels(d.right()) && !Formality.cancels(link.right());
        return zero || cancels || Meanings.hasState(d.left(), link.grounds()) && Formality.holds(d.left(), d.right());
    }

    private void direction() {
        Relator reversed = switch (link.relator()) {
            case LESS -> Relator.GREATER;
            case LESS_OR_EQUAL -> Relator.GREATER_OR_EQUAL;
            case GREATER -> Relator.LESS;
            default -> Relator.LESS_OR_EQUAL;
        };
        if (holds(link.left(), reversed, link.right())) {
            offer(new Diagnosis(
                    List.of(Slip.DIRECTION),
                    Sentence.of("the inequality points the wrong way"),
                    link.left(),
                    reversed,
                    link.right(),
                    link.clausesAsText(),
                    Slip.DIRECTION.cost()));
        }
    }

    private void changes() {
        boolean limit = Asymptotics.concerns(link.relator(), link.right(), link.clauses());
        Optional<Value> wanted = value(link.left()).map(v -> limit ? leading(v) : v);
        exact = limit ? Optional.empty() : wanted;
        wanted.ifPresent(v -> single(v, link.right(), false));
        if (cheapest() > DEAR) {
            wanted.ifPresent(v -> twofold(link.right()));
        }
        if (cheapest() > Slip.SIGN.cost() && !limit) {
            value(link.right()).ifPresent(v -> single(v, link.left(), true));
        }
    }

    private int cheapest() {
        return found.stream().mapToInt(Diagnosis::cost).min().orElse(FAR);
    }

    private Optional<Value> value(Expression side) {
        try {
            return Optional.of(link.meaning().of(side));
        } catch (SourceError | ArithmeticException none) {
            return Optional.empty();
        }
    }

    /** In a limit the right side should be the left one up to the order that is claimed. */
    private Value leading(Value value) {
        try {
            Asymptotics a = Asymptotics.of(link.meaning(), link.clauses());
            return Difference.mapped(value, a::firstTerm);
        } catch (SourceError | ArithmeticException noLimit) {
            return value;
        }
    }

    private void single(Value wanted, Expression side, boolean left) {
        Optional<ImageSearch> images = ImageSearch.of(wanted, side, link.meaning());
        List<Edit> edits = new ArrayList<>();
        if (images.isPresent()) {
            edits.addAll(images.get().single(side));
            // what is due in the place of a number is the difference itself
            if (!(side instanceof Expression.Numeral)) {
                ExactSearch.missing(wanted, side, link.meaning()).ifPresent(edits::add);
            }
            if (edits.isEmpty() && !(wanted instanceof Value.OfScalar)) { // a factor of a summand, say
                edits.addAll(new ExactSearch(link.meaning(), x -> holdsWith(x, left)).fromDifference(wanted, side));
            }
        } else {
            ExactSearch exact = new ExactSearch(link.meaning(), x -> holdsWith(x, left));
            edits.addAll(exact.single(side));
            if (!(wanted instanceof Value.OfScalar)) {
                edits.addAll(exact.fromDifference(wanted, side));
            }
            if (wanted instanceof Value.OfMatrix m && side instanceof Expression.Matrix x) {
                edits.addAll(MatrixSearch.of(m, x, link.meaning()));
            }
        }
        edits.sort(Comparator.comparingInt(Edit::cost));
        prove(edits, left);
        forRight = left ? forRight : images;
    }

    private void twofold(Expression side) {
        List<Edit> pairs = forRight.map(search -> search.twofold(side))
                .orElseGet(() -> new ExactSearch(link.meaning(), x -> holdsWith(x, false)).twofold(side));
        prove(pairs, false);
    }

    private void prove(List<Edit> candidates, boolean left) {
        for (Edit e : candidates) {
            if (left && !mayBeOnTheLeft(e)) {
                continue;
            }
            boolean far = e.cost() > cheapest() + 2 || found.size() >= 2 * MOST || proofs >= MOST_PROOFS;
            if (far) {
                return;
            }
            proofs++;
            if (holdsWith(e.result(), left)) {
                offer(diagnosis(left ? e.dearer(1) : e, left));
            }
        }
    }

    /** What is missing is looked for on the right side, where the author worked. */
    private static boolean mayBeOnTheLeft(Edit e) {
        return !e.slips().contains(Slip.MISSING_TERM) && !e.slips().contains(Slip.FACTOR);
    }

    private Diagnosis diagnosis(Edit e, boolean left) {
        return new Diagnosis(
                e.slips(),
                left ? Sentence.of("on the left side,", e.sentence()) : e.sentence(),
                left ? e.result() : link.left(),
                link.relator(),
                left ? link.right() : e.result(),
                link.clausesAsText(),
                e.cost());
    }

    private boolean holdsWith(Expression side, boolean left) {
        if (!left && link.relator() == Relator.EQUAL && exact.isPresent()) {
            return isExactly(side);
        }
        return left ? holds(side, link.relator(), link.right()) : holds(link.left(), link.relator(), side);
    }

    /** The same as the verdict on an equation, without the left side being evaluated again and without what is told of a refuted one. */
    private boolean isExactly(Expression side) {
        try {
            link.meaning().requireDefined(side);
            return Difference.isZero(
                    Difference.of(exact.orElseThrow(), link.meaning().of(side), side.span()));
        } catch (SourceError | ArithmeticException | IllegalArgumentException undefined) {
            return false;
        }
    }

    private boolean holds(Expression left, Relator relator, Expression right) {
        try {
            Verdict v = new Link(left, relator, right, link.clauses(), link.meaning(), link.grounds()).verdict();
            return v.holds();
        } catch (SourceError | ArithmeticException | IllegalArgumentException undefined) {
            return false;
        }
    }
}

package org.ladderwork.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.language.Problem;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Factored;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/** What was found out about a statement. */
public sealed interface Verdict {
    /** The answer for this case. */
    <R> R match(VerdictCases<R> cases);

    /** The word for it, as in the JSON document. */
    String word();

    /** {@return whether the statement may stand as it is} */
    default boolean holds() {
        return this instanceof Proved
                || this instanceof ProvedToOrder
                || this instanceof Definition
                || this instanceof NothingChecked;
    }

    /** {@return how much it speaks against a statement: of several verdicts the heaviest is that of the whole} */
    default int weight() {
        return match(new VerdictCases<Integer>() {
            @Override
            public Integer proved(Proved it) {
                return it.scope() == Scope.STEADY_STATE ? 2 : 1;
            }

            @Override
            public Integer provedToOrder(ProvedToOrder it) {
                return 3;
            }

            @Override
            public Integer refuted(Refuted it) {
                return 6;
            }

            @Override
            public Integer supported(Supported it) {
                return 4;
            }

            @Override
            public Integer unreadable(Unreadable it) {
                return 5;
            }

            @Override
            public Integer definition(Definition it) {
                return 0;
            }

            @Override
            public Integer nothingChecked(NothingChecked it) {
                return -1;
            }
        });
    }

    /**
     * An identity in the field of the parameters, or an inequality seen exactly. No tolerance was used.
     *
     * @param scope for which states
     * @param conditions what must not be zero for both sides to be defined
     */
    record Proved(Scope scope, List<Scalar> conditions) implements Verdict {
        public Proved {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(VerdictCases<R> cases) {
            return cases.proved(this);
        }

        @Override
        public String word() {
            return "proved";
        }
    }

    /**
     * An asymptotic statement holds to the order it claims.
     *
     * @param scope for which states
     * @param variable the parameter that tends to the point
     * @param point the point, as text
     * @param order the power of the small quantity (the variable, its distance from the point, or its inverse) up to which both sides agree
     * @param next the first term of the difference left − right; zero if there is none
     */
    record ProvedToOrder(Scope scope, Symbol variable, String point, int order, Scalar next) implements Verdict {
        @Override
        public <R> R match(VerdictCases<R> cases) {
            return cases.provedToOrder(this);
        }

        @Override
        public String word() {
            return "proved to order " + order;
        }
    }

    /**
     * The statement is false.
     *
     * @param difference left − right
     * @param factored its factors, for scalars without roots in the way
     * @param counterexample a point where it shows
     * @param conditions each is a factor of the difference: where it is zero the statement is true
     * @param diagnoses the changes that would make it true, simplest first
     */
    record Refuted(
            Value difference,
            Optional<Factored> factored,
            Optional<Counterexample> counterexample,
            List<Scalar> conditions,
            List<Diagnosis> diagnoses)
            implements Verdict {
        public Refuted {
            conditions = List.copyOf(conditions);
            diagnoses = List.copyOf(diagnoses);
        }

        /** {@return the same with these diagnoses} */
        Refuted with(List<Diagnosis> others) {
            return new Refuted(difference, factored, counterexample, conditions, others);
        }

        @Override
        public <R> R match(VerdictCases<R> cases) {
            return cases.refuted(this);
        }

        @Override
        public String word() {
            return "refuted";
        }
    }

    /**
     * A point where both sides have values that do not stand in the relation.
     *
     * @param left the value of the left side there @param right that of the right side
     * @param rounded whether exponentials or roots occur, so that the values are given to twelve digits
     */
    record Counterexample(RationalPoint point, Scalar left, Scalar right, boolean rounded) {
        @Override
        public String toString() {
            String is = rounded ? " ~= " : " ";
            return "at " + point + ": left" + is + left + ", right" + is + right;
        }
    }

    /**
     * Not decided exactly; what was seen speaks for it.
     *
     * @param points at how many points it was looked at
     * @param worstMargin the smallest margin that was met, relative to the size of the sides
     * @param worst where
     * @param how what was done, and why it is no proof
     */
    record Supported(int points, double worstMargin, Optional<RationalPoint> worst, String how) implements Verdict {
        @Override
        public <R> R match(VerdictCases<R> cases) {
            return cases.supported(this);
        }

        @Override
        public String word() {
            return "supported";
        }
    }

    /**
     * It has no meaning for this model, or none where it is stated.
     *
     * @param problem place and reason
     */
    record Unreadable(Problem problem) implements Verdict {
        @Override
        public <R> R match(VerdictCases<R> cases) {
            return cases.unreadable(this);
        }

        @Override
        public String word() {
            return "unreadable";
        }
    }

    /**
     * It gives a name to something and claims nothing.
     *
     * @param name the name
     */
    record Definition(String name) implements Verdict {
        @Override
        public <R> R match(VerdictCases<R> cases) {
            return cases.definition(this);
        }

        @Override
        public String word() {
            return "definition";
        }
    }

    /**
     * Its indices run through no value at this size, so that nothing was asked; it may say something at another size.
     *
     * @param range the empty range, as written @param sizes the whole numbers of the model
     */
    record NothingChecked(String range, Map<String, Integer> sizes) implements Verdict {
        public NothingChecked {
            sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        }

        @Override
        public <R> R match(VerdictCases<R> cases) {
            return cases.nothingChecked(this);
        }

        @Override
        public String word() {
            return "nothing checked";
        }
    }
}

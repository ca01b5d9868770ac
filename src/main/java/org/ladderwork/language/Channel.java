package org.ladderwork.language;

import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression.NamedArgument;

/** One way in which a bath acts. */
public sealed interface Channel {

    Span span();

    /** {@code thermal(a_1, rate = gamma, occupation = n_1)}: a kind of bath with its arguments. */
    record Named(Span span, String kind, List<Expression> arguments, List<NamedArgument> named) implements Channel {
        public Named {
            arguments = List.copyOf(arguments);
            named = List.copyOf(named);
        }

        /** The argument of this name. */
        public Optional<Expression> argument(String wanted) {
            return named.stream()
                    .filter(argument -> argument.name().equals(wanted))
                    .map(NamedArgument::value)
                    .findFirst();
        }
    }

    /** {@code gamma_down on s_1}: a rate and a jump operator. */
    record Rate(Span span, Expression rate, Expression operator) implements Channel {}
}

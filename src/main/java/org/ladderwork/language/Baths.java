package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ladderwork.language.Expression.NamedArgument;

/** Statements about baths with other expressions in them. */
public final class Baths {
    private Baths() {}

    /** {@return the bath with every expression changed; its label stays} */
    public static Statement.Bath map(Statement.Bath bath, UnaryOperator<Expression> change) {
        List<Channel> channels = new ArrayList<>();
        for (Channel channel : bath.channels()) {
            if (channel instanceof Channel.Rate rate) {
                channels.add(new Channel.Rate(rate.span(), change.apply(rate.rate()), change.apply(rate.operator())));
            } else if (channel instanceof Channel.Named named) {
                List<NamedArgument> arguments = new ArrayList<>();
                for (NamedArgument argument : named.named()) {
                    arguments.add(new NamedArgument(argument.span(), argument.name(), change.apply(argument.value())));
                }
                List<Expression> positional =
                        named.arguments().stream().map(change).toList();
                channels.add(new Channel.Named(named.span(), named.kind(), positional, arguments));
            }
        }
        return new Statement.Bath(bath.span(), bath.id(), bath.subsystem().map(change), channels);
    }
}

package org.ladderwork.model;

import java.util.List;
import java.util.function.Function;

/** An environment of the system: microscopic, or known by its rates alone. */
public sealed interface Bath {
    /** {@return the label of the bath in the model, such as {@code 1}} */
    String name();

    /** {@return the subsystem the bath is in contact with} */
    Subsystem subsystem();

    /** Chooses by case. */
    <R> R match(Function<Microscopic, R> microscopic, Function<Rates, R> rates);

    /** A stream of fresh ancillas; each collision of the list is a channel with ancillas of its own. */
    record Microscopic(String name, Subsystem subsystem, List<Collision> collisions) implements Bath {
        public Microscopic {
            collisions = List.copyOf(collisions);
        }

        @Override
        public <R> R match(Function<Microscopic, R> microscopic, Function<Rates, R> rates) {
            return microscopic.apply(this);
        }
    }

    /** Jump operators with given rates; what heat means is then a definition, not a derivation. */
    record Rates(String name, Subsystem subsystem, List<JumpRate> jumps) implements Bath {
        public Rates {
            jumps = List.copyOf(jumps);
        }

        @Override
        public <R> R match(Function<Microscopic, R> microscopic, Function<Rates, R> rates) {
            return rates.apply(this);
        }
    }
}

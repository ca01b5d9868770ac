package org.ladderwork.language;

import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression.NamedArgument;

/** One line of a derivation file: what it says, before anything is made of it. */
public sealed interface Statement {

    /** The whole line with its continuations. */
    Span span();

    /** {@code model "…"}. */
    record ModelTitle(Span span, String text) implements Statement {}

    /** {@code source "…"}: where the model comes from. */
    record SourceNote(Span span, String text) implements Statement {}

    /** {@code boson a_1, a_2}; {@code level q(3)}; {@code positive gamma}; {@code boson a[1..N]}. */
    record NameDeclaration(Span span, Declaration.Kind kind, List<DeclaredName> names) implements Statement {
        public NameDeclaration {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code let X = …} ({@code power} 1) or {@code let X^2 = …} ({@code power} 2; {@code value} is that of the square).
     */
    record Abbreviation(Span span, String name, int power, Expression value) implements Statement {}

    /** {@code H_1 = …}, {@code N = 5}. A family {@code H[i] = … for i = 1..N} is one definition for each member. */
    record Definition(Span span, String name, Expression value) implements Statement {}

    /** {@code bath 1 on H_1: …}. */
    record Bath(Span span, String id, Optional<Expression> subsystem, List<Channel> channels) implements Statement {
        public Bath {
            channels = List.copyOf(channels);
        }
    }

    /** {@code ancilla b_1 boson, H = …, inverse temperature beta_1}; the properties in the order written. */
    record Ancilla(Span span, DeclaredName name, Declaration.Kind kind, List<NamedArgument> properties)
            implements Statement {
        public Ancilla {
            properties = List.copyOf(properties);
        }

        /** The property of this name, such as {@code H} or {@code inverse temperature}. */
        public Optional<Expression> property(String wanted) {
            return properties.stream()
                    .filter(property -> property.name().equals(wanted))
                    .map(NamedArgument::value)
                    .findFirst();
        }
    }

    /** {@code collide 1: V}, where the 1/√τ of the collision is understood. */
    record Collision(Span span, String id, Expression coupling) implements Statement {}

    /** {@code derive heat, work, steady state}. */
    record Derive(Span span, List<Item> items) implements Statement {

        /** One thing to derive: its words, and what they are applied to. */
        public record Item(Span span, String words, Optional<Expression> argument) {}

        public Derive {
            items = List.copyOf(items);
        }
    }

    /**
     * {@code claim "(8)": …}. A claim that cannot be read has no formulas and says why; it does not keep the rest of the
     * file from being read.
     */
    record Claim(Span span, String id, List<Formula> formulas, List<Problem> problems) implements Statement {
        public Claim {
            formulas = List.copyOf(formulas);
            problems = List.copyOf(problems);
        }
    }

    /** {@code tex "\dot{Q}_1" = heat(1)}. */
    record TexMeaning(Span span, String tex, Expression meaning) implements Statement {}

    /** {@code image "id" of "file.lw": x -> …}: heat and work are those of another model with these values of its parameters. */
    record Image(Span span, String id, String file, List<NamedArgument> values) implements Statement {
        public Image {
            values = List.copyOf(values);
        }
    }

    /** {@code integer N >= 2}: the file is about every size from there on. */
    record OpenSize(Span span, String name) implements Statement {}

    /** {@code slash = aps}: holds for the lines below it. */
    record Setting(Span span, String key, String value) implements Statement {}

    /** {@code assume omega_1 < omega_2}. */
    record Assumption(Span span, Expression.Relation relation) implements Statement {}

    /** {@code numeric omega_1 = 1, gamma = 0.1}: a point for numbers. */
    record Values(Span span, List<NamedArgument> values) implements Statement {
        public Values {
            values = List.copyOf(values);
        }
    }

    /** {@code vary omega_1 = 1/20 : 3/2 : 146}: what moves in a sweep of this file. */
    record Vary(Span span, List<Range> ranges) implements Statement {

        /** A parameter with its first and last value and the number of points. */
        public record Range(Span span, String name, Expression from, Expression to, Expression count) {}

        public Vary {
            ranges = List.copyOf(ranges);
        }
    }

    /** {@code against omega_1/omega_2}: the abscissa of a figure; with a comma the ordinate of a map too. */
    record Against(Span span, List<Expression> coordinates) implements Statement {
        public Against {
            coordinates = List.copyOf(coordinates);
        }
    }

    /**
     * {@code plot heat(1), work in -4 : 4}: a panel of a figure; one without curves, {@code plot regimes}, is a map of regimes.
     *
     * @param least the lower end of the ordinate @param greatest the upper one
     */
    record Plot(Span span, List<Curve> curves, Optional<Expression> least, Optional<Expression> greatest)
            implements Statement {

        /** What is drawn, and how it is called. */
        public record Curve(Expression value, Optional<String> label) {}

        public Plot {
            curves = List.copyOf(curves);
        }
    }

    /** {@code family N = 2, 5, 20}: every curve once for each value. */
    record Family(Span span, String name, List<Expression> values) implements Statement {
        public Family {
            values = List.copyOf(values);
        }
    }

    /** {@code line omega_1 = omega_2}: where a line stands in a figure. */
    record Line(Span span, Expression.Relation relation) implements Statement {}
}

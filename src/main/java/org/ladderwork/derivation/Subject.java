package org.ladderwork.derivation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ladderwork.algebra.Mode;
import org.ladderwork.check.Grounds;
import org.ladderwork.check.Judge;
import org.ladderwork.check.Region;
import org.ladderwork.language.Expression;
import org.ladderwork.language.LadderFile;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.steady.Form;
import org.ladderwork.steady.Stability;
import org.ladderwork.write.Notation;

/**
 * A model that claims are about, with everything that they are judged by. What follows from the model is derived when it is first asked for.
 *
 * <p>Not thread-safe; different subjects are independent of each other.
 */
final class Subject {
    private final Loaded loaded;
    private final String name;
    private final boolean everyState;
    private Optional<Analysis> analysis = Optional.empty();
    private Optional<Grounds> grounds = Optional.empty();
    private Optional<ClosedForms> forms = Optional.empty();

    /**
     * @param name how it is called where several are told apart, such as {@code chain.lw, N = 3}
     * @param everyState whether claims are judged for every state only, so that no steady state is solved for
     */
    Subject(Loaded loaded, String name, boolean everyState) {
        this.loaded = loaded;
        this.name = name;
        this.everyState = everyState;
    }

    Judge judge() {
        Judge judge = Judge.on(grounds());
        return everyState ? judge.forEveryState() : judge;
    }

    String name() {
        return name;
    }

    String title() {
        return loaded.model().system().title();
    }

    Loaded loaded() {
        return loaded;
    }

    Analysis analysis() {
        if (analysis.isEmpty()) {
            analysis = Optional.of(Run.analysis(loaded.model()));
        }
        return analysis.get();
    }

    /** {@return what claims are judged by; the region is where the model is stable} */
    Grounds grounds() {
        if (grounds.isEmpty()) {
            Analysis a = analysis();
            List<Scalar> stable = everyState || a.steadyState().isEmpty()
                    ? List.of()
                    : a.drift().map(d -> Stability.of(d).conditions()).orElse(List.of());
            Region region = Region.of(loaded.model().system().field()).with(stable);
            grounds = Optional.of(
                    everyState
                            ? Claims.unsolved(loaded.model(), a, region)
                            : Claims.grounds(loaded.model(), a, region));
        }
        return grounds.get();
    }

    /** {@return x in factored form, with the abbreviations of the file} */
    Form form(Scalar x) {
        if (forms.isEmpty()) {
            forms = Optional.of(ClosedForms.over(loaded.model().system().field())
                    .with(Run.declared(loaded.model()))
                    .in(ClosedForms.Style.FACTORED));
        }
        return forms.get().of(x).form();
    }

    /** {@return how the names look: as the file asks for, {@code positive s as "\\sqrt{\\tau}"}, else by rule} */
    Notation notation() {
        return notation(List.of(this));
    }

    /** {@return how the names of several models look on one page} */
    static Notation notation(List<Subject> subjects) {
        Set<String> names = new LinkedHashSet<>();
        Set<Mode> modes = new LinkedHashSet<>();
        Map<String, String> own = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            LadderFile file = subject.loaded.model().file();
            OpenSystem system = subject.loaded.model().system();
            modes.addAll(system.modes());
            for (Symbol s : system.field().parameters()) {
                names.add(s.name());
                Expression.Name alone =
                        new Expression.Name(file.statements().get(0).span(), s.name());
                file.table().latexOf(alone).ifPresent(tex -> own.put(s.name(), tex));
            }
        }
        return Notation.of(names, modes, own);
    }
}

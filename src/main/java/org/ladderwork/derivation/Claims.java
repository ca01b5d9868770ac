package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ladderwork.check.Claim;
import org.ladderwork.check.Diagnosis;
import org.ladderwork.check.Grounds;
import org.ladderwork.check.Judge;
import org.ladderwork.check.Judgement;
import org.ladderwork.check.PointJudge;
import org.ladderwork.check.Region;
import org.ladderwork.check.Verdict;
import org.ladderwork.check.VerdictCases;
import org.ladderwork.language.Problem;
import org.ladderwork.language.Value;
import org.ladderwork.model.ModelFile;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.steady.Form;
import org.ladderwork.steady.Unexpanded;
import org.ladderwork.write.Block;
import org.ladderwork.write.Formula;
import org.ladderwork.write.Glyphs;
import org.ladderwork.write.Numbers;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Relator;
import org.ladderwork.write.Report;

/** The claims of a file: judged, written for people, and written for programs. */
final class Claims {
    private static final int MOST_DIAGNOSES = 3;
    private static final int POINTS = 3;
    private static final int DIGITS = 12;

    /** A longer difference is counted, not shown. */
    private static final int MOST_TERMS = 60;

    private static final int LONGEST_QUOTE = 60;
    private static final Formula DIFFERENCE =
            new Formula.Sum(List.of(new Formula.Words("left"), new Formula.Negative(new Formula.Words("right"))));

    private final Formulas f;
    private final Function<Scalar, Report.Expression> expression;
    private final Statements statements;

    Claims(Function<Scalar, Form> form, Function<Scalar, Report.Expression> expression, Statements statements) {
        this.f = new Formulas(form);
        this.expression = expression;
        this.statements = statements;
    }

    /** What claims about this model are judged by. */
    static Grounds grounds(ModelFile model, Analysis analysis, Region region) {
        return unsolved(model, analysis, known(analysis, region));
    }

    /** The same, without what takes the solution of the steady state. */
    static Grounds unsolved(ModelFile model, Analysis analysis, Region region) {
        List<Integer> labels = model.system().baths().stream()
                .map(b -> b.name())
                .filter(n -> n.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .toList();
        return new Grounds(
                model.file().table(),
                model.file().sizes(),
                Optional.of(model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.ANY))),
                Optional.of(model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.STATIONARY))),
                model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.STEADY)),
                Optional.of(model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.SOLVED))),
                region,
                labels,
                model.system().baths().stream().map(b -> b.name()).collect(Collectors.toSet()));
    }

    /** Where the theorem applies, the entropy production is never negative. */
    private static Region known(Analysis analysis, Region region) {
        return analysis.entropy().secondLaw()
                ? analysis.steadyEntropyProduction().map(region::knowing).orElse(region)
                : region;
    }

    /** What does not hold for every state is judged by exact values at points, where the steady state is too large to be written out. */
    static List<Judgement> judge(
            ModelFile model,
            List<Claim> claims,
            Grounds grounds,
            Analysis analysis,
            Unexpanded unexpanded,
            Region region) {
        List<Scalar> parameters =
                model.system().field().parameters().stream().map(Scalar::of).toList();
        PointJudge judge = new PointJudge(
                point -> grounds.steadyOnly(
                        model.evaluator().with(ModelQuantities.at(analysis, unexpanded, point.values()))),
                region.points(parameters, POINTS, Run.Options.DEFAULT.seed()));
        List<Judgement> judgements = new ArrayList<>();
        for (Judgement j : Judge.on(grounds).withoutDiagnosis().judge(claims)) {
            judgements.add(j.verdict().holds() ? j : judge.judge(j.claim()));
        }
        return judgements;
    }

    /** {@return the judgements of the claims of the file} */
    static List<Judgement> judge(ModelFile model, Analysis analysis, Region region) {
        Grounds grounds = grounds(model, analysis, region);
        List<Claim> claims = model.claims().stream().map(Claim::of).toList();
        return judge(model, claims, grounds, analysis, region);
    }

    static List<Judgement> judge(
            ModelFile model, List<Claim> claims, Grounds grounds, Analysis analysis, Region region) {
        return analysis.unexpanded()
                .map(u -> judge(model, claims, grounds, analysis, u, region))
                .orElseGet(() -> Judge.on(grounds).judge(claims));
    }

    /** One line for each claim, with what a refuted one needs to be mended. */
    Block.Verdicts lines(List<Judgement> judgements) {
        List<Block.Verdict> lines = new ArrayList<>();
        for (Judgement j : judgements) {
            Verdict v = j.verdict();
            Block.Tone tone = v.holds() && !(v instanceof Verdict.NothingChecked)
                    ? Block.Tone.GOOD
                    : v instanceof Verdict.Refuted || v instanceof Verdict.Unreadable
                            ? Block.Tone.BAD
                            : Block.Tone.OPEN;
            lines.add(new Block.Verdict(j.claim().id(), word(v), tone, statement(j), details(v)));
        }
        return new Block.Verdicts(lines);
    }

    private static String word(Verdict v) {
        return v instanceof Verdict.Proved p ? v.word() + " " + p.scope().words() : v.word();
    }

    private Prose statement(Judgement j) {
        return j.claim().formulas().isEmpty()
                ? Prose.EMPTY.code(oneLine(j.claim().text()))
                : Prose.EMPTY.with(statements.of(j.claim().formulas()));
    }

    /** What could not be read, as far as a line of a list has room for it. */
    private static String oneLine(String written) {
        String line = written.replaceAll("\\\\label\\{[^}]*}", "")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + " ...";
    }

    /** What stands against a judgement, link by link, where it is a chain or says several things. */
    List<Prose> findings(Judgement judgement) {
        List<Prose> all = new ArrayList<>();
        boolean several = judgement.links().size() > 1;
        for (Judgement.Link link : judgement.links()) {
            boolean plain = link.verdict() instanceof Verdict.Proved || link.verdict() instanceof Verdict.Definition;
            if (several && !plain) {
                String where = link.indices().isEmpty()
                        ? ""
                        : " for " + link.indices().toString().replaceAll("[{}]", "");
                all.add(Prose.EMPTY
                        .with(statements.of(link))
                        .words(where + (link.qualification().isEmpty() ? "" : ", " + link.qualification()) + ": "
                                + link.verdict().word()));
            }
            if (!plain) {
                all.addAll(details(link.verdict()));
            }
        }
        return all;
    }

    private List<Prose> details(Verdict verdict) {
        return verdict.match(new VerdictCases<List<Prose>>() {
            @Override
            public List<Prose> proved(Verdict.Proved it) {
                return it.conditions().stream()
                        .filter(c -> Formulas.terms(c) <= MOST_TERMS)
                        .map(c -> Prose.of("where").math(Formulas.unequal(f.of(c), Formula.of(0))))
                        .toList();
            }

            @Override
            public List<Prose> provedToOrder(Verdict.ProvedToOrder it) {
                Prose limit = Prose.of("as")
                        .math(Formula.relation(f.of(Scalar.of(it.variable())), Relator.TENDS_TO, point(it.point())))
                        .words(", " + it.scope().words() + ";");
                boolean rest =
                        it.next().symbols().stream().anyMatch(s -> s.name().startsWith("rest "));
                if (rest || Formulas.terms(it.next()) > MOST_TERMS) {
                    return List.of(limit.words(rest ? "higher orders were not looked at" : "the next term is long"));
                }
                return List.of(
                        it.next().isZero()
                                ? limit.words("there is no further term")
                                : limit.words("the next term of")
                                        .math(DIFFERENCE)
                                        .words("is")
                                        .math(grouped(it.next())));
            }

            @Override
            public List<Prose> refuted(Verdict.Refuted it) {
                return Claims.this.refuted(it);
            }

            @Override
            public List<Prose> supported(Verdict.Supported it) {
                String margin = it.worstMargin() > 0
                        ? String.format(Locale.ROOT, ", smallest margin %.1e", it.worstMargin())
                        : "";
                return List.of(Prose.of(it.how() + "; " + it.points() + " points" + margin));
            }

            @Override
            public List<Prose> unreadable(Verdict.Unreadable it) {
                return List.of(place(it.problem()));
            }

            @Override
            public List<Prose> definition(Verdict.Definition it) {
                return List.of();
            }

            @Override
            public List<Prose> nothingChecked(Verdict.NothingChecked it) {
                return List.of(Prose.of(nothing(it)));
            }
        });
    }

    /** Of a size that is read, so it is worth its brackets; a coefficient of a series has no denominator that a declared name would stand for. */
    private static Formula grouped(Scalar x) {
        return Formula.of(
                ClosedForms.over(x.field()).in(ClosedForms.Style.GROUPED).of(x).form());
    }

    /** In one line: what is marked by carets elsewhere is quoted. */
    private static Prose place(Problem problem) {
        String where = problem.span().source().name() + ":" + problem.span().position();
        String what = problem.span().text().strip();
        Prose prose = Prose.of(where + ": " + problem.message());
        if (!what.isEmpty() && what.length() <= LONGEST_QUOTE && !what.contains("\n")) {
            prose = prose.words("at").code(what);
        }
        return problem.advice().isEmpty() ? prose : prose.words("; " + problem.advice());
    }

    private List<Prose> refuted(Verdict.Refuted it) {
        List<Prose> details = new ArrayList<>();
        if (it.difference() instanceof Value.OfScalar s) {
            int terms = Formulas.terms(s.scalar());
            details.add(
                    terms <= MOST_TERMS
                            ? Prose.of(DIFFERENCE).words("=").math(f.of(s.scalar()))
                            : Prose.of(DIFFERENCE).words("has " + terms + " terms"));
        } else if (it.difference() instanceof Value.OfOperator o) {
            details.add(Prose.of(DIFFERENCE).words("=").math(f.of(o.operator())));
        }
        it.counterexample().ifPresent(c -> details.add(counterexampleLine(c)));
        for (Scalar condition : it.conditions()) {
            if (Formulas.terms(condition) > MOST_TERMS) {
                continue;
            }
            details.add(Prose.of("it would hold where")
                    .math(Formula.relation(f.of(condition), Relator.EQUAL, Formula.of(0))));
        }
        for (Diagnosis d : it.diagnoses().stream().limit(MOST_DIAGNOSES).toList()) {
            details.add(statements.of(d.sentence()).words("; proved:").with(statements.of(d)));
        }
        return details;
    }

    private static String nothing(Verdict.NothingChecked it) {
        String sizes = it.sizes().entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
        return "no site lies in this range, " + it.range() + (sizes.isEmpty() ? "" : " with " + sizes)
                + ": nothing was checked";
    }

    private Prose counterexampleLine(Verdict.Counterexample c) {
        List<Formula> point = new ArrayList<>();
        c.point().values().forEach((s, v) -> point.add(Formula.equation(f.of(Scalar.of(s)), f.of(v))));
        Prose at = Prose.of("at").math(new Formula.Listing(point));
        if (c.rounded()) {
            return at.words(": left")
                    .math(Glyphs.APPROXIMATELY)
                    .math(decimal(c.left()))
                    .words(", right")
                    .math(Glyphs.APPROXIMATELY)
                    .math(decimal(c.right()));
        }
        return at.words(": left").math(f.of(c.left())).words(", right").math(f.of(c.right()));
    }

    private static Formula decimal(Scalar x) {
        Complex value = x.evaluate(Map.of());
        Formula real = Numbers.formula(value.re(), DIGITS);
        Formula imaginary = new Formula.Product(List.of(Numbers.formula(value.im(), DIGITS), new Formula.Imaginary()));
        return value.im() == 0 ? real : new Formula.Sum(List.of(real, imaginary));
    }

    private static Formula point(String point) {
        return point.equals("infinity")
                ? Glyphs.INFINITY
                : point.matches("\\d+") ? Formula.of(Long.parseLong(point)) : new Formula.Words(point);
    }

    /** The entry of the JSON document. */
    Report.Claim report(Judgement j) {
        OptionalInt order = OptionalInt.empty();
        Optional<Report.Expression> difference = Optional.empty();
        Optional<Report.Counterexample> counterexample = Optional.empty();
        List<Report.Expression> conditions = List.of();
        List<String> diagnosis = List.of();
        if (j.verdict() instanceof Verdict.Proved p) {
            conditions = p.conditions().stream().map(expression).toList();
        } else if (j.verdict() instanceof Verdict.ProvedToOrder p) {
            order = OptionalInt.of(p.order());
        } else if (j.verdict() instanceof Verdict.Refuted r) {
            if (r.difference() instanceof Value.OfScalar s) {
                difference = Optional.of(expression.apply(s.scalar()));
            }
            counterexample = r.counterexample().map(Claims::counterexample);
            conditions = r.conditions().stream().map(expression).toList();
            diagnosis = r.diagnoses().stream()
                    .map(d -> d.sentence() + ": " + d.corrected())
                    .toList();
        } else if (j.verdict() instanceof Verdict.Unreadable u) {
            diagnosis = List.of(u.problem().toString());
        } else if (j.verdict() instanceof Verdict.NothingChecked n) {
            diagnosis = List.of(nothing(n));
        }
        return new Report.Claim(
                j.claim().id(), j.verdict().word(), order, difference, counterexample, conditions, diagnosis);
    }

    private static Report.Counterexample counterexample(Verdict.Counterexample c) {
        java.util.Map<String, String> point = new java.util.LinkedHashMap<>();
        c.point().values().forEach((s, v) -> point.put(s.name(), v.toString()));
        return new Report.Counterexample(
                point,
                Optional.of(c.left().evaluate(java.util.Map.of())),
                Optional.of(c.right().evaluate(java.util.Map.of())));
    }
}

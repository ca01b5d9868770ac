package org.ladderwork.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Source;
import org.ladderwork.language.SourceError;
import org.ladderwork.model.ModelFile;
import org.ladderwork.numeric.ChainForm;
import org.ladderwork.numeric.ChainModel;
import org.ladderwork.numeric.ChainNumbers;
import org.ladderwork.numeric.Estimate;
import org.ladderwork.numeric.chain.ChainOptions;
import org.ladderwork.numeric.chain.SolverProgress;
import org.ladderwork.numeric.point.ParameterPoint;
import org.ladderwork.scalar.Complex;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/**
 * Numbers of a chain that is too long for a closed form at a point, by the chain solver on all cores.
 *
 * <p>A file whose inner sites are alike is read at a small size and stretched ({@link ChainModel#stretched}), so that neither time nor memory goes into
 * writing out a hundred thousand sites; any other chain is read in full.
 */
public final class LongChain {
    /** Up to here {@link Run#evaluate} gives the closed form too. */
    private static final int SHORT = 12;

    private static final int SHOWN_AT_AN_END = 3;

    private final ModelFile file;
    private final Loaded loaded;
    private final ChainModel chain;

    private LongChain(Loaded loaded, ChainModel chain) {
        this.file = loaded.model();
        this.loaded = loaded;
        this.chain = chain;
    }

    /**
     * {@return the chain that a file with these settings describes, if it is one and has more than a dozen sites}
     *
     * @throws SourceError if the file or a setting is wrong, or a parameter has no value
     */
    public static Optional<LongChain> of(Source source, Map<String, String> settings) {
        LadderFile file = LadderFile.read(source);
        List<String> sizes = settings.entrySet().stream()
                .filter(s ->
                        file.sizes().containsKey(s.getKey()) && s.getValue().matches("\\d{2,9}"))
                .filter(s -> Integer.parseInt(s.getValue()) > SHORT)
                .map(Map.Entry::getKey)
                .toList();
        if (sizes.size() != 1) {
            return sizes.isEmpty() ? writtenOut(source, settings) : Optional.empty();
        }
        String name = sizes.get(0);
        int sites = Integer.parseInt(settings.getOrDefault(name, ""));
        Optional<Loaded> small = small(source, settings, name, ChainModel.LEAST);
        Optional<Loaded> next = small.flatMap(s -> small(source, settings, name, ChainModel.LEAST + 1));
        if (next.isPresent()) {
            Loaded one = small.orElseThrow();
            if (!isChain(one, ChainModel.LEAST)) {
                return Optional.empty();
            }
            Optional<ChainModel> stretched = model(one).stretched(model(next.get()), sites);
            if (stretched.isPresent()) {
                return Optional.of(new LongChain(one, stretched.get()));
            }
        }
        Loaded full = Loaded.of(source, settings);
        return isChain(full, sites) ? Optional.of(new LongChain(full, model(full))) : Optional.empty();
    }

    /** Sites that are named one by one, as those of a disordered chain, or whose number stands in the file. */
    private static Optional<LongChain> writtenOut(Source source, Map<String, String> settings) {
        Loaded loaded = Loaded.of(source, settings);
        int sites = loaded.model().system().modes().size();
        return sites > SHORT && loaded.model().file().openSizes().isEmpty() && isChain(loaded, sites)
                ? Optional.of(new LongChain(loaded, model(loaded)))
                : Optional.empty();
    }

    /** The same file at another size; empty where a setting makes sense only at its own size. */
    private static Optional<Loaded> small(Source source, Map<String, String> settings, String name, int size) {
        Map<String, String> other = new LinkedHashMap<>(settings);
        other.put(name, Integer.toString(size));
        try {
            Loaded loaded = Loaded.of(source, other);
            return loaded.model().file().openSizes().isEmpty() ? Optional.of(loaded) : Optional.empty();
        } catch (SourceError onlyThere) {
            return Optional.empty();
        }
    }

    /** Whether the size named is the number of sites, and the sites form a chain. */
    private static boolean isChain(Loaded loaded, int sites) {
        return loaded.model().system().modes().size() == sites
                && ChainForm.obstacle(loaded.model().system()).isEmpty();
    }

    private static ChainModel model(Loaded loaded) {
        Run.requireValues(loaded);
        return ChainForm.of(loaded.model().system()).at(ParameterPoint.of(loaded.point()));
    }

    /** {@return N} */
    public int sites() {
        return chain.chain().sites();
    }

    /** A pair of sites, counted from 1, whose coherence ⟨a_i†a_j⟩ is wanted. */
    public record Pair(int i, int j) {}

    /** {@return the numbers} @param progress is told how far the solve has come */
    public Numbers solve(Progress progress, SolverProgress line) {
        return solve(List.of(), progress, line);
    }

    /** {@return the numbers, these coherences too: 2 N numbers of memory and a few percent of time for each second site} */
    public Numbers solve(List<Pair> coherences, Progress progress, SolverProgress line) {
        progress.begin("chain of " + sites() + " sites");
        int[] rows = coherences.stream().mapToInt(p -> p.j() - 1).distinct().toArray();
        ChainOptions options = ChainOptions.DEFAULT.onAllCores().with(line).with(rows);
        return new Numbers(ChainNumbers.of(chain, options), coherences);
    }

    /** What came out, for people, for programs and as a table of all sites. */
    public final class Numbers {
        private final ChainNumbers.Outcome outcome;
        private final List<Pair> coherences;

        private Numbers(ChainNumbers.Outcome outcome, List<Pair> coherences) {
            this.outcome = outcome;
            this.coherences = List.copyOf(coherences);
        }

        /** {@return heat, work, and a few sites and bonds} */
        public Run.Result result() {
            Document.Builder out = new Document.Builder(Prose.of(file.system().title()), Run.notation(file));
            Report.Builder report =
                    new Report.Builder(file.system().title(), file.system().source());
            out.section("Numbers");
            out.paragraph("at " + sites() + " sites, "
                    + String.join(
                            ", ",
                            file.system().field().parameters().stream()
                                    .map(LongChain.this::stated)
                                    .toList()));
            if (outcome instanceof ChainNumbers.Outcome.Steady steady) {
                numbers(steady.numbers(), coherences, out, report);
                return new Run.Result(out.build(), report.build(), true);
            }
            out.paragraph(((ChainNumbers.Outcome.Dark) outcome).reason());
            return new Run.Result(out.build(), report.build(), false);
        }

        /** {@return n_j of every site and the current to the next, as comma-separated values; the header alone without a steady state} */
        public String profile() {
            StringBuilder csv = new StringBuilder("site,occupation,current_to_next\n");
            if (outcome instanceof ChainNumbers.Outcome.Steady steady) {
                double[] n = steady.numbers().occupations();
                double[] j = steady.numbers().currents();
                for (int k = 0; k < n.length; k++) {
                    csv.append(k + 1).append(',').append(n[k]).append(',');
                    csv.append(k < j.length ? Double.toString(j[k]) : "").append('\n');
                }
            }
            return csv.toString();
        }
    }

    private String stated(Symbol s) {
        return s + " = " + loaded.point().get(s);
    }

    private void numbers(ChainNumbers x, List<Pair> coherences, Document.Builder out, Report.Builder report) {
        List<List<Prose>> rows = new ArrayList<>();
        for (String bath : x.baths()) {
            row("heat(" + bath + ")", x.heat(bath), rows, report);
        }
        row("work", x.work(), rows, report);
        x.entropyProduction().ifPresent(e -> row("entropyproduction", e, rows, report));
        double[] n = x.occupations();
        for (int k : some(n.length)) {
            row("occupation of site " + (k + 1), Estimate.estimated(n[k], x.occupationError()), rows, report);
        }
        double[] j = x.currents();
        for (int k : some(j.length)) {
            double rate =
                    2 * Math.hypot(chain.chain().hoppingReal()[k], chain.chain().hoppingImaginary()[k]);
            Estimate e = Estimate.estimated(j[k], Math.min(rate, 1) * x.occupationError());
            row("current from " + (k + 1) + " to " + (k + 2), e, rows, report);
        }
        for (Pair p : coherences) {
            Complex c = x.coherence(p.i() - 1, p.j() - 1);
            row("coherence of " + p.i() + " and " + p.j(), c, x.occupationError(), rows, report);
        }
        out.add(new Block.Table(List.of(Prose.of("quantity"), Prose.of("chain solver")), rows));
        List<Prose> remarks = new ArrayList<>();
        remarks.add(Prose.of(String.format(
                Locale.ROOT,
                "errors are estimates: the sum rule over the baths is kept to %.0e, currents by coherence and by continuity agree to %.0e",
                x.error().sumRuleDefect(),
                x.error().currentDefect())));
        if (x.error().largest() > 1e-10) {
            remarks.add(Prose.of("about " + x.error().digits() + " of 16 digits are left"
                    + (x.error().narrowModes() > 0
                            ? ": " + x.error().narrowModes() + " modes decay too slowly for more"
                            : "")));
        }
        remarks.add(Prose.of("no closed form at this size: derive gives it for fewer sites"));
        out.add(new Block.Items(remarks));
    }

    /** A few at either end and the one in the middle. */
    private static TreeSet<Integer> some(int size) {
        TreeSet<Integer> some = new TreeSet<>();
        for (int k = 0; k < Math.min(size, SHOWN_AT_AN_END); k++) {
            some.add(k);
            some.add(size - 1 - k);
        }
        if (size > 0) {
            some.add(size / 2);
        }
        return some;
    }

    private static void row(String name, Estimate e, List<List<Prose>> rows, Report.Builder report) {
        row(name, new Complex(e.re(), 0), e.error(), rows, report);
    }

    private static void row(
            String name, Complex value, double estimate, List<List<Prose>> rows, Report.Builder report) {
        double size = value.abs();
        double error = estimate + 4 * Math.ulp(size);
        String number = String.format(Locale.ROOT, "%.15g", value.re());
        if (value.im() != 0) {
            number += String.format(Locale.ROOT, " %s %.15g i", value.im() < 0 ? "-" : "+", Math.abs(value.im()));
        }
        rows.add(List.of(Prose.EMPTY.code(name), Prose.of(number + String.format(Locale.ROOT, " ± %.0e", error))));
        report.crossCheck(
                new Report.CrossCheck(name, "chain solver", 1, size == 0 ? error : error / size, Optional.of(value)));
    }
}

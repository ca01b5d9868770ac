package org.ladderwork.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A LaTeX document: its displayed equations with their labels, and the macros it defines. It is cut without a table of
 * symbols; {@link #equations} reads it against one. Whatever cannot be read is reported at its line and column, and the other
 * equations still come out.
 *
 * <p>No other file is opened, unless {@link #read} is told to follow inputs, and then only below the folder of the document.
 */
public final class TexDocument {

    private static final int MOST_FILES = 100;

    /**
     * A displayed formula, or several that stand behind each other in one row.
     *
     * @param labels of the rows that it takes up
     * @param formulas what was read; empty if it could not be
     * @param problems why it could not be read
     */
    public record Equation(Span span, List<String> labels, List<Formula> formulas, List<Problem> problems) {
        public Equation {
            labels = List.copyOf(labels);
            formulas = List.copyOf(formulas);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A display with what the document says to the program about it.
     *
     * @param labels labels, and tags in brackets
     * @param remarks between the display before and this one
     * @param latex the display to be set again, without labels and with the macros of the document put in
     * @param span what stands between its beginning and its end
     */
    public record Passage(List<String> labels, List<TexRemark> remarks, String latex, Span span) {
        public Passage {
            labels = List.copyOf(labels);
            remarks = List.copyOf(remarks);
        }
    }

    private final List<TexDisplay> displays = new ArrayList<>();
    private final List<TexAside> asides = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final MacroTable macros = new MacroTable();

    private TexDocument() {}

    /** The document in a source; inputs are not followed. */
    public static TexDocument of(Source source) {
        TexDocument document = new TexDocument();
        new TexCutter(source, document.macros, document.displays, document.asides, document.problems).cut();
        return document;
    }

    /**
     * The document in a file.
     *
     * @param followInputs whether {@code \input} and {@code \include} are followed, below the folder of the file only
     * @throws SourceError if the file itself cannot be read
     */
    public static TexDocument read(Path file, boolean followInputs) {
        TexDocument document = new TexDocument();
        document.add(file, folder(file), followInputs, new LinkedHashSet<>());
        return document;
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private void add(Path file, Path folder, boolean follow, Set<Path> seen) {
        Source source = SourceReader.read(file);
        seen.add(file.toAbsolutePath().normalize());
        TexCutter cutter = new TexCutter(source, macros, displays, asides, problems);
        cutter.cut();
        if (!follow) {
            return;
        }
        for (TexCutter.Input input : cutter.inputs()) {
            follow(input, folder, seen);
        }
    }

    private void follow(TexCutter.Input input, Path folder, Set<Path> seen) {
        String name = input.name().endsWith(".tex") ? input.name() : input.name() + ".tex";
        try {
            Path path = folder.resolve(name).normalize();
            if (!path.startsWith(folder) || !path.toRealPath().startsWith(folder.toRealPath())) {
                problems.add(
                        new Problem(input.span(), "this file is not below the document's folder", "it is not opened"));
            } else if (seen.size() >= MOST_FILES || seen.contains(path)) {
                problems.add(new Problem(
                        input.span(), "this file was read already, or there are too many", "it is left out"));
            } else {
                add(path, folder, true, seen);
            }
        } catch (SourceError error) {
            problems.addAll(error.problems());
        } catch (IOException | java.nio.file.InvalidPathException error) {
            problems.add(new Problem(input.span(), "there is no such file: " + name, "check the path"));
        }
    }

    /** What is wrong with the document itself: displays without an end, macros that cannot be understood. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The labels of all displays, in order. */
    public List<String> labels() {
        return displays.stream().flatMap(display -> display.labels().stream()).toList();
    }

    /** The displays in order, not read yet. */
    public List<Passage> passages() {
        return displays.stream()
                .map(d -> new Passage(d.labels(), d.remarks(), latex(d), d.body()))
                .toList();
    }

    private String latex(TexDisplay display) {
        try {
            return display.latex(macros);
        } catch (SourceError wrong) {
            return display.body().text().strip();
        }
    }

    /** The equations of one display, read against a table of symbols. */
    public List<Equation> equations(Passage passage, SymbolTable table, Style style) {
        TexReader reader = TexReader.of(table, style).with(macros);
        return displays.stream()
                .filter(d -> d.body().equals(passage.span()))
                .flatMap(d -> d.read(reader).stream())
                .toList();
    }

    /**
     * Every displayed equation, read against a table of symbols and what the document itself defines: in its text, for all displays, or in a display with ≡ or :=, for
     * those that follow.
     */
    public List<Equation> equations(SymbolTable table, Style style) {
        TexDefinitions definitions = definitions(table, style);
        List<Equation> all = new ArrayList<>();
        for (TexDisplay display : displays) {
            TexReader reader = TexReader.of(definitions.table(), style).with(macros);
            all.addAll(definitions.take(display.read(reader)));
        }
        return all;
    }

    /** What the running text defines; one definition may use another that stands behind it. */
    private TexDefinitions definitions(SymbolTable table, Style style) {
        TexDefinitions definitions = new TexDefinitions(table);
        List<TexAside> open = new ArrayList<>(asides);
        boolean more = true;
        while (more) {
            int before = open.size();
            open.removeIf(a -> a.read(TexReader.of(definitions.table(), style).with(macros))
                    .filter(definitions::takeAside)
                    .isPresent());
            more = open.size() < before;
        }
        return definitions;
    }

    /**
     * The equation with a label.
     *
     * @return empty if no display carries it
     */
    public Optional<Equation> equation(String label, SymbolTable table, Style style) {
        return equations(table, style).stream()
                .filter(equation -> equation.labels().contains(label))
                .findFirst();
    }

    /**
     * The error for a label that is not there, with the nearest one that is.
     *
     * @param at where it was asked for
     */
    public SourceError noLabel(String label, Span at) {
        return SourceError.at(
                at,
                "no equation has the label '" + label + "'",
                Suggestion.advice(label, labels(), "there are: " + String.join(", ", labels())));
    }
}

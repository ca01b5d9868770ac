package org.ladderwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.ladderwork.CompiledClasses.Edge;

/** The order of dependency of the packages, read from the compiled classes. */
class ArchitectureTest {
    /** Each part uses only those before it. */
    private static final List<String> ORDER = List.of(
            "literature",
            "scalar",
            "symja",
            "linear",
            "algebra",
            "language",
            "model",
            "master",
            "thermo",
            "moment",
            "steady",
            "chain",
            "numeric",
            "check",
            "write",
            "derivation",
            "cli");

    /** Parts that see less than what stands before them: the check must not be the thing checked. */
    private static final Map<String, Set<String>> SEES_ONLY = Map.of(
            "numeric", Set.of("literature", "scalar", "algebra", "model"),
            "symja", Set.of("literature", "scalar"));

    /** Parts that are seen by few. */
    private static final Map<String, Set<String>> SEEN_ONLY_BY = Map.of("symja", Set.of("check", "derivation", "cli"));

    /** Libraries that stay behind one wall. */
    private static final Map<String, Set<String>> LIBRARY_ONLY_IN = Map.of(
            "org.matheclipse.", Set.of("symja"),
            "org.ejml.", Set.of("numeric"),
            "dev.ludovic.netlib.", Set.of("numeric"),
            "org.netlib.", Set.of("numeric"),
            "picocli.", Set.of("cli"));

    @Test
    void eachPartUsesOnlyThoseBeforeIt() {
        assertEquals(List.of(), violations(CompiledClasses.edges()));
    }

    @Test
    void theEdgesAreSeen() throws IOException {
        var edges = CompiledClasses.edges();
        var parts = new TreeSet<String>();
        for (var name : CompiledClasses.names()) {
            parts.add(CompiledClasses.partOf(CompiledClasses.packageOf(name)));
        }
        assertTrue(edges.contains(new Edge("org.ladderwork.literature.Sources", "org.ladderwork.literature.Source")));
        // Who stands on what, where both are there.
        var expected = Map.of(
                "linear", "scalar",
                "algebra", "scalar",
                "model", "algebra",
                "master", "model",
                "moment", "algebra",
                "steady", "linear",
                "check", "language",
                "derivation", "write",
                "cli", "derivation");
        expected.forEach((from, to) -> {
            if (parts.contains(from) && parts.contains(to)) {
                assertTrue(
                        edges.stream().anyMatch(edge -> joins(edge, from, to)), () -> "no edge " + from + " -> " + to);
            }
        });
    }

    @Test
    void aForbiddenEdgeWouldBeReported() {
        assertEquals(0, violations(List.of(edge("steady.A", "linear.B"))).size());
        assertEquals(1, violations(List.of(edge("linear.B", "steady.A"))).size());
        for (var hidden : List.of("linear", "language", "master", "thermo", "moment", "steady", "symja")) {
            assertEquals(
                    1, violations(List.of(edge("numeric.A", hidden + ".B"))).size(), hidden);
        }
        for (var reader : List.of("language.A", "write.B", "write.html.C")) {
            assertEquals(1, violations(List.of(edge("scalar.A", reader))).size(), reader);
            assertEquals(1, violations(List.of(edge("algebra.A", reader))).size(), reader);
        }
        assertEquals(1, violations(List.of(edge("steady.A", "symja.B"))).size());
        assertEquals(1, violations(List.of(edge("unheard.A", "scalar.B"))).size());
        assertEquals(
                1,
                violations(List.of(new Edge("org.ladderwork.check.A", "org.ejml.B")))
                        .size());
        assertEquals(
                0,
                violations(List.of(new Edge("org.ladderwork.numeric.A", "org.ejml.B")))
                        .size());
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        assertEquals(List.of(), circle(CompiledClasses.edges()));
        assertEquals(
                List.of("org.ladderwork.a", "org.ladderwork.a.b", "org.ladderwork.a"),
                circle(List.of(edge("a.A", "a.b.B"), edge("a.b.B", "a.A"))));
    }

    @Test
    void everyPackageTellsWhatItIsForAndIsNullMarked() throws Exception {
        for (var name : CompiledClasses.names()) {
            var info = CompiledClasses.packageOf(name) + ".package-info";
            assertTrue(Class.forName(info).isAnnotationPresent(NullMarked.class), info);
        }
    }

    @Test
    void filesStaySmallAndAreNamedAfterWhatTheyHold() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                // The type that everything stands on has a page of verbs.
                var most = name.equals("Scalar.java") ? 700 : 400;
                assertTrue(Files.readAllLines(file).size() <= most, () -> file + " is longer than " + most + " lines");
                assertTrue(!name.matches(".*(Utils?|Helper|Manager)\\.java"), name);
            }
        }
    }

    private static Edge edge(String from, String to) {
        return new Edge("org.ladderwork." + from, "org.ladderwork." + to);
    }

    private static boolean joins(Edge edge, String from, String to) {
        return CompiledClasses.isOurs(edge.to())
                && CompiledClasses.partOf(edge.fromPackage()).equals(from)
                && CompiledClasses.partOf(edge.toPackage()).equals(to);
    }

    /** What is wrong with the edges, a line each. */
    private static List<String> violations(List<Edge> edges) {
        var found = new ArrayList<String>();
        for (var edge : edges) {
            var from = CompiledClasses.partOf(edge.fromPackage());
            if (!ORDER.contains(from)) {
                found.add(edge.from() + " is in a part that the order does not know: " + from);
            } else if (CompiledClasses.isOurs(edge.to())) {
                var to = CompiledClasses.partOf(edge.toPackage());
                if (!to.equals(from) && !mayUse(from, to)) {
                    found.add(from + " must not use " + to + ": " + edge.from() + " names " + edge.to());
                }
            } else {
                LIBRARY_ONLY_IN.forEach((library, parts) -> {
                    if (edge.to().startsWith(library) && !parts.contains(from)) {
                        found.add(from + " must not use " + library + "*: " + edge.from() + " names " + edge.to());
                    }
                });
            }
        }
        return found;
    }

    private static boolean mayUse(String from, String to) {
        return ORDER.contains(to)
                && ORDER.indexOf(to) < ORDER.indexOf(from)
                && SEES_ONLY.getOrDefault(from, Set.of(to)).contains(to)
                && SEEN_ONLY_BY.getOrDefault(to, Set.of(from)).contains(from);
    }

    /** The packages along a circle of dependency, the first one again at the end; empty if there is none. */
    private static List<String> circle(List<Edge> edges) {
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        for (var edge : edges) {
            if (CompiledClasses.isOurs(edge.to()) && !edge.fromPackage().equals(edge.toPackage())) {
                uses.computeIfAbsent(edge.fromPackage(), name -> new TreeSet<>())
                        .add(edge.toPackage());
            }
        }
        var done = new HashSet<String>();
        for (var start : uses.keySet()) {
            var found = circleFrom(start, uses, new ArrayList<>(), done);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> circleFrom(
            String name, SortedMap<String, SortedSet<String>> uses, List<String> path, Set<String> done) {
        if (path.contains(name)) {
            var circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
            circle.add(name);
            return circle;
        }
        if (done.contains(name)) {
            return List.of();
        }
        path.add(name);
        for (var next : uses.getOrDefault(name, new TreeSet<>())) {
            var found = circleFrom(next, uses, path, done);
            if (!found.isEmpty()) {
                return found;
            }
        }
        path.remove(path.size() - 1);
        done.add(name);
        return List.of();
    }
}

package org.ladderwork.literature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ladderwork.CompiledClasses;

/** The citations in the code and the one list of works agree. */
class BibliographyTest {
    private static final Pattern ENTRY = Pattern.compile("(?ms)^@(\\w+)\\{([a-z]+[0-9]{4}),\\n(.*?)^\\}$");
    private static final Pattern FIELD = Pattern.compile("(?m)^  (\\w+) *= \\{");

    @Test
    void everyKeyInTheCodeIsInTheList() throws Exception {
        var known = entries().keySet();
        for (var source : sources()) {
            assertTrue(known.contains(source.key()), () -> source + " is not in references.bib");
        }
    }

    @Test
    void everyWorkInTheListIsUsedInTheCode() throws Exception {
        var unused = new TreeSet<>(entries().keySet());
        sources().forEach(source -> unused.remove(source.key()));
        assertEquals(new TreeSet<>(), unused);
    }

    @Test
    void everyEntryCanBeFoundInALibrary() throws Exception {
        var entries = entries();
        // Nothing that looks like an entry is skipped by the pattern.
        assertEquals(text().lines().filter(line -> line.startsWith("@")).count(), entries.size());
        assertEquals(new ArrayList<>(new TreeSet<>(entries.keySet())), new ArrayList<>(entries.keySet()));
        entries.forEach((key, fields) -> {
            assertTrue(fields.containsAll(List.of("author", "title", "year")), key);
            assertTrue(List.of("doi", "publisher", "institution").stream().anyMatch(fields::contains), key);
        });
        assertFalse(entries.isEmpty());
    }

    /** The names of the fields of each entry, in the order of the file. */
    private static Map<String, SortedSet<String>> entries() throws IOException {
        var entries = new LinkedHashMap<String, SortedSet<String>>();
        ENTRY.matcher(text()).results().forEach(entry -> {
            var fields = new TreeSet<String>();
            FIELD.matcher(entry.group(3)).results().forEach(field -> fields.add(field.group(1)));
            assertEquals(null, entries.put(entry.group(2), fields), () -> "twice: " + entry.group(2));
        });
        return entries;
    }

    private static String text() throws IOException {
        try (var stream = Source.class.getResourceAsStream("references.bib")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every citation on a class, a package, or one of its members. */
    private static List<Source> sources() throws Exception {
        var elements = new TreeMap<String, AnnotatedElement>();
        elements.put("org.ladderwork", Class.forName("org.ladderwork.package-info"));
        for (var name : CompiledClasses.names()) {
            var type = Class.forName(name, false, BibliographyTest.class.getClassLoader());
            elements.put(name, type);
            elements.put(type.getPackageName(), type.getPackage());
            for (var member : type.getDeclaredMethods()) {
                elements.put(member.toGenericString(), member);
            }
            for (var member : type.getDeclaredConstructors()) {
                elements.put(member.toGenericString(), member);
            }
            for (var member : type.getDeclaredFields()) {
                elements.put(member.toGenericString(), member);
            }
        }
        var found = new ArrayList<Source>();
        elements.values().forEach(element -> found.addAll(List.of(element.getAnnotationsByType(Source.class))));
        return found;
    }
}

package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.DeclaredName;
import org.ladderwork.language.Expression;
import org.ladderwork.language.IndexRange;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Statement;
import org.ladderwork.language.Template;
import org.ladderwork.model.ModelFile;
import org.ladderwork.model.ModelReader;
import org.ladderwork.scalar.ScalarField;

/**
 * A model on a chain of any length, as its file states it.
 *
 * @param file read at the least size
 * @param field of the parameters, shared by all lengths
 * @param size the letter N
 * @param least the least N
 * @param families the families of modes and parameters
 * @param definitions families of definitions by name, such as {@code omega[i] = …}; those of {@code H[i]} among them
 * @param parts of the Hamiltonian
 * @param contacts the baths
 */
public record SymbolicChain(
        LadderFile file,
        ScalarField field,
        String size,
        int least,
        Map<String, Family> families,
        Map<String, Template> definitions,
        List<Part> parts,
        List<Contact> contacts) {

    /** @param first its first member @param last its last */
    public record Family(String name, Kind kind, Site first, Site last) {}

    /** Where an index runs. @param letter the index, empty for a single site */
    public record Run(String letter, Site first, Site last) {
        static final Run ONCE = new Run("", Site.of(1), Site.of(1));

        boolean isOnce() {
            return letter.isEmpty();
        }
    }

    /** Terms of a Hamiltonian, one for each value of the index. @param owner the subsystem, {@code H_I}, or the family {@code H} */
    public record Part(String owner, Run run, Expression body) {}

    /** A bath, or one for each value of the index. */
    public record Contact(Statement.Bath pattern, Run run) {}

    /** {@return the chain of a file with one open size}
     *  @throws SourceError if the file goes beyond what can be followed for every N; the message says what to do */
    public static SymbolicChain of(LadderFile file) {
        file.orThrow();
        if (file.openSizes().size() != 1) {
            throw SourceError.at(
                    file.source().all(), "only one size can be open", "give the others a number, such as M = 3");
        }
        Map.Entry<String, Integer> open = file.openSizes().entrySet().iterator().next();
        return new ChainBuilder(file, open.getKey(), open.getValue()).build();
    }

    /** {@return the model with n sites} */
    public ModelFile concrete(int n) {
        return ModelReader.read(LadderFile.read(file.source(), Map.of(size, n)), field);
    }

    /** {@return the families of modes, in order} */
    public List<Family> modes() {
        return families.values().stream().filter(f -> f.kind().isMode()).toList();
    }

    Optional<Family> family(String name) {
        return Optional.ofNullable(families.get(name));
    }

    /** {@return two letters for sites that the file does not use} */
    public List<String> freeLetters() {
        return Stream.of("j", "k", "l", "m", "p", "q", "r", "s", "u", "v", "x", "y", "z")
                .filter(l -> !file.table().isDeclared(l) && !l.equals(size))
                .limit(2)
                .toList();
    }

    /** {@return no letters: the chain as a whole} */
    public Arrangement whole() {
        return Arrangement.of(List.of(), size, least);
    }

    /** {@return these letters anywhere on the chain, in this order} */
    public Arrangement with(List<String> letters) {
        return Arrangement.of(letters, size, least);
    }

    /** Takes a file apart. */
    private record ChainBuilder(LadderFile file, String size, int least) {
        SymbolicChain build() {
            Map<String, Template> definitions = new LinkedHashMap<>();
            List<Contact> contacts = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            Map<String, Boolean> unrolled = new LinkedHashMap<>();
            for (Template t : file.templates()) {
                if (t.pattern() instanceof Statement.Definition d) {
                    definitions.put(d.name(), t);
                    if (d.name().equals("H")) {
                        parts.addAll(HamiltonianParts.of("H", d.value(), run(t.range())));
                    }
                } else if (t.pattern() instanceof Statement.Bath b) {
                    contacts.add(new Contact(b, run(t.range())));
                } else {
                    throw beyond(t.pattern());
                }
                unrolled.put(t.pattern().span().toString(), true);
            }
            for (Statement s : file.statements()) {
                if (unrolled.containsKey(s.span().toString())) {
                    continue; // a member of a family
                }
                if (s instanceof Statement.Definition d && d.name().startsWith("H_")) {
                    parts.addAll(HamiltonianParts.of(d.name(), d.value(), Run.ONCE));
                } else if (s instanceof Statement.Definition d && d.name().equals("H")) {
                    throw SourceError.at(
                            d.span(), "the parts of H are not told apart", "write H[i] = ... and H_I = ...");
                } else if (s instanceof Statement.Bath b) {
                    contacts.add(new Contact(b, Run.ONCE));
                } else if (s instanceof Statement.Ancilla || s instanceof Statement.Collision) {
                    throw beyond(s);
                }
            }
            parts = parts.stream().map(this::resolved).toList();
            return new SymbolicChain(file, new ScalarField(), size, least, families(), definitions, parts, contacts);
        }

        private SourceError beyond(Statement s) {
            return SourceError.at(
                    s.span(),
                    "this cannot be followed for every " + size,
                    "write the bath as thermal(...), or set the size: --set " + size + "=5");
        }

        private Run run(IndexRange range) {
            if (range.form() != IndexRange.Form.RANGE) {
                throw SourceError.at(
                        range.span(), "this index has no range", "write: " + range.index() + " = 1.." + size);
            }
            Map<String, Site> n = Map.of(size, Site.of(size));
            return new Run(
                    range.index(),
                    Site.of(range.values().get(0), n),
                    Site.of(range.values().get(1), n));
        }

        /** Ranges inside a sum are known only here. */
        private Part resolved(Part part) {
            return part.body() instanceof Expression.IndexedSum sum
                    ? new Part(part.owner(), run(sum.ranges().get(0)), sum.body())
                    : part;
        }

        /** First and last member as functions of N, from the file at two sizes. */
        private Map<String, Family> families() {
            Map<String, Family> families = new LinkedHashMap<>();
            LadderFile next = LadderFile.read(file.source(), Map.of(size, least + 1));
            List<DeclaredName> here = declared(file);
            List<DeclaredName> there = declared(next);
            for (int k = 0; k < here.size(); k++) {
                String name = here.get(k).name();
                List<String> short_ = here.get(k).members();
                List<String> long_ = there.get(k).members();
                if (!short_.isEmpty()) {
                    Kind kind = file.table().kind(name).orElseThrow();
                    Site first = bound(number(short_.get(0)), number(long_.get(0)));
                    Site last = bound(number(short_.get(short_.size() - 1)), number(long_.get(long_.size() - 1)));
                    families.put(name, new Family(name, kind, first, last));
                } else if (file.table().kind(name).filter(Kind::isMode).isPresent()) {
                    throw SourceError.at(
                            here.get(k).span(),
                            "the mode '" + name + "' stands beside the chain",
                            "chains of any length are made of families such as a[1.." + size
                                    + "]; or set the size: --set " + size + "=5");
                }
            }
            return families;
        }

        private static List<DeclaredName> declared(LadderFile file) {
            return file.all(Statement.NameDeclaration.class).stream()
                    .flatMap(d -> d.names().stream())
                    .toList();
        }

        private static int number(String member) {
            return Integer.parseInt(member.substring(member.lastIndexOf('_') + 1));
        }

        private Site bound(int atLeast, int atNext) {
            int slope = atNext - atLeast;
            return Site.of(size).times(slope).plus(atLeast - slope * least);
        }
    }
}

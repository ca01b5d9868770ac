package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ladderwork.algebra.Factor;
import org.ladderwork.algebra.Mode;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Baths;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.DeclaredName;
import org.ladderwork.language.Expression;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Span;
import org.ladderwork.language.Statement;
import org.ladderwork.language.SymbolTable;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.model.ModelFile;
import org.ladderwork.model.ModelReader;
import org.ladderwork.scalar.Scalar;

/**
 * The piece of a chain that an observable on some sites can feel: every term of H_S and every bath that acts on one of them. All others commute with the
 * observable and drop out of its equation of motion, so what follows from this ordinary model holds for the chain.
 *
 * @param chain the whole @param arrangement where the letters lie @param model the piece @param equation its master equation
 * @param members the site of each mode, by name
 */
public record LocalModel(
        SymbolicChain chain,
        Arrangement arrangement,
        ModelFile model,
        MasterEquation equation,
        Map<String, SiteRewriter.Member> members) {

    /** {@return the piece around these sites}
     *  @throws Undecided if the piece depends on the width of a gap */
    static LocalModel around(SymbolicChain chain, Arrangement arrangement, Collection<Site> sites) {
        return around(chain, arrangement, sites, new SiteRewriter(chain, arrangement));
    }

    static LocalModel around(
            SymbolicChain chain, Arrangement arrangement, Collection<Site> sites, SiteRewriter rewriter) {
        return new Piece(chain, arrangement, rewriter).read(sites);
    }

    /** {@return the lowering operator of a mode; it must be in the piece} */
    Operator lowering(String family, Site site) {
        return Operator.annihilator(model.evaluator()
                .mode(arrangement.normal(site).member(family))
                .orElseThrow(() -> new IllegalStateException("no mode at " + site)));
    }

    /** {@return where a mode sits} */
    Site sites(Mode mode) {
        SiteRewriter.Member member = members.get(mode.name());
        if (member == null) {
            throw new IllegalStateException("no mode " + mode);
        }
        return member.site();
    }

    /** {@return d⟨p⟩/dt as a sum over pairs, empty if other moments occur} */
    Optional<PairSum> rate(PairMoment p) {
        return pairs(equation.heisenberg(lowering(p.left(), p.at()).adjoint().times(lowering(p.right(), p.to()))));
    }

    /** {@return ⟨O⟩ as a sum over pairs, empty if O has other terms} */
    public Optional<PairSum> pairs(Operator o) {
        PairSum sum = PairSum.ZERO;
        for (Map.Entry<Monomial, Scalar> t : o.terms().entrySet()) {
            if (t.getKey().isIdentity()) {
                sum = sum.plus(t.getValue());
                continue;
            }
            Optional<PairMoment> pair = pair(t.getKey());
            if (pair.isEmpty()) {
                return Optional.empty();
            }
            Operator own = lowering(pair.get().left(), pair.get().at())
                    .adjoint()
                    .times(lowering(pair.get().right(), pair.get().to()));
            Scalar sign = own.coefficient(t.getKey()); // of fermions out of order
            sum = sum.plus(pair.get(), t.getValue().over(sign));
        }
        return Optional.of(sum);
    }

    private Optional<PairMoment> pair(Monomial m) {
        List<SiteRewriter.Member> created = new ArrayList<>();
        List<SiteRewriter.Member> taken = new ArrayList<>();
        for (Factor f : m.factors()) {
            SiteRewriter.Member member = members.get(f.mode().name());
            boolean simple =
                    f.element().p() <= 1 && f.element().q() <= 1 && f.element().p() >= 0;
            if (member == null || !simple) {
                return Optional.empty();
            }
            if (f.element().p() == 1) {
                created.add(member);
            }
            if (f.element().q() == 1) {
                taken.add(member);
            }
        }
        return created.size() == 1 && taken.size() == 1
                ? Optional.of(new PairMoment(
                        created.get(0).family(),
                        created.get(0).site(),
                        taken.get(0).family(),
                        taken.get(0).site()))
                : Optional.empty();
    }

    /** The label of a bath at a value of its index. */
    static String label(SymbolicChain.Contact c, Site i) {
        String id = c.pattern().id();
        if (id.equals(c.run().letter())) {
            return i.toString();
        }
        String ending = "_" + c.run().letter();
        return !c.run().isOnce() && id.endsWith(ending) ? i.member(id.substring(0, id.length() - ending.length())) : id;
    }

    /** Writes the piece as a derivation file and reads it. */
    private record Piece(SymbolicChain chain, Arrangement arrangement, SiteRewriter rewriter) {
        LocalModel read(Collection<Site> sites) {
            Set<Site> all = new LinkedHashSet<>();
            sites.forEach(s -> all.add(arrangement.normal(s)));
            if (all.isEmpty() && rewriter.modes.isEmpty()) {
                all.add(Site.of(1)); // nothing local is spoken of; any site will do
            }
            Support support = new Support(chain);
            Map<String, List<Expression>> owners = new LinkedHashMap<>();
            for (SymbolicChain.Part part : chain.parts()) {
                for (Site i : support.touching(part.run(), List.of(part.body()), all, arrangement)) {
                    String owner = part.owner().equals("H") ? SiteRewriter.hamiltonian(i) : part.owner();
                    owners.computeIfAbsent(owner, unused -> new ArrayList<>())
                            .add(rewriter.rewrite(
                                    part.body(), rewriter.values(part.run().letter(), i)));
                }
            }
            List<Statement> statements = new ArrayList<>();
            for (SymbolicChain.Contact c : chain.contacts()) {
                for (Site i : support.touching(c.run(), Support.operators(c.pattern()), all, arrangement)) {
                    statements.add(bath(c, i));
                }
            }
            for (Site s : all) {
                for (SymbolicChain.Family f : chain.modes()) {
                    if (arrangement.compare(s, f.first()) >= 0 && arrangement.compare(s, f.last()) <= 0) {
                        rewriter.modes.putIfAbsent(s.member(f.name()), new SiteRewriter.Member(f.name(), s));
                    }
                }
            }
            Span at = chain.file().source().all();
            owners.putIfAbsent("H_0", List.of(zero(at)));
            SymbolTable table = new SymbolTable();
            List<Statement> head = names(table, at);
            owners.forEach((name, terms) -> {
                Expression sum = terms.size() == 1 ? terms.get(0) : new Expression.Sum(at, terms);
                define(table, name, sum, at, head);
            });
            head.addAll(statements);
            LadderFile file =
                    new LadderFile(chain.file().source(), head, table, Map.of(), Map.of(), List.of(), List.of());
            ModelFile model = ModelReader.read(file, chain.field());
            return new LocalModel(
                    chain, arrangement, model, MasterEquation.of(model.system()), new LinkedHashMap<>(rewriter.modes));
        }

        private static Expression zero(Span at) {
            return new Expression.Numeral(at, java.math.BigInteger.ZERO, java.math.BigInteger.ONE);
        }

        private Statement.Bath bath(SymbolicChain.Contact c, Site i) {
            Map<String, Site> values = rewriter.values(c.run().letter(), i);
            Statement.Bath b = Baths.map(c.pattern(), e -> rewriter.rewrite(e, values));
            return new Statement.Bath(b.span(), label(c, i), b.subsystem(), b.channels());
        }

        /** All that is declared, and the definitions that are used. */
        private List<Statement> names(SymbolTable table, Span at) {
            List<Statement> head = new ArrayList<>();
            List<Statement.Abbreviation> lets = new ArrayList<>();
            for (Statement.Abbreviation a : chain.file().all(Statement.Abbreviation.class)) {
                Expression value = rewriter.rewrite(a.value(), rewriter.values("", Site.of(0)));
                lets.add(new Statement.Abbreviation(a.span(), a.name(), a.power(), value));
            }
            for (Statement.NameDeclaration d : chain.file().all(Statement.NameDeclaration.class)) {
                for (DeclaredName n : d.names()) {
                    if (n.members().isEmpty()) {
                        declare(table, n.name(), d.kind(), at, head);
                    }
                }
            }
            rewriter.parameters.forEach((name, kind) -> declare(table, name, kind, at, head));
            List<Map.Entry<String, SiteRewriter.Member>> modes = new ArrayList<>(rewriter.modes.entrySet());
            modes.sort((x, y) ->
                    arrangement.compare(x.getValue().site(), y.getValue().site()));
            for (Map.Entry<String, SiteRewriter.Member> m : modes) {
                SymbolicChain.Family family =
                        chain.family(m.getValue().family()).orElseThrow();
                declare(table, m.getKey(), family.kind(), at, head);
            }
            List<String> letters = new ArrayList<>(arrangement.letters());
            letters.add(chain.size());
            letters.forEach(l -> declare(table, l, Kind.POSITIVE, at, head));
            for (Statement.Abbreviation a : lets) {
                table.declare(a.name(), a.power() == 2 ? Kind.SQUARE : Kind.ABBREVIATION, at);
                table.define(a.name(), a.value());
                head.add(a);
            }
            rewriter.definitions.forEach((name, value) -> define(table, name, value, at, head));
            return head;
        }

        private static void declare(SymbolTable table, String name, Kind kind, Span at, List<Statement> head) {
            table.declare(name, kind, at);
            head.add(new Statement.NameDeclaration(
                    at, kind, List.of(new DeclaredName(at, name, List.of(), Optional.empty()))));
        }

        private static void define(SymbolTable table, String name, Expression value, Span at, List<Statement> head) {
            table.declare(name, Kind.DEFINED, at);
            table.define(name, value);
            head.add(new Statement.Definition(at, name, value));
        }
    }
}

package org.ladderwork.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.language.Declaration.Kind;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Expression.Indexed;
import org.ladderwork.language.Expression.Name;
import org.ladderwork.language.Expression.Numeral;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Statement;
import org.ladderwork.language.Template;

/**
 * Gives the members of families names of their own, {@code a[i+1]} with i = j being {@code a[j+1]}, and notes which of them and which definitions are
 * needed, so that an ordinary model can be read from the result.
 */
final class SiteRewriter {
    /** A member of a family of modes. */
    record Member(String family, Site site) {}

    private final SymbolicChain chain;
    private final Arrangement arrangement;
    final Map<String, Member> modes = new LinkedHashMap<>();
    final Map<String, Kind> parameters = new LinkedHashMap<>();
    final Map<String, Expression> definitions = new LinkedHashMap<>();

    SiteRewriter(SymbolicChain chain, Arrangement arrangement) {
        this.chain = chain;
        this.arrangement = arrangement;
    }

    /** The letters of the arrangement, N, and a further index. */
    Map<String, Site> values(String index, Site value) {
        Map<String, Site> values = new LinkedHashMap<>();
        arrangement.letters().forEach(l -> values.put(l, Site.of(l)));
        values.put(chain.size(), Site.of(chain.size()));
        if (!index.isEmpty()) {
            values.put(index, value);
        }
        return values;
    }

    Expression rewrite(Expression it, Map<String, Site> values) {
        if (it instanceof Name n) {
            return name(n, values);
        } else if (it instanceof Indexed x) {
            Optional<SymbolicChain.Family> family = chain.family(x.base());
            if (family.isPresent() || chain.definitions().containsKey(x.base())) {
                return member(x.span(), x.base(), Site.of(x.indices().get(0), values));
            }
        } else if (it instanceof Expression.Call c && chain.file().table().is(c.function(), Kind.QUANTITY)) {
            return it; // heat(N): its arguments are labels
        } else if (it instanceof Expression.IndexedSum s) {
            throw SourceError.at(
                    s.span(), "this sum cannot be followed for every " + chain.size(), "set the size: --set N=5");
        }
        return it.withChildren(
                it.children().stream().map(c -> rewrite(c, values)).toList());
    }

    private Expression name(Name n, Map<String, Site> values) {
        Site site = values.get(n.name());
        if (site != null) {
            return expression(n.span(), arrangement.normal(site));
        }
        int cut = n.name().lastIndexOf('_');
        String base = cut > 0 ? n.name().substring(0, cut) : "";
        String ending = n.name().substring(cut + 1);
        boolean known =
                chain.families().containsKey(base) || chain.definitions().containsKey(base);
        if (known && ending.matches("\\d{1,6}")) {
            return member(n.span(), base, Site.of(Integer.parseInt(ending)));
        }
        for (Statement.Definition d : chain.file().all(Statement.Definition.class)) {
            if (d.name().equals(n.name()) && !d.name().startsWith("H_")) {
                define(d.name(), d.value(), values("", Site.of(0)));
            }
        }
        return n;
    }

    private Expression member(Span span, String base, Site site) {
        Site at = arrangement.normal(site);
        String name = at.member(base);
        Template template = chain.definitions().get(base);
        if (base.equals("H")) {
            return new Name(span, hamiltonian(at)); // a subsystem; its own definition is made where it is needed
        }
        if (template != null) {
            SymbolicChain.Run run = run(template);
            inside(span, base, at, run.first(), run.last());
            define(name, ((Statement.Definition) template.pattern()).value(), values(run.letter(), at));
            return new Name(span, name);
        }
        SymbolicChain.Family family = chain.families().get(base);
        if (family == null) {
            throw SourceError.at(span, "'" + base + "' is no family", "");
        }
        inside(span, base, at, family.first(), family.last());
        if (family.kind().isMode()) {
            modes.putIfAbsent(name, new Member(base, at));
        } else {
            parameters.putIfAbsent(name, family.kind());
        }
        return new Name(span, name);
    }

    /** The name of the subsystem at a site. */
    static String hamiltonian(Site site) {
        return "H_" + site;
    }

    private void inside(Span span, String base, Site at, Site first, Site last) {
        if (arrangement.compare(at, first) < 0 || arrangement.compare(at, last) > 0) {
            throw SourceError.at(
                    span,
                    "'" + base + "' has no member " + at + " where " + arrangement,
                    "it has the members " + first + " to " + last);
        }
    }

    private SymbolicChain.Run run(Template t) {
        Map<String, Site> n = Map.of(chain.size(), Site.of(chain.size()));
        return new SymbolicChain.Run(
                t.range().index(),
                Site.of(t.range().values().get(0), n),
                Site.of(t.range().values().get(1), n));
    }

    private void define(String name, Expression value, Map<String, Site> values) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, value); // against running in circles; replaced at once
            Expression rewritten = rewrite(value, values);
            definitions.remove(name);
            definitions.put(name, rewritten);
        }
    }

    /** A site as a number. */
    private static Expression expression(Span span, Site site) {
        List<Expression> terms = new ArrayList<>();
        site.letters().forEach((letter, factor) -> {
            Expression name = new Name(span, letter);
            Expression size = Math.abs(factor) == 1
                    ? name
                    : new Expression.Product(span, List.of(number(span, Math.abs(factor)), name));
            terms.add(factor < 0 ? new Expression.Negated(span, size) : size);
        });
        if (site.offset() != 0 || terms.isEmpty()) {
            Expression size = number(span, Math.abs(site.offset()));
            terms.add(site.offset() < 0 ? new Expression.Negated(span, size) : size);
        }
        return terms.size() == 1 ? terms.get(0) : new Expression.Sum(span, terms);
    }

    private static Expression number(Span span, int n) {
        return new Numeral(span, BigInteger.valueOf(n), BigInteger.ONE);
    }
}

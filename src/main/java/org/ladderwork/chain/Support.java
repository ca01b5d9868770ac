package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ladderwork.language.Channel;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Statement;
import org.ladderwork.language.Template;

/** On which sites an expression acts, as functions of its index, and for which values of the index it acts on a given site. */
final class Support {
    private final SymbolicChain chain;

    Support(SymbolicChain chain) {
        this.chain = chain;
    }

    /** The values of the index for which these expressions act on one of the sites, in the order of the sites. */
    List<Site> touching(SymbolicChain.Run run, List<Expression> bodies, Iterable<Site> sites, Arrangement arrangement) {
        Map<String, Site> values = new LinkedHashMap<>();
        values.put(chain.size(), Site.of(chain.size()));
        if (!run.isOnce()) {
            values.put(run.letter(), Site.of(run.letter()));
        }
        List<Site> found = new ArrayList<>();
        for (Expression body : bodies) {
            List<Site> support = new ArrayList<>();
            collect(body, values, support);
            for (Site e : support) {
                for (Site s : sites) {
                    value(run, e, s, body, arrangement, found);
                }
            }
        }
        return found;
    }

    private void value(
            SymbolicChain.Run run, Site e, Site s, Expression body, Arrangement arrangement, List<Site> found) {
        if (run.isOnce()) {
            if (found.isEmpty() && arrangement.compare(e, s) == 0) {
                found.add(Site.of(1));
            }
            return;
        }
        int factor = e.factor(run.letter());
        if (Math.abs(factor) != 1) {
            throw SourceError.at(
                    body.span(),
                    factor == 0 ? "every term of this sum acts on the same site" : "the index " + e + " skips sites",
                    "this cannot be followed for every " + chain.size() + "; set it: --set " + chain.size() + "=5");
        }
        Site rest = e.minus(Site.of(run.letter()).times(factor));
        Site index = arrangement.normal(s.minus(rest).times(factor));
        boolean inside = arrangement.compare(index, run.first()) >= 0 && arrangement.compare(index, run.last()) <= 0;
        if (inside && found.stream().noneMatch(other -> arrangement.compare(other, index) == 0)) {
            found.add(index);
        }
    }

    /** The sites of the modes in an expression, those behind definitions included. */
    private void collect(Expression it, Map<String, Site> values, List<Site> support) {
        if (it instanceof Expression.Indexed x) {
            Template definition = chain.definitions().get(x.base());
            boolean mode = chain.family(x.base()).filter(f -> f.kind().isMode()).isPresent();
            if (mode) {
                add(Site.of(x.indices().get(0), values), support);
            } else if (definition != null && definition.pattern() instanceof Statement.Definition d) {
                Map<String, Site> inner = new LinkedHashMap<>(values);
                inner.put(definition.range().index(), Site.of(x.indices().get(0), values));
                collect(d.value(), inner, support);
            }
            return;
        }
        if (it instanceof Expression.Name n) {
            named(n.name(), values, support);
        }
        it.children().forEach(c -> collect(c, values, support));
    }

    private void named(String name, Map<String, Site> values, List<Site> support) {
        int cut = name.lastIndexOf('_');
        String base = cut > 0 ? name.substring(0, cut) : "";
        boolean member = name.substring(cut + 1).matches("\\d{1,6}");
        if (member && chain.family(base).filter(f -> f.kind().isMode()).isPresent()) {
            add(Site.of(Integer.parseInt(name.substring(cut + 1))), support);
            return;
        }
        for (Statement.Definition d : chain.file().all(Statement.Definition.class)) {
            if (d.name().equals(name)) {
                collect(d.value(), values, support);
            }
        }
    }

    private static void add(Site site, List<Site> support) {
        if (!support.contains(site)) {
            support.add(site);
        }
    }

    /** The operators through which a bath acts. */
    static List<Expression> operators(Statement.Bath bath) {
        List<Expression> all = new ArrayList<>();
        for (Channel channel : bath.channels()) {
            if (channel instanceof Channel.Rate rate) {
                all.add(rate.operator());
            } else if (channel instanceof Channel.Named named) {
                all.addAll(named.arguments());
            }
        }
        return all;
    }
}

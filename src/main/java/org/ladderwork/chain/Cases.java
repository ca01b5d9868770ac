package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What holds at each site of a long chain, with neighbouring sites put together where one formula says it for all of them.
 *
 * @param site the letter, or a site at an end @param where for which values of the letter @param value what holds
 */
record Cases<T>(Site site, String where, T value) {

    /**
     * {@return the cases from the beginning of the chain to its end}
     *
     * @param atSite what holds at a site, empty where there is none; may throw {@link Undecided}
     * @param covers whether what holds at the letter, the site put in for it, is what holds at this site
     */
    static <T> List<Cases<T>> along(
            SymbolicChain chain, Function<Arrangement, Optional<T>> atSite, BiPredicate<Cases<T>, Cases<T>> covers) {
        String letter = chain.freeLetters().get(0);
        List<Cases<T>> head = new ArrayList<>();
        List<Cases<T>> tail = new ArrayList<>();
        List<Cases<T>> middle = new ArrayList<>();
        chain.with(List.of(letter)).overAll(a -> {
            Optional<T> value = atSite.apply(a);
            if (value.isPresent() && a.length().isEmpty()) {
                Site site = a.normal(Site.of(letter));
                Cases<T> one = new Cases<>(site, a.where(letter), value.get());
                List<Cases<T>> end = site.factor(letter) != 0 ? middle : site.isNumber() ? head : tail;
                end.add(one);
            }
            return a;
        });
        head.sort((x, y) -> Integer.compare(x.site.offset(), y.site.offset()));
        tail.sort((x, y) -> Integer.compare(x.site.offset(), y.site.offset()));
        if (middle.size() != 1) {
            List<Cases<T>> all = new ArrayList<>(head);
            all.addAll(middle);
            all.addAll(tail);
            return all;
        }
        Cases<T> generic = middle.get(0);
        String[] bounds = generic.where.substring(letter.length() + 3).split("\\.\\.");
        while (!head.isEmpty() && covers.test(generic, head.get(head.size() - 1))) {
            bounds[0] = head.remove(head.size() - 1).site.toString();
        }
        while (!tail.isEmpty() && covers.test(generic, tail.get(0))) {
            bounds[1] = tail.remove(0).site.toString();
        }
        List<Cases<T>> all = new ArrayList<>(head);
        all.add(new Cases<>(generic.site, letter + " = " + bounds[0] + ".." + bounds[1], generic.value));
        all.addAll(tail);
        return all;
    }

    /** The letter and the site that is put in for it. */
    static Map<String, Site> substitution(SymbolicChain chain, Site site) {
        return Map.of(chain.freeLetters().get(0), site);
    }
}

package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How some letters lie on a chain from 1 to N: 1 ≤ j ≤ k ≤ N, with the width of each of the gaps between neighbours, which is either one number or any from
 * a least one on.
 *
 * <p>Every site is 1 plus a combination of gaps, so a difference of two sites is a number plus a combination of gaps. Where all factors of open gaps have one
 * sign, its sign is decided by the least widths, or it is {@link Undecided} and the gap must be divided into "exactly the least" and "more".
 *
 * @param letters the letters in order, without N
 * @param size the letter N
 * @param least the least size of the chain
 * @param gaps one more than there are letters: 1 to the first, …, the last to N
 */
public record Arrangement(List<String> letters, String size, int least, List<Gap> gaps) {
    private static final int MOST_CASES = 4000;
    private static final int WIDEST = 24;

    /** The distance of two neighbours. @param least or more, unless it is exact */
    public record Gap(int least, boolean exact) {}

    public Arrangement {
        letters = List.copyOf(letters);
        gaps = List.copyOf(gaps);
        if (gaps.size() != letters.size() + 1) {
            throw new IllegalArgumentException(letters.size() + " letters have " + (letters.size() + 1) + " gaps");
        }
    }

    /** {@return the letters anywhere on the chain, in this order, equal ones allowed} */
    public static Arrangement of(List<String> letters, String size, int least) {
        List<Gap> gaps = new ArrayList<>();
        for (int k = 0; k <= letters.size(); k++) {
            gaps.add(new Gap(0, false));
        }
        return new Arrangement(letters, size, least, gaps);
    }

    /**
     * {@return what a question answers in every case, in order}
     *
     * @param question may throw {@link Undecided}
     */
    public <T> List<T> overAll(Function<Arrangement, T> question) {
        List<T> answers = new ArrayList<>();
        visit(question, answers, new int[] {0});
        return answers;
    }

    private <T> void visit(Function<Arrangement, T> question, List<T> answers, int[] seen) {
        if (++seen[0] > MOST_CASES) {
            throw new IllegalStateException("more than " + MOST_CASES + " cases of sites have to be told apart");
        }
        Optional<Integer> n = length();
        if (n.isPresent() && n.get() < least) {
            return;
        }
        try {
            answers.add(question.apply(this));
        } catch (Undecided open) {
            Gap gap = gaps.get(open.gap());
            if (gap.least() > WIDEST) {
                throw new IllegalStateException("the question depends on sites that are further apart than " + WIDEST);
            }
            with(open.gap(), new Gap(gap.least(), true)).visit(question, answers, seen);
            with(open.gap(), new Gap(gap.least() + 1, false)).visit(question, answers, seen);
        }
    }

    Arrangement with(int gap, Gap other) {
        List<Gap> all = new ArrayList<>(gaps);
        all.set(gap, other);
        return new Arrangement(letters, size, least, all);
    }

    /** N, where it is one number. */
    Optional<Integer> length() {
        return gaps.stream().allMatch(Gap::exact)
                ? Optional.of(1 + gaps.stream().mapToInt(Gap::least).sum())
                : Optional.empty();
    }

    /**
     * {@return the same site in one form: points whose distance is known are counted from one of them; from 1, else from N, else from the first letter}
     */
    public Site normal(Site site) {
        return site.with(forms());
    }

    private Map<String, Site> forms() {
        List<String> points = new ArrayList<>(letters);
        points.add(size);
        Map<String, Site> forms = new LinkedHashMap<>();
        int from = 0; // gap in front of the cluster that begins here
        while (from <= points.size()) {
            int to = from;
            while (to < gaps.size() && gaps.get(to).exact()) {
                to++;
            }
            cluster(points, from, to, forms);
            from = to + 1;
        }
        return forms;
    }

    /** The points number from … to, point 0 being the first site and point k the letter k − 1, lie at known distances. */
    private void cluster(List<String> points, int from, int to, Map<String, Site> forms) {
        int position = 0;
        int end = 0;
        for (int k = from; k < to; k++) {
            end += gaps.get(k).least();
        }
        for (int k = from; k <= to && k <= points.size(); k++) {
            if (k > from) {
                position += gaps.get(k - 1).least();
            }
            if (k == 0) {
                continue;
            }
            Site form = from == 0
                    ? Site.of(1 + position)
                    : to == points.size()
                            ? Site.of(size).plus(position - end)
                            : Site.of(points.get(from - 1)).plus(position);
            forms.put(points.get(k - 1), form);
        }
    }

    /** {@return −1, 0 or 1 as the first site lies before, at or behind the second}
     *  @throws Undecided if that depends on a gap
     *  @throws IllegalStateException if no division of gaps can decide it */
    public int compare(Site a, Site b) {
        Site d = a.minus(b);
        int[] factors = new int[gaps.size()];
        int number = d.offset();
        for (Map.Entry<String, Integer> l : d.letters().entrySet()) {
            int at = l.getKey().equals(size) ? letters.size() : letters.indexOf(l.getKey());
            if (at < 0) {
                throw new IllegalStateException("the letter " + l.getKey() + " has no place in this arrangement");
            }
            number += l.getValue();
            for (int g = 0; g <= at; g++) {
                factors[g] += l.getValue();
            }
        }
        boolean up = false;
        boolean down = false;
        int open = -1;
        for (int g = 0; g < factors.length; g++) {
            number += factors[g] * gaps.get(g).least();
            if (!gaps.get(g).exact() && factors[g] != 0) {
                up |= factors[g] > 0;
                down |= factors[g] < 0;
                open = open < 0 ? g : open;
            }
        }
        if (up && down) {
            throw new IllegalStateException(
                    "where " + a + " and " + b + " lie to each other cannot be told for every " + size);
        }
        if (open < 0) {
            return Integer.signum(number);
        }
        if (up ? number > 0 : number < 0) {
            return up ? 1 : -1;
        }
        throw new Undecided(open);
    }

    /** {@return the distance from a to b, where it is one number} */
    public Optional<Integer> distance(Site a, Site b) {
        Site d = normal(b).minus(normal(a));
        return d.isNumber() ? Optional.of(d.offset()) : Optional.empty();
    }

    /** {@return where a letter lies, as a reader would say it: {@code j = 1}, {@code j = 2..N-1}, {@code j = N}} */
    public String where(String letter) {
        int at = letters.indexOf(letter);
        Site form = normal(Site.of(letter));
        if (!form.letters().containsKey(letter)) {
            return letter + " = " + form;
        }
        Gap before = gaps.get(at);
        Gap behind = gaps.get(at + 1);
        String right = at + 1 == letters.size() ? size : letters.get(at + 1);
        String left = at == 0
                ? Integer.toString(1 + before.least())
                : Site.of(letters.get(at - 1)).plus(before.least()).toString();
        return letter + " = " + left + ".." + Site.of(right).plus(-behind.least());
    }

    /** In words: {@code 1 < j, k = j+1, k < N}. */
    @Override
    public String toString() {
        List<String> points = new ArrayList<>(List.of("1"));
        points.addAll(letters);
        points.add(size);
        List<String> words = new ArrayList<>();
        for (int g = 0; g < gaps.size(); g++) {
            Gap gap = gaps.get(g);
            String left = points.get(g);
            String right = points.get(g + 1);
            String shifted = left.equals("1")
                    ? Integer.toString(1 + gap.least())
                    : gap.least() == 0 ? left : left + "+" + gap.least();
            words.add(right + (gap.exact() ? " = " : " >= ") + shifted);
        }
        return String.join(", ", words);
    }
}

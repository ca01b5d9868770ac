package org.ladderwork.language;

import java.util.Collection;
import java.util.Optional;

/**
 * The nearest of some words, by the number of letters to insert, delete, replace or swap with their neighbour
 * (Damerau–Levenshtein distance, restricted: no letter is touched twice). Cost: product of the lengths for each word.
 */
final class Suggestion {

    private Suggestion() {}

    /** The nearest word, when it is near: no more than a third of the letters, and at least one, may differ. */
    static Optional<String> nearest(String wrong, Collection<String> words) {
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        int bound = Math.max(1, wrong.length() / 3);
        if (wrong.length() > 100) {
            return Optional.empty();
        }
        for (String word : words) {
            if (word.equals(wrong) || Math.abs(word.length() - wrong.length()) > bound) {
                continue;
            }
            int distance = word.equalsIgnoreCase(wrong) ? 1 : distance(wrong, word);
            boolean wholeWord = wrong.length() > 1 || word.equalsIgnoreCase(wrong);
            if (distance < bestDistance && distance <= bound && wholeWord) {
                best = word;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** The advice "did you mean …?", or the other one when nothing is near. */
    static String advice(String wrong, Collection<String> words, String otherwise) {
        return nearest(wrong, words).map(word -> "did you mean '" + word + "'?").orElse(otherwise);
    }

    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + same);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}

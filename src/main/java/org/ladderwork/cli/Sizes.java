package org.ladderwork.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several sizes of one family: {@code --set N=2..5}. What holds for each of them is checked for these sizes only, and that is what is said.
 *
 * @param name such as N; empty where no range was given
 * @param settings one map for each size
 */
record Sizes(Optional<String> name, List<Map<String, String>> settings) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\.\\.(\\d{1,4})");
    private static final int MOST = 50;

    Sizes {
        settings = List.copyOf(settings);
    }

    /** {@return the settings, with a range in them written out} */
    static Sizes of(Map<String, String> set) {
        for (Map.Entry<String, String> s : set.entrySet()) {
            Matcher range = RANGE.matcher(s.getValue());
            if (range.matches()) {
                int first = Integer.parseInt(range.group(1));
                int last = Integer.parseInt(range.group(2));
                if (last < first || last - first >= MOST) {
                    throw new WrongArgument("--set " + s.getKey() + "=" + s.getValue() + ": give a range of at most "
                            + MOST + " sizes, the smaller one first");
                }
                List<Map<String, String>> all = new ArrayList<>();
                for (int n = first; n <= last; n++) {
                    Map<String, String> one = new LinkedHashMap<>(set);
                    one.put(s.getKey(), Integer.toString(n));
                    all.add(one);
                }
                return new Sizes(Optional.of(s.getKey()), all);
            }
        }
        return new Sizes(Optional.empty(), List.of(set));
    }

    /** {@return what is said above the verdicts of one size; empty where there is but one} */
    String title(Map<String, String> one) {
        return name.map(n -> n + " = " + one.getOrDefault(n, "") + "\n\n").orElse("");
    }

    /** {@return what is said below all of them} @param failed the sizes for which something does not hold */
    String summary(List<String> failed) {
        if (name.isEmpty()) {
            return "";
        }
        String n = name.get();
        String all = settings.stream().map(s -> s.getOrDefault(n, "")).collect(Collectors.joining(", "));
        return failed.isEmpty()
                ? "Every claim holds for " + n + " = " + all + ", each size by itself; that is no proof for all " + n
                        + ".\n"
                : "Not every claim holds for " + n + " = " + String.join(", ", failed) + ".\n";
    }
}

package org.ladderwork.steady;

/** The shortest of the forms offered; the first of equally short ones. */
final class Shortest {
    Form form;
    private long cost;

    Shortest(Form first) {
        form = first;
        cost = cost(first);
    }

    void offer(Form candidate) {
        long c = cost(candidate);
        if (c < cost) {
            form = candidate;
            cost = c;
        }
    }

    /** Symbols and numbers count most; among equals the one with fewer brackets, then fewer signs. */
    static long cost(Form f) {
        return 100L * f.size() + 10L * count(f, Form.Kind.SUM) + count(f, Form.Kind.POWER);
    }

    private static int count(Form f, Form.Kind kind) {
        int n = f.kind() == kind ? 1 : 0;
        for (Form child : f.children()) {
            n += count(child, kind);
        }
        return n;
    }
}

package org.ladderwork.numeric.sweep;

/**
 * Part k of n of a sweep: every n-th point, from the k-th on, so that all parts take about the same time.
 *
 * @param k from 1 to n
 * @param n at least 1
 */
public record SweepShard(int k, int n) {
    /** The whole sweep. */
    public static final SweepShard WHOLE = new SweepShard(1, 1);

    public SweepShard {
        if (n < 1 || k < 1 || k > n) {
            throw new IllegalArgumentException(
                    "shard " + k + "/" + n + " does not exist; write k/n with k from 1 to n");
        }
    }

    /** {@return the shard written as {@code 2/8}} */
    public static SweepShard parse(String text) {
        String[] parts = text.strip().split("/", -1);
        try {
            if (parts.length == 2) {
                return new SweepShard(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no shard; write k/n, such as 2/8", e);
        }
        throw new IllegalArgumentException("'" + text + "' is no shard; write k/n, such as 2/8");
    }

    public boolean contains(int index) {
        return index % n == k - 1;
    }

    @Override
    public String toString() {
        return k + "/" + n;
    }
}

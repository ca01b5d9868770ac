package org.ladderwork.linear;

import java.util.List;

/** Signs of permutations. */
final class Permutation {
    private Permutation() {}

    /** {@return (−1) to the number of inversions} */
    static int sign(List<Integer> images) {
        int sign = 1;
        for (int i = 0; i < images.size(); i++) {
            for (int j = i + 1; j < images.size(); j++) {
                if (images.get(i) > images.get(j)) {
                    sign = -sign;
                }
            }
        }
        return sign;
    }
}

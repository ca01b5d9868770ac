package org.ladderwork.numeric.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ladderwork.numeric.liouville.MatrixState;
import org.ladderwork.numeric.liouville.SparseOperator;

/**
 * e^{−iH} block by block: levels that no chain of entries of H joins stay apart in every power of H. A Hamiltonian that conserves the number of quanta has blocks of the size of
 * its sectors. Time b³ for each block of b levels.
 */
final class BlockUnitary {
    private final int[] block;
    private final int[] place;
    private final List<int[]> members;
    private final List<MatrixState> unitaries = new ArrayList<>();

    private BlockUnitary(int[] block, int[] place, List<int[]> members) {
        this.block = block;
        this.place = place;
        this.members = members;
    }

    static BlockUnitary of(SparseOperator h) {
        BlockUnitary u = connected(h);
        List<MatrixState> parts = new ArrayList<>();
        u.members.forEach(m -> parts.add(MatrixState.zero(m.length)));
        h.forEach((row, column, re, im) -> {
            MatrixState part = parts.get(u.block[row]);
            part.re()[u.place[row]][u.place[column]] = re;
            part.im()[u.place[row]][u.place[column]] = im;
        });
        parts.forEach(p -> u.unitaries.add(ComplexSquare.unitary(p)));
        return u;
    }

    /** {@return the number of levels of the largest block of such a Hamiltonian} */
    static int largestBlock(SparseOperator h) {
        return connected(h).members.stream().mapToInt(m -> m.length).max().orElse(0);
    }

    /** The blocks without their unitaries, by joining ends of entries until nothing is left to join. */
    private static BlockUnitary connected(SparseOperator h) {
        int d = h.dimension();
        int[] parent = new int[d];
        Arrays.setAll(parent, j -> j);
        h.forEach((row, column, re, im) -> {
            int a = root(parent, row);
            int b = root(parent, column);
            parent[Math.max(a, b)] = Math.min(a, b);
        });
        int[] block = new int[d];
        int[] place = new int[d];
        List<List<Integer>> lists = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            int r = root(parent, j);
            if (r == j) {
                block[j] = lists.size();
                lists.add(new ArrayList<>());
            }
            block[j] = block[r];
            place[j] = lists.get(block[j]).size();
            lists.get(block[j]).add(j);
        }
        List<int[]> members = new ArrayList<>();
        lists.forEach(l -> members.add(l.stream().mapToInt(Integer::intValue).toArray()));
        return new BlockUnitary(block, place, members);
    }

    private static int root(int[] parent, int j) {
        int r = j;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    int dimension() {
        return block.length;
    }

    /** Shows the entries of a column that can differ from zero. */
    void column(int j, SparseOperator.Entries entries) {
        int[] rows = members.get(block[j]);
        MatrixState u = unitaries.get(block[j]);
        for (int k = 0; k < rows.length; k++) {
            entries.take(rows[k], j, u.re()[k][place[j]], u.im()[k][place[j]]);
        }
    }
}

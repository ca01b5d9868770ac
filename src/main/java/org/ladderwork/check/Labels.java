package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SymbolTable;

/** The numbers at the end of names and in indices, {@code omega_1}, {@code heat(2)}, and their exchange. */
final class Labels {
    private final SymbolTable table;

    Labels(SymbolTable table) {
        this.table = table;
    }

    /** {@return the part before the last {@code _}, where a number follows} */
    static Optional<String> base(String name) {
        int cut = name.lastIndexOf('_');
        boolean numbered = cut > 0
                && cut + 1 < name.length()
                && name.substring(cut + 1).chars().allMatch(Character::isDigit);
        return numbered ? Optional.of(name.substring(0, cut)) : Optional.empty();
    }

    static int label(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
    }

    /** {@return the labels that occur, and those of the same families up to four} */
    List<Integer> occurring(Expression it) {
        TreeSet<Integer> found = new TreeSet<>();
        collect(it, false, found);
        return found.stream().limit(4).toList();
    }

    private void collect(Expression it, boolean index, TreeSet<Integer> found) {
        if (it instanceof Expression.Name n && base(n.name()).isPresent()) {
            found.add(label(n.name()));
            table.members(base(n.name()).get()).stream()
                    .filter(m -> base(m).isPresent())
                    .forEach(m -> found.add(label(m)));
        }
        if (index && it instanceof Expression.Numeral n && n.numerator().bitLength() < 10) {
            found.add(n.numerator().intValue());
        }
        it.children().forEach(c -> collect(c, hasLabels(it), found));
    }

    private boolean hasLabels(Expression it) {
        return it instanceof Expression.Indexed
                || it instanceof Expression.Call c && table.is(c.function(), Declaration.Kind.QUANTITY);
    }

    /** {@return the expression with labels i and j exchanged; itself where neither occurs} */
    Expression swapped(Expression it, int i, int j) {
        return swapped(it, i, j, false);
    }

    private Expression swapped(Expression it, int i, int j, boolean index) {
        if (it instanceof Expression.Name n) {
            Optional<String> base = base(n.name());
            int label = base.isPresent() ? label(n.name()) : -1;
            if (base.isPresent() && (label == i || label == j)) {
                String other = base.get() + "_" + (label == i ? j : i);
                return table.isDeclared(other) ? new Expression.Name(n.span(), other) : it;
            }
            return it;
        }
        if (index && it instanceof Expression.Numeral n && n.numerator().bitLength() < 10) {
            int label = n.numerator().intValue();
            return label == i || label == j
                    ? new Expression.Numeral(n.span(), BigInteger.valueOf(label == i ? j : i), BigInteger.ONE)
                    : it;
        }
        List<Expression> children = it.children();
        List<Expression> changed = new ArrayList<>();
        boolean same = true;
        for (Expression c : children) {
            Expression d = swapped(c, i, j, hasLabels(it));
            same &= d.equals(c);
            changed.add(d);
        }
        return same ? it : it.withChildren(changed);
    }
}

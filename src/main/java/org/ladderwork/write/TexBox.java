package org.ladderwork.write;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of LaTeX that knows where it may be broken.
 *
 * @param atoms what stands on one row
 * @param level how tightly it holds together, see {@link TexFormula}
 * @param scripted whether it ends with something above the line
 */
record TexBox(List<Atom> atoms, int level, boolean scripted) {
    /** No row begins here. */
    static final int NEVER = -1;
    /** The price of each bracket that is open where a row begins. */
    static final int INSIDE = 50;

    /**
     * @param tex as it stands within a row, spaces included
     * @param price of beginning a row in front of it, or {@link #NEVER}
     * @param sign what a row that begins here has in front of it
     */
    record Atom(String tex, int price, String sign) {
        Atom dearer(int by) {
            return price == NEVER ? this : new Atom(tex, price + by, sign);
        }

        Atom joined() {
            return new Atom(tex, NEVER, "");
        }
    }

    TexBox {
        atoms = List.copyOf(atoms);
    }

    static TexBox of(String tex, int level) {
        return new TexBox(List.of(new Atom(tex, NEVER, "")), level, false);
    }

    static TexBox scripted(String tex, int level) {
        return new TexBox(List.of(new Atom(tex, NEVER, "")), level, true);
    }

    String tex() {
        StringBuilder all = new StringBuilder();
        atoms.forEach(atom -> all.append(atom.tex()));
        return all.toString();
    }

    /** Between brackets that grow with what they hold. */
    TexBox bracketed(String open, String close, boolean grow) {
        String inside = tex();
        String size = "";
        if (grow && (inside.contains("\\frac") || inside.contains("\\bigg"))) {
            size = "bigg";
        } else if (grow && (inside.contains("\\big") || inside.contains("\\sqrt"))) {
            size = "Big";
        } else if (grow && (inside.contains("(") || inside.contains("["))) {
            size = "big";
        }
        List<Atom> all = new ArrayList<>();
        all.add(new Atom(size.isEmpty() ? open : "\\" + size + "l" + open, NEVER, ""));
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            all.add(i == 0 ? atom.joined() : atom.dearer(INSIDE));
        }
        all.add(new Atom(size.isEmpty() ? close : "\\" + size + "r" + close, NEVER, ""));
        return new TexBox(all, TexFormula.ATOM, false);
    }

    TexBox withLevel(int other) {
        return new TexBox(atoms, other, scripted);
    }
}

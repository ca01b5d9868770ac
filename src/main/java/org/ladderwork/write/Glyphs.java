package org.ladderwork.write;

/** Signs and quantities of the theory that no file declares. */
public final class Glyphs {
    public static final Formula RHO = new Formula.Quantity(new Formula.Glyph("ρ", "\\rho"), "rho");
    /** Before a rounded value. */
    public static final Formula APPROXIMATELY = new Formula.Quantity(new Formula.Glyph("≈", "\\approx"), "~=");

    public static final Formula INFINITY = new Formula.Quantity(new Formula.Glyph("∞", "\\infty"), "infinity");
    public static final Formula DOTS = new Formula.Glyph("…", "\\dots");
    /** Ẇ, the rate of work done on the system. */
    public static final Formula WORK = new Formula.Quantity(new Formula.Dotted(new Formula.Glyph("W", "W")), "work");
    /** Π, the entropy production. */
    public static final Formula ENTROPY_PRODUCTION =
            new Formula.Quantity(new Formula.Glyph("Π", "\\Pi"), "entropyproduction");

    private Glyphs() {}

    /** {@return Q̇_bath, the rate of the heat that enters the system from a bath} */
    public static Formula heat(String bath) {
        return new Formula.Quantity(
                new Formula.Indexed(new Formula.Dotted(new Formula.Glyph("Q", "Q")), bath), "heat(" + bath + ")");
    }

    /** {@return 𝒟_bath(argument)} */
    public static Formula dissipator(String bath, Formula argument) {
        return new Formula.Applied(
                new Formula.Indexed(new Formula.Glyph("D", "\\mathcal{D}"), bath), java.util.List.of(argument), false);
    }

    /** {@return L[jump, argument] = A X A† − ½{A†A, X}} */
    public static Formula lindblad(Formula jump, Formula argument) {
        return new Formula.Applied(new Formula.Glyph("L", "\\mathcal{L}"), java.util.List.of(jump, argument), true);
    }

    /** {@return tr[of]} */
    public static Formula trace(Formula of) {
        return new Formula.Call("tr", java.util.List.of(of));
    }
}

package org.ladderwork.language;

/**
 * How an author reads what can be read in two ways; without a word from the author, such things are errors.
 *
 * @param slash what {@code a/b c} means
 * @param imaginary what the letter i means in LaTeX where it could be an index too
 */
public record Style(Slash slash, Imaginary imaginary) {

    /** Nothing decided. */
    public static final Style UNDECIDED = new Style(Slash.UNDECIDED, Imaginary.UNDECIDED);

    /** The reading of {@code a/b c}. */
    public enum Slash {
        UNDECIDED,
        /** a/(b c), the rule of the American Physical Society's journals. */
        APS,
        /** (a/b) c, the rule of computer algebra. */
        CAS
    }

    /** The reading of the letter i as a factor. */
    public enum Imaginary {
        UNDECIDED,
        /** Always the imaginary unit; an index only where an index stands. */
        ITALIC,
        /** Never the imaginary unit, which is written {@code \mathrm{i}}. */
        UPRIGHT
    }

    public Style with(Slash other) {
        return new Style(other, imaginary);
    }

    public Style with(Imaginary other) {
        return new Style(slash, other);
    }

    /** {@return this style after a line of the file; a setting that is not known changes nothing} */
    Style with(Statement.Setting setting) {
        return switch (setting.key() + " = " + setting.value()) {
            case "slash = aps" -> with(Slash.APS);
            case "slash = cas" -> with(Slash.CAS);
            case "imaginary = italic" -> with(Imaginary.ITALIC);
            case "imaginary = upright" -> with(Imaginary.UPRIGHT);
            default -> this;
        };
    }

    /** {@return whether a setting says something} */
    static boolean isKnown(Statement.Setting setting) {
        return !UNDECIDED.with(setting).equals(UNDECIDED);
    }
}

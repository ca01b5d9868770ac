package org.ladderwork.derivation;

/** The version of the program. */
public final class Version {
    private Version() {}

    /** {@return the version the jar was built as, or {@code development} where there is no jar} */
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}

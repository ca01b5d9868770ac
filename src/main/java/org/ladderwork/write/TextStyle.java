package org.ladderwork.write;

/** How formulas look in plain text. */
public enum TextStyle {
    /** {@code 2 γ ε² ω₁ (n₁ − n₂)/Δ²}; for the terminal. */
    UNICODE,
    /** {@code 2*gamma*epsilon^2*omega_1*(n_1 - n_2)/Delta^2}; what {@code .lw} files are written in. */
    ASCII
}

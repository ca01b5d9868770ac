package org.ladderwork.algebra;

/**
 * A monomial with a sign, as fermions bring it about.
 *
 * @param sign +1 or −1
 * @param monomial the monomial
 */
public record SignedMonomial(int sign, Monomial monomial) {}

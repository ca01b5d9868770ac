/**
 * The one bridge to Symja: closed forms as its expressions and back, and its opinion on identities.
 *
 * <p>Expressions are built through its Java API, one dummy symbol for each name, never through strings: its reader takes {@code a_1} for a pattern and does not
 * tell {@code Delta} from {@code delta}. Each question has an evaluator of its own, a shared one gives wrong answers. It is asked for {@code Together} and for
 * nothing else; series, its zero test and its printers are wrong too often. Whatever comes back is turned into a
 * {@link org.ladderwork.scalar.Scalar} and so into the canonical form, where equality is proved by this project's own arithmetic.
 *
 * <p>The library is loaded when this package is first used, by {@code check --second-opinion}; no command needs it otherwise.
 */
@NullMarked
package org.ladderwork.symja;

import org.jspecify.annotations.NullMarked;

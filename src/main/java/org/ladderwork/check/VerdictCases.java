package org.ladderwork.check;

/** An answer for every kind of {@link Verdict}. */
public interface VerdictCases<R> {
    R proved(Verdict.Proved it);

    R provedToOrder(Verdict.ProvedToOrder it);

    R refuted(Verdict.Refuted it);

    R supported(Verdict.Supported it);

    R unreadable(Verdict.Unreadable it);

    R definition(Verdict.Definition it);

    R nothingChecked(Verdict.NothingChecked it);
}

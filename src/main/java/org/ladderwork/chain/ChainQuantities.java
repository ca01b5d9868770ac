package org.ladderwork.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ladderwork.algebra.Operator;
import org.ladderwork.language.Quantities;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;

/**
 * The quantities of a chain of any length where the letters lie in one way.
 *
 * <p>For every state the pairs are symbols. In a stationary state they still are, but the currents of two contacts add up to zero, and work is what the first
 * law leaves. In the steady state of a {@link ClosedChain} they have values.
 */
public final class ChainQuantities implements Quantities {
    /** What is known of the state. */
    public enum Knowledge {
        EVERY_STATE,
        STATIONARY,
        CLOSED_FORM
    }

    private final LocalModel piece;
    private final Knowledge knowledge;
    private final ChainCharge charge;
    private final Optional<ClosedChain> closed;

    /** @param piece around every site that is spoken of @param closed needed for {@link Knowledge#CLOSED_FORM} */
    public ChainQuantities(LocalModel piece, Knowledge knowledge, ChainCharge charge, Optional<ClosedChain> closed) {
        this.piece = piece;
        this.knowledge = knowledge;
        this.charge = charge;
        this.closed = closed;
    }

    @Override
    public Scalar expectation(Operator operator, String state, Span at) {
        return value(piece.pairs(operator)
                .orElseThrow(() -> SourceError.at(
                        at,
                        "only sums of <x_j' y_k> can be followed for every "
                                + piece.chain().size(),
                        "set the size: --set " + piece.chain().size() + "=5")));
    }

    @Override
    public Scalar rate(Operator operator, Span at) {
        return expectation(piece.equation().heisenberg(operator), "", at);
    }

    @Override
    public Value generator(Span at) {
        throw SourceError.at(at, "the generator is not available for every size", "set the size");
    }

    @Override
    public Value quantity(String name, List<String> arguments, Span at) {
        switch (name) {
            case "heat":
                return Value.of(heat(arguments.get(0), at));
            case "work":
                return Value.of(work(at));
            default:
                throw SourceError.at(
                        at,
                        "'" + name + "' is not available for every "
                                + piece.chain().size(),
                        "set the size: --set " + piece.chain().size() + "=5");
        }
    }

    private Scalar heat(String label, Span at) {
        for (SymbolicChain.Contact c : piece.chain().contacts()) {
            if (c.run().isOnce() && c.pattern().id().equals(label)) {
                return value(pairs(rates(c).heatPairs(), at));
            }
        }
        throw SourceError.at(
                at,
                "there is no bath '" + label + "'",
                "the baths are: "
                        + String.join(
                                ", ",
                                piece.chain().contacts().stream()
                                        .map(c -> c.pattern().id())
                                        .toList()));
    }

    private ContactRates rates(SymbolicChain.Contact c) {
        return ContactRates.of(piece.chain(), piece.arrangement(), c, Site.of(1));
    }

    private static PairSum pairs(Optional<PairSum> sum, Span at) {
        return sum.orElseThrow(() -> SourceError.at(at, "this rate is no sum of pairs", "set the size: --set N=5"));
    }

    private Scalar work(Span at) {
        Scalar sum = Scalar.ZERO;
        for (SymbolicChain.Contact c : piece.chain().contacts()) {
            boolean once = c.run().isOnce();
            boolean idle = !once && charge.contacts().stream().noneMatch(ContactRates::repeated);
            if (knowledge != Knowledge.EVERY_STATE && idle) {
                continue; // no heat, so no share in the work of a steady state
            }
            if (!once) {
                throw SourceError.at(
                        at,
                        "the work of a bath on every site is a sum over the chain",
                        "state it for the steady state, or set the size: --set N=5");
            }
            sum = sum.plus(
                    knowledge == Knowledge.EVERY_STATE
                            ? value(pairs(rates(c).workPairs(), at))
                            : value(pairs(rates(c).heatPairs(), at)).negated());
        }
        return sum;
    }

    private Scalar value(PairSum sum) {
        Arrangement a = piece.arrangement();
        if (knowledge == Knowledge.CLOSED_FORM) {
            ClosedChain form = closed.orElseThrow();
            return sum.value(p -> {
                PairMoment q = normal(p, a);
                boolean near =
                        a.distance(q.at(), q.to()).filter(d -> Math.abs(d) <= 1).isPresent();
                if (form.isOfFermions(piece.chain()) && !near) {
                    throw new IllegalStateException(
                            "qubits further apart than neighbours are no pairs of fermions: " + q);
                }
                return form.value(q, a);
            });
        }
        Optional<Map.Entry<PairMoment, Scalar>> known =
                knowledge == Knowledge.STATIONARY ? conservation() : Optional.empty();
        return sum.value(p -> {
            PairMoment q = normal(p, a);
            return known.isPresent() && known.get().getKey().equals(q)
                    ? known.get().getValue()
                    : symbol(q);
        });
    }

    private static PairMoment normal(PairMoment p, Arrangement a) {
        return new PairMoment(p.left(), a.normal(p.at()), p.right(), a.normal(p.to()));
    }

    /** The last pair of the current of the second contact, from Σ I = 0. */
    private Optional<Map.Entry<PairMoment, Scalar>> conservation() {
        if (!charge.isOtto()) {
            return Optional.empty();
        }
        PairSum sum = PairSum.ZERO;
        List<PairSum> currents = new ArrayList<>();
        for (SymbolicChain.Contact c : piece.chain().contacts()) {
            if (c.run().isOnce()) {
                Optional<PairSum> current = rates(c).currentPairs();
                if (current.isEmpty()) {
                    return Optional.empty();
                }
                currents.add(current.get());
                sum = sum.plus(current.get());
            }
        }
        PairSum last = currents.get(currents.size() - 1);
        if (last.terms().isEmpty()) {
            return Optional.empty();
        }
        PairMoment p = last.terms().get(last.terms().size() - 1).getKey();
        Scalar c = sum.coefficient(p);
        if (c.isZero()) {
            return Optional.empty();
        }
        PairSum rest = sum.plus(p, c.negated());
        return Optional.of(Map.entry(p, rest.value(this::symbol).over(c).negated()));
    }

    /** ⟨p⟩ as a symbol: real for a number of quanta, else complex. */
    private Scalar symbol(PairMoment p) {
        ScalarField field = piece.chain().field();
        PairMoment conjugate = p.conjugate();
        boolean self = p.equals(conjugate);
        boolean first = p.toString().compareTo(conjugate.toString()) <= 0;
        String name = (first ? p : conjugate).toString();
        Symbol symbol = field.symbol(name).orElseGet(() -> self ? field.real(name) : field.complex(name));
        Scalar value = Scalar.of(symbol);
        return first ? value : value.conjugate();
    }
}

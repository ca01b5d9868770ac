package org.ladderwork.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ladderwork.algebra.Monomial;
import org.ladderwork.algebra.Operator;
import org.ladderwork.algebra.SignedMonomial;
import org.ladderwork.algebra.Superoperator;
import org.ladderwork.language.Quantities;
import org.ladderwork.language.SourceError;
import org.ladderwork.language.Span;
import org.ladderwork.language.Value;
import org.ladderwork.master.BathGenerator;
import org.ladderwork.master.Dissipator;
import org.ladderwork.model.Bath;
import org.ladderwork.model.Collision;
import org.ladderwork.model.OpenSystem;
import org.ladderwork.model.Subsystem;
import org.ladderwork.moment.ConservationLaws;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.ScalarField;
import org.ladderwork.scalar.Symbol;
import org.ladderwork.steady.Unexpanded;
import org.ladderwork.thermo.CountedCurrent.Unit;
import org.ladderwork.thermo.HeatRate;

/**
 * The quantities of a model: in its steady state, where each is a function of the parameters; or in any state, where expectation values of monomials are
 * symbols, so that an identity in them holds at every instant.
 */
public final class ModelQuantities implements Quantities {
    /** Which state is meant. */
    public enum State {
        STEADY,
        /** Any steady state, not solved for: expectation values are symbols between which the laws of conservation hold. */
        STATIONARY,
        /** The steady one, as far as its moments were solved for already: nothing new is solved. */
        SOLVED,
        ANY
    }

    private final Analysis analysis;
    private final State state;
    private final Strokes strokes;
    private final TreeMap<Monomial, Scalar> symbols = new TreeMap<>();
    private Optional<Analysis> uncoupled = Optional.empty();
    private Optional<ConservationLaws> laws = Optional.empty();
    private boolean alone;
    private final Map<String, Value> matrices = new HashMap<>();
    private Optional<Function<Operator, Scalar>> number = Optional.empty();

    /** @param analysis of the model @param state which state is meant */
    public ModelQuantities(Analysis analysis, State state) {
        this.analysis = analysis;
        this.strokes = new Strokes(analysis.system());
        this.state = state;
    }

    /** {@return the quantities of the steady state, each from the moments it needs only} */
    static ModelQuantities alone(Analysis analysis) {
        ModelQuantities q = new ModelQuantities(analysis, State.STEADY);
        q.alone = true;
        return q;
    }

    /** {@return the quantities of the steady state at one point, as numbers, where there is no closed form}
     *  @throws ArithmeticException if there is no unique steady state at this point */
    static ModelQuantities at(Analysis analysis, Unexpanded unexpanded, Map<Symbol, Scalar> point) {
        List<Scalar> moments = unexpanded.moments(point);
        ModelQuantities q = new ModelQuantities(analysis, State.STEADY);
        q.number = Optional.of(o -> unexpanded.value(o, moments, point));
        return q;
    }

    @Override
    public Scalar expectation(Operator joint, String label, Span at) {
        Operator operator = strokes.reduced(joint);
        if (label.equals("th")) {
            return steady(uncoupled(), operator, at);
        }
        if (state == State.SOLVED) {
            return analysis.known(operator)
                    .orElseThrow(() -> SourceError.at(at, "<" + operator + "> was not solved for", ""));
        }
        if (state == State.STEADY || label.equals("ss")) {
            return steady(analysis, operator, at);
        }
        return symbolic(state == State.STATIONARY ? laws().reduced(operator) : operator);
    }

    private ConservationLaws laws() {
        if (laws.isEmpty()) {
            laws = Optional.of(ConservationLaws.of(analysis.equation()));
        }
        return laws.get();
    }

    private Scalar steady(Analysis analysis, Operator operator, Span at) {
        try {
            if (number.isPresent() && analysis == this.analysis) {
                return number.get().apply(operator);
            }
            return alone ? analysis.steadyAlone(operator) : analysis.steady(operator);
        } catch (IllegalStateException none) {
            throw SourceError.at(at, String.valueOf(none.getMessage()), "");
        }
    }

    private Analysis uncoupled() {
        if (uncoupled.isEmpty()) {
            OpenSystem s = analysis.system();
            uncoupled = Optional.of(Analysis.of(
                    new OpenSystem(
                            s.title(), s.source(), s.field(), s.modes(), s.subsystems(), Operator.ZERO, s.baths()),
                    List.of()));
        }
        return uncoupled.get();
    }

    private Scalar symbolic(Operator operator) {
        Scalar sum = Scalar.ZERO;
        for (var t : operator.terms().entrySet()) {
            sum = sum.plus(t.getValue().times(moment(t.getKey())));
        }
        return sum;
    }

    /** ⟨M⟩ as a symbol: real for Hermitian M, else complex, with ⟨M†⟩ its conjugate. */
    private Scalar moment(Monomial m) {
        if (m.isIdentity()) {
            return Scalar.ONE;
        }
        Scalar known = symbols.get(m);
        if (known == null) {
            ScalarField field = analysis.system().field();
            SignedMonomial adjoint = m.adjoint();
            boolean self = adjoint.monomial().equals(m);
            String name = "<" + m + ">";
            Symbol symbol = field.symbol(name).orElseGet(() -> self ? field.real(name) : field.complex(name));
            known = Scalar.of(symbol);
            if (self && adjoint.sign() < 0) {
                known = known.times(Scalar.I); // an anti-Hermitian monomial
            }
            symbols.put(m, known);
            if (!self) {
                symbols.put(adjoint.monomial(), known.conjugate().times(Scalar.of(adjoint.sign())));
            }
        }
        return known;
    }

    @Override
    public Scalar rate(Operator operator, Span at) {
        return expectation(analysis.equation().heisenberg(operator), "", at);
    }

    @Override
    public Value generator(Span at) {
        Operator h = analysis.system().hamiltonian();
        Superoperator map = Superoperator.of(h.times(Scalar.I.negated()), Operator.identity())
                .plus(Superoperator.of(Operator.identity(), h.times(Scalar.I)));
        for (BathGenerator bath : analysis.equation().baths()) {
            map = map.plus(dissipator(bath));
        }
        return new Value.OfState(map);
    }

    private static Superoperator dissipator(BathGenerator bath) {
        Superoperator sum = Superoperator.ZERO;
        for (Dissipator d : bath.dissipators()) {
            sum = sum.plus(Superoperator.dissipator(d.a(), d.b()).times(d.rate()));
        }
        return sum;
    }

    @Override
    public Superoperator reduced(Superoperator joint, Span at) {
        return strokes.reduced(joint, at);
    }

    @Override
    public Operator stroke(Symbol root, Span at) {
        return strokes.stroke(root);
    }

    @Override
    public Value matrixRate(String name, Span at) {
        if (!name.equals("covariance")) {
            throw SourceError.at(at, "the " + name + " matrix does not change in time", "");
        }
        return QuadratureMatrices.covarianceRate(analysis, this, at);
    }

    @Override
    public Value quantity(String name, List<String> arguments, Span at) {
        switch (name) {
            case "H", "H_S":
                return Value.of(analysis.system().hamiltonian());
            case "heat":
                return Value.of(expectation(heat(arguments.get(0), at).operator(), "", at));
            case "work":
                return Value.of(expectation(analysis.energetics().work().operator(), "", at));
            case "energy":
                return Value.of(expectation(energy(analysis.system(), arguments, at), "", at));
            case "cop":
                return Value.of(ratio(firstBath(at), "", at));
            case "efficiency":
                return Value.of(ratio("", lastBath(at), at).negated());
            case "entropyproduction":
                return Value.of(entropyProduction(at));
            case "beta":
                return Value.of(beta(arguments.get(0), at));
            case "temperature":
                return Value.of(beta(arguments.get(0), at).inverse());
            case "current":
                return Value.of(counted(at, () -> analysis.fluctuations().current(arguments.get(0))));
            case "noise", "heatnoise":
                String first = arguments.get(0);
                String second = arguments.size() > 1 ? arguments.get(1) : first;
                Unit unit = name.equals("noise") ? Unit.QUANTA : Unit.ENERGY;
                return Value.of(counted(at, () -> analysis.fluctuations().noise(unit, first, second)));
            case "globalheat":
                return Value.of(counted(at, () -> analysis.global().heat(arguments.get(0))));
            case "globalentropyproduction":
                return Value.of(counted(at, () -> analysis.global().entropyProduction()));
            case "dissipator":
                return new Value.OfState(dissipator(bath(arguments.get(0), at)));
            case "generator":
                return generator(at);
            case "coupling":
                return Value.of(strokes.coupling(arguments.get(0), at));
            case "environment":
                return Value.of(
                        arguments.isEmpty() ? strokes.hamiltonian() : strokes.hamiltonian(arguments.get(0), at));
            case "entropyrate":
                return Value.of(isSolution() ? Scalar.ZERO : entropyRate());
            case "drift", "diffusion", "covariance":
                if (!matrices.containsKey(name)) {
                    matrices.put(name, QuadratureMatrices.of(name, analysis, this, at));
                }
                return Objects.requireNonNull(matrices.get(name));
            default:
                throw SourceError.at(at, "'" + name + "' is not available for this model", "");
        }
    }

    private boolean isSolution() {
        return state == State.STEADY || state == State.SOLVED;
    }

    private Scalar counted(Span at, Supplier<Scalar> value) {
        if (!isSolution()) {
            throw SourceError.at(at, "this belongs to the steady state", "state it for the steady state");
        }
        try {
            return value.get();
        } catch (IllegalStateException | IllegalArgumentException none) {
            throw SourceError.at(at, String.valueOf(none.getMessage()), "");
        }
    }

    @Override
    public Scalar occupation(String bath, Scalar frequency, Span at) {
        return counted(at, () -> analysis.global().occupation(bath, frequency));
    }

    private HeatRate heat(String label, Span at) {
        return analysis.heat(label).orElseThrow(() -> noBath(label, at));
    }

    private BathGenerator bath(String label, Span at) {
        return analysis.equation().baths().stream()
                .filter(b -> b.bath().name().equals(label))
                .findFirst()
                .orElseThrow(() -> noBath(label, at));
    }

    private SourceError noBath(String label, Span at) {
        return noBath(analysis.system(), label, at);
    }

    static SourceError noBath(OpenSystem system, String label, Span at) {
        return SourceError.at(
                at,
                "there is no bath '" + label + "'",
                "the baths are: "
                        + String.join(
                                ", ", system.baths().stream().map(b -> b.name()).toList()));
    }

    private String firstBath(Span at) {
        return label(at, 0);
    }

    private String lastBath(Span at) {
        return label(at, analysis.system().baths().size() - 1);
    }

    private String label(Span at, int index) {
        if (analysis.system().baths().size() != 2) {
            throw SourceError.at(
                    at,
                    "this ratio is defined for two baths, a cold one first and a hot one second",
                    "write the ratio you mean: heat(1)/work");
        }
        return analysis.system().baths().get(index).name();
    }

    /** Q̇_above / Ẇ, or Ẇ / Q̇_below. */
    private Scalar ratio(String above, String below, Span at) {
        Operator work = analysis.energetics().work().operator();
        Operator top = above.isEmpty() ? work : heat(above, at).operator();
        Scalar divisor = expectation(below.isEmpty() ? work : heat(below, at).operator(), "", at);
        if (divisor.isZero()) {
            throw SourceError.at(at, "the denominator of this ratio is identically zero", "");
        }
        return expectation(top, "", at).over(divisor);
    }

    /** {@return H_S, or the part of it that is named} */
    static Operator energy(OpenSystem system, List<String> arguments, Span at) {
        if (arguments.isEmpty()) {
            return system.hamiltonian();
        }
        String wanted = arguments.get(0);
        if (wanted.equals("I") || wanted.equals("H_I")) {
            return system.interaction();
        }
        for (Subsystem s : system.subsystems()) {
            if (s.name().equals(wanted) || s.name().equals("H_" + wanted)) {
                return s.hamiltonian();
            }
        }
        throw SourceError.at(
                at,
                "there is no subsystem '" + wanted + "'",
                "there are: "
                        + String.join(
                                ", ",
                                system.subsystems().stream()
                                        .map(Subsystem::name)
                                        .toList()));
    }

    private Scalar entropyProduction(Span at) {
        Operator flux = analysis.entropy()
                .flux()
                .orElseThrow(() -> SourceError.at(
                        at,
                        "the entropy production is not defined: "
                                + analysis.entropy().reason(),
                        ""));
        return isSolution() ? steady(analysis, flux, at) : entropyRate().plus(expectation(flux, "", at));
    }

    /** dS/dt of an arbitrary state, which no moment tells: a symbol. */
    private Scalar entropyRate() {
        ScalarField field = analysis.system().field();
        return Scalar.of(field.symbol("<dS/dt>").orElseGet(() -> field.real("<dS/dt>")));
    }

    private Scalar beta(String label, Span at) {
        return beta(bath(label, at).bath(), at);
    }

    /** {@return the inverse temperature of a bath} */
    static Scalar beta(Bath bath, Span at) {
        for (Collision c : bath.match(m -> m.collisions(), r -> List.<Collision>of())) {
            if (c.inverseTemperature().isPresent()) {
                return c.inverseTemperature().get();
            }
        }
        throw SourceError.at(at, "bath '" + bath.name() + "' has no temperature", "");
    }
}

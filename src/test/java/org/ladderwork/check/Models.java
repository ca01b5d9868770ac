package org.ladderwork.check;

import java.util.List;
import java.util.Optional;
import org.ladderwork.derivation.Analysis;
import org.ladderwork.derivation.ModelQuantities;
import org.ladderwork.language.Evaluator;
import org.ladderwork.language.LadderFile;
import org.ladderwork.language.Reader;
import org.ladderwork.language.Source;
import org.ladderwork.model.ModelFile;
import org.ladderwork.model.ModelReader;

/** Models for tests, with the grounds on which claims about them are judged. */
final class Models {
    static final String TWO_OSCILLATORS = """
            boson    a_1, a_2
            positive omega_1, omega_2, gamma, n_1, n_2
            real     epsilon
            let Delta^2 = gamma^2 + 4 epsilon^2 + (omega_1 - omega_2)^2
            H_1 = omega_1 (a_1' a_1 + 1/2)
            H_2 = omega_2 (a_2' a_2 + 1/2)
            H_I = epsilon (a_1' a_2 + a_1 a_2')
            bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)
            bath 2 on H_2: thermal(a_2, rate = gamma, occupation = n_2)
            """;

    static final String COUNTER_ROTATING = """
            boson    a_1, a_2
            positive omega_1, omega_2, gamma, n_1, n_2
            real     epsilon, eta
            H_1 = omega_1 (a_1' a_1 + 1/2)
            H_2 = omega_2 (a_2' a_2 + 1/2)
            H_I = epsilon (a_1' a_2 + a_1 a_2') + eta (a_1 a_2 + a_1' a_2')
            bath 1 on H_1: thermal(a_1, rate = gamma, occupation = n_1)
            bath 2 on H_2: thermal(a_2, rate = gamma, occupation = n_2)
            """;

    static final String QUBIT = """
            qubit    s
            positive omega, gamma, f
            H_1 = omega s' s
            bath 1 on H_1: thermal(s, rate = gamma, occupation = f)
            """;

    static final String DAMPED = """
            boson    a
            positive omega, gamma, n
            complex  f
            H_1 = omega (a' a + 1/2)
            H_I = f a' + conj(f) a
            bath 1 on H_1: thermal(a, rate = gamma, occupation = n)
            """;

    static final String UNEQUAL_RATES = """
            boson    a_1, a_2
            positive omega_1, omega_2, gamma_1, gamma_2, n_1, n_2
            real     epsilon
            H_1 = omega_1 (a_1' a_1 + 1/2)
            H_2 = omega_2 (a_2' a_2 + 1/2)
            H_I = epsilon (a_1' a_2 + a_1 a_2')
            bath 1 on H_1: thermal(a_1, rate = gamma_1, occupation = n_1)
            bath 2 on H_2: thermal(a_2, rate = gamma_2, occupation = n_2)
            """;

    /** Equations that are true of each model; the steady ones, the ones for every state, the identities. */
    static final java.util.Map<String, List<String>> TRUE = truths();

    private static java.util.Map<String, List<String>> truths() {
        java.util.Map<String, List<String>> all = new java.util.LinkedHashMap<>();
        all.put(
                TWO_OSCILLATORS,
                List.of(
                        "<a_1' a_1> = n_1 + 2 epsilon^2/Delta^2 (n_2 - n_1)",
                        "<a_2' a_2> = n_2 - 2 epsilon^2/Delta^2 (n_2 - n_1)",
                        "<a_2' a_1> = epsilon/Delta^2 (omega_1 - omega_2 + i gamma) (n_1 - n_2)",
                        "<H_1> = omega_1 (n_1 + 1/2) + 2 omega_1 epsilon^2/Delta^2 (n_2 - n_1)",
                        "heat(1) = 2 gamma epsilon^2 omega_1 (n_1 - n_2)/Delta^2",
                        "heat(2) = -2 gamma epsilon^2/Delta^2 omega_2 (n_1 - n_2)",
                        "work = -2 gamma epsilon^2/Delta^2 (omega_1 - omega_2) (n_1 - n_2)",
                        "work = 2 gamma epsilon^2 (omega_1 - omega_2) (n_2 - n_1)/(gamma^2 + 4 epsilon^2 + (omega_1 - omega_2)^2)",
                        "heat(1)/work = omega_1/(omega_2 - omega_1)",
                        "heat(1) = gamma omega_1 (n_1 - <a_1' a_1>)",
                        "work = -gamma epsilon <a_1' a_2 + a_2' a_1>",
                        "d<a_1' a_1>/dt = gamma (n_1 - <a_1' a_1>) - i epsilon <a_1' a_2 - a_2' a_1>",
                        "d<a_1>/dt = -(gamma/2 + i omega_1) <a_1> - i epsilon <a_2>",
                        "[H_I, a_1] = -epsilon a_2",
                        "[H_1 + H_2, H_I] = epsilon (omega_1 - omega_2) (a_1' a_2 - a_2' a_1)",
                        "dissipator(1) = gamma (n_1 + 1) D[a_1] rho + gamma n_1 D[a_1'] rho"));
        all.put(
                UNEQUAL_RATES,
                List.of(
                        "heat(1) = gamma_1 omega_1 (n_1 - <a_1' a_1>)",
                        "heat(1) = 4 epsilon^2 gamma_1 gamma_2 omega_1 (gamma_1 + gamma_2) (n_1 - n_2)/(4 epsilon^2 (gamma_1 + gamma_2)^2 + gamma_1 gamma_2 ((gamma_1 + gamma_2)^2 + 4 (omega_1 - omega_2)^2))",
                        "work = -epsilon (gamma_1 + gamma_2)/2 <a_1' a_2 + a_2' a_1>",
                        "heat(2)/heat(1) = -omega_2/omega_1",
                        "d<a_2' a_2>/dt = gamma_2 (n_2 - <a_2' a_2>) + i epsilon <a_1' a_2 - a_2' a_1>"));
        all.put(
                DAMPED,
                List.of(
                        "<a> = f/(i gamma/2 - omega)",
                        "<a' a> = n + 4 f conj(f)/(gamma^2 + 4 omega^2)",
                        "heat(1) = gamma omega (n - <a' a>)",
                        "d<a' a>/dt = gamma (n - <a' a>) - i f <a'> + i conj(f) <a>",
                        "dissipator(1) = gamma (n + 1) D[a] rho + gamma n D[a'] rho"));
        all.put(
                QUBIT,
                List.of(
                        "d<s' s>/dt = gamma (f - <s' s>)",
                        "<s' s> = f",
                        "dissipator(1) = gamma (1 - f) D[s] rho + gamma f D[s'] rho",
                        "[H_1, s] = -omega s"));
        return all;
    }

    final Grounds grounds;
    private final Reader reader;
    private final List<Claim> claims;

    private Models(String text) {
        LadderFile file = LadderFile.read(Source.of("model.lw", text)).orThrow();
        ModelFile model = ModelReader.read(file);
        Analysis analysis = Analysis.of(model.system(), List.of());
        Evaluator steady = model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.STEADY));
        Evaluator any = model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.ANY));
        grounds = new Grounds(
                file.table(),
                file.sizes(),
                Optional.of(any),
                Optional.of(model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.STATIONARY))),
                steady,
                Optional.of(model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.SOLVED))),
                Region.of(model.system().field()),
                List.of(1, 2),
                java.util.Set.of("1", "2"));
        reader = Reader.of(file.table());
        claims = model.claims().stream().map(Claim::of).toList();
    }

    /** {@return the claims of the file} */
    List<Claim> claims() {
        return claims;
    }

    static Models of(String text) {
        return new Models(text);
    }

    Claim claim(String text) {
        return Claim.of(text, reader.formula(text));
    }

    Judgement judge(String text) {
        return Judge.on(grounds).judge(claim(text));
    }
}

package org.ladderwork.check;

import java.util.List;
import java.util.Map;
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

    final Grounds grounds;
    private final Reader reader;

    private Models(String text) {
        LadderFile file = LadderFile.read(Source.of("model.lw", text)).orThrow();
        ModelFile model = ModelReader.read(file);
        Analysis analysis = Analysis.of(model.system(), List.of());
        Evaluator steady = model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.STEADY));
        Evaluator any = model.evaluator().with(new ModelQuantities(analysis, ModelQuantities.State.ANY));
        grounds = new Grounds(
                file.table(),
                Map.of(),
                Optional.of(any),
                steady,
                Region.of(model.system().field()),
                List.of(1, 2));
        reader = Reader.of(file.table());
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

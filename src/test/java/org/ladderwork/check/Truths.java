package org.ladderwork.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Formula;
import org.ladderwork.language.Relator;

/**
 * True statements about every shipped model: the claims of the file that have one relation and no index, and some more that were derived by hand.
 *
 * @param name of the file @param model what they are about @param formulas the statements
 */
record Truths(String name, Models model, List<Formula> formulas) {
    /** By hand: rates of one mode from ⟨D†(O)⟩, commutators, dissipators as they were declared. */
    private static final Map<String, List<String>> MORE = Map.ofEntries(
            Map.entry(
                    "two-oscillators",
                    List.of(
                            "d<a_1>/dt = -(gamma/2 + i omega_1) <a_1> - i epsilon <a_2>",
                            "[H_1 + H_2, H_I] = epsilon (omega_1 - omega_2) (a_1' a_2 - a_2' a_1)",
                            "dissipator(1) = gamma (n_1 + 1) D[a_1] rho + gamma n_1 D[a_1'] rho",
                            "<H_1> = omega_1 (n_1 + 1/2) + 2 omega_1 epsilon^2/Delta^2 (n_2 - n_1)")),
            Map.entry(
                    "counter-rotating",
                    List.of(
                            "[H_I, a_1] = -epsilon a_2 - eta a_2'",
                            "d<a_1>/dt = -(gamma/2 + i omega_1) <a_1> - i epsilon <a_2> - i eta <a_2'>",
                            "work = -gamma epsilon <a_1' a_2 + a_2' a_1> - gamma eta <a_1 a_2 + a_1' a_2'>")),
            Map.entry(
                    "chain",
                    List.of(
                            "[H_I, a[2]] = -epsilon (a[1] + a[3])",
                            "d<a[1]>/dt = -(gamma/2 + i omega[1]) <a[1]> - i epsilon <a[2]>",
                            "dissipator(1) = gamma (n_1 + 1) D[a[1]] rho + gamma n_1 D[a[1]'] rho")),
            Map.entry(
                    "fermion-chain",
                    List.of(
                            "dissipator(1) = gamma (1 - f_1) D[c[1]] rho + gamma f_1 D[c[1]'] rho",
                            "d<c[1]' c[1]>/dt = gamma (f_1 - <c[1]' c[1]>) - i epsilon <c[1]' c[2] - c[2]' c[1]>")),
            Map.entry(
                    "ring-and-star",
                    List.of(
                            "[H_0 + H_I, b] = -omega_0 b - eta (a[1] + a[2] + a[3])",
                            "heat(1) = gamma omega (n[1] - <a[1]' a[1]>)",
                            "d<b' b>/dt = -i eta <b' a[1] - a[1]' b + b' a[2] - a[2]' b + b' a[3] - a[3]' b>",
                            "d<b>/dt = -i omega_0 <b> - i eta <a[1] + a[2] + a[3]>")),
            Map.entry(
                    "damped-oscillator",
                    List.of(
                            "heat(1) = gamma omega (1/(exp(omega/T) - 1) - <a' a>)",
                            "dissipator(1) = gamma/(1 - exp(-omega/T)) D[a] rho + gamma/(exp(omega/T) - 1) D[a'] rho")),
            Map.entry(
                    "spin-one",
                    List.of(
                            "dissipator(1) = gamma (n + 1) D[S_-] rho + gamma n D[S_+] rho",
                            "d<S_z>/dt = gamma n <S_- S_+> - gamma (n + 1) <S_+ S_->",
                            "[S_z, S_+] = S_+",
                            "<S_z> = -(2 n + 1)/(3 n^2 + 3 n + 1)")),
            Map.entry(
                    "kerr",
                    List.of(
                            "[H_I, a_1] = -epsilon a_2 - kappa a_1' a_1^2",
                            "d<a_2>/dt = -(gamma/2 + i omega_2) <a_2> - i epsilon <a_1>")),
            Map.entry(
                    "two-photon-bath",
                    List.of(
                            "dissipator(1) = gamma (n + 1) D[a^2] rho + gamma n D[a'^2] rho",
                            "[H_1, a^2] = -2 omega a^2")),
            Map.entry("jaynes-cummings", List.of("[H_I, a] = -g s", "[H_I, s] = -g a (1 - 2 s' s)")),
            Map.entry(
                    "squeezed-bath",
                    List.of("<a^2> = -gamma m (gamma - 2 i omega)/(gamma^2 + 4 omega^2)", "[H_1, a^2] = -2 omega a^2")),
            Map.entry(
                    "qutrit-engine",
                    List.of(
                            "[H_I, s] = -epsilon q[0,1] (1 - 2 s' s)",
                            "[H_1, q[1,2]] = -omega_2 q[1,2]",
                            "heat(2) = mu omega_3 (f_3 - <s' s>)",
                            "d<q[2,2]>/dt = kappa f_2 <q[1,1]> - kappa (1 - f_2) <q[2,2]>")),
            Map.entry(
                    "three-level-maser",
                    List.of(
                            "heat(cold) = gamma_c omega_c (n_c <q[0,0]> - (n_c + 1) <q[1,1]>)",
                            "heat(hot) = gamma_h omega_h (n_h <q[0,0]> - (n_h + 1) <q[2,2]>)",
                            "[H_1, q[0,1]] = -omega_c q[0,1]",
                            "dissipator(hot) = gamma_h (n_h + 1) D[q[0,2]] rho + gamma_h n_h D[q[2,0]] rho")));

    /** {@return the names of all shipped models} */
    static List<String> names() {
        try (var files = Files.list(Path.of("derivations"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".lw"))
                    .map(f -> f.replace(".lw", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what is true of a shipped model} */
    static Truths of(String name) {
        try {
            return of(name, Models.of(Files.readString(Path.of("derivations", name + ".lw"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return every so manieth formula, the first one always} */
    Truths sample(int every) {
        List<Formula> some = new ArrayList<>();
        for (int k = 0; k < formulas.size(); k += every) {
            some.add(formulas.get(k));
        }
        return new Truths(name, model, some);
    }

    private static Truths of(String name, Models m) {
        List<Formula> formulas = new ArrayList<>();
        for (Claim claim : m.claims()) {
            claim.formulas().stream().filter(Truths::isPlain).forEach(formulas::add);
        }
        for (String text : MORE.getOrDefault(name, List.of())) {
            formulas.addAll(m.claim(text).formulas());
        }
        return new Truths(name, m, formulas);
    }

    /** One equality or asymptotic relation, with no index left open, whose right side is more than a number. */
    private static boolean isPlain(Formula f) {
        return f.freeIndices().isEmpty()
                && f.clauses().stream().noneMatch(c -> c instanceof org.ladderwork.language.Clause.Indices)
                && f.statement() instanceof Expression.Relation r
                && r.relators().size() == 1
                && (r.relators().get(0) == Relator.EQUAL || r.relators().get(0) == Relator.ASYMPTOTIC)
                && !(r.sides().get(1) instanceof Expression.Numeral);
    }
}

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ladderwork.algebra.Operator;
import org.ladderwork.derivation.Analysis;
import org.ladderwork.derivation.Loaded;
import org.ladderwork.language.SourceReader;
import org.ladderwork.moment.MomentEquations;
import org.ladderwork.scalar.Scalar;
import org.ladderwork.scalar.Symbol;

/**
 * Writes the stationary moment equations of a model as a real linear system, for other programs to solve.
 *
 * <p>{@code java -cp CLASSES ExportMoments.java FILE BATH [NAME=VALUE...]} prints the parameters, the number of unknowns, one line {@code constant; index coefficient; …} for each
 * equation 0 = c + Σ A_k x_k, and last a line of the same shape for the heat current of the bath. The unknowns are real: ⟨M⟩ for Hermitian M, else the real part of ⟨M⟩
 * and the imaginary part.
 */
final class ExportMoments {
    public static void main(String[] args) {
        Map<String, String> settings = new TreeMap<>();
        for (int i = 2; i < args.length; i++) {
            settings.put(args[i].substring(0, args[i].indexOf('=')), args[i].substring(args[i].indexOf('=') + 1));
        }
        Loaded loaded = Loaded.of(SourceReader.read(Path.of(args[0])), settings);
        Analysis analysis = Analysis.of(loaded.model().system(), List.of());
        if (!(analysis.moments() instanceof MomentEquations.Outcome.Closed closed)) {
            throw new IllegalStateException("the moments of " + args[0] + " do not close");
        }
        MomentEquations equations = closed.equations();
        Operator heat = analysis.heat(args[1]).orElseThrow().operator();
        List<String> names = new ArrayList<>();
        for (Symbol s : analysis.system().field().parameters()) {
            names.add(s.name());
        }
        System.out.println(String.join(" ", names));
        System.out.println(equations.size());
        int[] partner = new int[equations.size()];
        for (int k = 0; k < partner.length; k++) {
            partner[k] = equations.observables().indexOf(equations.observables().get(k).adjoint());
            if (partner[k] < 0) {
                throw new IllegalStateException("an adjoint is missing");
            }
        }
        for (int k = 0; k < partner.length; k++) {
            boolean imaginary = partner[k] < k;
            write(equations.matrix().get(imaginary ? partner[k] : k), equations.source().get(imaginary ? partner[k] : k), partner, imaginary);
        }
        List<Scalar> zero = new ArrayList<>(java.util.Collections.nCopies(partner.length, Scalar.ZERO));
        Scalar constant = equations.expectation(heat, zero).orElseThrow();
        SortedMap<Integer, Scalar> row = new TreeMap<>();
        for (int k = 0; k < partner.length; k++) {
            zero.set(k, Scalar.ONE);
            Scalar c = equations.expectation(heat, zero).orElseThrow().minus(constant);
            if (!c.isZero()) {
                row.put(k, c);
            }
            zero.set(k, Scalar.ZERO);
        }
        write(row, constant, partner, false);
    }

    /** The real or the imaginary part of c + Σ A_l ⟨O_l⟩. */
    private static void write(SortedMap<Integer, Scalar> row, Scalar constant, int[] partner, boolean imaginary) {
        SortedMap<Integer, Scalar> real = new TreeMap<>();
        row.forEach((l, a) -> {
            int first = Math.min(l, partner[l]);
            real.merge(first, part(a, imaginary), Scalar::plus);
            if (partner[l] != l) {
                Scalar turned = l == first ? a.times(Scalar.I) : a.times(Scalar.I).negated();
                real.merge(Math.max(l, partner[l]), part(turned, imaginary), Scalar::plus);
            }
        });
        StringBuilder line = new StringBuilder(part(constant, imaginary).toString());
        real.forEach((l, a) -> {
            if (!a.isZero()) {
                line.append("; ").append(l).append(' ').append(a);
            }
        });
        System.out.println(line);
    }

    private static Scalar part(Scalar x, boolean imaginary) {
        return imaginary ? x.imaginaryPart() : x.realPart();
    }
}

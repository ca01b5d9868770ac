package org.ladderwork.derivation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ladderwork.check.Claim;
import org.ladderwork.check.Grounds;
import org.ladderwork.check.Judgement;
import org.ladderwork.check.Region;
import org.ladderwork.language.Problem;
import org.ladderwork.language.Source;
import org.ladderwork.language.Style;
import org.ladderwork.language.SymbolTable;
import org.ladderwork.language.TexDocument;
import org.ladderwork.model.ModelFile;
import org.ladderwork.steady.ClosedForms;
import org.ladderwork.steady.Stability;
import org.ladderwork.write.Block;
import org.ladderwork.write.Document;
import org.ladderwork.write.Notation;
import org.ladderwork.write.Prose;
import org.ladderwork.write.Report;

/** Judges claims without writing the derivation down. */
public final class Checks {
    /**
     * What can be asked for beside the verdicts.
     *
     * @param audit whether the model itself is to be audited first
     * @param secondOpinion whether Symja is asked about each proved equation
     */
    public record Extras(boolean audit, boolean secondOpinion) {}

    private Checks() {}

    /** {@return the verdicts of the claims of a derivation file} @param extras what else is asked for */
    public static Run.Result ofFile(Loaded loaded, Extras extras, Progress progress) {
        if (ChainRun.applies(loaded)) {
            return ChainRun.check(loaded, progress);
        }
        List<Claim> claims = loaded.model().claims().stream().map(Claim::of).toList();
        return judged(loaded, claims, List.of(), extras, progress);
    }

    /**
     * {@return the verdicts of the displayed equations of a LaTeX file about a model}
     *
     * @param labels only these equations; all where there is none
     * @param extras what else is asked for
     */
    public static Run.Result ofTex(
            Loaded loaded, Path file, List<String> labels, boolean followInputs, Extras extras, Progress progress) {
        progress.begin("reading " + file.getFileName());
        return ofTex(loaded, TexDocument.read(file, followInputs), labels, extras, progress);
    }

    /** {@return whether a LaTeX file names the models that its displays are about} */
    public static boolean namesModels(Path file) {
        return Transcript.isTranscript(TexDocument.read(file, false));
    }

    /**
     * {@return the verdicts of a LaTeX file that names its models in comments}
     *
     * @throws SourceError if the file or a model cannot be read
     */
    public static Run.Result ofTranscript(Path file, boolean followInputs, Progress progress) {
        progress.begin("reading " + file.getFileName());
        Transcript transcript = Transcript.of(file, TexDocument.read(file, followInputs));
        return new TranscriptPage(transcript, transcript.judged(progress)).result();
    }

    /** {@return the files of a folder that are judged: its LaTeX files, or its derivation files where there is none} */
    public static List<Path> files(Path folder) {
        List<Path> tex = Transcript.texFiles(folder);
        return tex.isEmpty() ? Transcript.derivationFiles(folder) : tex;
    }

    private static Run.Result ofTex(
            Loaded loaded, TexDocument document, List<String> labels, Extras extras, Progress progress) {
        SymbolTable table = loaded.model().file().table();
        Style style = loaded.model().file().style();
        List<TexDocument.Equation> equations = new ArrayList<>();
        if (labels.isEmpty()) {
            equations.addAll(document.equations(table, style));
        }
        for (String label : labels) {
            Source at = Source.of("--label", label);
            equations.add(document.equation(label, table, style).orElseThrow(() -> document.noLabel(label, at.all())));
        }
        List<Claim> claims = new ArrayList<>();
        for (TexDocument.Equation e : equations) {
            String id = e.labels().isEmpty() ? "line " + e.span().position().line() : String.join(", ", e.labels());
            if (!e.formulas().isEmpty() || !e.problems().isEmpty()) {
                claims.add(new Claim(id, e.formulas(), e.problems(), e.span().text(), e.span()));
            }
        }
        return judged(loaded, claims, document.problems(), extras, progress);
    }

    private static Run.Result judged(
            Loaded loaded, List<Claim> claims, List<Problem> problems, Extras extras, Progress progress) {
        ModelFile model = loaded.model();
        progress.begin("steady state");
        Analysis analysis = Run.analysis(model);
        analysis.stationarity();
        List<org.ladderwork.scalar.Scalar> stable = analysis.steadyState().isEmpty()
                ? List.of()
                : analysis.drift().map(d -> Stability.of(d).conditions()).orElse(List.of());
        Region region = Region.of(model.system().field()).with(stable);
        Grounds grounds = Claims.grounds(model, analysis, region);
        progress.begin("claims");
        List<Judgement> judgements = Claims.judge(model, claims, grounds, analysis, region);
        Notation notation = Notation.of(
                model.system().field().parameters().stream().map(s -> s.name()).toList(),
                model.system().modes(),
                Map.of());
        ClosedForms forms = ClosedForms.over(model.system().field())
                .with(Run.declared(model))
                .in(ClosedForms.Style.FACTORED);
        Document.Builder out = new Document.Builder(Prose.of(analysis.system().title()), notation);
        ReportWriter writer = new ReportWriter(
                analysis, x -> forms.of(x).form(), x -> forms.of(x).form(), notation, loaded.point());
        Claims written = new Claims(
                x -> forms.of(x).form(),
                writer::expression,
                new Statements(notation, model.file().table()));
        Report.Builder report =
                new Report.Builder(analysis.system().title(), analysis.system().source());
        boolean holds = !extras.audit()
                || AuditSection.add(analysis, region, x -> forms.of(x).form(), notation, writer, out, report);
        if (extras.audit() && !claims.isEmpty()) {
            out.section("Claims");
        }
        boolean ofFile = claims.size() == model.claims().size(); // not the displays of a paper
        List<ModelImages.Found> images = ofFile ? new ModelImages(model, analysis).judge() : List.of();
        out.add(ModelImages.with(written.lines(judgements), images));
        images.forEach(i -> report.claim(i.claim()));
        if (!problems.isEmpty()) {
            out.add(new Block.Items(
                    problems.stream().map(p -> Prose.of(p.toString())).toList()));
        }
        judgements.forEach(j -> report.claim(written.report(j)));
        if (extras.secondOpinion()) {
            progress.begin("second opinion");
            holds &= SecondOpinions.add(judgements, grounds, out);
        }
        holds &= images.stream().allMatch(ModelImages.Found::holds);
        holds &= problems.isEmpty()
                && judgements.stream().allMatch(j -> j.verdict().holds());
        return new Run.Result(out.build(), report.build(), holds);
    }
}

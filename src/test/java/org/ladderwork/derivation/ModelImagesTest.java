package org.ladderwork.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderwork.language.SourceReader;

@DisplayName("Models that are images of other models; numbers in place of parameters")
class ModelImagesTest {
    private static final String MODEL =
            "KIND a, b\npositive w, v, g, h, n, m\nreal e\nH_1 = w a' a\nH_2 = v b' b\nH_I = e (a' b + h.c.)\n"
                    + "bath 1 on H_1: thermal(a, rate = g, occupation = n, ancilla = boson)\n"
                    + "bath 2 on H_2: thermal(b, rate = h, occupation = m, ancilla = boson)\n";
    private static final String MAP = "g -> g (1 + 2 n), h -> h (1 + 2 m), n -> n/(1 + 2 n), m -> m/(1 + 2 m)";

    @TempDir
    Path folder;

    private ModelImages.Found image(String map) throws IOException {
        write("bosons.lw", MODEL.replace("KIND", "boson"));
        Path qubits =
                write("qubits.lw", MODEL.replace("KIND", "qubit") + "image \"map\" of \"bosons.lw\": " + map + "\n");
        Loaded loaded = Loaded.of(SourceReader.read(qubits), Map.of());
        List<ModelImages.Found> all = new ModelImages(loaded.model(), Run.analysis(loaded.model())).judge();
        assertEquals(1, all.size());
        return all.get(0);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void twoQubitsAreTwoOscillatorsWithOtherLetters() throws IOException {
        assertTrue(image(MAP).holds());
    }

    @Test
    void aWrongMapIsRefuted() throws IOException {
        ModelImages.Found found = image(MAP.replace("m -> m/(1 + 2 m)", "m -> m/(1 + m)"));
        assertEquals("refuted", found.line().verdict());
        assertEquals(3, found.line().details().size(), "heat(1), heat(2), work");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        write("other.lw", "");
        Path file = write("q.lw", MODEL.replace("KIND", "qubit") + "image \"map\" of \"none.lw\": g -> h\n");
        Loaded loaded = Loaded.of(SourceReader.read(file), Map.of());
        ModelImages.Found found = new ModelImages(loaded.model(), Run.analysis(loaded.model()))
                .judge()
                .get(0);
        assertEquals("unreadable", found.line().verdict());
        assertTrue(found.line().details().get(0).toString().contains("none.lw"));
    }

    /** Where all parameters are set, formulas keep their letters; where some are, these become numbers. */
    @Test
    void numbersTakeThePlaceOfParametersThatAreSet() throws IOException {
        Path file = write("m.lw", MODEL.replace("KIND", "boson"));
        Loaded some = Loaded.forFormulas(SourceReader.read(file), Map.of("w", "3/2", "v", "2"));
        assertEquals(
                List.of("g", "h", "n", "m", "e"),
                some.model().system().field().parameters().stream()
                        .map(s -> s.name())
                        .toList());
        assertTrue(some.model().system().hamiltonian().toString().contains("3/2"));
        Map<String, String> every = Map.of("w", "1", "v", "2", "g", "1", "h", "1", "n", "1", "m", "2", "e", "1");
        Loaded all = Loaded.forFormulas(SourceReader.read(file), every);
        assertEquals(7, all.model().system().field().parameters().size());
        assertEquals(7, all.point().size());
    }
}

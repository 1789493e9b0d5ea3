package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A mistake that somebody makes in a shipped file.
 *
 * @param part what is replaced, everywhere
 * @param says words of the sentence that refuses it
 */
public record Edit(String name, String file, String part, String by, String... says) {

    private static final String COVERAGE = "processes/coverage.bpmn";
    private static final String LIMITS = "processes/serviceLimits.dmn";

    public static Stream<Edit> all() {
        return Stream.of(new Edit(
                "an arrow is deleted",
                COVERAGE,
                "<bpmn:sequenceFlow id=\"toReviewRelease\" sourceRef=\"writeRelease\" targetRef=\"reviewRelease\" />",
                "",
                "'writeRelease' (baris ",
                "tidak ada panah keluar"));
    }

    /** The edited file among those that it needs. */
    public Map<String, byte[]> files() {
        var text = text(file);
        assertThat(text).as("%s", name).contains(part);
        return Map.of(file, text.replace(part, by).getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, byte[]> shipped() {
        var all = new LinkedHashMap<String, byte[]>();
        Stream.of("processes", "forms").forEach(folder -> {
            try (var files = Files.list(Path.of(folder))) {
                files.forEach(file -> all.put(
                        folder + "/" + file.getFileName(), text(file.toString()).getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

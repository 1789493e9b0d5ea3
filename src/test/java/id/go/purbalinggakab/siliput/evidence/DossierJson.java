package id.go.purbalinggakab.siliput.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A dossier's file on its way to an auditor, whom somebody may deceive, and the auditor's command. */
public final class DossierJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    private DossierJson(Path file) {
        this.file = file;
    }

    public static DossierJson of(Dossier dossier, Path folder) {
        var json = new DossierJson(folder.resolve("dosir-%s-%d.json".formatted(dossier.number(), System.nanoTime())));
        json.write(DossierFile.write(dossier, List.of()));
        return json;
    }

    /** What the command prints, its exit code in front. */
    public String checked(Path... seals) {
        var printed = new ByteArrayOutputStream();
        var arguments = Stream.concat(Stream.of(file), Stream.of(seals)).map(Path::toString);
        var code = DossierCheck.run(
                arguments.toArray(String[]::new), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    public ObjectNode read() {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DossierJson with(ObjectNode changed) {
        var other = new DossierJson(file.resolveSibling("ubah-%d.json".formatted(System.nanoTime())));
        other.write(changed.toString().getBytes(StandardCharsets.UTF_8));
        return other;
    }

    public static ArrayNode events(ObjectNode dossier) {
        return (ArrayNode) dossier.get("events");
    }

    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

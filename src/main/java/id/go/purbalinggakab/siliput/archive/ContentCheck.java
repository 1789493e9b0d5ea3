package id.go.purbalinggakab.siliput.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks at what a file really is; name and claimed type count for nothing. */
@Component
class ContentCheck {

    /** Phones write these brands for what everybody calls MP4. */
    private static final Map<String, String> SAME_AS =
            Map.of("application/mp4", "video/mp4", "video/x-m4v", "video/mp4", "audio/x-m4a", "audio/mp4");

    private final Tika tika = new Tika();
    private final ClamAv scanner;

    ContentCheck(ClamAv scanner) {
        this.scanner = scanner;
    }

    /** The media type of an accepted file; everything else is refused. */
    String accept(Path file, String name, Allowed allowed) {
        var mediaType = detect(file);
        if (!allowed.permits(mediaType)) {
            throw allowed.refuse(name, "isinya adalah " + TypeName.of(mediaType));
        }
        problem(file, mediaType).ifPresent(problem -> {
            throw allowed.refuse(name, problem);
        });
        scanner.virus(file).ifPresent(virus -> {
            throw allowed.refuse(name, "di dalamnya ditemukan virus (%s)".formatted(virus));
        });
        return mediaType;
    }

    private String detect(Path file) {
        try (var content = Files.newInputStream(file);
                var buffered = new BufferedInputStream(content, 1 << 17)) {
            var found = tika.detect(buffered).replaceFirst(";.*", "");
            return OfficeCheck.detect(file, SAME_AS.getOrDefault(found, found));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> problem(Path file, String mediaType) {
        var second = HiddenContent.find(file, mediaType);
        if (second.isPresent()) {
            return second;
        }
        if (OfficeCheck.TYPES.contains(mediaType)) {
            return OfficeCheck.problem(file);
        }
        if (RecordingCheck.TYPES.contains(mediaType)) {
            return RecordingCheck.problem(file);
        }
        return switch (mediaType) {
            case "application/pdf" -> PdfCheck.problem(file);
            case "image/jpeg", "image/png" -> PictureCheck.problem(file);
            default -> Optional.empty();
        };
    }
}

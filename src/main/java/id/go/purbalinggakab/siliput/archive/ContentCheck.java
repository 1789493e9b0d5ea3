package id.go.purbalinggakab.siliput.archive;

import java.nio.file.Path;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Looks at what a file really is; name and claimed type count for nothing. */
@Component
@RequiredArgsConstructor
class ContentCheck {

    private final ClamAv scanner;

    /** The media type of an accepted file; everything else is refused. */
    String accept(Path file, String name, Allowed allowed) {
        var mediaType = Inspection.detect(file);
        if (!allowed.permits(mediaType)) {
            throw allowed.refuse(name, "isinya adalah " + TypeName.of(mediaType));
        }
        new Inspection().problem(file, mediaType).ifPresent(problem -> {
            throw allowed.refuse(name, problem);
        });
        scanner.virus(file).ifPresent(virus -> {
            throw allowed.refuse(name, "di dalamnya ditemukan virus (%s)".formatted(virus));
        });
        return mediaType;
    }
}

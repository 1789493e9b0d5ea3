package id.go.purbalinggakab.siliput.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a form shows of a stored file. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StoredDocument(
        UUID id,
        DocumentKind kind,
        Set<DocumentPurpose> purposes,
        String name,
        String mediaType,
        long size,
        Instant uploadedAt,
        Optional<Instant> takenAt,
        String url) {

    public static StoredDocument of(Document document) {
        return new StoredDocument(
                document.id(),
                document.kind(),
                document.purposes(),
                document.name(),
                document.mediaType(),
                document.size(),
                document.uploadedAt(),
                document.takenAt(),
                "/berkas/" + document.id());
    }
}

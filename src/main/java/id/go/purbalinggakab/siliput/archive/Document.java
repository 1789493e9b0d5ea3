package id.go.purbalinggakab.siliput.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Metadata of a stored file. {@code mediaType} and the name's end are what the content is, not what was claimed. */
public record Document(
        UUID id,
        Optional<String> caseNumber,
        DocumentKind kind,
        String name,
        String mediaType,
        long size,
        String sha256,
        Optional<Instant> takenAt,
        String uploadedBy,
        Instant uploadedAt) {

    public Document {
        name = FileName.withRightEnding(name, mediaType);
    }

    public Set<DocumentPurpose> purposes() {
        return DocumentPurpose.of(this);
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}

package id.go.purbalinggakab.siliput.archive;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Letters, raw material and photos: bytes in a private store, metadata and SHA-256 in a table. */
public interface Archive {

    /**
     * Stores a file after looking at its content.
     *
     * @throws RefusedFile type not allowed for the kind, too large, empty or damaged
     */
    Document store(DocumentKind kind, String name, InputStream content, String uploadedBy);

    /**
     * Several photographs of a letter as one PDF, in their order; the photographs stay as they came.
     *
     * @throws RefusedFile fewer than two, more than fifteen, one that is no picture, or too large together
     */
    Document letterOf(List<UUID> photos, String uploadedBy);

    /** The photographs that {@link #letterOf} made this letter of; none for a letter that came as one file. */
    List<Document> pagesOf(UUID letter);

    Optional<Document> find(UUID id);

    List<Document> ofCase(String caseNumber);

    /** Ties a stored file to a case; a file tied to another case stays there and is refused. */
    void bind(UUID id, String caseNumber);

    InputStream open(UUID id);

    /** An EXIF-free JPEG of a stored picture, upright, longest edge at most {@code maxEdge} pixels. */
    byte[] derivative(UUID id, int maxEdge);

    /** Who can open the store beyond those who were agreed upon, one Indonesian sentence each. */
    List<String> exposures();
}

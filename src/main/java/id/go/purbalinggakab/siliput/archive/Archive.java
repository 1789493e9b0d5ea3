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
     * Several photographs of a letter as one PDF, in their order; the photographs stay as they came, and the letter
     * belongs to their case.
     *
     * @throws RefusedFile fewer than two, more than fifteen, one that is no picture of a letter, of several cases, or
     *     too large together
     */
    Document letterOf(List<UUID> photos, String uploadedBy);

    /** The photographs that {@link #letterOf} made this letter of; none for a letter that came as one file. */
    List<Document> pagesOf(UUID letter);

    Optional<Document> find(UUID id);

    List<Document> ofCase(String caseNumber);

    /**
     * The file that somebody names for a purpose: of this case, or not of any yet and uploaded by this very person;
     * empty where it may not be used, as if it did not exist.
     */
    Optional<Document> usable(String id, DocumentPurpose purpose, Optional<String> caseNumber, Optional<String> user);

    /**
     * Ties a stored file to a case.
     *
     * @throws RefusedFile of another case, or not for this purpose
     */
    void bind(UUID id, DocumentPurpose purpose, String caseNumber);

    /** @throws AlteredFile the bytes are others than those that came, or gone */
    InputStream open(UUID id);

    /** An EXIF-free JPEG of a stored picture, upright, longest edge at most {@code maxEdge} pixels. */
    byte[] derivative(UUID id, int maxEdge);

    /**
     * A {@link #derivative} for the public.
     *
     * @throws RefusedFile no news photo of this case
     */
    byte[] newsPhoto(UUID id, String caseNumber, int maxEdge);

    /** Who can open the store beyond those who were agreed upon, and which files are altered, one sentence each. */
    List<String> exposures();
}

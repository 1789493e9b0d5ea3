package id.go.purbalinggakab.siliput.archive;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/**
 * Where the bytes lie: a folder by default, an S3-compatible store or the division's Google Drive by {@code
 * siliput.archive.store}. Originals never get a public address, whatever the store (clause on supporting data).
 *
 * <p>All throw {@link java.io.UncheckedIOException} where the store does not answer.
 */
interface DocumentStore {

    /** Takes over a received file, whole or not at all. */
    void keep(UUID id, ReceivedFile file);

    /** @throws java.util.NoSuchElementException there is none */
    InputStream open(UUID id);

    /** Removes the bytes of a file whose metadata was rolled back; nothing happens where there are none. */
    void discard(UUID id);

    /** Who can open the store beyond those who were agreed upon, one sentence each. */
    List<String> exposures();
}

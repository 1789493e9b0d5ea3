package id.go.purbalinggakab.siliput.archive;

import java.io.InputStream;
import java.util.UUID;

/** Where the bytes lie: a folder by default; an object store can take its place. */
interface DocumentStore {

    /** Takes over a received file, whole or not at all. */
    void keep(UUID id, ReceivedFile file);

    InputStream open(UUID id);

    /** Removes the bytes of a file whose metadata was rolled back. */
    void discard(UUID id);
}

package id.go.purbalinggakab.siliput.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk of the archive's files is away until this is closed. */
public final class ArchiveAway implements AutoCloseable {

    private final Path files;
    private final Path away;

    public ArchiveAway(Path archiveFolder) {
        this.files = archiveFolder.resolve("berkas");
        this.away = archiveFolder.resolve("berkas-tidak-terpasang");
        try {
            Files.createDirectories(files);
            Files.move(files, away);
            Files.createFile(files);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(files);
            Files.move(away, files);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Where the bytes of a document lie. */
    public static Path bytes(Path archiveFolder, Object id) {
        var name = id.toString();
        return archiveFolder.resolve("berkas").resolve(name.substring(0, 2)).resolve(name);
    }
}

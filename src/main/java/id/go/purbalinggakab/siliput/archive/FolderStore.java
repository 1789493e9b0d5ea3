package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The default store: one file per id, never under the name that the sender gave. */
@Component
class FolderStore implements DocumentStore {

    private final Path folder;

    FolderStore(ArchiveSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    @Override
    public void keep(UUID id, ReceivedFile file) {
        try {
            var target = place(id);
            Files.createDirectories(target.getParent());
            try (var channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException("arsip tidak dapat menulis " + id, broken);
        }
    }

    @Override
    public InputStream open(UUID id) {
        try {
            return Files.newInputStream(place(id));
        } catch (NoSuchFileException missing) {
            throw new NoSuchElementException("berkas " + id + " tidak ada di arsip");
        } catch (IOException broken) {
            throw new UncheckedIOException("arsip tidak dapat membaca " + id, broken);
        }
    }

    @Override
    public void discard(UUID id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException left) {
            place(id).toFile().deleteOnExit();
        }
    }

    private Path place(UUID id) {
        var name = id.toString();
        return folder.resolve("berkas").resolve(name.substring(0, 2)).resolve(name);
    }
}

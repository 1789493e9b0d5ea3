package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The default store: one file per id, never under the name that the sender gave. */
@Component
@ConditionalOnProperty(name = "siliput.archive.store", havingValue = "folder", matchIfMissing = true)
class FolderStore implements DocumentStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);

    /** Who may enter a folder opens every file whose name they know. */
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private final Path folder;

    /** Only an archive without a file begins with a folder of its own; otherwise the disk is away, see below. */
    FolderStore(ArchiveSettings settings, DocumentTable documents) {
        this.folder = settings.folder().toAbsolutePath().normalize();
        if (Files.isDirectory(files()) || documents.isEmpty()) {
            shut();
        } else {
            LOG.error(
                    "Folder arsip {} tidak ada, padahal arsip sudah berisi. Pasang disknya; sampai itu berkas tidak dapat"
                            + " dibuka atau diunggah. Bila arsip memang dipindah, buat folder itu dan isi kembali.",
                    files());
        }
    }

    /** Other users of the server have no business here. */
    private void shut() {
        try {
            Files.createDirectories(files());
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        } catch (UnsupportedOperationException | IOException notOurs) {
            LOG.warn("Hak akses folder arsip {} tidak dapat diatur.", folder);
        }
    }

    @Override
    public void keep(UUID id, ReceivedFile file) {
        try {
            requireThere();
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
            requireThere();
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

    /** Other people have no right at all to the folder, where the system knows such rights; one that is away is told too. */
    @Override
    public List<String> exposures() {
        if (!Files.isDirectory(files())) {
            return List.of(
                    "Folder arsip tidak ada. Pasang disknya; sampai itu berkas tidak dapat dibuka atau diunggah.");
        }
        try {
            return !Collections.disjoint(Files.getPosixFilePermissions(folder), OTHERS)
                    ? List.of("Folder arsip dapat dibaca semua pengguna komputer server.")
                    : List.of();
        } catch (UnsupportedOperationException noSuchRights) {
            return List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException("hak akses folder arsip tidak dapat dibaca", broken);
        }
    }

    /** A disk that is away takes its folder along: made anew, it would hide what is written to it. */
    private void requireThere() throws IOException {
        if (!Files.isDirectory(files())) {
            throw new NotDirectoryException(files().toString());
        }
    }

    private Path files() {
        return folder.resolve("berkas");
    }

    private Path place(UUID id) {
        var name = id.toString();
        return files().resolve(name.substring(0, 2)).resolve(name);
    }
}

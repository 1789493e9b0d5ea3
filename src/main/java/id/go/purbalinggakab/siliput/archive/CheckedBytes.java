package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The stored bytes, compared with the SHA-256 of their upload before the first of them is given out. */
@Component
class CheckedBytes {

    private final DocumentStore store;
    private final DocumentChecks checks;
    private final Path folder;
    private final ApplicationEventPublisher events;

    CheckedBytes(
            DocumentStore store, DocumentChecks checks, ArchiveSettings settings, ApplicationEventPublisher events) {
        this.store = store;
        this.checks = checks;
        this.folder = settings.folder().toAbsolutePath().normalize().resolve("keluar");
        this.events = events;
    }

    /** @throws RefusedFile.AlteredFile the bytes are others than those that came, or gone; a task is opened */
    InputStream open(Document document) {
        try {
            var copy = copy();
            if (matches(document, copy)) {
                return Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE);
            }
        } catch (IOException broken) {
            throw new ArchiveUnavailable(broken);
        }
        if (checks.altered(document.id())) {
            events.publishEvent(new ArchiveWalk.ArchiveAltered());
        }
        throw new RefusedFile.AlteredFile(document.name());
    }

    /** For the nightly walk. @return whether the file was found altered that was whole before */
    boolean foundAltered(Document document) {
        try {
            var copy = copy();
            if (!matches(document, copy)) {
                return checks.altered(document.id());
            }
            Files.delete(copy);
            checks.whole(document.id());
            return false;
        } catch (IOException broken) {
            throw new ArchiveUnavailable(broken);
        }
    }

    List<UUID> altered() {
        return checks.altered();
    }

    private Path copy() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder), "keluar-", ".tmp");
    }

    /** The copy stays only where it is the file. */
    private boolean matches(Document document, Path copy) throws IOException {
        try (var content = new DigestInputStream(store.open(document.id()), DigestUtils.getSha256Digest())) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            var found = Hex.encodeHexString(content.getMessageDigest().digest());
            if (document.sha256().equals(found)) {
                return true;
            }
            Files.delete(copy);
            return false;
        } catch (NoSuchElementException gone) {
            Files.delete(copy);
            return false;
        } catch (UncheckedIOException unreachable) {
            Files.delete(copy);
            throw new ArchiveUnavailable(unreachable.getCause());
        }
    }
}

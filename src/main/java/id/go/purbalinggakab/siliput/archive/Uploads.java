package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files that arrive in pieces over a line that breaks: what is here stays for two days, per person. */
@Component
public class Uploads {

    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final long MOST_FILES = 30;
    private static final long MOST_UNFINISHED_BYTES = 500L * 1024 * 1024;
    private static final int LARGEST_PIECE = 2 * 1024 * 1024;
    private static final int LONGEST_NAME = 64;
    private static final Duration KEPT = Duration.ofDays(2);

    private final Path folder;
    private final Clock clock;

    Uploads(ArchiveSettings settings, Clock clock) {
        this.folder =
                settings.folder().toAbsolutePath().normalize().resolve("masuk").resolve("potongan");
        this.clock = clock;
    }

    /** How many bytes of it are here. */
    public long received(String user, String name) {
        try {
            return Files.size(place(user, name, ".part"));
        } catch (NoSuchFileException noneYetOrNoMore) {
            return 0;
        } catch (IOException broken) {
            throw new ArchiveUnavailable(broken);
        }
    }

    /** Writes a piece behind what is here; a piece of another place changes nothing. */
    public long append(String user, String name, long offset, InputStream piece) {
        try {
            // the whole piece first: while one telephone's line stalls, the others' pieces are written
            return append(user, name, offset, piece.readNBytes(LARGEST_PIECE));
        } catch (IOException broken) {
            throw new ArchiveUnavailable(broken);
        }
    }

    private synchronized long append(String user, String name, long offset, byte[] bytes) throws IOException {
        var here = received(user, name);
        if (offset != here) {
            return here;
        }
        Files.createDirectories(folder);
        if (here == 0) {
            forgetOld();
        }
        requireRoom(user, here == 0, bytes.length);
        if (here + bytes.length > MOST_BYTES) {
            drop(user, name);
            throw new RefusedFile("Berkas terlalu besar, paling banyak 100 MB.");
        }
        var part = place(user, name, ".part");
        Files.write(part, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
        return here + bytes.length;
    }

    public InputStream open(String user, String name) throws IOException {
        return Files.newInputStream(place(user, name, ".part"));
    }

    /** The pieces became a document: an answer that got lost on the way is given again. */
    public void became(String user, String name, UUID document) throws IOException {
        Files.writeString(place(user, name, ".done"), document.toString());
        drop(user, name);
    }

    public Optional<UUID> document(String user, String name) throws IOException {
        var done = place(user, name, ".done");
        return Files.exists(done) ? Optional.of(UUID.fromString(Files.readString(done))) : Optional.empty();
    }

    public void drop(String user, String name) throws IOException {
        Files.deleteIfExists(place(user, name, ".part"));
    }

    private void requireRoom(String user, boolean begins, int more) throws IOException {
        try (var files = Files.list(folder)) {
            var own = files.filter(file -> file.getFileName().toString().startsWith(owner(user)))
                    .filter(file -> file.toString().endsWith(".part"))
                    .map(Path::toFile)
                    .toList();
            var bytes = own.stream().mapToLong(java.io.File::length).sum();
            if (begins && own.size() >= MOST_FILES || bytes + more > MOST_UNFINISHED_BYTES) {
                throw new RefusedFile(
                        "Terlalu banyak unggahan yang belum selesai. Selesaikan dahulu, atau coba lagi besok.");
            }
        }
    }

    private void forgetOld() throws IOException {
        var limit = FileTime.from(clock.instant().minus(KEPT));
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path place(String user, String name, String ending) {
        if (name.length() > LONGEST_NAME) {
            throw new RefusedFile("Nama unggahan ini terlalu panjang.");
        }
        return folder.resolve(owner(user) + name + ending);
    }

    private static String owner(String user) {
        return HexFormat.of().formatHex(user.getBytes(StandardCharsets.UTF_8)) + "-";
    }
}

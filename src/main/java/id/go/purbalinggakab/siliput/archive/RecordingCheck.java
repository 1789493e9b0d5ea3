package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Films, recordings and HEIC photos are boxes, one behind the other; one that runs past the end was cut. */
final class RecordingCheck {

    static final Set<String> TYPES = Set.of("video/mp4", "video/quicktime", "audio/mp4", "image/heic", "image/heif");

    private static final Set<String> CONTENT = Set.of("mdat", "moov", "meta");
    private static final int HEADER = 8;

    private RecordingCheck() {}

    static Optional<String> problem(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long at = 0;
            while (at + HEADER <= file.length()) {
                file.seek(at);
                long size = Integer.toUnsignedLong(file.readInt());
                var name = new byte[4];
                file.readFully(name);
                if (size == 1 && at + 2 * HEADER <= file.length()) {
                    size = file.readLong();
                }
                if (size == 0 || size >= file.length() - at) {
                    return size > file.length() - at && CONTENT.contains(new String(name, StandardCharsets.ISO_8859_1))
                            ? Optional.of("rekaman ini terpotong, unggah sekali lagi")
                            : Optional.empty();
                }
                at += Math.max(size, HEADER);
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

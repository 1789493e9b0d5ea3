package id.go.purbalinggakab.siliput.publishing.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A password or token, from the environment or from a mounted file. The file is read at each use, so that a renewed
 * token holds without a restart; neither ever shows in a log.
 */
public record Secret(String value, Path file) {

    public Optional<String> read() {
        if (file == null || file.toString().isBlank()) {
            return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
        }
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException unreadable) {
            throw new ApiRefused("Berkas kunci akses tidak dapat dibaca: " + file.getFileName() + ".");
        }
    }

    public String required(String name) {
        return read().orElseThrow(() -> new ApiRefused("Kunci akses %s belum diisi.".formatted(name)));
    }

    public static Secret orNone(Secret secret) {
        return Objects.requireNonNullElseGet(secret, () -> new Secret(null, null));
    }

    @Override
    public String toString() {
        return "***";
    }
}

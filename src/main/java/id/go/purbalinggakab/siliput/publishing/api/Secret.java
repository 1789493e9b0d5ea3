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
            return usable(value == null ? "" : value);
        }
        try {
            return usable(Files.readString(file));
        } catch (IOException unreadable) {
            throw new ApiAnswer.SettingRefused("Berkas kunci akses tidak dapat dibaca: " + file.getFileName() + ".");
        }
    }

    /** What cannot stand in a header would stand in the error about it. */
    private static Optional<String> usable(String text) {
        if (!text.strip().matches("[ -~]*")) {
            throw new ApiAnswer.SettingRefused(
                    "Kunci akses memuat baris baru atau huruf yang tidak mungkin; isi ulang kuncinya.");
        }
        return Optional.of(text.strip()).filter(key -> !key.isEmpty());
    }

    /** So that a key given without "value" is taken, and not shown as a setting that cannot be read. */
    public static Secret valueOf(String value) {
        return new Secret(value, null);
    }

    public String required(String name) {
        return read().orElseThrow(() -> new ApiAnswer.SettingRefused("Kunci akses %s belum diisi.".formatted(name)));
    }

    public static Secret orNone(Secret secret) {
        return Objects.requireNonNullElseGet(secret, () -> new Secret(null, null));
    }

    @Override
    public String toString() {
        return "***";
    }
}

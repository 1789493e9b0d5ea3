package id.go.purbalinggakab.siliput.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** The key of the seal: from the environment, otherwise from a file that only the application's account reads. */
@Component
class SealKey {

    private static final int LENGTH = 32;

    private final SecretKey secret;

    SealKey(ComplaintSettings settings) {
        var text = settings.sealKey().isBlank() ? fromFile(settings.keyFile()) : settings.sealKey();
        this.secret = new SecretKeySpec(decoded(text.strip()), "AES");
    }

    SecretKey secret() {
        return secret;
    }

    private static byte[] decoded(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != LENGTH) {
            throw new IllegalStateException(
                    "SILIPUT_SEAL_KEY harus 32 bita acak dalam Base64 (misalnya: openssl rand -base64 32).");
        }
        return key;
    }

    private static String fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("kunci segel " + file + " tidak dapat dibaca", e);
        }
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var key = Base64.getEncoder()
                .encodeToString(KeyGenerators.secureRandom(LENGTH).generateKey());
        try {
            Files.writeString(file, key, StandardOpenOption.CREATE_NEW);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        }
    }
}

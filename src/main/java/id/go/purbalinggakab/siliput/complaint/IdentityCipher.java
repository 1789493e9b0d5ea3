package id.go.purbalinggakab.siliput.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.identity.RefusedStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts identities and raw mails (AES-256-GCM), so that a copy of the database tells nobody who complained. The key
 * comes from the environment, otherwise from a file that only the application's account reads.
 */
@Component
class IdentityCipher implements SmartInitializingSingleton {

    private static final int NONCE = 16;
    private static final int KEY = 32;

    private final BytesEncryptor cipher;
    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    IdentityCipher(ComplaintSettings settings, JdbcClient jdbc) {
        var text = settings.sealKey().isBlank() ? fromFile(settings.keyFile()) : settings.sealKey();
        var key = new SecretKeySpec(decoded(text.strip()), "AES");
        this.cipher = new AesBytesEncryptor(key, KeyGenerators.secureRandom(NONCE), CipherAlgorithm.GCM);
        this.jdbc = jdbc;
    }

    String close(Identity identity) {
        try {
            return close(json.writeValueAsBytes(identity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("identity cannot be written", e);
        }
    }

    String close(byte[] content) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(content));
    }

    Identity openIdentity(String sealed) {
        try {
            return json.readValue(open(sealed), Identity.class);
        } catch (IOException e) {
            throw new IllegalStateException("sealed identity cannot be read", e);
        }
    }

    byte[] open(String sealed) {
        return cipher.decrypt(Base64.getDecoder().decode(sealed));
    }

    /** With another key the old complaints would be shut for ever, and the new ones sealed apart from them. */
    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select sealed_identity from complaint_intake where sealed_identity is not null"
                        + " order by written_at desc fetch first 1 rows only")
                .query(String.class)
                .optional()
                .ifPresent(this::requireOpens);
    }

    private void requireOpens(String sealed) {
        try {
            openIdentity(sealed);
        } catch (RuntimeException otherKey) {
            throw new RefusedStart("Kunci segel pengadu bukan kunci yang menyegel aduan di basis data ini. Isi"
                    + " SILIPUT_SEAL_KEY (siliput.complaint.seal-key), atau pulihkan berkas kunci dari cadangan"
                    + " (pengaturan siliput.complaint.key-file).");
        }
    }

    private static byte[] decoded(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != KEY) {
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
                .encodeToString(KeyGenerators.secureRandom(KEY).generateKey());
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

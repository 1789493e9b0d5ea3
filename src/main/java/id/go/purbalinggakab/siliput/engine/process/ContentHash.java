package id.go.purbalinggakab.siliput.engine.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** SHA-256 over names and contents in their order. */
final class ContentHash {

    private ContentHash() {}

    static String of(Map<String, byte[]> resources) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            resources.forEach((name, bytes) -> {
                digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

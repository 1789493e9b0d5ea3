package id.go.purbalinggakab.siliput.engine.process;

import java.util.Map;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 over names and contents in their order. */
final class ContentHash {

    private ContentHash() {}

    static String of(Map<String, byte[]> resources) {
        var digest = DigestUtils.getSha256Digest();
        resources.forEach((name, bytes) -> {
            DigestUtils.updateDigest(digest, name + '\0' + bytes.length + '\0');
            digest.update(bytes);
        });
        return Hex.encodeHexString(digest.digest());
    }
}

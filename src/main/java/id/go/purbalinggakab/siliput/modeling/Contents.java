package id.go.purbalinggakab.siliput.modeling;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each content once, under its hash: drafts and releases share what they have in common. */
@Repository
@RequiredArgsConstructor
class Contents {

    private final JdbcClient jdbc;

    static String hash(byte[] content) {
        return DigestUtils.sha256Hex(content);
    }

    String keep(byte[] content) {
        var hash = hash(content);
        jdbc.sql("insert into model_content (sha256, content) select :hash, :content where not exists"
                        + " (select 1 from model_content where sha256 = :hash)")
                .param("hash", hash)
                .param("content", content)
                .update();
        return hash;
    }

    /** Empty for the blank hash of what there was not. */
    Optional<byte[]> find(String hash) {
        return jdbc.sql("select content from model_content where sha256 = ?")
                .param(hash)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    Map<String, byte[]> all(Map<String, String> hashes) {
        var found = new TreeMap<String, byte[]>();
        hashes.forEach((file, hash) -> find(hash).ifPresent(content -> found.put(file, content)));
        return found;
    }
}

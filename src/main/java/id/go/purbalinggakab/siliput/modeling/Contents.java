package id.go.purbalinggakab.siliput.modeling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each content once, under its hash: drafts and releases share what they have in common. */
@Repository
@RequiredArgsConstructor
class Contents {

    private final JdbcClient jdbc;
    private final Clock clock;

    static String hash(byte[] content) {
        return DigestUtils.sha256Hex(content);
    }

    String keep(byte[] content) {
        var hash = hash(content);
        var now = Timestamp.from(clock.instant());
        if (jdbc.sql("update model_content set kept_at = ? where sha256 = ?")
                        .params(now, hash)
                        .update()
                == 0) {
            jdbc.sql("insert into model_content (sha256, content, kept_at) values (?, ?, ?)")
                    .params(hash, content, now)
                    .update();
        }
        return hash;
    }

    /** Empty for the blank hash of what there was not. */
    Optional<byte[]> find(String hash) {
        return jdbc.sql("select content from model_content where sha256 = ?")
                .param(hash)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Neither a draft nor a release refers to it, and nobody wrote it since. */
    int clear(Instant before) {
        return jdbc.sql(
                        "delete from model_content where kept_at < :before"
                                + " and not exists (select 1 from model_draft_file where content_hash = sha256 or base_hash = sha256)"
                                + " and not exists (select 1 from model_release_file where after_hash = sha256 or before_hash = sha256)")
                .param("before", Timestamp.from(before))
                .update();
    }
}

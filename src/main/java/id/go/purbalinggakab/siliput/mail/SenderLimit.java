package id.go.purbalinggakab.siliput.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends a conversation between two machines that the headers did not give away: few answers per sender and hour. Counts
 * in a table, so that a restart forgets nothing; keeps a hash of the address, and that for one hour.
 */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SenderLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final int perHour;
    private final Clock clock;

    /**
     * Whether one more automatic answer may go to this sender now. A yes counts, in the caller's transaction.
     *
     * @param sender bare address; nobody is answered where it is null
     */
    public boolean mayAnswer(String sender) {
        if (sender == null || sender.isBlank()) {
            return false;
        }
        var now = clock.instant();
        forgetBefore(now.minus(WINDOW));
        var hash = hash(sender);
        if (given(hash) >= perHour) {
            return false;
        }
        jdbc.sql("insert into mail_acknowledged (id, sender_hash, given_at) values (:id, :hash, :now)")
                .param("id", UUID.randomUUID())
                .param("hash", hash)
                .param("now", utc(now))
                .update();
        return true;
    }

    private void forgetBefore(Instant start) {
        jdbc.sql("delete from mail_acknowledged where given_at <= :start")
                .param("start", utc(start))
                .update();
    }

    private int given(String hash) {
        return jdbc.sql("select count(*) from mail_acknowledged where sender_hash = :hash")
                .param("hash", hash)
                .query(Integer.class)
                .single();
    }

    /** One mailbox, however it is written: {@code Budi+1@x.id} is {@code budi@x.id}. */
    private static String hash(String sender) {
        var mailbox = sender.strip().toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\+[^@]*@", "@");
        return DigestUtils.sha256Hex(mailbox);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

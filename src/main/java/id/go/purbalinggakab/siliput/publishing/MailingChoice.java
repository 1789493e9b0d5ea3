package id.go.purbalinggakab.siliput.publishing;

import java.time.Clock;
import java.time.ZoneOffset;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A journalist's own choice, by the secret link that each release mail carries; looking it up changes nothing. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MailingChoice {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What a link stands for. */
    public enum Standing {
        UNKNOWN,
        RECEIVING,
        STOPPED
    }

    public Standing standing(String token) {
        return jdbc.sql("select opted_out_at is null from journalist where stop_key = ?")
                .param(token)
                .query(Boolean.class)
                .optional()
                .map(receiving -> receiving ? Standing.RECEIVING : Standing.STOPPED)
                .orElse(Standing.UNKNOWN);
    }

    /** Stops all further releases; a repeated call changes nothing. */
    @Transactional
    public Standing stop(String token) {
        var stopped = jdbc.sql("update journalist set active = false, opted_out_at = ?"
                        + " where stop_key = ? and opted_out_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), token)
                .update();
        if (stopped == 1) {
            keep(token);
        }
        return standing(token);
    }

    /** Who asked for the mails again later can be told when they were stopped. */
    private void keep(String token) {
        jdbc.sql("insert into journalist_change (changed_at, changed_by, what)"
                        + " select cast(? as timestamp with time zone), 'penerima',"
                        + " name || ' (' || media || ') berhenti sendiri' from journalist where stop_key = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), token)
                .update();
    }
}

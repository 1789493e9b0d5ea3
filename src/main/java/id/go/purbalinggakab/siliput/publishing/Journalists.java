package id.go.purbalinggakab.siliput.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets releases by mail. */
@Repository
class Journalists implements MailingChoice {

    private final JdbcClient jdbc;
    private final Clock clock;

    Journalists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> activeAddresses() {
        return jdbc.sql("select mail from journalist where active order by mail")
                .query(String.class)
                .list();
    }

    /** The secret of the opt-out link; empty where the address gets no releases any more. */
    Optional<UUID> tokenOfActive(String mail) {
        return jdbc.sql("select id from journalist where mail = :mail and active")
                .param("mail", mail)
                .query(UUID.class)
                .optional();
    }

    /** The recipient's server knows no such address: no more mails until a person mends it. */
    void refused(String mail, String reason) {
        jdbc.sql(
                        """
                        update journalist set refused_at = :now, refused_reason = :reason, active = false
                        where mail = :mail and active
                        """)
                .param("now", now())
                .param("reason", reason)
                .param("mail", mail)
                .update();
    }

    @Override
    public Standing standing(String token) {
        return id(token)
                .flatMap(id -> jdbc.sql("select opted_out_at is null from journalist where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .optional())
                .map(receiving -> receiving ? Standing.RECEIVING : Standing.STOPPED)
                .orElse(Standing.UNKNOWN);
    }

    @Override
    public Standing stop(String token) {
        id(token).ifPresent(id -> jdbc.sql(
                        "update journalist set active = false, opted_out_at = :now where id = :id and opted_out_at is null")
                .param("now", now())
                .param("id", id)
                .update());
        return standing(token);
    }

    private static Optional<UUID> id(String token) {
        try {
            return Optional.of(UUID.fromString(token));
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from journalist").query(Long.class).single() == 0;
    }

    void add(String name, String media, String mail) {
        jdbc.sql("insert into journalist (id, name, media, mail, active) values (:id, :name, :media, :mail, true)")
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("media", media)
                .param("mail", mail.strip().toLowerCase(Locale.ROOT))
                .update();
    }
}

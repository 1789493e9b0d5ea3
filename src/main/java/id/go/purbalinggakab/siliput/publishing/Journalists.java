package id.go.purbalinggakab.siliput.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

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

    /** The secret of the opt-out link, made where there is none; empty where the address gets no releases any more. */
    Optional<String> tokenOfActive(String mail) {
        jdbc.sql("update journalist set stop_key = :key where mail = :mail and active and stop_key is null")
                .param("key", UnsubscribeToken.fresh())
                .param("mail", mail)
                .update();
        return jdbc.sql("select stop_key from journalist where mail = :mail and active")
                .param("mail", mail)
                .query(String.class)
                .optional();
    }

    /** Whoever was reached at a former address, at the present one; an address that a colleague took over stays. */
    List<String> presentAddresses(List<String> reached) {
        var moved = jdbc
                .sql(
                        """
                        select former.mail as former, present.mail as present
                        from journalist_address former join journalist present on present.id = former.journalist_id
                        """)
                .query((row, n) -> Map.entry(row.getString("former"), row.getString("present")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var active = Set.copyOf(activeAddresses());
        return reached.stream()
                .flatMap(mail -> Stream.concat(
                        Stream.of(mail).filter(one -> !moved.containsKey(one) || active.contains(one)),
                        moved.getOrDefault(mail, List.of()).stream()))
                .distinct()
                .toList();
    }

    void moved(UUID id, String former, String present) {
        jdbc.sql("delete from journalist_address where journalist_id = :id and mail in (:former, :present)")
                .param("id", id)
                .param("former", former)
                .param("present", present)
                .update();
        jdbc.sql("insert into journalist_address (mail, journalist_id) values (:former, :id)")
                .param("former", former)
                .param("id", id)
                .update();
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
        return jdbc.sql("select opted_out_at is null from journalist where stop_key = :token")
                .param("token", token)
                .query(Boolean.class)
                .optional()
                .map(receiving -> receiving ? Standing.RECEIVING : Standing.STOPPED)
                .orElse(Standing.UNKNOWN);
    }

    @Override
    @Transactional
    public Standing stop(String token) {
        var stopped = jdbc.sql(
                        """
                        update journalist set active = false, opted_out_at = :now
                        where stop_key = :token and opted_out_at is null
                        """)
                .param("now", now())
                .param("token", token)
                .update();
        if (stopped == 1) {
            keep(token);
        }
        return standing(token);
    }

    /** Who asked for the mails again later can be told when they were stopped. */
    private void keep(String token) {
        jdbc.sql(
                        """
                        insert into journalist_change (changed_at, changed_by, what)
                        select cast(:now as timestamp with time zone), 'penerima',
                            name || ' (' || media || ') berhenti sendiri' from journalist where stop_key = :token
                        """)
                .param("now", now())
                .param("token", token)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from journalist").query(Long.class).single() == 0;
    }

    void add(String name, String media, String mail) {
        add(new MailingList.Person(name, media, mail, ""));
    }

    void add(MailingList.Person person) {
        jdbc.sql(
                        """
                        insert into journalist (id, name, media, mail, note, active, stop_key)
                        values (:id, :name, :media, :mail, :note, true, :key)
                        """)
                .param("id", UUID.randomUUID())
                .param("name", person.name())
                .param("media", person.media())
                .param("mail", person.mail().strip().toLowerCase(Locale.ROOT))
                .param("note", person.note())
                .param("key", UnsubscribeToken.fresh())
                .update();
    }
}

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

/** Who gets releases by mail. */
@Repository
class Journalists {

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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from journalist").query(Long.class).single() == 0;
    }

    void add(String name, String media, String mail) {
        add(new Journalist.Person(name, media, mail, ""));
    }

    void add(Journalist.Person person) {
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

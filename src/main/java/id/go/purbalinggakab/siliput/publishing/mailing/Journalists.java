package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.publishing.Journalist;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets releases by mail. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Journalists {

    private final JdbcClient jdbc;
    private final Clock clock;

    public List<String> activeAddresses() {
        return jdbc.sql("select mail from journalist where active order by mail")
                .query(String.class)
                .list();
    }

    /** The secret of the opt-out link, made where there is none; empty where the address gets no releases any more. */
    public Optional<String> tokenOfActive(String mail) {
        jdbc.sql("update journalist set stop_key = ? where mail = ? and active and stop_key is null")
                .params(UnsubscribeToken.fresh(), mail)
                .update();
        return jdbc.sql("select stop_key from journalist where mail = :mail and active")
                .param("mail", mail)
                .query(String.class)
                .optional();
    }

    /** Whoever was reached at a former address, at the present one; an address that a colleague took over stays. */
    public List<String> presentAddresses(List<String> reached) {
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

    public void moved(UUID id, String former, String present) {
        jdbc.sql("delete from journalist_address where journalist_id = ? and mail in (?, ?)")
                .params(id, former, present)
                .update();
        jdbc.sql("insert into journalist_address (mail, journalist_id) values (?, ?)")
                .params(former, id)
                .update();
    }

    /** The recipient's server knows no such address: no more mails until a person mends it. */
    public void refused(String mail, String reason) {
        jdbc.sql("update journalist set refused_at = ?, refused_reason = ?, active = false where mail = ? and active")
                .params(clock.instant().atOffset(ZoneOffset.UTC), reason, mail)
                .update();
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from journalist").query(Long.class).single() == 0;
    }

    public void add(String name, String media, String mail) {
        add(new Journalist.Person(name, media, mail, ""));
    }

    public void add(Journalist.Person person) {
        jdbc.sql("insert into journalist (active, id, name, media, mail, note, stop_key)"
                        + " values (true, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), person.name(), person.media())
                .params(person.mail().strip().toLowerCase(Locale.ROOT), person.note(), UnsubscribeToken.fresh())
                .update();
    }

    /** 256 random bits for a link that only its recipient knows: nothing to guess and no key to keep. */
    static final class UnsubscribeToken {

        private static final SecureRandom RANDOM = new SecureRandom();

        private UnsubscribeToken() {}

        static String fresh() {
            var bits = new byte[32];
            RANDOM.nextBytes(bits);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        }
    }
}

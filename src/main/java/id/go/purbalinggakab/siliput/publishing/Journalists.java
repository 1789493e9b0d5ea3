package id.go.purbalinggakab.siliput.publishing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets releases by mail. */
@Repository
class Journalists {

    private final JdbcClient jdbc;

    Journalists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> activeAddresses() {
        return jdbc.sql("select mail from journalist where active order by mail")
                .query(String.class)
                .list();
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

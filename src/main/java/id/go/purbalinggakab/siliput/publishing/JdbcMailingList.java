package id.go.purbalinggakab.siliput.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcMailingList implements MailingList {

    private final JdbcClient jdbc;
    private final Journalists journalists;
    private final Clock clock;

    JdbcMailingList(JdbcClient jdbc, Journalists journalists, Clock clock) {
        this.jdbc = jdbc;
        this.journalists = journalists;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries() {
        return jdbc.sql("select * from journalist order by media, name, mail")
                .query(JdbcMailingList::entry)
                .list();
    }

    @Override
    @Transactional
    public void add(Person typed, String by) {
        var person = JournalistFile.checked(typed);
        if (entries().stream().anyMatch(known -> known.person().mail().equals(person.mail()))) {
            throw new RefusedEntry("alamat surel '%s' sudah ada dalam daftar.".formatted(person.mail()));
        }
        journalists.add(person.name(), person.media(), person.mail());
        changed(by, "%s (%s) ditambahkan".formatted(person.name(), person.media()));
    }

    @Override
    @Transactional
    public void sendTo(UUID id, boolean active, String by) {
        find(id).filter(entry -> entry.active() != active).ifPresent(entry -> {
            jdbc.sql(
                            active
                                    ? "update journalist set active = true, opted_out_at = null, refused_at = null where id = ?"
                                    : "update journalist set active = false where id = ?")
                    .param(id)
                    .update();
            changed(by, said(entry) + (active ? " dikirimi lagi" : " tidak dikirimi lagi"));
        });
    }

    @Override
    @Transactional
    public void remove(UUID id, String by) {
        find(id).ifPresent(entry -> {
            jdbc.sql("delete from journalist where id = ?").param(id).update();
            changed(by, said(entry) + " dihapus");
        });
    }

    @Override
    @Transactional
    public int take(byte[] csv, String by) {
        var people = JournalistFile.read(csv);
        var known = new HashSet<>(
                entries().stream().map(entry -> entry.person().mail()).collect(Collectors.toSet()));
        int fresh = 0;
        for (var person : people) {
            if (known.add(person.mail())) {
                journalists.add(person.name(), person.media(), person.mail());
                fresh++;
            }
        }
        changed(by, "%d wartawan diimpor, %d sudah ada".formatted(fresh, people.size() - fresh));
        return fresh;
    }

    @Override
    public List<Change> changes(int limit) {
        return jdbc.sql("select * from journalist_change order by id desc fetch first %d rows only".formatted(limit))
                .query((row, n) -> new Change(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by"),
                        row.getString("what")))
                .list();
    }

    private Optional<Entry> find(UUID id) {
        return jdbc.sql("select * from journalist where id = ?")
                .param(id)
                .query(JdbcMailingList::entry)
                .optional();
    }

    private void changed(String by, String what) {
        jdbc.sql("insert into journalist_change (changed_at, changed_by, what) values (?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), by, what)
                .update();
    }

    private static String said(Entry entry) {
        return "%s (%s)".formatted(entry.person().name(), entry.person().media());
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new Person(row.getString("name"), row.getString("media"), row.getString("mail")),
                row.getBoolean("active"),
                instant(row, "opted_out_at"),
                instant(row, "refused_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

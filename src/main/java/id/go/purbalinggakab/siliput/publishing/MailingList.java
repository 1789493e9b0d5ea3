package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.Journalist.Standing;
import id.go.purbalinggakab.siliput.publishing.mailing.JournalistFile;
import id.go.purbalinggakab.siliput.publishing.mailing.Journalists;
import id.go.purbalinggakab.siliput.register.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The journalists who get releases by mail; every change is kept with its author. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MailingList {

    /** Longest list that one file brings. */
    public static final int LARGEST_IMPORT = 5000;

    private final JdbcClient jdbc;
    private final Journalists journalists;
    private final Clock clock;

    /** By media and name. */
    public List<Journalist> entries() {
        return jdbc.sql("select * from journalist order by media, name, mail")
                .query(MailingList::entry)
                .list();
    }

    /** @throws RefusedEntry what is missing or wrong, in Indonesian */
    @Transactional
    public void add(Person typed, String by) {
        var person = Journalist.checked(typed);
        freeAddress(person.mail());
        journalists.add(person);
        changed(by, "%s (%s) ditambahkan".formatted(person.name(), person.media()));
    }

    private void freeAddress(String mail) {
        if (entries().stream().anyMatch(known -> known.person().mail().equals(mail))) {
            throw new RefusedEntry("alamat surel '%s' sudah ada dalam daftar.".formatted(mail));
        }
    }

    /** Mends an entry; a new address where mails came back is sent to again. */
    @Transactional
    public void change(UUID id, Person typed, String by) {
        var person = Journalist.checked(typed);
        find(id).filter(entry -> !entry.person().equals(person)).ifPresent(entry -> {
            var sameAddress = entry.person().mail().equals(person.mail());
            if (!sameAddress) {
                freeAddress(person.mail());
            }
            jdbc.sql("update journalist set name = ?, media = ?, mail = ?, note = ? where id = ?")
                    .params(person.name(), person.media(), person.mail(), person.note(), id)
                    .update();
            if (!sameAddress) {
                journalists.moved(id, entry.person().mail(), person.mail());
            }
            if (!sameAddress && entry.standing() == Standing.RETURNED) {
                sendAgain(id);
            }
            changed(by, said(entry) + (sameAddress ? " diubah" : " diubah, dengan alamat surel baru"));
        });
    }

    /** Stops the mails, or sends again what the person asked for again. */
    @Transactional
    public void sendTo(UUID id, boolean active, String by) {
        find(id).filter(entry -> entry.active() != active).ifPresent(entry -> {
            if (active) {
                sendAgain(id);
            } else {
                jdbc.sql("update journalist set active = false where id = ?")
                        .param(id)
                        .update();
            }
            changed(by, said(entry) + (active ? " dikirimi lagi" : " tidak dikirimi lagi"));
        });
    }

    private void sendAgain(UUID id) {
        jdbc.sql(
                        """
                        update journalist set active = true, opted_out_at = null, refused_at = null,
                            refused_reason = null where id = ?
                        """)
                .param(id)
                .update();
    }

    /** Somebody saw that mails do not arrive there. */
    @Transactional
    public void returned(UUID id, String by) {
        find(id).filter(Journalist::active).ifPresent(entry -> {
            journalists.refused(entry.person().mail(), "Ditandai petugas.");
            changed(by, said(entry) + " ditandai tidak sampai");
        });
    }

    /** @throws RefusedEntry who stopped the mails stays, or the next import would send them again */
    @Transactional
    public void remove(UUID id, String by) {
        find(id).ifPresent(entry -> {
            if (entry.optedOutAt().isPresent()) {
                throw new RefusedEntry(
                        "yang berhenti sendiri tetap tercatat, supaya impor berikutnya tidak mengirimi lagi.");
            }
            jdbc.sql("delete from journalist where id = ?").param(id).update();
            changed(by, said(entry) + " dihapus");
        });
    }

    /**
     * Says what a CSV file would bring; changes nothing.
     *
     * @throws RefusedEntry the file is no such list
     */
    public List<ImportLine> preview(byte[] csv) {
        return JournalistFile.read(
                csv,
                entries().stream()
                        .collect(
                                Collectors.toMap(entry -> entry.person().mail(), entry -> "Sudah ada dalam daftar (%s)."
                                        .formatted(entry.standing().label()))));
    }

    /**
     * Takes in the new ones of a preview; an address known by now stays as it is.
     *
     * @return how many were new
     */
    @Transactional
    public int take(List<ImportLine> lines, String by) {
        var known =
                entries().stream().map(entry -> entry.person().mail()).collect(Collectors.toCollection(HashSet::new));
        int fresh = 0;
        for (var line : lines) {
            if (line.verdict() == Verdict.NEW && known.add(line.person().mail())) {
                journalists.add(line.person());
                fresh++;
            }
        }
        changed(by, "%d wartawan diimpor dari %d baris".formatted(fresh, lines.size()));
        return fresh;
    }

    /** The list as a spreadsheet in Indonesian opens it; no cell of it is run as a formula. */
    public String csv() {
        return JournalistFile.of(entries());
    }

    /** Newest first. */
    public List<Change> changes(int limit) {
        return jdbc.sql("select * from journalist_change order by id desc fetch first %d rows only".formatted(limit))
                .query((row, n) -> new Change(
                        Columns.instant(row, "changed_at"), row.getString("changed_by"), row.getString("what")))
                .list();
    }

    public Optional<Journalist> find(UUID id) {
        return jdbc.sql("select * from journalist where id = ?")
                .param(id)
                .query(MailingList::entry)
                .optional();
    }

    private void changed(String by, String what) {
        jdbc.sql("insert into journalist_change (changed_at, changed_by, what) values (?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), by, what)
                .update();
    }

    private static String said(Journalist entry) {
        return "%s (%s)".formatted(entry.person().name(), entry.person().media());
    }

    private static Journalist entry(ResultSet row, int n) throws SQLException {
        return new Journalist(
                row.getObject("id", UUID.class),
                new Person(row.getString("name"), row.getString("media"), row.getString("mail"), row.getString("note")),
                row.getBoolean("active"),
                Columns.optional(row, "opted_out_at"),
                Columns.optional(row, "refused_at"),
                Optional.ofNullable(row.getString("refused_reason")));
    }

    /**
     * A line of a file.
     *
     * @param number as the spreadsheet counts
     * @param remark why it is not taken in; empty for a new one
     */
    public record ImportLine(long number, Person person, Verdict verdict, String remark) {}

    public enum Verdict {
        NEW,
        KNOWN,
        REFUSED
    }

    public record Change(Instant at, String by, String what) {}

    /** Why an entry or a file is not taken. */
    public static class RefusedEntry extends RuntimeException {
        public RefusedEntry(String message) {
            super(message);
        }
    }
}

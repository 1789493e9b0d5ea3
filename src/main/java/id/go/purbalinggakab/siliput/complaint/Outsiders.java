package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.stored;

import id.go.purbalinggakab.siliput.identity.GuestAccounts;
import id.go.purbalinggakab.siliput.identity.GuestAccounts.Guest;
import id.go.purbalinggakab.siliput.register.Columns;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Persons from outside for a case that nobody of the office may work on; each with an account for that case alone. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Outsiders {

    /** The case's note that its own people could not go on. */
    public static final String STRANDED = "TANPA_PETUGAS";

    private final JdbcClient jdbc;
    private final GuestAccounts accounts;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** One line of the list. */
    public record Outsider(String caseNumber, String userId, String name, String office, String basis, Instant at) {}

    /** Whether the case ever stood without people of its own. */
    @Transactional(readOnly = true)
    public boolean isNeeded(String caseNumber) {
        return register.notes(caseNumber).stream().anyMatch(note -> note.kind().equals(STRANDED));
    }

    public Guest appoint(String caseNumber, String name, String office, String basis, String by) {
        var guest = accounts.open(name, office);
        jdbc.sql("insert into complaint_outsider (case_number, user_id, person_name, office, basis, appointed_by,"
                        + " appointed_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(caseNumber, guest.userId(), name, office, basis, by, stored(clock.instant()))
                .update();
        register.note(
                caseNumber,
                "PETUGAS_LUAR",
                "%s (%s) ditunjuk sebagai petugas dari luar dinas. Dasar: %s.".formatted(name, office, basis),
                by);
        events.publishEvent(new OutsiderAppointed(caseNumber, guest.userId()));
        return guest;
    }

    @Transactional(readOnly = true)
    public Set<String> of(String caseNumber) {
        return Set.copyOf(jdbc.sql("select user_id from complaint_outsider where case_number = ? and ended_at is null")
                .param(caseNumber)
                .query(String.class)
                .list());
    }

    public void end(String caseNumber) {
        of(caseNumber).forEach(accounts::close);
        jdbc.sql("update complaint_outsider set ended_at = ? where case_number = ? and ended_at is null")
                .params(stored(clock.instant()), caseNumber)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Outsider> open() {
        return jdbc.sql("select * from complaint_outsider where ended_at is null order by appointed_at desc")
                .query((row, index) -> new Outsider(
                        row.getString("case_number"),
                        row.getString("user_id"),
                        row.getString("person_name"),
                        row.getString("office"),
                        row.getString("basis"),
                        Columns.instant(row, "appointed_at")))
                .list();
    }

    /** Somebody from outside may work on this case from now on. */
    public record OutsiderAppointed(String caseNumber, String userId) {}
}

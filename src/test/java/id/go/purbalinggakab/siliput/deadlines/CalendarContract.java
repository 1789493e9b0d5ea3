package id.go.purbalinggakab.siliput.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar in its tables, on every database. */
abstract class CalendarContract {

    private static final LocalDate ELECTION = LocalDate.of(2026, 11, 3);
    private static final Instant MONDAY_AFTERNOON = Instant.parse("2026-11-02T07:00:00Z");

    private HikariDataSource source;
    private TransactionTemplate transaction;
    private CurrentCalendar calendar;
    private Deadlines deadlines;

    abstract HikariDataSource database();

    @BeforeEach
    void open() {
        source = database();
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        calendar = calendar();
        deadlines = new CalendarDeadlines(calendar);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void startsWithTheShippedDataOnce() {
        calendar.remove(LocalDate.of(2026, 12, 24));
        var secondStart = calendar();

        assertThat(secondStart.holidays(2025)).hasSize(28);
        assertThat(secondStart.holidays(2026)).hasSize(24);
        assertThat(secondStart.holidays(2027))
                .hasSize(26)
                .contains(new Holiday(
                        LocalDate.of(2027, 3, 8),
                        HolidayKind.LIBUR_NASIONAL,
                        "Hari Suci Nyepi (Tahun Baru Saka 1949)"));
    }

    @Test
    void aChangeCountsAtOnce() {
        assertThat(due()).isEqualTo(Instant.parse("2026-11-03T02:30:00Z"));

        calendar.add(new Holiday(ELECTION, HolidayKind.LIBUR_KANTOR, "Pemilihan Kepala Desa"));
        assertThat(due()).isEqualTo(Instant.parse("2026-11-04T02:30:00Z"));
        assertThat(deadlines.due(Limits.ANSWER, MONDAY_AFTERNOON).explanation())
                .contains("Selasa, 3 November 2026: libur kantor, Pemilihan Kepala Desa");

        calendar.remove(ELECTION);
        assertThat(due()).isEqualTo(Instant.parse("2026-11-03T02:30:00Z"));
    }

    @Test
    void aChangeRolledBackNeverCounts() {
        transaction.executeWithoutResult(status -> {
            calendar.add(new Holiday(ELECTION, HolidayKind.LIBUR_KANTOR, "Pemilihan Kepala Desa"));
            assertThat(due()).isEqualTo(Instant.parse("2026-11-04T02:30:00Z"));
            status.setRollbackOnly();
        });

        assertThat(due()).isEqualTo(Instant.parse("2026-11-03T02:30:00Z"));
    }

    @Test
    void saysWhatIsWrongWithAChange() {
        assertThatThrownBy(() ->
                        calendar.add(new Holiday(LocalDate.of(2026, 12, 25), HolidayKind.LIBUR_NASIONAL, "Natal")))
                .hasMessage("Jumat, 25 Desember 2026 sudah tercatat sebagai hari libur");
        assertThatThrownBy(() -> calendar.remove(ELECTION))
                .hasMessage("Selasa, 3 November 2026 tidak tercatat sebagai hari libur");
    }

    @Test
    void theFrontDoorGivesTheSameAnswerFromEverySide() {
        var event = Instant.parse("2026-11-03T01:00:00Z");

        assertThat(deadlines.resume(Limits.ANSWER, Duration.ZERO, MONDAY_AFTERNOON, Optional.empty()))
                .isEqualTo(deadlines.due(Limits.ANSWER, MONDAY_AFTERNOON));
        assertThat(deadlines.resume(Limits.ANSWER, Duration.ZERO, MONDAY_AFTERNOON, Optional.of(event)))
                .isEqualTo(deadlines.dueBefore(Limits.ANSWER, MONDAY_AFTERNOON, event));
        assertThat(deadlines.dueBefore(Limits.ANSWER, MONDAY_AFTERNOON, event).due())
                .isEqualTo(event);
        assertThat(deadlines.officeTimeBetween(MONDAY_AFTERNOON, event)).isEqualTo(Duration.ofMinutes(150));
        assertThat(deadlines.isOpen(MONDAY_AFTERNOON)).isTrue();
        assertThat(deadlines.isOpen(Instant.parse("2026-11-02T09:00:00Z"))).isFalse();
    }

    private Instant due() {
        return deadlines.due(Limits.ANSWER, MONDAY_AFTERNOON).due();
    }

    private CurrentCalendar calendar() {
        return new CurrentCalendar(
                new CalendarTables(JdbcClient.create(source), transaction),
                new DeadlineSettings("PBG"),
                Clock.fixed(MONDAY_AFTERNOON, IndonesianTime.WIB),
                transaction);
    }
}

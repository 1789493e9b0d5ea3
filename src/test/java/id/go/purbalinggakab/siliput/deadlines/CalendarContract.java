package id.go.purbalinggakab.siliput.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.go.purbalinggakab.siliput.deadlines.CalendarListener.Moved;
import id.go.purbalinggakab.siliput.deadlines.CalendarPreview.CalendarLine;
import id.go.purbalinggakab.siliput.deadlines.CurrentCalendar.DeadlineSettings;
import id.go.purbalinggakab.siliput.deadlines.HoursPeriod.Opening;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar in its tables, on every database. */
abstract class CalendarContract {

    private static final LocalDate ELECTION = LocalDate.of(2026, 11, 3);
    private static final Instant MONDAY_AFTERNOON = Instant.parse("2026-11-02T07:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:30:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-04T02:30:00Z");
    private static final Holiday VOTE = new Holiday(ELECTION, HolidayKind.LIBUR_KANTOR, "Pemilihan Kepala Desa");

    private final List<CalendarChange> seen = new ArrayList<>();
    private Runnable whenRecomputing = () -> {};
    private HikariDataSource source;
    private TransactionTemplate transaction;
    private CalendarTables tables;
    private OfficeCalendar calendar;
    private Deadlines deadlines;

    abstract HikariDataSource database();

    @BeforeEach
    void open() {
        source = database();
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        calendar = calendar();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void startsWithTheShippedDataOnce() {
        apply(CalendarEdit.remove(LocalDate.of(2026, 12, 24)));
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
    void aChangeCountsAtOnceAndOnEveryNode() {
        var otherNode = new Deadlines(new CurrentCalendar(tables, new DeadlineSettings("PBG")));
        assertThat(due()).isEqualTo(TUESDAY);
        assertThat(otherNode.due(Limits.ANSWER, MONDAY_AFTERNOON).due()).isEqualTo(TUESDAY);

        apply(CalendarEdit.add(VOTE));
        assertThat(due()).isEqualTo(WEDNESDAY);
        assertThat(otherNode.due(Limits.ANSWER, MONDAY_AFTERNOON).due()).isEqualTo(WEDNESDAY);
        assertThat(deadlines.due(Limits.ANSWER, MONDAY_AFTERNOON).explanation())
                .contains("Selasa, 3 November 2026: libur kantor, Pemilihan Kepala Desa");

        apply(CalendarEdit.remove(ELECTION));
        assertThat(due()).isEqualTo(TUESDAY);
    }

    @Test
    void aChangeRolledBackNeverCounts() {
        transaction.executeWithoutResult(status -> {
            apply(CalendarEdit.add(VOTE));
            assertThat(due()).isEqualTo(WEDNESDAY);
            status.setRollbackOnly();
        });

        assertThat(due()).isEqualTo(TUESDAY);
        assertThat(calendar.changes(10)).isEmpty();
    }

    @Test
    void casesThatFailLeaveTheCalendarAsItWas() {
        whenRecomputing = () -> {
            throw new IllegalStateException("a case is broken");
        };
        assertThatThrownBy(() -> apply(CalendarEdit.add(VOTE))).hasMessage("a case is broken");

        assertThat(due()).isEqualTo(TUESDAY);
        assertThat(calendar.changes(10)).isEmpty();
    }

    @Test
    void aCaseWorkedOnAtTheSameMomentIsTriedAgain() {
        var collisions = new AtomicInteger(2);
        whenRecomputing = () -> {
            if (collisions.getAndDecrement() > 0) {
                throw new ConcurrencyFailureException("somebody completes a task");
            }
        };
        apply(CalendarEdit.add(VOTE));

        assertThat(due()).isEqualTo(WEDNESDAY);
        assertThat(calendar.changes(10)).hasSize(1);
    }

    @Test
    void aDryRunCountsTheCasesAndChangesNothing() {
        var preview = calendar.preview(CalendarEdit.add(VOTE));

        assertThat(preview.moved().cases()).isEqualTo(1);
        assertThat(preview.lines())
                .containsExactly(new CalendarLine(
                        "Selasa, 3 November 2026",
                        Optional.empty(),
                        Optional.of("libur kantor: Pemilihan Kepala Desa")));
        assertThat(due()).isEqualTo(TUESDAY);
        assertThat(calendar.changes(10)).isEmpty();
    }

    @Test
    void theHistorySaysWhoWhenWhatAndWhy() {
        apply(CalendarEdit.decree(
                List.of(VOTE, new Holiday(LocalDate.of(2026, 12, 25), HolidayKind.LIBUR_NASIONAL, "Natal")),
                "libur.csv (SHA-256 abc)"));
        apply(CalendarEdit.remove(ELECTION));

        var changes = calendar.changes(10);
        assertThat(changes)
                .extracting(CalendarChange::what)
                .containsExactly(CalendarEdit.What.HAPUS_HARI, CalendarEdit.What.IMPOR);
        var imported = changes.get(1);
        assertThat(imported.by()).isEqualTo("admin");
        assertThat(imported.at()).isEqualTo(MONDAY_AFTERNOON);
        assertThat(imported.basis()).isEqualTo("SK Bupati 12/2026");
        assertThat(imported.source()).isEqualTo("libur.csv (SHA-256 abc)");
        assertThat(imported.lines())
                .contains(new CalendarLine(
                        "Jumat, 25 Desember 2026",
                        Optional.of("libur nasional: Kelahiran Yesus Kristus (Natal)"),
                        Optional.of("libur nasional: Natal")));
        assertThat(imported.cause())
                .isEqualTo("Impor keputusan: Selasa, 3 November 2026 (libur kantor: Pemilihan Kepala Desa)"
                        + " dan 1 baris lain. Dasar: SK Bupati 12/2026");
    }

    @Test
    void saysWhatIsWrongWithAChange() {
        assertRefused(
                CalendarEdit.add(new Holiday(LocalDate.of(2026, 12, 25), HolidayKind.LIBUR_NASIONAL, "Natal")),
                "Jumat, 25 Desember 2026 sudah tercatat sebagai hari libur.");
        assertRefused(CalendarEdit.remove(ELECTION), "Selasa, 3 November 2026 tidak tercatat sebagai hari libur.");
        assertRefused(
                CalendarEdit.add(new Holiday(LocalDate.of(2062, 12, 25), HolidayKind.LIBUR_NASIONAL, "Natal")),
                "Tahun 2062 di luar batas: kalender hanya diubah untuk tahun 2025 sampai 2031.");
        assertThatThrownBy(() -> calendar.apply(CalendarEdit.add(VOTE), tables.version(), " ", "admin"))
                .hasMessage("Isi dasar hukum atau alasan perubahan.");
    }

    @Test
    void whoSawAnOlderCalendarIsAskedToLookAgain() {
        var version = calendar.preview(CalendarEdit.add(VOTE)).version();
        apply(CalendarEdit.remove(LocalDate.of(2026, 12, 24)));

        assertThatThrownBy(() -> calendar.apply(CalendarEdit.add(VOTE), version, "SK", "admin2"))
                .hasMessage("Kalender baru saja diubah orang lain. Periksa perubahan Anda sekali lagi.");
        assertThat(due()).isEqualTo(TUESDAY);
    }

    @Test
    void ofTwoAdministratorsAtOnceNoneLosesAChange() throws Exception {
        var version = tables.version();
        Callable<String> one = () -> outcome(CalendarEdit.add(VOTE), version);
        Callable<String> other = () -> outcome(CalendarEdit.remove(LocalDate.of(2026, 12, 24)), version);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var outcomes = new ArrayList<String>();
            for (var outcome : pool.invokeAll(List.of(one, other))) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).containsOnlyOnce("done");
        } finally {
            pool.shutdownNow();
        }
        assertThat(calendar.changes(10)).hasSize(1);
        var added = calendar.holidays(2026).contains(VOTE);
        assertThat(calendar.holidays(2026)).hasSize(added ? 26 : 24);
    }

    @Test
    void aStepThatCountedOnTheOldCalendarIsNotKept() {
        var alone = new TransactionTemplate(transaction.getTransactionManager());
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    assertThat(due()).isEqualTo(TUESDAY);
                    alone.executeWithoutResult(inner -> apply(CalendarEdit.add(VOTE)));
                }))
                .isInstanceOf(ConcurrencyFailureException.class);
    }

    @Test
    void ramadanHoursHoldFromDayToDay() {
        var ramadan = hours("Ramadan 1448 H", "2027-02-08", "2027-03-09", "15:15");
        apply(CalendarEdit.hours(ramadan));
        var monday = Instant.parse("2027-02-15T07:15:00Z");
        var fullMonday = Instant.parse("2027-04-05T07:15:00Z");
        assertThat(deadlines.due(Limits.ANSWER, monday).due()).isEqualTo(Instant.parse("2027-02-16T03:30:00Z"));
        assertThat(deadlines.due(Limits.ANSWER, fullMonday).due()).isEqualTo(Instant.parse("2027-04-06T02:45:00Z"));
        assertThat(calendar.hours()).contains(ramadan);
        assertRefused(
                CalendarEdit.hours(hours("Jam khusus", "2027-03-09", "2027-03-10", "12:00")),
                "Bertumpuk dengan Ramadan 1448 H (Senin, 8 Februari 2027 sampai Selasa, 9 Maret 2027).");

        apply(CalendarEdit.removeHours("Ramadan 1448 H"));
        assertThat(deadlines.due(Limits.ANSWER, monday).due()).isEqualTo(Instant.parse("2027-02-16T02:45:00Z"));
        assertRefused(CalendarEdit.removeHours(""), "Jam kerja biasa tidak dapat dihapus.");
    }

    @Test
    void newUsualHoursHoldFromADayOnAndRamadanGoesBeforeThem() {
        apply(CalendarEdit.hours(hours("Perbup 7/2027", "2027-01-01", null, "15:00")));
        apply(CalendarEdit.hours(hours("Ramadan 1448 H", "2027-02-08", "2027-03-09", "14:00")));

        assertThat(closing("2026-12-28")).isEqualTo(LocalTime.of(16, 0));
        assertThat(closing("2027-01-04")).isEqualTo(LocalTime.of(15, 0));
        assertThat(closing("2027-02-15")).isEqualTo(LocalTime.of(14, 0));
        assertThat(closing("2027-04-05")).isEqualTo(LocalTime.of(15, 0));
        assertThat(calendar.changes(1).get(0).lines().get(0).after())
                .contains("Ramadan 1448 H (Senin, 8 Februari 2027 sampai Selasa, 9 Maret 2027):"
                        + " Senin–Kamis 07.30–14.00");
        assertThat(tables.state("PBG").calendar().on(LocalDate.parse("2027-02-19")))
                .as("Friday is not named: closed")
                .isEmpty();
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

    private LocalTime closing(String day) {
        return tables.state("PBG")
                .calendar()
                .on(LocalDate.parse(day))
                .orElseThrow()
                .closes();
    }

    private static HoursPeriod hours(String label, String from, String to, String closes) {
        var opening = new Opening(LocalTime.of(7, 30), LocalTime.parse(closes));
        return new HoursPeriod(
                label,
                Optional.of(LocalDate.parse(from)),
                Optional.ofNullable(to).map(LocalDate::parse),
                Map.of(
                        DayOfWeek.MONDAY, opening,
                        DayOfWeek.TUESDAY, opening,
                        DayOfWeek.WEDNESDAY, opening,
                        DayOfWeek.THURSDAY, opening));
    }

    private void assertRefused(CalendarEdit edit, String message) {
        assertThatThrownBy(() -> calendar.preview(edit))
                .isInstanceOf(RefusedChange.class)
                .hasMessage(message);
        assertThatThrownBy(() -> apply(edit)).isInstanceOf(RefusedChange.class).hasMessage(message);
    }

    private String outcome(CalendarEdit edit, long version) {
        try {
            calendar.apply(edit, version, "SK", "admin");
            return "done";
        } catch (RefusedChange refused) {
            return "refused";
        }
    }

    private OfficeCalendar calendar() {
        tables = new CalendarTables(JdbcClient.create(source), transaction);
        var settings = new DeadlineSettings("PBG");
        var current = new CurrentCalendar(tables, settings);
        deadlines = new Deadlines(current);
        return new OfficeCalendar(
                tables,
                new ChangeTable(JdbcClient.create(source)),
                current,
                settings,
                listeners(),
                transaction,
                Clock.fixed(MONDAY_AFTERNOON, IndonesianTime.WIB));
    }

    private ObjectProvider<CalendarListener> listeners() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("cases", (CalendarListener) (change, dryRun) -> {
            seen.add(change);
            whenRecomputing.run();
            return new Moved(
                    deadlines.due(Limits.ANSWER, MONDAY_AFTERNOON).due().equals(TUESDAY) ? 0 : 1);
        });
        return beans.getBeanProvider(CalendarListener.class);
    }

    private void apply(CalendarEdit edit) {
        calendar.apply(edit, tables.version(), "SK Bupati 12/2026", "admin");
    }
}

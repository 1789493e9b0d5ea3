package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.Holiday;
import id.go.purbalinggakab.siliput.deadlines.HolidayKind;
import id.go.purbalinggakab.siliput.deadlines.HoursPeriod;
import id.go.purbalinggakab.siliput.deadlines.HoursPeriod.Opening;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.OpenCases;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open complaints of every class follow the calendar: timers, tasks, register and history agree, nobody is told twice. */
@EngineTest
class FollowCalendarTest {

    private static final String BASIS = "Keputusan Bupati 12/2026";
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 10);
    private static final String RAMADAN = "Ramadan 1448 H";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    MutableClock clock;

    @Autowired
    OfficeCalendar calendar;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    private ComplaintStory story;

    @BeforeEach
    void mondayAfternoon() {
        OpenCases.end(engine);
        clock.setTo("2026-11-02T14:00:00+07:00");
        story = new ComplaintStory(engine, intakes, papers, clock);
    }

    @AfterEach
    void theCalendarAsItWas() {
        calendar.holidays(2026).stream()
                .map(Holiday::date)
                .filter(List.of(TUESDAY, DECEMBER)::contains)
                .forEach(day -> apply(CalendarEdit.remove(day)));
        if (calendar.hours().stream().anyMatch(hours -> hours.label().equals(RAMADAN))) {
            apply(CalendarEdit.removeHours(RAMADAN));
        }
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    /**
     * Received on Monday at 14.00, two office hours before closing; Tuesday becomes a holiday. Thirty working days from
     * Tuesday 3 November are 246 office hours and end on 14 December; three quarters of them end on Thursday 3
     * December at 11.00, a working day later on Friday at 11.00.
     */
    @ParameterizedTest
    @CsvSource({
        "BELUM_DIGOLONGKAN, 2026-11-03T07:45, 2026-11-03T08:30, 2026-11-04T07:45, 2026-11-04T08:30",
        "RINGAN, 2026-11-03T07:45, 2026-11-03T08:30, 2026-11-04T07:45, 2026-11-04T08:30",
        "NORMATIF, 2026-11-03T09:15, 2026-11-03T10:30, 2026-11-04T09:15, 2026-11-04T10:30",
        "TIDAK_BERKADAR_PENGAWASAN, 2026-11-03T11:52, 2026-11-03T14:00, 2026-11-04T11:52, 2026-11-04T14:00",
        "BERKADAR_PENGAWASAN, 2026-12-03T11:00, 2026-12-14T16:00, 2026-12-04T11:00, 2026-12-15T16:00"
    })
    void aDecreeMovesAllThatHangsOnTheDueDateAndItsEndMovesItBack(
            String kind, String warning, String due, String movedWarning, String movedDue) {
        var branch = open(kind);
        assertAllAgree(branch, wib(warning), wib(due));

        var change = apply(CalendarEdit.decree(List.of(holiday(TUESDAY)), "keputusan.csv, SHA-256 0a1b"));
        assertThat(change.movedCases()).isPositive();
        assertAllAgree(branch, wib(movedWarning), wib(movedDue));
        assertThat(deadlines(kind)).singleElement().satisfies(row -> assertThat(row.explanation())
                .anyMatch(line -> line.contains("Pemilihan Kepala Desa")));

        apply(CalendarEdit.remove(TUESDAY));
        assertAllAgree(branch, wib(warning), wib(due));
        assertThat(notes()).hasSize(2).allSatisfy(note -> {
            assertThat(note.by()).isEqualTo("admin");
            assertThat(note.at()).isEqualTo(clock.instant());
            assertThat(note.text()).contains("Dasar: " + BASIS);
        });
        assertThat(notes().get(0).text())
                .startsWith("Tenggat %s digeser dari ".formatted(kind.replace('_', ' ')))
                .contains("Impor keputusan: Selasa, 3 November 2026 (libur kantor: Pemilihan Kepala Desa)");
        assertThat(notes().get(1).text()).contains("Hapus hari libur");
    }

    /** Ramadan hours of that year become known: 08.00 to 15.00 instead of 07.30 to 16.00. */
    @ParameterizedTest
    @CsvSource({
        "BELUM_DIGOLONGKAN, 2027-02-09T15:30, 2027-02-10T10:00, 2027-02-10T11:00",
        "RINGAN, 2027-02-09T15:30, 2027-02-10T10:00, 2027-02-10T11:00",
        "NORMATIF, 2027-02-09T15:30, 2027-02-10T12:00, 2027-02-10T13:00",
        "TIDAK_BERKADAR_PENGAWASAN, 2027-02-09T15:30, 2027-02-10T15:30, 2027-02-10T15:00",
        "BERKADAR_PENGAWASAN, 2026-12-22T10:00, 2027-02-09T16:00, 2027-02-09T15:00"
    })
    void ramadanHoursMoveThemToo(String kind, String receivedAt, String due, String movedDue) {
        clock.setTo(wib(receivedAt));
        var branch = open(kind);
        assertAllAgree(branch, story.instant("warningAt"), wib(due));

        apply(ramadan(LocalTime.of(8, 0), LocalTime.of(15, 0)));
        assertAllAgree(branch, story.instant("warningAt"), wib(movedDue));
        assertThat(notes()).singleElement().satisfies(note -> assertThat(note.text())
                .contains(RAMADAN));

        apply(CalendarEdit.removeHours(RAMADAN));
        assertAllAgree(branch, story.instant("warningAt"), wib(due));
    }

    @ParameterizedTest
    @CsvSource({
        "BELUM_DIGOLONGKAN, 2026-11-03",
        "RINGAN, 2026-11-03",
        "NORMATIF, 2026-11-03",
        "TIDAK_BERKADAR_PENGAWASAN, 2026-11-03",
        "BERKADAR_PENGAWASAN, 2026-12-10"
    })
    void eachDueDateHasItsWarningAndTheMovedBreachIsToldOnce(String kind, LocalDate newHoliday) {
        var branch = open(kind);
        var oldDue = story.instant("dueAt");
        clock.setTo(story.instant("warningAt"));
        story.timerFires(branch.warningTimer());
        var warned = notices("complaint-warning");
        assertThat(warned).isPositive();

        apply(CalendarEdit.add(holiday(newHoliday)));
        var movedDue = story.instant("dueAt");
        assertThat(movedDue).isAfter(oldDue);
        clock.setTo(story.instant("warningAt"));
        story.timerFires(branch.warningTimer());
        assertThat(notices("complaint-warning")).as("the moved date's own").isEqualTo(2 * warned);
        assertThat(story.timer(branch.warningTimer())).isEmpty();

        clock.setTo(movedDue.plusSeconds(1));
        story.timerFires(branch.dueTimer());
        assertThat(notices("complaint-warning")).isEqualTo(2 * warned);
        assertThat(toldTwice()).isEmpty();
        assertThat(notices("complaint-breach")).isPositive();
        assertThat(deadlines(kind)).singleElement().satisfies(row -> {
            assertThat(row.due()).isEqualTo(movedDue);
            assertThat(row.breachedAt()).contains(clock.instant());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "BELUM_DIGOLONGKAN, 2026-11-03",
        "RINGAN, 2026-11-03",
        "NORMATIF, 2026-11-03",
        "TIDAK_BERKADAR_PENGAWASAN, 2026-11-03",
        "BERKADAR_PENGAWASAN, 2026-12-10"
    })
    void aBreachStaysThoughTheNewDayWouldHaveSavedIt(String kind, LocalDate newHoliday) {
        var branch = open(kind);
        var due = story.instant("dueAt");
        clock.setTo(due.plusSeconds(1));
        var breachedAt = clock.instant();
        story.timerFires(branch.dueTimer());
        var told = notices("complaint-breach");

        apply(CalendarEdit.add(holiday(newHoliday)));
        assertThat(story.instant("dueAt")).isEqualTo(due);
        assertThat(story.timer(branch.dueTimer())).isEmpty();
        assertThat(notes()).isEmpty();
        assertThat(notices("complaint-breach")).isEqualTo(told).isPositive();
        assertThat(deadlines(kind)).singleElement().satisfies(row -> {
            assertThat(row.due()).isEqualTo(due);
            assertThat(row.breachedAt()).contains(breachedAt);
        });
    }

    @Test
    void aRemovedDayMakesNoComplaintLateOnTheSpot() {
        apply(CalendarEdit.add(holiday(TUESDAY)));
        open("RINGAN");
        clock.setTo("2026-11-03T12:00:00+07:00");

        apply(CalendarEdit.remove(TUESDAY));
        assertThat(story.instant("dueAt")).isEqualTo(at("2026-11-04T08:30:00+07:00"));
        assertThat(notes()).isEmpty();
    }

    /** Fourteen days of the calendar (UU 25/2009, Pasal 44): no holiday lengthens them. */
    @Test
    void theInterimAnswerIsDueInCalendarDaysAndStays() {
        open("BERKADAR_PENGAWASAN");
        var due = Date.from(at("2026-11-16T14:00:00+07:00"));
        apply(CalendarEdit.add(holiday(TUESDAY)));

        assertThat(story.timer("interimDue").map(Job::getDuedate)).contains(due);
        assertThat(story.task("sendInterimAnswer").getDueDate()).isEqualTo(due);
        assertThat(deadlines(ComplaintClock.INTERIM)).singleElement().satisfies(row -> assertThat(row.due())
                .isEqualTo(due.toInstant()));
        clock.setTo(due.toInstant().plusSeconds(1));
        story.timerFires("interimDue");
        assertThat(deadlines(ComplaintClock.INTERIM)).singleElement().satisfies(row -> assertThat(row.breachedAt())
                .isPresent());
    }

    /** Ten working days from Tuesday 3 November: Monday the 16th; without that Tuesday the 17th. */
    @Test
    void theTimeForReopeningIsCountedInWorkingDaysAndFollows() {
        open("RINGAN");
        story.answers("tim", "handleMinor").delivers("tim", "deliverMinorAnswer");
        assertReopenUntil("2026-11-16T16:00:00+07:00");

        var counted =
                calendar.preview(CalendarEdit.add(holiday(TUESDAY))).moved().cases();
        assertThat(counted).isPositive();
        assertReopenUntil("2026-11-16T16:00:00+07:00");
        apply(CalendarEdit.add(holiday(TUESDAY)));
        assertReopenUntil("2026-11-17T16:00:00+07:00");
        assertThat(notes()).singleElement().satisfies(note -> {
            assertThat(note.text())
                    .startsWith("Batas membuka kembali aduan digeser dari Senin, 16 November 2026 pukul 16.00 WIB"
                            + " menjadi Selasa, 17 November 2026 pukul 16.00 WIB. Tambah hari libur:");
            assertThat(note.by()).isEqualTo("admin");
        });

        clock.setTo("2026-11-17T09:00:00+07:00");
        apply(CalendarEdit.remove(TUESDAY));
        assertReopenUntil("2026-11-17T16:00:00+07:00");
        story.changes("pejabat", Map.of("change", "REOPENED"));
        assertThat(story.openSteps()).containsExactly("handleMinor");
    }

    @Test
    void aDateThatRunsWhileACompletionIsAwaitedMovesAndIsStillBroken() {
        incomplete("NORMATIF");
        var patience = story.timer("completionExpired").map(Job::getDuedate);
        clock.setTo("2026-11-02T15:00:00+07:00");
        apply(CalendarEdit.add(holiday(TUESDAY)));

        var moved = story.instant("dueAt");
        assertThat(story.timer("completionDue").map(Job::getDuedate)).contains(Date.from(moved));
        assertThat(story.task("enterCompletion").getDueDate()).isEqualTo(Date.from(moved));
        assertThat(story.timer("completionExpired").map(Job::getDuedate)).isEqualTo(patience);
        clock.setTo(moved.plusSeconds(1));
        story.timerFires("completionDue");
        assertThat(deadlines("NORMATIF")).singleElement().satisfies(row -> assertThat(row.breachedAt())
                .contains(clock.instant()));
        assertThat(deadlines(ComplaintClock.UNCLASSIFIED))
                .as("classified in time")
                .allMatch(row -> row.metAt().isPresent() && !row.late());
        assertThat(toldTwice()).isEmpty();
    }

    @Test
    void aLimitThatStandsStillMovesNowhere() {
        incomplete("BERKADAR_PENGAWASAN");
        var before = story.instant("dueAt");
        apply(CalendarEdit.add(holiday(TUESDAY)));
        assertThat(story.instant("dueAt")).isEqualTo(before);
        assertThat(deadlines("BERKADAR_PENGAWASAN")).isEmpty();
    }

    private void incomplete(String kind) {
        story.arrives("TELEPON");
        story.completes(
                        "pejabat",
                        "classifyComplaint",
                        Map.of(
                                "classification",
                                "INCOMPLETE",
                                "complaintClass",
                                kind,
                                "noticeText",
                                story.paper("pejabat", "noticeText", "Mohon lampirkan bukti.")))
                .jobsRun();
    }

    private record Branch(String warningTimer, String dueTimer, String task, String kind) {}

    private Branch open(String kind) {
        story.arrives("TELEPON");
        if (!kind.equals(ComplaintClock.UNCLASSIFIED)) {
            story.classified(kind);
        }
        return switch (kind) {
            case "RINGAN" -> new Branch("minorWarning", "minorDue", "handleMinor", kind);
            case "NORMATIF" -> new Branch("normativeWarning", "normativeDue", "handleNormative", kind);
            case "TIDAK_BERKADAR_PENGAWASAN" ->
                new Branch("nonSupervisoryWarning", "nonSupervisoryDue", "handleNonSupervisory", kind);
            case "BERKADAR_PENGAWASAN" -> new Branch("supervisoryWarning", "supervisoryDue", "investigate", kind);
            default -> new Branch("unclassifiedWarning", "unclassifiedDue", "classifyComplaint", kind);
        };
    }

    private void assertAllAgree(Branch branch, Instant warning, Instant due) {
        assertThat(story.instant("dueAt")).isEqualTo(due);
        assertThat(story.instant("warningAt")).isEqualTo(warning);
        assertThat(story.timer(branch.dueTimer()).map(Job::getDuedate)).contains(Date.from(due));
        assertThat(story.timer(branch.warningTimer()).map(Job::getDuedate)).contains(Date.from(warning));
        assertThat(story.task(branch.task()).getDueDate()).isEqualTo(Date.from(due));
        assertThat(deadlines(branch.kind())).singleElement().satisfies(row -> assertThat(row.due())
                .isEqualTo(due));
    }

    private void assertReopenUntil(String time) {
        assertThat(story.instant("reopenUntil")).isEqualTo(at(time));
        assertThat(story.timer("reopenPeriodEnds").map(Job::getDuedate)).contains(Date.from(at(time)));
    }

    private CalendarChange apply(CalendarEdit edit) {
        return calendar.apply(edit, calendar.preview(edit).version(), BASIS, "admin");
    }

    private static Holiday holiday(LocalDate day) {
        return new Holiday(day, HolidayKind.LIBUR_KANTOR, "Pemilihan Kepala Desa");
    }

    private static CalendarEdit ramadan(LocalTime opens, LocalTime closes) {
        var opening = new Opening(opens, closes);
        return CalendarEdit.hours(new HoursPeriod(
                RAMADAN,
                Optional.of(LocalDate.of(2027, 2, 8)),
                Optional.of(LocalDate.of(2027, 3, 9)),
                Map.of(
                        DayOfWeek.MONDAY, opening,
                        DayOfWeek.TUESDAY, opening,
                        DayOfWeek.WEDNESDAY, opening,
                        DayOfWeek.THURSDAY, opening,
                        DayOfWeek.FRIDAY, opening)));
    }

    private static Instant wib(String localTime) {
        return at(localTime + ":00+07:00");
    }

    private List<DeadlineRecord> deadlines(String kind) {
        return register.deadlines(story.number()).stream()
                .filter(row -> row.kind().equals(kind))
                .toList();
    }

    private List<CaseNote> notes() {
        return register.notes(story.number()).stream()
                .filter(note -> note.kind().equals("KALENDER"))
                .toList();
    }

    private long notices(String kind) {
        return jdbc.sql("select count(*) from notice where case_number = ? and kind = ?")
                .params(story.number(), kind)
                .query(Long.class)
                .single();
    }

    /** Whom this case told the same kind of thing more than once, whatever the due date. */
    private List<String> toldTwice() {
        return jdbc.sql("select recipient from notice where case_number = ? and kind in ('complaint-warning',"
                        + " 'complaint-breach') group by recipient, kind, due_at, distinct_mark having count(*) > 1")
                .param(story.number())
                .query(String.class)
                .list();
    }
}

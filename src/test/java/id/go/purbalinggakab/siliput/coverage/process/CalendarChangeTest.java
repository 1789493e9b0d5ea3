package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.deadlines.CalendarChange;
import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.Holiday;
import id.go.purbalinggakab.siliput.deadlines.HolidayKind;
import id.go.purbalinggakab.siliput.deadlines.HoursPeriod;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import id.go.purbalinggakab.siliput.engine.CaseTimers;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.OpenCases;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open answers follow the calendar: variable, timers, tasks and register agree, and nobody is told twice. */
@EngineTest
class CalendarChangeTest {

    /** {@code -Dcases=1000} measures what the issue asks for; opening the cases takes a minute, moving them seconds. */
    private static final int CASES = Integer.getInteger("cases", 100);

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
    private static final Holiday VOTE = new Holiday(TUESDAY, HolidayKind.LIBUR_KANTOR, "Pemilihan Kepala Desa");

    // Monday 2 November 2026, 14.00 WIB: two office hours until 16.00, two more on the next working day until 09.30
    private static final Instant DUE_TUESDAY = Instant.parse("2026-11-03T02:30:00Z");
    private static final Instant DUE_WEDNESDAY = Instant.parse("2026-11-04T02:30:00Z");
    // three of the four hours: 08.30 on that day
    private static final Instant WARNING_TUESDAY = Instant.parse("2026-11-03T01:30:00Z");
    private static final Instant WARNING_WEDNESDAY = Instant.parse("2026-11-04T01:30:00Z");

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    OfficeCalendar calendar;

    @Autowired
    CaseTimers timers;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;

    @BeforeEach
    void mondayAfternoon() {
        OpenCases.end(engine);
        clock.setTo("2026-11-02T14:00:00+07:00");
        story = new CoverageStory(engine, archive, clock);
    }

    @AfterEach
    void theCalendarAsItWas() {
        if (calendar.holidays(2026).contains(VOTE)) {
            apply(CalendarEdit.remove(TUESDAY));
        }
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @Test
    void aNewHolidayMovesEverythingThatHangsOnTheDueDateAndItsRemovalMovesItBack() {
        story.letterArrives();
        assertAllAgree(DUE_TUESDAY, WARNING_TUESDAY);

        var change = apply(CalendarEdit.add(VOTE));
        assertThat(change.movedCases()).isPositive();
        assertAllAgree(DUE_WEDNESDAY, WARNING_WEDNESDAY);
        assertThat(answers()).hasSize(1);
        assertThat(answers().get(0).explanation())
                .contains("Selasa, 3 November 2026: libur kantor, Pemilihan Kepala Desa");

        apply(CalendarEdit.remove(TUESDAY));
        assertAllAgree(DUE_TUESDAY, WARNING_TUESDAY);
        assertThat(notes())
                .extracting(CaseNote::text)
                .containsExactly(
                        "Tenggat JAWABAN digeser dari Selasa, 3 November 2026 pukul 09.30 WIB menjadi"
                                + " Rabu, 4 November 2026 pukul 09.30 WIB. Tambah hari libur: Selasa, 3 November 2026"
                                + " (libur kantor: Pemilihan Kepala Desa). Dasar: Keputusan Bupati 12/2026",
                        "Tenggat JAWABAN digeser dari Rabu, 4 November 2026 pukul 09.30 WIB menjadi"
                                + " Selasa, 3 November 2026 pukul 09.30 WIB. Hapus hari libur: Selasa, 3 November 2026"
                                + " (libur kantor: Pemilihan Kepala Desa). Dasar: Keputusan Bupati 12/2026");
        assertThat(notes()).extracting(CaseNote::by).containsOnly("admin");
        assertThat(notes()).extracting(CaseNote::at).containsOnly(clock.instant());
    }

    @Test
    void aDryRunMovesNothing() {
        story.letterArrives();

        assertThat(calendar.preview(CalendarEdit.add(VOTE)).moved().cases()).isPositive();
        assertAllAgree(DUE_TUESDAY, WARNING_TUESDAY);
        assertThat(notes()).isEmpty();
    }

    @Test
    void laterTasksOfTheAnswerCarryTheMovedDate() {
        story.letterArrives();
        apply(CalendarEdit.add(VOTE));
        story.deskVerifies();
        assertThat(story.task("giveDisposition").getDueDate()).isEqualTo(Date.from(DUE_WEDNESDAY));
        story.headDisposes();
        clock.setTo("2026-11-04T09:00:00+07:00");
        story.accepted("budi");
        assertThat(answers()).singleElement().satisfies(record -> {
            assertThat(record.due()).isEqualTo(DUE_WEDNESDAY);
            assertThat(record.metAt()).contains(clock.instant());
            assertThat(record.breachedAt()).isEmpty();
        });
    }

    @Test
    void eachDueDateHasAWarningOfItsOwnToldOnce() {
        story.letterArrives();
        clock.setTo("2026-11-03T08:31:00+07:00");
        story.timerFires("answerWarning");
        var told = notices("deadline-warning");
        assertThat(told).isPositive();

        apply(CalendarEdit.add(VOTE));
        assertThat(story.timer("answerDue").map(Job::getDuedate)).contains(Date.from(DUE_WEDNESDAY));
        assertThat(notices("deadline-warning")).isEqualTo(told);
        clock.setTo(story.instant("answerWarningAt"));
        story.timerFires("answerWarning");
        assertThat(notices("deadline-warning")).as("the moved date's own").isEqualTo(2 * told);
        assertThat(story.timer("answerWarning")).isEmpty();

        clock.setTo("2026-11-04T09:31:00+07:00");
        story.timerFires("answerDue");
        assertThat(notices("deadline-breach")).isEqualTo(1);
        assertThat(answers()).singleElement().satisfies(record -> assertThat(record.breachedAt())
                .contains(clock.instant()));
    }

    @Test
    void aBreachStaysThoughTheNewDayWouldHaveSavedIt() {
        story.letterArrives();
        clock.setTo("2026-11-03T09:31:00+07:00");
        var breachedAt = clock.instant();
        story.timerFires("answerDue");

        apply(CalendarEdit.add(VOTE));
        assertThat(story.instant("answerDueAt")).isEqualTo(DUE_TUESDAY);
        assertThat(story.timer("answerDue")).isEmpty();
        assertThat(answers()).singleElement().satisfies(record -> {
            assertThat(record.due()).isEqualTo(DUE_TUESDAY);
            assertThat(record.breachedAt()).contains(breachedAt);
        });
        assertThat(notes()).isEmpty();
        assertThat(notices("deadline-breach")).isEqualTo(1);
    }

    @Test
    void aLimitThatPassedIsABreachEvenBeforeItsTimerRuns() {
        story.letterArrives();
        clock.setTo("2026-11-03T09:30:30+07:00");

        apply(CalendarEdit.add(VOTE));
        assertThat(story.timer("answerDue").map(Job::getDuedate)).contains(Date.from(DUE_TUESDAY));
        story.timerFires("answerDue");
        assertThat(answers().get(0).breachedAt()).isPresent();
    }

    @Test
    void aRemovedHolidayMakesNoCaseLateOnTheSpot() {
        apply(CalendarEdit.add(VOTE));
        story.letterArrives();
        assertAllAgree(DUE_WEDNESDAY, WARNING_WEDNESDAY);

        clock.setTo("2026-11-03T12:00:00+07:00");
        apply(CalendarEdit.remove(TUESDAY));
        assertAllAgree(DUE_WEDNESDAY, WARNING_WEDNESDAY);
    }

    @Test
    void aCaseResumedAfterClarificationFollowsFromWhenItResumed() {
        apply(CalendarEdit.add(VOTE));
        story.letterArrives().deskVerifies().headDisposes();
        clock.setTo("2026-11-02T15:00:00+07:00");
        story.completes(
                "kabid",
                "assessRequest",
                Map.of("assessment", "CLARIFICATION", "assessmentRemark", "Siapa pejabat yang hadir?"));
        clock.setTo("2026-11-03T10:00:00+07:00");
        story.completes(
                "agendaris",
                "enterClarification",
                Map.of("clarification", "Bupati hadir", "clarifiedAt", Date.from(clock.instant())));
        // one hour used, three left: Wednesday 07.30 to 10.30
        assertThat(story.instant("answerDueAt")).isEqualTo(Instant.parse("2026-11-04T03:30:00Z"));

        apply(CalendarEdit.remove(TUESDAY));
        // from Tuesday 10.00 to 13.00
        assertThat(story.instant("answerDueAt")).isEqualTo(Instant.parse("2026-11-03T06:00:00Z"));
        assertThat(story.timer("answerDue").map(Job::getDuedate))
                .contains(Date.from(Instant.parse("2026-11-03T06:00:00Z")));
    }

    @Test
    void shorterHoursMoveTheDueDateToo() {
        story.letterArrives();
        var opening = new HoursPeriod.Opening(LocalTime.of(7, 30), LocalTime.of(15, 0));
        apply(CalendarEdit.hours(new HoursPeriod(
                "Persiapan upacara",
                Optional.of(LocalDate.of(2026, 11, 2)),
                Optional.of(LocalDate.of(2026, 11, 2)),
                Map.of(DayOfWeek.MONDAY, opening))));
        assertAllAgree(Instant.parse("2026-11-03T03:30:00Z"), Instant.parse("2026-11-03T02:30:00Z"));

        apply(CalendarEdit.removeHours("Persiapan upacara"));
        assertAllAgree(DUE_TUESDAY, WARNING_TUESDAY);
    }

    @Test
    void aFailureInTheMiddleMovesNothing() {
        story.letterArrives();
        jdbc.sql("alter table register_note rename to register_note_away").update();
        try {
            assertThatThrownBy(() -> apply(CalendarEdit.add(VOTE))).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("alter table register_note_away rename to register_note").update();
        }
        assertAllAgree(DUE_TUESDAY, WARNING_TUESDAY);
        assertThat(calendar.holidays(2026)).doesNotContain(VOTE);
    }

    /** So that the calendar's change starts again instead of failing or writing over the other's work. */
    @Test
    void aCaseWorkedOnMeanwhileIsNotWrittenOver() {
        story.letterArrives();
        var runtime = engine.getRuntimeService();

        assertThatThrownBy(() -> timers.inChunks(List.of(story.instance()), instance -> {
                    runtime.getVariable(instance, "subject");
                    CompletableFuture.runAsync(() -> runtime.setVariable(instance, "subject", "Diperbaiki"))
                            .join();
                    runtime.setVariable(instance, "subject", "Usang");
                }))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(story.variable("subject")).isEqualTo("Diperbaiki");
    }

    @Test
    void manyOpenCasesMoveWithinSeconds() {
        var cases = IntStream.range(0, CASES)
                .mapToObj(i -> new CoverageStory(engine, archive, clock).letterArrives())
                .toList();
        try {
            var before = System.nanoTime();
            var counted = calendar.preview(CalendarEdit.add(VOTE)).moved().cases();
            var between = System.nanoTime();
            var change = apply(CalendarEdit.add(VOTE));
            var after = System.nanoTime();

            System.out.printf(
                    "%d open cases: dry run %d ms, change with dry run %d ms%n",
                    change.movedCases(), (between - before) / 1_000_000, (after - between) / 1_000_000);
            assertThat(counted).isGreaterThanOrEqualTo(CASES).isEqualTo(change.movedCases());
            assertThat(Duration.ofNanos(after - between)).isLessThan(Duration.ofSeconds(60));
            assertThat(cases).allSatisfy(one -> {
                assertThat(one.timer("answerDue").map(Job::getDuedate)).contains(Date.from(DUE_WEDNESDAY));
                assertThat(one.task("verifyLetter").getDueDate()).isEqualTo(Date.from(DUE_WEDNESDAY));
                assertThat(register.deadlines(one.number()).get(0).due()).isEqualTo(DUE_WEDNESDAY);
            });
        } finally {
            cases.forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.instance(), "test"));
        }
    }

    private CalendarChange apply(CalendarEdit edit) {
        return calendar.apply(edit, calendar.preview(edit).version(), "Keputusan Bupati 12/2026", "admin");
    }

    private void assertAllAgree(Instant due, Instant warning) {
        assertThat(story.instant("answerDueAt")).isEqualTo(due);
        assertThat(story.instant("answerWarningAt")).isEqualTo(warning);
        assertThat(jobDue("answerDue")).isEqualTo(due);
        assertThat(jobDue("answerWarning")).isEqualTo(warning);
        assertThat(story.task("verifyLetter").getDueDate()).isEqualTo(Date.from(due));
        assertThat(answers().get(0).due()).isEqualTo(due);
    }

    /** As the job executor will read it. */
    private Instant jobDue(String timer) {
        return jdbc.sql("select j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_"
                        + " where j.PROCESS_INSTANCE_ID_ = ? and d.ACT_ID_ = ?")
                .params(story.instance(), timer)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private List<DeadlineRecord> answers() {
        return register.deadlines(story.number()).stream()
                .filter(record -> record.kind().equals(ServiceClock.ANSWER))
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
}

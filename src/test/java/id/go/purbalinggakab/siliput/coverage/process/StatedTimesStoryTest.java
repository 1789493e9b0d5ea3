package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.StatedTime;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Said and recorded time: a later statement stands beside the former, and what was reckoned from it moves. */
@EngineTest
class StatedTimesStoryTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;

    @BeforeEach
    void mondayMorning() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
    }

    @AfterEach
    void later() {
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @Test
    void theOfficeCorrectsTheEndAndTheProductionsClockMoves() {
        covered("2026-11-04T11:42:00+07:00");
        assertThat(story.instant("productionDueAt")).isEqualTo("2026-11-04T08:42:00Z");

        clock.setTo("2026-11-04T12:30:00+07:00");
        writesAt("siti", "actualEnd", "2026-11-04T11:10:00+07:00", "Dari foto terakhir");

        assertThat(story.instant("productionDueAt")).isEqualTo("2026-11-04T08:10:00Z");
        assertThat(due("productionDue")).isEqualTo(CoverageStory.at("2026-11-04T15:10:00+07:00"));
        assertThat(due("productionWarning")).isEqualTo(CoverageStory.at("2026-11-04T14:10:00+07:00"));
        assertThat(story.task("reviewRelease").getDueDate()).isEqualTo(CoverageStory.at("2026-11-04T15:10:00+07:00"));
        assertThat(stated("actualEnd"))
                .extracting(time -> time.stated().toString())
                .containsExactly("2026-11-04T04:42:00Z", "2026-11-04T04:10:00Z");
        assertThat(last("actualEnd").reason()).contains("Dari foto terakhir");
        assertThat(last("actualEnd").by()).isEqualTo("siti");
        assertThat(productions()).extracting(record -> record.due().toString()).containsExactly("2026-11-04T08:10:00Z");
        assertThat(register.notes(story.number())).extracting(CaseNote::text).anySatisfy(text -> assertThat(text)
                .contains("15.42", "15.10", "Dari foto terakhir"));

        clock.setTo("2026-11-04T15:11:00+07:00");
        story.timerFires("productionDue");
        assertThat(productions().get(0).breachedAt()).contains(clock.instant());
    }

    @Test
    void aBreachThatWasToldStandsBesideTheCorrectedDate() {
        covered("2026-11-04T11:42:00+07:00");
        clock.setTo("2026-11-04T15:43:00+07:00");
        story.timerFires("productionDue");
        writesAt("siti", "actualEnd", "2026-11-04T13:00:00+07:00", "Acara diperpanjang");
        story.approves("kabid");
        clock.setTo("2026-11-04T16:30:00+07:00");
        story.legsRun().shared("budi");
        assertThat(productions())
                .extracting(record -> record.breachedAt().isPresent(), record -> record.metAt()
                        .isPresent())
                .containsExactly(tuple(true, false), tuple(false, true));
    }

    @Test
    void aLaterEndGivesTheProductionMoreTimeAlsoInARevision() {
        covered("2026-11-04T11:42:00+07:00");
        story.writes("siti", "Rilis");
        assertThat(stated("actualEnd")).as("nothing was corrected").hasSize(1);
        story.revises("kabid", "Waktu acara keliru");
        clock.setTo("2026-11-04T14:00:00+07:00");
        writesAt("siti", "actualEnd", "2026-11-04T13:00:00+07:00", "Acara diperpanjang");
        assertThat(due("productionDue")).isEqualTo(CoverageStory.at("2026-11-04T17:00:00+07:00"));

        story.approves("kabid");
        clock.setTo("2026-11-04T16:30:00+07:00");
        story.legsRun().shared("budi");
        assertThat(productions()).singleElement().satisfies(record -> {
            assertThat(record.metAt()).contains(clock.instant());
            assertThat(record.breachedAt()).isEmpty();
        });
    }

    @Test
    void aCorrectionKeepsTheRules() {
        covered("2026-11-04T11:42:00+07:00");
        clock.setTo("2026-11-04T13:00:00+07:00");
        assertThatThrownBy(() -> writesAt("siti", "actualEnd", "2026-11-04T14:00:00+07:00", "x"))
                .hasMessageContaining("masa depan");
        assertThatThrownBy(() -> writesAt("siti", "actualEnd", "2026-11-04T11:00:00+07:00", null))
                .hasMessageContaining("alasannya");
        assertThatThrownBy(() -> writesAt("siti", "actualStart", "2026-11-04T12:00:00+07:00", "x"))
                .hasMessageContaining("sesudah waktu mulai");
        assertThat(stated("actualEnd")).hasSize(1);
        writesAt("siti", "actualStart", "2026-11-04T09:20:00+07:00", "Bupati datang terlambat");
        assertThat(last("actualStart").stated()).isEqualTo("2026-11-04T02:20:00Z");
        assertThat(productions()).as("the start moves no clock").hasSize(1);
    }

    @Test
    void anEventThatWasNotHeldHasNoActualTimes() {
        accepted();
        assertThatThrownBy(() -> story.completes(
                        "budi",
                        "coverEvent",
                        Map.of(
                                "coverageOutcome",
                                "POSTPONED",
                                "outcomeRemark",
                                "Hujan",
                                "actualEnd",
                                Date.from(clock.instant()))))
                .hasMessageContaining("waktu sebenarnya");
        story.completes(
                "budi",
                "coverEvent",
                Map.of(
                        "coverageOutcome",
                        "POSTPONED",
                        "outcomeRemark",
                        "Hujan",
                        "eventStart",
                        CoverageStory.at("2026-11-06T09:00:00+07:00")));
        clock.setTo("2026-11-06T11:00:00+07:00");
        story.covered("budi");
        assertThat(last("actualEnd").stated()).isEqualTo(clock.instant());
        assertThat(story.instant("productionDueAt")).isEqualTo("2026-11-06T08:00:00Z");
    }

    @Test
    void aResubmissionHasItsOwnReceiptAndNoReasonOfTheFirst() {
        var letter = story.letter();
        letter.put("letterStamped", false);
        letter.put("receivedAt", CoverageStory.at("2026-11-02T08:00:00+07:00"));
        letter.put("receivedAtReason", "Petugas dinas luar");
        story.letterArrives(letter)
                .completes(
                        "agendaris",
                        "verifyLetter",
                        Map.of("letterDecision", "RETURNED", "letterRemark", "Cap belum ada"));
        clock.setTo("2026-11-03T08:20:00+07:00");
        story.completes(
                "agendaris",
                "enterResubmission",
                Map.of(
                        "receivedAt",
                        CoverageStory.at("2026-11-03T08:10:00+07:00"),
                        "letterScanReason",
                        "Asli dibawa",
                        "letterSigned",
                        true,
                        "letterStamped",
                        true));
        assertThat(stated("receivedAt"))
                .extracting(time -> time.stated().toString(), StatedTime::reason)
                .containsExactly(
                        tuple("2026-11-02T01:00:00Z", Optional.of("Petugas dinas luar")),
                        tuple("2026-11-03T01:10:00Z", Optional.empty()));
        assertThat(story.instant("answerDueAt")).isEqualTo("2026-11-03T05:10:00Z");
        assertThat(register.deadlines(story.number())).hasSize(2);
        assertThat(register.find(story.number()).orElseThrow().letter().receivedAt())
                .isEqualTo("2026-11-03T01:10:00Z");
    }

    @Test
    void aWronglyStatedReceiptIsCorrectedAndTheAnswersClockRunsFromIt() {
        story.letterArrives().deskVerifies();
        assertThat(due("answerDue")).isEqualTo(CoverageStory.at("2026-11-02T13:10:00+07:00"));
        clock.setTo("2026-11-02T10:00:00+07:00");
        correctsReceipt("2026-11-02T08:30:00+07:00");
        assertThat(story.instant("answerDueAt")).isEqualTo("2026-11-02T05:30:00Z");
        assertThat(due("answerDue")).isEqualTo(CoverageStory.at("2026-11-02T12:30:00+07:00"));
        assertThat(story.task("giveDisposition").getDueDate()).isEqualTo(CoverageStory.at("2026-11-02T12:30:00+07:00"));
        assertThat(stated("receivedAt"))
                .extracting(time -> time.stated().toString())
                .containsExactly("2026-11-02T02:10:00Z", "2026-11-02T01:30:00Z");
        assertThat(last("receivedAt").reason()).contains("Salah baca buku tamu");
        assertThat(register.find(story.number()).orElseThrow().letter().receivedAt())
                .isEqualTo("2026-11-02T01:30:00Z");
        assertThat(register.notes(story.number())).extracting(CaseNote::text).anySatisfy(text -> assertThat(text)
                .contains("13.10", "12.30", "Salah baca buku tamu"));
        assertThatThrownBy(() -> correctsReceipt("2026-11-02T10:30:00+07:00")).hasMessageContaining("masa depan");
    }

    @Test
    void aReceiptCorrectedAfterTheAnswerMayShowThatItWasLate() {
        story.letterArrives().deskVerifies().headDisposes();
        clock.setTo("2026-11-02T13:00:00+07:00");
        story.accepted("budi,siti");
        correctsReceipt("2026-11-02T08:30:00+07:00");
        assertThat(register.deadlines(story.number()).stream()
                        .filter(record -> record.kind().equals("JAWABAN"))
                        .reduce((former, last) -> last))
                .hasValueSatisfying(record -> {
                    assertThat(record.due()).isEqualTo("2026-11-02T05:30:00Z");
                    assertThat(record.metAt()).contains(clock.instant());
                    assertThat(record.breachedAt()).isPresent();
                });
        assertThat(story.openSteps()).containsExactly("coverEvent");
    }

    private void correctsReceipt(String time) {
        new CoverageStory(engine, archive, clock)
                .starts(
                        "agendaris",
                        "changeSchedule",
                        Map.of(
                                "caseNumber",
                                story.number(),
                                "changeReason",
                                "Salah baca buku tamu",
                                "receivedAt",
                                CoverageStory.at(time)));
    }

    @Test
    void aClarificationCountsFromWhenItCame() {
        story.letterArrives().deskVerifies().headDisposes();
        clock.setTo("2026-11-02T10:10:00+07:00");
        story.completes(
                "kabid", "assessRequest", Map.of("assessment", "CLARIFICATION", "assessmentRemark", "Siapa hadir?"));
        clock.setTo("2026-11-03T10:00:00+07:00");
        var late = new HashMap<String, Object>(
                Map.of("clarification", "Bupati", "clarifiedAt", CoverageStory.at("2026-11-03T08:00:00+07:00")));
        assertThatThrownBy(() -> story.completes("agendaris", "enterClarification", late))
                .hasMessageContaining("alasannya");
        late.put("clarifiedAtReason", "Lewat pesan, baru terbaca");
        story.completes("agendaris", "enterClarification", late);
        assertThat(story.instant("answerDueAt"))
                .as("three of four hours are left")
                .isEqualTo("2026-11-03T04:00:00Z");
        assertThat(last("clarifiedAt").entered()).isEqualTo(clock.instant());
    }

    @Test
    void anOutsideDispositionKeepsWhenItWasGivenAndWhy() {
        story.letterArrives().deskVerifies();
        clock.setTo("2026-11-02T11:00:00+07:00");
        var paper = new HashMap<String, Object>(Map.of(
                "caseNumber",
                story.number(),
                "disposedBy",
                "kepala",
                "actingAs",
                "DEFINITIF",
                "dispositionAt",
                CoverageStory.at("2026-11-02T10:00:00+07:00"),
                "dispositionInstructions",
                "LIPUT",
                "dispositionScan",
                story.dispositionScan()));
        var companion = new CoverageStory(engine, archive, clock);
        assertThatThrownBy(() -> companion.starts("agendaris", "recordDisposition", paper))
                .hasMessageContaining("alasannya");
        paper.put("dispositionAtReason", "Lembar baru kembali");
        companion.starts("agendaris", "recordDisposition", paper);
        assertThat(last("dispositionAt").stated()).isEqualTo("2026-11-02T03:00:00Z");
        assertThat(last("dispositionAt").reason()).contains("Lembar baru kembali");
    }

    private void accepted() {
        story.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
    }

    private void covered(String end) {
        accepted();
        clock.setTo(end);
        story.covered("budi");
    }

    private void writesAt(String user, String field, String time, String reason) {
        var sent = new HashMap<String, Object>(Map.of(
                "releaseTitle",
                "Rilis",
                "releaseLead",
                "Teras",
                "releaseBody",
                "Isi",
                "checklist",
                CoverageStory.CHECKLIST,
                field,
                CoverageStory.at(time)));
        if (reason != null) {
            sent.put("actualEndReason", reason);
        }
        story.completes(user, "writeRelease", sent);
    }

    private Date due(String timer) {
        return story.timer(timer).orElseThrow().getDuedate();
    }

    private List<StatedTime> stated(String what) {
        return register.statedTimes(story.number()).stream()
                .filter(time -> time.what().equals(what))
                .toList();
    }

    private StatedTime last(String what) {
        var all = stated(what);
        return all.get(all.size() - 1);
    }

    private List<DeadlineRecord> productions() {
        return register.deadlines(story.number()).stream()
                .filter(record -> record.kind().equals("PRODUKSI"))
                .toList();
    }
}

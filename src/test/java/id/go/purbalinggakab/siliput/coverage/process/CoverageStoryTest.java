package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.StatedTime;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seven steps and every way out of them, on the real engine with every person's own rights. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class CoverageStoryTest {

    @Value("${siliput.archive.folder}")
    Path folder;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Register register;

    @Autowired
    Publishing publishing;

    @Autowired
    Releases releases;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;
    int told;

    @BeforeEach
    void mondayMorning() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
    }

    @AfterEach
    void later() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        told++;
    }

    /** Names every element of the diagram that no story walked; only where all stories ran. */
    @AfterAll
    void everyElementIsWalked() {
        long stories = Stream.of(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (told == stories) {
            assertThat(story.neverWalked("coverage"))
                    .as("the others are walked by NetworkStoryIT and HoldStoryTest")
                    .filteredOn(element -> !HoldStoryTest.WALKED_HERE.contains(element))
                    .containsExactlyInAnyOrderElementsOf(NetworkStoryIT.WALKED_HERE);
        }
    }

    @Test
    void aLetterBecomesAPublishedRelease() {
        story.letterArrives();
        assertThat(story.number()).matches("LIP-2026-\\d{5}");
        assertThat(story.instant("answerDueAt")).isEqualTo("2026-11-02T06:10:00Z");

        story.deskVerifies().headDisposes().accepted("budi,siti");
        assertThat(status()).isEqualTo(CaseStatus.DIJADWALKAN);
        assertThat(answer().metAt()).contains(clock.instant());
        assertThat(answer().breachedAt()).isEmpty();

        clock.setTo("2026-11-04T11:42:00+07:00");
        story.covered("budi");
        assertThat(story.instant("productionDueAt")).isEqualTo("2026-11-04T08:42:00Z");

        story.writes("siti", "Judul pertama").revises("kabid", "Perbaiki judul");
        assertThat(story.variable("publishMode"))
                .as("a time of publication without approval")
                .isNull();
        story.writes("siti", "Purbalingga Cegah Stunting").approves("fungsional");
        story.legsRun().shared("budi");

        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.SELESAI);
        assertThat(releases.versions(story.number()))
                .extracting(ReleaseVersion::version, ReleaseVersion::remark)
                .containsExactly(tuple(1, Optional.of("Perbaiki judul")), tuple(2, Optional.empty()));
        assertThat(production().breachedAt()).isEmpty();
        assertThat(ledger(Channel.WEBSITE)).extracting(LedgerRow::state).containsExactly(State.PUBLISHED);
        assertThat(ledger(Channel.MAIL)).isNotEmpty().allMatch(row -> row.state() == State.PUBLISHED);
        assertThat(ledger(Channel.INSTAGRAM)).extracting(LedgerRow::state).containsExactly(State.PUBLISHED);
        assertThat(ledger(Channel.X)).extracting(LedgerRow::state).containsExactly(State.SKIPPED);
        assertThat(notices("release-published")).hasSize(1);
    }

    @Test
    void aLegRunsOnceAtTheJoin() {
        published();
        assertThat(story.passed("publishOnWebsite")).isEqualTo(1);
        assertThat(story.passed("publishJoin")).isEqualTo(3);
        assertThat(story.passed("recordProduction")).isEqualTo(1);
    }

    @Test
    void aReturnedLetterContinuesAsTheSameCase() {
        var letter = story.letter();
        letter.put("letterStamped", false);
        story.letterArrives(letter);
        var number = story.number();

        assertThatThrownBy(story::deskVerifies).hasMessageContaining("cap");
        story.completes(
                "agendaris", "verifyLetter", Map.of("letterDecision", "RETURNED", "letterRemark", "Cap belum ada"));
        assertThat(status()).isEqualTo(CaseStatus.DIKEMBALIKAN);
        assertThat(notices("letter-returned")).hasSize(1);

        clock.setTo("2026-11-03T08:00:00+07:00");
        Map<String, Object> nothing = Map.of("receivedAt", Date.from(clock.instant()), "letterSigned", true);
        for (Runnable road : List.<Runnable>of(
                () -> story.completes("agendaris", "enterResubmission", nothing),
                () -> story.messageArrives("agendaris", "coverage.resubmitted", nothing))) {
            assertThatThrownBy(road::run)
                    .hasMessageContaining("unggah pindaian surat")
                    .hasMessageContaining("belum dibubuhi cap");
        }
        story.completes(
                "agendaris",
                "enterResubmission",
                Map.of(
                        "receivedAt",
                        Date.from(clock.instant()),
                        "letterScanReason",
                        "Asli dibawa",
                        "letterSigned",
                        true,
                        "letterStamped",
                        true));
        assertThat(story.instant("answerDueAt")).isEqualTo("2026-11-03T05:00:00Z");
        story.deskVerifies().headDisposes();
        assertThat(story.number()).isEqualTo(number);
        assertThat(story.openSteps()).containsExactly("assessRequest");
    }

    @Test
    void fourteenDaysOfSilenceCloseAReturnedLetter() {
        story.letterArrives()
                .completes(
                        "agendaris",
                        "verifyLetter",
                        Map.of("letterDecision", "RETURNED", "letterRemark", "Cap belum ada"));
        assertThat(story.timer("resubmissionExpired").orElseThrow().getDuedate())
                .isEqualTo(CoverageStory.at("2026-11-16T09:10:00+07:00"));
        story.timerFires("resubmissionExpired");
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.KEDALUWARSA);
    }

    @Test
    void aDeclinedRequestEndsWithItsReason() {
        story.letterArrives().deskVerifies().headDisposes();
        assertThatThrownBy(() -> story.completes("kabid", "assessRequest", Map.of("assessment", "DECLINED")))
                .hasMessageContaining("wajib diisi");
        story.completes(
                "kabid",
                "assessRequest",
                Map.of("assessment", "DECLINED", "assessmentRemark", "Kegiatan internal, tidak untuk umum"));
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.DITOLAK);
        assertThat(notices("request-declined")).hasSize(1);
    }

    @Test
    void aRedirectedRequestEnds() {
        story.letterArrives()
                .deskVerifies()
                .headDisposes()
                .completes(
                        "fungsional",
                        "assessRequest",
                        Map.of("assessment", "REDIRECTED", "assessmentRemark", "Ke Bagian Prokompim"));
        assertThat(status()).isEqualTo(CaseStatus.DIALIHKAN);
        assertThat(story.isEnded()).isTrue();
    }

    @Test
    void ownMaterialGoesStraightToTheRelease() {
        story.letterArrives()
                .deskVerifies()
                .headDisposes()
                .completes("kabid", "assessRequest", Map.of("assessment", "OWN_MATERIAL"));
        assertThat(story.openSteps()).containsExactly("writeRelease");
        assertThat(story.instant("productionDueAt")).isEqualTo("2026-11-02T06:10:00Z");
        story.writes("andi", "Dari materi pemohon").approves("kabid").legsRun().shared("andi");
        assertThat(status()).isEqualTo(CaseStatus.SELESAI);
    }

    @Test
    void aClarificationPausesTheClock() {
        story.letterArrives().deskVerifies().headDisposes();
        clock.setTo("2026-11-02T10:10:00+07:00");
        story.completes(
                "kabid",
                "assessRequest",
                Map.of("assessment", "CLARIFICATION", "assessmentRemark", "Siapa pejabat yang hadir?"));
        assertThat(story.jobs()).isEmpty();
        assertThat(status()).isEqualTo(CaseStatus.MENUNGGU_KLARIFIKASI);

        clock.setTo("2026-11-03T08:00:00+07:00");
        story.completes(
                "agendaris",
                "enterClarification",
                Map.of("clarification", "Bupati hadir", "clarifiedAt", Date.from(clock.instant())));
        assertThat(story.openSteps()).containsExactly("assessRequest");
        assertThat(story.instant("answerDueAt")).as("one of four hours is used").isEqualTo("2026-11-03T04:00:00Z");
        story.accepted("budi");
        assertThat(story.variable("assessmentRemark"))
                .as("the question beside the acceptance")
                .isNull();
        assertThat(story.openSteps()).containsExactly("coverEvent");
    }

    @Test
    void aPostponedEventWaitsForItsNewDateOrTakesIt() {
        accepted();
        story.completes("budi", "coverEvent", Map.of("coverageOutcome", "POSTPONED", "outcomeRemark", "Hujan lebat"));
        assertThat(story.openSteps()).containsExactly("enterNewDate");
        story.completes("kabid", "enterNewDate", Map.of("eventStart", CoverageStory.at("2026-11-06T09:00:00+07:00")));
        assertThat(story.openSteps()).containsExactly("coverEvent");

        story.completes(
                "budi",
                "coverEvent",
                Map.of(
                        "coverageOutcome",
                        "POSTPONED",
                        "outcomeRemark",
                        "Bupati ke Semarang",
                        "eventStart",
                        CoverageStory.at("2026-11-09T09:00:00+07:00"),
                        "eventEnd",
                        CoverageStory.at("2026-11-09T10:00:00+07:00")));
        assertThat(story.openSteps()).containsExactly("coverEvent");
        assertThat(register.find(story.number()).orElseThrow().letter().eventStart())
                .isEqualTo("2026-11-09T02:00:00Z");
    }

    @Test
    void anEventThatHasNotBegunByItsPlanIsFinishedForAReasonOnly() {
        accepted();
        Map<String, Object> done = Map.of("coverageOutcome", "DONE");
        assertThatThrownBy(() -> story.completes("budi", "coverEvent", done))
                .hasMessageContaining("Menurut rencana acara belum mulai")
                .hasMessageContaining("tulis sebabnya");
        story.completes(
                "budi", "coverEvent", Map.of("coverageOutcome", "DONE", "earlyEndReason", "Acara dimajukan panitia"));
        assertThat(register.statedTimes(story.number()))
                .filteredOn(time -> time.what().equals("actualEnd"))
                .extracting(StatedTime::reason)
                .containsExactly(Optional.of("Acara dimajukan panitia"));

        var begun = new CoverageStory(engine, archive, clock);
        begun.letterArrives().deskVerifies().headDisposes().accepted("andi");
        clock.setTo(begun.instant("eventStart"));
        begun.completes("andi", "coverEvent", done);
        assertThat(begun.openSteps()).containsExactly("writeRelease");
    }

    @Test
    void aCancelledEventNeverStartsTheProduction() {
        accepted();
        story.completes(
                "siti", "coverEvent", Map.of("coverageOutcome", "CANCELLED", "outcomeRemark", "Dibatalkan panitia"));
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.DIBATALKAN);
        assertThat(register.deadlines(story.number()))
                .extracting(DeadlineRecord::kind)
                .doesNotContain("PRODUKSI");
        assertThat(jdbc.sql("select count(*) from booking").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aLateAnswerIsABreachAndTheWorkGoesOn() {
        story.letterArrives().deskVerifies();
        story.timerFires("answerWarning");
        assertThat(notices("deadline-warning")).isNotEmpty();
        clock.setTo("2026-11-02T13:11:00+07:00");
        story.timerFires("answerDue");
        assertThat(answer().breachedAt()).contains(clock.instant());
        assertThat(answer().cause().orElseThrow()).contains("isposisi");
        assertThat(notices("deadline-breach")).isNotEmpty();

        int told = notices("deadline-breach").size();
        story.headDisposes().accepted("budi");
        assertThat(answer().metAt()).contains(clock.instant());
        assertThat(notices("deadline-breach")).hasSize(told);
    }

    @Test
    void aBreachWhoseTimerNeverFiredIsRecordedOnLeaving() {
        accepted();
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi").writes("siti", "Rilis").approves("kabid");
        clock.setTo("2026-11-04T16:00:00+07:00");
        story.legsRun().shared("budi");
        assertThat(story.isEnded()).isTrue();
        assertThat(production().breachedAt()).contains(clock.instant());
    }

    @Test
    void aLateEntryFiresNoWarningBesideTheBreach() {
        clock.setTo("2026-11-02T15:00:00+07:00");
        var letter = story.letter();
        letter.put("receivedAt", CoverageStory.at("2026-11-02T08:00:00+07:00"));
        letter.put("receivedAtReason", "Petugas dinas luar");
        story.letterArrives(letter).timerFires("answerWarning").timerFires("answerDue");
        assertThat(notices("deadline-warning")).isEmpty();
        assertThat(notices("deadline-breach")).isNotEmpty();
    }

    @Test
    void theAuthorNeverApproves() {
        accepted();
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi");
        engine.getTaskService().addCandidateUser(story.task("writeRelease").getId(), "fungsional");
        story.writes("fungsional", "Rilis");
        assertThatThrownBy(() -> story.approves("fungsional")).hasMessageContaining("rilisnya sendiri");
        story.approves("kabid");
        assertThat(releases.latest(story.number()).orElseThrow().decidedBy()).contains("kabid");
    }

    @Test
    void aBookedOfficerAndAThirdEventAreRefused() {
        accepted();
        var first = story.number();
        story.letterArrives().deskVerifies().headDisposes();
        assertThatThrownBy(() -> story.accepted("budi"))
                .hasMessageContaining(first)
                .hasMessageContaining("Pilih petugas lain");
        assertThatThrownBy(() -> story.accepted("andi"))
                .as("three at once")
                .hasMessageContaining("3 petugas bertugas sekaligus")
                .hasMessageContaining(first);
        acceptedDespite("andi", "Diminta Bupati");
        assertThat(register.notes(story.number()))
                .extracting(CaseNote::text)
                .anyMatch(text -> text.contains("Diminta Bupati") && text.contains(first));
        story.letterArrives().deskVerifies().headDisposes();
        assertThatThrownBy(() -> story.accepted("fungsional")).hasMessageContaining("kapasitas kantor 2 orang");
    }

    @Test
    void aReasonSendsABookedOfficerOnceOnly() {
        accepted();
        story.letterArrives().deskVerifies().headDisposes();
        acceptedDespite("budi", "Acaranya berdekatan");
        assertThat(story.openSteps()).containsExactly("coverEvent");
        assertThat(story.variable("clashReason")).isNull();
        assertThatThrownBy(() -> new CoverageStory(engine, archive, clock)
                        .starts(
                                "kabid",
                                "changeSchedule",
                                Map.of("caseNumber", story.number(), "changeReason", "Pindah", "eventPlace", "GOR")))
                .hasMessageContaining("tetap menugaskan");
    }

    @Test
    void aCrewOfMoreThanTheOfficeHasIsAClashByItself() {
        story.letterArrives().deskVerifies().headDisposes();
        assertThatThrownBy(() -> story.accepted("budi,siti,andi")).hasMessageContaining("kapasitas kantor 2 orang");
    }

    /** Whoever waits for a date that nobody knows covers something else meanwhile. */
    @Test
    void anEventPostponedForAnUnknownTimeFreesItsCrew() {
        accepted();
        story.completes("budi", "coverEvent", Map.of("coverageOutcome", "POSTPONED", "outcomeRemark", "Hujan lebat"));
        assertThat(jdbc.sql("select count(*) from booking").query(Long.class).single())
                .isZero();
        var other = new CoverageStory(engine, archive, clock);
        other.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
        assertThatThrownBy(() -> story.completes(
                        "kabid", "enterNewDate", Map.of("eventStart", CoverageStory.at("2026-11-04T09:30:00+07:00"))))
                .hasMessageContaining(other.number());
        story.completes("kabid", "enterNewDate", Map.of("eventStart", CoverageStory.at("2026-11-06T09:00:00+07:00")));
        assertThat(story.openSteps()).containsExactly("coverEvent");
    }

    private void acceptedDespite(String crew, String reason) {
        story.completes(
                "kabid", "assessRequest", Map.of("assessment", "ACCEPTED", "crew", crew, "clashReason", reason));
    }

    @Test
    void aSecondRegistrationOfTheSameLetterNamesTheFirst() {
        var letter = story.letter();
        story.letterArrives(letter);
        var first = story.number();
        letter.put("letterScan", story.scan());
        assertThatThrownBy(() -> story.letterArrives(letter)).hasMessageContaining(first);
        letter.put("duplicateReason", "Kegiatan kedua dengan surat yang sama");
        story.letterArrives(letter);
        assertThat(story.number()).isNotEqualTo(first);
    }

    @Test
    void aWithdrawalEndsTheCaseBeforePublicationOnly() {
        accepted();
        var number = story.number();
        new CoverageStory(engine, archive, clock)
                .starts(
                        "agendaris",
                        "withdrawRequest",
                        Map.of("caseNumber", number, "withdrawalReason", "Kegiatan digabung"));
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.DITARIK);
        assertThatThrownBy(() -> new CoverageStory(engine, archive, clock)
                        .starts(
                                "agendaris",
                                "withdrawRequest",
                                Map.of("caseNumber", number, "withdrawalReason", "Lagi")))
                .hasMessageContaining("tidak dapat ditarik");
    }

    @Test
    void aDirectAssignmentPublishesBeforeItsLetterAndClosesAfterIt() {
        var direct = new CoverageStory(engine, archive, clock);
        direct.starts("siti", "directAssignment", directAssignment());
        assertThat(direct.number()).startsWith("PNL-2026-");
        story.ofCase(direct.number());
        assertThat(register.deadlines(story.number())).isEmpty();

        story.covered("siti").writes("siti", "Kebakaran pasar");
        assertThatThrownBy(() -> story.approves("kabid")).hasMessageContaining("penugasan langsung");
        story.completes(
                "kabid",
                "reviewRelease",
                Map.of("reviewDecision", "APPROVED", "checklistConfirmed", true, "assignmentConfirmed", true));
        story.legsRun().shared("siti");
        assertThat(story.isEnded()).isFalse();
        assertThat(status()).isEqualTo(CaseStatus.DIPUBLIKASIKAN);

        var letter = new HashMap<String, Object>(Map.of(
                "letterNumber",
                "005/99",
                "senderInstitution",
                "BPBD",
                "subject",
                "Permohonan susulan",
                "letterSigned",
                true,
                "letterStamped",
                true,
                "receivedAt",
                Date.from(clock.instant())));
        letter.put("letterScan", story.scan());
        direct.completes("agendaris", "attachLetter", letter);
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.SELESAI);
    }

    @Test
    void aDispositionOnPaperIsRecordedAndTheLeaderMayObject() {
        story.letterArrives().deskVerifies();
        var paper = new CoverageStory(engine, archive, clock);
        paper.starts(
                "agendaris",
                "recordDisposition",
                Map.of(
                        "caseNumber", story.number(),
                        "disposedBy", "sekretaris",
                        "actingAs", "DEFINITIF",
                        "dispositionAt", Date.from(clock.instant()),
                        "dispositionChannel", "KERTAS",
                        "dispositionNote", "Diliput",
                        "dispositionScan", story.dispositionScan()));
        assertThat(story.openSteps()).containsExactly("assessRequest");
        assertThat(story.variable("disposedBy")).isEqualTo("sekretaris");
        paper.completes(
                "sekretaris",
                "acknowledgeDisposition",
                Map.of("acknowledgement", "OBJECTED", "acknowledgementRemark", "Saya tidak pernah memberi disposisi"));
        assertThat(register.notes(story.number()))
                .extracting(CaseNote::text)
                .contains("Saya tidak pernah memberi disposisi");
    }

    @Test
    void aChangedCrewTakesOverTheOpenTask() {
        accepted();
        new CoverageStory(engine, archive, clock)
                .starts(
                        "kabid",
                        "changeSchedule",
                        Map.of("caseNumber", story.number(), "changeReason", "Budi sakit", "crew", "andi"));
        assertThatThrownBy(() -> story.covered("budi")).isNotNull();
        story.covered("andi");
        assertThat(story.openSteps()).containsExactly("writeRelease");
    }

    @Test
    void aNewDateBeforeTheAnswerMovesTheCap() {
        var letter = story.letter();
        letter.put("eventStart", CoverageStory.at("2026-11-02T11:00:00+07:00"));
        letter.put("eventEnd", CoverageStory.at("2026-11-02T12:00:00+07:00"));
        story.letterArrives(letter).deskVerifies();
        assertThat(story.instant("answerDueAt")).isEqualTo("2026-11-02T04:00:00Z");
        new CoverageStory(engine, archive, clock)
                .starts(
                        "kabid",
                        "changeSchedule",
                        Map.of(
                                "caseNumber", story.number(),
                                "changeReason", "Diundur panitia",
                                "eventStart", CoverageStory.at("2026-11-03T09:00:00+07:00"),
                                "eventEnd", CoverageStory.at("2026-11-03T10:00:00+07:00")));
        assertThat(story.openSteps()).containsExactly("giveDisposition");
        assertThat(story.instant("answerDueAt")).isEqualTo("2026-11-02T06:10:00Z");
    }

    @Test
    void openNetworksAreClosedAfterTheProductionsClockHasStopped() {
        accepted();
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi").writes("budi", "Rilis").approves("kabid").legsRun();
        assertThatThrownBy(() -> story.completes("siti", "shareOnSocialMedia", Map.of("socialPosts", "[]")))
                .hasMessageContaining("Instagram");
        story.completes(
                "siti",
                "shareOnSocialMedia",
                Map.of(
                        "socialPosts",
                        "[{\"network\":\"FACEBOOK\",\"link\":\"https://www.facebook.com/dinkominfo/posts/2\"}]"));
        assertThat(production().metAt()).contains(clock.instant());
        assertThat(story.openSteps()).containsExactly("shareRemaining");
        story.completes(
                "siti",
                "shareRemaining",
                Map.of(
                        "socialPosts",
                        "[{\"network\":\"INSTAGRAM\",\"reason\":\"Foto kurang\"},{\"network\":\"X\",\"reason\":\"Tidak perlu\"}]"));
        assertThat(status()).isEqualTo(CaseStatus.SELESAI);
    }

    /** Entered the next morning: the limit compares the posting, the record has both times. */
    @Test
    void aPostCountsWhenItWasPostedAndNotWhenItWasEntered() {
        accepted();
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi").writes("budi", "Rilis").approves("kabid").legsRun();
        clock.setTo("2026-11-05T08:30:00+07:00");
        var posted = "2026-11-04T11:20:00+07:00";
        assertThatThrownBy(
                        () -> story.completes("siti", "shareOnSocialMedia", facebook("2026-11-05T09:01:00+07:00", "")))
                .hasMessageContaining("masa depan");
        assertThatThrownBy(() ->
                        story.completes("siti", "shareOnSocialMedia", facebook("2026-11-04T10:59:00+07:00", "Lupa.")))
                .hasMessageContaining("lebih awal");
        assertThatThrownBy(() -> story.completes("siti", "shareOnSocialMedia", facebook(posted, "")))
                .hasMessageContaining("tulis alasannya");
        story.completes("siti", "shareOnSocialMedia", facebook(posted, "Jaringan kantor putus."));
        assertThat(production().metAt()).contains(Instant.parse("2026-11-04T04:20:00Z"));
        assertThat(production().late()).isFalse();
        assertThat(register.statedTimes(story.number()))
                .filteredOn(time -> time.what().equals("postedAt.FACEBOOK"))
                .singleElement()
                .satisfies(time -> {
                    assertThat(time.stated()).isEqualTo(posted(posted));
                    assertThat(time.entered()).isEqualTo(clock.instant());
                    assertThat(time.reason()).contains("Jaringan kantor putus.");
                });
    }

    private static Instant posted(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }

    private static Map<String, Object> facebook(String postedAt, String why) {
        return Map.of(
                "socialPosts",
                "[{\"network\":\"FACEBOOK\",\"link\":\"https://www.facebook.com/dinkominfo/posts/2\",\"postedAt\":\"%s\",\"lateReason\":\"%s\"}]"
                        .formatted(postedAt, why));
    }

    @Test
    void whatTheFormDoesNotDeclareIsRefused() {
        story.letterArrives();
        assertThatThrownBy(() -> story.completes(
                        "agendaris",
                        "verifyLetter",
                        Map.of("letterDecision", "COMPLETE", "answerDueAt", Date.from(Instant.EPOCH))))
                .hasMessageContaining("answerDueAt");
        assertThatThrownBy(() -> story.completes("agendaris", "verifyLetter", Map.of("letterDecision", "BOGUS")))
                .hasMessageContaining("Hasil pemeriksaan");
        assertThatThrownBy(() -> story.completes("kepala", "verifyLetter", Map.of("letterDecision", "COMPLETE")))
                .isNotNull();
        assertThat(story.openSteps()).containsExactly("verifyLetter");
    }

    @Test
    void aRequestFromElsewhereIsAnsweredWithTheEarlierNumberTheSecondTime() {
        var letter = story.letter();
        story.requestArrives("agendaris", letter);
        assertThat(story.openSteps()).containsExactly("verifyLetter");
        letter.put("letterScan", story.scan());
        var first = story.number();
        assertThatThrownBy(() -> story.requestArrives("agendaris", letter)).hasMessageContaining(first);
        letter.put("letterNumber", "400.7/lain");
        letter.put("answerDueAt", Date.from(Instant.EPOCH));
        assertThatThrownBy(() -> story.requestArrives("agendaris", letter)).hasMessageContaining("answerDueAt");
    }

    @Test
    void aResubmissionMayComeFromElsewhere() {
        story.letterArrives()
                .completes(
                        "agendaris",
                        "verifyLetter",
                        Map.of("letterDecision", "RETURNED", "letterRemark", "Cap belum ada"))
                .messageArrives(
                        "agendaris",
                        "coverage.resubmitted",
                        Map.of(
                                "receivedAt",
                                Date.from(clock.instant()),
                                "letterScanReason",
                                "Asli dibawa",
                                "letterSigned",
                                true,
                                "letterStamped",
                                true));
        assertThat(story.openSteps()).containsExactly("verifyLetter");
    }

    @Test
    void aLateProductionIsWarnedOfThenABreach() {
        accepted();
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi");
        clock.setTo("2026-11-04T14:01:00+07:00");
        story.timerFires("productionWarning");
        assertThat(notices("deadline-warning")).contains("petugas:budi", "petugas:siti");
        clock.setTo("2026-11-04T15:01:00+07:00");
        story.timerFires("productionDue");
        assertThat(production().breachedAt()).contains(clock.instant());
        assertThat(notices("deadline-breach")).containsExactly("petugas:kabid");
        story.writes("siti", "Rilis").approves("kabid").legsRun().shared("budi");
        assertThat(status()).isEqualTo(CaseStatus.SELESAI);
    }

    @Test
    void aRefusedWebsiteIsPublishedByHandAndItsLinkCounts() {
        refusedByWebsite();
        story.shared("siti");
        assertThat(production().metAt()).as("the website is missing").isEmpty();
        assertThatThrownBy(() -> story.completes("budi", "resolveWebsiteRefusal", Map.of()))
                .hasMessageContaining("tautan");
        assertThatThrownBy(() -> story.completes(
                        "budi", "resolveWebsiteRefusal", Map.of("websiteLink", "http://dinkominfo.example/berita/1")))
                .hasMessageContaining("https://");

        clock.setTo("2026-11-04T12:30:00+07:00");
        var link = "https://dinkominfo.purbalinggakab.go.id/berita/cegah-stunting";
        story.completes("budi", "resolveWebsiteRefusal", Map.of("websiteLink", link));

        assertThat(ledger(Channel.WEBSITE)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.PUBLISHED);
            assertThat(row.link()).contains(link);
            assertThat(row.changedBy()).contains("budi");
            assertThat(row.changedAt()).isEqualTo(clock.instant());
            assertThat(row.reason()).as("why the website refused").isPresent();
        });
        assertThat(production().metAt()).contains(clock.instant());
        assertThat(jdbc.sql("select text_body from notice where case_number = ? and kind = 'release-published'")
                        .param(story.number())
                        .query(String.class)
                        .single())
                .contains(link);
        assertThat(status()).isEqualTo(CaseStatus.SELESAI);
    }

    @Test
    void aReleaseThatStaysOffTheWebsiteSaysWhy() {
        refusedByWebsite();
        story.completes("budi", "resolveWebsiteRefusal", Map.of("websiteRemark", "Pemohon meminta tanpa foto"))
                .shared("budi");
        assertThat(ledger(Channel.WEBSITE)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.SKIPPED);
            assertThat(row.reason().orElseThrow()).contains("Pemohon meminta tanpa foto");
        });
        assertThat(status()).isEqualTo(CaseStatus.SELESAI);
    }

    private void refusedByWebsite() {
        accepted();
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi").writes("siti", "Rilis", story.lostPhoto("siti", folder));
        story.approves("kabid").legsRun();
        assertThat(story.openSteps()).contains("resolveWebsiteRefusal");
    }

    @Test
    void aLetterIsNotDatedAfterItWasReceived() {
        var letter = story.letter();
        letter.put("letterDate", CoverageStory.at("2026-11-03T00:00:00+07:00"));
        assertThatThrownBy(() -> story.letterArrives(letter)).hasMessageContaining("masa depan");
        letter.put("receivedAt", CoverageStory.at("2026-11-01T09:00:00+07:00"));
        letter.put("receivedAtReason", "Diterima hari Minggu");
        letter.put("letterDate", CoverageStory.at("2026-11-02T00:00:00+07:00"));
        assertThatThrownBy(() -> story.letterArrives(letter)).hasMessageContaining("sesudah hari surat diterima");
        assertThatThrownBy(() -> story.requestArrives("agendaris", letter))
                .hasMessageContaining("sesudah hari surat diterima");
        letter.put("letterDate", CoverageStory.at("2026-11-01T00:00:00+07:00"));
        assertThat(story.letterArrives(letter).openSteps()).containsExactly("verifyLetter");
    }

    @Test
    void whatWasMissingAtEntryIsAskedForBeforeClosing() {
        var letter = story.letter();
        letter.remove("letterNumber");
        letter.remove("letterDate");
        story.letterArrives(letter).deskVerifies().headDisposes().accepted("budi,siti");
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi")
                .writes("siti", "Rilis")
                .approves("kabid")
                .legsRun()
                .shared("budi");
        assertThat(story.openSteps()).containsExactly("completeFile");
        assertThatThrownBy(() -> story.completes("agendaris", "completeFile", Map.of()))
                .hasMessageContaining("Nomor surat");
        assertThatThrownBy(() -> story.completes(
                        "agendaris",
                        "completeFile",
                        Map.of("letterNumber", "005/1", "letterDate", CoverageStory.at("2026-11-03T00:00:00+07:00"))))
                .hasMessageContaining("sesudah hari surat diterima");
        story.completes(
                "agendaris",
                "completeFile",
                Map.of("letterNumber", "005/1", "letterDate", CoverageStory.at("2026-10-30T00:00:00+07:00")));
        assertThat(status()).isEqualTo(CaseStatus.SELESAI);
    }

    private void accepted() {
        story.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
    }

    private void published() {
        accepted();
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi")
                .writes("siti", "Rilis")
                .approves("kabid")
                .legsRun()
                .shared("budi");
    }

    private Map<String, Object> directAssignment() {
        return Map.of(
                "assignmentSubject", "Kebakaran Pasar Segamas",
                "eventTitle", "Kebakaran Pasar Segamas",
                "eventPlace", "Pasar Segamas",
                "eventStart", Date.from(clock.instant()),
                "crew", "siti",
                "orderedBy", "kabid");
    }

    private CaseStatus status() {
        return register.find(story.number()).orElseThrow().status();
    }

    private DeadlineRecord answer() {
        return last("JAWABAN");
    }

    private DeadlineRecord production() {
        return last("PRODUKSI");
    }

    private DeadlineRecord last(String kind) {
        return register.deadlines(story.number()).stream()
                .filter(deadline -> deadline.kind().equals(kind))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private List<LedgerRow> ledger(Channel channel) {
        return publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == channel)
                .toList();
    }

    private List<String> notices(String kind) {
        return jdbc.sql("select recipient from notice where case_number = ? and kind = ?")
                .params(story.number(), kind)
                .query(String.class)
                .list();
    }
}

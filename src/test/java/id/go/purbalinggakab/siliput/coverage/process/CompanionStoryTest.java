package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The processes beside the main one, every person under the own rights; each of their elements is walked. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class CompanionStoryTest {

    private static final List<String> COMPANIONS =
            List.of("directAssignment", "recordDisposition", "withdrawRequest", "changeSchedule");

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
    CoverageStory companion;
    int told;

    @BeforeEach
    void mondayMorning() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
        companion = new CoverageStory(engine, archive, clock);
    }

    @AfterEach
    void later() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        told++;
    }

    /** Names every element of a companion that no story walked; only where all stories ran. */
    @AfterAll
    void everyElementIsWalked() {
        long stories = Stream.of(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (told == stories) {
            COMPANIONS.forEach(process -> assertThat(companion.neverWalked(process))
                    .as("elements of %s that no story walked", process)
                    .isEmpty());
        }
    }

    @Test
    void theDivisionHeadSendsACrewBeforeTheLetterAndTheLetterComesWhileTheyWork() {
        companion.starts("kabid", "directAssignment", assignment("siti,budi"));
        assertThat(companion.openSteps()).containsExactlyInAnyOrder("attachLetter", "confirmOrder");
        assertThatThrownBy(() -> companion.completes("siti", "attachLetter", laterLetter()))
                .isInstanceOf(AuthorizationException.class);

        story.ofCase(companion.number());
        assertThat(story.openSteps()).containsExactly("coverEvent");
        companion.completes("agendaris", "attachLetter", laterLetter());
        assertThat(companion.openSteps()).containsExactly("confirmOrder");
        assertThat(register.notes(story.number()))
                .extracting(CaseNote::text)
                .anyMatch(text -> text.contains("LIP-2026-"));

        story.covered("siti").writes("siti", "Kebakaran pasar");
        story.completes(
                "fungsional",
                "reviewRelease",
                Map.of("reviewDecision", "APPROVED", "checklistConfirmed", true, "assignmentConfirmed", true));
        story.legsRun().shared("budi");
        assertThat(story.passed("awaitLetter"))
                .as("the letter was there already")
                .isZero();
        assertThat(status()).isEqualTo(CaseStatus.SELESAI);
    }

    @Test
    void aDirectAssignmentNeedsAnOrderAFreeCrewAndTheRight() {
        var withoutOrder = new HashMap<>(assignment("siti"));
        withoutOrder.put("orderedBy", "andi");
        assertThatThrownBy(() -> companion.starts("budi", "directAssignment", withoutOrder))
                .hasMessageContaining("pejabat yang memberi perintah");
        assertThatThrownBy(() -> companion.starts("agendaris", "directAssignment", assignment("siti")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> companion.starts("fungsional", "directAssignment", assignment("")))
                .hasMessageContaining("Peliput");

        companion.starts("fungsional", "directAssignment", assignment("siti,budi"));
        assertThatThrownBy(() -> new CoverageStory(engine, archive, clock)
                        .starts("fungsional2", "directAssignment", assignment("siti,budi")))
                .hasMessageContaining(companion.number())
                .as("two clashes, one way out")
                .satisfies(refused -> assertThat(refused.getMessage().split("Pilih petugas lain"))
                        .hasSize(2));
    }

    @Test
    void whoIsSaidToHaveGivenAnOrderHearsAtOnceAndAloneConfirmsIt() {
        companion.starts("budi", "directAssignment", assignment("siti"));
        story.ofCase(companion.number());
        assertThat(told("order-named")).containsExactly("petugas:kepala");
        assertThat(engine.getTaskService()
                        .getVariablesLocal(companion.task("confirmOrder").getId()))
                .as("the card in the list")
                .containsEntry("cardCase", companion.number())
                .containsKeys("cardEvent", "cardPlace", "cardTime");
        for (var other : List.of("budi", "kabid", "sekretaris", "agendaris")) {
            assertThatThrownBy(() -> companion.completes(other, "confirmOrder", Map.of("orderAnswer", "CONFIRMED")))
                    .isInstanceOf(AuthorizationException.class);
        }
        companion.completes("kepala", "confirmOrder", Map.of("orderAnswer", "CONFIRMED"));
        story.covered("siti").writes("siti", "Kebakaran pasar");
        story.completes(
                "fungsional", "reviewRelease", Map.of("reviewDecision", "APPROVED", "checklistConfirmed", true));
        assertThat(register.notes(story.number()))
                .extracting(CaseNote::text)
                .contains("Perintah penugasan langsung dibenarkan.");
    }

    @Test
    void anOrderThatWasNeverGivenIsKnownToEverybodyWhoReliedOnIt() {
        companion.starts("budi", "directAssignment", assignment("siti"));
        companion.completes(
                "kepala", "confirmOrder", Map.of("orderAnswer", "OBJECTED", "orderRemark", "Saya tidak memerintah"));
        story.ofCase(companion.number());
        assertThat(told("order-objected")).contains("petugas:budi", "petugas:siti", "petugas:kabid");
        story.covered("siti").writes("siti", "Kebakaran pasar");
        assertThatThrownBy(() -> story.completes(
                        "kabid", "reviewRelease", Map.of("reviewDecision", "APPROVED", "checklistConfirmed", true)))
                .hasMessageContaining("belum dibenarkan pemberinya");
        story.completes(
                "kabid",
                "reviewRelease",
                Map.of("reviewDecision", "APPROVED", "checklistConfirmed", true, "assignmentConfirmed", true));
        assertThat(register.notes(story.number()))
                .extracting(CaseNote::text)
                .anyMatch(text -> text.contains("Saya tidak memerintah"))
                .anyMatch(text -> text.contains("perintahnya sendiri"));
    }

    @Test
    void anOrderOfOnesOwnAsksNobody() {
        var own = new HashMap<>(assignment("siti"));
        own.put("orderedBy", "kabid");
        companion.starts("kabid", "directAssignment", own);
        assertThat(companion.openSteps()).containsExactly("attachLetter");
    }

    @Test
    void aDirectAssignmentOutsideTheRegencySaysWhy() {
        var outside = new HashMap<>(assignment("siti"));
        outside.put("eventDistrict", "LUAR");
        assertThatThrownBy(() -> companion.starts("kabid", "directAssignment", outside))
                .hasMessageContaining("di luar Kabupaten Purbalingga");
        outside.put("outsideReason", "Mendampingi Bupati");
        companion.starts("kabid", "directAssignment", outside);
        assertThat(story.ofCase(companion.number()).variable("outsideReason")).isEqualTo("Mendampingi Bupati");
    }

    @Test
    void aLateLetterIsAsValidAsOneThatComesFirst() {
        companion.starts("kabid", "directAssignment", assignment("siti"));
        var letter = new HashMap<>(laterLetter());
        letter.put("letterSigned", false);
        letter.put("letterStamped", false);
        assertThatThrownBy(() -> companion.completes("agendaris", "attachLetter", letter))
                .hasMessageContaining("belum ditandatangani")
                .hasMessageContaining("belum dibubuhi cap");
        letter.put("electronicSignature", true);
        companion.completes("agendaris", "attachLetter", letter);
        assertThat(story.ofCase(companion.number()).variable("electronicSignature"))
                .isEqualTo(true);
    }

    @Test
    void aLateLetterThatIsRegisteredAlreadyIsNoSecondOne() {
        var letter = story.letter();
        letter.put("letterNumber", "005/77/2026");
        letter.put("senderInstitution", "BPBD");
        story.letterArrives(letter);
        companion.starts("kabid", "directAssignment", assignment("siti"));
        var late = new HashMap<>(laterLetter());
        late.put("letterNumber", "Nomor : 005/77/2026");
        assertThatThrownBy(() -> companion.completes("agendaris", "attachLetter", late))
                .hasMessageContaining(story.number());
        late.put("duplicateReason", "Undangan kedua");
        companion.completes("agendaris", "attachLetter", late);
    }

    @Test
    void aLeaderNotesADispositionThatWasGivenOnPaper() {
        story.letterArrives().deskVerifies();
        assertThatThrownBy(() -> companion.starts("kabid", "recordDisposition", disposition("kepala")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> companion.starts("agendaris", "recordDisposition", disposition("kabid")))
                .hasMessageContaining("Kepala atau Sekretaris");
        companion.starts("agendaris", "recordDisposition", disposition("kepala"));
        assertThat(story.openSteps()).containsExactly("assessRequest");
        assertThat(told("disposition-outside")).containsExactly("petugas:kepala");

        assertThatThrownBy(() ->
                        companion.completes("agendaris", "acknowledgeDisposition", Map.of("acknowledgement", "NOTED")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() ->
                        companion.completes("sekretaris", "acknowledgeDisposition", Map.of("acknowledgement", "NOTED")))
                .hasMessageContaining("hanya pimpinan yang disebut");
        companion.completes("kepala", "acknowledgeDisposition", Map.of("acknowledgement", "NOTED"));
        assertThat(companion.isEnded()).isTrue();
        assertThat(companion.walked()).contains("dispositionRecorded").doesNotContain("raiseObjection");
    }

    @Test
    void aLeaderObjectsAndTheDivisionHearsOfIt() {
        story.letterArrives().deskVerifies();
        companion.starts("agendaris", "recordDisposition", disposition("sekretaris"));
        assertThatThrownBy(() -> companion.completes(
                        "sekretaris", "acknowledgeDisposition", Map.of("acknowledgement", "OBJECTED")))
                .hasMessageContaining("tulis keberatannya");
        companion.completes(
                "sekretaris",
                "acknowledgeDisposition",
                Map.of("acknowledgement", "OBJECTED", "acknowledgementRemark", "Bukan tanda tangan saya"));
        assertThat(companion.walked()).contains("raiseObjection", "objectionRaised");
        assertThat(told("disposition-objected"))
                .contains("petugas:kabid", "petugas:fungsional", "petugas:agendaris")
                .doesNotContain("petugas:budi");
    }

    @Test
    void aDispositionForACaseThatAwaitsNoneIsRefused() {
        story.letterArrives();
        assertThatThrownBy(() -> companion.starts("agendaris", "recordDisposition", disposition("kepala")))
                .hasMessageContaining("tidak sedang menunggu disposisi");
    }

    @Test
    void anAcceptedRequestIsWithdrawnAndTheCrewIsFreeAgain() {
        accepted();
        assertThatThrownBy(() -> companion.starts("budi", "withdrawRequest", withdrawal()))
                .isInstanceOf(AuthorizationException.class);
        companion.starts("kabid", "withdrawRequest", withdrawal());
        assertThat(companion.walked())
                .containsExactlyInAnyOrder("enterWithdrawal", "withdrawCoverage", "requestWithdrawn");
        assertThat(companion.number()).isEqualTo(story.number());
        assertThat(story.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.DITARIK);
        assertThat(booked()).isZero();
        assertThat(told("request-withdrawn")).isNotEmpty();
    }

    @Test
    void aReturnedLetterIsWithdrawnAndItsFourteenDaysEnd() {
        story.letterArrives()
                .completes(
                        "agendaris",
                        "verifyLetter",
                        Map.of("letterDecision", "RETURNED", "letterRemark", "Cap belum ada"));
        companion.starts("agendaris", "withdrawRequest", withdrawal());
        assertThat(story.isEnded()).isTrue();
        assertThat(story.jobs()).isEmpty();
    }

    @Test
    void aNewDateAndPlaceReachTheCrewAndTheRegister() {
        accepted();
        assertThatThrownBy(() -> companion.starts("siti", "changeSchedule", move("2026-11-06T09:00:00+07:00")))
                .isInstanceOf(AuthorizationException.class);
        companion.starts("agendaris", "changeSchedule", move("2026-11-06T09:00:00+07:00"));
        assertThat(companion.walked())
                .containsExactlyInAnyOrder("enterScheduleChange", "applyScheduleChange", "scheduleChanged");
        var letter = register.find(story.number()).orElseThrow().letter();
        assertThat(letter.eventStart()).isEqualTo("2026-11-06T02:00:00Z");
        assertThat(letter.eventPlace()).isEqualTo("GOR Goentoer Darjono");
        assertThat(told("crew-invitation")).hasSize(4);
        assertThat(register.notes(story.number()))
                .extracting(CaseNote::text)
                .as("what became of what, and why")
                .anyMatch(text -> text.contains("Tempat: Pendopo Dipokusumo menjadi GOR Goentoer Darjono")
                        && text.contains("menjadi Jumat, 6 November 2026 pukul 09.00 WIB")
                        && text.contains("Alasan: Hujan lebat"));
        assertThat(story.openSteps()).containsExactly("coverEvent");
    }

    @Test
    void anEndBeforeTheBeginningThatStandsIsRefusedAndSoIsAChangeOfNothing() {
        accepted();
        var before = register.find(story.number()).orElseThrow().letter();
        for (var nothing : List.of(
                Map.<String, Object>of("eventEnd", CoverageStory.at("2026-11-01T09:00:00+07:00")),
                Map.<String, Object>of("crew", " "))) {
            var change = new HashMap<String, Object>(nothing);
            change.put("caseNumber", story.number());
            change.put("changeReason", "Salah ketik");
            assertThatThrownBy(() -> companion.starts("agendaris", "changeSchedule", change))
                    .as(nothing.toString())
                    .hasMessageContaining(nothing.containsKey("crew") ? "satu perubahan" : "sesudah waktu mulai");
        }
        assertThat(register.find(story.number()).orElseThrow().letter()).isEqualTo(before);
    }

    @Test
    void whoLeavesTheCrewOrLosesTheEventIsTakenOutOfTheCalendar() {
        accepted();
        var change = new HashMap<>(move("2026-11-06T09:00:00+07:00"));
        change.put("crew", "budi");
        companion.starts("agendaris", "changeSchedule", change);
        assertThat(calendar("crew-invitation", "budi"))
                .allMatch(file -> file.contains("METHOD:REQUEST"))
                .hasSize(2);
        assertThat(calendar("crew-changed", "siti"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(calendar("crew-changed", "budi")).isEmpty();

        story.completes("budi", "coverEvent", Map.of("coverageOutcome", "POSTPONED", "outcomeRemark", "Hujan"));
        assertThat(calendar("crew-changed", "budi"))
                .as("no new date is known")
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("METHOD:CANCEL");

        companion.starts("agendaris", "withdrawRequest", withdrawal());
        assertThat(calendar("request-withdrawn", "budi"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("METHOD:CANCEL");
    }

    private List<String> calendar(String kind, String user) {
        return jdbc.sql("select e.content from notice_enclosure e join notice n on n.id = e.notice_id"
                        + " where n.case_number = ? and n.kind = ? and n.user_id = ?")
                .params(story.number(), kind, user)
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }

    @Test
    void aNewDateOnWhichTheCrewIsBookedIsRefusedAndNothingChanges() {
        accepted();
        var other = new CoverageStory(engine, archive, clock);
        var letter = other.letter();
        letter.put("eventStart", CoverageStory.at("2026-11-06T09:00:00+07:00"));
        letter.put("eventEnd", CoverageStory.at("2026-11-06T11:00:00+07:00"));
        other.letterArrives(letter).deskVerifies().headDisposes().accepted("budi");
        var before = register.find(story.number()).orElseThrow().letter();
        assertThatThrownBy(() -> companion.starts("kabid", "changeSchedule", move("2026-11-06T10:00:00+07:00")))
                .hasMessageContaining(other.number());
        assertThat(register.find(story.number()).orElseThrow().letter()).isEqualTo(before);
    }

    @Test
    void whoHasFinishedAnEventIsFreeFromThenOn() {
        accepted();
        story.covered("budi");
        var other = new CoverageStory(engine, archive, clock);
        other.letterArrives(other.letter()).deskVerifies().headDisposes().accepted("budi,siti");
        assertThat(other.openSteps()).containsExactly("coverEvent");
    }

    private void accepted() {
        story.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
    }

    private Map<String, Object> assignment(String crew) {
        return Map.of(
                "assignmentSubject", "Kebakaran Pasar Segamas",
                "eventTitle", "Kebakaran Pasar Segamas",
                "eventPlace", "Pasar Segamas",
                "eventStart", Date.from(clock.instant()),
                "crew", crew,
                "orderedBy", "kepala");
    }

    private Map<String, Object> laterLetter() {
        return Map.of(
                "letterNumber",
                "005/%s".formatted(companion.number()),
                "senderInstitution",
                "BPBD",
                "subject",
                "Permohonan susulan",
                "letterSigned",
                true,
                "letterStamped",
                true,
                "receivedAt",
                Date.from(clock.instant()),
                "letterScan",
                story.scan());
    }

    private Map<String, Object> disposition(String leader) {
        return Map.of(
                "caseNumber",
                story.number(),
                "disposedBy",
                leader,
                "actingAs",
                "DEFINITIF",
                "dispositionAt",
                Date.from(clock.instant()),
                "dispositionChannel",
                "SRIKANDI",
                "dispositionNote",
                "Diliput",
                "dispositionScan",
                story.dispositionScan());
    }

    private Map<String, Object> withdrawal() {
        return Map.of(
                "caseNumber", story.number(), "withdrawalReason", "Kegiatan digabung", "withdrawnBy", "Ibu Rahayu");
    }

    private Map<String, Object> move(String start) {
        return Map.of(
                "caseNumber",
                story.number(),
                "changeReason",
                "Hujan lebat",
                "eventStart",
                CoverageStory.at(start),
                "eventPlace",
                "GOR Goentoer Darjono");
    }

    private CaseStatus status() {
        return register.find(story.number()).orElseThrow().status();
    }

    private long booked() {
        return jdbc.sql("select count(*) from booking").query(Long.class).single();
    }

    private List<String> told(String kind) {
        return jdbc.sql("select recipient from notice where case_number = ? and kind = ?")
                .params(story.number(), kind)
                .query(String.class)
                .list();
    }
}

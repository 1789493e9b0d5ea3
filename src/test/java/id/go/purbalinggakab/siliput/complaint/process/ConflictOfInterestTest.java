package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.acting.EarlyEnd;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Outsiders;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody judges himself, his chief or his own work, whatever road brings the task; and no case stays without people. */
@EngineTest
class ConflictOfInterestTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    MutableClock clock;

    @Autowired
    Acting acting;

    @Autowired
    EarlyEnd earlyEnd;

    @Autowired
    Register register;

    @Autowired
    Archive archive;

    @Autowired
    ComplaintAccess access;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Outsiders outsiders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccusedOfficers named;

    private ComplaintStory story;

    @BeforeEach
    void monday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        story = new ComplaintStory(engine, intakes, papers, clock);
    }

    @AfterEach
    void everybodyIsBack() {
        acting.open().forEach(appointment -> earlyEnd.end(appointment.id(), appointment.absent()));
    }

    /** What listeners, moved tasks, diagrams, migrations or a restart might do: the system's own commands. */
    static Stream<Arguments> roads() {
        return Stream.<Map.Entry<String, BiConsumer<TaskService, String>>>of(
                        Map.entry("candidate", (tasks, task) -> tasks.addCandidateUser(task, "tim")),
                        Map.entry("assignee", (tasks, task) -> tasks.setAssignee(task, "tim")),
                        Map.entry("owner", (tasks, task) -> tasks.setOwner(task, "tim")),
                        Map.entry("link", (tasks, task) -> tasks.addUserIdentityLink(task, "tim", "reader")),
                        Map.entry(
                                "assignee by link",
                                (tasks, task) -> tasks.addUserIdentityLink(task, "tim", IdentityLinkType.ASSIGNEE)),
                        Map.entry("delegation", (tasks, task) -> tasks.delegateTask(task, "tim")))
                .map(road -> Arguments.of(road.getKey(), road.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roads")
    void whoeverAddsTheAccusedHeNeitherSeesNorTakesNorDoesTheExamination(
            String road, BiConsumer<TaskService, String> adding) {
        accused("tim").appoints("tim2", "tim2");
        var task = story.task("investigate").getId();
        adding.accept(engine.getTaskService(), task);
        nothingFor("tim", task);
    }

    @Test
    void neitherTheAppointmentNorAColleagueNorAnAbsenceBringsTheAccusedToTheTask() {
        accused("tim");
        assertThatThrownBy(() -> story.appoints("tim,tim2", "tim")).hasMessageContaining("diadukan");
        story.appoints("tim2", "tim2");
        var task = story.task("investigate").getId();
        for (BiConsumer<TaskService, String> giving : List.<BiConsumer<TaskService, String>>of(
                (tasks, id) -> tasks.setAssignee(id, "tim"),
                (tasks, id) -> tasks.addCandidateUser(id, "tim"),
                (tasks, id) -> tasks.claim(id, "tim"))) {
            assertThatThrownBy(() -> story.as("tim2", () -> {
                        giving.accept(engine.getTaskService(), task);
                        return null;
                    }))
                    .isNotNull();
        }
        away("tim2", "tim");
        nothingFor("tim", task);
        assertThat(candidates(task)).doesNotContain("tim");
    }

    @Test
    void onlyAppointedExaminersExamineAndNobodyBefore() {
        story.arrives("TATAP_MUKA").classified("BERKADAR_PENGAWASAN");
        var task = story.task("investigate").getId();
        for (var user : List.of("tim", "tim2", "pejabat")) {
            nothingFor(user, task);
        }
        story.appoints("tim2", "tim2");
        nothingFor("tim", task);
        assertThat(sees("tim2", task)).isTrue();

        var other = Map.<String, Object>of("change", "EXAMINERS", "examiners", "tim", "examinationLead", "tim");
        assertThatThrownBy(() -> story.changes("tim", other)).hasMessageContaining("pejabat pengaduan");
        nothingFor("tim", task);
        story.changes("pejabat", other);
        nothingFor("tim2", task);
        story.completes("tim", "investigate", report("tim"));
        assertThat(story.openSteps()).contains("approveSupervisoryAnswer");
    }

    @Test
    void anExaminationThatHandsTheCaseOverLeavesItsTrace() {
        story.arrives("TATAP_MUKA").classified("BERKADAR_PENGAWASAN").appoints("tim2", "tim2");
        var report = new HashMap<>(report("tim2"));
        report.put("conclusion", "HANDED_OVER");
        story.completes("tim2", "investigate", report).approves("kepala", "approveSupervisoryAnswer");
        assertThat(cases.isHandedOver(story.number())).isFalse();
        story.delivers("tim", "deliverSupervisoryAnswer");
        assertThat(cases.isHandedOver(story.number())).isTrue();
    }

    @Test
    void anotherTeamIsAppointedOnlyWhereOneExamines() {
        accused("tim");
        var change = Map.<String, Object>of("change", "EXAMINERS", "examiners", "tim2", "examinationLead", "tim2");
        assertThatThrownBy(() -> story.changes("pejabat", change)).hasMessageContaining("Tunjuk tim pemeriksa");
        story.appoints("tim2", "tim2");
        var himself = Map.<String, Object>of("change", "EXAMINERS", "examiners", "tim", "examinationLead", "tim");
        assertThatThrownBy(() -> story.changes("pejabat", himself)).hasMessageContaining("diadukan");
    }

    @Test
    void whoActsForAnExaminerExaminesAndNoLonger() {
        story.arrives("TATAP_MUKA").classified("BERKADAR_PENGAWASAN").appoints("tim2", "tim2");
        var task = story.task("investigate").getId();
        away("tim2", "budi");
        assertThat(sees("budi", task)).isTrue();
        back("tim2");
        nothingFor("budi", task);
        story.completes("tim2", "investigate", report("tim2"));
    }

    @ParameterizedTest
    @CsvSource({
        "sekretaris, pejabat, kepala", // the officer stands under the secretary
        "sekretaris, agendaris, kepala", // in office in the place of the accused alone
        "pejabat, pejabat, sekretaris"
    })
    void nobodyApprovesUnderOrInThePlaceOfTheAccused(String accused, String barred, String free) {
        var receipt = story.receipt("TELEPON");
        receipt.put("namedOfficers", accused);
        story.arrives(receipt);
        if (barred.equals("agendaris")) {
            away(accused, barred);
        }
        story.completes(
                accused.equals("pejabat") ? "tim" : "pejabat",
                "classifyComplaint",
                Map.of("complaintClass", "TIDAK_BERKADAR_PENGAWASAN"));
        story.answers("tim", "handleNonSupervisory");
        assertThatThrownBy(() -> story.approves(barred, "approveNonSupervisoryAnswer"))
                .isNotNull();
        assertThatThrownBy(() ->
                        claim(barred, story.task("approveNonSupervisoryAnswer").getId()))
                .isNotNull();
        assertThatCode(() -> story.approves(free, "approveNonSupervisoryAnswer"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatConcernsTheHeadIsDecidedOutsideAndTheOfficeRecordsItsPaper() {
        accused("kepala").appoints("tim", "tim").completes("tim", "investigate", report("tim"));
        assertThatThrownBy(() -> story.approves("sekretaris", "approveSupervisoryAnswer"))
                .hasMessageContaining("diputuskan di luar dinas");
        var decided = new HashMap<String, Object>(Map.of("approval", "APPROVED", "authority", "SEKRETARIS_DAERAH"));
        assertThatThrownBy(() -> story.completes("sekretaris", "approveSupervisoryAnswer", decided))
                .hasMessageContaining("surat keputusan");
        decided.put("authorityLetter", "700/21/2026");
        decided.put("authorityLetterDate", Date.from(clock.instant()));
        decided.put(
                "authorityDocument",
                archive.store(DocumentKind.COMPLAINT, "keputusan.pdf", SamplePdf.stream(), "sekretaris")
                        .id()
                        .toString());
        story.completes("sekretaris", "approveSupervisoryAnswer", decided);
        assertThat(notes("KEPUTUSAN_LUAR"))
                .singleElement()
                .asString()
                .contains("Sekretaris Daerah")
                .contains("700/21/2026")
                .contains("2 November 2026");
    }

    @Test
    void aCaseThatNobodyOfTheOfficeMayWorkOnGoesToTheAdministratorWhoHearsOfIt() {
        var receipt = story.receipt("TELEPON");
        receipt.put("namedOfficers", "pejabat,tim,tim2,sekretaris,kepala");
        story.arrives(receipt);
        assertThat(story.openSteps()).containsExactly("deliverNotice");
        var task = story.task("deliverNotice").getId();
        assertThat(heard()).contains("admin");
        assertThat(notes("TANPA_PETUGAS")).singleElement().asString().contains("Administrator");
        assertThat(sees("admin", task)).isTrue();
        assertThat(access.mayRead("admin", story.number())).isTrue();
        assertThat(access.mayReadIdentity("admin", story.number())).isTrue();
        claim("admin", task);
        story.delivers("admin", "deliverNotice");
        assertThat(register.find(story.number()).orElseThrow().status()).isEqualTo(CaseStatus.ADUAN_INSPEKTORAT);
    }

    @Test
    void somebodyFromOutsideWorksOnThatCaseAloneAndNoLongerThanItLasts() {
        accused("pejabat");
        var another = story.number();
        var receipt = story.receipt("TELEPON");
        receipt.put("namedOfficers", "pejabat,tim,tim2,sekretaris,kepala");
        story.arrives(receipt);
        var task = story.task("deliverNotice").getId();
        assertThat(outsiders.isNeeded(story.number())).isTrue();
        var guest = outsiders
                .appoint(story.number(), "Haryono", "Inspektur Pembantu", "ST 700/9/2026", "admin")
                .userId();
        assertThat(notes("PETUGAS_LUAR")).singleElement().asString().contains("Haryono", "ST 700/9/2026");
        assertThat(sees(guest, task)).isTrue();
        assertThat(story.as(
                        guest,
                        () -> engine.getIdentityService().createUserQuery().list()))
                .as("the office's people stay unnamed")
                .extracting(User::getId)
                .containsExactly(guest);
        assertThat(access.mayReadIdentity(guest, story.number())).isTrue();
        assertThat(access.mayRead(guest, another)).isFalse();
        claim(guest, task);
        story.delivers(guest, "deliverNotice");
        assertThat(story.isEnded()).isTrue();
        assertThat(access.mayRead(guest, story.number())).isFalse();
        assertThat(engine.getIdentityService()
                        .createGroupQuery()
                        .groupMember(guest)
                        .count())
                .isZero();
    }

    @Test
    void whereTheWholeTeamIsNamedSomebodyFromOutsideExamines() {
        accused("tim,tim2");
        assertThat(heard()).contains("admin", "pejabat");
        var guest = outsiders
                .appoint(story.number(), "Haryono", "Inspektur Pembantu", "ST 700/9/2026", "admin")
                .userId();
        story.appoints(guest, guest).completes(guest, "investigate", report(guest));
        assertThat(story.openSteps()).contains("approveSupervisoryAnswer");
    }

    @Test
    void theAdministratorReadsNoCaseThatSomebodyElseMayHandle() {
        accused("pejabat");
        assertThat(access.mayRead("admin", story.number())).isFalse();
        assertThat(access.mayReadIdentity("admin", story.number())).isFalse();
    }

    @Test
    void whenEverybodyOfATasksGroupIsNamedTheNextInLineAndTheAdministratorHear() {
        var receipt = story.receipt("TELEPON");
        receipt.put("namedOfficers", "pejabat");
        story.arrives(receipt);
        assertThat(heard()).contains("tim", "tim2", "admin").doesNotContain("pejabat");
    }

    @Test
    void whereAdministratorsAreAccusedTooTheAuthorityOutsideHearsAndNobodyElse() {
        var receipt = story.receipt("TELEPON");
        receipt.put("namedOfficers", "pejabat,tim,tim2,sekretaris,kepala,auditor,admin");
        story.arrives(receipt);
        assertThat(heard()).isEqualTo(Collections.singletonList(null));
        var told = jdbc.sql("select mail, subject, text_body from notice where case_number = ?")
                .param(story.number())
                .query()
                .singleRow();
        assertThat(told.get("mail")).isEqualTo("dinkominfo@purbalinggakab.go.id");
        assertThat(told.get("subject") + "" + told.get("text_body"))
                .contains("restore-administrator")
                .doesNotContain(story.number());
        assertThat(notes("TANPA_PETUGAS")).isNotEmpty();
    }

    @Test
    void whereOnlyTheAdministratorsAreAccusedTheNextInLineHearsThatTheTaskIsNobodys() {
        var receipt = story.receipt("TELEPON");
        receipt.put("namedOfficers", "pejabat,admin");
        story.arrives(receipt);
        assertThat(jdbc.sql("select user_id from notice where case_number = ? and kind = 'complaint-stranded'")
                        .param(story.number())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("tim", "tim2");
    }

    /** Change form and classification: whoever it is, and the same person twice is one person. */
    @Test
    void nobodyIsTakenOutOfTheAccusedByOnePersonAlone() {
        var receipt = story.receipt("TELEPON");
        receipt.put("namedOfficers", "budi");
        story.arrives(receipt);
        var without = new HashMap<String, Object>(
                Map.of("complaintClass", "RINGAN", "namedOfficers", "", "classificationReason", ""));
        assertThatThrownBy(() -> story.completes("pejabat", "classifyComplaint", without))
                .hasMessageContaining("alasan");
        without.put("classificationReason", story.paper("pejabat", "classificationReason", "Salah orang."));
        story.completes("pejabat", "classifyComplaint", without);
        assertThat(named.of(story.number())).containsExactly("budi");
        assertThat(notes("NAMA_DIADUKAN")).hasSize(1);
        assertThat(heard()).contains("tim", "tim2");

        var nobody = Map.<String, Object>of("change", "NAMED", "namedOfficers", "");
        assertThatThrownBy(() -> story.changes("pejabat", nobody)).hasMessageContaining("orang kedua");
        away("pejabat", "agendaris");
        assertThatThrownBy(() -> story.changes("agendaris", nobody)).hasMessageContaining("orang kedua");
        story.changes("tim2", nobody);
        assertThat(named.of(story.number())).isEmpty();
        assertThat(notes("NAMA_DIADUKAN")).hasSize(2);
    }

    /** One person's word would end an examination that somebody else is in the middle of. */
    @Test
    void whoOnlyAsksToTakeANameOutDoesNotDisturbTheExamination() {
        accused("tim").appoints("tim2", "tim2");
        var task = story.task("investigate").getId();
        story.changes("pejabat", Map.of("change", "NAMED", "namedOfficers", ""));
        assertThat(named.of(story.number())).containsExactly("tim");
        assertThat(sees("tim2", task)).isTrue();
    }

    @Test
    void theHeadIsTakenOutOfTheAccusedWithAPaperFromOutsideOnly() {
        accused("kepala");
        var nobody = new HashMap<String, Object>(Map.of("change", "NAMED", "namedOfficers", ""));
        story.changes("pejabat", nobody);
        assertThatThrownBy(() -> story.changes("tim", nobody)).hasMessageContaining("Inspektorat");
        assertThat(named.of(story.number())).containsExactly("kepala");
        nobody.put("authority", "INSPEKTORAT");
        assertThatThrownBy(() -> story.changes("tim", nobody)).hasMessageContaining("surat keputusan");
        nobody.put("authorityLetter", "700/21/2026");
        nobody.put("authorityLetterDate", Date.from(clock.instant()));
        nobody.put(
                "authorityDocument",
                archive.store(DocumentKind.COMPLAINT, "keputusan.pdf", SamplePdf.stream(), "tim")
                        .id()
                        .toString());
        story.changes("tim", nobody);
        assertThat(named.of(story.number())).isEmpty();
        assertThat(notes("KEPUTUSAN_LUAR")).singleElement().asString().contains("700/21/2026");
    }

    private ComplaintStory accused(String named) {
        var receipt = story.receipt("TATAP_MUKA");
        receipt.put("namedOfficers", named);
        story.arrives(receipt);
        return named.equals("pejabat")
                ? story.completes("tim", "classifyComplaint", Map.of("complaintClass", "BERKADAR_PENGAWASAN"))
                : story.classified("BERKADAR_PENGAWASAN");
    }

    private Map<String, Object> report(String user) {
        return Map.of(
                "report", story.paper(user, "report", "Tidak ditemukan pungutan."),
                "conclusion", "NOT_PROVEN",
                "answer", story.paper(user, "answer", "Dugaan tidak terbukti."));
    }

    /** In no list, not read, not taken, not done. */
    private void nothingFor(String user, String task) {
        assertThat(sees(user, task)).as("%s sees the task", user).isFalse();
        assertThatThrownBy(() -> story.as(user, () -> engine.getTaskService().getVariables(task)))
                .as("%s reads the task", user)
                .isNotNull();
        assertThatThrownBy(() -> claim(user, task))
                .as("%s takes the task", user)
                .isNotNull();
        assertThatThrownBy(() -> story.as(user, () -> {
                    engine.getTaskService().complete(task, report(user));
                    return null;
                }))
                .as("%s does the task", user)
                .isNotNull();
    }

    private boolean sees(String user, String task) {
        return story.as(
                user,
                () -> engine.getTaskService().createTaskQuery().taskId(task).count() == 1);
    }

    private void claim(String user, String task) {
        story.as(user, () -> {
            engine.getTaskService().claim(task, user);
            return null;
        });
    }

    private List<String> candidates(String task) {
        return engine.getTaskService().getIdentityLinksForTask(task).stream()
                .map(link -> link.getUserId())
                .toList();
    }

    private List<String> heard() {
        return jdbc.sql("select distinct user_id from notice where case_number = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private List<String> notes(String kind) {
        return register.notes(story.number()).stream()
                .filter(note -> note.kind().equals(kind))
                .map(CaseNote::text)
                .toList();
    }

    private void away(String user, String substitute) {
        story.starts(
                user,
                "actingHolder",
                Map.of(
                        "absentOfficer",
                        user,
                        "actingOfficer",
                        substitute,
                        "capacity",
                        "PLH",
                        "startsAt",
                        Date.from(clock.instant()),
                        "endsAt",
                        Date.from(clock.instant().plus(Duration.ofDays(3))),
                        "basis",
                        "Surat cuti 800/12/2026"));
        var coming = acting.open().stream()
                .filter(appointment ->
                        appointment.isComing() && appointment.absent().equals(user))
                .findFirst()
                .orElseThrow();
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(coming.processInstance())
                        .singleResult()
                        .getId());
    }

    private void back(String user) {
        acting.absences(user).forEach(absence -> earlyEnd.end(absence.id(), user));
    }
}

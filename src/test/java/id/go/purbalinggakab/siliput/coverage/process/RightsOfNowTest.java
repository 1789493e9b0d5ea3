package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.acting.EarlyEnd;
import id.go.purbalinggakab.siliput.acting.HandOver;
import id.go.purbalinggakab.siliput.acting.HandOver.OpenTask;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever may do a task sees it and can do it, whoever may not any more can not: asked under the person's own rights. */
@EngineTest
class RightsOfNowTest {

    private static final String NEWCOMER = "wahyu";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Acting acting;

    @Autowired
    EarlyEnd earlyEnd;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HandOver handOver;

    @Autowired
    Register register;

    CoverageStory story;

    @BeforeEach
    void mondayMorning() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
        var identity = engine.getIdentityService();
        identity.deleteUser(NEWCOMER);
        var user = identity.newUser(NEWCOMER);
        user.setFirstName("Wahyu");
        identity.saveUser(user);
    }

    @AfterEach
    void everybodyIsBack() {
        acting.open().forEach(appointment -> earlyEnd.end(appointment.id(), appointment.absent()));
        engine.getIdentityService().deleteUser(NEWCOMER);
    }

    static Stream<Map<String, Object>> changes() {
        return Stream.of(
                Map.of("eventPlace", "GOR Goentoer Darjono"),
                Map.of("eventStart", CoverageStory.at("2026-11-06T09:00:00+07:00")),
                Map.of("crew", "budi,siti"),
                Map.of("crew", "budi,siti", "eventPlace", "GOR Goentoer Darjono"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangedScheduleLeavesTheTaskWithWhoeverStays(Map<String, Object> change) {
        accepted("budi");
        claims("budi", "coverEvent");
        reschedules(change);
        assertThat(story.task("coverEvent").getAssignee()).isEqualTo("budi");
        assertThat(sees("budi", "coverEvent")).isTrue();
        assertThat(sees("siti", "coverEvent")).isEqualTo(change.containsKey("crew"));
        assertThat(sees("andi", "coverEvent")).isFalse();
        story.covered("budi");
    }

    @Test
    void aTaskThatWasNotClaimedIsStillForEveryoneOfTheCrew() {
        accepted("budi,siti");
        reschedules(Map.of("eventPlace", "GOR Goentoer Darjono"));
        claims("budi", "coverEvent");
        claims("budi", null, "coverEvent");
        story.covered("siti");
    }

    @Test
    void whoLeavesTheCrewLosesTheTaskAndTheOthersFindIt() {
        accepted("budi,siti");
        claims("budi", "coverEvent");
        reschedules(Map.of("crew", "siti,andi"));
        assertThat(story.task("coverEvent").getAssignee()).isNull();
        assertLost("budi", "coverEvent");
        story.covered("andi");
        assertThat(sees("siti", "writeRelease")).isTrue();
        assertLost("budi", "writeRelease");
    }

    @Test
    void whoActsForACrewMemberKeepsTheTaskThroughAChangeAndLosesItWithTheMember() {
        accepted("budi");
        appoint("kabid", "budi", "andi").timerFires("actingBegins");
        claims("andi", "coverEvent");
        reschedules(Map.of("eventPlace", "GOR Goentoer Darjono"));
        assertThat(story.task("coverEvent").getAssignee()).isEqualTo("andi");
        assertThat(sees("andi", "coverEvent")).isTrue();

        reschedules(Map.of("crew", "siti"));
        assertLost("andi", "coverEvent");
        assertLost("budi", "coverEvent");
        story.covered("siti");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "account"})
    void whoLeavesTheOfficeLosesClaimedTasksAndColleaguesTakeThemOver(String what) {
        gets("kabid");
        story.letterArrives().deskVerifies().headDisposes();
        claims(NEWCOMER, "assessRequest");
        leaves(what, "kabid");
        assertThat(story.task("assessRequest").getAssignee()).isNull();
        assertLost(NEWCOMER, "assessRequest");
        story.accepted("budi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "account"})
    void whoLeavesTheOfficeLeavesTheCrewAndNobodyIsMissing(String what) {
        gets("staf");
        accepted(NEWCOMER);
        claims(NEWCOMER, "coverEvent");
        leaves(what, "staf");
        assertLost(NEWCOMER, "coverEvent");
        claims("andi", "coverEvent");
        story.covered("andi");
        assertLost(NEWCOMER, "writeRelease");
        assertThat(sees("budi", "writeRelease")).isTrue();
    }

    @Test
    void ofTwoInTheCrewTheOneWhoStaysHasItAlone() {
        gets("staf");
        accepted("budi," + NEWCOMER);
        claims(NEWCOMER, "coverEvent");
        leaves("role", "staf");
        assertLost(NEWCOMER, "coverEvent");
        assertThat(sees("andi", "coverEvent")).isFalse();
        story.covered("budi");
    }

    @Test
    void aRightOnceHeldIsGoneWithTheRole() {
        gets("kabid");
        story.letterArrives().deskVerifies().headDisposes();
        claims(NEWCOMER, "assessRequest");
        claims(NEWCOMER, null, "assessRequest");
        leaves("role", "kabid");
        assertLost(NEWCOMER, "assessRequest");
    }

    @Test
    void whoStoodInForAReviewKeepsNoRightOnIt() {
        var away = List.of("kabid2", "fungsional", "fungsional2");
        var absences = away.stream()
                .map(user -> appoint(user, user, "").timerFires("actingBegins"))
                .toList();
        accepted("kabid");
        clock.setTo("2026-11-04T11:42:00+07:00");
        story.covered("kabid").writes("kabid", "Judul");
        var task = story.task("reviewRelease");
        assertThat(sees("sekretaris", "reviewRelease")).isTrue();
        absences.get(0).timerFires("actingEnds");
        assertThat(sees("sekretaris", "reviewRelease")).isFalse();
        assertThatThrownBy(() -> story.approves("sekretaris")).isInstanceOf(AuthorizationException.class);
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task.getId())
                        .groupIdIn("sekretaris")
                        .list())
                .isEmpty();
        story.approves("kabid2");
    }

    @Test
    void aDivisionHeadHandsAClaimedTaskToAnotherWhoMayDoIt() {
        accepted("budi,siti");
        claims("budi", "coverEvent");
        var task = led("kabid", "coverEvent").orElseThrow();
        assertThat(task.holder()).contains("budi");
        assertThat(task.others()).extracting(Officer::userId).containsExactly("siti");

        assertThat(handOver.hand(task.id(), "siti", " ", "kabid"))
                .hasValueSatisfying(told -> assertThat(told).contains("Catatan"));
        assertThat(handOver.hand(task.id(), "andi", "Sakit", "kabid"))
                .hasValueSatisfying(told -> assertThat(told).contains("tidak berhak"));
        assertThat(handOver.hand(task.id(), "siti", "Budi sakit", "kabid")).isEmpty();
        assertThat(story.task("coverEvent").getAssignee()).isEqualTo("siti");
        assertThat(register.notes(story.number())).anySatisfy(note -> assertThat(note.text())
                .contains(
                        "Laksanakan liputan: diserahkan oleh Hendra Gunawan dari Budi Santoso kepada Siti Rahmawati.",
                        "Budi sakit"));
        story.covered("siti");
        assertThat(handOver.hand(task.id(), "budi", "Kembali", "kabid"))
                .hasValueSatisfying(told -> assertThat(told).contains("sudah selesai"));
    }

    @Test
    void everyoneHandsOverTasksOfTheOwnDivisionOnly() {
        story.letterArrives();
        assertThat(led("agendaris", "verifyLetter")).isPresent();
        assertThat(led("sekretaris", "verifyLetter")).isPresent();
        assertThat(led("kabid", "verifyLetter")).isEmpty();
        assertThat(led("pejabat", "verifyLetter")).isEmpty();
        var task = story.task("verifyLetter");
        assertThat(handOver.hand(task.getId(), "agendaris", "Tolong", "kabid")).isPresent();
        assertThat(handOver.hand(task.getId(), "agendaris", "Tolong", "budi")).isPresent();
        assertThat(handOver.hand(task.getId(), "agendaris", "Tolong", "admin")).isPresent();
        assertThat(handOver.hand(task.getId(), "agendaris", "Tolong", "sekretaris"))
                .isEmpty();
        story.deskVerifies();

        claims("kepala", "giveDisposition");
        assertThat(led("kabid", "giveDisposition")).isEmpty();
        assertThat(handOver.hand(story.task("giveDisposition").getId(), "sekretaris", "Rapat", "kepala"))
                .isEmpty();
        story.completes("sekretaris", "giveDisposition", Map.of("dispositionNote", "Kawal", "actingAs", "DEFINITIF"));
    }

    @Test
    void theReviewIsHandedToNobodyWhoWroteTheRelease() {
        accepted("fungsional");
        story.covered("fungsional").writes("fungsional", "Judul");
        claims("kabid2", "reviewRelease");
        var task = led("kabid", "reviewRelease").orElseThrow();
        assertThat(task.others()).extracting(Officer::userId).contains("kabid").doesNotContain("fungsional", "kabid2");
    }

    private Optional<OpenTask> led(String leader, String step) {
        var id = story.task(step).getId();
        return handOver.ledBy(leader).stream()
                .filter(task -> task.id().equals(id))
                .findFirst();
    }

    private void accepted(String crew) {
        story.letterArrives().deskVerifies().headDisposes().accepted(crew);
    }

    private void gets(String group) {
        engine.getIdentityService().createMembership(NEWCOMER, group);
    }

    private void leaves(String what, String group) {
        story.as("admin", () -> {
            if (what.equals("role")) {
                engine.getIdentityService().deleteMembership(NEWCOMER, group);
            } else {
                engine.getIdentityService().deleteUser(NEWCOMER);
            }
        });
    }

    private void claims(String user, String step) {
        claims(user, user, step);
    }

    private void claims(String user, String holder, String step) {
        var task = story.task(step);
        story.as(user, () -> engine.getTaskService().claim(task.getId(), holder));
    }

    private boolean sees(String user, String step) {
        var found = new AtomicLong();
        var task = story.task(step);
        story.as(
                user,
                () -> found.set(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count()));
        return found.get() > 0;
    }

    /** Neither seen, nor done, nor taken, and no right left behind. */
    private void assertLost(String user, String step) {
        var task = story.task(step);
        assertThat(sees(user, step)).isFalse();
        assertThatThrownBy(() -> story.completes(user, step, Map.of())).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> claims(user, step)).isInstanceOf(AuthorizationException.class);
        story.as(user, () -> assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(story.instance())
                        .count())
                .as("%s reads what the case holds", user)
                .isZero());
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task.getId())
                        .userIdIn(user)
                        .list())
                .isEmpty();
    }

    private void reschedules(Map<String, Object> change) {
        var sent = new HashMap<>(change);
        sent.put("caseNumber", story.number());
        sent.put("changeReason", "Hujan lebat");
        new CoverageStory(engine, archive, clock).starts("kabid", "changeSchedule", sent);
    }

    private CoverageStory appoint(String setter, String absent, String user) {
        var values = new HashMap<String, Object>();
        values.put("absentOfficer", absent);
        if (!user.isEmpty()) {
            values.put("actingOfficer", user);
            values.put("capacity", "PLH");
        }
        values.put("startsAt", Date.from(clock.instant()));
        values.put("endsAt", CoverageStory.at("2026-11-03T16:00:00+07:00"));
        values.put("basis", "Surat perintah");
        return new CoverageStory(engine, archive, clock).starts(setter, "actingHolder", values);
    }

    /** Every step that is the crew's, whatever the diagram calls it. */
    @Test
    void allTasksOfTheCrewFollowIt() {
        accepted("budi");
        story.covered("budi");
        claims("budi", "writeRelease");
        reschedules(Map.of("crew", "budi,siti"));
        assertThat(sees("siti", "writeRelease")).isTrue();
        story.writes("budi", "Judul").approves("kabid");
        assertThat(List.of("budi", "siti")).allMatch(user -> sees(user, "shareOnSocialMedia"));
    }
}

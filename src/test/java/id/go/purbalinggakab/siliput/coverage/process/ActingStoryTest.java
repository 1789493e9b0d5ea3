package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.acting.EarlyEnd;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.OfficeLine.Kind;
import id.go.purbalinggakab.siliput.identity.OfficeLines;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The procedure goes on when somebody is away, and shows who did what for whom. */
@EngineTest
class ActingStoryTest {

    private static final String SIGNED = "Sri Wahyuni, Plh. Kepala Dinas Kominfo (a.n. Bambang Widodo)";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Register register;

    @Autowired
    Releases releases;

    @Autowired
    Corrections corrections;

    @Autowired
    Officers officers;

    @Autowired
    OfficeLines lines;

    @Autowired
    Acting acting;

    @Autowired
    EarlyEnd earlyEnd;

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
    void everybodyIsBack() {
        acting.open().forEach(appointment -> earlyEnd.end(appointment.id(), appointment.absent()));
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @Test
    void theSecretaryActsForTheHeadAtOnceAndNoLongerThanAppointed() {
        story.letterArrives().deskVerifies();
        claim("kepala", "giveDisposition");
        var appointment = appoint("kepala", "kepala", "sekretaris", "PLH");
        assertThat(acting.isAway("kepala")).isFalse();

        appointment.timerFires("actingBegins");
        assertThat(groups("sekretaris")).contains("kepala");
        assertThat(story.task("giveDisposition").getAssignee()).isEqualTo("sekretaris");

        assertThatThrownBy(() -> dispose("sekretaris", "PLT")).hasMessageContaining("Plh. Kepala Dinas Kominfo");
        dispose("sekretaris", "PLH");
        assertThat(notes("BERTINDAK_UNTUK")).singleElement().asString().contains(SIGNED);
        assertThat(story.variable("disposedBy")).isEqualTo("sekretaris");

        clock.setTo("2026-11-06T16:00:00+07:00");
        appointment.timerFires("actingEnds");
        assertThat(groups("sekretaris")).containsExactly("sekretaris");
        assertThat(appointment.isEnded()).isTrue();
        assertThat(acting.isAway("kepala")).isFalse();
    }

    @Test
    void whoActsByAppointmentAloneIsMarkedWithoutSayingSoAndLosesWhatWasTaken() {
        story.letterArrives().deskVerifies();
        var appointment = appoint("kepala", "kepala", "kabid", "PLH").timerFires("actingBegins");
        assertThatThrownBy(() -> dispose("kabid", "DEFINITIF")).hasMessageContaining("Plh. Kepala Dinas Kominfo");
        claim("kabid", "giveDisposition");

        earlyEnd.end(acting.open().get(0).id(), "kepala");
        assertThat(appointment.isEnded()).isTrue();
        assertThat(story.task("giveDisposition").getAssignee()).isNull();
        assertThatThrownBy(() -> dispose("kabid", "PLH")).isInstanceOf(AuthorizationException.class);

        appoint("kepala", "kepala", "kabid", "PLH").timerFires("actingBegins");
        story.completes("kabid", "giveDisposition", Map.of("dispositionNote", "Kawal"));
        assertThat(story.variable("actingAs")).isEqualTo("PLH");
        assertThat(notes("BERTINDAK_UNTUK"))
                .singleElement()
                .asString()
                .contains("Hendra Gunawan, Plh. Kepala Dinas Kominfo (a.n. Bambang Widodo)");
    }

    /** In the own task, for somebody else's paper, and for a time at which the order was not in force. */
    @Test
    void nobodyDisposesAsPltOrPlhWithoutAnOrder() {
        clock.setTo("2026-11-02T08:00:00+07:00");
        story.letterArrives().deskVerifies();
        for (var stated : List.of("PLT", "PLH")) {
            for (var leader : List.of("kepala", "sekretaris")) {
                assertThatThrownBy(() -> dispose(leader, stated)).hasMessageContaining("tidak ada penunjukan");
                assertThatThrownBy(() -> recordsPaper(leader, stated)).hasMessageContaining("tidak ada penunjukan");
            }
        }
        var before = Date.from(clock.instant());
        clock.setTo("2026-11-02T08:05:00+07:00");
        appoint("kepala", "kepala", "sekretaris", "PLH").timerFires("actingBegins");
        assertThatThrownBy(() -> recordsPaper("sekretaris", "PLH", before))
                .hasMessageContaining("tidak ada penunjukan");
        assertThatThrownBy(() -> recordsPaper("sekretaris", "PLT")).hasMessageContaining("Plh. Kepala Dinas Kominfo");
        recordsPaper("sekretaris", "PLH");
        assertThat(story.variable("actingAs")).isEqualTo("PLH");
    }

    private void recordsPaper(String leader, String as) {
        recordsPaper(leader, as, Date.from(clock.instant()));
    }

    private void recordsPaper(String leader, String as, Date at) {
        new CoverageStory(engine, archive, clock)
                .starts(
                        "agendaris",
                        "recordDisposition",
                        Map.of(
                                "caseNumber",
                                story.number(),
                                "disposedBy",
                                leader,
                                "actingAs",
                                as,
                                "dispositionAt",
                                at,
                                "dispositionNote",
                                "Diliput",
                                "dispositionScan",
                                story.dispositionScan()));
    }

    @Test
    void unfinishedTasksComeHome() {
        story.letterArrives().deskVerifies();
        claim("kepala", "giveDisposition");
        var appointment = appoint("kepala", "kepala", "sekretaris", "PLH").timerFires("actingBegins");
        clock.setTo("2026-11-06T16:00:00+07:00");
        appointment.timerFires("actingEnds");
        assertThat(story.task("giveDisposition").getAssignee()).isEqualTo("kepala");
    }

    @Test
    void overlappingAppointmentsAreCounted() {
        var first = appoint("kepala", "kepala", "sekretaris", "PLH").timerFires("actingBegins");
        var second = appoint("kepala", "kepala", "sekretaris", "PLT").timerFires("actingBegins");
        first.timerFires("actingEnds");
        assertThat(groups("sekretaris")).contains("kepala");
        assertThat(acting.isAway("kepala")).isTrue();
        second.timerFires("actingEnds");
        assertThat(groups("sekretaris")).containsExactly("sekretaris");

        appoint("kepala", "kabid2", "kabid", "PLH").timerFires("actingBegins").timerFires("actingEnds");
        assertThat(groups("kabid")).containsExactly("kabid");
    }

    @Test
    void oneOfficeHasOneActingHolderAtATime() {
        appoint("kepala", "kepala", "sekretaris", "PLH");
        assertRefused("kepala", "kepala", "kabid", "sudah ada orang lain yang bertindak");

        earlyEnd.end(acting.open().get(0).id(), "kepala");
        appoint("kepala", "kepala", "kabid", "PLH");
        assertThat(acting.open()).singleElement().satisfies(one -> assertThat(one.acting())
                .contains("kabid"));
    }

    @Test
    void aComingAppointmentIsCalledOff() {
        var appointment = appoint("kepala", "kepala", "sekretaris", "PLH");
        assertThat(acting.open()).hasSize(1);
        assertThat(earlyEnd.end(acting.open().get(0).id(), "sekretaris")).isFalse();
        assertThat(earlyEnd.end(acting.open().get(0).id(), "kepala")).isTrue();
        assertThat(appointment.isEnded()).isTrue();
        assertThat(groups("sekretaris")).containsExactly("sekretaris");
    }

    @Test
    void onlyThePersonAndTheDirectSuperiorAppoint() {
        assertRefused("agendaris", "kepala", "sekretaris", "atasan langsung");
        assertRefused("sekretaris", "budi", "siti", "atasan langsung");
        assertRefused("kabid", "budi", "budi", "pilih orang lain");
        assertRefused("kepala", "kepala", "auditor", "auditor tidak bertindak");
        assertRefused("sekretaris", "admin", "budi", "peran Administrator tidak diwakilkan");
        appoint("kabid", "budi", "siti", "PLH");
        appoint("andi", "andi", "siti", "PLH");

        lines.set("kabid2", Kind.SUPERIOR, Optional.of("admin"), LocalDate.of(2026, 11, 1), Optional.empty(), "admin");
        assertRefused("admin", "kabid2", "admin", "administrator tidak dapat menunjuk dirinya sendiri");
        lines.set("kabid2", Kind.SUPERIOR, Optional.of("kepala"), LocalDate.of(2026, 11, 1), Optional.empty(), "admin");
        assertThat(lines.history("kabid2")).hasSizeGreaterThan(2);
    }

    @Test
    void aBreachGoesToWhoActsForTheSuperior() {
        assertThat(superior("kabid")).contains("kepala");
        appoint("kepala", "kepala", "sekretaris", "PLH").timerFires("actingBegins");
        assertThat(superior("kabid")).contains("sekretaris");
        appoint("kabid", "kabid", "", "").timerFires("actingBegins");
        assertThat(superior("budi")).contains("sekretaris");
    }

    @Test
    void whoIsAwayIsNoCrew() {
        story.letterArrives().deskVerifies().headDisposes();
        appoint("budi", "budi", "", "").timerFires("actingBegins");
        assertThatThrownBy(() -> story.accepted("budi,siti"))
                .hasMessageContaining("Budi Santoso tidak di tempat sampai Jumat, 6 November 2026");
        story.accepted("siti");
    }

    @Test
    void whoActsForTheCrewIsOfferedTheirTasks() {
        story.letterArrives().deskVerifies().headDisposes().accepted("budi");
        var appointment = appoint("kabid", "budi", "andi", "PLH").timerFires("actingBegins");
        claim("andi", "coverEvent");
        appointment.timerFires("actingEnds");
        assertThat(story.task("coverEvent").getAssignee()).isEqualTo("budi");
        assertThatThrownBy(() -> story.covered("andi")).isInstanceOf(AuthorizationException.class);
        story.covered("budi");
    }

    @Test
    void whoDoesTheCrewsWorkForSomebodyIsNamedWithThemAndLosesTheTasksThatCameMeanwhile() {
        story.letterArrives().deskVerifies().headDisposes().accepted("budi");
        var appointment = appoint("kabid", "budi", "andi", "PLH").timerFires("actingBegins");
        clock.setTo("2026-11-04T11:42:00+07:00");
        story.covered("andi");
        assertThat(notes("BERTINDAK_UNTUK"))
                .singleElement()
                .asString()
                .contains("Andi Nugroho, Plh. Staf Bidang IKP (a.n. Budi Santoso)");
        assertThat(capacities("andi")).isNotEmpty().allSatisfy(capacity -> assertThat(capacity)
                .contains("Plh. Staf Bidang IKP (a.n. Budi Santoso)"));
        var written = story.task("writeRelease");
        claim("andi", "writeRelease");

        appointment.timerFires("actingEnds");
        assertThat(story.task("writeRelease").getAssignee()).isEqualTo("budi");
        assertThatThrownBy(() -> story.writes("andi", "Judul")).isInstanceOf(AuthorizationException.class);
        assertThat(engine.getTaskService().getIdentityLinksForTask(written.getId()))
                .extracting(IdentityLink::getUserId)
                .doesNotContain("andi");
    }

    @Test
    void whoLostTheRightMeanwhileGetsNoTaskBack() {
        story.letterArrives();
        claim("agendaris", "verifyLetter");
        var first = appoint("agendaris", "agendaris", "budi", "PLH").timerFires("actingBegins");
        assertThat(story.task("verifyLetter").getAssignee()).isEqualTo("budi");
        var second = appoint("budi", "budi", "", "").timerFires("actingBegins");
        assertThat(story.task("verifyLetter").getAssignee()).isNull();
        first.timerFires("actingEnds");
        second.timerFires("actingEnds");
        assertThat(story.task("verifyLetter").getAssignee()).isNull();
        story.deskVerifies();
    }

    @Test
    void whoActsForTheAuthorApprovesInTheOwnNameAndAsASubstitute() {
        List.of("kabid2", "fungsional", "fungsional2").forEach(this::away);
        underReviewWrittenBy("kabid");
        appoint("kabid", "kabid", "sekretaris", "PLH").timerFires("actingBegins");
        assertThat(offeredTo()).contains("sekretaris");
        story.approves("sekretaris");
        assertThat(latest().substitute()).isTrue();
        assertThat(notes("PERSETUJUAN_PENGGANTI"))
                .singleElement()
                .asString()
                .contains("oleh Sri Wahyuni, Sekretaris Dinas.");
    }

    /** Whatever groups a changed diagram offers the step to. */
    @Test
    void aReviewOfferedToStaffIsNoApprovalByStaff() {
        underReviewWrittenBy("siti");
        engine.getTaskService().addCandidateGroup(story.task("reviewRelease").getId(), "staf");
        assertThatThrownBy(() -> story.approves("andi")).hasMessageContaining("rilis disetujui oleh Kepala Bidang");
        story.approves("fungsional");
    }

    @Test
    void theKabidWroteAndTheOthersAreAwayThenTheSecretaryApproves() {
        underReviewWrittenBy("kabid");
        assertThat(offeredTo()).containsExactlyInAnyOrder("kabid", "fungsional");
        away("kabid2");
        away("fungsional");
        assertThat(offeredTo()).doesNotContain("sekretaris");
        var last = away("fungsional2");
        assertThat(offeredTo()).contains("sekretaris").doesNotContain("kepala");

        last.timerFires("actingEnds");
        assertThat(offeredTo()).doesNotContain("sekretaris");
        away("fungsional2");

        assertThatThrownBy(() -> story.approves("kabid"))
                .hasMessageContaining("penulis rilis tidak boleh menyetujui rilisnya sendiri");
        assertThatThrownBy(() -> story.approves("kepala")).isInstanceOf(AuthorizationException.class);
        story.approves("sekretaris");
        assertThat(latest().substitute()).isTrue();
        assertThat(notes("PERSETUJUAN_PENGGANTI"))
                .singleElement()
                .asString()
                .contains(
                        "Sri Wahyuni, Sekretaris Dinas",
                        "Hendra Gunawan menulis naskah ini",
                        "Nur Aini tidak di tempat");
    }

    @Test
    void theHeadApprovesWhereTheSecretaryIsAwayToo() {
        List.of("kabid2", "fungsional", "fungsional2", "sekretaris").forEach(this::away);
        underReviewWrittenBy("kabid");
        assertThat(offeredTo()).contains("kepala").doesNotContain("sekretaris");
        story.approves("kepala");
        assertThat(latest().substitute()).isTrue();
    }

    @Test
    void nobodyApprovesInTheNameOfTheAuthorAndTheAuthorNotInAnothersName() {
        List.of("kabid2", "fungsional2").forEach(this::away);
        underReviewWrittenBy("kabid");
        appoint("kabid", "fungsional", "kabid", "PLH").timerFires("actingBegins");
        assertThat(offeredTo()).contains("sekretaris");
        assertThatThrownBy(() -> story.approves("kabid")).hasMessageContaining("penulis rilis tidak boleh");

        appoint("kabid", "kabid", "andi", "PLH").timerFires("actingBegins");
        assertThatThrownBy(() -> story.approves("andi")).hasMessageContaining("bertindak untuk penulis rilis");
        story.approves("sekretaris");
    }

    @Test
    void nobodyJudgesInTheNameOfWhoTookItDownOrWroteTheNote() {
        published();
        var note = note("kabid");
        var hidden = new CoverageStory(engine, archive, clock)
                .starts("kabid", "takeDown", Map.of("caseNumber", story.number(), "takeDownReason", "Keliru"))
                .legsRun();
        appoint("kabid", "kabid", "agendaris", "PLH").timerFires("actingBegins");
        var kept = Map.<String, Object>of("takeDownDecision", "KEEP_DOWN", "takeDownRemark", "Tetap.");
        assertThatThrownBy(() -> hidden.completes("agendaris", "reviewTakeDown", kept))
                .hasMessageContaining("yang bertindak untuknya pun tidak");
        var approval = Map.<String, Object>of("correctionDecision", "APPROVED");
        assertThatThrownBy(() -> note.completes("agendaris", "reviewCorrection", approval))
                .hasMessageContaining("yang bertindak untuknya pun tidak");
        hidden.completes("kabid2", "reviewTakeDown", kept);
        assertThatThrownBy(() -> note.completes("sekretaris", "reviewCorrection", approval))
                .as("somebody of the division is there")
                .isInstanceOf(AuthorizationException.class);
        note.completes("kabid2", "reviewCorrection", approval);
    }

    @Test
    void aNoteThatNobodyOfTheDivisionMayApproveGoesToTheSecretaryThenToTheHead() {
        published();
        var earlier = note("fungsional");
        earlier.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        List.of("kabid2", "fungsional2").forEach(this::away);
        var note = note("kabid");
        assertThat(offeredTo(note.task("reviewCorrection")))
                .as("who wrote an earlier note may approve this one")
                .doesNotContain("sekretaris", "kepala");
        var back = away("fungsional");
        assertThat(offeredTo(note.task("reviewCorrection")))
                .contains("sekretaris")
                .doesNotContain("kepala");
        back.timerFires("actingEnds");
        assertThat(offeredTo(note.task("reviewCorrection"))).doesNotContain("sekretaris");
        away("fungsional");
        away("sekretaris");
        assertThat(offeredTo(note.task("reviewCorrection"))).contains("kepala").doesNotContain("sekretaris");
        assertThatThrownBy(() -> note.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED")))
                .hasMessageContaining("tidak boleh menyetujui");
        note.completes("kepala", "reviewCorrection", Map.of("correctionDecision", "APPROVED"));
        assertThat(corrections.of(story.number()))
                .extracting(Corrections.Correction::substitute)
                .containsExactly(false, true);
        assertThat(notes("PERSETUJUAN_PENGGANTI"))
                .singleElement()
                .asString()
                .contains("Kepala Dinas", "Hendra Gunawan menulis naskah ini", "tidak di tempat");
    }

    private void published() {
        story.letterArrives().deskVerifies().headDisposes().accepted("siti");
        clock.setTo("2026-11-04T11:42:00+07:00");
        story.covered("siti").writes("siti", "Judul").approves("fungsional").legsRun();
        story.shared("siti");
    }

    private CoverageStory note(String author) {
        return new CoverageStory(engine, archive, clock)
                .starts(
                        author,
                        "correctRelease",
                        Map.of(
                                "caseNumber", story.number(),
                                "correctionKind", "CATATAN",
                                "correctionText", "Tertulis 200 kader."));
    }

    @Test
    void twoWhoEndItAtOnceEndItOnce() throws Exception {
        appoint("kepala", "kepala", "sekretaris", "PLH").timerFires("actingBegins");
        var id = acting.open().get(0).id();
        assertThat(atOnce(() -> earlyEnd.end(id, "kepala"))).containsExactlyInAnyOrder(true, false);
        assertThat(groups("sekretaris")).containsExactly("sekretaris");
    }

    @Test
    void ofTwoLinesSetAtOnceOneStands() throws Exception {
        var from = LocalDate.of(2026, 11, 1);
        var others = List.of("budi", "siti").iterator();
        atOnce(() -> {
            String other;
            synchronized (others) {
                other = others.next();
            }
            lines.set("andi", Kind.DEPUTY, Optional.of(other), from, Optional.empty(), "admin");
            return true;
        });
        assertThat(lines.history("andi"))
                .filteredOn(
                        line -> line.kind() == Kind.DEPUTY && line.struckBy().isEmpty())
                .hasSize(1);
    }

    @Test
    void aCircleOfSuperiorsIsRefusedOnEveryDayThatItWouldExist() {
        var december = LocalDate.of(2026, 12, 1);
        var march = LocalDate.of(2027, 3, 1);
        var february = Optional.of(march.minusDays(1));
        lines.set("tim2", Kind.SUPERIOR, Optional.of("pejabat"), march, Optional.empty(), "admin");
        assertThatThrownBy(() ->
                        lines.set("pejabat", Kind.SUPERIOR, Optional.of("tim2"), december, Optional.empty(), "admin"))
                .hasMessageContaining("berputar");
        lines.set("pejabat", Kind.SUPERIOR, Optional.of("tim2"), december, february, "admin");
        lines.set("pejabat", Kind.SUPERIOR, Optional.of("sekretaris"), december, Optional.empty(), "admin");
        lines.set("tim2", Kind.SUPERIOR, Optional.of("sekretaris"), march, Optional.empty(), "admin");
    }

    private static List<Boolean> atOnce(Callable<Boolean> work) throws Exception {
        var start = new CyclicBarrier(2);
        Callable<Boolean> together = () -> {
            start.await();
            return work.call();
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var done = new ArrayList<Boolean>();
            for (var one : pool.invokeAll(List.of(together, together))) {
                done.add(one.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aReviewDoesNotMoveToItsAuthor() {
        underReviewWrittenBy("kabid");
        claim("kabid2", "reviewRelease");
        appoint("kepala", "kabid2", "kabid", "PLH").timerFires("actingBegins");
        assertThat(story.task("reviewRelease").getAssignee()).isNull();
    }

    private void underReviewWrittenBy(String author) {
        story.letterArrives().deskVerifies().headDisposes().accepted(author);
        clock.setTo("2026-11-04T11:42:00+07:00");
        story.covered(author).writes(author, "Judul");
    }

    private CoverageStory away(String user) {
        return appoint(user, user, "", "").timerFires("actingBegins");
    }

    private void dispose(String user, String as) {
        story.completes(user, "giveDisposition", Map.of("dispositionNote", "Kawal", "actingAs", as));
    }

    private CoverageStory appoint(String setter, String absent, String user, String capacity) {
        var values = new HashMap<String, Object>();
        values.put("absentOfficer", absent);
        if (!user.isEmpty()) {
            values.put("actingOfficer", user);
            values.put("capacity", capacity);
        }
        values.put("startsAt", Date.from(clock.instant()));
        values.put("endsAt", CoverageStory.at("2026-11-06T16:00:00+07:00"));
        values.put("basis", "Surat Perintah 800/12/2026 tanggal 1 November 2026");
        return new CoverageStory(engine, archive, clock).starts(setter, "actingHolder", values);
    }

    private void assertRefused(String setter, String absent, String user, String sentence) {
        assertThatThrownBy(() -> appoint(setter, absent, user, "PLH")).hasMessageContaining(sentence);
    }

    private void claim(String user, String step) {
        story.as(user, () -> engine.getTaskService().claim(story.task(step).getId(), user));
    }

    private List<String> groups(String user) {
        return engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private Optional<String> superior(String user) {
        return officers.superiorOf(user).map(Officer::userId);
    }

    private List<String> offeredTo() {
        return offeredTo(story.task("reviewRelease"));
    }

    private List<String> offeredTo(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private ReleaseVersion latest() {
        return releases.latest(story.number()).orElseThrow();
    }

    private List<String> capacities(String actor) {
        return jdbc.sql("select capacity from chain_event where chain = ? and actor = ?")
                .params(story.number(), actor)
                .query(String.class)
                .list();
    }

    private List<String> notes(String kind) {
        return register.notes(story.number()).stream()
                .filter(note -> note.kind().equals(kind))
                .map(CaseNote::text)
                .toList();
    }
}

package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.casefile.Proofs;
import id.go.purbalinggakab.siliput.coverage.Hold;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.evidence.Dossiers;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An approved release waits: from every channel, or from the public while the journalists have it already. */
@EngineTest
class HoldStoryTest {

    /** What CoverageStoryTest does not walk. */
    static final List<String> WALKED_HERE = List.of(
            "awaitSchedule",
            "scheduleReached",
            "scheduleOutcome",
            "scheduleTakenBack",
            "awaitEmbargo",
            "embargoEnded",
            "embargoOutcome",
            "embargoTakenBack",
            "releaseTakenBack",
            "takeBackRelease");

    private static final String TOMORROW = "2026-11-05T09:00:00+07:00";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Register register;

    @Autowired
    ServiceClock serviceClock;

    @Autowired
    Publishing publishing;

    @Autowired
    Releases releases;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Proofs proofs;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;

    @BeforeEach
    void aWrittenRelease() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
        story.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("budi").writes("siti", "Purbalingga Cegah Stunting");
    }

    @AfterEach
    void backToMonday() {
        clock.setTo("2026-11-02T09:10:00+07:00");
    }

    @Test
    void aScheduledReleaseReachesNobodyBeforeItsTimeAndEverybodyThen() {
        approved("SCHEDULED", TOMORROW);
        story.legsRun();

        assertThat(story.openSteps()).containsExactly("awaitSchedule");
        assertThat(publishing.ledger(story.number())).isEmpty();
        assertThat(story.timer("scheduleReached").orElseThrow().getDuedate()).isEqualTo(CoverageStory.at(TOMORROW));

        clock.setTo(TOMORROW);
        story.timerFires("scheduleReached").legsRun();

        assertThat(story.openSteps()).containsExactly("shareOnSocialMedia");
        assertThat(states(Channel.WEBSITE)).containsOnly(State.PUBLISHED);
        assertThat(states(Channel.MAIL)).isNotEmpty().containsOnly(State.PUBLISHED);
        story.shared("budi");
        assertThat(story.isEnded()).isTrue();
        assertThat(register.find(story.number()).orElseThrow().status()).isEqualTo(CaseStatus.SELESAI);
        assertThat(dossiers.look(story.number(), "auditor", "json").findings()).isEmpty();
    }

    @Test
    void anEmbargoedReleaseReachesTheJournalistsAtOnceAndThePublicAfterwards() {
        approved("EMBARGO", TOMORROW);
        story.legsRun();

        assertThat(story.openSteps()).containsExactly("awaitEmbargo");
        assertThat(states(Channel.MAIL)).isNotEmpty().containsOnly(State.PUBLISHED);
        assertThat(states(Channel.WEBSITE)).isEmpty();
        assertThat(states(Channel.INSTAGRAM)).isEmpty();
        assertThat(releases.approved(story.number()).embargoUntil()).contains(instant(TOMORROW));

        clock.setTo(TOMORROW);
        story.timerFires("embargoEnded").legsRun().shared("budi");

        assertThat(states(Channel.WEBSITE)).containsOnly(State.PUBLISHED);
        assertThat(story.passed("mailJournalists")).as("the journalists once").isEqualTo(1);
        assertThat(story.passed("publishJoin")).isEqualTo(3);
        assertThat(story.isEnded()).isTrue();
    }

    @Test
    void aWishedLaterPublicationIsNotLate() {
        approved("SCHEDULED", TOMORROW);

        assertThat(story.instant("productionDueAt")).isEqualTo(instant("2026-11-05T13:00:00+07:00"));
        assertThat(story.timer("productionDue").orElseThrow().getDuedate())
                .isEqualTo(CoverageStory.at("2026-11-05T13:00:00+07:00"));

        clock.setTo(TOMORROW);
        story.timerFires("scheduleReached").legsRun().shared("budi");

        assertThat(lastProduction().breachedAt()).isEmpty();
        assertThat(lastProduction().metAt()).contains(instant(TOMORROW));
        assertThat(register.notes(story.number())).anySatisfy(note -> assertThat(note.text())
                .contains("Terbit terjadwal Kamis, 5 November 2026 pukul 09.00 WIB", "permintaan Bupati"));
    }

    @Test
    void whoWasLateBeforeTheWishStaysLate() {
        clock.setTo("2026-11-04T15:30:00+07:00");
        approved("SCHEDULED", TOMORROW);

        assertThat(story.instant("productionDueAt")).isEqualTo(instant("2026-11-04T15:00:00+07:00"));
        clock.setTo(TOMORROW);
        story.timerFires("scheduleReached").legsRun().shared("budi");
        assertThat(lastProduction().breachedAt()).isPresent();
    }

    @Test
    void whoMayApprovePublishesEarlierOrMovesTheTime() {
        approved("SCHEDULED", TOMORROW);
        story.completes("kepala", "awaitSchedule", decision("MOVE", "2026-11-06T07:00:00+07:00"));
        assertThat(story.timer("scheduleReached").orElseThrow().getDuedate())
                .isEqualTo(CoverageStory.at("2026-11-06T07:00:00+07:00"));
        assertThat(releases.latest(story.number()).orElseThrow().hold())
                .contains(new Hold(Hold.Kind.SCHEDULED, instant("2026-11-06T07:00:00+07:00"), "Perintah Bupati"));

        clock.setTo("2026-11-04T12:00:00+07:00");
        story.completes("kabid", "awaitSchedule", decision("PUBLISH", null)).legsRun();

        assertThat(states(Channel.WEBSITE)).containsOnly(State.PUBLISHED);
        assertThat(story.timer("scheduleReached")).isEmpty();
        assertThat(story.instant("productionDueAt")).isEqualTo(instant("2026-11-04T16:00:00+07:00"));
    }

    @Test
    void anEmbargoMayEndEarlier() {
        approved("EMBARGO", TOMORROW);
        story.completes("sekretaris", "awaitEmbargo", decision("PUBLISH", null)).legsRun();
        assertThat(states(Channel.WEBSITE)).containsOnly(State.PUBLISHED);
        assertThat(story.timer("embargoEnded")).isEmpty();
    }

    @Test
    void whoHasAnEmbargoedReleaseHearsThatItEndsEarly() {
        approved("EMBARGO", TOMORROW);
        story.legsRun();
        assertThat(told("embargo-lifted")).isEmpty();
        story.completes("sekretaris", "awaitEmbargo", decision("PUBLISH", null));
        assertThat(told("embargo-lifted")).hasSameSizeAs(mailed()).allSatisfy(text -> assertThat(text)
                .contains("boleh disiarkan sejak", "Purbalingga Cegah Stunting"));
        assertThat(told("release-recalled")).isEmpty();
    }

    @Test
    void whoHasAnEmbargoedReleaseHearsOfItsRecall() {
        approved("EMBARGO", TOMORROW);
        story.legsRun();
        story.completes("kabid", "awaitEmbargo", decision("TAKE_BACK", null));
        assertThat(told("release-recalled")).hasSameSizeAs(mailed()).allSatisfy(text -> assertThat(text)
                .contains("kami tarik kembali", "Purbalingga Cegah Stunting"));
        assertThat(jdbc.sql("select distinct urgent from notice where case_number = ? and kind = 'release-recalled'")
                        .param(story.number())
                        .query(Boolean.class)
                        .list())
                .as("at night too")
                .containsExactly(true);
        assertThat(told("embargo-lifted")).isEmpty();
    }

    /** Forms of former diagrams have one field for both: none of it goes out. */
    @Test
    void quotesGoOutAndTheirSourcesDoNot() {
        story.revises("kabid", "Lengkapi");
        var again = new HashMap<>(Map.<String, Object>of(
                "releaseTitle",
                "Cegah Stunting",
                "releaseLead",
                "Bupati membuka rapat.",
                "releaseBody",
                "Bupati hadir.",
                "releaseQuotes",
                "Rekaman 12, menit 3; jangan dikutip: hasil lab",
                "checklist",
                CoverageStory.CHECKLIST));
        story.completes("siti", "writeRelease", again).approves("kabid");
        assertThat(releases.approved(story.number()).body()).isEqualTo("Bupati hadir.");

        jdbc.sql("delete from booking").update();
        var other = new CoverageStory(engine, archive, clock);
        clock.setTo("2026-11-02T09:10:00+07:00");
        other.letterArrives().deskVerifies().headDisposes().accepted("andi");
        clock.setTo("2026-11-04T11:00:00+07:00");
        again.put("publishedQuotes", "\u201CStunting turun,\u201D kata Bupati.");
        other.covered("andi").completes("andi", "writeRelease", again).approves("kabid");
        other.legsRun();
        assertThat(releases.approved(other.number()).body())
                .isEqualTo("Bupati hadir.\n\n\u201CStunting turun,\u201D kata Bupati.");
        assertThat(jdbc.sql("select body from article where case_number = ?")
                        .param(other.number())
                        .query(String.class)
                        .single())
                .contains("Stunting turun")
                .doesNotContain("Rekaman", "hasil lab");
    }

    private List<String> mailed() {
        var rows = publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == Channel.MAIL && row.state() == State.PUBLISHED)
                .map(row -> row.recipient())
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private List<String> told(String kind) {
        return jdbc.sql("select text_body from notice where case_number = ? and kind = ?")
                .params(story.number(), kind)
                .query(String.class)
                .list();
    }

    @Test
    void aHeldReleaseIsTakenBackAndWrittenAnew() {
        approved("SCHEDULED", TOMORROW);
        story.completes("kabid", "awaitSchedule", decision("TAKE_BACK", null));
        assertThat(story.variable("publishMode"))
                .as("nothing tells an auditor that it went out at once")
                .isNull();
        assertThat(story.openSteps()).containsExactly("writeRelease");
        assertThat(register.find(story.number()).orElseThrow().status()).isEqualTo(CaseStatus.RILIS_DITULIS);

        story.writes("siti", "Judul yang benar").approves("kabid").legsRun().shared("budi");
        assertThat(states(Channel.WEBSITE)).containsExactly(State.PUBLISHED);
        assertThat(publishing.ledger(story.number())).allMatch(row -> row.version() == 2);
        assertThat(story.isEnded()).isTrue();
    }

    @Test
    void anEmbargoedReleaseThatIsTakenBackIsMailedToNobodyElse() {
        approved("EMBARGO", TOMORROW);
        var mail = story.jobs().stream()
                .filter(job -> job.getDuedate() == null)
                .findFirst()
                .orElseThrow();
        engine.getManagementService().executeJob(mail.getId());
        story.completes("kabid", "awaitEmbargo", decision("TAKE_BACK", null));

        assertThat(story.openSteps()).containsExactly("writeRelease");
        assertThat(story.jobs()).as("nothing but the deadline waits").allMatch(job -> job.getDuedate() != null);
        assertThat(states(Channel.MAIL)).doesNotContain(State.OPEN);
        assertThat(proofs.look(story.number(), "auditor", "bukti tayang PDF").findings())
                .as("nothing was touched")
                .isEmpty();

        story.writes("siti", "Judul yang benar").approves("kabid").legsRun().shared("budi");
        assertThat(story.isEnded())
                .as("no row of the former version is waited for")
                .isTrue();
        assertThat(proofs.look(story.number(), "auditor", "bukti tayang PDF").items())
                .filteredOn(item -> item.row().version() == 1)
                .as("what the journalists had first")
                .singleElement()
                .satisfies(item -> assertThat(item.content().orElseThrow().heading())
                        .startsWith("EMBARGO sampai")
                        .endsWith("Rilis: Purbalingga Cegah Stunting"));
    }

    @Test
    void theTimeIsAskedForWithItsFieldNamed() {
        assertRefused("SCHEDULED", null, "publishAt");
        assertRefused("EMBARGO", "2026-11-04T10:59:00+07:00", "sudah lewat");
        assertRefused("SCHEDULED", "2026-12-04T11:01:00+07:00", "paling lama 30 hari");
        assertRefused("NOW", TOMORROW, "terjadwal atau diembargo");
        assertThatThrownBy(() -> story.completes(
                        "kabid",
                        "reviewRelease",
                        Map.of("reviewDecision", "APPROVED", "checklistConfirmed", true, "publishMode", "BOTH")))
                .hasMessageContaining("publishMode");
        assertThatThrownBy(() -> story.completes(
                        "kabid",
                        "reviewRelease",
                        Map.of(
                                "reviewDecision",
                                "APPROVED",
                                "checklistConfirmed",
                                true,
                                "holdEndsAt",
                                CoverageStory.at(TOMORROW))))
                .as("what the form does not declare")
                .hasMessageContaining("holdEndsAt");
        assertThat(story.openSteps()).containsExactly("reviewRelease");
    }

    @Test
    void theAuthorDoesNotDecideOnTheTime() {
        clock.setTo("2026-11-02T07:00:00+07:00");
        story.letterArrives().deskVerifies().headDisposes().accepted("fungsional");
        clock.setTo("2026-11-04T11:00:00+07:00");
        story.covered("fungsional").writes("fungsional", "Judul");
        approved("SCHEDULED", TOMORROW);
        assertThatThrownBy(() -> story.completes("fungsional", "awaitSchedule", decision("PUBLISH", null)))
                .hasMessageContaining("penulis rilis");
        assertThatThrownBy(
                        () -> story.completes("kabid", "awaitSchedule", decision("MOVE", "2026-11-04T08:00:00+07:00")))
                .hasMessageContaining("sudah lewat");
    }

    private void approved(String mode, String until) {
        story.completes("kabid", "reviewRelease", review(mode, until));
    }

    private void assertRefused(String mode, String until, String message) {
        assertThatThrownBy(() -> approved(mode, until)).hasMessageContaining(message);
    }

    private static Map<String, Object> review(String mode, String until) {
        var fields = new HashMap<String, Object>(Map.of(
                "reviewDecision",
                "APPROVED",
                "checklistConfirmed",
                true,
                "publishMode",
                mode,
                "holdReason",
                "Atas permintaan Bupati"));
        if (until != null) {
            fields.put("publishAt", CoverageStory.at(until));
        }
        return fields;
    }

    private static Map<String, Object> decision(String decision, String until) {
        var fields = new HashMap<String, Object>(Map.of("holdDecision", decision, "holdRemark", "Perintah Bupati"));
        if (until != null) {
            fields.put("publishAt", CoverageStory.at(until));
        }
        return fields;
    }

    private DeadlineRecord lastProduction() {
        var due = register.deadlines(story.number()).stream()
                .filter(one -> one.kind().equals(ServiceClock.PRODUCTION))
                .toList();
        return due.get(due.size() - 1);
    }

    private List<State> states(Channel channel) {
        return publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == channel)
                .map(LedgerRow::state)
                .toList();
    }

    private static Instant instant(String text) {
        return CoverageStory.at(text).toInstant();
    }
}

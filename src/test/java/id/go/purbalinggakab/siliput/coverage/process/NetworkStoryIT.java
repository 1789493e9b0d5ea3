package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.networks.NetworkStub;
import id.go.purbalinggakab.siliput.publishing.website.WordPressForTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The publication to the office's real channels: WordPress, an SMTP server, and the networks by their interfaces. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:network-story;DB_CLOSE_DELAY=-1",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.job-execution.enabled=false",
            "siliput.demo=true",
            "siliput.demo-cases=false",
            "siliput.archive.folder=target/network-story/archive",
            "siliput.mail.outbox=target/network-story/outbox",
            "siliput.notification.polling=false",
            "siliput.audit.seal.polling=false",
            "siliput.publishing.folder=target/network-story/public",
            "siliput.publishing.public-url=https://siliput.example.test",
            "siliput.publishing.networks.INSTAGRAM=API",
            "siliput.publishing.networks.FACEBOOK=API",
            "siliput.publishing.networks.X=API",
            "siliput.publishing.api.facebook.page=10",
            "siliput.publishing.api.instagram.account=20",
            "siliput.publishing.api.facebook.token.value=" + NetworkStub.TOKEN,
            "siliput.publishing.api.instagram.token.value=" + NetworkStub.TOKEN,
            "siliput.publishing.api.x.keys.consumer-key.value=a",
            "siliput.publishing.api.x.keys.consumer-secret.value=b",
            "siliput.publishing.api.x.keys.token.value=c",
            "siliput.publishing.api.x.keys.token-secret.value=d",
            "siliput.publishing.wordpress.category=berita"
        })
@Import(MutableClockConfiguration.class)
class NetworkStoryIT {

    /** What no other story walks, because everything else is told with networks posted by hand. */
    static final List<String> WALKED_HERE = List.of("postOnNetworks", "networksAnswered", "networksPause");

    static final List<String> CORRECTED_HERE = List.of("correctionPause");

    private static final NetworkStub NETWORKS = new NetworkStub();
    private static final WordPressForTest WORDPRESS = WordPressForTest.start();
    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Archive archive;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Publishing publishing;

    @Autowired
    private JdbcClient jdbc;

    private CoverageStory story;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        SMTP.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        settings.add("siliput.publishing.api.facebook.address", NETWORKS::address);
        settings.add("siliput.publishing.api.instagram.address", NETWORKS::address);
        settings.add("siliput.publishing.api.x.address", NETWORKS::address);
        settings.add("siliput.publishing.wordpress.address", WORDPRESS::address);
        settings.add("siliput.publishing.wordpress.user", WORDPRESS::user);
        settings.add("siliput.publishing.wordpress.password.value", WORDPRESS::password);
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
        NETWORKS.close();
    }

    @BeforeEach
    void anApprovedRelease() {
        NETWORKS.reset();
        jdbc.sql("delete from channel_pause").update();
        clock.setTo("2026-11-02T09:10:00+07:00");
        story = new CoverageStory(engine, archive, clock);
    }

    private void approved(String title) {
        jdbc.sql("delete from booking").update();
        story.letterArrives().deskVerifies().headDisposes().accepted("budi,siti");
        clock.setTo("2026-11-04T11:00:00+07:00");
        var photo = archive.store(
                DocumentKind.RELEASE_PHOTO, "foto.jpg", new ByteArrayInputStream(SamplePhoto.jpeg()), "siti");
        story.covered("budi")
                .writes(
                        "siti",
                        title,
                        "[{\"document\":\"%s\",\"caption\":\"Acara\",\"altText\":\"Warga di lapangan\"}]"
                                .formatted(photo.id()))
                .approves("kabid")
                .legsRun();
    }

    private LedgerRow row(Channel channel, String recipient) {
        return publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == channel && row.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private void theNetworksAreAskedAgain() {
        clock.setTo(clock.instant().plusSeconds(60));
        story.timerFires("networksPause").legsRun();
    }

    @Test
    void aReleaseReachesEveryChannelOnceAndNobodyHasToPost() {
        NETWORKS.containerReadyAfter(2);
        approved("Purbalingga Cegah Stunting");
        assertThat(story.openSteps()).as("Instagram needs time").isEmpty();
        theNetworksAreAskedAgain();
        theNetworksAreAskedAgain();

        assertThat(story.isEnded()).isTrue();
        var link = row(Channel.WEBSITE, "publik").link().orElseThrow();
        assertThat(link).startsWith(WORDPRESS.address().toString());
        assertThat(publishing.ledger(story.number())).allMatch(row -> row.state() == State.PUBLISHED);
        assertThat(List.of("10", "20", "x"))
                .allMatch(account -> NETWORKS.posts(account).size() == 1);
        assertThat(SMTP.getReceivedMessages()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(jdbc.sql("select text_body from notice where case_number = ? and kind = 'release-published'")
                        .param(story.number())
                        .query(String.class)
                        .single())
                .contains(link, "https://www.facebook.com/10/posts/1");
        assertThat(story.walked())
                .containsAll(WALKED_HERE)
                .contains("socialSettled")
                .doesNotContain("shareOnSocialMedia", "shareRemaining");
    }

    @Test
    void aCorrectionStandsInThePostAndGoesToEachNetworkOnce() {
        approved("Kirab Budaya");
        assertThat(story.isEnded()).isTrue();
        var after = new CoverageStory(engine, archive, clock);
        NETWORKS.failNextPost(NetworkStub.status(503, "{}"));
        after.starts(
                "siti",
                "correctRelease",
                Map.of(
                        "caseNumber", story.number(),
                        "correctionKind", "RALAT",
                        "correctionText", "Peserta 250 orang, bukan 200."));
        after.completes("fungsional", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(after.openSteps()).as("one network is busy").isEmpty();
        clock.setTo(clock.instant().plusSeconds(120));
        after.timerFires("correctionPause").legsRun();

        assertThat(after.walked()).containsAll(CORRECTED_HERE);
        assertThat(NETWORKS.posts("10")).hasSize(2).anyMatch(post -> post.contains("RALAT: Kirab Budaya"));
        assertThat(NETWORKS.posts("x")).hasSize(2).anyMatch(post -> post.contains("RALAT: Kirab Budaya"));
        assertThat(SMTP.getReceivedMessages())
                .anyMatch(
                        mail -> GreenMailUtil.getBody(mail).replace("=\r\n", "").contains("RALAT"));
        assertThat(after.openSteps()).containsExactly("shareCorrection");
        var left = publishing.socialRows(story.number(), 2).stream()
                .filter(row -> row.row().state() == State.OPEN)
                .toList();
        assertThat(left).singleElement().satisfies(row -> {
            assertThat(row.network()).isEqualTo(Channel.INSTAGRAM);
            assertThat(row.text()).contains("RALAT: Kirab Budaya", "250 orang");
            assertThat(row.row().reason()).contains("Instagram memerlukan foto, tulisan ini tidak berfoto.");
        });
        assertThatThrownBy(() -> after.completes("budi", "shareCorrection", Map.of("correctionPosts", "[]")))
                .hasMessageContaining("Instagram");
        after.completes(
                "budi",
                "shareCorrection",
                Map.of(
                        "correctionPosts",
                        "[{\"network\":\"INSTAGRAM\",\"link\":\"https://www.instagram.com/p/ralat/\"}]"));
        assertThat(after.isEnded()).isTrue();
        assertThat(publishing.ledger(story.number()))
                .filteredOn(row -> row.version() == 2)
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(row -> row.state() == State.PUBLISHED);
    }

    @Test
    void oneNetworkIsEnoughAndThoseThatAreShutFollowByThemselves() {
        NETWORKS.expireToken();
        approved("Panen Raya");
        assertThat(story.isEnded()).as("production waits for no key").isTrue();
        assertThat(row(Channel.X, "publik").state()).isEqualTo(State.PUBLISHED);
        assertThat(row(Channel.FACEBOOK, "publik").reason().orElseThrow())
                .isEqualTo("Kanal dijeda: Kunci akses Facebook sudah tidak berlaku;"
                        + " minta pengelola sistem memperbaruinya.");
        var followers = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("sendAgain")
                .processInstanceBusinessKey(story.number())
                .list();
        assertThat(followers).hasSize(2);
        for (var round = 0; round < 20; round++) {
            if (round == 4) {
                assertThat(NETWORKS.posts("10")).as("shut").isEmpty();
                NETWORKS.renewToken();
            }
            clock.setTo(clock.instant().plus(Duration.ofMinutes(6)));
            followers.forEach(follower -> {
                var job = engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(follower.getId())
                        .withRetriesLeft()
                        .list();
                job.forEach(one -> engine.getManagementService().executeJob(one.getId()));
            });
        }
        assertThat(List.of(row(Channel.FACEBOOK, "publik"), row(Channel.INSTAGRAM, "publik")))
                .allMatch(row -> row.state() == State.PUBLISHED);
        assertThat(NETWORKS.posts("10")).hasSize(1);
        assertThat(NETWORKS.posts("20")).hasSize(1);
        assertThat(story.neverWalked("sendAgain")).isEmpty();
    }

    @Test
    void whereNoNetworkTakesItPeopleShareAsBefore() {
        NETWORKS.expireToken();
        NETWORKS.failNextPost(NetworkStub.status(403, "{\"detail\":\"Akun dikunci.\"}"));
        approved("Gladi Lapang");
        assertThat(story.openSteps()).containsExactly("shareOnSocialMedia");
        assertThat(row(Channel.X, "publik").reason()).contains("X menolak (403): Akun dikunci.");
        assertThat(NETWORKS.posts("x")).isEmpty();
        NETWORKS.renewToken();
        story.completes(
                "budi",
                "shareOnSocialMedia",
                Map.of("socialPosts", "[{\"network\":\"X\",\"link\":\"https://x.com/dinkominfo/status/1\"}]"));
        assertThat(story.isEnded()).isTrue();
    }

    @Test
    void aTokenThatEndsSoonIsOneTask() {
        NETWORKS.tokenEnds(clock.instant().plus(Duration.ofDays(20)));
        morning();
        assertThat(renewals()).as("three weeks before").isEmpty();
        clock.setTo("2026-11-09T07:00:00+07:00");
        morning();
        morning();
        var task = renewals();
        assertThat(task).as("an open task is not asked for twice").hasSize(1);
        assertThat(engine.getTaskService().getVariable(task.get(0).getId(), "endingTokens"))
                .isEqualTo("Kunci akses Instagram berlaku sampai Minggu, 22 November 2026.\n"
                        + "Kunci akses Facebook berlaku sampai Minggu, 22 November 2026.");
        assertThatThrownBy(() -> renews(task.get(0), "siti"))
                .as("no task of hers")
                .isInstanceOf(Exception.class);
        renews(task.get(0), "kabid");
        assertThat(renewals()).isEmpty();
    }

    private void morning() {
        var job = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("tokenWatch")
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private List<Task> renewals() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("renewTokens")
                .list();
    }

    private void renews(Task task, String user) {
        story.as(user, () -> engine.getTaskService()
                .complete(task.getId(), Map.of("renewalRemark", "Diperbarui sampai Januari 2027.")));
    }
}

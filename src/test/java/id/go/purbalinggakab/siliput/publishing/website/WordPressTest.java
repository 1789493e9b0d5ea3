package id.go.purbalinggakab.siliput.publishing.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.archive.Samples;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelPause.ChannelPaused;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiUnavailable;
import id.go.purbalinggakab.siliput.publishing.api.Secret;
import id.go.purbalinggakab.siliput.publishing.ledger.DyingTransaction;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same with the stub, and what a healthy WordPress does not do on demand: failing. */
class WordPressTest extends WordPressContract {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager manager;

    private WordPressStub stub;

    @BeforeEach
    void open() {
        stub = new WordPressStub();
    }

    @AfterEach
    void close() {
        stub.close();
        jdbc.sql("delete from channel_pause").update();
        clock.moveTo(MovableClock.MONDAY_MORNING);
    }

    @Override
    URI address() {
        return stub.address();
    }

    @Override
    String user() {
        return WordPressStub.USER;
    }

    @Override
    String password() {
        return WordPressStub.PASSWORD;
    }

    private State state(String caseNumber) {
        return ledger.ofCase(caseNumber).stream()
                .filter(row -> row.recipient().equals(Ledger.PUBLIC))
                .map(LedgerRow::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void killedAfterThePostReachedWordPressAndBeforeTheCommitThereIsOnePost() {
        var release = release("LIP-2026-00020", "Panen raya", Samples.picture("jpg", 60, 40));
        stub.fail(WordPressStub.goneAfterStoring(() -> {}));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> leg().publish(release)))
                .isInstanceOf(ApiUnavailable.class);
        assertThat(stub.posts()).hasSize(1);
        assertThat(state("LIP-2026-00020")).as("outcome unknown").isEqualTo(State.PENDING);

        assertThat(link(leg().publish(release))).startsWith(address().toString());
        assertThat(stub.posts()).hasSize(1);
        assertThat(stub.media()).hasSize(1);
        assertThat(state("LIP-2026-00020")).isEqualTo(State.PUBLISHED);
        var asked = stub.requests();
        leg().publish(release);
        assertThat(stub.requests()).as("the ledger knows").isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void aSiteThatIsDownIsTriedAgain(int status) {
        var release = release("LIP-2026-00021", "Upacara");
        stub.fail(WordPressStub.status(status, "<html>gangguan</html>"));
        assertThatThrownBy(() -> leg().publish(release)).isInstanceOf(ApiUnavailable.class);
        assertThat(leg().outLink(release)).as("our page does not wait for it").isPresent();
        leg().publish(release);
        assertThat(stub.posts()).hasSize(1);
        assertThat(state("LIP-2026-00021")).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aPageUploadedByHandStandsOnTheOfficesOwnSite() {
        var office = address().getHost();
        assertThat(leg().problemWithLink("https://%s/2026/11/upacara".formatted(office)))
                .isEmpty();
        for (var elsewhere : List.of("https://%s.lain.example/upacara", "https://lain.example/%s/upacara")) {
            assertThat(leg().problemWithLink(elsewhere.formatted(office)))
                    .as(elsewhere)
                    .hasValue("Tautan ini bukan alamat website kantor (%s).".formatted(office));
        }
        assertThat(leg().problemWithLink("https://%s@lain.example/a".formatted(office)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("bukan alamat"));
    }

    @Test
    void aSiteThatDoesNotAnswerInTimeIsTriedAgain() {
        var release = release("LIP-2026-00022", "Upacara");
        var hasty = new WordPressSettings(
                address(), user(), new Secret(password(), null), "", Duration.ZERO, Duration.ofMillis(300));
        stub.fail(WordPressStub.goneAfterStoring(() -> {
            try {
                Thread.sleep(600);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThatThrownBy(() -> leg(hasty, clock).publish(release)).hasMessage("WordPress tidak dapat dihubungi.");
        leg().publish(release);
        assertThat(stub.posts()).as("the slow answer was a yes").hasSize(1);
    }

    /** Before and after each commit, so also between any two of them. */
    @Test
    void killedAtWhicheverMomentThereIsOnePost() {
        var moment = 0;
        for (var finished = false; !finished; moment++) {
            var release = release("LIP-2026-001%02d".formatted(moment), "Upacara", Samples.picture("jpg", 60, 40));
            try {
                leg(new DyingTransaction(manager, moment)).publish(release);
                finished = true;
            } catch (DyingTransaction.Killed killed) {
                clock.forward(Duration.ofMinutes(5));
                leg().publish(release);
            }
            assertThat(postsOf(release)).as("killed at %d", moment).hasSize(1);
            assertThat(ledger.ofCase(release.caseNumber())).hasSize(2).allMatch(row -> row.state() == State.PUBLISHED);
        }
        assertThat(moment).as("moments").isGreaterThan(8);
        assertThat(stub.posts()).hasSize(moment);
        assertThat(stub.media()).hasSize(moment);
    }

    @Test
    void whatAnotherServerIsPublishingIsLeftToIt() {
        var release = release("LIP-2026-00028", "Upacara");
        var key = Ledger.Key.of(release, Channel.WEBSITE, Ledger.PUBLIC);
        transitions.open(key, release.contentHash(), Optional.empty());
        transitions.begin(key, 0, clock.instant().plus(Duration.ofMinutes(3)));
        assertThatThrownBy(() -> leg().publish(release)).hasMessage("Server lain sedang menerbitkan di website.");
        assertThat(stub.posts()).isEmpty();
        clock.forward(Duration.ofMinutes(5));
        leg().publish(release);
        assertThat(stub.posts()).as("the other one died").hasSize(1);
    }

    @Test
    void whyATryFailedStandsInTheLedgerWhileTheNextIsWaitedFor() {
        var release = release("LIP-2026-00029", "Upacara");
        stub.fail(WordPressStub.status(503, ""));
        assertThatThrownBy(() -> leg().publish(release)).isInstanceOf(ApiUnavailable.class);
        var key = Ledger.Key.of(release, Channel.WEBSITE, Ledger.PUBLIC);
        assertThat(ledger.find(key).orElseThrow().reason()).contains("WordPress sedang terganggu (503).");
        leg().publish(release);
        assertThat(ledger.find(key).orElseThrow().reason()).isEmpty();
    }

    /** A plug-in that prints a warning before the answer. */
    @Test
    void aPostWhoseAnswerCannotBeReadIsLookedForBeforeAnother() {
        var release = release("LIP-2026-00030", "Upacara");
        stub.fail(WordPressStub.unreadableAfterStoring());
        assertThatThrownBy(() -> leg().publish(release)).isInstanceOf(ApiUnavailable.class);
        assertThat(link(leg().publish(release))).startsWith(address().toString());
        assertThat(stub.posts()).hasSize(1);
    }

    @Test
    void aRefusalHoweverLongIsWrittenDown() {
        var release = release("LIP-2026-00031", "Upacara");
        stub.fail(WordPressStub.status(400, "{\"code\":\"x\",\"message\":\"%s\"}".formatted("a".repeat(9000))));
        leg().publish(release);
        assertThat(state("LIP-2026-00031")).isEqualTo(State.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void aRefusalStopsAtOnceAndSaysWhy(int status) {
        var release = release("LIP-2026-00023", "Upacara");
        stub.fail(WordPressStub.status(
                status, "{\"code\":\"rest_cannot_publish\",\"message\":\"Sorry, you are not allowed.\"}"));
        assertThat(link(leg().publish(release)))
                .isEqualTo(
                        "WordPress menolak (%d, rest_cannot_publish): Sorry, you are not allowed.".formatted(status));
        var asked = stub.requests();
        leg().publish(release);
        assertThat(stub.requests()).isEqualTo(asked);
    }

    private void shut(ApprovedRelease release, String why) {
        assertThatThrownBy(() -> leg().publish(release)).isInstanceOf(ChannelPaused.class);
        assertThat(state(release.caseNumber())).isEqualTo(State.PENDING);
        assertThat(pauses.find(Channel.WEBSITE)).hasValueSatisfying(pause -> {
            assertThat(pause.reason()).isEqualTo(why);
            assertThat(pause.byPerson()).isFalse();
        });
    }

    /** A wrong right, a security plug-in, a limit of the server: every story would meet it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401 | {'code':'incorrect_password','message':'x'} | sandi aplikasinya salah atau sudah dicabut",
                "403 | {'code':'rest_cannot_create','message':'x'} | akunnya tidak berhak memuat tulisan",
                "403 | <h1>Forbidden</h1> | plugin keamanan atau peladennya melarang",
                "413 | <h1>Too large</h1> | kirimannya terlalu besar",
                "404 | {'code':'rest_no_route','message':'x'} | antarmuka REST-nya dimatikan"
            })
    void aRefusedSettingShutsTheChannelOnceAndEveryStoryGoesOutWhenItIsWellAgain(int status, String body, String why) {
        var first = release("LIP-2026-00040", "Upacara");
        var second = release("LIP-2026-00041", "Kirab");
        stub.fail(WordPressStub.status(status, body.replace('\'', '"')));
        assertThatThrownBy(() -> leg().publish(first)).isInstanceOf(ChannelPaused.class);
        assertThat(pauses.find(Channel.WEBSITE).orElseThrow().reason()).contains(why);
        assertThat(leg().outLink(first)).as("our own page is out").isPresent();

        var asked = stub.requests();
        assertThatThrownBy(() -> leg().publish(second)).isInstanceOf(ChannelPaused.class);
        assertThatThrownBy(() -> leg().publish(first)).isInstanceOf(ChannelPaused.class);
        assertThat(stub.requests()).as("nobody asks meanwhile").isEqualTo(asked);
        assertThat(state("LIP-2026-00041")).isEqualTo(State.PENDING);

        clock.forward(Duration.ofMinutes(6));
        leg().publish(second);
        assertThat(pauses.find(Channel.WEBSITE)).isEmpty();
        leg().publish(first);
        assertThat(stub.posts()).hasSize(2);
        assertThat(state("LIP-2026-00040")).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatAPersonShutStaysShutUntilAPersonOpensIt() {
        var release = release("LIP-2026-00042", "Upacara");
        pauses.pause(Channel.WEBSITE, "Pindah peladen", "kabid");
        assertThatThrownBy(() -> leg().publish(release)).isInstanceOf(ChannelPaused.class);
        clock.forward(Duration.ofHours(5));
        assertThatThrownBy(() -> leg().publish(release)).isInstanceOf(ChannelPaused.class);
        assertThat(stub.requests()).isZero();
        pauses.open(Channel.WEBSITE);
        leg().publish(release);
        assertThat(stub.posts()).hasSize(1);
    }

    /** WordPress says 500 for a file type that it does not take, for a full disk, and where a plug-in broke. */
    @ParameterizedTest
    @CsvSource({
        "/wp/v2/media, rest_upload_sideload_error, jenisnya tidak diizinkan",
        "/wp/v2/posts, db_insert_error, basis datanya tidak dapat menulis",
        "/wp/v2/posts, internal_server_error, plugin atau tema"
    })
    void whatFailsTwiceForAReasonOfItsOwnIsToldToPeople(String route, String code, String why) {
        var release = release("LIP-2026-00043", "Upacara", Samples.picture("jpg", 60, 40));
        var body = "{\"code\":\"%s\",\"message\":\"Sorry\",\"data\":{\"status\":500}}".formatted(code);
        stub.fail(WordPressStub.status(route, 500, body));
        stub.fail(WordPressStub.status(route, 500, body));
        assertThatThrownBy(() -> leg().publish(release)).isInstanceOf(ApiUnavailable.class);
        assertThat(link(leg().publish(release))).contains("500, " + code, why, "Jawaban aslinya: Sorry");
        assertThat(state("LIP-2026-00043")).isEqualTo(State.REFUSED);
        assertThat(stub.posts()).isEmpty();
    }

    @Test
    void whatAPluginBrokeAfterStoringIsFoundAndNotToldToPeople() {
        var release = release("LIP-2026-00044", "Upacara");
        stub.fail(WordPressStub.brokenAfterStoring());
        assertThatThrownBy(() -> leg().publish(release)).isInstanceOf(ApiUnavailable.class);
        assertThat(link(leg().publish(release))).startsWith(address().toString());
        assertThat(stub.posts()).hasSize(1);
    }

    @Test
    void aPagePutThereByHandIsFoundByItsAddress() {
        leg().publish(release("LIP-2026-00045", "Upacara"));
        var known = stub.posts().get(0);
        assertThat(leg().numberAt(String.valueOf(known.get("link")))).contains(String.valueOf(known.get("id")));
        assertThat(leg().numberAt(address() + "/lain-lagi/")).isEmpty();
    }

    @Test
    void captionsArriveAsTextAndPicturesBelongToTheirPost() {
        leg().publish(release(
                "LIP-2026-00046", "Upacara", "<img src=x onerror=alert(1)>", Samples.picture("jpg", 60, 40)));
        var image = stub.media().get(0);
        assertThat(List.of("title", "caption", "alt_text"))
                .allSatisfy(
                        field -> assertThat(String.valueOf(image.get(field))).doesNotContain("<", ">"));
        assertThat(image.get("post")).isEqualTo(stub.posts().get(0).get("id"));
    }

    @Test
    void nobodyElseGetsThePassword() {
        var release = release("LIP-2026-00024", "Upacara");
        stub.fail(WordPressStub.status(301, "https://lain.test/"));
        shut(release, "WordPress mengalihkan ke alamat lain (lain.test); perbaiki alamatnya di pengaturan.");
        assertThat(settings("", password(), Duration.ZERO).toString()).doesNotContain(password());
        var open = new WordPressSettings(
                URI.create("http://situs.test"), "a", null, "", Duration.ZERO, Duration.ofSeconds(1));
        assertThatThrownBy(() -> leg(open, clock)).hasMessageContaining("must begin with https");
    }

    @Test
    void aPasswordFileIsReadAnew(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("kunci"), "lama\n");
        var mounted = new WordPressSettings(
                address(), user(), new Secret("", file), "", Duration.ZERO, Duration.ofSeconds(5));
        var leg = leg(mounted, clock);
        assertThatThrownBy(() -> leg.publish(release("LIP-2026-00025", "Upacara")))
                .isInstanceOf(ChannelPaused.class);
        Files.writeString(file, password() + "\n");
        clock.forward(Duration.ofMinutes(6));
        assertThat(link(leg.publish(release("LIP-2026-00026", "Upacara"))))
                .startsWith(address().toString());
        assertThat(List.of(mounted.toString(), mounted.password().toString()))
                .noneMatch(text -> text.contains("kunci"));
    }
}

package id.go.purbalinggakab.siliput.publishing.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.archive.Samples;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.News;
import id.go.purbalinggakab.siliput.publishing.PlainRelease;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.Publishing.EndingToken;
import id.go.purbalinggakab.siliput.publishing.Publishing.NetworkProgress;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings.Mode;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.GraphApi;
import id.go.purbalinggakab.siliput.publishing.api.Secret;
import id.go.purbalinggakab.siliput.publishing.api.XApi;
import id.go.purbalinggakab.siliput.publishing.ledger.DyingTransaction;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.OwnTransaction;
import id.go.purbalinggakab.siliput.publishing.ledger.Pauses;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import id.go.purbalinggakab.siliput.publishing.links.NetworkLink;
import id.go.purbalinggakab.siliput.publishing.website.ReleasePictures;
import id.go.purbalinggakab.siliput.publishing.website.WebsitePublisher;
import id.go.purbalinggakab.siliput.publishing.website.Websites;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Instagram, Facebook and X by their interfaces: each fault ends with one post, or with one row for a person. */
@InContext
class NetworkTest {

    private static final String CASE = "LIP-2026-00040";

    @Autowired
    private Pauses pauses;

    @Autowired
    private PublishingSettings defaults;

    @Autowired
    private Archive archive;

    @Autowired
    private ReleasePictures pictures;

    @Autowired
    private InstagramPictures instagramPictures;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerTransitions transitions;

    @Autowired
    private WebsitePublisher website;

    @Autowired
    private Websites websites;

    @Autowired
    private News news;

    @Autowired
    private OwnTransaction own;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    private NetworkStub stub;
    private NetworkPublisher leg;
    private ManualPosts social;

    @BeforeEach
    void open() {
        for (var table : List.of("publication", "article_note", "article_picture", "article")) {
            jdbc.sql("delete from " + table).update();
        }
        clock.moveTo(MovableClock.MONDAY_MORNING);
        stub = new NetworkStub(clock);
        use(Channel.INSTAGRAM, Channel.FACEBOOK, Channel.X);
    }

    @AfterEach
    void close() {
        stub.close();
        jdbc.sql("delete from channel_pause").update();
        clock.moveTo(MovableClock.MONDAY_MORNING);
    }

    private Networks networks(NetworkSettings api, Channel... byApi) {
        return new Networks(modes(byApi), api, pictures, instagramPictures, clock);
    }

    private PublishingSettings modes(Channel... byApi) {
        var modes = new EnumMap<Channel, Mode>(Channel.class);
        ManualPosts.NETWORKS.forEach(network -> modes.put(network, Mode.OFF));
        List.of(byApi).forEach(network -> modes.put(network, Mode.API));
        return new PublishingSettings(defaults.folder(), defaults.publicUrl(), modes, defaults.jobLock());
    }

    private NetworkSettings accounts(LocalDate xEnds) {
        var token = new Secret(NetworkStub.TOKEN, null);
        var key = new Secret("kunci-x", null);
        return new NetworkSettings(
                new NetworkSettings.Facebook(stub.address(), "10", token, null),
                new NetworkSettings.Instagram(stub.address(), "20", token, null),
                new NetworkSettings.X(
                        stub.address(), "dinkominfoPbg", false, new XApi.Credentials(key, key, key, key), xEnds),
                Duration.ofSeconds(5),
                Duration.ofDays(14));
    }

    private void use(Channel... byApi) {
        var networks = networks(accounts(null), byApi);
        leg = leg(networks, own);
        social = new ManualPosts(ledger, transitions, website, modes(byApi), own, networks);
    }

    private NetworkPublisher leg(Networks networks, OwnTransaction own) {
        return new NetworkPublisher(
                networks, websites, ledger, website, new Publisher(transitions, pauses, own, clock), clock, defaults);
    }

    private ApprovedRelease release(String title, byte[]... photos) {
        var stored = Stream.of(photos)
                .map(bytes ->
                        archive.store(DocumentKind.RELEASE_PHOTO, "a.jpg", new ByteArrayInputStream(bytes), "siti"))
                .peek(photo -> archive.bind(photo.id(), DocumentPurpose.NEWS_PHOTO, CASE))
                .map(photo -> new ApprovedRelease.Picture(photo.id(), "Siswa menari", "Sepuluh anak di panggung"))
                .toList();
        return PlainRelease.of(
                CASE,
                1,
                title,
                "PURBALINGGA",
                "Siswa menari & bernyanyi.",
                "Isi.",
                stored,
                "a".repeat(64),
                clock.instant());
    }

    private ApprovedRelease opened(String title, byte[]... photos) {
        var release = release(title, photos);
        website.publish(release);
        social.open(release);
        return release;
    }

    private ApprovedRelease opened() {
        return opened("Pentas seni", Samples.picture("jpg", 900, 600));
    }

    /** As the diagram does: step, wait, step, until nothing waits any more. */
    private int untilSettled(ApprovedRelease release) {
        return untilSettled(leg, release);
    }

    private int untilSettled(NetworkPublisher leg, ApprovedRelease release) {
        var steps = 1;
        for (var next = leg.step(release); next.isPresent(); next = leg.step(release)) {
            assertThat(next.get()).as("never a step at once").isAfter(clock.instant());
            clock.moveTo(next.get());
            assertThat(++steps).as("it ends").isLessThan(20);
        }
        return steps;
    }

    private LedgerRow row(Channel network) {
        return ledger.find(new Ledger.Key(CASE, 1, network, Ledger.PUBLIC)).orElseThrow();
    }

    private static String account(Channel network) {
        return Map.of(Channel.FACEBOOK, "10", Channel.INSTAGRAM, "20", Channel.X, "x")
                .get(network);
    }

    @Test
    void everyNetworkGetsOnePostAndTheLedgerItsLink() {
        var release = opened();
        untilSettled(release);
        assertThat(row(Channel.FACEBOOK).link()).contains("https://www.facebook.com/10/posts/1");
        assertThat(row(Channel.INSTAGRAM).link()).contains("https://www.instagram.com/p/A1/");
        assertThat(row(Channel.X).link()).contains("https://x.com/dinkominfoPbg/status/91");
        assertThat(stub.posts("x").get(0)).as("X charges for links").doesNotContain("http");
        assertThat(stub.posts("10").get(0)).contains("Siswa menari & bernyanyi.", "/berita/pentas-seni");
        var container = stub.containers().get(0);
        assertThat(container.path("alt_text").asText()).isEqualTo("Sepuluh anak di panggung");
        assertThat(container.path("image_url").asText())
                .isEqualTo("https://siliput.example.test/berita/pentas-seni-2026-11-02/gambar/101.jpg");
        assertThat(leg.step(release)).isEmpty();
        assertThat(List.of(stub.posts("10"), stub.posts("20"), stub.posts("x"))).allMatch(posts -> posts.size() == 1);
        var names = List.of(Channel.INSTAGRAM, Channel.FACEBOOK, Channel.X);
        assertThat(names).allMatch(network -> NetworkLink.problem(
                        network, row(network).link().orElseThrow())
                .isEmpty());
    }

    @Test
    void aContainerThatIsNeverReadyBecomesOneTask() {
        use(Channel.INSTAGRAM);
        stub.containerReadyAfter(1000);
        var begun = clock.instant();
        assertThat(untilSettled(opened())).isEqualTo(6);
        assertThat(Duration.between(begun, clock.instant())).isEqualTo(Duration.ofMinutes(5));
        assertThat(row(Channel.INSTAGRAM).state()).isEqualTo(State.OPEN);
        assertThat(row(Channel.INSTAGRAM).reason())
                .contains("Instagram belum selesai mengolah fotonya setelah 5 menit.");
        assertThat(stub.containers()).hasSize(1);
        assertThat(stub.posts("20")).isEmpty();
    }

    @Test
    void aUsedUpLimitIsWaitedForUntilItsReset() {
        use(Channel.X);
        var reset = clock.instant().plus(Duration.ofMinutes(12));
        stub.failNextPost(NetworkStub.status(
                429, "{\"title\":\"Too Many Requests\"}", "x-rate-limit-reset", "" + reset.getEpochSecond()));
        var release = opened();
        assertThat(leg.step(release)).contains(reset);
        assertThat(row(Channel.X).nextAttempt()).contains(reset);
        assertThat(row(Channel.X).reason()).contains("Batas unggah X tercapai.");
        assertThat(leg.step(release)).as("not before").contains(reset);
        assertThat(stub.posts("x")).isEmpty();
        clock.moveTo(reset);
        assertThat(leg.step(release)).isEmpty();
        assertThat(stub.posts("x")).hasSize(1);
        assertThat(row(Channel.X).reason()).isEmpty();
    }

    @Test
    void aLimitOfADayIsAPersonsTask() {
        use(Channel.X);
        stub.failNextPost(NetworkStub.status(
                429,
                "{}",
                "x-rate-limit-remaining",
                "90",
                "x-rate-limit-reset",
                "" + clock.instant().plusSeconds(600).getEpochSecond(),
                "x-user-limit-24hour-remaining",
                "0",
                "x-user-limit-24hour-reset",
                "" + clock.instant().plus(Duration.ofHours(20)).getEpochSecond()));
        assertThat(leg.step(opened())).isEmpty();
        assertThat(row(Channel.X).state()).isEqualTo(State.OPEN);
        assertThat(row(Channel.X).reason()).contains("Batas unggah X tercapai.");
    }

    @Test
    void anExpiredTokenShutsItsNetworkHoldsUpNoOtherAndThePostFollowsByItself() {
        use(Channel.FACEBOOK, Channel.X);
        stub.expireToken();
        var release = opened();
        leg.step(release);
        assertThat(row(Channel.FACEBOOK).state()).isEqualTo(State.PENDING);
        assertThat(row(Channel.FACEBOOK).reason().orElseThrow())
                .startsWith("Kanal dijeda: Kunci akses Facebook sudah tidak berlaku")
                .doesNotContain(NetworkStub.TOKEN);
        assertThat(row(Channel.X).state()).isEqualTo(State.PUBLISHED);
        assertThat(leg.allShut(CASE, 1)).hasSize(1);
        stub.renewToken();
        leg.step(release);
        assertThat(stub.posts("10")).as("nobody asks before the time").isEmpty();
        untilSettled(release);
        assertThat(row(Channel.FACEBOOK).state()).isEqualTo(State.PUBLISHED);
        assertThat(stub.posts("10")).hasSize(1);
        assertThat(pauses.all()).isEmpty();
    }

    @Test
    void aPersonPostsWhereTheChannelIsShut() {
        use(Channel.FACEBOOK);
        stub.expireToken();
        var release = opened();
        leg.step(release);
        social.posted(
                new Ledger.Key(CASE, 1, Channel.FACEBOOK, Ledger.PUBLIC),
                "https://www.facebook.com/10/posts/7",
                null,
                "siti");
        assertThat(row(Channel.FACEBOOK).changedBy()).contains("siti");
        stub.renewToken();
        clock.forward(Duration.ofMinutes(10));
        assertThat(leg.step(release)).isEmpty();
        assertThat(stub.posts("10")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FACEBOOK, 368, 0, akun sementara dibatasi",
        "FACEBOOK, 506, 0, tulisan yang sama",
        "INSTAGRAM, 9, 2207042, batas unggahan sehari",
        "INSTAGRAM, 4, 2207051, disangka spam"
    })
    void whatNoWaitingMendsIsAPersonsTaskAtOnceAndSaysWhyInIndonesian(
            Channel network, int code, int detail, String why) {
        use(network);
        stub.containerReadyAfter(0);
        stub.failNextPost(NetworkStub.status(
                403,
                "{\"error\":{\"code\":%d,\"error_subcode\":%d,\"message\":\"Deemed abusive\"}}"
                        .formatted(code, detail)));
        untilSettled(opened());
        assertThat(row(network).state()).isEqualTo(State.OPEN);
        assertThat(row(network).attempts()).isEqualTo(1);
        assertThat(row(network).reason().orElseThrow()).contains(why).contains("Deemed abusive");
    }

    @Test
    void aTitleOfThreeHundredEmojiFitsEverywhere() {
        untilSettled(opened("🎉".repeat(300), Samples.picture("jpg", 900, 600)));
        assertThat(ManualPosts.NETWORKS).allMatch(network -> row(network).state() == State.PUBLISHED);
        assertThat(XRule.length(stub.posts("x").get(0))).isBetween(200, XRule.LIMIT);
        assertThat(stub.posts("x").get(0)).as("no half sign").doesNotContain("\uFFFD", "?");
        assertThat(stub.posts("20").get(0)).contains("🎉");
    }

    @Test
    void aPictureOfFortyMegapixelsArrivesInEachNetworksSize() {
        untilSettled(opened("Pentas seni", Samples.picture("jpg", 7304, 5478)));
        assertThat(ManualPosts.NETWORKS).allMatch(network -> row(network).state() == State.PUBLISHED);
        assertThat(stub.pictures()).hasSize(2).allMatch(bytes -> bytes < 5_000_000);
    }

    @Test
    void instagramGetsAShapeThatItTakes() throws IOException {
        use(Channel.INSTAGRAM);
        var release = opened("Potret", Samples.picture("jpg", 500, 1000));
        untilSettled(release);
        var copy =
                news.picture("potret-2026-11-02", InstagramPictures.NUMBER, 0).orElseThrow();
        var picture = ImageIO.read(new ByteArrayInputStream(copy));
        assertThat((double) picture.getWidth() / picture.getHeight()).isBetween(0.8, 0.81);
        var wide = ImageIO.read(new ByteArrayInputStream(InstagramPictures.shaped(Samples.picture("jpg", 900, 100))));
        assertThat((double) wide.getWidth() / wide.getHeight()).isBetween(1.89, 1.91);
    }

    @Test
    void instagramWaitsForTheNewsPage() {
        use(Channel.INSTAGRAM);
        var release = release("Pentas seni", Samples.picture("jpg", 900, 600));
        social.open(release);
        assertThat(leg.step(release)).contains(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(stub.containers()).isEmpty();
        website.publish(release);
        clock.forward(Duration.ofMinutes(1));
        untilSettled(release);
        assertThat(row(Channel.INSTAGRAM).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aPostWithALinkWaitsForThePageThatItLeadsTo() {
        use(Channel.FACEBOOK);
        var release = release("Pentas seni");
        social.open(release);
        assertThat(leg.step(release)).contains(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(stub.posts("10")).isEmpty();
        website.publish(release);
        clock.forward(Duration.ofMinutes(1));
        untilSettled(release);
        assertThat(stub.posts("10")).hasSize(1);

        open();
        use(Channel.FACEBOOK);
        social.open(release);
        untilSettled(release);
        assertThat(row(Channel.FACEBOOK).state()).isEqualTo(State.OPEN);
        assertThat(row(Channel.FACEBOOK).reason().orElseThrow()).startsWith("Halaman beritanya belum terbit");
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTAGRAM", "FACEBOOK", "X"})
    void aPostWhoseAnswerWasLostIsFoundAndNotRepeated(Channel network) {
        use(network);
        stub.containerReadyAfter(0);
        stub.loseNextAnswer();
        var release = opened();
        assertThat(leg.step(release)).contains(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(row(network).state()).isEqualTo(State.PENDING);
        untilSettled(release);
        assertThat(stub.posts(account(network))).hasSize(1);
        assertThat(row(network).state()).isEqualTo(State.PUBLISHED);
        assertThat(row(network).link()).isPresent();
    }

    /** Before and after each commit, so also between any two of them. */
    @ParameterizedTest
    @EnumSource(names = {"INSTAGRAM", "FACEBOOK", "X"})
    void killedAtWhicheverMomentThereIsOnePost(Channel network) {
        var moment = 0;
        for (var finished = false; !finished; moment++) {
            open();
            use(network);
            var release = opened();
            var dying = new DyingTransaction(manager, moment);
            var first = leg(networks(accounts(null), network), dying);
            try {
                untilSettled(first, release);
                finished = true;
            } catch (DyingTransaction.Killed killed) {
                untilSettled(release);
            }
            assertThat(stub.posts(account(network))).as("killed at %d", moment).hasSize(1);
            assertThat(row(network).state()).as("killed at %d", moment).isEqualTo(State.PUBLISHED);
            assertThat(row(network).link()).isPresent();
            stub.close();
        }
        assertThat(moment)
                .as("moments: begun, asking, out; each before and after")
                .isGreaterThan(6);
    }

    @Test
    void anOlderPostWithTheSameWordsIsNotTakenForOurs() {
        use(Channel.FACEBOOK);
        var release = opened();
        var text = row(Channel.FACEBOOK).text();
        stub.older("10", text, clock.instant().minus(Duration.ofDays(7)));
        stub.failNextPost(exchange -> {
            exchange.close();
            return true;
        });
        untilSettled(release);
        assertThat(stub.posts("10")).hasSize(2);
        assertThat(row(Channel.FACEBOOK).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aLinkThatCannotBeAskedForNowIsAskedForLater() {
        use(Channel.INSTAGRAM);
        stub.containerReadyAfter(0);
        stub.busyLinks(1);
        var release = opened();
        assertThat(leg.step(release)).isPresent();
        assertThat(stub.posts("20")).as("out already").hasSize(1);
        untilSettled(release);
        assertThat(stub.posts("20")).hasSize(1);
        assertThat(row(Channel.INSTAGRAM).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aContainerThatIsNotReadyAfterAllIsTriedAgain() {
        use(Channel.INSTAGRAM);
        stub.containerReadyAfter(0);
        stub.failNextPost(NetworkStub.status(
                400,
                "{\"error\":{\"code\":9007,\"error_subcode\":2207027,\"message\":\"Media ID is not available\"}}"));
        untilSettled(opened());
        assertThat(stub.posts("20")).hasSize(1);
        assertThat(row(Channel.INSTAGRAM).state()).isEqualTo(State.PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>terima kasih</html>", "{}", ""})
    void anAnswerThatSaysNothingIsNoLink(String answer) {
        use(Channel.X);
        stub.failNextPost(NetworkStub.status(201, answer));
        var release = opened();
        assertThat(leg.step(release)).as("looked at again").isPresent();
        untilSettled(release);
        assertThat(stub.posts("x")).hasSize(1);
        assertThat(row(Channel.X).link()).contains("https://x.com/dinkominfoPbg/status/91");
    }

    @Test
    void whatAPersonSettledMeanwhileIsNotPutBack() {
        use(Channel.X);
        var release = opened();
        stub.failNextPost(exchange -> {
            social.skipped(new Ledger.Key(CASE, 1, Channel.X, Ledger.PUBLIC), "Akun dikunci", "siti");
            exchange.close();
            return true;
        });
        assertThat(leg.step(release)).isEmpty();
        assertThat(row(Channel.X).state()).isEqualTo(State.SKIPPED);
        assertThat(row(Channel.X).reason()).contains("Akun dikunci");
        assertThat(stub.posts("x")).isEmpty();
    }

    @Test
    void aFaultOfOurOwnHoldsUpNoOtherNetwork() {
        var broken = new ReleasePictures(archive) {
            @Override
            public byte[] jpeg(ApprovedRelease release, int number, int longestEdge) {
                throw new UncheckedIOException(new IOException("no space left on device"));
            }
        };
        var release = opened();
        var networks = new Networks(
                modes(Channel.INSTAGRAM, Channel.FACEBOOK), accounts(null), broken, instagramPictures, clock);
        untilSettled(leg(networks, own), release);
        assertThat(row(Channel.INSTAGRAM).state()).isEqualTo(State.PUBLISHED);
        assertThat(row(Channel.FACEBOOK).state()).isEqualTo(State.OPEN);
        assertThat(row(Channel.FACEBOOK).reason().orElseThrow()).startsWith("Ada gangguan di dalam sistem");
    }

    @Test
    void aRefusalHoweverLongIsATask() {
        use(Channel.FACEBOOK);
        stub.failNextPost(
                NetworkStub.status(400, "{\"error\":{\"code\":100,\"message\":\"%s\"}}".formatted("a".repeat(9000))));
        untilSettled(opened());
        assertThat(row(Channel.FACEBOOK).state()).isEqualTo(State.OPEN);
        assertThat(row(Channel.FACEBOOK).reason().orElseThrow()).startsWith("Facebook menolak (400, kode 100): aaa");
    }

    @Test
    void onlyWhatWasApprovedGoesOut() {
        use(Channel.X);
        var release = opened();
        jdbc.sql("update publication set content_hash = ?")
                .params("b".repeat(64))
                .update();
        assertThatThrownBy(() -> leg.step(release)).hasMessageContaining("another content");
        assertThat(stub.posts("x")).isEmpty();
    }

    @Test
    void aBrokenKeyIsATaskThatDoesNotShowIt() {
        var broken = new Secret("EAAB-rahasia\nbaris kedua", null);
        var api = new GraphApi("Facebook", stub.address(), broken, Duration.ofSeconds(5));
        assertThatThrownBy(api::tokenEnds).isInstanceOf(ApiRefused.class).hasMessageNotContaining("rahasia");
        assertThatThrownBy(() -> api.postsOfPage("10")).isInstanceOf(ApiRefused.class);
        var odd = new GraphApi("Facebook", stub.address(), new Secret("EAAB|a b%", null), Duration.ofSeconds(5));
        assertThatThrownBy(odd::tokenEnds).isInstanceOf(ApiRefused.class).hasMessageContaining("tidak berlaku");
    }

    @Test
    void aNetworkThatStaysDownBecomesATaskAfterHalfAnHour() {
        use(Channel.X);
        stub.close();
        var begun = clock.instant();
        assertThat(untilSettled(opened())).isEqualTo(5);
        assertThat(Duration.between(begun, clock.instant())).isEqualTo(Duration.ofMinutes(30));
        assertThat(row(Channel.X).state()).isEqualTo(State.OPEN);
        assertThat(row(Channel.X).reason()).contains("X tidak dapat dihubungi.");
    }

    @Test
    void whatWasRetractedWhileItsNetworkWasShutIsNotPosted() {
        use(Channel.FACEBOOK, Channel.X);
        stub.expireToken();
        var release = opened();
        leg.step(release);
        jdbc.sql("insert into article_note values (?, 2, 'PENCABUTAN', 'Fotonya salah.', ?)")
                .params(CASE, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        stub.renewToken();
        untilSettled(release);
        assertThat(stub.posts("10")).isEmpty();
        assertThat(row(Channel.FACEBOOK).state()).isEqualTo(State.SKIPPED);
        assertThat(row(Channel.FACEBOOK).reason().orElse("")).startsWith(Publisher.SUPERSEDED);
        assertThat(row(Channel.X).state()).as("out before").isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatIsRefusedAgainAfterOthersGotThroughIsAPersonsTask() {
        use(Channel.FACEBOOK);
        stub.expireToken();
        var release = opened();
        var next = leg.step(release);
        jdbc.sql("delete from channel_pause").update();
        clock.moveTo(next.orElseThrow());
        assertThat(leg.step(release)).isEmpty();
        assertThat(pauses.all()).as("the channel is not shut for one post").isEmpty();
        assertThat(row(Channel.FACEBOOK).reason().orElse("")).startsWith("Kunci akses Facebook");
        assertThat(row(Channel.FACEBOOK).nextAttempt()).isEmpty();
    }

    @Test
    void aRetractionClosesWhatWaitsForItsChannel() {
        use(Channel.FACEBOOK);
        stub.expireToken();
        leg.step(opened());
        transitions.closeWaiting(CASE, 1, "Berita dicabut sebelum dikirim ke sini.", Publisher.SYSTEM);
        assertThat(row(Channel.FACEBOOK).state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void aCorrectionThatWaitsForItsNextTryIsNotPostedWhereTheNewsWasTakenDown() {
        use(Channel.FACEBOOK);
        untilSettled(opened());
        var note = PlainRelease.of(
                CASE, 2, "RALAT: Pentas seni", "", "", "Sebelas anak.", List.of(), "b".repeat(64), clock.instant());
        social.open(note, Stream.of(Channel.FACEBOOK), place -> "RALAT: Sebelas anak.", place -> true);
        stub.failNextPost(NetworkStub.status(503, "{}"));
        var next = leg.step(note);
        jdbc.sql("update article set hidden_at = ? where case_number = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), CASE)
                .update();
        clock.moveTo(next.orElseThrow());
        assertThat(leg.step(note)).isEmpty();
        var row = ledger.find(new Ledger.Key(CASE, 2, Channel.FACEBOOK, Ledger.PUBLIC))
                .orElseThrow();
        assertThat(row.state()).isEqualTo(State.SKIPPED);
        assertThat(row.reason().orElse("")).startsWith(Publisher.DOWN);
        assertThat(stub.posts("10")).as("the news, and no correction of it").hasSize(1);
    }

    @Test
    void twoServersWithTheSameJobPostOnce() {
        use(Channel.FACEBOOK);
        var release = opened();
        var other = CompletableFuture.runAsync(() -> leg.step(release));
        leg.step(release);
        other.join();
        untilSettled(release);
        assertThat(stub.posts("10")).hasSize(1);
    }

    @Test
    void aTokenIsSomebodysTaskTwoWeeksBeforeItsEnd() {
        var today = LocalDate.of(2026, 11, 2);
        stub.tokenEnds(clock.instant().plus(Duration.ofDays(15)));
        assertThat(ending(today.plusDays(20))).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(ending(today.plusDays(20)))
                .extracting(EndingToken::network)
                .containsExactly(Channel.INSTAGRAM, Channel.FACEBOOK);
        stub.expireToken();
        assertThat(ending(today.plusDays(10)))
                .contains(new EndingToken(Channel.FACEBOOK, Instant.EPOCH))
                .extracting(EndingToken::network)
                .contains(Channel.X);
    }

    private List<EndingToken> ending(LocalDate xEnds) {
        var settings = accounts(xEnds);
        assertThat(settings.toString()).doesNotContain(NetworkStub.TOKEN, "kunci-x");
        var networks = networks(settings, Channel.INSTAGRAM, Channel.FACEBOOK, Channel.X);
        return networks.endingTokens();
    }

    @Test
    void whereEveryNetworkIsSwitchedOffNobodyIsAskedToPost() {
        use();
        var release = release("Pentas seni");
        assertThat(social.open(release)).isEmpty();
        var publishing = new Publishing(website, null, null, social, leg, ledger, transitions);
        assertThat(publishing.stepOnNetworks(release)).isEqualTo(new NetworkProgress(Optional.empty(), true));
    }

    @Test
    void nothingIsKnownOfANetworkThatIsPostedByHand() {
        use();
        assertThat(leg.step(opened())).isEqualTo(Optional.empty());
        assertThat(networks(accounts(null)).find(Channel.X)).isEmpty();
    }
}

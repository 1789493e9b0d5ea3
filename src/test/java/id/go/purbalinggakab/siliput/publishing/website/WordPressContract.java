package id.go.purbalinggakab.siliput.publishing.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.archive.Samples;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelPause.ChannelPaused;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.PlainRelease;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.Publishing.Outcome;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.api.Secret;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite.NewPost;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.Memory;
import id.go.purbalinggakab.siliput.publishing.ledger.OwnTransaction;
import id.go.purbalinggakab.siliput.publishing.ledger.Pauses;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import id.go.purbalinggakab.siliput.publishing.networks.NetworkChannel;
import id.go.purbalinggakab.siliput.publishing.networks.WordPressNote;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** What every WordPress does with our releases, the stub and the real one. */
@InContext
abstract class WordPressContract {

    @Autowired
    BuiltInWebsite builtIn;

    @Autowired
    PublishingSettings settings;

    @Autowired
    ArticleTable articles;

    @Autowired
    Archive archive;

    @Autowired
    ReleasePictures pictures;

    @Autowired
    LedgerTransitions transitions;

    @Autowired
    Ledger ledger;

    @Autowired
    OwnTransaction own;

    @Autowired
    Pauses pauses;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    abstract URI address();

    abstract String user();

    abstract String password();

    @BeforeEach
    void empty() {
        for (var table : List.of("publication", "channel_pause", "article_picture", "article")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    WebsitePublisher leg(OwnTransaction commits) {
        return leg(websites(), commits);
    }

    WebsitePublisher leg(WordPressSettings wordPress, Clock now) {
        return leg(new Websites(builtIn, wordPress, settings, articles, pictures, now), own);
    }

    private WebsitePublisher leg(Websites websites, OwnTransaction commits) {
        var publisher = new Publisher(transitions, pauses, commits, clock);
        return new WebsitePublisher(websites, ledger, transitions, articles, publisher, commits);
    }

    WebsitePublisher leg() {
        return leg(settings("berita", password(), Duration.ZERO), clock);
    }

    private Websites websites() {
        return new Websites(
                builtIn, settings("berita", password(), Duration.ZERO), settings, articles, pictures, clock);
    }

    WordPressSettings settings(String category, String key, Duration delay) {
        return new WordPressSettings(address(), user(), new Secret(key, null), category, delay, Duration.ofSeconds(15));
    }

    ApprovedRelease release(String caseNumber, String title, byte[]... pictures) {
        return release(caseNumber, title, "Siswa menari & bernyanyi", pictures);
    }

    ApprovedRelease release(String caseNumber, String title, String caption, byte[]... pictures) {
        var stored = java.util.stream.Stream.of(pictures)
                .map(bytes -> archive.store(
                                DocumentKind.RELEASE_PHOTO, "a.jpg", new ByteArrayInputStream(bytes), "siti")
                        .id())
                .peek(id -> archive.bind(id, DocumentPurpose.NEWS_PHOTO, caseNumber))
                .map(id -> new ApprovedRelease.Picture(id, caption, "Sepuluh anak “di” panggung"))
                .toList();
        return PlainRelease.of(
                caseNumber,
                1,
                title,
                "PURBALINGGA",
                "Siswa <b>menari</b>.",
                "Paragraf satu [gallery].\n\nParagraf dua.",
                stored,
                UUID.randomUUID().toString().replace("-", "").repeat(2),
                Instant.parse("2026-11-02T08:00:00Z"));
    }

    static String link(Outcome outcome) {
        return outcome.refusal().orElse(outcome.link());
    }

    JsonNode get(String route, String... query) {
        var uri = UriComponentsBuilder.fromUri(address())
                .queryParam("rest_route", route)
                .queryParam("context", "edit");
        for (var i = 0; i < query.length; i += 2) {
            uri.queryParam(query[i], query[i + 1]);
        }
        var body = RestClient.create()
                .method(HttpMethod.GET)
                .uri(uri.encode().build().toUri())
                .headers(headers -> headers.setBasicAuth(user(), password()))
                .retrieve()
                .body(String.class);
        try {
            return new ObjectMapper().readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode postsOf(ApprovedRelease release) {
        return get("/wp/v2/posts", "search", WordPressPost.mark(release), "status", "publish,future,draft,private");
    }

    @Test
    void aReleaseBecomesOnePostWithItsPicturesAndAppearsOnBothSites() {
        var release = release(
                "LIP-2026-00001",
                "Pentas <i>SD</i> 🎉 & tari",
                Samples.picture("jpg", 60, 40),
                Samples.picture("jpg", 80, 50));
        var link = link(leg().publish(release));

        assertThat(link).startsWith(address().toString());
        assertThat(postsOf(release)).hasSize(1);
        var post = postsOf(release).get(0);
        assertThat(post.path("status").asText()).isEqualTo("publish");
        assertThat(post.path("slug").asText()).startsWith("pentas-i-sd-i-tari-2026-11-02");
        assertThat(post.path("title").path("raw").asText()).isEqualTo("Pentas &lt;i&gt;SD&lt;/i&gt; 🎉 &amp; tari");
        assertThat(post.path("categories").path(0).asLong())
                .isEqualTo(get("/wp/v2/categories", "slug", "berita", "context", "view")
                        .get(0)
                        .path("id")
                        .asLong());
        assertThat(post.path("content").path("raw").asText())
                .contains(
                        "Siswa &lt;b&gt;menari&lt;/b&gt;.",
                        "Paragraf satu &#091;gallery&#093;.",
                        "<p>Paragraf dua.</p>")
                .containsOnlyOnce("<figure");
        var featured = get("/wp/v2/media", "slug", articles.reserve(release).slug() + "-foto-1")
                .get(0);
        assertThat(post.path("featured_media").asLong())
                .isEqualTo(featured.path("id").asLong());
        assertThat(featured.path("alt_text").asText()).isEqualTo("Sepuluh anak “di” panggung");

        assertThat(ledger.ofCase("LIP-2026-00001"))
                .extracting(LedgerRow::recipient, LedgerRow::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("publik", State.PUBLISHED),
                        org.assertj.core.groups.Tuple.tuple("halaman berita", State.PUBLISHED));
        assertThat(leg().outLink(release)).as("the office's own site counts").contains(link);
    }

    @Test
    void aPostIsTakenOutOfSightAndShownAgain() {
        var release = release("LIP-2026-00005", "Kirab budaya");
        leg().publish(release);
        var items = new PublishedItems(ledger, transitions, null, settings, websites(), null, articles);
        assertThat(items.of("LIP-2026-00005")).noneMatch(PublishedItems.PublishedItem::byHand);
        assertThat(items.setShownElsewhere("LIP-2026-00005", false)).isEmpty();
        assertThat(postsOf(release).get(0).path("status").asText()).isEqualTo("private");
        assertThat(items.setShownElsewhere("LIP-2026-00005", true)).isEmpty();
        assertThat(postsOf(release).get(0).path("status").asText()).isEqualTo("publish");
        jdbc.sql("update publication set external_id = '999999' where recipient = :public")
                .param("public", Ledger.PUBLIC)
                .update();
        assertThat(items.setShownElsewhere("LIP-2026-00005", false).orElseThrow())
                .contains("Website: " + address(), "404");

        leg().publish(release("LIP-2026-00008", "Kirab foto", Samples.picture("jpg", 60, 40)));
        assertThat(items.setShownElsewhere("LIP-2026-00008", false).orElseThrow())
                .contains("fotonya masih terbuka");
    }

    @Test
    void aCorrectionStandsAboveThePostOnceAndARetractionInItsTitle() {
        var release = release("LIP-2026-00007", "Kirab budaya", Samples.picture("jpg", 60, 40));
        leg().publish(release);
        var notes = new WordPressNote(websites().wordPress().orElseThrow(), ledger);
        corrects(notes, note(2, "RALAT: Kirab budaya"), "Ralat (5 November 2026): bukan 200, <250> orang.");
        corrects(notes, note(2, "RALAT: Kirab budaya"), "Ralat (5 November 2026): bukan 200, <250> orang.");
        var post = postsOf(release).get(0);
        assertThat(post.path("content").path("raw").asText())
                .containsOnlyOnce("bukan 200, &lt;250&gt; orang.")
                .contains("<p>Paragraf dua.</p>")
                .matches("(?s).*Ralat.*Paragraf satu.*");
        assertThat(post.path("title").path("raw").asText()).isEqualTo("Kirab budaya");

        var other = Ledger.Key.of(note(4, "RALAT: Kirab budaya"), Channel.WEBSITE, Ledger.PUBLIC);
        transitions.open(other, "4".repeat(64), Optional.of("Ralat: hari Rabu."));
        transitions.begin(other, 0, clock.instant());
        corrects(notes, note(3, "DICABUT: Kirab budaya"), "Berita dicabut (6 November 2026): keliru.");
        post = postsOf(release).get(0);
        assertThat(post.path("title").path("raw").asText()).isEqualTo("DICABUT: Kirab budaya");
        assertThat(post.path("content").path("raw").asText())
                .as("with the one that is under way on another server")
                .contains("keliru.", "hari Rabu.", "250")
                .doesNotContain("Paragraf");
        assertThat(post.path("featured_media").asLong())
                .as("the picture goes with the text")
                .isZero();
        corrects(notes, note(4, "RALAT: Kirab budaya"), "Ralat: hari Rabu.");
        assertThat(postsOf(release).get(0).path("content").path("raw").asText()).containsOnlyOnce("hari Rabu.");
    }

    /** As the leg does: what an earlier try may have done is looked up first. */
    private static void corrects(NetworkChannel notes, ApprovedRelease note, String text) {
        var post = new NetworkChannel.Post(note, text, Optional.empty());
        var known = notes.earlier(post, new NoMemory());
        var done = (Publisher.Done) (known.isPresent() ? known.get() : notes.next(post, new NoMemory()));
        assertThat(done.link()).contains("kirab-budaya");
    }

    private ApprovedRelease note(int version, String title) {
        var hash = String.valueOf(version).repeat(64);
        return PlainRelease.of("LIP-2026-00007", version, title, "", "", "Isi", List.of(), hash, clock.instant());
    }

    private record NoMemory() implements Memory {
        @Override
        public Optional<String> container() {
            return Optional.empty();
        }

        @Override
        public int polls() {
            return 0;
        }

        @Override
        public Instant openedAt() {
            return Instant.EPOCH;
        }

        @Override
        public void keepContainer(String container) {}

        @Override
        public void asking() {}
    }

    @Test
    void aPostWhoseAnswerWasLostIsFoundAgain() {
        var release = release("LIP-2026-00002", "Panen raya", Samples.picture("jpg", 60, 40));
        var link = link(leg().publish(release));
        jdbc.sql("update publication set state = 'PENDING', link = null, changed_at = '2000-01-01'")
                .update();
        assertThat(link(leg().publish(release))).isEqualTo(link);
        assertThat(postsOf(release)).hasSize(1);
    }

    @Test
    void aSlugThatAnotherPostHoldsHidesOursNotFromTheNextTry() {
        var release = release("LIP-2026-00003", "Gladi lapang");
        var slug = articles.reserve(release).slug();
        new WordPressSite(address(), user(), new Secret(password(), null), Duration.ofSeconds(15))
                .create(new NewPost(
                        slug, "Lain", "Bukan milik kami", "", Optional.empty(), Optional.empty(), Optional.empty()));
        var link = link(leg().publish(release));
        jdbc.sql(
                        "update publication set state = 'PENDING', link = null, changed_at = '2000-01-01' where recipient = 'publik'")
                .update();
        assertThat(link(leg().publish(release))).isEqualTo(link);
        assertThat(postsOf(release)).hasSize(1);
        assertThat(postsOf(release).get(0).path("slug").asText()).isEqualTo(slug + "-2");
    }

    @Test
    void aPictureUploadedByAnEarlierTryIsNotUploadedAgain() {
        var release = release("LIP-2026-00004", "Bersih desa", Samples.picture("jpg", 60, 40));
        assertThatThrownBy(() -> leg(settings("tidak-ada", password(), Duration.ZERO), clock)
                        .publish(release))
                .isInstanceOf(ChannelPaused.class);
        assertThat(pauses.find(Channel.WEBSITE).orElseThrow().reason())
                .isEqualTo("Kategori “tidak-ada” tidak ada di WordPress.");
        pauses.open(Channel.WEBSITE);
        var slug = articles.reserve(release).slug() + "-foto-1";
        new WordPressSite(address(), user(), new Secret(password(), null), Duration.ofSeconds(15))
                .upload(new WordPressSite.Image(Samples.picture("jpg", 60, 40), slug, "t", "c", "a"));
        jdbc.sql("update publication set state = 'OPEN'").update();
        leg().publish(release);
        assertThat(postsOf(release)).hasSize(1);
        assertThat(get("/wp/v2/media", "slug", slug)).hasSize(1);
        assertThat(get("/wp/v2/media", "slug", slug + "-2")).isEmpty();
    }

    @Test
    void aWrongPasswordShutsTheChannel() {
        var release = release("LIP-2026-00005", "Upacara");
        assertThatThrownBy(() -> leg(settings("berita", "salah-sekali", Duration.ZERO), clock)
                        .publish(release))
                .isInstanceOf(ChannelPaused.class);
        assertThat(pauses.find(Channel.WEBSITE).orElseThrow().reason())
                .startsWith("WordPress menolak (401, ")
                .contains("tidak diterima")
                .doesNotContain("salah-sekali");
        assertThat(ledger.ofCase("LIP-2026-00005"))
                .filteredOn(row -> row.recipient().equals("publik"))
                .extracting(LedgerRow::state)
                .containsExactly(State.PENDING);
        pauses.open(Channel.WEBSITE);
        assertThat(leg().outLink(release))
                .as("our own page is out all the same")
                .contains(settings.publicUrl() + "/berita/"
                        + articles.reserve(release).slug());
    }

    @Test
    void aTitleOfThreeHundredEmojiAndAPictureOfFortyMegapixelsFit() {
        var title = "🎉".repeat(300);
        var release = release("LIP-2026-00008", title, Samples.picture("jpg", 7304, 5478));
        assertThat(link(leg().publish(release))).startsWith(address().toString());
        assertThat(postsOf(release)).hasSize(1);
        var post = postsOf(release).get(0);
        assertThat(post.path("title").path("raw").asText()).isEqualTo(title);
        assertThat(post.path("slug").asText()).startsWith("berita-2026-11-02");
        var picture = get("/wp/v2/media", "slug", articles.reserve(release).slug() + "-foto-1")
                .get(0);
        assertThat(post.path("featured_media").asLong())
                .isEqualTo(picture.path("id").asLong());
        assertThat(picture.path("media_details").path("filesize").asLong()).isBetween(1L, 2_000_000L);
    }

    @Test
    void aPostCanBeHeldBackForAWhile() {
        var release = release("LIP-2026-00006", "Besok tayang");
        var today = Clock.fixed(Clock.systemUTC().instant(), ZoneId.of("Asia/Jakarta"));
        var link = link(
                leg(settings("berita", password(), Duration.ofDays(2)), today).publish(release));
        var post = postsOf(release).get(0);
        assertThat(post.path("status").asText()).isEqualTo("future");
        assertThat(post.path("date_gmt").asText())
                .isEqualTo(today.instant().plus(Duration.ofDays(2)).toString().substring(0, 19));
        assertThat(link).contains(post.path("slug").asText());
    }
}

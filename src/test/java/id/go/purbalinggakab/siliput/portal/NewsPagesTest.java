package id.go.purbalinggakab.siliput.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What readers, feed readers, search engines and networks learn of an article, whatever its words and its fate. */
@WebTest
class NewsPagesTest {

    private static final String HOSTILE =
            "Panen <b>raya</b> & \"kutip\" 'satu' 😀 <!--<script> </script><script>alert(1)</script> ]]> 100% {x}";
    private static final Instant OUT = Instant.parse("2026-10-05T03:00:00Z");
    private static final Instant NOTED = Instant.parse("2026-10-07T04:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublishingSettings settings;

    private final String number = "UJI-" + UUID.randomUUID().toString().substring(0, 12);
    private final String slug = "panen-raya-" + UUID.randomUUID();
    private final String page = "/berita/" + slug;
    private Visitor anybody;

    @BeforeEach
    void published() {
        anybody = new Visitor(port);
        jdbc.sql("insert into article (id, case_number, version_no, slug, title, dateline, lead, body, summary,"
                        + " content_hash, published_at) values (?, ?, 1, ?, ?, 'PURBALINGGA', ?, ?, '', '', ?)")
                .params(UUID.randomUUID(), number, slug, HOSTILE, "Teras zwartkop\u0008 " + HOSTILE, "Isi.\n\nIsi dua.")
                .param(Timestamp.from(OUT))
                .update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from article_note where case_number = ?").param(number).update();
        jdbc.sql("delete from article where case_number = ?").param(number).update();
    }

    private void note(NoteKind kind) {
        jdbc.sql("insert into article_note values (?, 2, ?, ?, ?)")
                .params(number, kind.name(), "Catatan: " + HOSTILE, Timestamp.from(NOTED))
                .update();
    }

    private void set(String column, Object value) {
        jdbc.sql("update article set " + column + " = ? where case_number = ?")
                .params(value, number)
                .update();
    }

    @Test
    void theStoryIsToldToProgramsInTheSameWordsWhateverSignsItHas() throws Exception {
        var html = Jsoup.parse(anybody.get(page).body());
        assertThat(html.select("h1").text()).isEqualTo(HOSTILE);
        assertThat(html.select("meta[property=og:title]").attr("content")).isEqualTo(HOSTILE);
        assertThat(html.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(html.select("script:not([type])")).isEmpty();
        var data = data();
        assertThat(data.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(data.get("@type").asText()).isEqualTo("NewsArticle");
        assertThat(data.get("headline").asText()).isEqualTo(HOSTILE);
        assertThat(data.get("mainEntityOfPage").asText()).isEqualTo(settings.publicUrl() + page);
        assertThat(time(data.get("datePublished").asText())).isEqualTo(OUT);
        assertThat(time(data.get("dateModified").asText())).isEqualTo(OUT);
        assertThat(data.at("/publisher/name").asText()).isNotBlank();
        assertThat(html.select(".share a"))
                .hasSize(5)
                .allSatisfy(link -> assertThat(link.attr("href")).contains(page).doesNotContain("<", "\""));
        var entry = entry();
        assertThat(text(entry, "title")).isEqualTo(HOSTILE);
        assertThat(time(text(entry, "published"))).isEqualTo(OUT);
        assertThat(text(entry, "content")).contains(HOSTILE, "Isi dua.").doesNotContain("\u0008");
    }

    @Test
    void theFeedHasWhatTheStandardDemands() throws Exception {
        var feed = xml("/berita/atom.xml").getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getLocalName()).isEqualTo("feed");
        for (var element : List.of("id", "title", "updated", "author")) {
            assertThat(children(feed, element)).as(element).hasSize(1);
        }
        assertThat(children(feed, "link"))
                .extracting(link -> link.getAttribute("rel"))
                .containsExactlyInAnyOrder("self", "alternate");
        var entries = children(feed, "entry");
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            for (var element : List.of("id", "title", "updated", "summary", "content", "link")) {
                assertThat(children(entry, element)).as(element).hasSize(1);
            }
            assertThat(time(text(entry, "updated"))).isBeforeOrEqualTo(time(text(feed, "updated")));
        });
        assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
    }

    @Test
    void aCorrectionIsSeenWhereverTheStoryIs() throws Exception {
        note(NoteKind.RALAT);
        var html = Jsoup.parse(anybody.get(page).body());
        assertThat(html.select("meta[property=og:title]").attr("content")).isEqualTo("RALAT: " + HOSTILE);
        assertThat(time(html.select("meta[property=article:modified_time]").attr("content")))
                .isEqualTo(NOTED);
        var data = data();
        assertThat(time(data.get("dateModified").asText())).isEqualTo(NOTED);
        assertThat(data.at("/correction/0/@type").asText()).isEqualTo("CorrectionComment");
        assertThat(data.at("/correction/0/text").asText()).isEqualTo("Catatan: " + HOSTILE);
        assertThat(text(entry(), "title")).startsWith("RALAT: ");
        assertThat(time(text(entry(), "updated"))).isEqualTo(NOTED);
        assertThat(time(mapped().get(0))).isEqualTo(NOTED);
    }

    @Test
    void aRetractedStoryIsNoLongerOfferedAndItsAddressSaysWhy() throws Exception {
        note(NoteKind.PENCABUTAN);
        assertNotOffered();
        var html = Jsoup.parse(anybody.get(page).body());
        assertThat(html.select("meta[property=og:title]").attr("content")).isEqualTo("DICABUT: " + HOSTILE);
        assertThat(html.select("meta[property=og:description]").attr("content")).startsWith("Catatan: ");
        assertThat(html.select("script[type=application/ld+json], .share")).isEmpty();
        assertThat(html.text()).doesNotContain("Isi dua.");
    }

    @Test
    void whatIsTakenDownOrNotYetOutIsNowhere() throws Exception {
        assertThat(mapped()).hasSize(1);
        var found = "/berita?cari=panen+zwartkop&bulan=2026-10&topik=pertanian";
        assertThat(anybody.get(found).body()).contains(page, "1 berita ditemukan");
        set("hidden_at", Timestamp.from(NOTED));
        assertNotOffered();
        assertThat(anybody.get(page).statusCode()).isEqualTo(410);
        assertThat(anybody.get(page).headers().firstValue("etag")).isEmpty();
        assertThat(anybody.get(page).body()).doesNotContain("zwartkop", "ld+json");
        set("hidden_at", null);
        set("published_at", null);
        assertNotOffered();
        assertThat(anybody.get(page).statusCode()).isEqualTo(404);
        assertThat(anybody.get(found).body()).contains("Tidak ada berita yang cocok");
    }

    private void assertNotOffered() throws Exception {
        assertThat(mapped()).isEmpty();
        for (var list : List.of("/", "/berita", "/berita?cari=zwartkop", "/berita?bulan=2026-10", "/berita/atom.xml")) {
            assertThat(anybody.get(list).body()).as(list).doesNotContain(slug);
        }
    }

    @Test
    void theListIsSearchedByWordsMonthAndTopicAndEndsWhereItEnds() {
        for (var hit : List.of("cari=RAYA+zwartkop", "bulan=2026-10", "topik=pertanian", "cari=100%25")) {
            assertThat(anybody.get("/berita?" + hit).body()).as(hit).contains(page);
        }
        for (var miss : List.of("cari=zwartkop+tidakada", "bulan=2026-09", "topik=kesehatan", "cari=1%25%25%25x")) {
            assertThat(anybody.get("/berita?" + miss).body()).as(miss).doesNotContain(page);
        }
        for (var nowhere : List.of("hal=0", "hal=999", "topik=apa", "cari=zwartkop&hal=2")) {
            assertThat(anybody.get("/berita?" + nowhere).statusCode())
                    .as(nowhere)
                    .isEqualTo(404);
        }
        var searched = Jsoup.parse(anybody.get("/berita?cari=zwartkop").body());
        assertThat(searched.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(anybody.get("/berita/").headers().firstValue("location")).hasValue("/berita");
    }

    private JsonNode data() throws Exception {
        return new ObjectMapper()
                .readTree(Jsoup.parse(anybody.get(page).body())
                        .select("script[type=application/ld+json]")
                        .first()
                        .data());
    }

    private Element entry() throws Exception {
        return children(xml("/berita/atom.xml").getDocumentElement(), "entry").stream()
                .filter(entry ->
                        children(entry, "link").get(0).getAttribute("href").endsWith(slug))
                .findFirst()
                .orElseThrow();
    }

    /** The change that the map of the site names for this address. */
    private List<String> mapped() throws Exception {
        assertThat(anybody.get("/robots.txt").body()).contains("Sitemap: " + settings.publicUrl() + "/sitemap.xml");
        var map = xml("/sitemap.xml").getDocumentElement();
        assertThat(map.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        return children(map, "url").stream()
                .filter(url -> text(url, "loc").equals(settings.publicUrl() + page))
                .map(url -> text(url, "lastmod"))
                .toList();
    }

    private Document xml(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(anybody.get(path).body())));
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}

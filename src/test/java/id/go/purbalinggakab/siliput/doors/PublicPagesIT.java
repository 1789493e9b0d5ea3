package id.go.purbalinggakab.siliput.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.browser.Chromium;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the portal's own controllers answer to anybody: each has what the pages of a newsroom have. */
@WebTest
class PublicPagesIT {

    /** Before its pictures. */
    private static final int HEAVIEST_PAGE = 100_000;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Intakes intakes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PublishingSettings settings;

    private ShutCases shut;
    private Map<String, String> things;

    @BeforeEach
    void somethingBehindEachAddress() {
        shut = ShutCases.of(engine, archive, intakes, jdbc, clock);
        var complaint = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(shut.complaint())
                .singleResult()
                .getBusinessKey();
        jdbc.sql("update complaint_case set answered_at = ? where case_number = ?")
                .params(Timestamp.from(Instant.EPOCH), complaint)
                .update();
        var stop = "kunci-" + UUID.randomUUID();
        jdbc.sql("insert into journalist (id, name, media, mail, active, stop_key) values (?, 'S', 'M', ?, true, ?)")
                .params(UUID.randomUUID(), stop + "@media.test", stop)
                .update();
        things = Map.of(
                "/berita/", published(),
                "/lacak/", of("select tracking_code from register_case where case_number = ?", complaint),
                "/nilai/", of("select rating_token from complaint_case where case_number = ?", complaint),
                "/berhenti/", stop);
    }

    private String published() {
        var row = jdbc.sql("select c.case_number, c.process_instance_id from register_case c"
                        + " join release_version r on r.case_number = c.case_number where r.decision = 'APPROVED'"
                        + " and r.pictures like '%document%' order by 1 fetch first 1 rows only")
                .query((set, n) -> new String[] {set.getString(1), set.getString(2)})
                .single();
        var management = engine.getManagementService();
        for (var jobs = management.createJobQuery().processInstanceId(row[1]).messages(); jobs.count() > 0; ) {
            management.executeJob(jobs.list().get(0).getId());
        }
        return of("select slug from article where case_number = ?", row[0]);
    }

    private String of(String question, String value) {
        return jdbc.sql(question).param(value).query(String.class).single();
    }

    @AfterEach
    void forget() {
        shut.instances().forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance, "test"));
    }

    private Collection<String> addresses() {
        var all = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if (method.getBeanType().getPackageName().endsWith(".portal")
                    && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                mapping.getPatternValues().forEach(pattern -> all.add(filled(pattern)));
            }
        });
        assertThat(all).hasSizeGreaterThan(12);
        return all;
    }

    private String filled(String pattern) {
        if (pattern.equals("/lacak/{code}/kabari")) {
            return pattern.replace(
                    "{code}", of("select min(tracking_code) from register_case where case_number like ?", "LIP-%"));
        }
        var thing = things.entrySet().stream()
                .filter(one -> pattern.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return pattern.replaceAll("\\{(slug|code|token)}", thing)
                .replaceAll("\\{action:[^}]*}", "cabut")
                .replaceAll("\\{n:[^}]*}", "1")
                .replaceAll("\\{edge:[^}]*}", "480");
    }

    @Test
    void eachHasItsHeadersAndNobodyGetsACookieForReading() {
        for (var address : addresses()) {
            var reader = new Visitor(port);
            var answer = reader.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            var type = header(answer, "Content-Type");
            var sends = type.startsWith("text/html")
                    && !Jsoup.parse(answer.body()).select("form[method=post]").isEmpty();
            assertThat(reader.cookies().isEmpty()).as("no cookie: " + address).isEqualTo(!sends);
            if (type.startsWith("text/html")) {
                checkPage(address, answer);
            } else {
                assertThat(header(answer, "Cache-Control")).as(address).contains("max-age=", "public");
            }
            if (header(answer, "Cache-Control").contains("public")) {
                var again = reader.request(address).header("If-None-Match", header(answer, "ETag"));
                assertThat(reader.send(again, BodyHandlers.discarding()).statusCode())
                        .as("kept: " + address)
                        .isEqualTo(304);
            }
        }
    }

    private void checkPage(String address, HttpResponse<String> answer) {
        var page = Jsoup.parse(answer.body());
        assertThat(answer.body()).as(address).startsWithIgnoringCase("<!doctype html>");
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(HEAVIEST_PAGE);
        assertThat(header(answer, "Content-Language")).as(address).isEqualTo("id");
        assertThat(page.select("html[lang=id] > head > meta[name=viewport]")).hasSize(1);
        assertThat(page.select("h1")).as(address).hasSize(1);
        assertThat(page.title()).as(address).isNotBlank();
        var canonical = page.select("link[rel=canonical]").attr("href");
        if (canonical.isEmpty()) {
            assertThat(page.select("meta[name=robots]").attr("content"))
                    .as(address)
                    .contains("noindex");
            assertThat(header(answer, "Cache-Control")).as(address).contains("no-store");
            return;
        }
        assertThat(canonical).isEqualTo(settings.publicUrl() + address);
        assertThat(header(answer, "Cache-Control")).as(address).contains("max-age=60", "public");
        assertThat(page.select("meta[name=description]").attr("content"))
                .as(address)
                .isNotBlank();
        for (var property : List.of("og:title", "og:type", "og:url", "og:image", "og:description", "og:image:alt")) {
            assertThat(page.select("meta[property=" + property + "]"))
                    .as(address + " " + property)
                    .hasSize(1);
        }
        assertThat(page.select("meta[name=twitter:card]")).hasSize(1);
        var reader = new Visitor(port);
        for (var other : List.of(
                page.select("meta[property=og:image]").attr("content"),
                page.select("link[rel=alternate]").attr("href"),
                page.select("link[rel=icon]").attr("href"),
                page.select("link[rel=apple-touch-icon]").attr("href"))) {
            assertThat(reader.get(other.replace(settings.publicUrl(), "")).statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
        checkPictures(page, reader);
        assertThat(reader.cookies()).isEmpty();
    }

    /** Room is kept for each picture, and a telephone finds one of its size. */
    private static void checkPictures(Document page, Visitor reader) {
        for (var picture : page.select("main img")) {
            assertThat(picture.attr("width")).as(picture.outerHtml()).isNotEmpty();
            assertThat(picture.attr("height")).isNotEmpty();
            assertThat(picture.hasAttr("alt")).isTrue();
            for (var size : picture.attr("srcset").split(", ")) {
                assertThat(reader.get(size.split(" ")[0]).statusCode()).as(size).isEqualTo(200);
            }
        }
    }

    @Test
    void axeFindsNothingOnTelephoneAndDesk() throws IOException {
        var axe = new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        var pages = addresses().stream()
                .filter(address ->
                        header(new Visitor(port).get(address), "Content-Type").startsWith("text/html"))
                .toList();
        var found = new ArrayList<String>();
        for (var width : List.of(360, 1400)) {
            try (var browser = Chromium.browser().newContext(new NewContextOptions().setViewportSize(width, 800))) {
                var page = browser.newPage();
                for (var address : pages) {
                    page.navigate("http://127.0.0.1:" + port + address);
                    page.evaluate(axe);
                    var violations = (List<?>) page.evaluate("async () => (await axe.run()).violations.map(one =>"
                            + " one.id + ': ' + one.nodes.map(node => node.html).join(' '))");
                    violations.forEach(one -> found.add("%s at %d: %s".formatted(address, width, one)));
                    assertThat(page.evaluate("document.compatMode")).as(address).isEqualTo("CSS1Compat");
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as(address + " fits " + width)
                            .isEqualTo(true);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

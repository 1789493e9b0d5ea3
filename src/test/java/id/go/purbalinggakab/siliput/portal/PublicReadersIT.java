package id.go.purbalinggakab.siliput.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.portal.PublicReaders.ReaderSettings;
import id.go.purbalinggakab.siliput.publishing.News;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** A crowd of readers at the news, and officials who work meanwhile. */
@WebTest
class PublicReadersIT {

    private static final int READERS = 200;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    News news;

    @BeforeEach
    void somethingIsPublished() {
        var management = engine.getManagementService();
        var instance = jdbc.sql("select c.process_instance_id from register_case c"
                        + " join release_version r on r.case_number = c.case_number where r.decision = 'APPROVED'"
                        + " order by c.case_number fetch first 1 rows only")
                .query(String.class)
                .single();
        for (var jobs = management.createJobQuery().processInstanceId(instance).messages(); jobs.count() > 0; ) {
            management.executeJob(jobs.list().get(0).getId());
        }
        assertThat(news.count()).isPositive();
    }

    @Test
    void everybodyReadsAndOfficialsAreServed() {
        var officials = Stream.of("kabid", "fungsional", "agendaris", "kepala")
                .map(name -> new Visitor(port).loggedIn(name))
                .toList();
        var crowd = HttpClient.newHttpClient();
        var article = "/berita/" + news.latest(0, 1).get(0).slug();
        var readers = IntStream.range(0, READERS)
                .mapToObj(reader -> reads(crowd, "/berita")
                        .thenCompose(list -> reads(crowd, article))
                        .thenCompose(text -> reads(crowd, "/berita")))
                .toList();
        for (var round = 0; round < 5; round++) {
            assertThat(officials)
                    .map(official -> official.get("/camunda/api/engine/engine/web/task/count"))
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200);
        }
        assertThat(readers)
                .extracting(CompletableFuture::join)
                .extracting(HttpResponse::statusCode)
                .containsOnly(200);
    }

    private CompletableFuture<HttpResponse<String>> reads(HttpClient crowd, String path) {
        var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return crowd.sendAsync(page, BodyHandlers.ofString());
    }

    @Test
    void whoFindsNoPlaceIsAskedToTryAgainAndFindsOneLater() throws Exception {
        var readers = new PublicReaders(new ReaderSettings(1, 5, Duration.ZERO));
        var list = new HandlerMethod(
                new PortalPages(news, null, null, null),
                PortalPages.class.getDeclaredMethod("standard", HttpServletResponse.class));
        var request = new MockHttpServletRequest();
        assertThat(readers.preHandle(request, new MockHttpServletResponse(), list))
                .isTrue();

        var turnedAway = new MockHttpServletResponse();
        assertThat(readers.preHandle(request, turnedAway, list)).isFalse();
        assertThat(turnedAway.getStatus()).isEqualTo(503);
        assertThat(turnedAway.getHeader("Retry-After")).isNotBlank();
        assertThat(readers.preHandle(request, new MockHttpServletResponse(), "an official's page"))
                .isTrue();

        readers.afterCompletion(request, new MockHttpServletResponse(), list, null);
        assertThat(readers.preHandle(request, new MockHttpServletResponse(), list))
                .isTrue();
    }
}

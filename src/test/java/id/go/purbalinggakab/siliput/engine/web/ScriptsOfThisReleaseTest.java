package id.go.purbalinggakab.siliput.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.engine.web.ScriptsOfThisRelease.ContentTags;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;

/** No browser runs a script of an older release: it asks each time, by a tag of the content. */
@WebTest
class ScriptsOfThisReleaseTest {

    private static final Path TASKLIST =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts");

    @LocalServerPort
    int port;

    static Stream<String> scripts() throws IOException {
        try (var files = Files.walk(TASKLIST)) {
            var ours = files.filter(Files::isRegularFile)
                    .map(file -> "/camunda/app/tasklist/scripts/" + TASKLIST.relativize(file))
                    .toList();
            return Stream.of(
                            ours,
                            List.of("/camunda/app/cockpit/scripts/config.js", "/camunda/lib/deps.js"),
                            List.of("/camunda/app/tasklist/locales/id.json", "/siliput/siliput.css"))
                    .flatMap(List::stream);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aBrowserAsksEachTimeAndGetsOnlyWhatIsNew(String path) {
        var visitor = new Visitor(port).loggedIn("agendaris");
        var first = visitor.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control"))
                .contains("no-cache", "must-revalidate")
                .doesNotContain("no-store")
                .doesNotContain("max-age=");
        assertThat(first.headers().firstValue("Pragma")).isEmpty();
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        var tag = header(first, "ETag");

        assertThat(ask(visitor, path, tag).statusCode()).isEqualTo(304);
        assertThat(ask(visitor, path, "\"of-an-older-release\"").body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void whatThePageNamesIsCompressedAndKeptForGood(String application) {
        var visitor = new Visitor(port).loggedIn("admin");
        var page = visitor.get("/camunda/app/%s/web/".formatted(application)).body();
        var release = page.replaceAll("(?s).*name=\"siliput-release\" content=\"([^\"]+)\".*", "$1");
        var named = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css))\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1));
        var loaded = Stream.of("webapp.js", "indonesian.js").map(file -> "/siliput/versi/" + release + "/" + file);
        var forms = "/camunda/versi/" + release + "/app/tasklist/scripts/siliput-forms.js";
        assertThat(page).doesNotContain("bust=");
        assertThat(Stream.of(named, loaded, Stream.of(forms, "/webjars/pdfjs-dist/4.10.38/build/pdf.min.mjs"))
                        .flatMap(files -> files))
                .hasSizeGreaterThan(7)
                .allSatisfy(file -> {
                    var answer = visitor.send(visitor.request(file)
                            .header("Accept-Encoding", "gzip")
                            .GET());
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(header(answer, "Cache-Control")).contains("max-age=31536000", "immutable", "private");
                    var size = Integer.parseInt(
                            answer.headers().firstValue("Content-Length").orElse("1025"));
                    if (size > 1024) {
                        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
                    }
                });
    }

    @Test
    void thePolicyOfThePagesStaysAsShipped() {
        var page = new Visitor(port).loggedIn("agendaris").get("/camunda/app/tasklist/web/");
        var policy = header(page, "Content-Security-Policy");
        assertThat(policy).contains("'strict-dynamic'", "object-src 'none'", "frame-ancestors 'none'", "sandbox ");
        var nonce = policy.replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
    }

    @Test
    void aPageWithATokenIsNotCompressed() {
        var visitor = new Visitor(port);
        var page = visitor.send(
                visitor.request("/masuk").header("Accept-Encoding", "gzip").GET());
        assertThat(page.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void theTagFollowsTheContentAndNothingElse(@TempDir Path folder) throws IOException {
        var tags = new ContentTags();
        var script = folder.resolve("form.js");
        Files.writeString(script, "one");
        var one = tags.of(new FileSystemResource(script));
        Files.setLastModifiedTime(script, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(tags.of(new FileSystemResource(script))).isEqualTo(one);

        var release = folder.resolve("next").resolve("form.js");
        Files.createDirectories(release.getParent());
        Files.writeString(release, "two");
        Files.setLastModifiedTime(release, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(tags.of(new FileSystemResource(release))).isNotEqualTo(one);
    }

    private static HttpResponse<String> ask(Visitor visitor, String path, String tag) {
        return visitor.send(visitor.request(path).header("If-None-Match", tag).GET());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}

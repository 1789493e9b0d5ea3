package id.go.purbalinggakab.siliput.publishing.website;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same with Debian's WordPress, an author's account and an application password. */
class RealWordPressIT extends WordPressContract {

    private static WordPressServer server;

    @BeforeAll
    static void start() {
        server = WordPressServer.start();
    }

    @Override
    URI address() {
        return server.address();
    }

    @Override
    String user() {
        return server.user();
    }

    @Override
    String password() {
        return server.password();
    }

    @Test
    void theReaderSeesTextAndPicturesAndNoTagOfTheText() throws IOException, InterruptedException {
        var release = release(
                "LIP-2026-00010",
                "Tari <script>alert(1)</script> massal",
                Samples.picture("jpg", 600, 400),
                Samples.picture("jpg", 600, 400));
        var page = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(link(leg().publish(release))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.body())
                .as(page.toString())
                .contains(
                        "Tari &lt;script&gt;alert(1)",
                        "Siswa &lt;b&gt;menari&lt;/b&gt;",
                        "Paragraf satu &#091;gallery&#093;")
                .doesNotContain("<script>alert(1)");
    }
}

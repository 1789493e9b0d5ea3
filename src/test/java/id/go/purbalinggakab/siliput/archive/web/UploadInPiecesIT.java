package id.go.purbalinggakab.siliput.archive.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.ArchiveAway;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A broken line costs one piece, and an answer that got lost makes no second document. */
@WebTest
class UploadInPiecesIT {

    @Value("${siliput.archive.folder}")
    Path folder;

    @LocalServerPort
    int port;

    private final String path = "/siliput/api/uploads/"
            + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

    @Test
    void goesOnWhereItStopped() {
        var photo = SamplePhoto.jpeg();
        var half = photo.length / 2;
        var budi = new Visitor(port).loggedIn("budi");
        assertThat(budi.get(path).body()).contains("\"received\":0");
        assertThat(piece(budi, 0, Arrays.copyOf(photo, half)).body()).contains("\"received\":" + half);

        var again = piece(budi, 0, Arrays.copyOf(photo, half));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\"received\":" + half);
        assertThat(finish(budi, photo.length).statusCode()).isEqualTo(409);
        assertThat(budi.get(path).body()).contains("\"received\":" + half);

        piece(budi, half, Arrays.copyOfRange(photo, half, photo.length));
        var stored = finish(budi, photo.length);
        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(stored.body()).contains("\"mediaType\":\"image/jpeg\"", "\"size\":" + photo.length);

        assertThat(budi.get(path + "?size=" + photo.length).body()).contains("\"received\":" + photo.length);
        assertThat(finish(budi, photo.length).body()).isEqualTo(stored.body());
    }

    @Test
    void askedToFinishByManyAtOnceItBecomesOneDocument() {
        var photo = SamplePhoto.jpeg();
        var budi = new Visitor(port).loggedIn("budi");
        budi.get(path);
        piece(budi, 0, photo);

        var answers = IntStream.range(0, 8)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> finish(budi, photo.length)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsAnyOf(201)
                .isSubsetOf(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .extracting(HttpResponse::body)
                .containsOnly(finish(budi, photo.length).body());
    }

    @Test
    void anArchiveThatIsAwaySaysSoAndKeepsThePieces() {
        var photo = SamplePhoto.jpeg();
        var budi = new Visitor(port).loggedIn("budi");
        budi.get(path);
        piece(budi, 0, photo);
        try (var away = new ArchiveAway(folder)) {
            assertThat(away).isNotNull();
            var refused = finish(budi, photo.length);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("Arsip sedang tidak dapat dihubungi", "dilanjutkan begitu arsip");
        }
        assertThat(budi.get(path).body()).contains("\"received\":" + photo.length);
        assertThat(finish(budi, photo.length).statusCode()).isEqualTo(201);
    }

    @Test
    void anotherPersonsPiecesAreNotSeen() {
        var budi = new Visitor(port).loggedIn("budi");
        budi.get(path);
        assertThat(piece(budi, 0, new byte[10]).statusCode()).isEqualTo(200);
        var siti = new Visitor(port).loggedIn("siti");
        assertThat(siti.get(path).body()).contains("\"received\":0");
        assertThat(finish(siti, 10).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsNoPhotoIsRefusedAndForgotten() {
        var budi = new Visitor(port).loggedIn("budi");
        budi.get(path);
        assertThat(piece(budi, 0, "MZ program".getBytes(US_ASCII)).statusCode()).isEqualTo(200);
        assertThat(finish(budi, 10).statusCode()).isEqualTo(422);
        assertThat(budi.get(path).body()).contains("\"received\":0");
    }

    private HttpResponse<String> piece(Visitor who, long offset, byte[] bytes) {
        return who.send(who.request(path + "?offset=" + offset)
                .header("Content-Type", "application/octet-stream")
                .header("X-SILIPUT-CSRF", who.csrf())
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    private HttpResponse<String> finish(Visitor who, long size) {
        return who.send(who.request(path + "?name=foto.jpg&kind=RAW_MATERIAL&size=" + size)
                .header("X-SILIPUT-CSRF", who.csrf())
                .POST(BodyPublishers.noBody()));
    }
}

package id.go.purbalinggakab.siliput.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anybody finds of a release that was taken down, or retracted. */
@WebTest
class TakenDownPageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    PublishingSettings settings;

    private String number;
    private String page;
    private String title;
    private Visitor anybody;

    @BeforeEach
    void published() {
        var row = jdbc.sql("select c.case_number, c.process_instance_id from register_case c"
                        + " join release_version r on r.case_number = c.case_number where r.decision = 'APPROVED'"
                        + " and r.pictures like '%document%' order by 1 fetch first 1 rows only")
                .query((set, n) -> new String[] {set.getString(1), set.getString(2)})
                .single();
        var management = engine.getManagementService();
        for (var jobs = management.createJobQuery().processInstanceId(row[1]).messages(); jobs.count() > 0; ) {
            management.executeJob(jobs.list().get(0).getId());
        }
        number = row[0];
        page = "/berita/" + ofArticle("slug");
        title = ofArticle("title");
        anybody = new Visitor(port);
    }

    private String ofArticle(String column) {
        return jdbc.sql("select " + column + " from article where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void hidden(Timestamp at) {
        jdbc.sql("update article set hidden_at = ? where case_number = ?")
                .params(at, number)
                .update();
    }

    private void noted(NoteKind kind) {
        jdbc.sql("insert into article_note values (?, ?, ?, 'Foto <b>anak</b>', ?)")
                .params(number, 9 + kind.ordinal(), kind.name(), Timestamp.from(Instant.EPOCH))
                .update();
    }

    @AfterEach
    void shownAgain() {
        hidden(null);
        jdbc.sql("delete from article_note where case_number = ?").param(number).update();
    }

    @Test
    void textAndPicturesAreGoneAtOnceAndThePageSaysWhy() {
        var picture = page + "/gambar/1.jpg";
        assertThat(anybody.get(page).body()).contains(title);
        var tag = anybody.get(picture).headers().firstValue("etag").orElseThrow();
        var again = anybody.request(picture).header("If-None-Match", tag).GET();
        assertThat(anybody.send(again, BodyHandlers.discarding()).statusCode())
                .as("kept by the browser")
                .isEqualTo(304);

        hidden(Timestamp.from(Instant.EPOCH));
        var down = anybody.get(page);
        assertThat(down.statusCode()).isEqualTo(410);
        assertThat(down.body()).contains("Berita diturunkan", "WIB").doesNotContain(title);
        assertThat(down.headers().firstValue("x-robots-tag").orElse("")).contains("noarchive");
        assertThat(down.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(anybody.send(again, BodyHandlers.discarding()).statusCode())
                .as("asked for every time")
                .isEqualTo(404);
        assertThat(anybody.get("/berita").body()).doesNotContain(title);
        assertThat(anybody.get("/").body()).doesNotContain(title);
    }

    @Test
    void theApplicantIsLedToTheNewsAsSoonAsItIsOut() {
        var code = jdbc.sql("select tracking_code from register_case where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(anybody.get("/lacak/" + code).body())
                .contains("Beritanya sudah terbit", page)
                .doesNotContain("sedang diperiksa sebelum terbit", "diturunkan", "dicabut");
        hidden(Timestamp.from(Instant.EPOCH));
        assertThat(anybody.get("/lacak/" + code).body())
                .contains("Berita ini diturunkan dari halaman kami.")
                .doesNotContain(page);
        hidden(null);
        noted(NoteKind.RALAT);
        assertThat(anybody.get("/lacak/" + code).body()).contains("Berita ini diralat pada", page);
        noted(NoteKind.PENCABUTAN);
        assertThat(anybody.get("/lacak/" + code).body()).contains("Berita ini dicabut", page);
    }

    @Test
    void aPictureThatIsNoLongerWhatWentOutIsNotShown() throws IOException {
        var copy =
                settings.folder().resolve(page.substring("/berita/".length())).resolve("1.jpg");
        var jpeg = Files.readAllBytes(copy);
        Files.write(copy, SamplePhoto.jpeg());
        assertThat(anybody.get(page + "/gambar/1.jpg").statusCode()).isEqualTo(404);
        Files.write(copy, jpeg);
        assertThat(anybody.get(page + "/gambar/1.jpg").statusCode()).isEqualTo(200);
    }

    @Test
    void aRetractionSaysWhyAlsoWhereThePageIsDown() {
        noted(NoteKind.PENCABUTAN);
        assertThat(anybody.get(page).body())
                .contains("Berita dicabut", "Foto &lt;b&gt;anak&lt;/b&gt;")
                .doesNotContain("/gambar/1.jpg");
        hidden(Timestamp.from(Instant.EPOCH));
        assertThat(anybody.get(page).body()).contains("Berita diturunkan", "Foto &lt;b&gt;anak&lt;/b&gt;");
    }
}

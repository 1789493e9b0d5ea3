package id.go.purbalinggakab.siliput.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proof of publication over HTTP. */
@WebTest
class ProofWebIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Test
    void thePdfShowsTextAndPicturesOfEachChannel() throws IOException {
        var number = published();
        var visitor = new Visitor(port).loggedIn("kabid");
        var answer = visitor.send(
                visitor.request("/kantor/bukti/%s/bukti-tayang.pdf".formatted(number))
                        .GET(),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains("bukti-tayang-" + number + ".pdf");
        Files.createDirectories(Path.of("target/dosir"));
        Files.write(Path.of("target/dosir", "bukti-" + number + ".pdf"), answer.body());
        var pictures = 0;
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Bukti tayang " + number)
                    .contains("Website · Rilis")
                    .contains("WIB")
                    .contains("/berita/")
                    .contains("SHA-256 isi")
                    .contains("Penerima satu per satu")
                    .contains("Catatan publikasi utuh");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        assertThat(pictures).isPositive();
    }

    @Test
    void thePageLeadsToBothFilesAndTheListToThePage() {
        var number = published();
        var visitor = new Visitor(port).loggedIn("sekretaris");
        assertThat(visitor.get("/kantor/bukti").body()).contains("/kantor/bukti/" + number);
        assertThat(visitor.get("/kantor/bukti?nomor=" + number).headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/kantor/bukti/" + number));
        assertThat(visitor.get("/kantor/bukti/" + number).body())
                .contains("bukti-tayang.pdf", "bukti-tayang.json", "data:image/jpeg;base64,");
        assertThat(visitor.get("/kantor/bukti/" + number + "/bukti-tayang.json").body())
                .contains("\"format\" : \"siliput-bukti-tayang/1\"", "+07:00");
        assertThat(visitor.get("/kantor/berkas/" + number).body()).contains("/kantor/bukti/" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pejabat", "tim"})
    void nobodyElseFindsIt(String user) {
        var visitor = new Visitor(port).loggedIn(user);
        assertThat(visitor.get("/kantor/bukti").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/kantor/bukti/" + published()).statusCode()).isEqualTo(403);
    }

    @Test
    void aComplaintHasNone() {
        var complaint = jdbc.sql("select max(case_number) from complaint_intake where case_number is not null")
                .query(String.class)
                .single();
        assertThat(new Visitor(port)
                        .loggedIn("auditor")
                        .get("/kantor/bukti/" + complaint)
                        .statusCode())
                .isEqualTo(404);
    }

    /** An example case whose release was approved, put out as far as no person is needed. */
    private String published() {
        var row = jdbc.sql("select c.case_number, c.process_instance_id from register_case c"
                        + " join release_version r on r.case_number = c.case_number where r.decision = 'APPROVED'"
                        + " and r.pictures like '%document%' and c.secret = false order by 1 fetch first 1 rows only")
                .query((set, n) -> new String[] {set.getString(1), set.getString(2)})
                .single();
        var management = engine.getManagementService();
        for (var jobs = management.createJobQuery().processInstanceId(row[1]).messages(); jobs.count() > 0; ) {
            management.executeJob(jobs.list().get(0).getId());
        }
        return row[0];
    }
}

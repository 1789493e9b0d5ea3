package id.go.purbalinggakab.siliput.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What applicants hear without a login: receipt, mail and tracking page. */
@WebTest
class TrackedRequestTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Register register;

    @Autowired
    ProcessEngine engine;

    private Visitor anybody;

    @BeforeEach
    void visitor() {
        anybody = new Visitor(port);
    }

    private CaseSummary one(CaseStatus status) {
        return register.latest(500).stream()
                .filter(line -> line.number().startsWith("LIP-") && line.status() == status)
                .reduce((newer, older) -> older)
                .orElseThrow();
    }

    private String due(CaseSummary line) {
        var answer = register.deadlines(line.number()).get(0);
        return IndonesianTime.dateTime(answer.due());
    }

    private String page(CaseSummary line) {
        return anybody.get("/lacak/" + line.trackingCode().toLowerCase()).body();
    }

    @Test
    void anApplicantReadsWhereTheLetterIsAndUntilWhenTheAnswerComes() {
        var line = one(CaseStatus.MENUNGGU_DISPOSISI);
        assertThat(page(line))
                .contains(
                        "Surat lengkap dan menunggu arahan pimpinan.",
                        line.letter().eventTitle(),
                        "Jawaban atas permohonan Anda",
                        due(line),
                        "Cara menghitungnya")
                .doesNotContain("narahubung@", "Narahubung");
    }

    @Test
    void aReturnedLetterSaysWhatToBring() {
        var line = one(CaseStatus.DIKEMBALIKAN);
        assertThat(page(line))
                .contains("Surat belum dibubuhi cap instansi.", "14 hari")
                .doesNotContain(due(line));
        assertThat(mail(line, "letter-returned"))
                .contains("Pada surat belum ada: cap/stempel.", "Surat belum dibubuhi cap instansi.")
                .doesNotContain("tanda tangan");
    }

    @Test
    void aSecretLetterShowsNoMoreThanItsStation() {
        var line = one(CaseStatus.DIKEMBALIKAN);
        jdbc.sql("update register_case set secret = true where case_number = ?")
                .param(line.number())
                .update();
        try {
            assertThat(page(line))
                    .contains("menunggu Anda lengkapi")
                    .doesNotContain(
                            "Surat belum dibubuhi cap instansi.",
                            line.letter().eventTitle(),
                            line.letter().eventPlace());
        } finally {
            jdbc.sql("update register_case set secret = false where case_number = ?")
                    .param(line.number())
                    .update();
        }
    }

    @Test
    void theReceiptCarriesDeadlineAndASquareThatLeadsToTheTrackingPage() throws IOException, NotFoundException {
        var line = one(CaseStatus.MENUNGGU_DISPOSISI);
        var agendaris = new Visitor(port).loggedIn("agendaris");
        var pdf = agendaris.send(
                agendaris
                        .request("/cetak/tanda-terima/%s.pdf".formatted(line.number()))
                        .GET(),
                BodyHandlers.ofByteArray());
        try (var paper = Loader.loadPDF(pdf.body())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains(
                            line.number(),
                            "/lacak/" + line.trackingCode(),
                            due(line).replace(" ", ""));
            var sheet = new PDFRenderer(paper).renderImageWithDPI(0, 150);
            var pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
            var source = new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels);
            var read = new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
            assertThat(read).hasSize(1);
            assertThat(read[0].getText()).endsWith("/lacak/" + line.trackingCode());
        }
    }

    @Test
    void theMailSaysTheSameAsTheReceipt() {
        var line = one(CaseStatus.MENUNGGU_DISPOSISI);
        assertThat(mail(line, "letter-received"))
                .contains(
                        "paling lambat " + due(line),
                        "Cara menghitungnya",
                        "/lacak/" + line.trackingCode(),
                        "Kode pelacakan: " + line.trackingCode());
    }

    @Test
    void whatTheApplicantSendsStandsInTheDesksTask() throws IOException {
        var line = one(CaseStatus.DIKEMBALIKAN);
        assertThat(tell(
                                line,
                                "SURAT",
                                "Sudah dibubuhi cap. <b>Salam</b>",
                                SamplePdf.stream().readAllBytes())
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/lacak/" + line.trackingCode() + "?hasil=kabari"));
        tell(
                line,
                "SURAT",
                "Sudah dibubuhi cap. <b>Salam</b>",
                SamplePdf.stream().readAllBytes());

        var agendaris = new Visitor(port).loggedIn("agendaris");
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(line.number())
                .taskDefinitionKey("enterResubmission")
                .singleResult()
                .getId();
        assertThat(agendaris.get("/siliput/api/tasks/%s/page".formatted(task)).body())
                .containsOnlyOnce("Surat yang sudah dilengkapi: Sudah dibubuhi cap.")
                .containsOnlyOnce("surat-baru.pdf");
        jdbc.sql("update register_note set noted_at = ? where case_number = ? and kind = 'PEMOHON'")
                .params(Timestamp.from(Instant.now().minus(Duration.ofHours(1))), line.number())
                .update();
        var other = new String(SamplePdf.stream().readAllBytes(), ISO_8859_1) + "\n% lain\n";
        tell(line, "SURAT", "Sudah dibubuhi cap. <b>Salam</b>", other.getBytes(ISO_8859_1));
        assertThat(agendaris
                        .get("/siliput/api/tasks/%s/page".formatted(task))
                        .body()
                        .split("surat-baru.pdf"))
                .as("the same words with another paper are heard")
                .hasSize(3);
        assertThat(recipients(line)).contains("agendaris", "kabid").doesNotContain("andi", "kepala");
        assertThat(new Visitor(port)
                        .loggedIn("auditor")
                        .get("/kantor/berkas/" + line.number())
                        .body())
                .contains("Sudah dibubuhi cap. &lt;b&gt;Salam&lt;/b&gt;");
    }

    @Test
    void onlyWhatTheCaseIsOpenForIsTaken() throws IOException {
        var line = one(CaseStatus.DIKEMBALIKAN);
        var page = "/lacak/%s/kabari".formatted(line.trackingCode());
        assertThat(anybody.get(page).body())
                .contains("Surat yang sudah dilengkapi", "Permintaan menarik permohonan")
                .doesNotContain("Nama dan fakta untuk berita");
        assertThat(tell(line, "FAKTA", "Nama lengkapnya Sri.", new byte[0]).body())
                .contains("Pilih apa yang Anda sampaikan", "Nama lengkapnya Sri.");
        assertThat(tell(line, "PENARIKAN", " ", new byte[0]).body()).contains("Tulis isinya");
        assertThat(tell(line, "SURAT", "Ini suratnya.", "bukan surat".getBytes(UTF_8))
                        .body())
                .contains("Lampiran Anda tidak dapat diterima", "Ini suratnya.");
        register.moveTo(line.number(), CaseStatus.SELESAI);
        try {
            assertThat(anybody.get(page).body()).contains("tidak ada lagi yang perlu disampaikan");
            assertThat(tell(line, "PENARIKAN", "Terlambat.", new byte[0]).body())
                    .contains("Terlambat.");
        } finally {
            register.moveTo(line.number(), CaseStatus.DIKEMBALIKAN);
        }
        assertThat(anybody.get("/lacak/TIDAK-ADA/kabari").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> tell(CaseSummary line, String about, String words, byte[] file) throws IOException {
        var path = "/lacak/%s/kabari".formatted(line.trackingCode());
        anybody.get(path);
        var body = new ByteArrayOutputStream();
        for (var field :
                Map.of("tentang", about, "isi", words, "_csrf", anybody.csrf()).entrySet()) {
            body.write("--potong\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(field.getKey(), field.getValue())
                    .getBytes(UTF_8));
        }
        body.write(("--potong\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"surat-baru.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(UTF_8));
        body.write(file);
        body.write("\r\n--potong--\r\n".getBytes(UTF_8));
        return anybody.send(anybody.request(path)
                .header("Content-Type", "multipart/form-data; boundary=potong")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private List<String> recipients(CaseSummary line) {
        return jdbc.sql("select user_id from notice where case_number = ? and kind = 'applicant-said'")
                .param(line.number())
                .query(String.class)
                .list();
    }

    private String mail(CaseSummary line, String kind) {
        return jdbc.sql("select text_body from notice where case_number = ? and kind = ?")
                .params(line.number(), kind)
                .query(String.class)
                .single();
    }
}

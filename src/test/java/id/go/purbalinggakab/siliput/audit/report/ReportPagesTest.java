package id.go.purbalinggakab.siliput.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counted by hand. January 2024, answers: two judged, one late; by the strict clock one of two. February: one judged
 * (due at midnight in WIB, still January in UTC). The withdrawn one is judged nowhere.
 */
@WebTest
class ReportPagesTest {

    private static final String PERIOD = "?dari=2024-01&sampai=2024-02";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void aSmallRegister() {
        deadline(
                "LIP-2024-00001",
                "JAWABAN",
                "2024-01-10T09:00:00+07:00",
                "2024-01-10T13:00:00+07:00",
                "2024-01-10T11:30:00+07:00",
                null);
        deadline(
                "LIP-2024-00002",
                "JAWABAN",
                "2024-01-31T19:59:00+07:00",
                "2024-01-31T23:59:00+07:00",
                "2024-02-01T08:00:00+07:00",
                "3 Kaji permohonan");
        deadline(
                "LIP-2024-00003",
                "JAWABAN",
                "2024-01-31T20:00:00+07:00",
                "2024-02-01T00:00:00+07:00",
                "2024-01-31T21:00:00+07:00",
                null);
        deadline("LIP-2024-00004", "JAWABAN", "2024-01-12T09:00:00+07:00", "2024-01-12T13:00:00+07:00", null, null);
        deadline(
                "ADU-2024-00001",
                "RINGAN",
                "2024-01-15T09:00:00+07:00",
                "2024-01-15T12:00:00+07:00",
                "2024-01-15T10:00:00+07:00",
                null);
        jdbc.sql("insert into complaint_named (case_number, user_id, set_by, set_at, reason) values"
                        + " ('ADU-2024-00001', 'kepala', 'pejabat', :at, 'disebut')")
                .param("at", OffsetDateTime.parse("2024-01-15T09:30:00+07:00"))
                .update();
    }

    @AfterEach
    void emptied() {
        jdbc.sql("delete from complaint_named where case_number like '%-2024-%'")
                .update();
        jdbc.sql("delete from register_deadline where case_number like '%-2024-%'")
                .update();
        jdbc.sql("delete from register_case where case_number like '%-2024-%'").update();
    }

    private void deadline(String number, String kind, String start, String due, String met, String cause) {
        var at = OffsetDateTime.parse(start);
        jdbc.sql("insert into register_case (case_number, process_instance_id, tracking_code, letter_number, sender,"
                        + " letter_ordinal, subject, event_title, event_place, event_start, received_at, secret, status,"
                        + " registered_at, changed_at) values (:n, :n, :code, '', '', 0, '', '', '', :at, :at, false,"
                        + " 'SELESAI', :at, :at)")
                .param("n", number)
                .param("code", number.substring(0, 3) + number.substring(9))
                .param("at", at)
                .update();
        jdbc.sql("insert into register_deadline (case_number, kind, starts_at, due, strict_due, explanation,"
                        + " provisional, met_at, breached_at, cause) values (:n, :kind, :at, :due, :strict, '', false,"
                        + " :met, :breached, :cause)")
                .param("n", number)
                .param("kind", kind)
                .param("at", at)
                .param("due", OffsetDateTime.parse(due))
                .param("strict", at.plusHours(2))
                .param("met", met == null ? null : OffsetDateTime.parse(met), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "breached",
                        cause == null ? null : OffsetDateTime.parse(due),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cause", cause, java.sql.Types.VARCHAR)
                .update();
    }

    private List<List<String>> lines(String section, String reader) {
        var period = Period.of(
                "2024-01",
                "2024-02",
                OffsetDateTime.parse("2026-11-24T00:00:00Z").toInstant());
        return reports.of(period, reader).section(section).orElseThrow().lines().stream()
                .map(line -> line.stream().map(Section.Cell::text).toList())
                .toList();
    }

    @Test
    void monthsAreThoseOfThisOfficeAndBothReadingsStandSideBySide() {
        assertThat(lines("jawaban", "auditor"))
                .containsExactly(
                        List.of("Januari 2024", "2", "1", "1", "50,0%", "0,0%"),
                        List.of("Februari 2024", "1", "1", "0", "100,0%", "100,0%"));
        assertThat(lines("sebab", "auditor")).containsExactly(List.of("3 Kaji permohonan", "1"));
        assertThat(lines("lama", "auditor").get(0)).containsExactly("≤ 1 jam", "1", "0");
        assertThat(lines("lama", "auditor").get(2)).containsExactly("≤ 3 jam", "1", "0");
        assertThat(lines("normatif", "auditor")).isEmpty();
    }

    @Test
    void whomAComplaintIsAboutFindsItInNoNumberAndNoList() {
        assertThat(lines("ringan", "sekretaris").get(0)).startsWith("Januari 2024", "1");
        assertThat(lines("ringan", "kepala")).isEmpty();
        var list = "/laporan/perkara?jenis=RINGAN&bulan=2024-01&hasil=semua";
        assertThat(new Visitor(port).loggedIn("sekretaris").get(list).body()).contains("ADU-2024-00001");
        assertThat(new Visitor(port).loggedIn("kepala").get(list).body())
                .contains("Tidak ada perkara")
                .doesNotContain("ADU-2024-00001");
    }

    @Test
    void aNumberLeadsToItsCases() {
        var auditor = new Visitor(port).loggedIn("auditor");
        assertThat(auditor.get("/laporan" + PERIOD).body())
                .contains("Januari 2024 sampai Februari 2024", "jenis=JAWABAN&amp;bulan=2024-01&amp;hasil=telat")
                .contains("Diagram: Sebab keterlambatan");
        assertThat(auditor.get("/laporan/perkara?jenis=JAWABAN&bulan=2024-01&hasil=telat")
                        .body())
                .contains("LIP-2024-00002", "Telat: 3 Kaji permohonan")
                .doesNotContain("LIP-2024-00001");
        assertThat(auditor.get("/laporan/gambar/jawaban.svg" + PERIOD).body()).contains("<svg", "<path");
        assertThat(auditor.get("/laporan/gambar/normatif.svg" + PERIOD).statusCode())
                .isEqualTo(404);
        assertThat(auditor.get("/laporan/perkara?jenis=SEMUA&bulan=2024-01").statusCode())
                .isEqualTo(404);
        assertThat(auditor.get("/laporan?dari=kemarin&sampai=9999-99").statusCode())
                .isEqualTo(200);
    }

    @Test
    void itGoesOutAsPdfAndAsSpreadsheetAndBothAreKept() throws IOException {
        var auditor = new Visitor(port).loggedIn("auditor");
        var pdf = auditor.send(auditor.request("/laporan/laporan.pdf" + PERIOD).GET(), BodyHandlers.ofByteArray());
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Januari 2024", "50,0%", "3 Kaji permohonan");
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .as("plots")
                    .isNotEmpty();
        }
        var sheet =
                auditor.send(auditor.request("/laporan/laporan.xlsx" + PERIOD).GET(), BodyHandlers.ofByteArray());
        assertThat(texts(sheet.body())).contains("Sebab keterlambatan", "3 Kaji permohonan", "Januari 2024");
        assertThat(jdbc.sql("select payload from chain_event where chain = 'ADMINISTRASI' and actor = 'auditor'"
                                + " and kind = 'DOSSIER_READ'")
                        .query(String.class)
                        .list())
                .anyMatch(row -> row.contains("2024-01 sampai 2024-02") && row.contains("xlsx"))
                .anyMatch(row -> row.contains("pdf"));
    }

    private String texts(byte[] xlsx) throws IOException {
        var file = Files.write(folder.resolve("laporan.xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

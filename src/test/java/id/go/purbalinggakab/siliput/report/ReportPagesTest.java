package id.go.purbalinggakab.siliput.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
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

    private void done(String number, String actor, int seq, String at) {
        jdbc.sql("insert into chain_event (chain, seq, happened_at, actor, capacity, kind, payload, prev_hash, hash)"
                        + " values (?, ?, ?, ?, '', 'TASK_DONE', '{}', '', ?)")
                .params(number, 100 + seq, at, actor, number + seq)
                .update();
    }

    private void version(String number, int version, String decision, String at) {
        jdbc.sql("insert into release_version (case_number, version, title, dateline, lead_text, body, quotes,"
                        + " pictures, checklist, author, submitted_at, content_hash, decision, decided_at) values (?, ?,"
                        + " '', '', '', '', '', '', '', 'budi', ?, '', ?, ?)")
                .params(number, version, OffsetDateTime.parse(at), decision, OffsetDateTime.parse(at))
                .update();
    }

    private void sent(String number, String channel, String recipient, String state, int attempts) {
        jdbc.sql("insert into publication (case_number, version_no, channel, recipient, state, attempts, content_hash,"
                        + " changed_at) values (?, 1, ?, ?, ?, ?, '', ?)")
                .params(number, channel, recipient, state, attempts, OffsetDateTime.parse("2024-01-20T10:00:00+07:00"))
                .update();
    }

    private void complaint(String number, String channel, String complaintClass, String at) {
        jdbc.sql("insert into complaint_case (case_number, process_instance_id, kind, channel, received_at,"
                        + " complaint_class, at_once, rating_token) values (?, ?, 'ADUAN', ?, ?, ?, false, ?)")
                .params(number, number, channel, OffsetDateTime.parse(at), complaintClass, number)
                .update();
    }

    private String behind(String section, String... values) {
        var asked = new Counting(section, List.of(values)).link(Period.of("2024-01", "2024-02", NOW));
        return new Visitor(port).loggedIn("auditor").get(asked).body();
    }

    @AfterEach
    void emptied() {
        for (var table : List.of("chain_event where chain", "release_version where case_number")) {
            jdbc.sql("delete from " + table + " like '%-2024-%'").update();
        }
        for (var table : List.of("publication", "complaint_case")) {
            jdbc.sql("delete from " + table + " where case_number like '%-2024-%'")
                    .update();
        }
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
        return reports.of(Period.of("2024-01", "2024-02", NOW), reader).section(section).orElseThrow().lines().stream()
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

    /** The office's machine was off when the limit passed, so no timer noted the breach. */
    @Test
    void whatWasRenderedTooLateIsLateEvenIfNoTimerSawIt() {
        deadline(
                "LIP-2024-00006",
                "PRODUKSI",
                "2024-01-20T09:00:00+07:00",
                "2024-01-20T13:00:00+07:00",
                "2024-01-20T13:00:01+07:00",
                null);
        assertThat(lines("produksi", "auditor").get(0)).containsExactly("Januari 2024", "1", "0", "1", "0,0%", "0,0%");
        assertThat(lines("sebab", "auditor"))
                .containsExactlyInAnyOrder(List.of("3 Kaji permohonan", "1"), List.of("Tidak tercatat", "1"));
        assertThat(behind("sebab", "Tidak tercatat")).contains("LIP-2024-00006");
    }

    @Test
    void whatTookLongerThanADayIsCountedToo() {
        deadline(
                "LIP-2024-00005",
                "PRODUKSI",
                "2024-01-20T09:00:00+07:00",
                "2024-01-20T13:00:00+07:00",
                "2024-01-22T09:00:00+07:00",
                "6 Susun rilis");
        assertThat(lines("lama", "auditor"))
                .containsExactly(
                        List.of("≤ 1 jam", "1", "0"),
                        List.of("≤ 2 jam", "0", "0"),
                        List.of("≤ 3 jam", "1", "0"),
                        List.of("≤ 4 jam", "0", "0"),
                        List.of("≤ 8 jam", "0", "0"),
                        List.of("≤ 24 jam", "1", "0"),
                        List.of("> 24 jam", "0", "1"));
        assertThat(behind("lama", "PRODUKSI", "24", "1000000"))
                .contains("LIP-2024-00005", "&gt; 24 jam")
                .doesNotContain("LIP-2024-00001");
        assertThat(behind("lama", "JAWABAN", "2", "3"))
                .contains("LIP-2024-00001")
                .doesNotContain("LIP-2024-00002", "LIP-2024-00003");
    }

    /** Tasks: budi three in two cases (one at midnight of February in WIB), siti one; March does not count. */
    @Test
    void loadIsCountedByWhoDidIt() {
        done("LIP-2024-00001", "budi", 1, "2024-01-10T03:00:00.000000Z");
        done("LIP-2024-00001", "budi", 2, "2024-01-31T17:00:00.000000Z");
        done("LIP-2024-00002", "budi", 1, "2024-02-01T03:00:00.000000Z");
        done("LIP-2024-00003", "siti", 1, "2024-02-29T16:59:59.000000Z");
        done("LIP-2024-00003", "budi", 2, "2024-02-29T17:00:00.000000Z");
        done("ADU-2024-00001", "kepala", 1, "2024-01-20T03:00:00.000000Z");
        assertThat(lines("beban", "kepala"))
                .extracting(line -> line.subList(1, 3))
                .containsExactly(List.of("3", "2"), List.of("1", "1"));
        assertThat(lines("beban", "auditor")).hasSize(3);
        assertThat(behind("beban", "budi"))
                .contains("LIP-2024-00001", "2 tugas", "LIP-2024-00002", "1 tugas")
                .doesNotContain("LIP-2024-00003");
    }

    /** One release passed at once, one after two revisions; the one in March and the open one do not count. */
    @Test
    void revisionsAreThoseBeforeTheApproval() {
        version("LIP-2024-00001", 1, "APPROVED", "2024-01-10T14:00:00+07:00");
        version("LIP-2024-00002", 1, "REVISION", "2024-01-10T14:00:00+07:00");
        version("LIP-2024-00002", 2, "REVISION", "2024-01-10T15:00:00+07:00");
        version("LIP-2024-00002", 3, "APPROVED", "2024-01-10T16:00:00+07:00");
        version("LIP-2024-00003", 1, "APPROVED", "2024-03-01T00:00:00+07:00");
        version("LIP-2024-00004", 1, "REVISION", "2024-01-10T14:00:00+07:00");
        assertThat(lines("revisi", "auditor")).containsExactly(List.of("0 kali", "1"), List.of("2 kali", "1"));
        assertThat(behind("revisi", "2"))
                .contains("LIP-2024-00002", "diperbaiki 2 kali")
                .doesNotContain("LIP-2024-00001", "LIP-2024-00004");
    }

    @Test
    void channelsFailuresAndRetriesAreCountedByRecipient() {
        sent("LIP-2024-00001", "WEBSITE", "-", "PUBLISHED", 3);
        sent("LIP-2024-00001", "MAIL", "a@media.test", "PUBLISHED", 1);
        sent("LIP-2024-00001", "MAIL", "b@media.test", "REFUSED", 1);
        sent("LIP-2024-00002", "MAIL", "a@media.test", "PUBLISHED", 2);
        sent("LIP-2024-00002", "X", "-", "SKIPPED", 0);
        assertThat(lines("saluran", "auditor"))
                .containsExactly(
                        List.of("Surel wartawan", "2", "1", "0", "1"),
                        List.of("Website", "1", "0", "0", "2"),
                        List.of("X (Twitter)", "0", "0", "1", "0"));
        assertThat(behind("saluran", "MAIL", "REFUSED"))
                .contains("LIP-2024-00001", "1 kiriman", "Surel wartawan, ditolak")
                .doesNotContain("LIP-2024-00002");
        assertThat(behind("saluran", "WEBSITE", "RETRIED")).contains("LIP-2024-00001");
    }

    @Test
    void complaintsAreCountedByChannelAndClass() {
        complaint("ADU-2024-00001", "TELEPON", "RINGAN", "2024-01-15T09:00:00+07:00");
        complaint("LIP-2024-00002", "TELEPON", null, "2024-02-15T09:00:00+07:00");
        complaint("LIP-2024-00003", "SUREL", "RINGAN", "2023-12-31T23:59:59+07:00");
        var all = lines("aduan", "auditor");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get(0)).isEqualTo("Telepon");
        assertThat(all.get(0).stream().filter("1"::equals)).hasSize(2);
        assertThat(all.get(0).get(all.get(0).size() - 1)).as("without a class").isEqualTo("1");
        assertThat(lines("aduan", "kepala").get(0).stream().filter("1"::equals)).hasSize(1);
        assertThat(behind("aduan", "TELEPON", "RINGAN")).contains("ADU-2024-00001");
        assertThat(new Visitor(port)
                        .loggedIn("kepala")
                        .get("/laporan/di-balik?bagian=aduan&nilai=TELEPON&nilai=RINGAN&dari=2024-01&sampai=2024-02")
                        .body())
                .contains("Tidak ada perkara")
                .doesNotContain("ADU-2024-00001");
    }

    @Test
    void aLinkThatMakesNoSenseLeadsNowhere() {
        var auditor = new Visitor(port).loggedIn("auditor");
        for (var asked : List.of(
                "bagian=rahasia&nilai=1",
                "bagian=sebab",
                "bagian=revisi&nilai=banyak",
                "bagian=saluran&nilai=MAIL&nilai=SEMUA",
                "bagian=aduan&nilai=MERPATI&nilai=",
                "bagian=lama&nilai=JAWABAN&nilai=1&nilai=%27",
                "bagian=sebab&nilai=" + "x".repeat(301))) {
            assertThat(auditor.get("/laporan/di-balik?" + asked).statusCode())
                    .as(asked)
                    .isEqualTo(404);
        }
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

package id.go.purbalinggakab.siliput.publishing.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The division keeps the journalists' list in a page. */
@WebTest
class JournalistPagesTest {

    private static final String PAGE = "/kantor/wartawan";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Visitor staff;

    @BeforeEach
    void staffLogsIn() {
        jdbc.sql("delete from journalist").update();
        jdbc.sql("delete from journalist_change").update();
        staff = new Visitor(port).loggedIn("budi");
        staff.get(PAGE);
    }

    @Test
    void aPersonIsAddedMendedStoppedSentToAgainAndRemovedAndEachChangeIsKept() {
        send("", Map.of("name", "Sari <b>", "media", "Radar", "mail", " Sari@Radar.test ", "note", "lewat WA"));
        assertThat(staff.get(PAGE).body())
                .contains("Sari &lt;b&gt;", "sari@radar.test", "lewat WA", "kepada 1 dari 1 wartawan")
                .contains("(Radar) ditambahkan");
        send("", Map.of("name", "Sari", "media", "Radar", "mail", "sari@radar.test"));
        assertThat(staff.get(PAGE).body()).contains("sudah ada dalam daftar");
        send("", Map.of("name", "Sari", "media", "Radar", "mail", "sari(at)radar.test"));
        assertThat(staff.get(PAGE).body()).contains("tidak benar", "value=\"sari(at)radar.test\"");

        var id = idOf("sari@radar.test");
        send("/ubah", Map.of("id", id, "name", "Sari", "media", "Radar", "mail", "sari radar.test"));
        assertThat(staff.get(PAGE + "/ubah?id=" + id).body())
                .contains("tidak benar", "value=\"sari radar.test\"", "Tandai tidak sampai");
        send("/kirim", Map.of("id", id, "dikirimi", "false"));
        assertThat(staff.get(PAGE).body()).contains("kepada 0 dari 1", "tidak dikirimi lagi", "Dihentikan petugas");
        send("/kirim", Map.of("id", id, "dikirimi", "true"));
        send("/hapus", Map.of("id", id));
        assertThat(staff.get(PAGE).body()).contains("Daftar masih kosong", "dihapus");
    }

    @Test
    void anAddressWhereMailsDoNotArriveRestsUntilItIsMended() {
        send("", Map.of("name", "Sari", "media", "Radar", "mail", "sari@radar.test"));
        var id = idOf("sari@radar.test");
        send("/tidak-sampai", Map.of("id", id));
        assertThat(staff.get(PAGE).body())
                .contains("kepada 0 dari 1", "Alamat tidak sampai", "Ditandai petugas", "ditandai tidak sampai");
        send("/ubah", Map.of("id", id, "name", "Sari", "media", "Radar", "mail", "sari@radar.test", "note", "sakit"));
        assertThat(staff.get(PAGE).body()).as("a note mends no address").contains("kepada 0 dari 1");
        send("/ubah", Map.of("id", id, "name", "Sari", "media", "Radar", "mail", "sari.baru@radar.test"));
        assertThat(staff.get(PAGE).body()).contains("kepada 1 dari 1", "sari.baru@radar.test");
    }

    @Test
    void whoStoppedTheMailsIsSentNoneByAnImport() {
        upload("nama;media;surel\nAni;Suara;ani@suara.test\n");
        take();
        assertThat(staff.get(PAGE).body()).contains("kepada 1 dari 1");
        jdbc.sql("update journalist set active = false, opted_out_at = current_timestamp")
                .update();
        send("/hapus", Map.of("id", idOf("ani@suara.test")));
        assertThat(staff.get(PAGE).body()).contains("Yang berhenti sendiri tetap tercatat");
        upload("nama;media;surel\nAni;Suara;ani@suara.test\n");
        assertThat(staff.get(PAGE + "/impor").body()).contains("0 baru, 1 sudah ada", "Berhenti sendiri");
        assertThat(staff.get(PAGE).body()).contains("kepada 0 dari 1");
    }

    @Test
    void aFileIsLookedAtFirstAndWhatIsRefusedIsSaidLineByLine() {
        upload("nama;media;surel\nAni;Suara;ani@suara.test\nBowo;;bowo@suara.test\nCici;Suara;cici\n"
                + "Ani Lagi;Suara;ANI@suara.test\n");
        assertThat(staff.get(PAGE + "/impor").body())
                .contains("1 baru, 1 sudah ada, 2 ditolak", "Media wajib diisi", "Alamat surel &#39;cici&#39;")
                .contains("Sama dengan baris 2.", "Impor 1 wartawan");
        assertThat(staff.get(PAGE).body()).as("only looked at").contains("Daftar masih kosong");
        var old = token();
        upload("nama;media;surel\nDodi;Suara;dodi@suara.test\n");
        send("/impor/terapkan", Map.of("tanda", old));
        assertThat(staff.get(PAGE).body()).contains("Pratinjau ini sudah tidak berlaku", "Daftar masih kosong");
        take();
        assertThat(staff.get(PAGE).body()).contains("1 wartawan baru diimpor", "dodi@suara.test");
        upload("a;b\n1;2\n");
        assertThat(staff.get(PAGE).body()).contains("kolom &quot;nama&quot; tidak ada");
    }

    @Test
    void aSpreadsheetAsOfficesSaveItIsReadAndItsLinesKeepTheirNumbers() {
        upload("\uFEFFNama;Media;E-mail\r\n\r\n;;\r\nAni;Suara;\u00A0ANI@suara.test\u200B\r\n"
                + "Bea;Suara;bea@münchen.test\r\nCici;Suara;cici\r\n;;\r\n");
        assertThat(staff.get(PAGE + "/impor").body())
                .contains("2 baru, 0 sudah ada, 1 ditolak", "bea@xn--mnchen-3ya.test", ">ani@suara.test<")
                .contains("data-label=\"Baris\">6<");
        upload("nama;media;surel\nAni;Suara;ani@suara.test\n\"Bea\" B;Suara;bea@suara.test\n");
        assertThat(staff.get(PAGE).body()).contains("Baris 3: tanda kutip");
        upload("PK\u0003\u0004xl/workbook.xml");
        assertThat(staff.get(PAGE).body()).contains("buku kerja, bukan CSV");
        upload("\uFEFF\r\n");
        assertThat(staff.get(PAGE).body()).contains("Berkas kosong");
    }

    /** An old export brought into a new server, or brought back after a removal. */
    @Test
    void whoIsSentNothingByTheFilesOwnWordsIsNotSentTo() {
        upload("nama;media;surel;catatan;keadaan\nAni;Suara;ani@suara.test;;Berhenti sendiri\n"
                + "Bowo;Suara;bowo@suara.test;;Dikirimi\n");
        assertThat(staff.get(PAGE + "/impor").body())
                .contains("1 baru, 0 sudah ada, 1 ditolak", "Dalam berkas tercatat &quot;Berhenti sendiri&quot;.");
    }

    @Test
    void whatGoesOutComesBackAndNoCellIsRun() {
        upload("\uFEFFNama,Media,Email,Catatan\n\"Ani, S.Sos.\",Suara,ani@suara.test,\"=HYPERLINK(\"\"http://x\"\")\"\n"
                + "=1+1,-Suara,+b@suara.test,@SUM(A1)\n");
        take();
        var csv = staff.get(PAGE + "/wartawan.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).contains("text/csv");
        assertThat(csv.body())
                .contains("Ani, S.Sos.;Suara;ani@suara.test;\"'=HYPERLINK(\"\"http://x\"\")\";Dikirimi")
                .contains("'=1+1;'-Suara;'+b@suara.test;'@SUM(A1);Dikirimi");
        jdbc.sql("delete from journalist").update();
        upload(csv.body());
        take();
        assertThat(staff.get(PAGE + "/wartawan.csv").body()).isEqualTo(csv.body());
    }

    @Test
    void whoIsNotOfTheDivisionChangesNothing() {
        var auditor = new Visitor(port).loggedIn("auditor");
        assertThat(auditor.get(PAGE).body()).contains("Daftar wartawan").doesNotContain("Tambah wartawan", "Ubah…");
        assertThat(auditor.get(PAGE + "/ubah?id=" + java.util.UUID.randomUUID()).statusCode())
                .isEqualTo(403);
        assertThat(auditor.postForm(
                                PAGE, Map.of("name", "A", "media", "B", "mail", "a@b.test", "_csrf", auditor.csrf()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).loggedIn("agendaris").get(PAGE).statusCode())
                .isEqualTo(403);
        assertThat(staff.postForm(PAGE, Map.of("name", "A", "media", "B", "mail", "a@b.test"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from journalist")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String idOf(String mail) {
        return jdbc.sql("select id from journalist where mail = ?")
                .param(mail)
                .query(String.class)
                .single();
    }

    private String token() {
        return staff.get(PAGE + "/impor")
                .body()
                .split("name=\"tanda\" value=\"")[1]
                .split("\"")[0];
    }

    private void take() {
        send("/impor/terapkan", Map.of("tanda", token()));
    }

    private void send(String path, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", staff.csrf());
        assertThat(staff.postForm(PAGE + path, all).statusCode()).isEqualTo(302);
    }

    private void upload(String csv) {
        var body = "--potong\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--potong\r\n"
                        .formatted(staff.csrf())
                + "Content-Disposition: form-data; name=\"berkas\"; filename=\"w.csv\"\r\n\r\n" + csv
                + "\r\n--potong--\r\n";
        HttpResponse<String> answer = staff.send(staff.request(PAGE + "/impor")
                .header("Content-Type", "multipart/form-data; boundary=potong")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(302);
    }
}

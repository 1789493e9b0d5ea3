package id.go.purbalinggakab.siliput.publishing;

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
    void aPersonIsAddedStoppedSentToAgainAndRemovedAndEachChangeIsKept() {
        send("", Map.of("name", "Sari <b>", "media", "Radar", "mail", " Sari@Radar.test "));
        assertThat(staff.get(PAGE).body())
                .contains("Sari &lt;b&gt;", "sari@radar.test", "kepada 1 dari 1 wartawan", "(Radar) ditambahkan");
        send("", Map.of("name", "Sari", "media", "Radar", "mail", "sari@radar.test"));
        assertThat(staff.get(PAGE).body()).contains("sudah ada dalam daftar");
        send("", Map.of("name", "Sari", "media", "Radar", "mail", "sari(at)radar.test"));
        assertThat(staff.get(PAGE).body()).contains("tidak benar", "value=\"sari(at)radar.test\"");

        var id = jdbc.sql("select id from journalist").query(String.class).single();
        send("/kirim", Map.of("id", id, "dikirimi", "false"));
        assertThat(staff.get(PAGE).body()).contains("kepada 0 dari 1", "tidak dikirimi lagi");
        send("/kirim", Map.of("id", id, "dikirimi", "true"));
        send("/hapus", Map.of("id", id));
        assertThat(staff.get(PAGE).body()).contains("Daftar masih kosong", "dihapus");
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() {
        upload("nama;media;surel\nAni;Suara;ani@suara.test\nBowo;;bowo@suara.test\nCici;Suara;cici\n");
        assertThat(staff.get(PAGE).body())
                .contains("Tidak ada yang diimpor", "Baris 3: media wajib", "Baris 4: alamat surel")
                .contains("Daftar masih kosong");
        upload(
                "\uFEFFNama,Media,Email\n\"Ani, S.Sos.\",Suara,ani@suara.test\n=1+1,Suara,bowo@suara.test\nAni,Lain,ANI@suara.test\n");
        assertThat(staff.get(PAGE).body()).contains("2 wartawan baru diimpor", "1 sudah ada");
        var csv = staff.get(PAGE + "/wartawan.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).contains("text/csv");
        assertThat(csv.body()).contains("Ani, S.Sos.;Suara;ani@suara.test;ya", "'=1+1;");
        upload("a;b\n1;2\n");
        assertThat(staff.get(PAGE).body()).contains("kolom &quot;nama&quot; tidak ada");
    }

    @Test
    void whoIsNotOfTheDivisionChangesNothing() {
        var auditor = new Visitor(port).loggedIn("auditor");
        assertThat(auditor.get(PAGE).body()).contains("Daftar wartawan").doesNotContain("Tambah wartawan");
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

package id.go.purbalinggakab.siliput.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The publishing desk in a page: who reads it, and who presses what. */
@WebTest
class PublishingDeskPagesTest {

    private static final String PAGE = "/kantor/terbit";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void open() {
        jdbc.sql("delete from channel_pause").update();
        jdbc.sql("delete from publication where case_number = 'LIP-2026-77777'").update();
    }

    private int send(Visitor visitor, String path, Map<String, String> fields) {
        visitor.get(PAGE);
        var all = new HashMap<>(fields);
        all.put("_csrf", visitor.csrf());
        return visitor.postForm(PAGE + path, all).statusCode();
    }

    private void refused(String channel, String recipient, String reason) {
        jdbc.sql("insert into publication (case_number, version_no, channel, recipient, state, attempts, reason,"
                        + " content_hash, opened_at, changed_at) values ('LIP-2026-77777', 1, ?, ?, 'REFUSED', 3, ?, 'x',"
                        + " current_timestamp, current_timestamp)")
                .params(channel, recipient, reason)
                .update();
    }

    @Test
    void whatWasRefusedIsSaidInIndonesianAndTheChannelsOwnWordsAreFolded() {
        refused("WEBSITE", "publik", "WordPress menolak (400, x): berkasnya rusak. Jawaban aslinya: Sorry <b>no</b>");
        refused("MAIL", "ani@suara.test", "Alamat ditolak: 550 5.1.1 unknown user.");
        refused("MAIL", "bowo@suara.test", "Alamat ditolak: 550 5.1.1 unknown user.");
        var page = new Visitor(port).loggedIn("kabid").get(PAGE).body();
        assertThat(page)
                .contains("LIP-2026-77777, versi 1", "WordPress menolak (400, x): berkasnya rusak.", "2 penerima", "3×")
                .contains("<p class=\"typed\">Sorry &lt;b&gt;no&lt;/b&gt;</p>", "ani@suara.test")
                .doesNotContain("<b>no</b>");
        assertThat(new Visitor(port)
                        .loggedIn("kabid")
                        .get(PAGE + "?kanal=MAIL&cari=77777")
                        .body())
                .contains("2 penerima")
                .doesNotContain("berkasnya rusak");
        assertThat(new Visitor(port)
                        .loggedIn("kabid")
                        .get(PAGE + "?keadaan=DONE&cari=77777")
                        .body())
                .doesNotContain("LIP-2026-77777");
        assertThat(new Visitor(port).loggedIn("andi").get(PAGE).body())
                .as("not a story of theirs")
                .doesNotContain("LIP-2026-77777");
    }

    @Test
    void aChannelIsShutAndOpenedByAdministratorsAndTheHeadOfTheDivision() {
        assertThat(send(new Visitor(port).loggedIn("budi"), "/kanal/jeda", Map.of("kanal", "X", "alasan", "a")))
                .isEqualTo(403);
        var kabid = new Visitor(port).loggedIn("kabid");
        assertThat(send(kabid, "/kanal/jeda", Map.of("kanal", "X", "alasan", " ")))
                .isEqualTo(302);
        assertThat(kabid.get(PAGE).body()).contains("Alasan menjeda kanal wajib diisi");
        assertThat(send(kabid, "/kanal/jeda", Map.of("kanal", "X", "alasan", "Akun dibajak")))
                .isEqualTo(302);
        assertThat(new Visitor(port).loggedIn("budi").get(PAGE).body())
                .contains("Akun dibajak")
                .doesNotContain("Buka kanal", "Jeda kanal…");
        var admin = new Visitor(port).loggedIn("admin");
        assertThat(send(admin, "/kanal/buka", Map.of("kanal", "X"))).isEqualTo(302);
        assertThat(admin.get(PAGE).body()).doesNotContain("Akun dibajak");
    }

    @Test
    void whoIsNotOfTheDeskFindsNoPageAndStaffCancelNothing() {
        for (var other : new String[] {"auditor", "agendaris", "tim"}) {
            assertThat(new Visitor(port).loggedIn(other).get(PAGE).statusCode()).isEqualTo(403);
        }
        refused("WEBSITE", "publik", "x");
        var line = Map.of(
                "perkara", "LIP-2026-77777", "versi", "1", "kanal", "WEBSITE", "penerima", "publik", "alasan", "x");
        assertThat(send(new Visitor(port).loggedIn("budi"), "/batal", line)).isEqualTo(403);
        var andi = new Visitor(port).loggedIn("andi");
        assertThat(send(andi, "/lagi", line)).isEqualTo(302);
        assertThat(andi.get(PAGE).body()).contains("bukan untuk Anda");
    }
}

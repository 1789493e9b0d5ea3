package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.mail.ArrivedMail;
import id.go.purbalinggakab.siliput.mail.MailReader;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No mail is marked as taken in that nobody finds: what opens no case stands before the officer, who may open one. */
@WebTest
class IncomingMailPagesTest {

    private static final String PAGE = "/kantor/surel-masuk";

    @LocalServerPort
    private int port;

    @Autowired
    private MailReader reader;

    @Autowired
    private ComplaintCases cases;

    @Autowired
    private Intakes intakes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = "Perihal " + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "X-Siliput: 1",
                "X-Failed-Recipients: a@x.example",
                "Precedence: auto_reply"
            })
    void whatOpensNoCaseIsListedAndCanBecomeOne(String header) {
        var key = arrives(header, "Jalan rusak.");
        var officer = visitor("pejabat");
        assertThat(officer.get(PAGE).body()).contains(subject, "Jadikan aduan");

        assertThat(press(officer, "/aduan", key)).isEqualTo(302);
        var number = jdbc.sql("select case_number from complaint_mail where message_id = ?")
                .param(key)
                .query(String.class)
                .single();
        assertThat(intakes.ofCase(number).orElseThrow().text()).contains(subject);
        assertThat(intakes.opened(number).mail()).isEqualTo("warga@warga.example");
        assertThat(cases.find(number).orElseThrow().receivedAt()).isEqualTo(Instant.parse("2026-01-05T02:00:00Z"));
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskCandidateGroup("pejabatPengaduan")
                        .count())
                .isOne();
        assertThat(officer.get(PAGE).body()).contains("menjadi aduan " + number).doesNotContain(subject);

        press(officer, "/aduan", key);
        assertThat(officer.get(PAGE).body()).contains("sudah ditangani petugas lain");
    }

    @Test
    void officersHearOfWaitingMailsOnceInAQuarterOfAnHourWithoutTheirContents() {
        var before = heard();
        for (int mail = 0; mail < 3; mail++) {
            arrives("Auto-Submitted: auto-replied", "Jalan rusak.");
        }
        assertThat(heard()).isBetween(Math.min(before, 1), before + 2).isPositive();
        assertThat(visitor("pejabat").get("/kantor/pemberitahuan").body())
                .contains("Surel masuk")
                .doesNotContain(subject);
    }

    private int heard() {
        return jdbc.sql("select count(*) from notice where kind = 'complaint-mailbox' and user_id = 'pejabat'"
                        + " and distinct_mark like 'surel masuk%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void theMailAsItCameIsADownloadThatIsKept() {
        var key = arrives("Auto-Submitted: auto-replied", "Saya cuti.");
        var raw = visitor("pejabat").get(PAGE + "/asli?surel=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
        assertThat(raw.body()).contains("Saya cuti.", subject);
        assertThat(raw.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("attachment"));
        assertThat(jdbc.sql("select read_by from complaint_reading where what = 'SUREL_ASLI' and why like ?")
                        .param("%" + subject + "%")
                        .query(String.class)
                        .list())
                .containsExactly("pejabat");

        var officer = visitor("pejabat");
        officer.get(PAGE);
        press(officer, "/diperiksa", key);
        assertThat(officer.get(PAGE).body()).doesNotContain(subject);
    }

    @Test
    void aComplaintsMailIsNotForThePersonsWhomItNames() {
        var key = arrives("", "Tim meminta uang.");
        var number = jdbc.sql("select case_number from complaint_mail where message_id = ?")
                .param(key)
                .query(String.class)
                .single();
        var place = PAGE + "/asli?surel=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        assertThat(visitor("tim").get(place).statusCode()).isEqualTo(200);
        jdbc.sql("insert into complaint_named (case_number, user_id, set_by, set_at)"
                        + " values (?, 'tim', 'pejabat', current_timestamp)")
                .param(number)
                .update();
        assertThat(visitor("tim").get(place).statusCode()).isEqualTo(404);
    }

    private String arrives(String header, String text) {
        var id = "<%s@warga.example>".formatted(UUID.randomUUID());
        reader.accept(ArrivedMail.of(
                """
                Received: by mx.example; Mon, 5 Jan 2026 09:00:00 +0700
                From: Warga <warga@warga.example>
                Subject: %s
                Message-ID: %s
                %s
                %s
                """
                        .formatted(subject, id, header.isEmpty() ? "" : header + "\n", text)));
        return jdbc.sql("select message_id from complaint_mail where message_id like ?")
                .param(id + "/%")
                .query(String.class)
                .single();
    }

    private static int press(Visitor who, String what, String key) {
        return who.postForm(PAGE + what, Map.of("_csrf", who.csrf(), "surel", key))
                .statusCode();
    }

    private Visitor visitor(String user) {
        return new Visitor(port).loggedIn(user);
    }
}

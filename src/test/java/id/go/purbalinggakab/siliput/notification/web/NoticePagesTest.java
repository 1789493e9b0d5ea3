package id.go.purbalinggakab.siliput.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import id.go.purbalinggakab.siliput.notification.Notices;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every notice can go on by telephone, by whom it concerns, and both presses stay. */
@WebTest
class NoticePagesTest {

    private static final String PAGE = "/kantor/pemberitahuan";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Notices notices;

    @AfterEach
    void forget() {
        jdbc.sql("delete from notice_push").update();
        jdbc.sql("delete from notice where case_number like '%-2026-09%'").update();
        jdbc.sql("delete from officer_phone").update();
        jdbc.sql("delete from complaint_named where case_number like 'ADU-2026-09%'")
                .update();
    }

    @Test
    void theFrontDeskTellsTheApplicantAndBothPressesAreKept() {
        var id = say("LIP-2026-09001", "request-accepted", applicant("0812-3456-7890"));
        var desk = visitor("agendaris");
        assertThat(desk.get(PAGE + "?semua=true").body()).contains("LIP-2026-09001", "Kirim lewat WhatsApp");
        press(desk, id, "whatsapp");
        assertThat(desk.get(PAGE + "?semua=true").body())
                .contains("https://wa.me/6281234567890?text=", "Buka WhatsApp", "Sudah terkirim");
        press(desk, id, "terkirim");
        assertThat(desk.get(PAGE + "?semua=true").body())
                .contains("ditandai terkirim oleh")
                .doesNotContain("wa.me");
        press(desk, id, "terkirim");
        assertThat(pushes(id)).containsExactly("PREPARED agendaris", "CONFIRMED agendaris");
        assertThat(jdbc.sql("select payload from chain_event where chain = 'LIP-2026-09001' and kind = 'NOTICE_PUSHED'"
                                + " order by seq")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(payload -> assertThat(payload).contains("pemohon").doesNotContain("3456"))
                .element(1)
                .asString()
                .contains("CONFIRMED");

        var auditor = visitor("auditor");
        assertThat(auditor.get(PAGE + "?semua=true").body())
                .contains("WhatsApp disiapkan oleh", "ditandai terkirim oleh")
                .doesNotContain("Kirim lewat WhatsApp");
        assertThat(send(auditor, id, "whatsapp")).isEqualTo(404);
    }

    @Test
    void aNumberThatCannotBeReachedIsSaidAndNothingIsRecorded() {
        var bad = say("LIP-2026-09002", "request-accepted", applicant("abc"));
        var fixed = say("LIP-2026-09003", "request-accepted", applicant("(0281) 8902091"));
        var none = say("LIP-2026-09004", "request-accepted", applicant(""));
        var desk = visitor("agendaris");
        assertThat(desk.get(PAGE + "?semua=true").body())
                .contains("“abc” tidak dapat dibaca", "bukan nomor telepon seluler", "penerima tidak dicatat");
        List.of(bad, fixed, none).forEach(id -> {
            press(desk, id, "whatsapp");
            assertThat(pushes(id)).isEmpty();
        });
    }

    @Test
    void everybodyKeepsTheOwnNumber() {
        var id = say("LIP-2026-09005", "new-task", Recipient.officer("budi"));
        var budi = visitor("budi");
        assertThat(budi.get(PAGE).body()).contains("LIP-2026-09005", "belum dicatat");
        number(budi, "abc");
        assertThat(budi.get(PAGE).body()).contains("Nomor WhatsApp tidak benar", "value=\"abc\"");
        number(budi, "+62 812-9999-0000");
        assertThat(budi.get(PAGE).body()).contains("0812 9999 0000");
        var desk = visitor("agendaris");
        press(desk, id, "whatsapp");
        assertThat(desk.get(PAGE + "?semua=true").body()).contains("https://wa.me/6281299990000?text=");
        number(budi, "");
        assertThat(budi.get(PAGE).body()).contains("dihapus", "belum dicatat");
    }

    @Test
    void nobodyReadsOrSendsWhatConcernsOthers() {
        var id = say("LIP-2026-09006", "request-accepted", applicant("081234567890"));
        var complaint = say("ADU-2026-09001", "complaint-task", Recipient.officer("tim"));
        var budi = visitor("budi");
        assertThat(budi.get(PAGE + "?semua=true").body()).doesNotContain("LIP-2026-09006", "Semua penerima");
        assertThat(send(budi, id, "whatsapp")).isEqualTo(404);
        var desk = visitor("agendaris");
        assertThat(desk.get(PAGE + "?semua=true").body()).doesNotContain("ADU-2026-09001");
        assertThat(send(desk, complaint, "whatsapp")).isEqualTo(404);
        assertThat(send(desk, UUID.randomUUID(), "whatsapp")).isEqualTo(404);
        assertThat(pushes(id)).isEmpty();
    }

    @Test
    void aComplaintAgainstTheReaderLeavesNothing() {
        var own = say("ADU-2026-09002", "complaint-task", Recipient.officer("pejabat"));
        var others = say("ADU-2026-09002", "complaint-breach", Recipient.officer("kepala"));
        var reader = visitor("pejabat");
        assertThat(reader.get(PAGE + "?semua=true").body()).contains("ADU-2026-09002");
        jdbc.sql("insert into complaint_named (case_number, user_id, set_by, set_at, reason)"
                        + " values ('ADU-2026-09002', 'pejabat', 'kepala', current_timestamp, 'x')")
                .update();
        assertThat(reader.get(PAGE).body() + reader.get(PAGE + "?semua=true").body())
                .doesNotContain("ADU-2026-09002");
        assertThat(send(reader, own, "whatsapp")).isEqualTo(404);
        assertThat(send(reader, others, "whatsapp")).isEqualTo(404);
        number(reader, "081234567890");
        var head = visitor("kepala");
        press(head, own, "whatsapp");
        assertThat(head.get(PAGE + "?semua=true").body()).contains("tidak boleh lagi menerima kabar");
        assertThat(pushes(own)).isEmpty();
    }

    private UUID say(String number, String kind, Recipient to) {
        notices.say(new Notice(number, kind, Optional.empty(), "1", to, Map.of("taskName", "Uji"), List.of()));
        return jdbc.sql("select id from notice where case_number = ? and kind = ?")
                .params(number, kind)
                .query(UUID.class)
                .single();
    }

    private static Recipient applicant(String phone) {
        return Recipient.outside("Kepala Sekolah", Optional.empty(), Optional.of(phone));
    }

    private Visitor visitor(String user) {
        var visitor = new Visitor(port).loggedIn(user);
        visitor.get(PAGE);
        return visitor;
    }

    private static void press(Visitor who, UUID id, String what) {
        assertThat(send(who, id, what)).isEqualTo(302);
    }

    private static int send(Visitor who, UUID id, String what) {
        return who.postForm("%s/%s/%s".formatted(PAGE, id, what), Map.of("_csrf", who.csrf(), "semua", "true"))
                .statusCode();
    }

    private static void number(Visitor who, String number) {
        assertThat(who.postForm(PAGE + "/nomor", Map.of("_csrf", who.csrf(), "nomor", number))
                        .statusCode())
                .isEqualTo(302);
    }

    private List<String> pushes(UUID id) {
        return jdbc.sql("select what || ' ' || done_by from notice_push where notice_id = ? order by position_no")
                .param(id)
                .query(String.class)
                .list();
    }
}

package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who handles a complaint may answer by WhatsApp; each preparation is kept, and the number is told to nobody else. */
@WebTest
class WhatsAppTest {

    @LocalServerPort
    int port;

    @Autowired
    Intakes intakes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Clock clock;

    @Test
    void theHandlerGetsTheLinkAndThePreparationIsKept() throws Exception {
        var number = complaint(new Identity("Ibu Rahayu", "0812-3456-7890", "", "", ""), ComplainantMode.NAMED);
        var answer = prepare("tim", number, "Terima kasih, Bu.\nSudah kami perbaiki.");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(answer.body()).get("link").asText())
                .isEqualTo("https://wa.me/6281234567890?text=Terima%20kasih%2C%20Bu.%0ASudah%20kami%20perbaiki.");
        assertThat(looks(number)).containsExactly("tim: Menyiapkan pesan WhatsApp kepada pengadu");
    }

    @Test
    void theChannelsOwnNumberIsTheWayBackOfAnAnonymousComplaint() throws Exception {
        var number = complaint(new Identity("", "", "", "", "+62 812 3456 7890"), ComplainantMode.ANONYMOUS);
        assertThat(prepare("tim", number, "Terima kasih.").body()).contains("wa.me/6281234567890");
    }

    @Test
    void nobodyElseGetsIt() throws Exception {
        var number = complaint(new Identity("Ibu Rahayu", "081234567890", "", "", ""), ComplainantMode.SECRET);
        for (var other : List.of("agendaris", "budi", "auditor", "admin")) {
            var answer = prepare(other, number, "Terima kasih.");
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("81234567890");
        }
        assertThat(looks(number)).isEmpty();
    }

    @Test
    void withoutANumberThatWhatsAppReachesTheWayOutIsNamed() throws Exception {
        var none = complaint(new Identity("Ibu Rahayu", "", "", "", ""), ComplainantMode.NAMED);
        assertThat(prepare("tim", none, "Terima kasih.").statusCode()).isEqualTo(422);
        assertThat(prepare("tim", none, "Terima kasih.").body()).contains("tidak meninggalkan nomor telepon");
        var desk = complaint(new Identity("Ibu Rahayu", "0281 891 000", "", "", ""), ComplainantMode.NAMED);
        assertThat(prepare("tim", desk, "Terima kasih.").body()).contains("bukan nomor telepon seluler");
        assertThat(prepare("tim", desk, " ").body()).contains("Tulis dahulu");
        assertThat(looks(none)).isEmpty();
        assertThat(looks(desk)).isEmpty();
    }

    private HttpResponse<String> prepare(String user, String number, String words) throws Exception {
        var visitor = new Visitor(port).loggedIn(user);
        visitor.get("/beranda");
        return visitor.send(visitor.request("/siliput/api/complaints/%s/whatsapp".formatted(number))
                .header("Content-Type", "application/json")
                .header("X-SILIPUT-CSRF", visitor.csrf())
                .POST(BodyPublishers.ofString(new ObjectMapper().writeValueAsString(Map.of("words", words)))));
    }

    private String complaint(Identity who, ComplainantMode mode) {
        var intake = intakes.keep(
                new Intake(
                        "Berita kegiatan sekolah kami tidak dapat dibuka.",
                        mode,
                        who,
                        "",
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        List.of()),
                "tim");
        var instance = engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(Map.of(
                        "receivedAt",
                        Date.from(clock.instant()),
                        "receivedVia",
                        "WHATSAPP",
                        "complaintKind",
                        "PENGADUAN",
                        "intake",
                        intake.toString()))
                .correlateStartMessage()
                .getProcessInstanceId();
        return cases.ofInstance(instance).orElseThrow().number();
    }

    private List<String> looks(String number) {
        return jdbc.sql("select read_by || ': ' || why from complaint_reading where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}

package id.go.purbalinggakab.siliput.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.publishing.MailingList;
import id.go.purbalinggakab.siliput.publishing.MailingList.Person;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who changed what outside cases, over HTTP. */
@WebTest
class AdministrationWebTest {

    private static final String API = "/siliput/api/riwayat/administrasi";
    private static final String ALWAYS = "?dari=2000-01-01&sampai=2100-01-01";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MailingList mailingList;

    @Test
    void aRoleGivenAndTakenIsToldWithWhoDidIt() {
        var identity = engine.getIdentityService();
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            identity.createMembership("siti", "agendaris");
            identity.deleteMembership("siti", "agendaris");
        } finally {
            identity.clearAuthentication();
        }
        var auditor = new Visitor(port).loggedIn("auditor");
        assertThat(auditor.get(API + ALWAYS).body())
                .contains("keanggotaan kelompok", "pengguna: siti", "kelompok: agendaris")
                .doesNotContain("DOSSIER_READ");
        assertThat(auditor.get(API + "?dari=1999-01-01&sampai=1999-01-02").body())
                .contains("\"rows\":[]");
    }

    @Test
    void versionsOfDiagramsAndTablesAreListed() {
        var auditor = new Visitor(port).loggedIn("auditor");
        assertThat(auditor.get(API + "/versi").body()).contains("Liputan kegiatan", "Batas waktu layanan");
        assertThat(auditor.get(API + "/kalender").statusCode()).isEqualTo(200);
        assertThat(auditor.get(API + "/beda/tidakada").statusCode()).isEqualTo(404);
    }

    @Test
    void whoChangedTheMailingListIsTold() {
        mailingList.add(new Person("Sri Uji", "Warta Uji", "sri@uji.example", ""), "agendaris");
        var added = mailingList.entries().stream()
                .filter(entry -> entry.person().mail().equals("sri@uji.example"))
                .findFirst()
                .orElseThrow();
        mailingList.remove(added.id(), "kabid");
        assertThat(new Visitor(port).loggedIn("auditor").get(API + "/wartawan").body())
                .contains("Sri Uji (Warta Uji) ditambahkan", "Sri Uji (Warta Uji) dihapus")
                .doesNotContain("sri@uji.example");
    }

    @Test
    void nobodyElseReadsIt() {
        for (var user : List.of("agendaris", "kabid", "budi", "pejabat")) {
            assertThat(new Visitor(port).loggedIn(user).get(API + ALWAYS).statusCode())
                    .isEqualTo(403);
        }
    }
}

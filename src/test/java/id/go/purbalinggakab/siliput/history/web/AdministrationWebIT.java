package id.go.purbalinggakab.siliput.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.MailingList;
import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who changed what outside cases, over HTTP. */
@WebTest
class AdministrationWebIT {

    private static final String API = "/siliput/api/riwayat/administrasi";
    private static final String ALWAYS = "?dari=2000-01-01&sampai=2100-01-01";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

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
    void attemptsInVainAreToldByWhomAndFromWhereAndCountedByTheDay() {
        var roads = new Roads(port);
        var task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("giveDisposition")
                .listPage(0, 1)
                .get(0);
        var number = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        for (int tries = 0; tries < 3; tries++) {
            assertThat(roads.program("siti", "PUT", "/group/camunda-admin/members/siti", "")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(roads.program("siti", "DELETE", "/process-instance/" + task.getProcessInstanceId(), "")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(new Visitor(port)
                            .loggedIn("siti")
                            .get("/kantor/kalender/")
                            .statusCode())
                    .isEqualTo(403);
        }
        new Visitor(port).login("siti", "bukan sandinya");
        var auditor = new Visitor(port).loggedIn("auditor");
        assertThat(auditor.get(API + ALWAYS).body())
                .contains("Percobaan yang ditolak", "perintah: CreateMembership", "perintah: DeleteProcessInstance")
                .contains("perkara: " + number, "alamat: 127.0.0.1", "peran: staf", "Gagal masuk")
                .doesNotContain("bukan sandinya");
        assertThat(told("CreateMembership")).isEqualTo(1);
        assertThat(auditor.get(API + "/percobaan").body())
                .contains("percobaan ditolak", " × perintah", " × halaman", " × masuk");
    }

    /** Rows of the office's chain, for one person. */
    private long told(String command) {
        return jdbc.sql("select count(*) from chain_event where kind = 'ATTEMPT_REFUSED' and actor = 'siti'"
                        + " and payload like ?")
                .param("%" + command + "%")
                .query(Long.class)
                .single();
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

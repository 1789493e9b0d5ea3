package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.acting.EarlyEnd;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acting holders at the application's port: rights come and go under a running login; who reads and changes the page. */
@WebTest
class ActingWebIT {

    private static final String PAGE = "/kantor/pejabat";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    @Autowired
    Acting acting;

    @Autowired
    EarlyEnd earlyEnd;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void everybodyIsBack() {
        acting.open().forEach(appointment -> earlyEnd.end(appointment.id(), appointment.absent()));
    }

    @Test
    void aRunningLoginGetsAndLosesTheRightsOfTheOffice() throws IOException {
        var story = new CoverageStory(engine, archive, clock).letterArrives().deskVerifies();
        var task = story.task("giveDisposition").getId();
        var desk = "/camunda/api/engine/engine/web/task/" + task;
        var visitor = new Visitor(port).loggedIn("agendaris");
        assertThat(visitor.get("/kantor/kalender").statusCode()).isEqualTo(403);
        assertThat(visitor.get(desk).statusCode()).isEqualTo(404);
        assertThat(basic("agendaris", "GET", "/engine-rest/engine/web/task/" + task, ""))
                .contains("404");

        appoint("kepala", "kepala", "agendaris").timerFires("actingBegins");
        assertThat(visitor.get("/kantor/kalender").statusCode()).isEqualTo(200);
        assertThat(visitor.get(desk).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/siliput/api/tasks/%s/page".formatted(task)).body())
                .contains("\"actingAs\":\"PLH\"");
        var wrong = basic("agendaris", "POST", complete(task), disposition("DEFINITIF"));
        assertThat(wrong).contains("400", "Plh. Kepala Dinas Kominfo");
        assertThat(basic("agendaris", "POST", complete(task), disposition("PLH")))
                .contains("204");

        assertThat(sheet(story.number()))
                .contains("Plh. Kepala Dinas Kominfo", "(a.n. Bambang Widodo)", "Dewi Lestari");

        var id = acting.open().get(0).id().toString();
        assertThat(visitor.get("/kantor/penunjukan").body()).contains("Dewi Lestari, Plh. Kepala Dinas Kominfo");
        assertThat(post(visitor, "/kantor/penunjukan/akhiri", Map.of("penunjukan", id))
                        .statusCode())
                .isEqualTo(302);
        assertThat(acting.open()).as("the acting person does not end it").hasSize(1);
        var head = new Visitor(port).loggedIn("kepala");
        head.get("/kantor/penunjukan");
        post(head, "/kantor/penunjukan/akhiri", Map.of("penunjukan", id));
        assertThat(acting.open()).isEmpty();
        assertThat(visitor.get("/kantor/kalender").statusCode()).isEqualTo(403);
        assertThat(head.get(PAGE).body()).contains("Selesai oleh Bambang Widodo");
    }

    @Test
    void theAuthorIsRefusedOverRestWithASentence() {
        jdbc.sql("delete from booking").update();
        var story = new CoverageStory(engine, archive, clock)
                .letterArrives()
                .deskVerifies()
                .headDisposes()
                .accepted("kabid");
        story.covered("kabid").writes("kabid", "Judul");
        List.of("kabid2", "fungsional", "fungsional2")
                .forEach(user -> appoint(user, user, "").timerFires("actingBegins"));
        var task = story.task("reviewRelease").getId();
        var approval = "{\"variables\":{\"reviewDecision\":{\"value\":\"APPROVED\",\"type\":\"String\"},"
                + "\"checklistConfirmed\":{\"value\":true,\"type\":\"Boolean\"}}}";
        assertThat(basic("kabid", "POST", complete(task), approval))
                .contains("400", "penulis rilis tidak boleh menyetujui rilisnya sendiri");
        assertThat(new Visitor(port)
                        .loggedIn("sekretaris")
                        .get("/siliput/api/tasks/%s/page".formatted(task))
                        .body())
                .contains("\"substituteApproval\":true");
        assertThat(basic("sekretaris", "POST", complete(task), approval)).contains("204");
    }

    @Test
    void releasePageAndDossierNameWhoDidItAndForWhom() throws IOException {
        jdbc.sql("delete from booking").update();
        var story = new CoverageStory(engine, archive, clock)
                .letterArrives()
                .deskVerifies()
                .headDisposes()
                .accepted("budi");
        appoint("kabid", "budi", "andi").timerFires("actingBegins");
        appoint("kabid", "kabid", "sekretaris").timerFires("actingBegins");
        story.covered("andi").writes("andi", "Judul").approves("sekretaris").legsRun();
        var task = story.task("shareOnSocialMedia").getId();
        var writer = "Andi Nugroho, Plh. Staf Bidang IKP (a.n. Budi Santoso)";
        var approver = "Sri Wahyuni, Plh. Kepala Bidang IKP (a.n. Hendra Gunawan)";
        assertThat(new Visitor(port)
                        .loggedIn("andi")
                        .get("/siliput/api/tasks/%s/page".formatted(task))
                        .body())
                .contains(writer, approver);
        var auditor = new Visitor(port).loggedIn("auditor");
        assertThat(auditor.get("/kantor/berkas/" + story.number()).body())
                .contains(
                        "Andi Nugroho (Staf Bidang IKP; Plh. Staf Bidang IKP (a.n. Budi Santoso))",
                        "Sri Wahyuni (Sekretaris Dinas; Plh. Kepala Bidang IKP (a.n. Hendra Gunawan))");
        assertThat(pdf(auditor, "/kantor/berkas/%s/dosir.pdf".formatted(story.number())))
                .contains("oleh " + approver);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "kepala", "sekretaris", "kabid"})
    void leadershipAndAuditorsRead(String user) {
        var visitor = new Visitor(port).loggedIn(user);
        assertThat(visitor.get(PAGE).body())
                .contains("Hendra Gunawan", "Kepala Bidang IKP", "Atasan langsung: Bambang Widodo, mulai")
                .doesNotContain("/kantor/pejabat/garis");
        assertThat(post(visitor, PAGE + "/garis", line("2030-01-01")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agendaris", "budi", "fungsional", "tim", "pejabat"})
    void othersReadTheirOwnAppointmentsOnly(String user) {
        appoint("kepala", "kepala", "sekretaris").timerFires("actingBegins");
        var visitor = new Visitor(port).loggedIn(user);
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/kantor/penunjukan").body()).doesNotContain("Sri Wahyuni");
        assertThat(visitor.get("/siliput/api/acting/starts/actingHolder/page").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAdministratorChangesALineAndTheFormerOneStays() {
        var admin = new Visitor(port).loggedIn("admin");
        assertThat(admin.get(PAGE).body()).contains("/kantor/pejabat/garis");
        post(admin, PAGE + "/garis", line("2030-01-01"));
        assertThat(admin.get(PAGE).body())
                .contains("Pengganti Joko Purnomo tersimpan.", "mulai Selasa, 1 Januari 2030");
        post(admin, PAGE + "/garis", line("2031-01-01"));
        assertThat(admin.get(PAGE).body()).contains("sampai Selasa, 31 Desember 2030");

        var circle = new HashMap<>(line("2030-01-01"));
        circle.putAll(Map.of("pejabat", "kepala", "jenis", "SUPERIOR", "orang", "kabid"));
        post(admin, PAGE + "/garis", circle);
        assertThat(admin.get(PAGE).body()).contains("Susunan atasan berputar");
        var nobody = new HashMap<>(line("bukan tanggal"));
        post(admin, PAGE + "/garis", nobody);
        assertThat(admin.get(PAGE).body()).contains("tidak terbaca");
        for (var year : List.of("0026-11-01", "+99999-11-01", "-2026-11-01")) {
            post(admin, PAGE + "/garis", line(year));
            assertThat(admin.get(PAGE).body()).as(year).contains("Tahun harus antara");
        }
    }

    private static Map<String, String> line(String from) {
        return Map.of("pejabat", "tim", "jenis", "DEPUTY", "orang", "tim2", "mulai", from, "sampai", "");
    }

    private CoverageStory appoint(String setter, String absent, String user) {
        var values = new HashMap<String, Object>();
        values.put("absentOfficer", absent);
        if (!user.isEmpty()) {
            values.put("actingOfficer", user);
            values.put("capacity", "PLH");
        }
        values.put("startsAt", Date.from(clock.instant()));
        values.put("endsAt", Date.from(clock.instant().plus(Duration.ofDays(3))));
        values.put("basis", "Surat Perintah 800/12/2026");
        return new CoverageStory(engine, archive, clock).starts(setter, "actingHolder", values);
    }

    private String sheet(String number) throws IOException {
        return pdf(new Visitor(port).loggedIn("kabid"), "/cetak/disposisi/%s.pdf".formatted(number));
    }

    private static String pdf(Visitor visitor, String path) throws IOException {
        var request = visitor.request(path);
        try (var document = Loader.loadPDF(
                visitor.send(request.GET(), BodyHandlers.ofByteArray()).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String complete(String task) {
        return "/engine-rest/engine/web/task/%s/complete".formatted(task);
    }

    private static String disposition(String as) {
        return "{\"variables\":{\"dispositionNote\":{\"value\":\"Kawal\",\"type\":\"String\"},"
                + "\"actingAs\":{\"value\":\"%s\",\"type\":\"String\"}}}".formatted(as);
    }

    private String basic(String user, String method, String path, String body) {
        var visitor = new Visitor(port);
        var login = Base64.getEncoder().encodeToString((user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8));
        var answer = visitor.send(visitor.request(path)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        return answer.statusCode() + " " + answer.body();
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", visitor.csrf());
        return visitor.postForm(path, all);
    }
}

package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Outsiders;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Complaints over HTTP: who may write and read, what a person named finds (nothing), and the rating link. */
@WebTest
class ComplaintWebIT {

    private static final List<String> ENGINE_LISTS = List.of(
            "task",
            "process-instance",
            "execution",
            "variable-instance",
            "incident",
            "event-subscription",
            "job",
            "history/process-instance",
            "history/activity-instance",
            "history/task",
            "history/variable-instance",
            "history/detail",
            "history/incident",
            "history/job-log",
            "history/user-operation",
            "history/identity-link-log");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Intakes intakes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Outsiders outsiders;

    @Test
    void onlyHandlersWriteAndTheirTextsBecomeReferences() throws IOException {
        var body = "{\"texts\":{\"answer\":\"Sudah diperbaiki\"}}";
        var tim = new Visitor(port).loggedIn("tim");
        var kept = post(tim, "/siliput/api/complaints/papers", body);
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(kept.body()).get("answer").asText())
                .hasSize(36);
        assertThat(post(new Visitor(port).loggedIn("budi"), "/siliput/api/complaints/papers", body)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port)
                        .get("/siliput/api/complaints/starts/complaint/page")
                        .statusCode())
                .isNotEqualTo(200);
        var anonymous = post(
                tim, "/siliput/api/complaints/intakes", "{\"text\":\"isi\",\"mode\":\"ANONYMOUS\",\"name\":\"Budi\"}");
        assertThat(anonymous.statusCode()).isEqualTo(422);
        assertThat(anonymous.body()).contains("anonim");
        assertThat(post(tim, "/siliput/api/complaints/intakes", "{\"text\":\" \",\"mode\":\"NAMED\"}")
                        .body())
                .contains("Tulis isi aduan");
    }

    @Test
    void whoAppointsSomebodyFromOutsideMayKnowTheCaseAnyway() {
        var number = register("tim,tim2");
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        engine.getTaskService()
                .complete(
                        task.getId(),
                        Map.of(
                                "classification", "CLASSIFIED",
                                "complaintClass", "BERKADAR_PENGAWASAN",
                                "namedOfficers", "tim,tim2"));
        try {
            assertThat(appoints("admin", number)).contains("bukan Anda yang menunjuk");
            assertThat(outsiders.of(number)).isEmpty();
            assertThat(appoints("pejabat", number)).doesNotContain("bukan Anda yang menunjuk");
            assertThat(outsiders.of(number)).hasSize(1);
            assertThat(new Visitor(port)
                            .loggedIn("admin")
                            .get("/kantor/petugas-luar")
                            .body())
                    .doesNotContain(">" + number + "<");
        } finally {
            outsiders.end(number);
        }
    }

    private String appoints(String user, String number) {
        var page = new Visitor(port).loggedIn(user);
        page.get("/kantor/petugas-luar");
        return page.postForm(
                        "/kantor/petugas-luar",
                        Map.of(
                                "nomor", number,
                                "nama", "Sukirman",
                                "instansi", "Inspektorat",
                                "dasar", "ST/12/2026",
                                "_csrf", page.csrf()))
                .body();
    }

    @Test
    void readingAnIdentityAsksWhyAndIsKept() {
        var number = register("");
        var tim = new Visitor(port).loggedIn("tim");
        var path = "/siliput/api/complaints/" + number + "/identity";
        assertThat(post(tim, path, "{\"why\":\"\"}").statusCode()).isEqualTo(422);
        assertThat(post(tim, path, "{\"why\":\"Menghubungi kembali\"}").body()).contains("rahayu@example.id");
        assertThat(jdbc.sql("select read_by from complaint_reading where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("tim");
        assertThat(post(new Visitor(port).loggedIn("auditor"), path, "{\"why\":\"ingin tahu\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tim", "kepala", "sekretaris", "auditor", "admin", "kabid", "pejabat"})
    void whoIsNamedFindsNothingInTheEnginesLists(String user) {
        var number = register(user);
        var instance = cases.find(number).orElseThrow().processInstanceId();
        var ids = Stream.concat(
                        Stream.of(number, instance),
                        engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                                .map(task -> task.getId()))
                .toList();
        var leaks = ENGINE_LISTS.stream()
                .filter(list -> {
                    var answer = rest(user, list + "?maxResults=5000");
                    return ids.stream().anyMatch(answer.body()::contains);
                })
                .toList();
        assertThat(leaks).isEmpty();
        var visitor = new Visitor(port).loggedIn(user);
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(visitor.get("/siliput/api/complaints/tasks/" + task.getId() + "/page")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/siliput/api/complaints/latest?processInstanceId=" + instance)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAuditorWhoIsNotNamedSeesTheCase() {
        var number = register("tim");
        assertThat(rest("auditor", "process-instance?maxResults=5000").body()).contains(number);
        assertThat(rest("auditor", "history/process-instance?maxResults=5000").body())
                .contains(number);
    }

    @Test
    void anAnswerIsRatedOnceByItsLink() {
        var number = register("");
        var token = cases.find(number).map(ComplaintCase::ratingToken).orElseThrow();
        var citizen = new Visitor(port);
        assertThat(citizen.get("/nilai/" + token).body()).contains("belum selesai dijawab");
        cases.answered(number, clock.instant(), clock.instant().plusSeconds(600));
        assertThat(citizen.get("/nilai/" + token).body())
                .contains("Sangat baik")
                .doesNotContain(number)
                .doesNotContain("Rahayu");
        assertThat(citizen.postForm("/nilai/" + token, Map.of("nilai", "9", "_csrf", citizen.csrf()))
                        .body())
                .contains("Pilih salah satu nilai");
        var rated = citizen.postForm(
                "/nilai/" + token, Map.of("nilai", "4", "catatan", "<b>cepat</b>", "_csrf", citizen.csrf()));
        assertThat(rated.body()).contains("Terima kasih");
        citizen.postForm("/nilai/" + token, Map.of("nilai", "1", "_csrf", citizen.csrf()));
        assertThat(jdbc.sql("select stars from complaint_rating where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .list())
                .containsExactly(4);
        assertThat(citizen.get("/nilai/tidakada").statusCode()).isEqualTo(404);
    }

    private String register(String named) {
        var intake = intakes.keep(
                new Intake(
                        "Petugas meminta uang transport.",
                        ComplainantMode.NAMED,
                        new Identity("Ibu Rahayu", "", "rahayu@example.id", "", ""),
                        "",
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        List.of()),
                "pejabat");
        var receipt = new HashMap<String, Object>();
        receipt.put("receivedAt", Date.from(clock.instant()));
        receipt.put("receivedVia", "TELEPON");
        receipt.put("complaintKind", "PENGADUAN");
        receipt.put("intake", intake.toString());
        receipt.put("namedOfficers", named);
        var instance = engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(receipt)
                .correlateStartMessage()
                .getProcessInstanceId();
        return cases.ofInstance(instance).orElseThrow().number();
    }

    private static HttpResponse<String> post(Visitor visitor, String path, String json) {
        visitor.get("/beranda");
        return visitor.send(visitor.request(path)
                .header("Content-Type", "application/json")
                .header("X-SILIPUT-CSRF", visitor.csrf())
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> rest(String user, String path) {
        var visitor = new Visitor(port);
        var basic = Base64.getEncoder().encodeToString((user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8));
        var answer = visitor.send(visitor.request("/engine-rest/engine/web/" + path)
                .header("Authorization", "Basic " + basic)
                .GET());
        assertThat(answer.statusCode()).as(path).isNotEqualTo(404);
        return answer;
    }
}

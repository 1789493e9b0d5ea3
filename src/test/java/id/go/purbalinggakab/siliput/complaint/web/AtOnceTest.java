package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people at one step over REST. Both are held at a row of the case until each is in the middle, so that neither
 * comes first by chance: one wins, the other reads why, and nothing is there twice.
 */
@WebTest
class AtOnceTest {

    private static final String FASTER = "baru saja dikerjakan orang lain";
    private static final DateTimeFormatter REST_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");
    private static final String GONE = "Tugas ini tidak ada lagi";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Register register;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String instance;
    private String number;

    @BeforeEach
    void aComplaint() {
        var receipt = new HashMap<String, Object>();
        receipt.put("receivedAt", Date.from(clock.instant()));
        receipt.put("receivedVia", "TELEPON");
        receipt.put("complaintKind", "PENGADUAN");
        receipt.put(
                "intake",
                intakes.keep(Intake.anonymous("Tautan berita rusak."), "pejabat")
                        .toString());
        instance = engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(receipt)
                .correlateStartMessage()
                .getProcessInstanceId();
        number = cases.ofInstance(instance).orElseThrow().number();
    }

    @Test
    void oneOfTwoClassificationsHolds() {
        var task = task("classifyComplaint");
        var path = "task/" + task.getId() + "/complete";
        var minor = classification("pejabat", "RINGAN");
        var normative = classification("pejabat", "NORMATIF");
        var answers = both(() -> post("pejabat", path, minor), () -> post("pejabat", path, normative));

        assertOneWinsOtherReads(answers);
        assertThat(openSteps()).hasSize(1).first().isIn("handleMinor", "handleNormative");
        assertThat(ended("classifyComplaint")).isEqualTo(1);
        assertThat(register.deadlines(number)).hasSize(2);

        var late = post("pejabat", path, classification("pejabat", "RINGAN"));
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains(GONE).doesNotContain("task is null", "ENGINE");
    }

    @Test
    void oneOfTwoAnswersHoldsAndIsRecordedOnce() {
        classified("RINGAN");
        var path = "task/" + task("handleMinor").getId() + "/submit-form";
        var first = answer("tim");
        var second = answer("tim2");
        var answers = both(() -> post("tim", path, first), () -> post("tim2", path, second));

        assertOneWinsOtherReads(answers);
        assertThat(deliveries.of(number)).hasSize(1);
        assertThat(ended("handleMinor")).isEqualTo(1);
        assertThat(openSteps()).isEmpty();
    }

    /** The shorter class holds at once and ends the task that is being answered. */
    @Test
    void aShorterClassAndAnAnswerDoNotBothHold() {
        classified("NORMATIF");
        var task = task("handleNormative").getId();
        var answer = answer("tim");
        var change = reclassification("RINGAN");
        var answers = both(
                () -> post("tim", "task/" + task + "/submit-form", answer),
                () -> post("tim2", "process-definition/key/complaintChange/submit-form", change));

        assertOneWinsOtherReads(answers);
        boolean answered = answers.get(0).statusCode() < 300;
        assertThat(openSteps()).isEqualTo(answered ? List.of() : List.of("handleMinor"));
        assertThat(deliveries.of(number)).hasSize(answered ? 1 : 0);
        assertThat(changes()).isEqualTo(answered ? 0 : 1);
    }

    /**
     * A longer class waits for a second person beside the task: answered meanwhile, the request leaves no trace. Where
     * the request came first the answer is sent again, since its task is open, as if the two had come one after the other.
     */
    @Test
    void aRequestForALongerClassAndAnAnswerDoNotBothHold() {
        classified("NORMATIF");
        var task = task("handleNormative").getId();
        var answer = answer("tim");
        var change = reclassification("BERKADAR_PENGAWASAN");
        var answers = both(
                () -> post("tim", "task/" + task + "/submit-form", answer),
                () -> post("tim2", "process-definition/key/complaintChange/submit-form", change));

        boolean requested = answers.get(1).statusCode() < 300;
        if (!requested) {
            assertOneWinsOtherReads(answers);
        }
        assertThat(answers.get(0).statusCode()).as(answers.toString()).isEqualTo(204);
        assertThat(openSteps()).isEqualTo(requested ? List.of("approveReclassification") : List.of());
        assertThat(deliveries.of(number)).hasSize(1);
        assertThat(changes()).isEqualTo(requested ? 1 : 0);
    }

    @Test
    void whoAllowsALongerClassReadsBothClassesAndTheReason() {
        classified("NORMATIF");
        assertThat(post(
                                "tim2",
                                "process-definition/key/complaintChange/submit-form",
                                reclassification("BERKADAR_PENGAWASAN"))
                        .statusCode())
                .isLessThan(300);
        var page = "/siliput/api/complaints/tasks/%s/page";
        assertThat(new Visitor(port)
                        .loggedIn("sekretaris")
                        .get(page.formatted(task("approveReclassification").getId()))
                        .body())
                .contains(
                        "\"from\":\"Normatif (5 jam)\",\"to\":\"Berkadar pengawasan (30 hari kerja)\",\"reason\":\"Isinya lain.\"");
        assertThat(new Visitor(port)
                        .loggedIn("tim")
                        .get(page.formatted(task("handleNormative").getId()))
                        .body())
                .doesNotContain("Berkadar pengawasan (30 hari kerja)");
    }

    @Test
    void twoClaimsOfOnePersonAreOne() {
        var task = task("classifyComplaint").getId();
        for (int round = 0; round < 10; round++) {
            engine.getTaskService().setAssignee(task, null);
            var sent = Stream.generate(() -> CompletableFuture.supplyAsync(() -> claim("pejabat", task)))
                    .limit(2)
                    .toList();
            assertThat(sent.stream().map(CompletableFuture::join))
                    .allSatisfy(
                            one -> assertThat(one.statusCode()).as(one.body()).isEqualTo(204));
            assertThat(task("classifyComplaint").getAssignee()).isEqualTo("pejabat");
        }
    }

    private void assertOneWinsOtherReads(List<HttpResponse<String>> answers) {
        var lost = answers.stream().filter(one -> one.statusCode() >= 300).toList();
        assertThat(lost).as(answers.toString()).singleElement().satisfies(one -> {
            assertThat(one.statusCode()).as(one.body()).isIn(400, 409);
            assertThat(one.body())
                    .containsAnyOf(FASTER, "Golongan hanya diubah sesudah klasifikasi dan sebelum dijawab")
                    .doesNotContain("ENGINE-", "Exception:", "org.h2", "SQL", "persistence");
        });
    }

    /** Sends both while the texts that they send are held, and lets go when both have seen the task and wait. */
    private List<HttpResponse<String>> both(Supplier<HttpResponse<String>> one, Supplier<HttpResponse<String>> other) {
        try (var holder = database.getConnection()) {
            holder.setAutoCommit(false);
            hold(holder);
            var sent = List.of(CompletableFuture.supplyAsync(one), CompletableFuture.supplyAsync(other));
            await().pollInterval(Duration.ofMillis(20)).until(() -> waiting() == 2);
            holder.rollback();
            holder.setAutoCommit(true);
            return sent.stream().map(CompletableFuture::join).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hold(Connection holder) throws SQLException {
        try (var lock = holder.createStatement()) {
            var texts = lock.executeUpdate("update complaint_paper set what = what where case_number is null");
            assertThat(texts).isPositive();
        }
    }

    private long waiting() {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                .query(Long.class)
                .single();
    }

    private Map<String, Object> classification(String user, String complaintClass) {
        return Map.of(
                "classification",
                "CLASSIFIED",
                "complaintClass",
                complaintClass,
                "classificationReason",
                papers.write("classificationReason", "Sesuai isinya.", user).toString());
    }

    private Map<String, Object> answer(String user) {
        return Map.of(
                "answer", papers.write("answer", "Sudah diperbaiki.", user).toString(),
                "delivered", true,
                "deliveredAt", clock.instant(),
                "deliveryProof",
                        papers.write("deliveryProof", "Dijawab di telepon.", user)
                                .toString());
    }

    private Map<String, Object> reclassification(String newClass) {
        return Map.of(
                "caseNumber",
                number,
                "change",
                "RECLASSIFY",
                "newClass",
                newClass,
                "reason",
                papers.write("reason", "Isinya lain.", "tim2").toString());
    }

    private void classified(String complaintClass) {
        engine.getTaskService().complete(task("classifyComplaint").getId(), Map.of("complaintClass", complaintClass));
    }

    private Task task(String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .singleResult();
    }

    private List<String> openSteps() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    private long ended(String step) {
        return engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .finished()
                .count();
    }

    private long changes() {
        return jdbc.sql("select count(*) from complaint_class_change where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> claim(String user, String task) {
        return send(user, "task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    private HttpResponse<String> post(String user, String path, Map<String, Object> variables) {
        return send(user, path, body(variables));
    }

    private HttpResponse<String> send(String user, String path, String body) {
        var visitor = new Visitor(port);
        var basic = Base64.getEncoder().encodeToString((user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request("/engine-rest/engine/web/" + path)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static Map<String, Object> typed(Object value) {
        return value instanceof Instant at
                ? Map.of("value", REST_TIME.format(at.atOffset(ZoneOffset.UTC)), "type", "Date")
                : Map.of("value", value);
    }

    private static String body(Map<String, Object> variables) {
        var sent = new HashMap<String, Object>();
        variables.forEach((name, value) -> sent.put(name, typed(value)));
        try {
            return new ObjectMapper().writeValueAsString(Map.of("variables", sent));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

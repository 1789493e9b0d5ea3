package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.engine.FailureTold;
import id.go.purbalinggakab.siliput.modeling.process.IncidentWatch;
import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Roads.Road;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.ServletWebRequest;

/** A step that cannot go on: administrators hear once, see why and what to do, and have it tried again. */
@WebTest
class IncidentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "/bengkel/gangguan";
    private static final String NUMBER = "LIP-2026-09777";

    @Autowired
    ProcessEngine engine;

    @Autowired
    IncidentWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ErrorAttributes words;

    @LocalServerPort
    int port;

    private Roads roads;
    private String deployment;

    @BeforeEach
    void deployed() throws IOException {
        // the engine's clock is one for the whole JVM, and another test may have set it
        ClockUtil.reset();
        roads = new Roads(port);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "incidentTrial.bpmn",
                        new ClassPathResource("modeling/incidentTrial.bpmn").getContentAsString(StandardCharsets.UTF_8))
                .addString(
                        "forms/enterLoan.html",
                        "<label>Alat <input name=\"device\" data-type=\"text\" maxlength=\"40\"></label>"
                                + "<label>Pemberi <input name=\"lender\" data-type=\"text\" maxlength=\"40\"></label>"
                                + "<script cam-script type=\"text/form-script\">window.siliput.form(camForm)</script>")
                .deploy()
                .getId();
    }

    @AfterEach
    void forget() {
        wellAgain("");
        engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
        jdbc.sql("delete from incident").update();
        jdbc.sql("delete from notice where kind = 'step-failed'").update();
        jdbc.sql("delete from complaint_named where case_number like '%-2026-09%'")
                .update();
    }

    @Test
    void aFailedJobIsToldOnceAfterTheSecondFailureTriedAgainAndOver() {
        var job = stuckJob(NUMBER);
        assertThat(mails()).isEmpty();
        assertThat(page("admin")).contains("Tidak ada.").doesNotContain(NUMBER);

        fail(job);
        watch.look();
        fail(job);
        watch.look();
        assertThat(notices("admin"))
                .containsOnlyOnce("Langkah gagal, " + NUMBER + ": Siapa meminjamkan?")
                .contains("Sebab: diagram memakai nama komponen atau data yang tidak dikenal", "Yang perlu dilakukan")
                .doesNotContain("lender", "Unknown property");
        assertThat(mails()).containsExactly("admin");
        assertThat(page("admin"))
                .contains(
                        NUMBER,
                        "Siapa meminjamkan?",
                        "Peminjaman alat",
                        "Diagram memakai nama komponen atau data yang tidak dikenal.",
                        "Cannot resolve identifier",
                        "3×",
                        "Coba lagi");

        jobs().setJobRetries(job.getId(), 0);
        assertThat(page("admin")).contains("tidak ada: menunggu Anda");
        press("admin", "/" + incident() + "/ulangi");
        fail(job);
        assertThat(page("admin")).contains("diminta dicoba lagi oleh Rizki Maulana", "4×");
        assertThat(operations(NUMBER)).contains("SetJobRetries");

        engine.getRuntimeService().setVariable(job.getExecutionId(), "lender", "OFFICE");
        press("admin", "/ulangi-semua");
        jobs().executeJob(job.getId());
        watch.look();
        assertThat(page("admin")).contains("Tidak ada.", "pulih", NUMBER).doesNotContain(">Coba lagi<");
        assertThat(notices("admin")).contains("tidak perlu tindakan lagi", "sudah selesai sebelum dikirim");
        assertThat(mails()).containsExactly("admin");
    }

    @Test
    void anOfficialsRequestThatFailsIsToldOnceAnHourAndAnsweredInOneSentence() throws Exception {
        for (var road : Road.values()) {
            var task = task("agendaris");
            var answer = roads.send(road, "agendaris", "POST", "/task/" + task + "/submit-form", "{}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
            assertThat(JSON.readTree(answer.body()).path("message").asText())
                    .isEqualTo(
                            "Langkah “Alat apa?” gagal dijalankan sistem: diagram memakai nama komponen atau data yang"
                                    + " tidak dikenal. Kiriman Anda belum diterapkan dan tidak ada yang hilang; administrator"
                                    + " sudah diberi tahu (gangguan nomor " + incident() + ").");
            assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                    .isEqualTo(1);
        }
        assertThat(mails()).containsExactly("admin");
        assertThat(notices("admin")).containsOnlyOnce("Langkah gagal, " + NUMBER + ": Alat apa?");
        assertThat(page("admin")).contains("bila dikirim lagi", "2×").doesNotContain("/" + incident() + "/ulangi");

        jdbc.sql("update incident set told_at = told_at - interval '61' minute").update();
        roads.program("agendaris", "POST", "/task/" + task("agendaris") + "/submit-form", "{}");
        assertThat(mails()).containsExactly("admin", "admin");

        var mended = "{\"variables\":{\"device\":{\"value\":\"Kamera\",\"type\":\"String\"}}}";
        assertThat(roads.program("agendaris", "POST", "/task/" + task("agendaris") + "/submit-form", mended)
                        .statusCode())
                .isEqualTo(204);
        watch.look();
        assertThat(page("admin")).contains("Tidak ada.", "pulih");
        assertThat(notices("admin")).contains("tidak perlu tindakan lagi");
    }

    @Test
    void whatTheSystemDoesForACitizenOrAMailIsToldThoughEverythingIsRolledBack() {
        var task = task("agendaris");
        var failed = catchThrowable(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> engine.getTaskService().complete(task)));
        assertThat(FailureTold.sentence(failed)).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("kirim lagi nanti", "administrator sudah diberi tahu")
                .doesNotContain("Alat apa?", "diagram"));
        await().untilAsserted(() -> assertThat(mails()).containsExactly("admin"));
        assertThat(page("admin")).contains("Alat apa?");
    }

    /** Each holds a connection while its failure is told: a second one for each would be more than there are. */
    @Test
    void fiftyAtOnceDoNotWaitForEachOthersConnections() throws Exception {
        var tasks = IntStream.range(0, 50).mapToObj(n -> task("agendaris")).toList();
        var officials = Executors.newFixedThreadPool(tasks.size());
        try {
            var answers = officials.invokeAll(
                    tasks.stream()
                            .map(task -> (Callable<Throwable>) () -> catchThrowable(
                                    () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                                        jdbc.sql("select 1").query().singleValue();
                                        engine.getTaskService().complete(task);
                                    })))
                            .toList(),
                    20,
                    TimeUnit.SECONDS);
            for (var answer : answers) {
                assertThat(FailureTold.sentence(answer.get())).isPresent();
            }
        } finally {
            officials.shutdownNow();
        }
        await().untilAsserted(() -> assertThat(jdbc.sql("select failures from incident")
                        .query(Long.class)
                        .list())
                .containsExactly(50L));
        assertThat(mails()).containsExactly("admin");
    }

    /** A thousand and a hundred of them: one notice, none comes and goes, nothing is read again that did not change. */
    @Test
    void whatSticksForOneCauseIsOneNoticeAndOneLine() {
        var first = stuckJob(NUMBER);
        jobs().setJobRetries(first.getId(), 0);
        IntStream.range(1, 1_100).forEach(n -> engine.getRuntimeService()
                .createProcessInstanceByKey("incidentTrial")
                .businessKey("ALT-2026-%05d".formatted(n))
                .startBeforeActivity("whoLends")
                .execute());
        jdbc.sql("update act_ru_job set retries_ = 0, exception_stack_id_ = (select exception_stack_id_ from act_ru_job"
                        + " where id_ = :first) where process_def_key_ = 'incidentTrial'")
                .param("first", first.getId())
                .update();
        watch.look();
        assertThat(mails()).containsExactly("admin");
        assertThat(notices("admin")).contains("Siapa meminjamkan? dan 1099 lainnya", "1099 langkah lain");
        assertThat(page("admin"))
                .contains("1099 langkah lain dengan sebab yang sama", "dan 1049 lagi", "Coba lagi 1100 langkah ini");

        var kept = kept();
        assertThat(kept).hasSize(1_100);
        watch.look();
        assertThat(kept()).isEqualTo(kept);
        assertThat(mails()).hasSize(1);

        stuckJob("ALT-2026-09778");
        assertThat(mails()).as("joins those").hasSize(1);
        jdbc.sql("update incident set told_at = told_at - interval '61' minute").update();
        jobs().setJobRetries(stuckJob("ALT-2026-09779").getId(), 0);
        watch.look();
        assertThat(mails()).hasSize(2);

        wellAgain("and id_ <> '%s'".formatted(first.getId()));
        watch.look();
        assertThat(notices("admin")).contains("dan 1099 lainnya").doesNotContain("tidak perlu tindakan lagi");
    }

    @Test
    void whatTheEngineNamesBesidesFailedJobsIsListedAndWhatIsOverIsForgottenOnceItIsOld() {
        var instance = engine.getRuntimeService().startProcessInstanceByKey("incidentTrial", NUMBER);
        var lost = engine.getRuntimeService()
                .createIncident("messageLost", instance.getId(), "enterLoan", "Pesan tidak ada yang menunggu");
        watch.look();
        assertThat(notices("admin")).contains("Langkah gagal, " + NUMBER + ": Catat peminjaman");
        assertThat(page("admin"))
                .contains(NUMBER, "Catat peminjaman", "menunggu Anda")
                .doesNotContain(">Coba lagi<");

        engine.getRuntimeService().resolveIncident(lost.getId());
        watch.look();
        assertThat(page("admin")).contains("Tidak ada.", "pulih");
        jdbc.sql("update incident set over_at = over_at - interval '91' day").update();
        watch.look();
        assertThat(kept()).isEmpty();
    }

    private void wellAgain(String which) {
        jdbc.sql("update act_ru_job set exception_stack_id_ = null where process_def_key_ = 'incidentTrial' " + which)
                .update();
    }

    private List<String> kept() {
        return jdbc.sql("select reference, last_at, over_at from incident order by id")
                .query((row, n) -> row.getString(1) + row.getTimestamp(2) + row.getTimestamp(3))
                .list();
    }

    @Test
    void aPageThatFailsIsToldToo() {
        var request = new MockHttpServletRequest("GET", "/kantor/bukti");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("Budi Santoso"));
        request.setRemoteUser("kepala");
        assertThat(words.getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults()))
                .extracting("message")
                .asString()
                .contains("tidak ada yang hilang", "gangguan nomor " + incident());
        assertThat(mails()).containsExactly("admin");
        assertThat(page("admin")).contains("Permintaan di halaman");
    }

    @Test
    void onlyAdministratorsPressAuditorsLookAndNobodySeesACaseThatIsHiddenFromHim() {
        var job = stuckJob("ADU-2026-09777");
        fail(job);
        jdbc.sql(
                        "insert into complaint_named (case_number, user_id, set_by, set_at) values ('ADU-2026-09777', 'admin', 'x', current_timestamp)")
                .update();
        watch.look();
        assertThat(page("admin")).doesNotContain("09777");
        assertThat(notices("admin")).doesNotContain("09777");
        assertThat(page("auditor"))
                .contains("ADU-2026-09777")
                .doesNotContain("<button type=\"submit\" aria-label=\"Coba");
        assertThat(send("admin", "/" + incident() + "/ulangi")).isEqualTo(404);
        assertThat(send("auditor", "/" + incident() + "/ulangi")).isEqualTo(403);
        assertThat(roads.browser("kepala").get(PAGE).statusCode()).isEqualTo(403);
    }

    private Job stuckJob(String number) {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey("incidentTrial", number, Map.of("device", "Kamera"))
                .getId();
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
        var job = jobs().createJobQuery().processInstanceId(instance).singleResult();
        fail(job);
        watch.look();
        return job;
    }

    private void fail(Job job) {
        assertThat(catchThrowable(() -> jobs().executeJob(job.getId()))).isNotNull();
    }

    private String task(String user) {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey("incidentTrial", NUMBER)
                .getId();
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getTaskService().setAssignee(task, user);
        return task;
    }

    private org.camunda.bpm.engine.ManagementService jobs() {
        return engine.getManagementService();
    }

    private String page(String user) {
        return roads.browser(user).get(PAGE).body();
    }

    private String notices(String user) {
        return roads.browser(user).get("/kantor/pemberitahuan").body();
    }

    /** To whom a mail about it waits, was sent, or waited until it was over. */
    private List<String> mails() {
        return jdbc.sql("select user_id from notice where kind = 'step-failed' order by created_at, user_id")
                .query(String.class)
                .list();
    }

    private long incident() {
        return jdbc.sql("select max(id) from incident").query(Long.class).single();
    }

    private Stream<String> operations(String number) {
        return engine.getHistoryService().createUserOperationLogQuery().userId("admin").list().stream()
                .map(entry -> entry.getOperationType());
    }

    private void press(String user, String button) {
        assertThat(send(user, button)).isEqualTo(302);
    }

    private int send(String user, String button) {
        Visitor visitor = roads.browser(user);
        visitor.get(PAGE);
        return visitor.postForm(PAGE + button, Map.of("_csrf", visitor.csrf())).statusCode();
    }
}

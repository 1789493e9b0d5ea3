package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter marked RAHASIA is open in form, file and REST to few, whatever the role's tasks. */
@WebTest
class SecretCaseTest {

    private static final String TITLE = "Rapat Pengamanan Tertutup";
    private static final AtomicInteger WEEKS = new AtomicInteger(10);

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;
    String scan;

    @BeforeEach
    void secondFrontDesk() {
        story = new CoverageStory(engine, archive, clock);
        IdentityService identity = engine.getIdentityService();
        var user = identity.newUser("agendaris2");
        user.setFirstName("Wulan");
        user.setLastName("Sari");
        user.setPassword("Siliput-2026");
        identity.saveUser(user);
        identity.createMembership("agendaris2", "agendaris");
    }

    @AfterEach
    void theOfficeAsItWas() {
        engine.getIdentityService().deleteUser("agendaris2");
    }

    @Test
    void theDeskThatEnteredItReadsItAnotherDeskOnlyAfterTakingTheTask() {
        arrives("RAHASIA");
        assertOpen("agendaris", "verifyLetter");
        assertClosed("agendaris2", "verifyLetter");
        claim("agendaris2", "verifyLetter");
        assertOpen("agendaris2", "verifyLetter");
    }

    @Test
    void leadersReadItTheDivisionOnlyWhoAssesses() {
        arrives("RAHASIA");
        story.deskVerifies();
        assertOpen("kepala", "giveDisposition");
        assertOpen("sekretaris", "giveDisposition");
        story.headDisposes();
        assertClosed("kabid", "assessRequest");
        assertClosed("fungsional", "assessRequest");
        claim("fungsional", "assessRequest");
        assertOpen("fungsional", "assessRequest");
        assertThat(readsScan("kabid")).isFalse();
        assertThat(readsScan("agendaris2")).isFalse();
        assertThat(readsScan("auditor")).isFalse();
        assertThat(readsScan("admin")).isFalse();
        assertThat(readsScan("kepala")).isTrue();
        assertThat(readsScan("sekretaris")).isTrue();
    }

    @Test
    void theCrewAndWhoAssessedItReadItOtherStaffDoNot() {
        arrives("RAHASIA");
        story.deskVerifies().headDisposes().accepted("andi");
        assertOpen("andi", "coverEvent");
        assertThat(readsScan("kabid")).as("assessed it without taking it first").isTrue();
        assertThat(readsScan("fungsional")).isFalse();
        assertThat(readsScan("siti")).isFalse();
        assertThat(page("siti", "coverEvent").statusCode()).isEqualTo(404);
        assertThat(sheet("kabid2")).isEqualTo(404);
        assertThat(sheet("kepala")).isEqualTo(200);
    }

    @Test
    void aRestrictedLetterStaysReadableToThoseWhoseTaskItIs() {
        arrives("TERBATAS");
        assertOpen("agendaris2", "verifyLetter");
        story.deskVerifies().headDisposes();
        assertOpen("kabid", "assessRequest");
        assertOpen("fungsional", "assessRequest");
        assertThat(readsScan("siti")).isFalse();
    }

    @Test
    void noticesToTheContactAreForThoseWhoReadTheLetter() {
        arrives("RAHASIA");
        story.deskVerifies().headDisposes();
        var notice = jdbc.sql("select id from notice where case_number = ? and user_id is null")
                .param(story.number())
                .query(UUID.class)
                .list()
                .get(0);
        for (var shut : List.of("agendaris2", "kabid", "auditor")) {
            var visitor = new Visitor(port).loggedIn(shut);
            assertThat(visitor.get("/kantor/pemberitahuan?semua=true").body())
                    .as(shut)
                    .doesNotContain("n-" + notice);
            assertThat(visitor.postForm(
                                    "/kantor/pemberitahuan/%s/whatsapp".formatted(notice),
                                    Map.of("_csrf", visitor.csrf()))
                            .statusCode())
                    .as(shut)
                    .isEqualTo(404);
        }
        assertThat(new Visitor(port)
                        .loggedIn("kabid")
                        .get("/kantor/pemberitahuan")
                        .body())
                .as("the own notice tells the number")
                .contains(story.number());
        for (var open : List.of("agendaris", "sekretaris")) {
            assertThat(new Visitor(port)
                            .loggedIn(open)
                            .get("/kantor/pemberitahuan?semua=true")
                            .body())
                    .as(open)
                    .contains("n-" + notice);
        }
        claim("kabid", "assessRequest");
        assertThat(new Visitor(port)
                        .loggedIn("kabid")
                        .get("/kantor/pemberitahuan?semua=true")
                        .body())
                .contains("n-" + notice);
    }

    private void arrives(String secrecy) {
        var letter = story.letter();
        scan = letter.get("letterScan").toString();
        var start = clock.instant().plus(Duration.ofDays(7L * WEEKS.incrementAndGet()));
        letter.put("secrecy", secrecy);
        letter.put("letterNumber", "R/" + scan);
        letter.put("eventTitle", TITLE);
        letter.put("eventStart", Date.from(start));
        letter.put("eventEnd", Date.from(start.plus(Duration.ofHours(1))));
        story.letterArrives(letter);
    }

    private void assertOpen(String user, String step) {
        assertThat(page(user, step).body()).contains(TITLE, scan).doesNotContain("\"closed\"");
        assertThat(readsScan(user)).as("%s reads the scan", user).isTrue();
        assertThat(variables(user, step, "variables")).contains(TITLE);
        assertThat(variables(user, step, "localVariables"))
                .as("the card in the list")
                .contains(story.number())
                .doesNotContain(TITLE);
        assertThat(rest(user, "/history/variable-instance?processInstanceId=" + story.instance()))
                .contains(TITLE);
        assertThat(guessed(user)).as("%s finds it by its title", user).containsExactlyElementsOf(hits(1));
    }

    private void assertClosed(String user, String step) {
        assertThat(page(user, step).body())
                .contains("\"closed\":true", story.number())
                .doesNotContain(TITLE)
                .doesNotContain(scan)
                .doesNotContain("Dinas Kesehatan")
                .doesNotContain("Rahayu");
        assertThat(readsScan(user)).as("%s reads the scan", user).isFalse();
        assertThat(variables(user, step, "variables")).doesNotContain(TITLE);
        assertThat(variables(user, step, "localVariables")).doesNotContain(story.number());
        assertThat(variables(user, step, "variables/eventTitle")).doesNotContain(TITLE);
        assertThat(variables(user, step, "form-variables")).doesNotContain(TITLE);
        assertThat(rest(user, "/variable-instance?processInstanceIdIn=" + story.instance()))
                .doesNotContain(TITLE);
        assertThat(rest(user, "/history/variable-instance?processInstanceId=" + story.instance()))
                .doesNotContain(TITLE);
        assertThat(rest(user, "/history/variable-instance/" + variable("eventTitle")))
                .doesNotContain(TITLE);
        assertThat(rest(user, "/history/detail?processInstanceId=" + story.instance()))
                .doesNotContain(TITLE);
        assertThat(guessed(user)).as("%s finds out the title by guessing", user).containsExactlyElementsOf(hits(0));
    }

    private static List<Long> hits(long each) {
        return Collections.nCopies(8, each);
    }

    /** How often each question finds the case whose title begins with these letters. */
    private List<Long> guessed(String user) {
        var begins = TITLE.substring(0, 3) + "%";
        var found = new ArrayList<Long>();
        story.as(user, () -> {
            var open = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(story.instance())
                    .processVariableValueLike("eventTitle", begins);
            var former = engine.getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .processInstanceId(story.instance())
                    .unfinished()
                    .processVariableValueLike("eventTitle", begins);
            var value = engine.getHistoryService()
                    .createHistoricVariableInstanceQuery()
                    .processInstanceId(story.instance())
                    .variableName("eventTitle");
            var filters = engine.getFilterService();
            var all = filters.createFilterQuery().list().stream()
                    .map(Filter::getId)
                    .filter(id -> filters.list(id).stream()
                            .anyMatch(
                                    task -> ((Task) task).getProcessInstanceId().equals(story.instance())))
                    .findFirst()
                    .orElseThrow();
            var sorted = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(story.instance())
                    .orderByProcessVariable("eventTitle", ValueType.STRING)
                    .asc();
            found.addAll(List.of(
                    (long) sorted.list().size(),
                    (long) open.list().size(),
                    open.count(),
                    (long) former.list().size(),
                    former.count(),
                    value.count(),
                    (long) filters.list(all, open).size(),
                    filters.count(all, open)));
        });
        return found;
    }

    private String variable(String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(story.instance())
                .variableName(name)
                .singleResult()
                .getId();
    }

    private HttpResponse<String> page(String user, String step) {
        return new Visitor(port)
                .loggedIn(user)
                .get("/siliput/api/tasks/%s/page".formatted(story.task(step).getId()));
    }

    private boolean readsScan(String user) {
        return new Visitor(port).loggedIn(user).get("/berkas/" + scan).statusCode() == 200;
    }

    private int sheet(String user) {
        return new Visitor(port)
                .loggedIn(user)
                .get("/cetak/disposisi/%s.pdf".formatted(story.number()))
                .statusCode();
    }

    private String variables(String user, String step, String what) {
        return rest(user, "/task/%s/%s".formatted(story.task(step).getId(), what));
    }

    private String rest(String user, String path) {
        var credentials = (user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8);
        var visitor = new Visitor(port);
        return visitor.send(visitor.request("/engine-rest/engine/web" + path)
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                        .GET())
                .body();
    }

    private void claim(String user, String step) {
        var task = story.task(step).getId();
        story.as(user, () -> engine.getTaskService().claim(task, user));
    }
}

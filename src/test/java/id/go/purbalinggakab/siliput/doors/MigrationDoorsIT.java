package id.go.purbalinggakab.siliput.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.coverage.process.CoverageStory;
import id.go.purbalinggakab.siliput.testing.Roads;
import id.go.purbalinggakab.siliput.testing.Roads.Road;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** A case's version changes only where the case stands, and the change is told in the case and in the office. */
@WebTest
class MigrationDoorsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HISTORY = "/siliput/api/riwayat/";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Roads roads;

    @BeforeEach
    void roads() {
        roads = new Roads(port);
    }

    private record Bent(String how, Consumer<ObjectNode> bend) {}

    @TestFactory
    Stream<DynamicTest> whatMovesLeavesOutOrBringsIsRefusedOnEveryRoad() {
        var task = task("giveDisposition");
        var cases = List.of(task.getProcessInstanceId());
        var bent = List.of(
                new Bent("past the head", plan -> target(plan, "giveDisposition", "assessRequest")),
                new Bent("past the review", plan -> target(plan, "reviewRelease", "shareOnSocialMedia")),
                new Bent("without the deadline", plan -> without(plan, "answerDue")),
                new Bent("without any element", plan -> ((ArrayNode) plan.path("instructions")).removeAll()),
                new Bent("with the timers set anew", plan -> plan.path("instructions")
                        .forEach(one -> ((ObjectNode) one).put("updateEventTrigger", true))),
                new Bent(
                        "into another process",
                        plan -> plan.put("targetProcessDefinitionId", latest("withdrawRequest"))),
                new Bent("with data", plan -> plan.putObject("variables")
                        .putObject("releaseTitle")
                        .put("value", "x")
                        .put("type", "String")));
        return bent.stream().flatMap(one -> Stream.of(Road.values())
                .flatMap(road -> Stream.of("/migration/validate", "/migration/execute", "/migration/executeAsync")
                        .map(path -> DynamicTest.dynamicTest(one.how() + ", " + road + path, () -> {
                            var before = Everything.of(engine, cases);
                            var plan = identity(task.getProcessDefinitionId());
                            one.bend().accept(plan);
                            var body = path.endsWith("validate") ? plan : execution(plan, cases);
                            var answer = roads.send(road, "admin", "POST", path, body.toString());
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
                            assertThat(answer.body()).contains("juga administrator");
                            assertThat(Everything.of(engine, cases)).isEqualTo(before);
                        }))));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsSkippedOrSetAnewByAWord() {
        var task = task("giveDisposition");
        var whole = execution(identity(task.getProcessDefinitionId()), List.of(task.getProcessInstanceId()));
        return Stream.of(
                        sent("/migration/execute", whole.deepCopy().put("skipCustomListeners", true)),
                        sent("/migration/executeAsync", whole.deepCopy().put("skipIoMappings", true)),
                        sent(
                                "/migration/generate",
                                JSON.createObjectNode()
                                        .put("sourceProcessDefinitionId", task.getProcessDefinitionId())
                                        .put("targetProcessDefinitionId", task.getProcessDefinitionId())
                                        .put("updateEventTriggers", true)))
                .map(one -> DynamicTest.dynamicTest(one.path(), () -> {
                    var answer = roads.program("admin", "POST", one.path(), one.body());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
                    assertThat(answer.body()).contains("juga administrator");
                }));
    }

    @Test
    void aWholePlanIsTakenAndToldInTheCaseItsChainAndTheOffice() throws Exception {
        var task = task("giveDisposition");
        var body = execution(identity(task.getProcessDefinitionId()), List.of(task.getProcessInstanceId()));
        var before = told(task);
        var answer = roads.program("admin", "POST", "/migration/execute", body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(told(task)).isEqualTo(before + 1);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("giveDisposition");
        assertThat(trail("auditor")).contains("Dipindahkan ke versi proses lain", number(task) + ": Liputan kegiatan");
    }

    @Test
    void aBatchIsToldByThePersonWhoOrderedIt() throws Exception {
        var task = task("giveDisposition");
        var body = execution(identity(task.getProcessDefinitionId()), List.of(task.getProcessInstanceId()));
        var before = told(task);
        var batch = JSON.readTree(roads.program("admin", "POST", "/migration/executeAsync", body.toString())
                        .body())
                .path("id")
                .asText();
        IntStream.range(0, 3).forEach(round -> run(batch));
        assertThat(told(task)).isEqualTo(before + 1);
    }

    /** The case of version 1 goes on in a version 2 that has a task more, with its people, its limit and its record. */
    @Test
    void inANewVersionTheCaseKeepsItsPeopleItsLimitAndItsRecord() throws Exception {
        var story = new CoverageStory(engine, archive, clock);
        story.letterArrives(story.letter()).deskVerifies();
        var task = taskOf(story, "giveDisposition");
        var first = task.getProcessDefinitionId();
        var timers = timers(story);
        var second = withATaskMore();
        try {
            var body = execution(plan(first, latest("coverage")), List.of(story.instance()));
            var answer = roads.program("admin", "POST", "/migration/execute", body.toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);

            var moved = taskOf(story, "giveDisposition");
            assertThat(moved.getProcessDefinitionId()).isEqualTo(latest("coverage"));
            assertThat(moved.getDueDate()).isEqualTo(task.getDueDate());
            assertThat(timers(story)).isEqualTo(timers);
            assertThat(told(moved)).isEqualTo(1);
            assertThat(trail("auditor")).contains(story.number() + ": Liputan kegiatan");
            assertThat(seenBy(moved)).containsExactly("kepala", "sekretaris");

            story.headDisposes();
            var added = taskOf(story, "secondLook");
            assertThat(seenBy(added)).containsExactly("kabid", "fungsional");
            assertThat(roads.program("kabid", "POST", "/task/" + added.getId() + "/complete", "{}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(seenBy(taskOf(story, "assessRequest"))).containsExactly("kabid", "fungsional");
            assertThat(history(story.number()).path("findings")).isEmpty();
            assertThat(history(story.number()).path("parts"))
                    .filteredOn(part -> part.path("id").asText().equals("linimasa"))
                    .singleElement()
                    .asString()
                    .contains("Lihat sekali lagi");
        } finally {
            engine.getRuntimeService().deleteProcessInstance(story.instance(), "test", true);
            engine.getRepositoryService().deleteDeployment(second, true);
        }
    }

    /** The added step is taken away again: its case goes on at the next step, on no road past the review. */
    @Test
    void whoseStepIsGoneGoesOnAtTheNextOneButNotPastTheReview() throws Exception {
        var shipped = new ClassPathResource("processes/coverage.bpmn").getContentAsString(UTF_8);
        var second = withATaskMore();
        var story = new CoverageStory(engine, archive, clock);
        story.letterArrives(story.letter()).deskVerifies().headDisposes();
        var added = taskOf(story, "secondLook");
        var third = engine.getRepositoryService()
                .createDeployment()
                .addString("processes/coverage.bpmn", shipped + "<!-- again -->")
                .deploy()
                .getId();
        try {
            var plan = plan(added.getProcessDefinitionId(), latest("coverage"));
            assertThat(plan.path("instructions").toString()).doesNotContain("secondLook");
            for (var target : List.of("reviewRelease", "giveDisposition", "coverEvent", "awaitSchedule")) {
                for (var road : Road.values()) {
                    var answer = roads.send(
                            road,
                            "admin",
                            "POST",
                            "/migration/execute",
                            execution(with(plan.deepCopy(), "secondLook", target), List.of(story.instance()))
                                    .toString());
                    assertThat(answer.statusCode()).as(target + answer.body()).isEqualTo(403);
                }
            }
            var whole = execution(with(plan, "secondLook", "assessRequest"), List.of(story.instance()));
            var answer = roads.program("admin", "POST", "/migration/execute", whole.toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            var moved = taskOf(story, "assessRequest");
            assertThat(moved.getName()).isEqualTo("3 Kaji permohonan");
            assertThat(moved.getDueDate()).isNotNull();
            assertThat(seenBy(moved)).containsExactly("kabid", "fungsional");
            assertThat(told(moved)).isEqualTo(1);
            assertThat(history(story.number()).path("findings")).isEmpty();
        } finally {
            engine.getRuntimeService().deleteProcessInstance(story.instance(), "test", true);
            engine.getRepositoryService().deleteDeployment(third, true);
            engine.getRepositoryService().deleteDeployment(second, true);
        }
    }

    private static ObjectNode with(ObjectNode plan, String step, String target) {
        var instruction = ((ArrayNode) plan.path("instructions")).addObject().put("updateEventTrigger", false);
        instruction.putArray("sourceActivityIds").add(step);
        instruction.putArray("targetActivityIds").add(target);
        return plan;
    }

    private String withATaskMore() throws Exception {
        var diagram = new String(
                        new ClassPathResource("processes/coverage.bpmn")
                                .getInputStream()
                                .readAllBytes(),
                        UTF_8)
                .replace(
                        "<bpmn:sequenceFlow id=\"toAssessRequest\" sourceRef=\"giveDisposition\" targetRef=\"assessRequest\" />",
                        """
                        <bpmn:sequenceFlow id="toAssessRequest" sourceRef="giveDisposition" targetRef="secondLook" />
                        <bpmn:userTask id="secondLook" name="Lihat sekali lagi" camunda:candidateGroups="kabid,fungsional"
                            camunda:formKey="embedded:deployment:forms/secondLook.html" />
                        <bpmn:sequenceFlow id="fromSecondLook" sourceRef="secondLook" targetRef="assessRequest" />""");
        return engine.getRepositoryService()
                .createDeployment()
                .addString("processes/coverage.bpmn", diagram)
                .addString(
                        "forms/secondLook.html",
                        """
                        <form name="secondLook" class="siliput" novalidate autocomplete="off">
                          <div data-part="case"></div>
                          <script cam-script type="text/form-script">window.siliput.form(camForm)</script>
                        </form>
                        """)
                .deploy()
                .getId();
    }

    private List<String> seenBy(Task task) {
        return Stream.of("kepala", "sekretaris", "kabid", "fungsional", "budi", "pejabat", "agendaris")
                .filter(user ->
                        roads.program(user, "GET", "/task/" + task.getId(), "").statusCode() == 200)
                .toList();
    }

    private List<String> timers(CoverageStory story) {
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(story.instance())
                .timers()
                .list()
                .stream()
                .map(timer -> timer.getId() + " " + timer.getDuedate())
                .sorted()
                .toList();
    }

    private Task taskOf(CoverageStory story, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(story.instance())
                .taskDefinitionKey(step)
                .singleResult();
    }

    /** As the job executor does, without a person. */
    private void run(String batch) {
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        var found =
                engine.getManagementService().createBatchQuery().batchId(batch).list();
        found.stream()
                .flatMap(one -> Stream.of(one.getSeedJobDefinitionId(), one.getBatchJobDefinitionId()))
                .flatMap(definition ->
                        engine.getManagementService().createJobQuery().jobDefinitionId(definition).list().stream())
                .forEach(job -> {
                    Context.setJobExecutorContext(new JobExecutorContext());
                    try {
                        ExecuteJobHelper.executeJob(job.getId(), commands);
                    } finally {
                        Context.removeJobExecutorContext();
                    }
                });
    }

    /** How often the case's time line, as an auditor reads it, tells that the administrator moved it. */
    private long told(Task task) throws Exception {
        var parts = history(number(task)).path("parts");
        return StreamSupport.stream(parts.spliterator(), false)
                .filter(part -> part.path("id").asText().equals("linimasa"))
                .flatMap(part -> StreamSupport.stream(part.path("rows").spliterator(), false))
                .filter(row -> row.path(2)
                        .asText()
                        .matches("(?s)Dipindahkan ke versi proses lain.*\ndari versi \\d+ ke versi \\d+"))
                .filter(row -> !row.path(1).asText().startsWith("Sistem"))
                .count();
    }

    private JsonNode history(String number) throws Exception {
        return JSON.readTree(new Visitor(port)
                .loggedIn("auditor")
                .get(HISTORY + "kasus/" + number)
                .body());
    }

    private String trail(String user) {
        return new Visitor(port)
                .loggedIn(user)
                .get(HISTORY + "administrasi?dari=2000-01-01&sampai=2099-01-01")
                .body();
    }

    private record Sent(String path, String body) {}

    private static Sent sent(String path, JsonNode body) {
        return new Sent(path, body.toString());
    }

    private ObjectNode identity(String definition) {
        return plan(definition, definition);
    }

    private ObjectNode plan(String from, String to) {
        var answer = roads.program(
                "admin",
                "POST",
                "/migration/generate",
                "{\"sourceProcessDefinitionId\":\"%s\",\"targetProcessDefinitionId\":\"%s\"}".formatted(from, to));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return (ObjectNode) JSON.readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ObjectNode execution(ObjectNode plan, List<String> cases) {
        var body = JSON.createObjectNode();
        body.set("migrationPlan", plan);
        cases.forEach(body.putArray("processInstanceIds")::add);
        return body;
    }

    private static void target(ObjectNode plan, String from, String to) {
        plan.path("instructions").forEach(one -> {
            if (one.at("/sourceActivityIds/0").asText().equals(from)) {
                ((ObjectNode) one).putArray("targetActivityIds").add(to);
            }
        });
    }

    private static void without(ObjectNode plan, String element) {
        var instructions = (ArrayNode) plan.path("instructions");
        for (int i = instructions.size() - 1; i >= 0; i--) {
            if (instructions.get(i).at("/sourceActivityIds/0").asText().equals(element)) {
                instructions.remove(i);
            }
        }
    }

    private String latest(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Task task(String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("coverage")
                .taskDefinitionKey(step)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1)
                .get(0);
    }

    private String number(Task task) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}

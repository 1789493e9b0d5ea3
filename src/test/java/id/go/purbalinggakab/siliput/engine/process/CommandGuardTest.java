package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommandGuardTest {

    private static final GuardedEngine GUARDED = new GuardedEngine("guarded");

    private String instance;
    private String task;

    @AfterAll
    static void close() {
        GUARDED.close();
    }

    @BeforeEach
    void running() {
        instance = GUARDED.engine
                .getRuntimeService()
                .startProcessInstanceByKey("thing", "THING-1", Map.of("title", "Surat", "speed", "BIASA"))
                .getId();
        task = GUARDED.task(instance).getId();
    }

    @org.junit.jupiter.api.AfterEach
    void gone() {
        GUARDED.engine
                .getRuntimeService()
                .deleteProcessInstanceIfExists(instance, "end of test", true, true, true, true);
    }

    @Test
    void tellsEveryWrongFieldAtOnce() {
        var sent = new HashMap<String, Object>(Map.of(
                "speed", "KILAT", "signed", "ya", "receivedAt", "2026-11-02", "copies", 2L, "answerDueAt", new Date()));
        assertThatThrownBy(() -> start(sent))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Kolom \"Judul\": wajib diisi. [title]")
                .hasMessageContaining("Kolom \"Sifat\": pilihannya hanya BIASA, SEGERA. [speed]")
                .hasMessageContaining("[signed] | ")
                .hasMessageContaining("[receivedAt]")
                .hasMessageContaining("[copies]")
                .hasMessageContaining("Kolom \"answerDueAt\": isian ini tidak dikenal di langkah ini");
    }

    @Test
    void refusesLongTextControlCharactersAndObjects() {
        assertThatThrownBy(() -> start(Map.of("title", "x".repeat(11)))).hasMessageContaining("paling banyak 10 huruf");
        assertThatThrownBy(() -> start(Map.of("title", "a\u0000b"))).hasMessageContaining("karakter kendali");
        assertThatThrownBy(() -> start(
                        Map.of("title", Variables.objectValue(new HashMap<>()).create())))
                .hasMessageContaining("harus berupa teks");
        assertThatThrownBy(() -> start(Map.of("title", Variables.stringValue("a", true))))
                .hasMessageContaining("harus berupa teks");
    }

    @Test
    void asksTheRulesOnceFieldsAreRight() {
        assertThatThrownBy(() -> start(Map.of("title", "KEMBAR"))).hasMessageContaining("sudah ada; buka perkara");
    }

    @Test
    void rulesSeeTheCaseAndThePerson() {
        GUARDED.engine.getRuntimeService().setVariable(instance, "speed", "SEGERA");
        assertThatThrownBy(() -> person(engine -> engine.getTaskService().complete(task)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("oleh siti");
        person(engine -> engine.getFormService().submitTaskForm(task, Map.of("remark", "ya")));
        assertThat(GUARDED.task(instance).getTaskDefinitionKey()).isEqualTo("undeclared");
    }

    @Test
    void aPlainStartIsJudgedLikeTheForm() {
        assertThatThrownBy(() -> person(engine -> engine.getRuntimeService().startProcessInstanceByKey("thing")))
                .isInstanceOf(RestException.class)
                .hasMessageContaining("[title]");
        person(engine -> instance = engine.getRuntimeService()
                .startProcessInstanceByKey("thing", Map.of("title", "Surat", "receivedAt", new Date()))
                .getId());
        assertThat(GUARDED.task(instance)).isNotNull();
    }

    @Test
    void aStepWithoutDeclarationTakesNoVariable() {
        GUARDED.engine.getTaskService().complete(task);
        var undeclared = GUARDED.task(instance).getId();
        assertThatThrownBy(() -> person(engine -> engine.getTaskService().complete(undeclared, Map.of("crew", "budi"))))
                .hasMessageContaining("[crew]");
        person(engine -> engine.getTaskService().complete(undeclared));
        assertThat(GUARDED.task(instance)).isNull();
    }

    @Test
    void messagesAreJudgedByTheirDeclaration() {
        assertThatThrownBy(() -> person(engine -> engine.getRuntimeService()
                        .createMessageCorrelation("thing.withdrawn")
                        .processInstanceBusinessKey("THING-1")
                        .setVariableLocal("foreign", 1)
                        .correlate()))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("[foreign]")
                .hasMessageContaining("[reason]");
        person(engine -> engine.getRuntimeService()
                .createMessageCorrelation("thing.withdrawn")
                .processInstanceBusinessKey("THING-1")
                .setVariable("reason", "batal")
                .correlate());
        assertThat(GUARDED.task(instance)).isNull();
    }

    @Test
    void undeclaredMessagesComeFromTheSystemOnly() {
        assertThatThrownBy(() -> person(engine -> engine.getRuntimeService()
                        .createMessageCorrelation("thing.postponed")
                        .processInstanceId(instance)
                        .correlate()))
                .isInstanceOf(AuthorizationException.class);
        GUARDED.engine
                .getRuntimeService()
                .createMessageCorrelation("thing.postponed")
                .processInstanceId(instance)
                .correlate();
        assertThat(GUARDED.task(instance)).isNull();
    }

    @TestFactory
    Stream<DynamicTest> nobodyRewritesACase() {
        return Stream.<Map.Entry<String, Consumer<ProcessEngine>>>of(
                        Map.entry("start in the middle", engine -> engine.getRuntimeService()
                                .createProcessInstanceByKey("thing")
                                .startBeforeActivity("undeclared")
                                .execute()),
                        Map.entry("modification", engine -> engine.getRuntimeService()
                                .createProcessInstanceModification(instance)
                                .startBeforeActivity("undeclared")
                                .execute()),
                        Map.entry("case variable", engine -> engine.getRuntimeService()
                                .setVariable(instance, "title", "x")),
                        Map.entry("task variable", engine -> engine.getTaskService()
                                .setVariable(task, "title", "x")),
                        Map.entry("remove variable", engine -> engine.getRuntimeService()
                                .removeVariable(instance, "title")),
                        Map.entry("variables in a batch", engine -> engine.getRuntimeService()
                                .setVariablesAsync(java.util.List.of(instance), Map.of("title", "x"))),
                        Map.entry("delete", engine -> engine.getRuntimeService().deleteProcessInstance(instance, "x")),
                        Map.entry("delete in a batch", engine -> engine.getRuntimeService()
                                .deleteProcessInstancesAsync(java.util.List.of(instance), "x")),
                        Map.entry("delete history", engine -> engine.getHistoryService()
                                .deleteHistoricProcessInstance(instance)),
                        Map.entry("delete deployment", engine -> engine.getRepositoryService()
                                .deleteDeployment(
                                        engine.getRepositoryService()
                                                .createDeploymentQuery()
                                                .list()
                                                .get(0)
                                                .getId(),
                                        true)),
                        Map.entry(
                                "task error", engine -> engine.getTaskService().handleBpmnError(task, "x")),
                        Map.entry("migration with variables", engine -> {
                            var definition = engine.getRepositoryService()
                                    .createProcessDefinitionQuery()
                                    .singleResult()
                                    .getId();
                            var plan = engine.getRuntimeService()
                                    .createMigrationPlan(definition, definition)
                                    .mapEqualActivities()
                                    .setVariables(Map.of("title", "x"))
                                    .build();
                            engine.getRuntimeService()
                                    .newMigration(plan)
                                    .processInstanceIds(instance)
                                    .execute();
                        }),
                        Map.entry("signal", engine -> engine.getRuntimeService().signal(instance)),
                        Map.entry("due date", engine -> engine.getTaskService().setDueDate(task, new Date())),
                        Map.entry("due date by saving", engine -> {
                            var saved = engine.getTaskService()
                                    .createTaskQuery()
                                    .taskId(task)
                                    .singleResult();
                            saved.setDueDate(new Date());
                            engine.getTaskService().saveTask(saved);
                        }),
                        Map.entry("new task", engine -> engine.getTaskService()
                                .saveTask(engine.getTaskService().newTask())))
                .map(road -> DynamicTest.dynamicTest(road.getKey(), () -> {
                    if (GUARDED.task(instance) == null) {
                        running();
                    }
                    assertThat(catchThrowable(() -> person(road.getValue())))
                            .isInstanceOf(AuthorizationException.class)
                            .hasMessageContaining("juga administrator");
                }));
    }

    @Test
    void everydayTaskWorkStaysOpen() {
        person(engine -> {
            var tasks = engine.getTaskService();
            tasks.claim(task, "siti");
            tasks.setAssignee(task, "budi");
            tasks.createComment(task, instance, "catatan");
            var saved = tasks.createTaskQuery().taskId(task).singleResult();
            saved.setFollowUpDate(new Date(1_800_000_000_000L));
            tasks.saveTask(saved);
        });
        assertThat(GUARDED.task(instance).getFollowUpDate()).isEqualTo(new Date(1_800_000_000_000L));
        assertThat(GUARDED.task(instance).getAssignee()).isEqualTo("budi");
    }

    @Test
    void longTextsAreStoredAndReadBack() {
        var text = "é".repeat(20000);
        person(engine -> engine.getTaskService().complete(task, Map.of("remark", text)));
        assertThat(GUARDED.engine.getRuntimeService().getVariable(instance, "remark"))
                .isEqualTo(text);
        GUARDED.engine.getRuntimeService().setVariable(instance, "remark", "pendek");
        assertThat(GUARDED.engine.getRuntimeService().getVariable(instance, "remark"))
                .isEqualTo("pendek");
        var historic = GUARDED.engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("remark")
                .singleResult();
        assertThat(historic.getValue()).isEqualTo("pendek");
    }

    private void start(Map<String, Object> sent) {
        var definition = GUARDED.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .singleResult()
                .getId();
        person(engine -> engine.getFormService().submitStartForm(definition, sent));
    }

    private static void person(Consumer<ProcessEngine> action) {
        GUARDED.as("siti", action);
    }
}

package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;

/** One of the shipped examples as an administrator deploys it, everybody acting under the own login and rights. */
class OwnProcess {

    private static final Path EXAMPLES = Path.of("src/main/resources/modeling/examples");
    private static final Pattern FORM = Pattern.compile("embedded:deployment:(forms/\\w+\\.html)");

    final ProcessEngine engine;
    private final String key;
    private final List<String> deployments = new ArrayList<>();
    private String instance;

    OwnProcess(ProcessEngine engine, String key) {
        this.engine = engine;
        this.key = key;
    }

    OwnProcess deployed() {
        return deployed(diagram -> diagram);
    }

    OwnProcess deployed(UnaryOperator<String> change) {
        var diagram = text("processes/" + key + ".bpmn");
        var files = new HashMap<String, String>();
        files.put("processes/" + key + ".bpmn", change.apply(diagram));
        FORM.matcher(diagram).results().map(found -> found.group(1)).forEach(form -> files.put(form, text(form)));
        return deployed(files);
    }

    OwnProcess deployed(Map<String, String> files) {
        var deployment = engine.getRepositoryService().createDeployment();
        files.forEach(deployment::addString);
        deployments.add(as("admin", deployment::deploy).getId());
        return this;
    }

    /** What an administrator does first: a row in the table of limits. */
    OwnProcess withLimit(String service) {
        try {
            var table = Files.readString(Path.of("processes/serviceLimits.dmn"));
            var row =
                    """
                    <rule id="ownLimit">
                      <inputEntry id="ownService"><text>"%s"</text></inputEntry>
                      <outputEntry id="ownAmount"><text>2</text></outputEntry>
                      <outputEntry id="ownUnit"><text>"HARI_KERJA"</text></outputEntry>
                      <outputEntry id="ownClock"><text>"JAM_KERJA"</text></outputEntry>
                      <outputEntry id="ownWarning"><text>50</text></outputEntry>
                    </rule>
                    </decisionTable>"""
                            .formatted(service);
            return deployed(Map.of(
                    "processes/serviceLimits.dmn",
                    table.replace(
                                    "\"BERKADAR_PENGAWASAN\"</text>\n        </inputValues>",
                                    "\"BERKADAR_PENGAWASAN\",\"%s\"</text>\n        </inputValues>".formatted(service))
                            .replace("</decisionTable>", row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(EXAMPLES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOfferedTo(String user) {
        return as(
                user,
                () -> engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(key)
                                .latestVersion()
                                .startableInTasklist()
                                .startablePermissionCheck()
                                .count()
                        == 1);
    }

    OwnProcess started(String user, Map<String, Object> fields) {
        instance = as(user, () -> {
            var definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            return engine.getFormService()
                    .submitStartForm(definition.getId(), fields)
                    .getProcessInstanceId();
        });
        return runs();
    }

    /** Everything that waits for nothing but the machine. */
    OwnProcess runs() {
        for (var round = 0; round < 20; round++) {
            var due = engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .withRetriesLeft()
                    .list()
                    .stream()
                    .filter(job -> job.getDuedate() == null)
                    .findFirst();
            if (due.isEmpty()) {
                return this;
            }
            engine.getManagementService().executeJob(due.get().getId());
        }
        throw new AssertionError("never ends");
    }

    OwnProcess timerFires(String element) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .activityId(element)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
        return runs();
    }

    List<Task> tasksOf(String user) {
        return as(user, () -> engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskCandidateUser(user)
                .list());
    }

    /** Found among the own tasks, claimed and completed. */
    OwnProcess completes(String user, String step, Map<String, Object> fields) {
        assertThat(tasksOf(user))
                .as(user)
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly(step);
        var task = tasksOf(user).get(0).getId();
        as(user, () -> {
            engine.getTaskService().claim(task, user);
            engine.getTaskService().complete(task, fields);
            return null;
        });
        return runs();
    }

    String number() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    String instance() {
        return instance;
    }

    boolean isSeenBy(String user) {
        return as(
                user,
                () -> engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        == 1);
    }

    Object variable(String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .singleResult()
                .getValue();
    }

    <T> T as(String user, Supplier<T> action) {
        var identity = engine.getIdentityService();
        var groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** As if nobody had deployed anything, the rights included. */
    void undone() {
        deployments.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
        var rights = engine.getAuthorizationService();
        rights.createAuthorizationQuery()
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(key)
                .list()
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }
}

package id.go.purbalinggakab.siliput.doors;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** What nobody may change past the procedure, as text: compared before and after an attempt. */
record Everything(Map<String, String> parts) {

    static Everything of(ProcessEngine engine, List<String> cases) {
        var parts = new TreeMap<String, String>();
        cases.forEach(instance -> parts.putAll(aCase(engine, instance)));
        var repository = engine.getRepositoryService();
        parts.put("deployments", "" + repository.createDeploymentQuery().count());
        parts.put(
                "processes",
                lines(
                        repository.createProcessDefinitionQuery().list(),
                        one -> one.getId() + one.isSuspended() + one.getHistoryTimeToLive()));
        parts.put(
                "decisions",
                lines(
                        repository.createDecisionDefinitionQuery().list(),
                        one -> one.getId() + one.getHistoryTimeToLive()));
        parts.put(
                "running",
                "" + engine.getRuntimeService().createProcessInstanceQuery().count());
        parts.put("tasks", "" + engine.getTaskService().createTaskQuery().count());
        parts.put(
                "batches", "" + engine.getManagementService().createBatchQuery().count());
        parts.put(
                "jobs",
                lines(
                        engine.getManagementService().createJobQuery().list(),
                        one -> one.getId() + one.getRetries() + one.isSuspended() + one.getDuedate()));
        parts.put(
                "incidents",
                "" + engine.getRuntimeService().createIncidentQuery().count());
        history(engine, parts);
        people(engine, parts);
        return new Everything(parts);
    }

    private static Map<String, String> aCase(ProcessEngine engine, String id) {
        var variables = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(id)
                .list();
        var tasks = engine.getTaskService();
        var open = tasks.createTaskQuery().processInstanceId(id).list();
        return Map.of(
                id + " variables",
                lines(variables, one -> one.getExecutionId() + one.getTaskId() + one.getName() + "=" + one.getValue()),
                id + " tasks",
                lines(open, Everything::task),
                id + " links",
                lines(
                        open.stream()
                                .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                                .toList(),
                        Everything::link),
                id + " places",
                lines(
                        engine.getRuntimeService()
                                .createExecutionQuery()
                                .processInstanceId(id)
                                .list(),
                        one -> one.getId() + one.isSuspended()),
                id + " comments",
                "" + tasks.getProcessInstanceComments(id).size(),
                id + " timers",
                lines(
                        engine.getManagementService()
                                .createJobQuery()
                                .processInstanceId(id)
                                .list(),
                        Job::toString));
    }

    private static String task(Task task) {
        return Stream.of(
                        task.getId(),
                        task.getName(),
                        task.getDescription(),
                        task.getAssignee(),
                        task.getOwner(),
                        task.getDelegationState(),
                        task.getPriority(),
                        task.getDueDate())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String link(IdentityLink link) {
        return link.getTaskId() + link.getType() + link.getUserId() + link.getGroupId();
    }

    private static void history(ProcessEngine engine, Map<String, String> parts) {
        var history = engine.getHistoryService();
        parts.put(
                "history",
                lines(
                        history.createHistoricProcessInstanceQuery().list(),
                        one -> one.getId() + one.getState() + one.getRemovalTime()));
        parts.put(
                "historic variables",
                "" + history.createHistoricVariableInstanceQuery().count());
        parts.put(
                "historic decisions",
                lines(history.createHistoricDecisionInstanceQuery().list(), one -> one.getId() + one.getRemovalTime()));
        parts.put(
                "annotations",
                lines(history.createUserOperationLogQuery().list(), one -> "" + (one.getAnnotation() != null)));
    }

    private static void people(ProcessEngine engine, Map<String, String> parts) {
        var identity = engine.getIdentityService();
        parts.put(
                "users",
                lines(
                        identity.createUserQuery().list(),
                        one -> one.getId() + one.getFirstName() + one.getLastName() + one.getEmail()));
        identity.createGroupQuery()
                .list()
                .forEach(group -> parts.put(
                        "group " + group.getId() + group.getName(),
                        lines(
                                identity.createUserQuery()
                                        .memberOfGroup(group.getId())
                                        .list(),
                                one -> one.getId())));
        parts.put(
                "rights",
                lines(
                        engine.getAuthorizationService()
                                .createAuthorizationQuery()
                                .list(),
                        one -> one.getId()
                                + one.getUserId()
                                + one.getGroupId()
                                + one.getResourceId()
                                + one.getResourceType()));
        parts.put(
                "filters",
                lines(engine.getFilterService().createFilterQuery().list(), one -> one.getId() + one.getName()));
        parts.put("tenants", "" + identity.createTenantQuery().count());
    }

    private static <T> String lines(List<T> things, Function<T, String> text) {
        return things.stream().map(text).sorted().collect(Collectors.joining("\n"));
    }
}

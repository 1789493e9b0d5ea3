package id.go.purbalinggakab.siliput.doors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * Things that are there, for the braces in the paths.
 *
 * @param about narrows lists to the case, empty where any one will do
 */
record Places(Map<String, String> things, String about) {

    static Places ofOpenCase(ProcessEngine engine) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("coverage")
                .taskDefinitionKey("giveDisposition")
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1)
                .get(0);
        return new Places(things(engine, task, "subject"), "");
    }

    /** The complaints' own pages are asked for this complaint. */
    Places withComplaint(ProcessEngine engine, String complaint) {
        things.put(
                "/siliput/api/complaints/tasks",
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(complaint)
                        .singleResult()
                        .getId());
        return this;
    }

    /** @param more the case's own things in our paths */
    static Places ofShutCase(ProcessEngine engine, String instance, String variable, Map<String, String> more) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        var things = things(engine, task, variable);
        var number = things.get("/cetak");
        for (var path : List.of("/kantor/berkas", "/kantor/bukti", "/kantor/riwayat", "/siliput/api/complaints")) {
            things.put(path, number);
        }
        things.putAll(more);
        return new Places(things, "&processInstanceId=%1$s&processInstanceIdIn=%1$s&semua=true".formatted(instance));
    }

    private static Map<String, String> things(ProcessEngine engine, Task task, String variableName) {
        var instance = task.getProcessInstanceId();
        var definition = task.getProcessDefinitionId();
        var history = engine.getHistoryService();
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .listPage(0, 1)
                .get(0);
        var variable = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(variableName)
                .singleResult();
        var things = new LinkedHashMap<String, String>();
        things.put("/history/process-instance", instance);
        things.put("/history/variable-instance", variable.getId());
        things.put("/history/process-definition", definition);
        things.put(
                "/history/user-operation",
                history.createUserOperationLogQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getOperationId());
        things.put(
                "/history/activity-instance",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        things.put(
                "/history/detail",
                history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        things.put(
                "/history/job-log",
                history.createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        things.put("/variable-instance", variable.getId());
        things.put(
                "/process-definition/key",
                engine.getRepositoryService().getProcessDefinition(definition).getKey());
        things.put("/process-definition", definition);
        things.put("/process-instance", instance);
        things.put("/execution", task.getExecutionId());
        things.put("/task", task.getId());
        things.put("/siliput/api/tasks", task.getId());
        things.put("/siliput/api/complaints/tasks", task.getId());
        things.put("/siliput/api/starts", "coverage");
        things.put("/siliput/api/complaints/starts", "complaint");
        things.put("/job-definition", job.getJobDefinitionId());
        things.put("/job", job.getId());
        things.put("/decision-definition/key", "serviceLimits");
        things.put(
                "/decision-definition",
                engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("serviceLimits")
                        .latestVersion()
                        .singleResult()
                        .getId());
        things.put(
                "/deployment",
                engine.getRepositoryService().getProcessDefinition(definition).getDeploymentId());
        things.put(
                "/cetak",
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey());
        things.put(
                "/siliput/api/riwayat/kasus",
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey());
        things.put("/siliput/api/riwayat/instansi", instance);
        things.put("/siliput/api/riwayat/diagram", definition);
        things.put("GET /user", "siti");
        things.put("GET /group", "staf");
        things.put("/lacak", "TIDAKADA");
        things.put("{varName}", variableName);
        return things;
    }

    String fill(String method, String path) {
        var thing = things.entrySet().stream()
                .filter(one ->
                        path.startsWith(one.getKey() + "/") || (method + " " + path).startsWith(one.getKey() + "/"))
                .max((one, other) -> one.getKey().length() - other.getKey().length())
                .map(Map.Entry::getValue)
                .orElse("tidakada");
        return path.replaceFirst("\\{varName}", things.get("{varName}"))
                .replaceFirst("\\{action:[^}]*}", "keberatan")
                .replaceFirst("\\{year:[^}]*}}", "2026")
                .replaceFirst("\\{key:[^}]*}[^}]*}", "kunci")
                .replaceFirst("\\{(id|key|taskId|number|processKey|operationId|code|instance|definition)}", thing)
                .replaceFirst("\\{id}", "1f5f0e6b-7d4f-4c63-9d49-2f1f0c9f6a11")
                .replaceFirst("\\{n}", "1")
                .replaceAll("\\{[^}]*}", "tidakada");
    }

    /** Nothing that works even where somebody may: the table is about who is let in. */
    static String body(String endpoint) {
        if (endpoint.endsWith("/modification")) {
            return "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"giveDisposition\"}]}";
        } else if (endpoint.endsWith("/redeploy")) {
            return "{\"resourceNames\":[\"tidakada\"]}";
        } else if (endpoint.equals("PUT /job/{id}/retries")) {
            return "{\"retries\":3}";
        } else if (endpoint.equals("POST /message")) {
            return "{\"messageName\":\"coverage.withdrawn\",\"all\":true}";
        } else if (endpoint.equals("POST /signal")) {
            return "{\"name\":\"calendarChanged\"}";
        }
        return endpoint.contains("suspended") ? "{\"suspended\":false}" : "{}";
    }
}

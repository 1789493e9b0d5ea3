package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.web.HiddenComplaintStory.Case;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every id under which the engine keeps something of a case, by the resource that answers to it. */
record CaseIds(JdbcClient jdbc) {

    private static final int ENOUGH = 2;

    private static final String INSTANCES =
            " in (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :number or ID_ = :instance)";

    private static final String TASKS = "select ID_ from ACT_HI_TASKINST where PROC_INST_ID_" + INSTANCES;

    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry("process-instance", "select ID_ from ACT_RU_EXECUTION where ID_" + INSTANCES),
            Map.entry("history/process-instance", "select ID_ from ACT_HI_PROCINST where ID_" + INSTANCES),
            Map.entry("execution", "select ID_ from ACT_RU_EXECUTION where PROC_INST_ID_" + INSTANCES),
            Map.entry("task", TASKS),
            Map.entry("variable-instance", "select ID_ from ACT_RU_VARIABLE where PROC_INST_ID_" + INSTANCES),
            Map.entry("history/variable-instance", "select ID_ from ACT_HI_VARINST where PROC_INST_ID_" + INSTANCES),
            Map.entry("history/detail", "select ID_ from ACT_HI_DETAIL where PROC_INST_ID_" + INSTANCES),
            Map.entry("history/activity-instance", "select ID_ from ACT_HI_ACTINST where PROC_INST_ID_" + INSTANCES),
            Map.entry("history/decision-instance", "select ID_ from ACT_HI_DECINST where PROC_INST_ID_" + INSTANCES),
            Map.entry("job", "select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_" + INSTANCES),
            Map.entry("history/job-log", "select ID_ from ACT_HI_JOB_LOG where PROCESS_INSTANCE_ID_" + INSTANCES),
            Map.entry("incident", "select ID_ from ACT_RU_INCIDENT where PROC_INST_ID_" + INSTANCES),
            Map.entry(
                    "authorization",
                    "select ID_ from ACT_RU_AUTHORIZATION where RESOURCE_ID_" + INSTANCES + " or RESOURCE_ID_ in ("
                            + TASKS + ")"));

    private static final Map<String, String> SECOND = Map.of(
            "varId", "receivedVia",
            "messageName", "complaint.withdrawn",
            "attachmentId", "none");

    /** The paths that name something of this case. */
    List<String> paths(String template, Case about) {
        if (!template.contains("{id}")) {
            return List.of();
        }
        var resource = template.replaceFirst("/\\{id\\}.*", "");
        return of(OF.getOrDefault(resource, ""), about).stream()
                .limit(ENOUGH)
                .map(id -> template.replaceFirst("\\{id\\}", id))
                .flatMap(path -> second(path, about))
                .toList();
    }

    /** All that an answer must not contain. */
    Set<String> secrets(Case about) {
        var secrets = new TreeSet<>(Set.of(about.number(), about.instance()));
        OF.values().forEach(sql -> secrets.addAll(of(sql, about)));
        return secrets;
    }

    private Stream<String> second(String path, Case about) {
        if (path.contains("{commentId}")) {
            return of("select ID_ from ACT_HI_COMMENT where PROC_INST_ID_" + INSTANCES, about).stream()
                    .map(id -> path.replace("{commentId}", id));
        }
        var whole = path;
        for (var entry : SECOND.entrySet()) {
            whole = whole.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return whole.contains("{") ? Stream.empty() : Stream.of(whole);
    }

    private List<String> of(String sql, Case about) {
        return sql.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param("number", about.number())
                        .param("instance", about.instance())
                        .query(String.class)
                        .list();
    }
}

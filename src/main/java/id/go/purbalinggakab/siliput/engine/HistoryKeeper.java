package id.go.purbalinggakab.siliput.engine;

import java.util.Map;
import java.util.function.Predicate;

/** Keeps what the engine writes into its history, within the same transaction. */
public interface HistoryKeeper {

    /** What happened. */
    enum Kind {
        CASE_OPENED,
        CASE_CLOSED,
        CASE_MIGRATED,
        STEP,
        MESSAGE,
        TIMER,
        TASK_OPENED,
        TASK_OFFERED,
        TASK_WITHDRAWN,
        TASK_TAKEN,
        TASK_ASSIGNED,
        TASK_RELEASED,
        TASK_DONE,
        TASK_CANCELLED,
        RULE,
        INCIDENT,
        INCIDENT_OVER,
        OPERATION,
        ADMINISTRATION,
        ROLE
    }

    /** To a case, by its process instance. */
    void ofCase(String processInstanceId, Kind kind, String actor, Map<String, Object> facts);

    /** A variable of a case with its value as it is now; null where it is gone. */
    void variable(String processInstanceId, String process, String name, Object value, String actor);

    /** A variable that a case has no more. */
    void variableGone(String processInstanceId, String process, String name, String actor);

    /** Parts of one operation on a case, told one by one with the same mark. */
    void operation(String processInstanceId, String actor, String mark, Map<String, Object> facts);

    /** Parts of one thing that belongs to no case; kept if it is wanted once all are there. */
    void ofTheOffice(
            Kind kind, String actor, String mark, Map<String, Object> facts, Predicate<Map<String, Object>> wanted);
}

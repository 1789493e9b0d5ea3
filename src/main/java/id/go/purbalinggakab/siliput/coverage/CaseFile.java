package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import java.util.Map;
import java.util.Optional;

/** The case file as forms and sheets read it; every answer keeps to what the person may see in the engine. */
public interface CaseFile {

    /** A running task; empty where it does not exist or this person may not see it. */
    Optional<TaskView> task(String taskId, String user);

    /** Whether this person may start the process. */
    boolean mayStart(String processKey, String user);

    /** Whether this person sees a task of the case, is of its crew, or holds a leading role; a secret case is narrower. */
    boolean may(String user, String caseNumber);

    /** Whether the case is secret and this person, though perhaps offered a task of it, may not read it (yet). */
    boolean isClosedTo(String user, String caseNumber);

    /** The case's variables, also after its end: texts, flags, numbers, and times as instants. */
    Map<String, Object> variables(String caseNumber);

    /** The agenda number of a process instance, running or ended, for somebody who may see the case. */
    Optional<String> caseOf(String processInstanceId, String user);
}

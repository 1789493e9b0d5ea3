package id.go.purbalinggakab.siliput.archive;

import java.util.Optional;

/** Who may read a case's files: each room that owns cases answers for its own, the archive knows no procedure. */
public interface DocumentGuard {

    boolean mayRead(String user, String caseNumber);

    /** The case of a task that this person may see; empty where task or right is missing. */
    Optional<String> caseOfTask(String user, String taskId);

    /** Whether this person may see the task, numbered case or not. */
    boolean maySeeTask(String user, String taskId);
}

package id.go.purbalinggakab.siliput.engine;

import java.time.Instant;
import java.util.Optional;

/** What persons did at the engine, for rooms that follow it or write it down. */
public interface EngineEvent {

    /**
     * A person sent the engine what he may not do; told after the refusal, outside its transaction.
     *
     * @param command the engine's name for it, none of its contents
     */
    record AttemptRefused(String user, String command, Optional<String> processInstanceId) {}

    /** Somebody wrote a comment on a task; told in the transaction that keeps it. */
    record CommentAdded(String id, String processInstanceId, String by, Instant at, String text) {}

    /**
     * A person's form was taken; told inside the transaction that took it.
     *
     * @param taskId empty at a start
     * @param startedProcess key of the process, at a start alone
     */
    record FormSent(Optional<String> taskId, Optional<String> startedProcess, String user) {}
}

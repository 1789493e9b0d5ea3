package id.go.purbalinggakab.siliput.engine.internals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a command tries to send, before it is judged.
 *
 * @param startedProcess its key, at a start alone
 * @param entry how the engine wants a refusal told
 */
public record GuardedCommand(
        Step step,
        Map<String, Object> values,
        Map<String, Object> known,
        Optional<String> caseNumber,
        Optional<String> taskId,
        Optional<String> startedProcess,
        EntryPoint entry) {

    /** The same with other texts in some fields. */
    public GuardedCommand with(Map<String, String> texts) {
        var all = new HashMap<>(values);
        all.putAll(texts);
        return new GuardedCommand(step, all, known, caseNumber, taskId, startedProcess, entry);
    }

    /**
     * A step that somebody wants to do, in the version that the case runs on.
     *
     * @param id of the start form or task, or the message's name
     * @param deployment of its diagram, or of the case that a message goes to; blank where there is none
     * @param form its form's file
     */
    public record Step(String id, String deployment, Optional<String> form) {}

    /** On which of the engine's own ways it came; each has its own kind of refusal. */
    public enum EntryPoint {
        FORM,
        PLAIN_START,
        MESSAGE,
        MESSAGE_TO_EXECUTION;

        public boolean isMessage() {
            return this == MESSAGE || this == MESSAGE_TO_EXECUTION;
        }
    }
}

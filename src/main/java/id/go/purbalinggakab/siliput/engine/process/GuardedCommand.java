package id.go.purbalinggakab.siliput.engine.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a command tries to send, before it is judged.
 *
 * @param startedProcess its key, at a start alone
 * @param entry how the engine wants a refusal told
 */
record GuardedCommand(
        AskedStep step,
        Map<String, Object> values,
        Map<String, Object> known,
        Optional<String> caseNumber,
        Optional<String> taskId,
        Optional<String> startedProcess,
        EntryPoint entry) {

    /** The same sent with other texts in some fields. */
    GuardedCommand with(Map<String, String> texts) {
        var all = new HashMap<>(values);
        all.putAll(texts);
        return new GuardedCommand(step, all, known, caseNumber, taskId, startedProcess, entry);
    }

    enum EntryPoint {
        FORM,
        PLAIN_START,
        MESSAGE,
        MESSAGE_TO_EXECUTION;

        boolean isMessage() {
            return this == MESSAGE || this == MESSAGE_TO_EXECUTION;
        }
    }
}

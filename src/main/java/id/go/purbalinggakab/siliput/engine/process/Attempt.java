package id.go.purbalinggakab.siliput.engine.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a command tries to send, before it is judged.
 *
 * @param startedProcess its key, at a start alone
 * @param road how the engine wants a refusal told
 */
record Attempt(
        AskedStep step,
        Map<String, Object> values,
        Map<String, Object> known,
        Optional<String> caseNumber,
        Optional<String> taskId,
        Optional<String> startedProcess,
        Road road) {

    /** The same attempt with other texts in some fields. */
    Attempt with(Map<String, String> texts) {
        var all = new HashMap<>(values);
        all.putAll(texts);
        return new Attempt(step, all, known, caseNumber, taskId, startedProcess, road);
    }

    enum Road {
        FORM,
        PLAIN_START,
        MESSAGE,
        MESSAGE_TO_EXECUTION;

        boolean isMessage() {
            return this == MESSAGE || this == MESSAGE_TO_EXECUTION;
        }
    }
}

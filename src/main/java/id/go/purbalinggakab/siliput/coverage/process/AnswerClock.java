package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.DueDate;
import id.go.purbalinggakab.siliput.engine.LimitVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * The answer's due date from what the case keeps: receipt of the letter as it now stands, or the end of a
 * clarification. The same when a case enters the answer and when the calendar changes under it.
 */
@Component
@RequiredArgsConstructor
class AnswerClock {

    static final String SERVICE = "LIPUTAN_JAWABAN";

    private final Deadlines deadlines;

    DueDate due(VariableScope scope) {
        var limit = LimitVariables.limitOf(scope, SERVICE);
        var eventStart = EVENT_START.from(scope);
        return ANSWER_USED_MINUTES
                .find(scope)
                .map(used ->
                        deadlines.resume(limit, Duration.ofMinutes(used), resumedAt(scope), Optional.of(eventStart)))
                .orElseGet(() -> deadlines.dueBefore(limit, RECEIVED_AT.from(scope), eventStart));
    }

    /** While the applicant clarifies, the answer's clock stands still. */
    void stop(VariableScope scope, Instant now) {
        var used = deadlines.officeTimeBetween(ANSWER_STARTED_AT.from(scope), now);
        int before = ANSWER_USED_MINUTES.find(scope).orElse(0);
        ANSWER_USED_MINUTES.set(scope, before + (int) used.toMinutes());
    }

    /** Cases that were running before the moment was kept have the counted start only. */
    private static Instant resumedAt(VariableScope scope) {
        return ANSWER_RESUMED_AT.find(scope).orElseGet(() -> ANSWER_STARTED_AT.from(scope));
    }
}

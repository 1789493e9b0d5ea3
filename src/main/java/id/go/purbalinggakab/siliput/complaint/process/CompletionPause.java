package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Whether a limit stands still while the complainant completes the complaint: only where an examination is needed, and
 * only if the completion was asked for within 14 days (UU 25/2009, Pasal 44). Every other class runs on.
 */
@Component
@RequiredArgsConstructor
class CompletionPause {

    static final Duration PATIENCE = Duration.ofDays(30);
    private static final Duration ASKED_IN_TIME = Duration.ofDays(14);

    private final Clock clock;

    /** The completion is being asked for, or was. */
    boolean stopsTheClock(VariableScope scope) {
        return ComplaintProcess.CLASSIFICATION
                        .find(scope)
                        .filter(ComplaintProcess.Classification.INCOMPLETE::equals)
                        .isPresent()
                && ComplaintProcess.CLASS
                        .find(scope)
                        .filter(ComplaintClass::pausesForCompletion)
                        .isPresent()
                && !askedAt(scope)
                        .isAfter(ComplaintProcess.RECEIVED_AT.from(scope).plus(ASKED_IN_TIME));
    }

    private Instant askedAt(VariableScope scope) {
        return ComplaintProcess.COMPLETION_UNTIL
                .find(scope)
                .map(until -> until.minus(PATIENCE))
                .orElseGet(clock::instant);
    }
}

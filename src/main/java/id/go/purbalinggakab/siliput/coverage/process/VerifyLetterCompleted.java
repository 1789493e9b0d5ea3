package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A complete letter waits for the disposition from now on. */
@Component("verifyLetterCompleted")
@RequiredArgsConstructor
class VerifyLetterCompleted implements TaskListener {

    private final Register register;
    private final Clock clock;

    @Override
    public void notify(DelegateTask task) {
        if (CoverageProcess.LETTER_DECISION.from(task) == CoverageProcess.LetterDecision.COMPLETE) {
            CoverageProcess.LETTER_COMPLETE_AT.set(task.getExecution(), clock.instant());
            register.moveTo(task.getExecution().getProcessBusinessKey(), CaseStatus.MENUNGGU_DISPOSISI);
        }
    }
}

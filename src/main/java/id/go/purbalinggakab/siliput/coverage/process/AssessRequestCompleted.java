package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the crew in one spelling, and starts the waits that an assessment leads to. */
@Component("assessRequestCompleted")
@RequiredArgsConstructor
class AssessRequestCompleted implements TaskListener {

    private final Register register;
    private final Clock clock;

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        switch (CoverageProcess.ASSESSMENT.from(task)) {
            case ACCEPTED ->
                CoverageProcess.CREW.set(
                        execution,
                        Crew.parse(CoverageProcess.CREW.find(task).orElse("")).toString());
            case OWN_MATERIAL -> CoverageProcess.MATERIAL_AT.set(execution, clock.instant());
            case CLARIFICATION -> register.moveTo(execution.getProcessBusinessKey(), CaseStatus.MENUNGGU_KLARIFIKASI);
            default -> {}
        }
    }
}

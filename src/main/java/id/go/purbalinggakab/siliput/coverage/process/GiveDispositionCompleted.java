package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Date;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps who disposed and when, for the disposition sheet. */
@Component("giveDispositionCompleted")
@RequiredArgsConstructor
class GiveDispositionCompleted implements TaskListener {

    private final Register register;
    private final DispositionCapacity capacity;
    private final Actor actor;
    private final Clock clock;

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var user = actor.of(task);
        CoverageProcess.DISPOSED_BY.set(execution, user);
        var now = clock.instant();
        // an earlier round may have left what another person stated
        if (CoverageProcess.ACTING_AS
                .find(task)
                .filter(stated -> capacity.problem(user, stated, now).isEmpty())
                .isEmpty()) {
            CoverageProcess.ACTING_AS.set(execution, capacity.by(user).orElse(CoverageProcess.Standing.DEFINITIF));
        }
        execution.setVariable("dispositionAt", Date.from(now));
        register.moveTo(execution.getProcessBusinessKey(), CaseStatus.DIKAJI);
    }
}

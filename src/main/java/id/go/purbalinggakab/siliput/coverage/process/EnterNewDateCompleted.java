package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.register.Register;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The new date of a postponed event enters the register. */
@Component("enterNewDateCompleted")
@RequiredArgsConstructor
class EnterNewDateCompleted implements TaskListener {

    private final Register register;

    @Override
    public void notify(DelegateTask task) {
        CaseVariables.dropPastEnd(task);
        register.update(task.getExecution().getProcessBusinessKey(), CaseVariables.letterOf(task));
    }
}

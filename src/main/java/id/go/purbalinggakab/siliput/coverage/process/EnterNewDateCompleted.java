package id.go.purbalinggakab.siliput.coverage.process;

import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The new date of a postponed event enters the register. */
@Component("enterNewDateCompleted")
@RequiredArgsConstructor
class EnterNewDateCompleted implements TaskListener {

    private final LetterChanges letters;

    @Override
    public void notify(DelegateTask task) {
        CaseVariables.dropPastEnd(task);
        letters.keep(task.getExecution().getProcessBusinessKey(), task, "");
    }
}

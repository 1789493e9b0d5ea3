package id.go.purbalinggakab.siliput.coverage.process;

import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The networks that were still open. */
@Component("shareRemainingCompleted")
@RequiredArgsConstructor
class ShareRemainingCompleted implements TaskListener {

    private final SocialPostsEntered entered;

    @Override
    public void notify(DelegateTask task) {
        entered.enter(task);
    }
}

package id.go.purbalinggakab.siliput.coverage.process;

import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The first link ends the production; rows left out stay open. */
@Component("shareOnSocialMediaCompleted")
@RequiredArgsConstructor
class ShareOnSocialMediaCompleted implements TaskListener {

    private final SocialPostsEntered entered;

    @Override
    public void notify(DelegateTask task) {
        entered.enter(task).ifPresent(at -> CoverageProcess.SHARED_AT.set(task.getExecution(), at));
    }
}

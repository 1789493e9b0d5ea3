package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a row per social network with the prepared text. */
@Component("prepareSocialPosts")
class PrepareSocialPostsDelegate implements JavaDelegate {

    private final Releases releases;
    private final Publishing publishing;

    PrepareSocialPostsDelegate(Releases releases, Publishing publishing) {
        this.releases = releases;
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishing.openSocialRows(releases.approved(execution.getProcessBusinessKey()));
    }
}

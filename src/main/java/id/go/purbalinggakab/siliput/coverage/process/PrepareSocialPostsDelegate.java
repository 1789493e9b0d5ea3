package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a row per social network with the prepared text, and says whether some are posted without people. */
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
        var release = releases.approved(execution.getProcessBusinessKey());
        publishing.openSocialRows(release);
        CoverageProcess.NETWORKS_OUTCOME.set(
                execution,
                publishing.awaitsNetworks(release.caseNumber(), release.version())
                        ? CoverageProcess.NETWORKS_WAITING
                        : CoverageProcess.NETWORKS_BY_HAND);
    }
}

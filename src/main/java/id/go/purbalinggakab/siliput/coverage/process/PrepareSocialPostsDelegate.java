package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.Publishing.NetworkOutcome;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a row per social network with the prepared text, and says whether people are needed: not where some are posted by themselves, or all are switched off. */
@Component("prepareSocialPosts")
@RequiredArgsConstructor
class PrepareSocialPostsDelegate implements JavaDelegate {

    private final Releases releases;
    private final Publishing publishing;

    @Override
    public void execute(DelegateExecution execution) {
        var release = releases.approved(execution.getProcessBusinessKey());
        execution.removeVariable(CoverageProcess.SHARED_AT.name());
        var rows = publishing.openSocialRows(release);
        CoverageProcess.NETWORKS_OUTCOME.set(
                execution,
                rows.isEmpty() || publishing.awaitsNetworks(release.caseNumber(), release.version())
                        ? NetworkOutcome.WAITING
                        : NetworkOutcome.BY_HAND);
    }
}

package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One short step with each network; the diagram comes back when the next is due, so that no job waits. */
@Component("postOnNetworks")
@RequiredArgsConstructor
class PostOnNetworksDelegate implements JavaDelegate {

    private final Releases releases;
    private final Publishing publishing;

    @Override
    public void execute(DelegateExecution execution) {
        var progress = publishing.stepOnNetworks(releases.approved(execution.getProcessBusinessKey()));
        progress.nextStepAt().ifPresent(at -> CoverageProcess.NETWORKS_NEXT_STEP_AT.set(execution, at));
        CoverageProcess.NETWORKS_OUTCOME.set(execution, progress.outcome(progress.enough()));
    }
}

package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What a person did about the refused website enters the ledger: the link under which it is out, or why it is not. */
@Component("resolveWebsiteRefusalCompleted")
@RequiredArgsConstructor
class ResolveWebsiteRefusalCompleted implements TaskListener {

    private final Publishing publishing;
    private final Releases releases;
    private final Actor actor;
    private final Register register;

    @Override
    public void notify(DelegateTask task) {
        var release = releases.approved(task.getExecution().getProcessBusinessKey());
        CoverageProcess.WEBSITE_LINK
                .find(task)
                .filter(link -> !link.isBlank())
                .ifPresentOrElse(
                        link -> {
                            publishing.onWebsiteByHand(release, link, actor.of(task));
                            register.moveTo(release.caseNumber(), CaseStatus.TERBIT);
                        },
                        () -> publishing.notOnWebsite(
                                release, CoverageProcess.WEBSITE_REMARK.from(task), actor.of(task)));
    }
}

package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes exactly what was approved; a refusal becomes a person's task. */
@Component("publishOnWebsite")
@RequiredArgsConstructor
class PublishOnWebsiteDelegate implements JavaDelegate {

    private final Releases releases;
    private final Publishing publishing;
    private final Register register;

    @Override
    public void execute(DelegateExecution execution) {
        var release = releases.approved(execution.getProcessBusinessKey());
        publishing.publishOnWebsite(release).refusal().ifPresent(reason -> {
            throw new BpmnError(CoverageProcess.PUBLISHING_REFUSED, reason);
        });
        register.moveTo(release.caseNumber(), CaseStatus.TERBIT);
    }
}

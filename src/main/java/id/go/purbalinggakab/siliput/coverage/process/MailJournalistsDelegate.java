package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Mails one chunk of journalists; the diagram comes back while some still wait, so that no job outlives its lock. */
@Component("mailJournalists")
@RequiredArgsConstructor
class MailJournalistsDelegate implements JavaDelegate {

    private final Releases releases;
    private final Publishing publishing;

    @Override
    public void execute(DelegateExecution execution) {
        var release = releases.approved(execution.getProcessBusinessKey());
        CoverageProcess.JOURNALISTS_LEFT.set(execution, publishing.mailNextJournalists(release));
    }
}

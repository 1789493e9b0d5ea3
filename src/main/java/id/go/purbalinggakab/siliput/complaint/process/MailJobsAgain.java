package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.Mailer.MailWorksAgain;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Jobs that gave up because mail was down, of whatever process, go on by themselves once mail leaves again. */
@Component
@RequiredArgsConstructor
class MailJobsAgain {

    private final ManagementService jobs;

    @EventListener(MailWorksAgain.class)
    void retry() {
        jobs.createJobQuery().withException().noRetriesLeft().list().stream()
                .map(Job::getId)
                .filter(this::failedByMail)
                .forEach(job -> jobs.setJobRetries(job, 1));
    }

    private boolean failedByMail(String job) {
        var trace = jobs.getJobExceptionStacktrace(job);
        return trace != null
                && (trace.contains(Mailer.MailUnavailable.class.getName())
                        || trace.contains(Mailer.SettingsRefused.class.getName()));
    }
}

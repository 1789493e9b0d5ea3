package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.ExtensionNotice;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that answer a complaint by mail, also under the names that diagrams gave them per class before. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class DeliverySteps {

    private final ComplaintMail mail;
    private final ComplaintCases cases;
    private final CaseTexts texts;
    private final ExtensionNotice extensions;
    private final RefusedMail refused;

    @Bean({
        "mailComplaintAnswer",
        "mailMinorAnswer",
        "mailNormativeAnswer",
        "mailNonSupervisoryAnswer",
        "mailSupervisoryAnswer"
    })
    JavaDelegate mailComplaintAnswer() {
        return execution -> send(execution, What.ANSWER, ComplaintProcess.ANSWER.from(execution));
    }

    /** Thanks, redirection, duplicate or hand-over: whatever was prepared for the sender. */
    @Bean
    JavaDelegate mailNotice() {
        return execution -> send(execution, What.NOTICE, ComplaintProcess.NOTICE_TEXT.from(execution));
    }

    /** The limit grew; several times is several mails, numbered by the changes of class. */
    @Bean
    JavaDelegate mailExtension() {
        return execution -> {
            int place = ComplaintProcess.EXTENSION.from(execution);
            var text = extensions.text(execution.getProcessBusinessKey(), place);
            send(execution, What.EXTENSION, place, text);
            texts.write(execution.getProcessBusinessKey(), "extensionText", text);
        };
    }

    private void send(DelegateExecution execution, What what, String paper) {
        send(execution, what, ComplaintProcess.ROUND.from(execution), texts.text(paper));
    }

    private void send(DelegateExecution execution, What what, int round, String text) {
        var about = cases.find(execution.getProcessBusinessKey()).orElseThrow();
        refused.toHand(execution, () -> mail.send(about, what, round, text));
    }
}

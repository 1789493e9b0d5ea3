package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.ExtensionNotice;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.mail.Mailer;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
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
    private final Delivered delivered;
    private final ComplaintClock clock;

    @Bean({
        "mailComplaintAnswer",
        "mailMinorAnswer",
        "mailNormativeAnswer",
        "mailNonSupervisoryAnswer",
        "mailSupervisoryAnswer"
    })
    JavaDelegate mailComplaintAnswer() {
        return execution -> send(execution, What.ANSWER, ANSWER.from(execution));
    }

    /** Thanks, redirection, duplicate or hand-over: whatever was prepared for the sender. */
    @Bean
    JavaDelegate mailNotice() {
        return execution -> send(execution, What.NOTICE, NOTICE_TEXT.from(execution));
    }

    /** The limit grew; several times is several mails, numbered by the changes of class. */
    @Bean
    JavaDelegate mailExtension() {
        return execution -> {
            int place = EXTENSION.from(execution);
            var text = extensions.text(execution.getProcessBusinessKey(), place);
            send(execution, What.EXTENSION, place, text);
            texts.write(execution.getProcessBusinessKey(), "extensionText", text);
        };
    }

    private void send(DelegateExecution execution, What what, String paper) {
        send(execution, what, ROUND.from(execution), texts.text(paper));
    }

    private void send(DelegateExecution execution, What what, int round, String text) {
        var about = cases.find(execution.getProcessBusinessKey()).orElseThrow();
        delivered.toHand(execution, () -> mail.send(about, what, round, text));
    }

    /** The interim answer reaches the complainant with the step itself: by mail, or delivered and proved by the officer. */
    @Bean
    TaskListener sendInterimAnswerCompleted() {
        return this::interim;
    }

    private void interim(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        var number = execution.getProcessBusinessKey();
        texts.keep(task, number, Set.of("interimAnswer", "deliveryProof", "deliveredAtReason"));
        var due = INTERIM_DUE_AT.from(task);
        if (DELIVERY_PROOF.find(task).filter(text -> !text.isBlank()).isPresent()) {
            clock.rendered(execution, ComplaintClock.INTERIM, due, delivered.record(task, number, What.INTERIM));
        } else {
            promise(task, number);
            clock.rendered(execution, ComplaintClock.INTERIM, due);
        }
    }

    /** The officer sits before the form: an address that cannot be one is told there, and nothing typed is lost. */
    private void promise(DelegateTask task, String number) {
        try {
            mail.promise(
                    cases.find(number).orElseThrow(),
                    What.INTERIM,
                    ROUND.from(task),
                    texts.text(INTERIM_ANSWER.from(task)));
        } catch (Mailer.MailRefused refused) {
            throw new RefusedStep(
                    "deliveryProof",
                    "Surel kepada pengadu ditolak untuk seterusnya (%s). Sampaikan jawaban sementara lewat jalan lain,"
                                    .formatted(refused.getMessage())
                            + " lalu tulis buktinya di sini.");
        }
    }
}

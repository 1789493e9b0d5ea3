package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.mail.Mailer;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The interim answer reaches the complainant with the step itself: by mail, or delivered and proved by the officer. */
@Component("sendInterimAnswerCompleted")
@RequiredArgsConstructor
class InterimAnswerCompleted implements TaskListener {

    private final CaseTexts texts;
    private final Delivered delivered;
    private final ComplaintMail mail;
    private final ComplaintCases cases;
    private final ComplaintClock clock;

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        var number = execution.getProcessBusinessKey();
        texts.keep(task, number, Set.of("interimAnswer", "deliveryProof", "deliveredAtReason"));
        var due = ComplaintProcess.INTERIM_DUE_AT.from(task);
        if (ComplaintProcess.DELIVERY_PROOF
                .find(task)
                .filter(text -> !text.isBlank())
                .isPresent()) {
            clock.rendered(execution, ComplaintClock.INTERIM, due, delivered.record(task, number, What.INTERIM));
        } else {
            send(task, number);
            clock.rendered(execution, ComplaintClock.INTERIM, due);
        }
    }

    /** The officer sits before the form: an address that cannot be one is told there, and nothing typed is lost. */
    private void send(DelegateTask task, String number) {
        try {
            mail.promise(
                    cases.find(number).orElseThrow(),
                    What.INTERIM,
                    ComplaintProcess.ROUND.from(task),
                    texts.text(ComplaintProcess.INTERIM_ANSWER.from(task)));
        } catch (Mailer.MailRefused refused) {
            throw new RefusedStep(
                    "deliveryProof",
                    "Surel kepada pengadu ditolak untuk seterusnya (%s). Sampaikan jawaban sementara lewat jalan lain,"
                                    .formatted(refused.getMessage())
                            + " lalu tulis buktinya di sini.");
        }
    }
}

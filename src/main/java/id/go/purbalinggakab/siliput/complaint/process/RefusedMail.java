package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * A mail address refused for good is no incident: people deliver what the mail said, and nothing more goes to that
 * address. A server that is down stays an exception, which the engine tries again.
 */
@Component
class RefusedMail {

    private final Register register;
    private final Clock clock;

    RefusedMail(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Runs a sending of {@link ComplaintMail}. @throws BpmnError the diagram leads on to the delivery by hand */
    void toHand(DelegateExecution execution, Runnable sending) {
        try {
            sending.run();
        } catch (Mailer.MailRefused refused) {
            ComplaintProcess.BY_MAIL.set(execution, false);
            register.note(
                    execution.getProcessBusinessKey(),
                    "SUREL_DITOLAK",
                    "Surel kepada pengadu ditolak untuk seterusnya (%s); disampaikan petugas lewat jalan lain."
                            .formatted(refused.getMessage()),
                    Actor.SYSTEM,
                    clock.instant());
            throw new BpmnError(ComplaintProcess.MAIL_REFUSED);
        }
    }
}

package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.complaint.ComplaintMailFailed;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A mail address refused for good is no incident: people deliver what the mail said, and nothing more goes to that
 * address. A server that is down stays an exception, which the engine tries again.
 */
@Component
@RequiredArgsConstructor
class RefusedMail {

    private final Register register;
    private final ComplaintNotices notices;
    private final MailHearers hearers;
    private final Clock clock;

    /** A promised mail that failed after its step: the complaint officers hear of it. */
    @EventListener
    void on(ComplaintMailFailed failed) {
        var sentence = "Surel %s kepada pengadu tidak sampai (%s).".formatted(label(failed.what()), failed.reason());
        register.note(failed.caseNumber(), "SUREL_DITOLAK", sentence, Actor.SYSTEM, clock.instant());
        notices.mailFailed(
                failed.caseNumber(), failed.what() + "." + failed.round(), sentence, hearers.of(failed.caseNumber()));
    }

    private static String label(What what) {
        return switch (what) {
            case RECEIPT -> "tanda terima";
            case ANSWER -> "jawaban";
            case INTERIM -> "jawaban sementara";
            case NOTICE -> "pemberitahuan";
            case WAY_BACK -> "petunjuk membuka kembali";
            case EXTENSION -> "perpanjangan batas waktu";
        };
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

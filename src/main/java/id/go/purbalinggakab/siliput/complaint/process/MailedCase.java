package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.mail.Authenticity;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import id.go.purbalinggakab.siliput.mail.ReceivedMail.Writer;
import id.go.purbalinggakab.siliput.mail.SenderLimit;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Opens the case of a mail and answers its writer with a receipt, where a machine may answer. */
@Component
@RequiredArgsConstructor
class MailedCase {

    private static final String EMPTY = "Surel itu tidak berisi apa-apa. Balaslah surel ini dengan isi aduannya.";

    private final MailContent content;
    private final Intakes intakes;
    private final RunningComplaint running;
    private final Register register;
    private final ComplaintMail answers;
    private final SenderLimit limit;

    String open(ReceivedMail mail) {
        var writer = Optional.ofNullable(mail.writer());
        var taken = content.take(mail);
        var intake = intakes.keep(
                new Intake(
                        taken.text(),
                        writer.isPresent() ? ComplainantMode.NAMED : ComplainantMode.ANONYMOUS,
                        writer.map(MailedCase::identity).orElse(Identity.NONE),
                        "",
                        Optional.of(mail.receivedAt()),
                        "",
                        "",
                        Optional.empty(),
                        taken.files()),
                MailContent.BY);
        var instance = running.start(Map.of(
                "receivedAt",
                Date.from(mail.receivedAt()),
                "receivedVia",
                "EMAIL",
                "complaintKind",
                "PENGADUAN",
                "intake",
                intake.toString()));
        var number = running.numberOf(instance).orElseThrow();
        if (mayAnswer(mail)) {
            answers.acknowledge(
                    mail,
                    number,
                    register.find(number).orElseThrow().trackingCode(),
                    MailContent.isEmpty(mail) ? EMPTY : "");
        }
        return number;
    }

    private static Identity identity(Writer writer) {
        return new Identity(writer.name().isEmpty() ? writer.address() : writer.name(), "", writer.address(), "", "");
    }

    private boolean mayAnswer(ReceivedMail mail) {
        return mail.writer() != null
                && mail.nature().mayBeAnsweredByAMachine()
                && mail.authenticity() != Authenticity.REFUTED
                && limit.mayAnswer(mail.writer().address());
    }
}

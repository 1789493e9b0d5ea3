package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.IncomingMails;
import id.go.purbalinggakab.siliput.complaint.IncomingMails.Line;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.mail.MailParser;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer sees a complaint where the headers saw a machine; its clock runs from the mail's receipt. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MailTurnedIntoCase {

    private final IncomingMails mails;
    private final MailParser parser;
    private final MailedCase cases;

    @Lazy
    private final AsSystem asSystem;

    private final Register register;
    private final Clock clock;

    /** @return the number; empty where somebody else was faster, or the mail is not for this person */
    @Transactional
    public Optional<String> open(String key, String by) {
        return mails.find(key, by).filter(mail -> mails.settle(mail, by)).map(mail -> opened(mail, by));
    }

    private String opened(Line mail, String by) {
        var number = asSystem.ask(() -> cases.open(parser.read(mails.raw(mail), mail.receivedAt())));
        mails.became(mail, number);
        register.note(
                number,
                "SUREL_MASUK",
                "Dijadikan aduan oleh petugas dari daftar surel masuk (%s)."
                        .formatted(mail.outcome().label()),
                by);
        return number;
    }
}

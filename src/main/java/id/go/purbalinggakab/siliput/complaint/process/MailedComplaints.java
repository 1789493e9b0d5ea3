package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.MailReplies;
import id.go.purbalinggakab.siliput.complaint.Mailings;
import id.go.purbalinggakab.siliput.complaint.Mailings.MailOutcome;
import id.go.purbalinggakab.siliput.mail.MailReader;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One case per mail (clause 6.a). A reply joins its case; certain loops, bounces and automatic answers are kept for the
 * officer's list; everything else opens a case, also what cannot be read.
 */
@Component
@RequiredArgsConstructor
class MailedComplaints implements MailReader {

    private final Mailings mailings;
    private final MailReplies replies;
    private final MailedCase cases;
    private final MailedReply joining;

    @Override
    @Transactional
    public void accept(ReceivedMail mail) {
        if (mailings.knows(mail)) {
            return;
        }
        if (replies.isOurs(mail)) {
            mailings.keep(mail, Optional.empty(), MailOutcome.OWN_LOOP);
            return;
        }
        var reply = replies.of(mail);
        if (reply.isPresent()) {
            joining.join(mail, reply.get());
        } else if (mail.nature().counts() || !mail.readable()) {
            mailings.keep(mail, Optional.of(cases.open(mail)), MailOutcome.OPENED);
        } else {
            mailings.keep(mail, Optional.empty(), MailOutcome.of(mail.nature()));
        }
    }

    @Override
    @Transactional
    public void settled(ReceivedMail mail) {
        mailings.settle(mail);
    }
}

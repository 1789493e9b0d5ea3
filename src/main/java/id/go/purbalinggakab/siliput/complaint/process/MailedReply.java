package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.MailReplies.MailReply;
import id.go.purbalinggakab.siliput.complaint.Mailings;
import id.go.purbalinggakab.siliput.complaint.Mailings.MailOutcome;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Puts a mail into its case's file. Only one that is proved moves the case; of all others an officer hears. */
@Component
@RequiredArgsConstructor
class MailedReply {

    private final MailContent content;
    private final Mailings mailings;
    private final ComplaintTexts texts;
    private final Archive archive;
    private final RunningComplaint running;
    private final AnswerToAnswer way;
    private final MailHearers hearers;

    void join(ReceivedMail mail, MailReply reply) {
        var number = reply.caseNumber();
        var taken = content.take(mail);
        var instance = running.instanceOf(number);
        var completes = reply.proved()
                && mail.nature().counts()
                && instance.filter(it -> running.awaits(it, COMPLETED)).isPresent();
        var what = completes ? "completion" : reply.proved() ? "mail" : "unverifiedMail";
        var paper = texts.write(what, taken.text(), MailContent.BY).toString();
        texts.bind(paper, number);
        taken.files().forEach(file -> archive.bind(file, DocumentPurpose.COMPLAINT_FILE, number));
        var outcome = outcome(reply, instance);
        mailings.keep(mail, Optional.of(number), outcome);
        if (outcome == MailOutcome.AFTER_ANSWER) {
            way.to(mail, number);
        }
        if (completes) {
            running.tell(
                    instance.orElseThrow(),
                    COMPLETED,
                    Map.of("completion", paper, "completedAt", Date.from(mail.receivedAt())));
        } else {
            hearers.hear(number, paper);
        }
    }

    private MailOutcome outcome(MailReply reply, Optional<String> instance) {
        if (!reply.proved()) {
            return MailOutcome.UNVERIFIED;
        }
        var open = instance.filter(it -> !running.awaits(it, REOPENED));
        return open.isPresent() ? MailOutcome.JOINED : MailOutcome.AFTER_ANSWER;
    }
}

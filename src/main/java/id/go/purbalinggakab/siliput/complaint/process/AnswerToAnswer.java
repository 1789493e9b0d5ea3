package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import id.go.purbalinggakab.siliput.mail.SenderLimit;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A mail opens no answered complaint again: its writer is told the way that does. */
@Component
@RequiredArgsConstructor
class AnswerToAnswer {

    private final ComplaintCases cases;
    private final ComplaintMail mail;
    private final SenderLimit limit;
    private final Clock clock;

    void to(ReceivedMail reply, String number) {
        if (reply.nature().mayBeAnsweredByAMachine()
                && limit.mayAnswer(reply.writer().address())) {
            cases.find(number).ifPresent(about -> tell(reply, about));
        }
    }

    /** The answer's time tells one answer from the next: each is explained once. */
    private void tell(ReceivedMail reply, ComplaintCase about) {
        var round = about.answeredAt().map(at -> (int) at.getEpochSecond()).orElse(0);
        mail.showWayBack(reply, about, round, about.reopenUntil().filter(clock.instant()::isBefore));
    }
}

package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.engine.Holders;
import java.util.List;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Who hears of a case's mails: the officer, or the first in line whom the case does not name. */
@Component
@RequiredArgsConstructor
class MailHearers {

    private final ComplaintNotices notices;
    private final Holders holders;
    private final ComplaintAccess access;

    /** A further mail of the complainant lies in the case's file. */
    void hear(String caseNumber, String paper) {
        notices.reply(caseNumber, paper, of(caseNumber));
    }

    List<String> of(String caseNumber) {
        return firstInLine(user -> access.mayReadIdentity(user, caseNumber));
    }

    /** Of a mail that belongs to no case. */
    List<String> ofMailbox() {
        return firstInLine(user -> true);
    }

    private List<String> firstInLine(Predicate<String> may) {
        return ComplaintAccess.HANDLERS.stream()
                .map(role -> holders.holding(role).filter(may).toList())
                .filter(users -> !users.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}

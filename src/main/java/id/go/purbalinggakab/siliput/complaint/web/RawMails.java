package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.IncomingMails;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintPage.RawMail;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a case's mails can be fetched as they came, for those who may know who wrote them. */
@Component
@RequiredArgsConstructor
class RawMails {

    private final IncomingMails mails;
    private final ComplaintAccess access;

    List<RawMail> of(Optional<String> caseNumber, String user) {
        return caseNumber
                .filter(number -> access.mayReadIdentity(user, number))
                .map(mails::ofCase)
                .orElse(List.of())
                .stream()
                .map(mail -> new RawMail(
                        mail.receivedAt(),
                        UriComponentsBuilder.fromPath(IncomingMailPages.PAGE + "/asli")
                                .queryParam("surel", "{key}")
                                .encode()
                                .buildAndExpand(mail.key())
                                .toUriString()))
                .toList();
    }
}

package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.website.WebsitePublisher;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A version's letters, with pictures and link made once for all recipients. */
@Component
@RequiredArgsConstructor
class ReleaseLetters {

    private final ReleaseMail mail;
    private final MailPictures pictures;
    private final WebsitePublisher website;
    private final MailedRecipients recipients;

    /** One recipient's letter. */
    @FunctionalInterface
    interface Writer {
        OutgoingMail to(String recipient, String token);
    }

    Writer of(ApprovedRelease release) {
        var photos = pictures.of(release);
        var link = website.lastingLink(release);
        var had = NoteKind.isNote(release) ? List.<String>of() : recipients.reachedBefore(release);
        return (recipient, token) -> mail.write(release, photos, recipient, token, link, had.contains(recipient));
    }
}

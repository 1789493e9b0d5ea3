package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.mail.MessageIds;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case that a mail belongs to: it quotes one of our mails, an earlier one of its writer, or the number, and comes
 * from the complainant's address. Whether it really does is another question: an address is easily forged.
 */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MailReplies {

    private static final Pattern NUMBER = Pattern.compile("\\bADU-\\d{4}-\\d{5,9}\\b");
    private static final Pattern OLD_RECEIPT = Pattern.compile("<(ADU-\\d{4}-\\d{5,})\\.RECEIPT@siliput>");

    private final Mailings mailings;
    private final Deliveries deliveries;
    private final Intakes intakes;

    public Optional<MailReply> of(ReceivedMail mail) {
        if (mail.writer() == null) {
            return Optional.empty();
        }
        return quoted(mail, MessageIds::isSecret)
                .map(number -> new MailReply(number, proved(mail, true)))
                .or(() -> Stream.concat(quoted(mail, id -> true).stream(), numbers(mail))
                        .filter(number -> isFromComplainant(number, mail))
                        .findFirst()
                        .map(number -> new MailReply(number, proved(mail, false))));
    }

    /** Whether this is a message of ours that came back. */
    public boolean isOurs(ReceivedMail mail) {
        return deliveries.caseOfMessage(mail.messageId()).isPresent();
    }

    private static boolean proved(ReceivedMail mail, boolean sawOurMail) {
        return mail.writtenBySender()
                && switch (mail.authenticity()) {
                    case PROVED -> true;
                    case UNCHECKED -> sawOurMail;
                    case UNPROVED, REFUTED -> false;
                };
    }

    private Optional<String> quoted(ReceivedMail mail, Predicate<String> which) {
        return Stream.concat(Stream.ofNullable(mail.inReplyTo()), mail.references().stream())
                .distinct()
                .filter(which)
                .flatMap(id -> Stream.of(
                                deliveries.caseOfMessage(id).stream(),
                                OLD_RECEIPT.matcher(id).results().map(found -> found.group(1)),
                                mailings.casesOf(id, mail.writer().address()))
                        .flatMap(found -> found))
                .filter(number -> isFromComplainant(number, mail))
                .findFirst();
    }

    private static Stream<String> numbers(ReceivedMail mail) {
        return NUMBER.matcher(mail.subject()).results().map(MatchResult::group);
    }

    private boolean isFromComplainant(String number, ReceivedMail mail) {
        var writer = mail.writer().address();
        return mailings.hasFrom(number, writer) || intakes.opened(number).mail().equalsIgnoreCase(writer);
    }

    /**
     * A mail that belongs to a case.
     *
     * @param proved it certainly comes from the complainant; otherwise an officer looks at it first
     */
    public record MailReply(String caseNumber, boolean proved) {}
}

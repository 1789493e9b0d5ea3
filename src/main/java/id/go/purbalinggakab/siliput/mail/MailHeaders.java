package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;

/** The headers of a message, one missing or broken header being no reason to lose the others. */
@RequiredArgsConstructor
final class MailHeaders {

    /** Longer ones are built to keep us busy. */
    private static final int LONGEST_HEADER = 20_000;

    private static final int LONGEST_FROM = 2_000;
    private static final int LONGEST_ID = 250;
    private static final int LONGEST_SHOWN = 300;
    private static final int LONGEST_ADDRESS = 320;
    private static final int MOST_REFERENCES = 50;
    private static final Pattern ID = Pattern.compile("<[^<>\\s\\p{Cc}]+>");
    private static final Pattern BARE_ID = Pattern.compile("[^<>\\s\\p{Cc}]+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@\\p{Cc}]+@[^\\s<>\"(),;:@\\p{Cc}]+");

    private final MimeMessage message;

    List<String> all(String name) {
        try {
            var values = message.getHeader(name);
            return values == null
                    ? List.of()
                    : Arrays.stream(values)
                            .map(value -> MimeUtility.unfold(HeaderText.cut(value, LONGEST_HEADER))
                                    .strip())
                            .toList();
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    /** The topmost one. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** As people read it. */
    String shown(String name) {
        return HeaderText.decoded(first(name).orElse("-"), LONGEST_SHOWN);
    }

    String lower(String name) {
        return first(name).orElse("").toLowerCase(Locale.ROOT);
    }

    /** Whether any header's name starts so. */
    boolean anyNamed(String start) {
        try {
            for (var headers = message.getAllHeaders(); headers.hasMoreElements(); ) {
                if (headers.nextElement().getName().regionMatches(true, 0, start, 0, start.length())) {
                    return true;
                }
            }
            return false;
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    /** Empty where missing, blank or too long to be kept. */
    Optional<String> messageId() {
        var value = first("Message-ID").orElse("");
        var id = ID.matcher(value);
        var found = id.find() ? id.group() : BARE_ID.matcher(value).matches() ? "<" + value + ">" : "";
        return usable(found) && !ReceivedMail.madeHere(found) ? Optional.of(found) : Optional.empty();
    }

    Optional<String> inReplyTo() {
        return ids("In-Reply-To").stream().findFirst();
    }

    List<String> references() {
        var ids = ids("References");
        return ids.subList(Math.max(0, ids.size() - MOST_REFERENCES), ids.size());
    }

    private List<String> ids(String name) {
        return ID.matcher(String.join(" ", all(name)))
                .results()
                .map(MatchResult::group)
                .filter(MailHeaders::usable)
                .distinct()
                .toList();
    }

    private static boolean usable(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID;
    }

    Optional<String> sender() {
        var from = from();
        return bare(parsed(from).map(InternetAddress::getAddress).orElse(from));
    }

    /** Where the writer wants answers: the first address of Reply-To that can be read and is none of these. */
    Optional<ReceivedMail.Writer> replyTo(Set<String> except, int longestName) {
        try {
            var given = HeaderText.cut(first("Reply-To").orElse(""), LONGEST_FROM);
            return Arrays.stream(InternetAddress.parseHeader(given, false))
                    .filter(one -> one.getAddress() != null && !one.isGroup())
                    .flatMap(one -> bare(one.getAddress())
                            .filter(address -> !except.contains(address))
                            .map(address -> new ReceivedMail.Writer(
                                    address, HeaderText.decoded(one.getPersonal(), longestName)))
                            .stream())
                    .findFirst();
        } catch (AddressException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> bare(String written) {
        var address = ADDRESS.matcher(written);
        return address.find() && address.group().length() <= LONGEST_ADDRESS
                ? Optional.of(address.group().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    Optional<String> senderName(int longest) {
        return parsed(from())
                .map(InternetAddress::getPersonal)
                .map(name -> HeaderText.decoded(name, longest))
                .filter(name -> !name.isBlank());
    }

    private String from() {
        return HeaderText.cut(first("From").orElse(""), LONGEST_FROM);
    }

    private static Optional<InternetAddress> parsed(String from) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(from, false))
                    .filter(address -> address.getAddress() != null && !address.isGroup())
                    .findFirst();
        } catch (AddressException unreadable) {
            return Optional.empty();
        }
    }
}

package id.go.purbalinggakab.siliput.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells people from machines by the headers (RFC 3834, RFC 2919, RFC 3464 and what mail programs really write). */
final class NatureOfMail {

    private static final Pattern OUT_OF_OFFICE = Pattern.compile(
            "(automatic reply|auto[- ]?reply|autoreply|balasan otomatis|jawaban otomatis)\\s*:.*|out of (the )?office\\b.*");
    private static final Pattern BULK = Pattern.compile("bulk|list|junk");
    private static final Pattern DAEMON = Pattern.compile("(mailer-daemon|postmaster)@.*");
    private static final Pattern DO_NOT_ANSWER = Pattern.compile(".*\\b(all|oof|autoreply)\\b.*");

    private final Set<String> ownAddresses;

    NatureOfMail(Set<String> ownAddresses) {
        this.ownAddresses = ownAddresses;
    }

    MailNature of(MailHeaders headers, String sender) {
        if (headers.anyNamed(MessageWriter.LOOP_HEADER) || sender != null && ownAddresses.contains(sender)) {
            return MailNature.OWN_LOOP;
        }
        if (deliveryStatus(headers) || sender != null && DAEMON.matcher(sender).matches()) {
            return MailNature.BOUNCE;
        }
        if (automatic(headers)) {
            return MailNature.AUTOMATIC;
        }
        if (nobodyToAnswer(headers)) {
            return MailNature.BOUNCE;
        }
        var bulk = headers.anyNamed("List-")
                || BULK.matcher(headers.lower("Precedence")).matches();
        return bulk ? MailNature.BULK : MailNature.PERSONAL;
    }

    private static boolean deliveryStatus(MailHeaders headers) {
        var type = headers.lower("Content-Type");
        return type.startsWith("multipart/report") && type.contains("delivery-status")
                || type.startsWith("message/delivery-status")
                || headers.first("X-Failed-Recipients").isPresent();
    }

    private static boolean automatic(MailHeaders headers) {
        var submitted = headers.lower("Auto-Submitted");
        var subject = HeaderText.decoded(headers.first("Subject").orElse(""), 200);
        return !submitted.isEmpty() && !submitted.matches("no\\b.*")
                || headers.lower("Content-Type").startsWith("multipart/report")
                || headers.anyNamed("X-Autoreply")
                || headers.anyNamed("X-Autorespond")
                || headers.lower("Precedence").matches("auto[_-]reply")
                || DO_NOT_ANSWER
                        .matcher(headers.lower("X-Auto-Response-Suppress"))
                        .matches()
                || OUT_OF_OFFICE.matcher(subject.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean nobodyToAnswer(MailHeaders headers) {
        return headers.lower("Return-Path").equals("<>")
                || headers.lower("From").endsWith("<>");
    }
}

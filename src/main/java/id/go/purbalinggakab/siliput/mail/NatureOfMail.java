package id.go.purbalinggakab.siliput.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells people from machines by the headers (RFC 3834, RFC 2919, RFC 3464 and what mail programs really write). What is
 * no certain loop, bounce or automatic answer counts as a person's.
 */
final class NatureOfMail {

    private static final Pattern OUT_OF_OFFICE = Pattern.compile(
            "(automatic reply|auto[- ]?reply|autoreply|balasan otomatis|jawaban otomatis)\\s*:.*|out of (the )?office\\b.*");
    private static final Pattern BULK = Pattern.compile("bulk|list|junk");
    private static final Pattern DAEMON = Pattern.compile("mailer-daemon@.*");
    private static final Pattern DO_NOT_ANSWER = Pattern.compile(".*\\b(all|oof|autoreply)\\b.*");

    private NatureOfMail() {}

    static MailNature of(MailHeaders headers, String sender) {
        if (headers.anyNamed(MessageWriter.LOOP_HEADER)) {
            return MailNature.OWN_LOOP;
        }
        if (deliveryStatus(headers) || sender != null && DAEMON.matcher(sender).matches()) {
            return MailNature.BOUNCE;
        }
        if (answersByItself(headers)) {
            return MailNature.AUTOMATIC;
        }
        if (headers.anyNamed("List-")
                || BULK.matcher(headers.lower("Precedence")).matches()) {
            return MailNature.BULK;
        }
        return suspicious(headers, sender) ? MailNature.SUSPECT : MailNature.PERSONAL;
    }

    private static boolean deliveryStatus(MailHeaders headers) {
        var type = headers.lower("Content-Type");
        return type.startsWith("multipart/report") && type.contains("delivery-status")
                || type.startsWith("message/delivery-status")
                || headers.first("X-Failed-Recipients").isPresent();
    }

    private static boolean answersByItself(MailHeaders headers) {
        return headers.lower("Auto-Submitted").startsWith("auto-replied")
                || submittedByAMachine(headers) && outOfOffice(headers)
                || headers.lower("Content-Type").startsWith("multipart/report")
                || headers.anyNamed("X-Autoreply")
                || headers.anyNamed("X-Autorespond")
                || headers.lower("Precedence").matches("auto[_-]reply");
    }

    private static boolean suspicious(MailHeaders headers, String sender) {
        return submittedByAMachine(headers)
                || outOfOffice(headers)
                || DO_NOT_ANSWER
                        .matcher(headers.lower("X-Auto-Response-Suppress"))
                        .matches()
                || headers.lower("Return-Path").equals("<>")
                || sender == null
                || sender.startsWith("postmaster@");
    }

    private static boolean submittedByAMachine(MailHeaders headers) {
        var submitted = headers.lower("Auto-Submitted");
        return !submitted.isEmpty() && !submitted.matches("no\\b.*");
    }

    private static boolean outOfOffice(MailHeaders headers) {
        var subject = HeaderText.decoded(headers.first("Subject").orElse(""), 200);
        return OUT_OF_OFFICE.matcher(subject.toLowerCase(Locale.ROOT)).matches();
    }
}

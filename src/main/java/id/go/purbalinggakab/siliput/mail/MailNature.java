package id.go.purbalinggakab.siliput.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who or what wrote a message: whether it counts as said by a person, and whether a machine may answer it. */
public enum MailNature {

    /** A person, as far as the headers tell. */
    PERSONAL(true, true),
    /** Perhaps a machine; the person behind it is heard, but not answered by a machine. */
    SUSPECT(true, false),
    /** A machine answering for certain: out of office, read receipt. */
    AUTOMATIC(false, false),
    /** A mailing list or newsletter. */
    BULK(true, false),
    /** A delivery status. */
    BOUNCE(false, false),
    /** Our own mail coming back. */
    OWN_LOOP(false, false);

    private static final Pattern OUT_OF_OFFICE = Pattern.compile(
            "(automatic reply|auto[- ]?reply|autoreply|balasan otomatis|jawaban otomatis)\\s*:.*|out of (the )?office\\b.*");
    private static final Pattern BULK_WORDS = Pattern.compile("bulk|list|junk");
    private static final Pattern DAEMON = Pattern.compile("mailer-daemon@.*");
    private static final Pattern DO_NOT_ANSWER = Pattern.compile(".*\\b(all|oof|autoreply)\\b.*");

    private final boolean counts;
    private final boolean answerable;

    MailNature(boolean counts, boolean answerable) {
        this.counts = counts;
        this.answerable = answerable;
    }

    public boolean counts() {
        return counts;
    }

    public boolean mayBeAnsweredByAMachine() {
        return answerable;
    }

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
                || BULK_WORDS.matcher(headers.lower("Precedence")).matches()) {
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

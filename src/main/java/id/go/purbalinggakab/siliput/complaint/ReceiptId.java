package id.go.purbalinggakab.siliput.complaint;

import java.util.Optional;
import java.util.regex.Pattern;

/** The message id of the receipt that a mail gets; an answer to the receipt belongs to its case. */
final class ReceiptId {

    private static final Pattern OURS = Pattern.compile("<(ADU-\\d{4}-\\d{5,})\\.RECEIPT@siliput>");

    private ReceiptId() {}

    static String of(String caseNumber) {
        return "<%s.RECEIPT@siliput>".formatted(caseNumber);
    }

    static Optional<String> caseNumber(String messageId) {
        var ours = OURS.matcher(messageId);
        return ours.matches() ? Optional.of(ours.group(1)) : Optional.empty();
    }
}

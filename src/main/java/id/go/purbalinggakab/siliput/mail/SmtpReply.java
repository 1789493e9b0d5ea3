package id.go.purbalinggakab.siliput.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * One answer line of a server.
 *
 * @param enhanced the status of RFC 3463 such as 5.1.1, empty where the server gives none
 * @param asked what it answers
 */
record SmtpReply(int code, String enhanced, String words, Asked asked) {

    /** What the server was asked to take; each message has one recipient. */
    enum Asked {
        US,
        ADDRESS,
        MESSAGE
    }

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** What servers without such a status say where they mean us and not the address. */
    private static final Pattern ABOUT_US =
            Pattern.compile("relay|spam|black|block|policy|polic|reputation|authenticat|sender|denied|rate|limit");

    static SmtpReply of(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return of(address.getReturnCode(), address.getMessage(), Asked.ADDRESS);
        }
        return failure instanceof SMTPSendFailedException message
                ? of(message.getReturnCode(), message.getMessage(), asked(message.getCommand()))
                : of(0, "", Asked.US);
    }

    private static Asked asked(String command) {
        return command == null || command.startsWith("MAIL") ? Asked.US : Asked.MESSAGE;
    }

    private static SmtpReply of(int code, String line, Asked asked) {
        var words = line == null ? "" : line;
        var status = STATUS.matcher(words);
        return new SmtpReply(code, status.find() ? status.group(1) : "", words, asked);
    }

    /** The address is wrong or its mailbox shut: 5.1.x but for the sender's part (5.1.7, 5.1.8), 5.2.1. */
    boolean noSuchAddress() {
        if (asked != Asked.ADDRESS) {
            return false;
        }
        return enhanced.isEmpty()
                ? !ABOUT_US.matcher(words.toLowerCase(Locale.ROOT)).find()
                : isNoSuchAddress(enhanced);
    }

    static boolean isNoSuchAddress(String status) {
        return status.startsWith("5.1.") && !status.matches("5\\.1\\.[78]") || status.equals("5.2.1");
    }

    /** Not what the server as a whole suffers from: closing, no space. */
    boolean onlyThisRecipient() {
        return asked != Asked.US && code != 421 && !enhanced.startsWith("4.3.");
    }

    /** The figures only: the words may name people. */
    String figures() {
        return (code + " " + enhanced).strip();
    }
}

package id.go.purbalinggakab.siliput.mail;

import java.time.Duration;

/** Sends mail by SMTP, or writes {@code .eml} files to the outbox folder where no SMTP host is set. */
public interface Mailer {

    /**
     * @throws RecipientRefused this address is refused for good
     * @throws MailRefused the message is refused for good, whoever it is for
     * @throws RecipientUnavailable this address takes nothing now; others may
     * @throws MailUnavailable the server cannot be reached now; try again later
     */
    void send(OutgoingMail mail);

    /**
     * Sends where a repeated message cannot be told from the first one.
     *
     * @param lastMoment runs when everything but the end of the message is with the server: from here on only its
     *     answer says whether the message is out; never run where a repetition replaces the first message
     * @throws FateUnknown the answer never came
     */
    default void send(OutgoingMail mail, Runnable lastMoment) {
        send(mail);
    }

    /** How long a message waits after so many tries: 2, 4, 8, 16, 32, then 60 minutes. */
    static Duration pause(int tries) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(tries, 10)));
    }

    /** A message refused for good. */
    class MailRefused extends RuntimeException {
        public MailRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** No such address: the same message may reach others. */
    class RecipientRefused extends MailRefused {
        public RecipientRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The server got the whole message and never said what became of it. */
    class FateUnknown extends RuntimeException {
        public FateUnknown(Throwable cause) {
            super("server surel tidak menjawab lagi sesudah menerima isinya", cause);
        }
    }

    /** A server that is down. */
    class MailUnavailable extends RuntimeException {
        public MailUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A server that refuses us rather than a message: an administrator changes our settings, then it goes by itself. */
    class SettingsRefused extends MailUnavailable {
        public SettingsRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A full mailbox or a server that wants to be asked again: nothing that holds up others. */
    class RecipientUnavailable extends MailUnavailable {
        public RecipientUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The mail server refuses us, not a message: somebody has to change our settings. @param words which ones */
    public record MailSettingsRefused(String words) {}

    /** A mail left, the first one since the start or since mail was down: what gave up meanwhile may go on. */
    public record MailWorksAgain() {}
}

package id.go.purbalinggakab.siliput.mail;

/** Sends mail by SMTP, or writes {@code .eml} files to the outbox folder where no SMTP host is set. */
public interface Mailer {

    /**
     * @throws MailRefused the recipient or message is refused for good
     * @throws MailUnavailable the server cannot be reached now; try again later
     */
    void send(OutgoingMail mail);

    /** A message refused for good. */
    class MailRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public MailRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A server that is down. */
    class MailUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public MailUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

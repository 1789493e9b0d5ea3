package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What in a failed dialogue is not the server's trouble but our own settings, in words that name them. */
final class SettingsTrouble {

    private static final String LOGIN = "nama pengguna atau sandinya ditolak server surel%s; periksa"
            + " SPRING_MAIL_USERNAME dan SPRING_MAIL_PASSWORD";
    private static final String NO_LOGIN = "server surel meminta nama pengguna, sandi, atau TLS lebih dahulu (%d);"
            + " periksa SPRING_MAIL_USERNAME, SPRING_MAIL_PASSWORD, dan SILIPUT_MAIL_TLS";
    private static final String CERTIFICATE = "sertifikat server surel tidak dapat dipercaya; periksa"
            + " SPRING_MAIL_HOST, atau pasang sertifikat yang sah";
    private static final String OPEN_WAY = "server surel tidak menawarkan TLS, padahal jalannya wajib tertutup; periksa"
            + " SPRING_MAIL_HOST, SPRING_MAIL_PORT, dan SILIPUT_MAIL_TLS";

    private SettingsTrouble() {}

    static Optional<String> in(MailException failed) {
        return everything(failed).stream().flatMap(one -> words(one).stream()).findFirst();
    }

    private static Optional<String> words(Throwable failure) {
        var said = failure.getMessage() == null ? "" : failure.getMessage().strip();
        if (failure instanceof AuthenticationFailedException) {
            return said.startsWith("4") ? Optional.empty() : Optional.of(LOGIN.formatted(code(said)));
        }
        if (failure instanceof CertificateException || said.contains("verify identity")) {
            return Optional.of(CERTIFICATE);
        }
        if (said.startsWith("STARTTLS is required")) {
            return Optional.of(OPEN_WAY);
        }
        return switch (SmtpReply.of(failure).code()) {
            case 530, 538 ->
                Optional.of(NO_LOGIN.formatted(SmtpReply.of(failure).code()));
            case 534, 535 -> Optional.of(LOGIN.formatted(code(said)));
            default -> Optional.empty();
        };
    }

    private static String code(String said) {
        return said.matches("(?s)5\\d\\d\\b.*") ? " (" + said.substring(0, 3) + ")" : "";
    }

    /** The failure with all its causes, those of each message and what the mail library chains beside them. */
    private static List<Throwable> everything(MailException failed) {
        var found = new ArrayList<Throwable>();
        add(failed, found);
        if (failed instanceof MailSendException sending) {
            Stream.of(sending.getMessageExceptions()).forEach(one -> add(one, found));
        }
        return found;
    }

    private static void add(Throwable failure, List<Throwable> found) {
        if (failure == null || found.contains(failure)) {
            return;
        }
        found.add(failure);
        add(failure.getCause(), found);
        if (failure instanceof MessagingException chained) {
            add(chained.getNextException(), found);
        }
    }
}

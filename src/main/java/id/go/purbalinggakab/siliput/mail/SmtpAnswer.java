package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a failed SMTP dialogue means: no for good (5xx), or try again later; for this recipient, or altogether; or our own settings. */
final class SmtpAnswer {

    private static final String LOGIN = "nama pengguna atau sandinya ditolak server surel%s; periksa"
            + " SPRING_MAIL_USERNAME dan SPRING_MAIL_PASSWORD";
    private static final String NO_LOGIN = "server surel meminta nama pengguna, sandi, atau TLS lebih dahulu (%d);"
            + " periksa SPRING_MAIL_USERNAME, SPRING_MAIL_PASSWORD, dan SILIPUT_MAIL_TLS";
    private static final String CERTIFICATE = "sertifikat server surel tidak dapat dipercaya; periksa"
            + " SPRING_MAIL_HOST, atau pasang sertifikat yang sah";
    private static final String OPEN_WAY = "server surel tidak menawarkan TLS, padahal jalannya wajib tertutup; periksa"
            + " SPRING_MAIL_HOST, SPRING_MAIL_PORT, dan SILIPUT_MAIL_TLS";

    private SmtpAnswer() {}

    static RuntimeException of(MailException failed) {
        var ours = settingsTrouble(failed);
        if (ours.isPresent()) {
            return new Mailer.SettingsRefused(ours.get(), failed);
        }
        var replies = replies(failed);
        var no = first(replies, SmtpAnswer::permanent);
        if (no.isPresent()) {
            var words = "server surel menolak pesan ini (%s)".formatted(no.get().figures());
            return no.get().noSuchAddress()
                    ? new Mailer.RecipientRefused(words, failed)
                    : new Mailer.MailRefused(words, failed);
        }
        return first(replies, reply -> reply.code() >= 400 && reply.code() < 500 && reply.onlyThisRecipient())
                .<RuntimeException>map(later -> new Mailer.RecipientUnavailable(
                        "server surel minta dicoba lagi nanti (%s)".formatted(later.figures()), failed))
                .orElseGet(() -> new Mailer.MailUnavailable("server surel tidak dapat dihubungi", failed));
    }

    /** Whether the dialogue ended without any answer of the server to this message. */
    static boolean isMissing(Mailer.MailUnavailable failed) {
        return failed.getCause() instanceof MailException cause
                && replies(cause).stream().noneMatch(reply -> reply.code() > 0);
    }

    private static Optional<SmtpReply> first(List<SmtpReply> replies, Predicate<SmtpReply> kind) {
        return replies.stream().filter(kind).findFirst();
    }

    private static List<SmtpReply> replies(MailException failed) {
        var replies = new ArrayList<SmtpReply>();
        if (failed instanceof MailSendException sending) {
            for (var reason : sending.getMessageExceptions()) {
                for (Throwable next = reason; next != null; next = following(next)) {
                    replies.add(SmtpReply.of(next));
                }
            }
        }
        return replies;
    }

    private static Throwable following(Throwable failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static boolean permanent(SmtpReply reply) {
        return reply.code() >= 500 && reply.code() < 600;
    }

    private static Optional<String> settingsTrouble(MailException failed) {
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
}

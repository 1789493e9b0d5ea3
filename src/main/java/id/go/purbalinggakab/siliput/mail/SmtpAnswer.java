package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a failed SMTP dialogue means: no for good (5xx), or try again later; for this recipient, or altogether; or our own settings. */
final class SmtpAnswer {

    private SmtpAnswer() {}

    static RuntimeException of(MailException failed) {
        var ours = SettingsTrouble.in(failed);
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
}

package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a failed SMTP dialogue means: no for good (an address or message refused with 5xx), or try again later. */
enum SmtpAnswer {
    REFUSED,
    LATER;

    /** 5xx codes that complain about our own login, not about the message. */
    private static final Set<Integer> OUR_LOGIN = Set.of(530, 534, 535, 538);

    RuntimeException asException(MailException cause) {
        return this == REFUSED
                ? new Mailer.MailRefused("server surel menolak pesan ini", cause)
                : new Mailer.MailUnavailable("server surel tidak dapat dihubungi", cause);
    }

    static SmtpAnswer of(MailException failed) {
        if (failed instanceof MailSendException sending) {
            for (var reason : sending.getMessageExceptions()) {
                if (refuses(reason)) {
                    return REFUSED;
                }
            }
        }
        return LATER;
    }

    private static boolean refuses(Throwable reason) {
        for (var next = reason; next != null; next = following(next)) {
            if (permanent(code(next))) {
                return true;
            }
        }
        return false;
    }

    private static Throwable following(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : null;
    }

    private static int code(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException message ? message.getReturnCode() : 0;
    }

    private static boolean permanent(int code) {
        return code >= 500 && code < 600 && !OUR_LOGIN.contains(code);
    }
}

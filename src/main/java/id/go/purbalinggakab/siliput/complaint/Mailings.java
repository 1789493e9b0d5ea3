package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.stored;

import id.go.purbalinggakab.siliput.mail.MailNature;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that arrived, each counted once; the raw message is kept encrypted, the sender as a hash. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Mailings {

    private static final int PIECE = 900_000;
    private static final int LONGEST_KEY = 300;
    private static final int PART = 16;

    private final JdbcClient jdbc;
    private final IdentityCipher cipher;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Whether this very mail was taken in before: same id, same writer, same content. */
    @Transactional(readOnly = true)
    public boolean knows(ReceivedMail mail) {
        return jdbc.sql("select count(*) from complaint_mail where message_id = ?")
                        .param(key(mail))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void keep(ReceivedMail mail, Optional<String> caseNumber, MailOutcome outcome) {
        jdbc.sql("insert into complaint_mail (message_id, reference, case_number, sender_hash, outcome, subject,"
                        + " received_at) values (:key, :reference, :number, :sender, :outcome, :subject, :at)")
                .param("key", key(mail))
                .param("reference", reference(mail.messageId(), writer(mail)))
                .param("number", caseNumber.orElse(null), Types.VARCHAR)
                .param("sender", DigestUtils.sha256Hex(writer(mail)))
                .param("outcome", outcome.name())
                .param("subject", mail.subject())
                .param("at", stored(mail.receivedAt()))
                .update();
        if (outcome.waits()) {
            events.publishEvent(new MailWaits(caseNumber));
        }
        var sealed = cipher.close(mail.raw());
        for (int from = 0, piece = 0; from < sealed.length(); from += PIECE, piece++) {
            jdbc.sql("insert into complaint_raw_mail (message_id, piece, sealed) values (?, ?, ?)")
                    .params(key(mail), piece, sealed.substring(from, Math.min(sealed.length(), from + PIECE)))
                    .update();
        }
    }

    /** Nobody needs to look at it. */
    public void settle(ReceivedMail mail) {
        jdbc.sql("update complaint_mail set settled_by = 'sistem', settled_at = ? where message_id = ?"
                        + " and settled_at is null")
                .params(stored(clock.instant()), key(mail))
                .update();
    }

    /** The cases of an earlier mail of this writer. */
    Stream<String> casesOf(String messageId, String writer) {
        return jdbc
                .sql("select case_number from complaint_mail where reference = ? and case_number is not null")
                .param(reference(messageId, writer))
                .query(String.class)
                .list()
                .stream();
    }

    boolean hasFrom(String caseNumber, String writer) {
        return jdbc.sql("select count(*) from complaint_mail where case_number = ? and sender_hash = ?"
                                + " and outcome = 'OPENED'")
                        .params(caseNumber, DigestUtils.sha256Hex(writer))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String key(ReceivedMail mail) {
        return fitting("%s/%s"
                .formatted(
                        reference(mail.messageId(), writer(mail)),
                        mail.contentHash().substring(0, PART)));
    }

    private static String reference(String messageId, String writer) {
        return fitting(
                "%s/%s".formatted(messageId, DigestUtils.sha256Hex(writer).substring(0, PART)));
    }

    private static String fitting(String key) {
        return key.length() <= LONGEST_KEY ? key : DigestUtils.sha256Hex(key);
    }

    private static String writer(ReceivedMail mail) {
        return mail.writer() == null ? "" : mail.writer().address();
    }

    /** A mail stands in the list of incoming mails until an officer looked at it; told in the same transaction. */
    public record MailWaits(Optional<String> caseNumber) {}

    /** What became of a mail that arrived; what nobody asked a person about stands in the list of incoming mails. */
    @RequiredArgsConstructor
    public enum MailOutcome {
        OPENED("Menjadi aduan"),
        JOINED("Masuk ke berkas aduan"),
        /** A reply to a complaint that is answered. */
        AFTER_ANSWER("Balasan atas aduan yang sudah dijawab"),
        /** Says it is the complainant's; nothing proves it. */
        UNVERIFIED("Susulan aduan, pengirim belum terverifikasi"),
        AUTOMATIC("Balasan otomatis sebuah mesin"),
        BOUNCE("Laporan surel tidak sampai"),
        OWN_LOOP("Surel kita sendiri yang kembali");

        private final String label;

        public String label() {
            return label;
        }

        /** Whether it stands in the list until an officer looked at it. */
        public boolean waits() {
            return this != OPENED && this != JOINED;
        }

        public static MailOutcome of(MailNature nature) {
            return switch (nature) {
                case AUTOMATIC -> AUTOMATIC;
                case BOUNCE -> BOUNCE;
                case OWN_LOOP -> OWN_LOOP;
                case PERSONAL, SUSPECT, BULK -> throw new IllegalArgumentException("%s counts".formatted(nature));
            };
        }
    }
}

package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.complaint.Columns.stored;

import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that arrived, each counted once; the raw message is kept encrypted, the sender as a hash. */
@Component
@Transactional
public class Mailings {

    private static final int PIECE = 900_000;
    private static final int LONGEST_KEY = 300;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Deliveries deliveries;

    Mailings(JdbcClient jdbc, Seal seal, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.deliveries = deliveries;
    }

    /** Whether this very mail was taken in before: same id from the same sender. */
    @Transactional(readOnly = true)
    public boolean knows(ReceivedMail mail) {
        return jdbc.sql("select count(*) from complaint_mail where message_id = ?")
                        .param(key(mail))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void keep(ReceivedMail mail, Optional<String> caseNumber, String outcome) {
        jdbc.sql("insert into complaint_mail (message_id, case_number, sender_hash, outcome, received_at)"
                        + " values (:key, :number, :sender, :outcome, :at)")
                .param("key", key(mail))
                .param("number", caseNumber.orElse(null), Types.VARCHAR)
                .param("sender", sender(mail))
                .param("outcome", outcome)
                .param("at", stored(mail.receivedAt()))
                .update();
        var sealed = seal.close(mail.raw());
        for (int from = 0, piece = 0; from < sealed.length(); from += PIECE, piece++) {
            jdbc.sql("insert into complaint_raw_mail (message_id, piece, sealed) values (?, ?, ?)")
                    .params(key(mail), piece, sealed.substring(from, Math.min(sealed.length(), from + PIECE)))
                    .update();
        }
    }

    /** The case that a mail answers: it refers to one of our mails or an earlier one, and comes from the same sender. */
    @Transactional(readOnly = true)
    public Optional<String> caseOf(ReceivedMail mail) {
        return references(mail)
                .flatMap(id -> Stream.of(
                                deliveries.caseOfMessage(id).stream(),
                                ReceiptId.caseNumber(id).stream(),
                                caseNumbers(key(id, sender(mail))))
                        .flatMap(found -> found))
                .filter(number -> isFrom(number, sender(mail)))
                .findFirst();
    }

    /** Somebody else may know a message id; only the first sender's mails belong to the case. */
    private boolean isFrom(String caseNumber, String sender) {
        return jdbc.sql("select count(*) from complaint_mail where case_number = ? and sender_hash = ?")
                        .params(caseNumber, sender)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Stream<String> caseNumbers(String key) {
        return jdbc
                .sql("select case_number from complaint_mail where message_id = ? and case_number is not null")
                .param(key)
                .query(String.class)
                .list()
                .stream();
    }

    private static Stream<String> references(ReceivedMail mail) {
        return Stream.concat(Stream.ofNullable(mail.inReplyTo()), List.copyOf(mail.references()).stream())
                .distinct();
    }

    private static String key(ReceivedMail mail) {
        return key(mail.messageId(), sender(mail));
    }

    private static String key(String messageId, String sender) {
        var key = messageId + "/" + sender.substring(0, 16);
        return key.length() <= LONGEST_KEY ? key : hash(key);
    }

    private static String sender(ReceivedMail mail) {
        return hash(mail.sender() == null ? "" : mail.sender());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.stored;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.complaint.Deliveries.ComplaintMailFailed;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails to complainants that wait to leave: written with the step that promises them, sealed, once per message id. */
@Component
@Transactional
@RequiredArgsConstructor
class ComplaintOutbox {

    private final JdbcClient jdbc;
    private final IdentityCipher cipher;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    /** A mail that waits. */
    record Waiting(String caseNumber, What what, int round, OutgoingMail mail, int attempts) {}

    void put(String caseNumber, What what, int round, OutgoingMail mail) {
        if (deliveries.find(caseNumber, what, round).isEmpty()
                && deliveries.promised(caseNumber, what, round, mail.messageId())) {
            jdbc.sql("insert into complaint_outbox (message_id, case_number, what, delivery_round, sealed, state,"
                            + " attempts, next_try_at, created_at) values (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)")
                    .params(
                            mail.messageId(),
                            caseNumber,
                            what.name(),
                            round,
                            cipher.close(written(mail)),
                            stored(clock.instant()),
                            stored(clock.instant()))
                    .update();
        }
    }

    @Transactional(readOnly = true)
    List<Waiting> due(int most) {
        return jdbc.sql("select * from complaint_outbox where state = 'WAITING' and next_try_at <= ?"
                        + " order by next_try_at, created_at fetch first " + most + " rows only")
                .param(stored(clock.instant()))
                .query((row, index) -> new Waiting(
                        row.getString("case_number"),
                        What.valueOf(row.getString("what")),
                        row.getInt("delivery_round"),
                        read(cipher.open(row.getString("sealed"))),
                        row.getInt("attempts")))
                .list();
    }

    /** Takes a mail for this server; of two that try, one gets it. A claim whose server died runs out. */
    boolean claim(Waiting mail, Duration patience) {
        return jdbc.sql("update complaint_outbox set attempts = attempts + 1, next_try_at = ? where message_id = ?"
                                + " and attempts = ? and state = 'WAITING'")
                        .params(
                                stored(clock.instant().plus(patience)),
                                mail.mail().messageId(),
                                mail.attempts())
                        .update()
                == 1;
    }

    void tryAgain(Waiting mail, Instant when) {
        jdbc.sql("update complaint_outbox set next_try_at = ? where message_id = ?")
                .params(stored(when), mail.mail().messageId())
                .update();
    }

    void sent(Waiting mail) {
        close(mail, "SENT");
        deliveries.mailed(mail.caseNumber(), mail.what(), mail.round());
    }

    /** It will never arrive: officers hear of it and deliver what it said. */
    void refused(Waiting mail, String reason) {
        close(mail, "REFUSED");
        deliveries.refused(mail.caseNumber(), mail.what(), mail.round(), reason);
        events.publishEvent(new ComplaintMailFailed(mail.caseNumber(), mail.what(), mail.round(), reason));
    }

    private void close(Waiting mail, String state) {
        jdbc.sql("update complaint_outbox set state = ?, sealed = '' where message_id = ?")
                .params(state, mail.mail().messageId())
                .update();
    }

    private byte[] written(OutgoingMail mail) {
        try {
            return json.writeValueAsBytes(mail);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private OutgoingMail read(byte[] mail) {
        try {
            return json.readValue(mail, OutgoingMail.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

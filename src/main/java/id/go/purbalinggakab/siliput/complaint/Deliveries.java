package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.optional;
import static id.go.purbalinggakab.siliput.register.Columns.stored;

import id.go.purbalinggakab.siliput.mail.MessageIds;
import id.go.purbalinggakab.siliput.register.CaseChanged;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What reached the complainant, when and what proves it; a case ends with such a row, not before. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Deliveries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** What was delivered. */
    @RequiredArgsConstructor
    public enum What {
        /** The number and the tracking code, told to who wrote by mail. */
        RECEIPT("tanda terima"),
        ANSWER("jawaban"),
        INTERIM("jawaban sementara"),
        NOTICE("pemberitahuan"),
        /** A limit that grew. */
        EXTENSION("perpanjangan batas waktu"),
        /** How to come back, told to who writes after the answer. */
        WAY_BACK("petunjuk membuka kembali");

        private final String label;

        public String label() {
            return label;
        }
    }

    /**
     * A thing delivered, or a mail on its way.
     *
     * @param refusal why a mail was refused for good; stays when the thing was delivered by hand afterwards
     */
    public record Delivery(
            String caseNumber,
            What what,
            int round,
            String channel,
            boolean sent,
            Optional<Instant> deliveredAt,
            Optional<String> proof,
            Optional<String> messageId,
            Optional<String> refusal) {}

    /** A person delivered it and says so; a mail that was refused or cut off before leaves its trace beside it. */
    public void byHand(
            String caseNumber,
            What what,
            int round,
            ComplaintChannel channel,
            Instant at,
            String proof,
            Optional<String> document,
            String by) {
        var mailed = find(caseNumber, what, round).filter(known -> !known.sent());
        jdbc.sql(
                        mailed.isPresent()
                                ? "update complaint_delivery set channel = :channel, state = 'SENT', delivered_at = :at,"
                                        + " recorded_at = :now, recorded_by = :by, proof = :proof, document = :document"
                                        + " where case_number = :number and what = :what and delivery_round = :round"
                                : "insert into complaint_delivery (case_number, what, delivery_round, channel, state,"
                                        + " delivered_at, recorded_at, recorded_by, proof, document) values (:number,"
                                        + " :what, :round, :channel, 'SENT', :at, :now, :by, :proof, :document)")
                .param("number", caseNumber)
                .param("what", what.name())
                .param("round", round)
                .param("channel", channel.name())
                .param("at", stored(at))
                .param("now", stored(clock.instant()))
                .param("by", by)
                .param("proof", proof)
                .param("document", document.orElse(null), Types.VARCHAR)
                .update();
        events.publishEvent(new CaseChanged(caseNumber, DeliverySection.DELIVERY));
    }

    /** The id of a mail: that of the first try, or a new one that nobody can guess. */
    @Transactional(readOnly = true)
    public String messageId(String caseNumber, What what, int round) {
        return find(caseNumber, what, round)
                .flatMap(Delivery::messageId)
                .orElseGet(() -> MessageIds.fresh("%s.%s.%d".formatted(caseNumber, what, round)));
    }

    /** Remembers, in a transaction of its own, that a mail is about to leave. @return false where it left before */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean aboutToMail(String caseNumber, What what, int round, String messageId) {
        return promised(caseNumber, what, round, messageId);
    }

    /** Remembers with the step that promises it that a mail will leave. @return false where it left before */
    public boolean promised(String caseNumber, What what, int round, String messageId) {
        var known = find(caseNumber, what, round);
        if (known.isEmpty()) {
            jdbc.sql("insert into complaint_delivery (case_number, what, delivery_round, channel, state, recorded_at,"
                            + " recorded_by, message_id) values (?, ?, ?, ?, 'SENDING', ?, 'sistem', ?)")
                    .params(
                            caseNumber,
                            what.name(),
                            round,
                            ComplaintChannel.EMAIL.name(),
                            stored(clock.instant()),
                            messageId)
                    .update();
            events.publishEvent(new CaseChanged(caseNumber, DeliverySection.DELIVERY));
        }
        return known.filter(Delivery::sent).isEmpty();
    }

    /** Remembers, in a transaction of its own, that the server took the mail. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void mailed(String caseNumber, What what, int round) {
        jdbc.sql("update complaint_delivery set state = 'SENT', delivered_at = ? where case_number = ? and what = ?"
                        + " and delivery_round = ?")
                .params(stored(clock.instant()), caseNumber, what.name(), round)
                .update();
        events.publishEvent(new CaseChanged(caseNumber, DeliverySection.DELIVERY));
    }

    /** Remembers, in a transaction of its own, that the server refused the mail for good. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String caseNumber, What what, int round, String reason) {
        jdbc.sql("update complaint_delivery set state = 'REFUSED', refused_at = ?, refusal = ? where case_number = ?"
                        + " and what = ? and delivery_round = ?")
                .params(stored(clock.instant()), reason, caseNumber, what.name(), round)
                .update();
        events.publishEvent(new CaseChanged(caseNumber, DeliverySection.DELIVERY));
    }

    /** A mail that the server took came back: what it said is to be delivered again. @return empty where that is known */
    public Optional<Delivery> cameBack(String messageId, String reason) {
        var changed = jdbc.sql("update complaint_delivery set state = 'REFUSED', delivered_at = null, refused_at = ?,"
                        + " refusal = ? where message_id = ? and proof is null and state <> 'REFUSED'")
                .params(stored(clock.instant()), reason, messageId)
                .update();
        var back = changed == 0
                ? Optional.<Delivery>empty()
                : caseOfMessage(messageId).stream()
                        .flatMap(number -> of(number).stream())
                        .filter(one -> one.messageId().filter(messageId::equals).isPresent())
                        .findFirst();
        back.ifPresent(one -> events.publishEvent(new CaseChanged(one.caseNumber(), DeliverySection.DELIVERY)));
        return back;
    }

    /** Why the last mail to this complainant was refused, while what it said has not reached them by hand. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(String caseNumber) {
        return of(caseNumber).stream()
                .filter(one -> !one.sent())
                .flatMap(one -> one.refusal().stream())
                .reduce((earlier, later) -> later);
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> find(String caseNumber, What what, int round) {
        return of(caseNumber).stream()
                .filter(one -> one.what() == what && one.round() == round)
                .findFirst();
    }

    @Transactional(readOnly = true)
    public List<Delivery> of(String caseNumber) {
        return jdbc.sql("select * from complaint_delivery where case_number = ? order by recorded_at")
                .param(caseNumber)
                .query((row, index) -> new Delivery(
                        row.getString("case_number"),
                        What.valueOf(row.getString("what")),
                        row.getInt("delivery_round"),
                        row.getString("channel"),
                        row.getString("state").equals("SENT"),
                        optional(row, "delivered_at"),
                        Optional.ofNullable(row.getString("proof")),
                        Optional.ofNullable(row.getString("message_id")),
                        Optional.ofNullable(row.getString("refusal"))))
                .list();
    }

    /** The case whose answer or notice this message was, for replies. */
    @Transactional(readOnly = true)
    public Optional<String> caseOfMessage(String messageId) {
        return jdbc.sql("select case_number from complaint_delivery where message_id = ?")
                .param(messageId)
                .query(String.class)
                .optional();
    }

    /** A mail that will never reach its complainant, published in the transaction that records it. */
    public record ComplaintMailFailed(String caseNumber, What what, int round, String reason) {}
}

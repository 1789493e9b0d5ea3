package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.complaint.Deliveries.Delivery;
import id.go.purbalinggakab.siliput.coverage.Corrections.Correction;
import id.go.purbalinggakab.siliput.coverage.Hold;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.StatedTime;
import java.time.Instant;
import java.util.Optional;

/** The one way from a room's row to the facts of a chain and of a dossier, so that both can be compared. */
public final class DossierRows {

    /** Begins the key of a comment's row. */
    public static final String COMMENT = "COMMENT:";

    /** The same for one that was written before comments were chained: shown, and compared with nothing. */
    public static final String EARLIER_COMMENT = "EARLIER_COMMENT:";

    private DossierRows() {}

    /** A comment on a task. */
    public static DossierRow comment(String by, Instant at, String text) {
        return DossierRow.empty().with("by", by).with("at", at).text("text", text);
    }

    static DossierRow of(CaseSummary line) {
        var letter = line.letter();
        return DossierRow.empty()
                .with("status", line.status().name())
                .with("processInstance", line.processInstanceId())
                .with("registeredAt", line.registeredAt())
                .with("receivedAt", letter.receivedAt())
                .with("secret", letter.secret())
                .with("eventStart", letter.eventStart())
                .with("eventEnd", letter.eventEnd())
                .text("letterNumber", letter.letterNumber())
                .text("sender", letter.sender())
                .text("subject", letter.subject())
                .text("eventTitle", letter.eventTitle())
                .text("eventPlace", letter.eventPlace())
                .text("duplicateReason", letter.duplicateReason());
    }

    static DossierRow of(DeadlineRecord deadline) {
        return DossierRow.empty()
                .with("kind", deadline.kind())
                .with("start", deadline.start())
                .with("due", deadline.due())
                .with("strictDue", deadline.strictDue())
                .with("provisional", deadline.provisional())
                .with("metAt", deadline.metAt())
                .with("breachedAt", deadline.breachedAt())
                .text("explanation", String.join("\n", deadline.explanation()))
                .text("cause", deadline.cause());
    }

    static DossierRow of(CaseNote note) {
        return DossierRow.empty()
                .with("kind", note.kind())
                .with("by", note.by())
                .with("at", note.at())
                .text("text", note.text());
    }

    static DossierRow of(StatedTime time) {
        return DossierRow.empty()
                .with("what", time.what())
                .with("stated", time.stated())
                .with("entered", time.entered())
                .with("by", time.by())
                .text("reason", time.reason());
    }

    static DossierRow of(ReleaseVersion version) {
        return DossierRow.empty()
                .with("version", version.version())
                .with("author", version.author())
                .with("submittedAt", version.submittedAt())
                .with("contentHash", version.contentHash())
                .with("decision", version.decision())
                .with("decidedBy", version.decidedBy())
                .with("decidedAt", version.decidedAt())
                .with("substitute", version.substitute())
                .with("hold", version.hold().map(hold -> hold.kind().name()))
                .with("heldUntil", version.hold().map(Hold::until))
                .text("holdReason", version.hold().map(Hold::reason))
                .text("title", version.title())
                .text("dateline", version.dateline())
                .text("lead", version.lead())
                .text("body", version.body())
                .text("quotes", version.quotes())
                .text("pictures", version.pictures())
                .text("checklist", version.checklist())
                .text("channelTexts", Optional.of(version.channelTexts()).filter(text -> !text.isEmpty()))
                .text("remark", version.remark());
    }

    static DossierRow of(Correction correction) {
        return DossierRow.empty()
                .with("version", correction.version())
                .with("kind", correction.kind().name())
                .with("author", correction.author())
                .with("submittedAt", correction.submittedAt())
                .with("contentHash", correction.contentHash())
                .with("decision", correction.decision())
                .with("decidedBy", correction.decidedBy())
                .with("decidedAt", correction.decidedAt())
                .with("substitute", Optional.of(correction.substitute()).filter(Boolean::booleanValue))
                .text("title", correction.title())
                .text("body", correction.text())
                .text("remark", correction.remark());
    }

    /** A journalist's address stays out: the row is told by its fingerprint. */
    static DossierRow of(LedgerRow row) {
        return DossierRow.empty()
                .with("version", row.version())
                .with("channel", row.channel().name())
                .with("recipient", recipient(row))
                .with("state", row.state().name())
                .with("attempts", row.attempts())
                .with("link", row.link())
                .with("externalId", row.externalId().map(id -> row.channel() == Channel.MAIL ? Sha256.of(id) : id))
                .with("contentHash", row.contentHash())
                .with("by", row.changedBy())
                .with("at", row.changedAt())
                .text("reason", row.reason());
    }

    public static String recipient(LedgerRow row) {
        return row.recipient().contains("@") ? Sha256.of(row.recipient()).substring(0, 16) : row.recipient();
    }

    /** What a person wrote about it and the mail's id stay in the complaint's own tables. */
    static DossierRow of(Delivery delivery) {
        return DossierRow.empty()
                .with("what", delivery.what().name())
                .with("round", delivery.round())
                .with("channel", delivery.channel())
                .with("sent", delivery.sent())
                .with("refused", delivery.refusal().isPresent())
                .with("deliveredAt", delivery.deliveredAt());
    }
}

package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.optional;
import static id.go.purbalinggakab.siliput.register.Columns.stored;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What complainants said and who they are: text in the clear, identity sealed, each opening of the seal logged. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Intakes {

    private final JdbcClient jdbc;
    private final IdentityCipher cipher;
    private final Archive archive;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** @throws IllegalArgumentException an anonymous intake that tells who */
    public UUID keep(Intake intake, String by) {
        if (intake.mode() == ComplainantMode.ANONYMOUS && intake.identity().tellsWho()) {
            throw new IllegalArgumentException("an anonymous complaint keeps no identity");
        }
        var id = UUID.randomUUID();
        var identity = intake.identity();
        jdbc.sql("insert into complaint_intake (id, content, mode, sealed_identity, masked_name, has_mail, channel_id,"
                        + " channel_time, about_case, lapor_tracking, lapor_disposed_at, attachments, written_by,"
                        + " written_at) values (:id, :text, :mode, :sealed, :masked, :mail, :channelId, :channelTime,"
                        + " :about, :lapor, :disposed, :attachments, :by, :at)")
                .param("id", id)
                .param("text", intake.text().strip())
                .param("mode", intake.mode().name())
                .param("sealed", identity.tellsNothing() ? null : cipher.close(identity), Types.VARCHAR)
                .param("masked", intake.mode() == ComplainantMode.SECRET ? "" : identity.masked())
                .param("mail", !identity.mail().isEmpty())
                .param("channelId", intake.channelId())
                .param("channelTime", stored(intake.channelTime()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("about", intake.aboutCase())
                .param("lapor", intake.laporTrackingId())
                .param("disposed", stored(intake.laporDisposedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "attachments",
                        intake.attachments().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("by", by)
                .param("at", stored(clock.instant()))
                .update();
        return id;
    }

    /** Ties an intake with its files to its case. @return whether it was free */
    public boolean bind(KeptIntake kept, String caseNumber) {
        boolean free = jdbc.sql("update complaint_intake set case_number = ? where id = ? and case_number is null")
                        .params(caseNumber, kept.id())
                        .update()
                == 1;
        if (free) {
            kept.attachments().forEach(file -> archive.bind(file, DocumentPurpose.COMPLAINT_FILE, caseNumber));
        }
        return free;
    }

    @Transactional(readOnly = true)
    public Optional<KeptIntake> find(String reference) {
        return ComplaintTexts.id(reference).flatMap(id -> jdbc.sql("select * from complaint_intake where id = ?")
                .param(id)
                .query(Intakes::intake)
                .optional());
    }

    @Transactional(readOnly = true)
    public Optional<KeptIntake> ofCase(String caseNumber) {
        return jdbc.sql("select * from complaint_intake where case_number = ?")
                .param(caseNumber)
                .query(Intakes::intake)
                .optional();
    }

    /** Opens the seal for a person; who read, when and why is kept. */
    public Identity read(String caseNumber, String why, String by) {
        jdbc.sql("insert into complaint_reading (case_number, what, why, read_by, read_at) values (?, ?, ?, ?, ?)")
                .params(caseNumber, "IDENTITAS", why, by, stored(clock.instant()))
                .update();
        events.publishEvent(new IdentityRead(caseNumber, by));
        return opened(caseNumber);
    }

    /** The identity for the system's own sending; no person sees it. */
    @Transactional(readOnly = true)
    public Identity opened(String caseNumber) {
        return jdbc.sql("select sealed_identity from complaint_intake where case_number = ?"
                        + " and sealed_identity is not null")
                .param(caseNumber)
                .query(String.class)
                .optional()
                .map(cipher::openIdentity)
                .orElse(Identity.NONE);
    }

    /** Once an anonymous complaint is answered nothing leads back to the complainant. */
    public void eraseWayBack(String caseNumber) {
        jdbc.sql("update complaint_intake set sealed_identity = null, channel_id = '', has_mail = false"
                        + " where case_number = ? and mode = 'ANONYMOUS'")
                .param(caseNumber)
                .update();
    }

    private static KeptIntake intake(ResultSet row, int index) throws SQLException {
        return new KeptIntake(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("case_number")),
                row.getString("content"),
                ComplainantMode.valueOf(row.getString("mode")),
                row.getString("masked_name"),
                row.getString("sealed_identity") != null,
                row.getBoolean("has_mail"),
                row.getString("about_case"),
                row.getString("lapor_tracking"),
                optional(row, "channel_time"),
                optional(row, "lapor_disposed_at"),
                uuids(row.getString("attachments")),
                row.getString("written_by"));
    }

    static List<UUID> uuids(String text) {
        return Arrays.stream(text.split(","))
                .filter(part -> !part.isBlank())
                .map(part -> UUID.fromString(part.strip()))
                .toList();
    }

    /** A person opened a complainant's identity. */
    public record IdentityRead(String caseNumber, String by) {}

    /** An intake as people may read it without asking for the identity. */
    public record KeptIntake(
            UUID id,
            Optional<String> caseNumber,
            String text,
            ComplainantMode mode,
            String maskedName,
            boolean wayBackKnown,
            boolean hasMail,
            String aboutCase,
            String laporTrackingId,
            Optional<Instant> channelTime,
            Optional<Instant> laporDisposedAt,
            List<UUID> attachments,
            String by) {

        /** When the channel itself says that the office received it. */
        public Optional<Instant> toldReceipt() {
            return laporDisposedAt.or(() -> channelTime);
        }
    }
}

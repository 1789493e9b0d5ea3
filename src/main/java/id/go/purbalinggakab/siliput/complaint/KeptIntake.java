package id.go.purbalinggakab.siliput.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

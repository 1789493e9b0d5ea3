package id.go.purbalinggakab.siliput.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What arrived, before and beside the case.
 *
 * @param channelId the channel's own id of the message (ticket, message id, post)
 * @param channelTime when the channel says it was sent
 * @param aboutCase number of the case that the complaint is about, may be blank
 * @param laporTrackingId national tracking id, an opaque text
 * @param laporDisposedAt when SP4N-LAPOR gave it to the agency; starts the national clocks
 * @param attachments files in the archive
 */
public record Intake(
        String text,
        ComplainantMode mode,
        Identity identity,
        String channelId,
        Optional<Instant> channelTime,
        String aboutCase,
        String laporTrackingId,
        Optional<Instant> laporDisposedAt,
        List<UUID> attachments) {

    public Intake {
        attachments = List.copyOf(attachments);
    }

    public static Intake anonymous(String text) {
        return new Intake(
                text,
                ComplainantMode.ANONYMOUS,
                Identity.NONE,
                "",
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                List.of());
    }

    /** How the complainant wants to be known: by name, not at all, or to the handlers only. */
    public enum ComplainantMode {
        NAMED,
        ANONYMOUS,
        SECRET
    }
}

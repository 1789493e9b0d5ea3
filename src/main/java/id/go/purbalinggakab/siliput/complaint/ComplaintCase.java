package id.go.purbalinggakab.siliput.complaint;

import java.time.Instant;
import java.util.Optional;

/**
 * One complaint, suggestion or praise in the register.
 *
 * @param complaintClass empty until classified, and for suggestions and praise
 * @param atOnce answered while the person was on the line
 * @param ratingToken secret part of the rating link
 * @param reopenUntil end of the time in which an answered complaint may be opened again
 */
public record ComplaintCase(
        String number,
        String processInstanceId,
        ComplaintKind kind,
        ComplaintChannel channel,
        Instant receivedAt,
        Optional<ComplaintClass> complaintClass,
        boolean atOnce,
        String ratingToken,
        Optional<Instant> answeredAt,
        Optional<Instant> reopenUntil) {}

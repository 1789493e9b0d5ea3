package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ComplainantActions.ComplainantRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A complaint as its complainant may see it on the public site: no identity, no officer, no word of the complaint.
 *
 * @param standing where it stands, in plain words
 * @param classLabel class with its limit, empty until classified
 * @param due when the answer is due, empty until classified and once answered
 * @param answeredAt when the answer was recorded: which answer a page is about
 * @param deliveredAt when that answer reached the complainant, as who delivered it says
 * @param told when a notice (redirected, thanked, duplicate) reached the complainant
 * @param texts what the office said; the answer only where number and code were both given
 * @param secret the complainant asked for secrecy: no text stands on a page
 * @param requests what the complainant may do now
 * @param ratingToken of the rating link, once answered
 * @param rated the answer was rated already; the first rating counts
 */
public record TrackedComplaint(
        String number,
        String standing,
        String kind,
        String channel,
        Instant receivedAt,
        Optional<String> classLabel,
        Optional<Instant> due,
        boolean late,
        List<Lengthened> lengthened,
        Optional<Instant> answeredAt,
        Optional<Instant> deliveredAt,
        Optional<Instant> told,
        Optional<Instant> reopenUntil,
        Optional<Instant> completeUntil,
        Texts texts,
        boolean secret,
        Set<ComplainantRequest> requests,
        Optional<String> ratingToken,
        boolean rated) {

    /** A limit that grew, and why. */
    public record Lengthened(String from, String to, String reason) {}

    /** What was answered and what was asked for. */
    public record Texts(Optional<String> answer, Optional<String> asked) {

        static final Texts NONE = new Texts(Optional.empty(), Optional.empty());
    }

    public boolean may(String request) {
        return requests.contains(ComplainantRequest.valueOf(request));
    }
}

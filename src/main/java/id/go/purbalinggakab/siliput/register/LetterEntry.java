package id.go.purbalinggakab.siliput.register;

import java.time.Instant;
import java.util.Optional;

/**
 * What the register keeps of a coverage request; no personal data but the institution's name.
 *
 * @param letterNumber blank as long as there is no letter (direct assignment)
 */
public record LetterEntry(
        String letterNumber,
        String sender,
        String subject,
        String eventTitle,
        String eventPlace,
        Instant eventStart,
        Optional<Instant> eventEnd,
        Instant receivedAt,
        boolean secret,
        Optional<String> duplicateReason) {

    public LetterEntry {
        letterNumber = letterNumber == null ? "" : letterNumber.strip();
        sender = sender == null ? "" : sender.strip();
    }

    /** No request for coverage lacks a place. */
    public boolean isOfComplaint() {
        return eventPlace.isEmpty();
    }

    /** A complaint's line: the register keeps nothing of it but the kind and the receipt. */
    public static LetterEntry ofComplaint(String kind, Instant receivedAt) {
        return new LetterEntry(
                "", "", kind, kind, "", receivedAt, Optional.empty(), receivedAt, true, Optional.empty());
    }
}

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

    /** No request for coverage lacks a place; nothing else has one. */
    public boolean isOfEvent() {
        return !eventPlace.isEmpty();
    }

    public boolean isOfComplaint() {
        return !isOfEvent() && secret;
    }

    /** A line of an administrator's own process: who began it and what it is called. */
    public static LetterEntry ofOwn(String sender, String title, Instant startedAt) {
        return new LetterEntry(
                "", sender, title, title, "", startedAt, Optional.empty(), startedAt, false, Optional.empty());
    }

    /** A complaint's line: the register keeps nothing of it but the kind and the receipt. */
    public static LetterEntry ofComplaint(String kind, Instant receivedAt) {
        return new LetterEntry(
                "", "", kind, kind, "", receivedAt, Optional.empty(), receivedAt, true, Optional.empty());
    }
}

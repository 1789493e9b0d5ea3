package id.go.purbalinggakab.siliput.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to say to one person, once per case, kind, due date and recipient.
 *
 * @param kind name of the template under {@code resources/mail}, e.g. {@code letter-returned}
 * @param due the due date that a warning or breach speaks of, otherwise empty
 * @param distinct what makes a repeated notice of the same kind a new one (task id, round), may be blank
 * @param recipient whom: an officer's user id, or the applicant
 * @param model values for the template; never the content of a secret letter; {@code urgent} true may be said at night
 */
public record Notice(
        String caseNumber,
        String kind,
        Optional<Instant> due,
        String distinct,
        Recipient recipient,
        Map<String, Object> model,
        List<Enclosure> enclosures) {

    /** An officer by user id, or somebody outside by address or telephone; either may be missing. */
    public record Recipient(Optional<String> userId, String name, Optional<String> mail, Optional<String> phone) {

        public static Recipient officer(String userId) {
            return new Recipient(Optional.of(userId), userId, Optional.empty(), Optional.empty());
        }

        public static Recipient outside(String name, Optional<String> mail) {
            return outside(name, mail, Optional.empty());
        }

        public static Recipient outside(String name, Optional<String> mail, Optional<String> phone) {
            return new Recipient(Optional.empty(), name, mail, phone);
        }
    }

    /** A file that goes with the notice, e.g. an {@code .ics} invitation. */
    public record Enclosure(String name, String mediaType, byte[] content) {}
}

package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody on the mailing list.
 *
 * @param optedOutAt the person pressed the link in a mail
 * @param refusedAt the address is unknown to its server
 * @param refusedReason what the server or a person said about that
 */
public record Journalist(
        UUID id,
        Person person,
        boolean active,
        Optional<Instant> optedOutAt,
        Optional<Instant> refusedAt,
        Optional<String> refusedReason) {

    public Standing standing() {
        if (active) {
            return Standing.ACTIVE;
        }
        if (optedOutAt.isPresent()) {
            return Standing.OPTED_OUT;
        }
        return refusedAt.isPresent() ? Standing.RETURNED : Standing.STOPPED;
    }

    /** As typed; what was not sent is empty. */
    public record Person(String name, String media, String mail, String note) {

        public Person {
            name = Objects.requireNonNullElse(name, "");
            media = Objects.requireNonNullElse(media, "");
            mail = Objects.requireNonNullElse(mail, "");
            note = Objects.requireNonNullElse(note, "");
        }
    }

    /** Who gets mails, and why somebody does not. */
    public enum Standing {
        ACTIVE("Dikirimi"),
        OPTED_OUT("Berhenti sendiri"),
        RETURNED("Alamat tidak sampai"),
        STOPPED("Dihentikan petugas");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
